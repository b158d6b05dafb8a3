#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json_views.hpp"
#include "output/names.hpp"
#include "output/table_views.hpp"
#include "output/text_views.hpp"

namespace newsidx {
namespace {

Status read_kinds(const std::vector<std::string>& names, TrendsRequest& request) {
    for (const auto& name : names) {
        if (name == "word") {
            request.words = true;
            continue;
        }
        const auto facet = facet_named(name);
        if (!facet) {
            std::string all = "word";
            for (const auto& one : kFacetNames) all += ", " + std::string(one.name);
            return Error{ErrorKind::usage, "no facet '" + name + "'", "--by " + all};
        }
        request.by.push_back(*facet);
    }
    if (names.empty()) {
        request.by = {Facet::country, Facet::person, Facet::organization};
        request.words = true;
    }
    return {};
}

}  // namespace

Result<int> run(const TrendsCommand& command, Context& context) {
    if (auto good = check_summary(command.summary, context.terminal); !good) return good.error();
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    TrendsRequest request;
    request.min = command.min;
    request.limit = command.limit;
    if (const auto read = read_kinds(command.by, request); !read) return read.error();
    if (command.versus.empty() || command.query.words.empty()) {
        return Error{ErrorKind::usage, "trends needs two slices to compare",
                     "newsidx trends date:2019 --vs date:2018"};
    }
    auto a = query_tree(command.query, context);
    if (!a) return a.error();
    QueryOptions other = command.query;
    other.words = {command.versus};
    auto b = query_tree(other, context);
    if (!b) return b.error();
    request.a = *std::move(a);
    request.b = *std::move(b);
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    if (command.by.empty()) {
        const auto has_entities = reader->has_entities();
        if (!has_entities) return has_entities.error();
        if (!*has_entities) {
            request.by.clear();
            context.terminal.note("newsidx: an index without entities: only words are compared");
        }
    }
    const auto answer = reader->trends(request);
    if (!answer) return answer.error();
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited(**format, trends_table(*answer)));
    } else {
        terminal.out(terminal.json() ? json_trends(*answer, command.summary)
                                     : text_trends(*answer, query_text(command.query),
                                                   command.versus, terminal.layout()));
    }
    for (const auto& [articles, slice] :
         {std::pair(answer->articles_a, &request.a), std::pair(answer->articles_b, &request.b)}) {
        if (articles > 0) continue;
        if (auto told = suggest_instead(*slice, *reader, terminal); !told) return told.error();
    }
    return answer->articles_a + answer->articles_b == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
