// What a bulk build keeps by document: its data and term list in a temporary file, the rest in
// memory. Documents are numbered from 1 in the order they come.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/raw_vector.hpp"
#include "base/result.hpp"
#include "index/bulk_spill.hpp"
#include "index/glass_deflate.hpp"
#include "index/glass_table.hpp"
#include "index/index_document.hpp"

namespace newsidx {

// Numbers without the documents that were dropped. Moves forward only: ask in ascending order.
class LiveNumbers {
public:
    // `before`: what the first document's number comes after.
    LiveNumbers(const std::vector<std::uint32_t>& dropped, std::uint32_t before)
        : dropped_(&dropped), first_(before) {}

    // The number that a document gets in the index; nothing when it was dropped.
    [[nodiscard]] std::optional<std::uint32_t> operator()(std::uint32_t document) {
        if (dropped_->empty()) return first_ + document;
        return after_drops(document);
    }

private:
    [[nodiscard]] std::optional<std::uint32_t> after_drops(std::uint32_t document);

    const std::vector<std::uint32_t>* dropped_;  // ascending
    std::uint32_t first_;
    std::size_t before_ = 0;  // dropped ones below the last number asked for
};

class DocumentFile {
public:
    explicit DocumentFile(File file) : file_(std::move(file)) {}

    // Returns its number. `length`: the sum of its wdfs.
    [[nodiscard]] Result<std::uint32_t> add(const IndexDocument& document, std::string_view data,
                                            std::uint32_t length);
    [[nodiscard]] Result<std::string> data(std::uint32_t document) const;
    void drop(std::uint32_t document);

    // To be called before the rest, and after the last drop. `before`: what the numbers in the
    // index come after.
    void number_after(std::uint32_t before);
    [[nodiscard]] LiveNumbers live_numbers() const { return {dropped_, before_}; }
    [[nodiscard]] std::uint32_t count() const {
        return static_cast<std::uint32_t>(places_.size() - dropped_.size());
    }
    // Writes the entries of all documents that were not dropped.
    [[nodiscard]] Status write(GlassTableWriter& docdata, GlassTableWriter& termlist);
    // Calls see(number, length, slots) for each, numbers without gaps; bit n of `slots` says
    // whether it has a value in slot n.
    template <typename See>
    void each(const See& see) const {
        LiveNumbers live = live_numbers();
        for (std::uint32_t i = 0; i < places_.size(); ++i) {
            if (const auto number = live(i + 1)) see(*number, places_[i].length, places_[i].slots);
        }
    }
    // A bound of the numbers' memory.
    [[nodiscard]] std::size_t bytes() const { return places_.capacity() * sizeof(Place); }

private:
    struct Place {
        std::uint64_t begin = 0;  // in the file: data, term list
        std::uint32_t data_bytes = 0;
        std::uint32_t list_bytes = 0;
        std::uint32_t unpacked_bytes = 0;  // of a deflated term list; 0: it is not
        std::uint32_t length = 0;
        std::uint32_t slots = 0;
    };

    AppendFile file_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> dropped_;
    std::uint32_t before_ = 0;
    Deflater deflater_;
    RawVector<char> list_;  // of terms: that of the last document, and room
};

}  // namespace newsidx
