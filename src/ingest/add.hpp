// From what the user names to a committed index: the pipeline of `add`.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "article/parse.hpp"
#include "base/result.hpp"
#include "index/writer.hpp"
#include "source/source.hpp"

namespace newsidx {

struct AddOptions {
    std::string index;
    SourceOptions sources;
    ParseOptions parse;
    std::string here;  // the folder that paths are relative to, absolute: see ingest/places.hpp
    bool prune =
        false;  // forget articles whose files are gone, below the paths named that are there
    bool entities = true;  // false: makes an index without; an error where there are some
    std::int64_t now = 0;  // seconds since 1970: what `added` becomes
    EngineChoice engine = EngineChoice::automatic;
    std::size_t workers = 0;  // threads that analyse; 0: one a core
};

struct AddSummary {
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;   // known text, at a known place or a new one
    std::uint64_t superseded = 0;  // another text of its address counts, of a later date or hash
    std::uint64_t removed = 0;     // no place holds it any more
    std::uint64_t failed = 0;
    std::uint64_t empty = 0;        // JSON objects and rows of tables without any text
    std::uint64_t passed_over = 0;  // records of web archives that are no pages
    std::uint64_t left_out = 0;     // files and members that hold no article
    JsonTally json{};               // of all that was read as JSON
    bool bulk = false;              // the bulk builder wrote it, or some of it
    bool stopped = false;           // by `keep_going`; what was read before is committed

    bool operator==(const AddSummary&) const = default;
};

// What happens on the way. All may be left empty.
struct AddEvents {
    std::function<void(std::uint64_t articles)>
        committed;  // so many, at least one, added, updated or unchanged, and durable now
    std::function<void(const Location&, const Error&)> failed;
    std::function<void(const SourceProgress&, std::uint64_t articles)> progress;
    std::function<bool()> keep_going;  // asked often; false ends the run early
    std::function<void(const std::string&)>
        fallback;  // why Xapian's engine goes on where the bulk engine was to write
};

// Reads, analyses and writes. Files that fail are events and counted; an error ends the run: what
// was committed stays.
[[nodiscard]] Result<AddSummary> add(AddOptions options, const AddEvents& events);

}  // namespace newsidx
