#include <algorithm>

#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json_views.hpp"
#include "output/table_views.hpp"
#include "output/text_views.hpp"
#include "query/parse.hpp"

namespace newsidx {
namespace {

bool asks_fields(const Node& node) {
    return node.field || std::any_of(node.children.begin(), node.children.end(), asks_fields);
}

Result<QuotesRequest> request_of(const QuotesCommand& command, const Context& context) {
    QuotesRequest request;
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    request.tree = *std::move(tree);
    request.persons = command.query.person;
    request.sure = command.sure;
    request.limit = command.limit;
    if (command.saying.empty()) return request;
    constexpr std::int32_t kNoDay = 0;  // dates are fields, and refused
    auto saying = parse_query(command.saying, {false, kNoDay});
    if (!saying) return saying.error();
    if (asks_fields(*saying)) {
        return Error{ErrorKind::query, "--saying asks for words that were said, not for fields",
                     "fields in the query, or as filters"};
    }
    request.saying = *std::move(saying);
    return request;
}

}  // namespace

Result<int> run(const QuotesCommand& command, Context& context) {
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    const auto request = request_of(command, context);
    if (!request) return request.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited_row(**format, quote_columns()));
    } else {
        terminal.page();
    }
    std::uint64_t quotes = 0;
    std::string article;  // of the last quote: its head is printed once
    const auto done = reader->each_quote(*request, [&](const QuoteHit& quote) {
        ++quotes;
        if (*format) {
            terminal.out(delimited_row(**format, quote_row(quote)));
        } else if (terminal.json()) {
            terminal.out(json_quote(quote));
        } else {
            terminal.out(text_quote(quote, quote.article.id != article, terminal.layout()));
            article = quote.article.id;
        }
        return terminal.is_heard();
    });
    if (!done) return done.error();
    if (quotes > 0) return kDone;
    if (!*format && !terminal.json()) terminal.out("0 quotes\n");
    if (auto told = suggest_instead(request->tree, *reader, terminal); !told) return told.error();
    return kNothingMatched;
}

}  // namespace newsidx
