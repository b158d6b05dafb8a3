// What a format's reader found, as the file has it: not cleaned, not dated, not in any promise.
// finish_article (article/finish.hpp) makes an Article of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/date.hpp"
#include "base/location.hpp"
#include "base/result.hpp"

namespace newsidx {

// Of an article's authors these are kept, the first ones.
inline constexpr std::size_t kMaxAuthors = 50;

// What became of a JSON object's keys.
struct JsonKeys {
    bool has_text = false;              // not a title or summary alone
    std::vector<std::string> mapped{};  // fields of ParseOptions::json_paths that it has there
    std::string unread{};  // path of what reads like the text, under a name that says nothing
};

// Every string is UTF-8 as decoded from the file; invalid bytes, control characters and any white
// space may still be in it.
struct Draft {
    std::string title;
    std::string body;  // paragraphs parted by a blank line; single line breaks inside a paragraph
                       // are blanks
    std::string published;  // a date as printed, in any spelling that article/parse_date.hpp knows
    std::string updated;
    std::string source;
    std::string url;
    std::vector<std::string> authors;  // one may still hold several ("By A and B")
    std::string lang;                  // as declared: "en", "en-GB", "English"
    std::vector<std::string> labels;   // tags and sections of the file
    std::uint64_t line = 0;            // of the record in its file, from 1; 0: the whole file

    // Of a draft that was an Article once: its parts are taken as they are, and what it lacks stays
    // away.
    struct Finished {
        Location location;  // where it was read then; its path empty: not known
        DateOrigin published = DateOrigin::metadata;
        DateOrigin updated = DateOrigin::metadata;
    };
    std::optional<Finished> finished{};

    std::optional<JsonKeys> keys{};  // of a JSON object

    // Why one entry of several couldn't be read; all else is empty then, but for its line.
    std::optional<Error> broken{};
};

// Gives `draft` what it lacks of title, dates, source, url, authors and lang; labels add up. The
// body, and what else a draft has, stays.
void fill_from(Draft& draft, Draft from);

// A dateline kept apart from its text goes back to where it was printed.
void put_dateline(std::string& body, std::string dateline);

[[nodiscard]] Draft broken_entry(Error error, std::uint64_t line);

// More than these can't be read, and more than half of all: no entries are looked for in the rest.
inline constexpr std::size_t kMaxBrokenEntries = 100;
[[nodiscard]] constexpr bool is_rubbish(std::size_t broken, std::size_t all) {
    return broken > kMaxBrokenEntries && 2 * broken > all;
}

}  // namespace newsidx
