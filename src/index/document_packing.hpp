// How one index packs document data: its dictionary, trained on its first articles, and whoever
// packs and unpacks with it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"
#include "index/index_document.hpp"
#include "index/stored_text.hpp"
#include "index/waiting.hpp"

namespace newsidx {

// Not shared between threads.
class DocumentPacking {
public:
    // `dictionary_of`: as a DataUnpacker asks for it.
    explicit DocumentPacking(std::function<std::string(std::uint32_t)> dictionary_of)
        : unpacker_(std::move(dictionary_of)) {}

    // Packs with the dictionary that the index has.
    void use(std::string dictionary);
    // Whether it is settled which dictionary that is, were it none.
    [[nodiscard]] bool is_settled() const { return is_settled_; }
    // Nothing: none, so far.
    [[nodiscard]] const std::shared_ptr<const std::string>& dictionary() const {
        return dictionary_;
    }

    // Whether what waits is enough to train a dictionary on.
    [[nodiscard]] static bool can_train(const WaitingChanges& waiting);
    // Settles it: gives the dictionary that is to be kept; nothing when the texts don't make one.
    [[nodiscard]] std::shared_ptr<const std::string> train(const WaitingChanges& waiting);

    // The data, as it came or packed now. Errors as DataPacker's.
    [[nodiscard]] Result<std::string> pack(IndexDocument& document);
    // Nothing where it is damaged.
    [[nodiscard]] std::optional<OpenedData> open(std::string_view data) {
        return unpacker_.open(data);
    }
    [[nodiscard]] Result<std::string> unpack(std::string_view frame) {
        return unpacker_.unpack(frame);
    }

private:
    DataUnpacker unpacker_;
    std::optional<DataPacker> packer_;  // made when it is needed: most come packed
    std::uint32_t packed_with_ = 0;     // the dictionary's id
    std::shared_ptr<const std::string> dictionary_;
    bool is_settled_ = false;
};

}  // namespace newsidx
