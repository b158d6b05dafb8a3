// What became of the keys of all JSON objects of a run, for a word about it at its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "article/draft.hpp"

namespace newsidx {

// Of so many different paths the counts are kept: the first ones.
inline constexpr std::size_t kMaxTalliedPaths = 100;

struct JsonTally {
    std::uint64_t objects = 0;   // that are articles
    std::uint64_t textless = 0;  // of them: a title or summary alone, though a text may be there
    std::map<std::string, std::uint64_t> mapped{};  // field: objects that have what --map says
    std::map<std::string, std::uint64_t> unread{};  // path: textless ones whose text may be there

    void add(const JsonKeys& keys);
    void add(const JsonTally& other);

    // The path that most of the textless ones have; "" where there are none.
    [[nodiscard]] std::string likeliest_text() const;

    bool operator==(const JsonTally&) const = default;
};

}  // namespace newsidx
