// One function a command: from its options to an exit code. Each in a file of its own.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "article/parse.hpp"
#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "index/reader.hpp"
#include "index/writer.hpp"
#include "output/delimited.hpp"
#include "query/tree.hpp"

namespace newsidx {

// What commands need of the process: the streams, the index and the clock.
struct Context {
    Terminal& terminal;
    std::vector<std::string> databases;  // at least one, where the command has to do with any
    std::int64_t now = 0;                // seconds since 1970, UTC
    std::string state{};                 // the folder of saved queries, likewise
    std::string here{};                  // the working folder, absolute; "": it is gone
};

inline constexpr int kDone = 0;
inline constexpr int kNothingMatched = 1;
inline constexpr int kSomeNotIndexed = 3;

// Each writes its answer to the terminal; an Error is for the caller to print and to turn into the
// exit code.
[[nodiscard]] Result<int> run(const AddCommand& command, Context& context);
[[nodiscard]] Result<int> run(const SearchCommand& command, Context& context);
[[nodiscard]] Result<int> run(const CountCommand& command, Context& context);
[[nodiscard]] Result<int> run(const FacetsCommand& command, Context& context);
[[nodiscard]] Result<int> run(const TimelineCommand& command, Context& context);
[[nodiscard]] Result<int> run(const WhoCommand& command, Context& context);
[[nodiscard]] Result<int> run(const RelatedCommand& command, Context& context);
[[nodiscard]] Result<int> run(const QuotesCommand& command, Context& context);
[[nodiscard]] Result<int> run(const TrendsCommand& command, Context& context);
[[nodiscard]] Result<int> run(const StoryCommand& command, Context& context);
[[nodiscard]] Result<int> run(const ShowCommand& command, Context& context);
[[nodiscard]] Result<int> run(const StatsCommand& command, Context& context);
[[nodiscard]] Result<int> run(const RemoveCommand& command, Context& context);
[[nodiscard]] Result<int> run(const ReindexCommand& command, Context& context);
[[nodiscard]] Result<int> run(const ExtractCommand& command, Context& context);
[[nodiscard]] Result<int> run(const VerifyCommand& command, Context& context);
[[nodiscard]] Result<int> run(const CompactCommand& command, Context& context);
[[nodiscard]] Result<int> run(const DumpCommand& command, Context& context);
[[nodiscard]] Result<int> run(const PackCommand& command, Context& context);
[[nodiscard]] Result<int> run(const MergeCommand& command, Context& context);
[[nodiscard]] Result<int> run(const SavedCommand& command, Context& context);
[[nodiscard]] Result<int> run(const WatchCommand& command, Context& context);
[[nodiscard]] Result<int> run(const EntityCommand& command, Context& context);
[[nodiscard]] Result<int> run(const PrintCommand& command, Context& context);

// Errors of kind usage: an order that isn't there, flags of which one makes another mean nothing.
[[nodiscard]] Status check_search_flags(const SearchCommand& command, const Terminal& terminal);
// The lines behind a view's own, which only JSON has.
[[nodiscard]] Status check_summary(bool summary, const Terminal& terminal);
// The facets of --summary that the indexes have.
[[nodiscard]] Result<std::vector<Facet>> summary_facets(Reader& reader);
// What search prints for scripts; `request` is that of the command.
[[nodiscard]] bool is_for_scripts(const SearchCommand& command);
[[nodiscard]] Result<int> run_for_scripts(const SearchCommand& command, SearchRequest request,
                                          Context& context);

// The tree of the words and of all filters.
[[nodiscard]] Result<Node> query_tree(const QueryOptions& options, const Context& context);
[[nodiscard]] std::string query_text(const QueryOptions& options);
// What an index says of a place in the query, with the query shown; other errors as they are.
[[nodiscard]] Error with_place_in_query(const Error& error, const QueryOptions& options);
// The day that dates like 7d count from: that of --as-of, or today; in days since 1970.
[[nodiscard]] Result<std::int32_t> day_of(const QueryOptions& options, const Context& context);
// What an answer says beside itself, on stderr.
void print_notes(const std::vector<std::string>& notes, Terminal& terminal);
// Likelier spellings of the query's words, on stderr.
void print_suggestions(const std::vector<Suggestion>& suggestions, Terminal& terminal);
// The same for a tree that found nothing, where people read the answer. Errors as of
// Reader::search().
[[nodiscard]] Status suggest_instead(const Node& tree, Reader& reader, Terminal& terminal);

// How the answer is written where it is to be a table; nothing: it isn't. An error of kind usage
// when two of --csv, --tsv and --json meet.
[[nodiscard]] Result<std::optional<Delimited>> table_format(const TableOptions& options,
                                                            const Terminal& terminal);

// The index that `name` works on; an error of kind usage when --db names several.
[[nodiscard]] Result<std::string> one_index(std::string_view name, const Context& context);

// The index or indexes of --db; says on stderr what is to be known of them.
[[nodiscard]] Result<Reader> open_reader(const Context& context);

// Of one file, or container, so many articles that weren't taken are told one by one on stderr.
inline constexpr std::uint64_t kMostToldOfFile = 100;

// Tells what wasn't taken, articles and files: on stderr, or each in a line of the JSON.
class FailedPrinter {
public:
    explicit FailedPrinter(Terminal& terminal) : terminal_(terminal) {}

    void print(const Location& location, const Error& error);
    // How many more there were of the last file: before what is said of all.
    void end();

private:
    Terminal& terminal_;
    std::string path_;         // of the last one
    std::uint64_t count_ = 0;  // of that file
};
// How many of them, to end a summary with: ", 3 failed", or nothing.
[[nodiscard]] std::string failed_text(std::uint64_t failed);
// ", 2 without text left out, 8 files that hold no article left out": records, and files in folders
// and containers. "" where there are none.
[[nodiscard]] std::string left_out_text(std::uint64_t records, std::uint64_t files);

// Says on stderr which paths of --map led nowhere, and where a text may be that wasn't read.
void print_json_notes(const JsonTally& json, const ParseOptions& options, Terminal& terminal);

// What --engine names.
[[nodiscard]] Result<EngineChoice> engine_choice(const std::string& name);
// Says on stderr why another engine than the bulk engine writes.
void note_fallback(const std::string& why, Terminal& terminal);

// What --set and --map, FIELD=VALUE pairs, and --label say. An error of kind usage for a field that
// there isn't, and for what can't be such a field. `now`: seconds since 1970, for years of two
// digits.
[[nodiscard]] Result<ParseOptions> parse_options(const std::vector<std::string>& set,
                                                 const std::vector<std::string>& map,
                                                 const std::vector<std::string>& labels,
                                                 std::int64_t now);

}  // namespace newsidx
