// What the command line asks for, as plain values: the rest of the room never sees how it was
// parsed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxLimit = 1'000'000;  // of --limit, --offset, --min
inline constexpr std::size_t kMaxJobs = 1'024;

enum class ColourChoice : std::uint8_t { automatic, always, never };

struct GlobalOptions {
    std::vector<std::string> databases;  // as given with --db; empty: the default
    ColourChoice colour = ColourChoice::automatic;
    bool json = false;
};

// The same on every query command.
struct QueryOptions {
    std::vector<std::string> words;  // joined by blanks
    bool any = false;
    std::vector<std::string> country, person, organization, about;
    std::vector<std::string> not_country, not_person, not_organization;
    std::vector<std::string> source, lang, author, label;
    std::string from, to;
    std::string as_of;  // the day that 7d counts from; empty: today
};

// An answer as a table.
struct TableOptions {
    bool csv = false;
    bool tsv = false;
};

struct AddCommand {
    std::vector<std::string> paths;
    std::string files_from;
    bool null_separated = false;
    bool follow_symlinks = false;
    bool prune = false;
    std::vector<std::string> set;  // field=value
    std::vector<std::string> map;  // field=.json.path
    std::vector<std::string> labels;
    std::size_t jobs = 0;
    std::string engine = "auto";  // or xapian, bulk
    bool no_entities = false;
};

struct SearchCommand {
    QueryOptions query;
    std::string sort;  // empty: by relevance, or by date with --all
    std::size_t limit = 10;
    std::size_t offset = 0;
    bool summary = false;
    bool explain = false;
    // For scripts: see cli/search_scripts.cpp.
    bool all = false;
    bool ids_only = false;
    bool null = false;
    std::string format;
    std::string batch;
    bool expand = false;
    std::string collapse;
    std::string recency;
    TableOptions table;
};

struct CountCommand {
    QueryOptions query;
};

struct FacetsCommand {
    QueryOptions query;
    std::vector<std::string> by;
    std::size_t limit = 20;
    std::size_t min = 1;
    std::vector<std::string> include, exclude;
    std::string sort = "count";
    std::string drill;
    bool summary = false;
    TableOptions table;
};

struct TimelineCommand {
    QueryOptions query;
    std::string by;
    bool sparkline = false;
    bool summary = false;
    TableOptions table;
};

struct WhoCommand {
    QueryOptions filters;  // words: those of --query
    std::vector<std::string> name;
    std::string query;
    std::string type;
    std::vector<std::string> by;
    std::size_t limit = 20;
    std::size_t min = 3;
    bool no_sentences = false;
    bool summary = false;
    TableOptions table;
    std::string graph;
};

struct RelatedCommand {
    QueryOptions filters;
    std::vector<std::string> ids;
    std::size_t limit = 10;
    std::size_t offset = 0;
    TableOptions table;
};

struct QuotesCommand {
    QueryOptions query;  // its persons are those who speak
    std::string saying;
    bool sure = false;
    std::size_t limit = 20;
    TableOptions table;
};

struct TrendsCommand {
    QueryOptions query;  // the first slice; its filters hold for both
    std::string versus;
    std::vector<std::string> by;
    std::size_t limit = 20;
    std::size_t min = 3;
    bool summary = false;
    TableOptions table;
};

struct StoryCommand {
    QueryOptions filters;
    std::vector<std::string> ids;
    bool why = false;
    TableOptions table;
};

struct ShowCommand {
    std::vector<std::string> ids;
    bool text = false;
};

struct StatsCommand {
    TableOptions table;
};

struct RemoveCommand {
    std::vector<std::string> ids;
    std::string query;
};

struct ReindexCommand {
    std::size_t jobs = 0;
    std::string engine = "auto";  // as in AddCommand
    bool entities = false;
};

struct VerifyCommand {};
struct CompactCommand {};
struct DumpCommand {};

struct PackCommand {
    std::vector<std::string> file;  // one
    bool replace = false;
};

struct MergeCommand {
    std::vector<std::string> sources;
    std::size_t jobs = 0;
    std::string engine = "auto";  // as in AddCommand
};

struct ExtractCommand {
    std::vector<std::string> paths;
    std::vector<std::string> set;
    std::vector<std::string> map;
    bool trace = false;
};

struct SavedCommand {
    QueryOptions query;  // its words: add NAME and the query's own, list, show NAME, remove NAME
    TableOptions table;  // of list and show
};

struct EntityCommand {
    std::vector<std::string> words;  // what to do, and whom with
    std::string type;
    std::string note;
    TableOptions table;  // of list
};

struct WatchCommand {
    std::vector<std::string> names;  // one
    std::string since;               // a cursor; empty: where the last watch ended
    bool catch_up = false;
};

// Nothing to run: `text` is the answer.
struct PrintCommand {
    std::string text;
};

using Command =
    std::variant<PrintCommand, AddCommand, SearchCommand, CountCommand, FacetsCommand,
                 TimelineCommand, WhoCommand, QuotesCommand, RelatedCommand, TrendsCommand,
                 StoryCommand, ShowCommand, StatsCommand, RemoveCommand, ReindexCommand,
                 ExtractCommand, VerifyCommand, CompactCommand, DumpCommand, PackCommand,
                 MergeCommand, SavedCommand, WatchCommand, EntityCommand>;

struct CommandLine {
    GlobalOptions global;
    Command command;
};

// An error of kind usage, with the nearest right spelling where there is one.
[[nodiscard]] Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace newsidx
