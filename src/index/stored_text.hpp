// Document data: a format byte, the record and the article's body, each a zstd frame of its own
// with a checksum and, once the index has one, a dictionary trained on the user's own articles.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "index/record.hpp"

namespace newsidx {

inline constexpr std::size_t kDictionaryBytes = 128 * 1024;
// A dictionary is trained on the first articles that make at least so many bytes; less text isn't
// worth one.
inline constexpr std::size_t kTrainingBytes = 2 * 1024 * 1024;

// Bytes that a record may have, all its places, labels and mentions together: what is longer
// couldn't be read again.
inline constexpr std::size_t kMaxStoredRecordBytes = std::size_t{16} << 20U;

// An error of kind input for a record or a body that is longer than an index holds.
[[nodiscard]] Status check_stored_size(std::size_t record_bytes, std::size_t body_bytes);

// Nothing when the samples don't make a dictionary (too few, too alike). Deterministic.
[[nodiscard]] std::optional<std::string> train_dictionary(
    const std::vector<std::string_view>& samples);

// The id that zstd gave the dictionary, and that every frame made with it names; 0: not a
// dictionary.
[[nodiscard]] std::uint32_t dictionary_id(std::string_view dictionary);

// How a dictionary is taken up: wholly, which is as much work as packing fifty articles, or as
// cheaply as one article is worth, which packs it a little less.
enum class DictionaryUse : std::uint8_t { many_times, once };

// Packs document data. Not shared between threads.
class DataPacker {
public:
    // Without a dictionary: nullptr.
    explicit DataPacker(std::shared_ptr<const std::string> dictionary = nullptr);
    ~DataPacker();
    DataPacker(DataPacker&&) noexcept;
    DataPacker& operator=(DataPacker&&) noexcept;

    // Errors as of check_stored_size(); of kind system: out of memory, in practice.
    [[nodiscard]] Result<std::string> pack(std::string_view record, std::string_view body,
                                           DictionaryUse use = DictionaryUse::many_times);

private:
    struct State;
    std::unique_ptr<State> state_;
};

struct OpenedData {
    Record record;
    std::string_view frame;  // the packed body, in the data that was opened
};

// Unpacks document data. Not shared between threads.
class DataUnpacker {
public:
    // `dictionary_of` gives the dictionary of an id, "" when there is none; it is asked once an id.
    explicit DataUnpacker(std::function<std::string(std::uint32_t)> dictionary_of);
    ~DataUnpacker();
    DataUnpacker(DataUnpacker&&) noexcept;
    DataUnpacker& operator=(DataUnpacker&&) noexcept;

    // One that need not be asked for.
    void know(std::shared_ptr<const std::string> dictionary);

    // Reads the record, of older schemas too. Nothing when it isn't document data or is damaged.
    [[nodiscard]] std::optional<OpenedData> open(std::string_view data);

    // An error of kind damaged when the frame's checksum is wrong, its dictionary missing or its
    // size beyond kMaxArticleBytes and kMaxStoredRecordBytes.
    [[nodiscard]] Result<std::string> unpack(std::string_view frame);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Whether Xapian 1.4 could read this tag back: long repetitive data is written by it and then
// refused ("Too few chunks of compressed data"). Replays what its reader does.
[[nodiscard]] bool glass_can_read_back(std::string_view data);

}  // namespace newsidx
