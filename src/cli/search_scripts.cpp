// search for scripts: one line a hit, all hits in bounded memory, many queries in one process.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "cli/commands.hpp"
#include "output/format.hpp"
#include "output/json.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxQueryLineBytes = 64 * 1024;  // of --batch: twice what a query may have
// A longer line is no query at all: a device, or a file of something else.
constexpr std::size_t kMaxBatchLineBytes = std::size_t{128} << 20U;

constexpr const char* kBatchHint = "--batch FILE, a query a line; - is standard input";

// How one hit is printed.
struct Printer {
    Terminal& terminal;
    std::optional<HitFormat> format;  // nothing: as JSON, or as people read it
    bool null = false;
    std::optional<Delimited> table;

    void begin() const {
        if (table) terminal.out(delimited_row(*table, hit_columns()));
    }

    void print(const Hit& hit) const {
        if (table) {
            terminal.out(delimited_row(*table, hit_row(hit)));
        } else if (format) {
            terminal.out(format->line(hit, null) + (null ? std::string(1, '\0') : "\n"));
        } else {
            terminal.out(terminal.json() ? json_hit(hit) : text_hit(hit, terminal.layout()));
        }
    }
};

Result<Printer> printer_of(const SearchCommand& command, Context& context) {
    const auto table = table_format(command.table, context.terminal);
    if (!table) return table.error();
    Printer printer{context.terminal, {}, command.null, *table};
    const std::string text = command.ids_only ? "{id}" : command.format;
    if (text.empty()) return printer;
    auto format = HitFormat::parse(text);
    if (!format) return format.error();
    printer.format = *std::move(format);
    return printer;
}

Result<int> print_all(const SearchRequest& request, const Printer& printer, Reader& reader) {
    std::uint64_t hits = 0;
    const auto done = reader.each_hit(request, [&](const Hit& hit) {
        printer.print(hit);
        ++hits;
        return printer.terminal.is_heard();
    });
    if (!done) return done.error();
    return hits == 0 ? kNothingMatched : kDone;
}

// The answer of one line of the batch, each line of it tagged by the query.
Result<bool> answer_one(const std::string& query, const SearchCommand& command,
                        SearchRequest request, Reader& reader, Context& context) {
    QueryOptions options = command.query;
    options.words = {query};
    auto tree = query_tree(options, context);
    if (!tree) return tree.error();
    if (tree->kind == NodeKind::all) return Error{ErrorKind::usage, "nothing to search for", ""};
    request.tree = *std::move(tree);
    request.exact_total = true;
    const auto answer = reader.search(request);
    if (!answer) return answer.error();
    for (const Hit& hit : answer->hits) context.terminal.out(json_hit(hit, query));
    context.terminal.out(json_summary(*answer, query, request.tree));
    return answer->total > 0;
}

// The next line, without its end; of one that is longer than a query may be its begin, and the rest
// is passed over. False at the end. An error of kind usage for a line of more than
// kMaxBatchLineBytes.
Result<bool> next_line(std::istream& lines, std::string& line) {
    line.clear();
    char byte = 0;
    if (!lines.get(byte)) return false;
    for (std::size_t size = 0; lines && byte != '\n'; lines.get(byte)) {
        if (++size > kMaxBatchLineBytes) {
            return Error{ErrorKind::usage,
                         "a line of more than " + std::to_string(kMaxBatchLineBytes >> 20U) +
                             " MiB is no query",
                         kBatchHint};
        }
        if (line.size() <= kMaxQueryLineBytes) line.push_back(byte);
    }
    return true;
}

// A blank line, or a comment: '#' and a blank. "#metoo" is a query.
bool is_no_query(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos) return true;
    const std::size_t end = line.find_first_not_of('#', begin);
    return end > begin && (end == std::string::npos || line[end] == ' ' || line[end] == '\t');
}

Result<int> run_batch(const SearchCommand& command, const SearchRequest& request, Reader& reader,
                      Context& context) {
    std::ifstream file;
    if (command.batch != "-") file.open(command.batch);
    std::istream& lines = command.batch == "-" ? std::cin : file;
    std::error_code code;
    if (!lines || std::filesystem::is_directory(command.batch, code))
        return Error{ErrorKind::usage, "can't read " + command.batch, kBatchHint};
    bool any = false;
    std::optional<Error> first;
    std::string query;
    while (true) {
        const auto more = next_line(lines, query);
        if (!more) return more.error();
        if (!*more) break;
        if (query.ends_with('\r')) query.pop_back();
        if (is_no_query(query)) continue;
        auto matched =
            query.size() > kMaxQueryLineBytes
                ? Result<bool>(Error{ErrorKind::query, "the query is too long", ""})
            : query.find('\0') != std::string::npos
                ? Result<bool>(Error{ErrorKind::query, "the query has a NUL byte in it", ""})
                : answer_one(query, command, request, reader, context);
        if (matched) {
            any = any || *matched;
        } else {
            const bool own = matched.error().kind == ErrorKind::query ||
                             matched.error().kind == ErrorKind::usage;
            if (!own) return matched.error();  // of the index, not of this query
            context.terminal.out(json_query_error(query, matched.error()));
            if (!first) first = matched.error();
        }
        context.terminal.flush();
    }
    if (lines.bad())
        return Error{ErrorKind::system, "can't read the queries of " + command.batch, kBatchHint};
    if (first) return exit_code(first->kind);
    return any ? kDone : kNothingMatched;
}

}  // namespace

bool is_for_scripts(const SearchCommand& command) {
    return command.all || command.ids_only || command.null || !command.format.empty() ||
           !command.batch.empty() || command.table.csv || command.table.tsv;
}

Result<int> run_for_scripts(const SearchCommand& command, SearchRequest request, Context& context) {
    const auto printer = printer_of(command, context);
    if (!printer) return printer.error();
    if (printer->format) request.snippets = printer->format->has_snippet();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    if (command.summary) {
        auto facets = summary_facets(*reader);
        if (!facets) return facets.error();
        request.facets = *std::move(facets);
    }
    if (!command.batch.empty()) return run_batch(command, request, *reader, context);
    if (command.all) {
        printer->begin();
        return print_all(request, *printer, *reader);
    }
    const auto answer = reader->search(request);
    if (!answer) return answer.error();
    printer->begin();
    for (const Hit& hit : answer->hits) printer->print(hit);
    print_notes(answer->notes, context.terminal);
    return answer->hits.empty() && answer->total == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
