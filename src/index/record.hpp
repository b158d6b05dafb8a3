// What the index keeps of an article beside its text: the head of the document data, and its
// coding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/date.hpp"
#include "base/location.hpp"
#include "entity/entities.hpp"

namespace newsidx {

// One place where the article was read, and what was read there.
struct RecordLocation {
    Location location;
    std::uint64_t content = 0;  // content_hash of what this place held; another than the record's:
                                // it lost to the winner
    std::vector<std::string> labels;  // the file's own and those given when it was added

    bool operator==(const RecordLocation&) const = default;
};

struct Record {
    std::string id;  // 20 hex digits
    std::string title;
    std::optional<Date> published;
    std::optional<Date> updated;
    std::int64_t added = 0;    // seconds since 1970: first time this id was added
    std::int64_t changed = 0;  // last time its content was replaced; 0: never
    std::string source;
    std::string url;
    std::vector<std::string> authors;
    std::string lang;
    std::uint32_t words = 0;
    std::uint64_t content = 0;              // content_hash of what is stored
    std::vector<RecordLocation> locations;  // sorted by location, no repeats
    Entities entities;                      // keys are not stored here: metadata has them by id

    bool operator==(const Record&) const = default;
};

// A stored article whole: `body` is its text without the title.
struct StoredDocument {
    Record record;
    std::string body;
};

[[nodiscard]] std::string encode_record(const Record& record);
// Nothing when the bytes are not a record's: the index is damaged.
[[nodiscard]] std::optional<Record> decode_record(std::string_view bytes);

// Whether `a` is to be kept where both claim one id and differ: the later date wins (that of the
// last change, as its source says, before that of publishing), then the greater content hash.
[[nodiscard]] bool is_newer(const Record& a, const Record& b);

// The labels of all locations, sorted, no repeats.
[[nodiscard]] std::vector<std::string> all_labels(const Record& record);

}  // namespace newsidx
