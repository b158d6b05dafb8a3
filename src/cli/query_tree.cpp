#include <algorithm>
#include <array>

#include "article/clean.hpp"
#include "base/memory.hpp"
#include "cli/commands.hpp"
#include "output/safe.hpp"
#include "query/parse.hpp"
#include "query/query_error.hpp"
#include "query/values.hpp"

namespace newsidx {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

// Any of the values of one facet.
Result<Node> any_of(Field field, const std::vector<std::string>& values, std::int32_t day) {
    std::vector<Node> nodes;
    for (const auto& value : values) {
        auto node = filter_node(field, clean_line(value), day);
        if (!node) return node.error();
        nodes.push_back(*std::move(node));
    }
    if (nodes.size() == 1) return std::move(nodes.front());
    Node any;
    any.kind = NodeKind::or_;
    any.children = std::move(nodes);
    return any;
}

Node negated(Node node) {
    Node out;
    out.kind = NodeKind::not_;
    out.children.push_back(std::move(node));
    return out;
}

// What --from or --to was given, as days; an error of kind usage names the flag.
Result<DayRange> days_of(const char* flag, const std::string& date, std::int32_t day) {
    const bool is_range = date.find("..") != std::string::npos || date == "none" ||
                          date.find_first_of("<>=") != std::string::npos;
    auto node = filter_node(Field::date, date, day);
    if (node && !is_range) return node->dates;
    return Error{ErrorKind::usage, "'" + date + "' is no date for " + flag,
                 std::string(flag) + " 2019, 2019-04, 2019-04-03, 7d or today"};
}

Result<Node> between(const QueryOptions& options, std::int32_t day) {
    if (options.from.empty() && options.to.empty()) return Node{};
    Node node;
    node.kind = NodeKind::filter;
    node.field = Field::date;
    if (!options.from.empty()) {
        const auto from = days_of("--from", options.from, day);
        if (!from) return from.error();
        node.dates.from = from->from;
    }
    if (!options.to.empty()) {
        const auto to = days_of("--to", options.to, day);
        if (!to) return to.error();
        // "7d" by itself has no end: as an end it is that day.
        node.dates.to = to->to ? to->to : to->from;
    }
    if (node.dates.from && node.dates.to && *node.dates.from > *node.dates.to) {
        return Error{ErrorKind::usage, "--to " + options.to + " is before --from " + options.from,
                     "the earlier date with --from"};
    }
    node.text = options.from + ".." + options.to;
    return node;
}

}  // namespace

std::string query_text(const QueryOptions& options) {
    std::string text;
    for (const auto& word : options.words) text += (text.empty() ? "" : " ") + word;
    return text;
}

Error with_place_in_query(const Error& error, const QueryOptions& options) {
    if (!error.place) return error;
    return query_error(clean_line(query_text(options)), *error.place, error.what, error.hint);
}

void print_notes(const std::vector<std::string>& notes, Terminal& terminal) {
    for (const auto& note : notes) terminal.note("newsidx: " + safe(note));
}

Result<std::int32_t> day_of(const QueryOptions& options, const Context& context) {
    const auto today = static_cast<std::int32_t>(context.now / kSecondsPerDay);
    if (options.as_of.empty()) return today;
    const auto days = parse_days(options.as_of, today);
    if (days && days->from && days->to) return *days->to;
    return Error{ErrorKind::usage, "'" + options.as_of + "' is no day for --as-of",
                 "--as-of 2019-06-30"};
}

Result<Node> query_tree(const QueryOptions& options, const Context& context) {
    const auto from_day = day_of(options, context);
    if (!from_day) return from_day.error();
    const std::int32_t day = *from_day;
    std::vector<std::string> notes;
    auto tree = parse_query(query_text(options), {options.any, day}, &notes);
    if (!tree) return tree;
    print_notes(notes, context.terminal);
    struct Flag {
        Field field;
        const std::vector<std::string>& values;
        bool excludes;
    };
    const Flag flags[] = {
        {Field::country, options.country, false},
        {Field::person, options.person, false},
        {Field::organization, options.organization, false},
        {Field::about, options.about, false},
        {Field::source, options.source, false},
        {Field::lang, options.lang, false},
        {Field::author, options.author, false},
        {Field::label, options.label, false},
        {Field::country, options.not_country, true},
        {Field::person, options.not_person, true},
        {Field::organization, options.not_organization, true},
    };
    for (const Flag& flag : flags) {
        if (flag.values.empty()) continue;
        auto node = any_of(flag.field, flag.values, day);
        if (!node) return node;
        tree = both(*std::move(tree), flag.excludes ? negated(*std::move(node)) : *std::move(node));
    }
    auto dates = between(options, day);
    if (!dates) return dates;
    tree = both(*std::move(tree), *std::move(dates));
    if (tree->kind == NodeKind::all && !options.words.empty()) {
        return Error{ErrorKind::usage, "the query is empty",
                     "leave it out where every article is meant"};
    }
    return tree;
}

Result<std::optional<Delimited>> table_format(const TableOptions& options,
                                              const Terminal& terminal) {
    if (!options.csv && !options.tsv) return std::optional<Delimited>();
    const std::string name = options.csv ? "--csv" : "--tsv";
    if (terminal.json() || (options.csv && options.tsv)) {
        return Error{ErrorKind::usage,
                     name + " and " + (terminal.json() ? "--json" : "--tsv") + " can't go together",
                     "leave one out"};
    }
    return std::optional(options.csv ? Delimited::csv : Delimited::tsv);
}

Result<std::string> one_index(std::string_view name, const Context& context) {
    if (context.databases.size() == 1) return context.databases.front();
    return Error{ErrorKind::usage,
                 std::string(name) + " works on one index, but --db names several", "one --db"};
}

Result<Reader> open_reader(const Context& context) {
    keep_large_blocks();
    auto reader = Reader::open(context.databases);
    if (reader) {
        for (const auto& note : reader->notes()) context.terminal.note("newsidx: " + note);
    }
    return reader;
}

}  // namespace newsidx
