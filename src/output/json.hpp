// Answers as JSON, one object a line: DESIGN's contract, described in docs/schema/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/location.hpp"
#include "entity/trace.hpp"
#include "query/answer.hpp"
#include "query/explain.hpp"

namespace newsidx {

// Each is one line with its end. Keys that have no value are left out.
// `query` is that of a batch, which each of its lines has; empty: there is one.
[[nodiscard]] std::string json_hit(const Hit& hit, std::string_view query = {});
// A line of a batch that can't be answered.
[[nodiscard]] std::string json_query_error(std::string_view query, const Error& error);
// `query` as typed, `tree` as it was understood, filters of flags in it.
[[nodiscard]] std::string json_query(std::string_view query, const Node& tree);
// With what the leaves stand for in an index.
[[nodiscard]] std::string json_query(std::string_view query, const Node& tree,
                                     const Meanings& meanings);
[[nodiscard]] std::string json_summary(const SearchAnswer& answer, std::string_view query,
                                       const Node& tree);
[[nodiscard]] std::string json_count(std::uint64_t articles);
[[nodiscard]] std::string json_stats(const IndexStats& stats);
// `article` with its text and mentions: what `show` prints ("id" and the rest of the head) and
// `extract` (its place). With a trace also why each mention was taken, or wasn't.
[[nodiscard]] std::string json_article(const StoredArticle& article, const Trace* trace = nullptr);

// `article` whole, as `add` takes it again without a guess: what `dump` prints.
[[nodiscard]] std::string json_dumped(const Article& article, std::string_view id);

// A saved query, its lines as `saved show` prints them.
[[nodiscard]] std::string json_saved(std::string_view name, std::string_view lines);
[[nodiscard]] std::string json_event(const TextEvent& event);

// The events of `add`.
[[nodiscard]] std::string json_commit(std::uint64_t articles);
[[nodiscard]] std::string json_failed(const Location& location, const Error& error);

// What `verify` found wrong, `id` empty where it is no article's; and its last line for each index.
[[nodiscard]] std::string json_damage(std::string_view id, std::string_view what);
[[nodiscard]] std::string json_verified(std::string_view index, std::uint64_t articles,
                                        std::uint64_t damages);

struct AddCounts {
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t removed = 0;
    std::uint64_t failed = 0;
    std::uint64_t empty = 0;
    std::uint64_t superseded = 0;
    std::string engine = {};  // who wrote the index; empty: not told
    std::uint64_t passed_over = 0;
    std::uint64_t left_out = 0;
};
// Of remove, compact and pack: what is durable.
[[nodiscard]] std::string json_removed(std::uint64_t articles);
[[nodiscard]] std::string json_compacted(const std::string& index);
[[nodiscard]] std::string json_packed(const std::string& path);
[[nodiscard]] std::string json_add_summary(const AddCounts& counts);

}  // namespace newsidx
