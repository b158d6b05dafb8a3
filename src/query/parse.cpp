#include "query/parse.hpp"

#include <utility>

#include "article/clean.hpp"
#include "base/utf8.hpp"
#include "query/foreign.hpp"
#include "query/grammar.hpp"
#include "query/lex.hpp"
#include "query/node_kinds.hpp"
#include "query/query_error.hpp"
#include "query/values.hpp"

namespace newsidx {

Result<Node> parse_query(std::string_view query, const ParseQueryOptions& options,
                         std::vector<std::string>* notes) {
    if (query.size() > kMaxQueryBytes) {
        return Error{ErrorKind::query,
                     "the query is longer than " + std::to_string(kMaxQueryBytes / 1024) + " KiB",
                     ""};
    }
    if (!valid_utf8(query))
        return Error{ErrorKind::query, "the query is not in UTF-8",
                     "a terminal and locale of UTF-8"};
    const std::string clean = clean_line(query);
    auto lexemes = lex_query(clean);
    if (!lexemes) return lexemes.error();
    std::vector<std::string> left_out;
    if (auto good = check_foreign(clean, *lexemes, left_out); !good) return good.error();
    auto tree = parse_lexemes(clean, *std::move(lexemes), options, left_out);
    if (notes != nullptr) notes->insert(notes->end(), left_out.begin(), left_out.end());
    if (tree && depth_of(*tree) > kMaxQueryDepth) {
        return query_error(
            clean, tree->span,
            "the query is nested more than " + std::to_string(kMaxQueryDepth) + " deep");
    }
    return tree;
}

Result<Node> filter_node(Field field, std::string_view text, std::int32_t today) {
    Node node;
    node.kind = NodeKind::filter;
    node.field = field;
    node.text = text;
    const FieldInfo& info = field_info(field);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{ErrorKind::query, "'" + std::string(info.name) + ":' has an empty value",
                     std::string(info.name) + ":VALUE, or leave it out"};
    switch (info.kind) {
        case FieldKind::date: {
            auto days = parse_days(text, today);
            if (!days) return days.error();
            if (field == Field::added && days->none)
                return Error{ErrorKind::query,
                             "added: takes no 'none': every article was added on some day",
                             "date:none"};
            node.dates = *days;
            break;
        }
        case FieldKind::number: {
            auto numbers = parse_numbers(text);
            if (!numbers) return numbers.error();
            node.numbers = *numbers;
            break;
        }
        case FieldKind::value:
            node.prefix = node.text.ends_with('*');
            if (node.prefix) node.text.pop_back();
            if (node.text.empty() || node.text.starts_with('*'))
                return Error{ErrorKind::query, "a '*' needs something before it",
                             std::string(info.name) + ":sample* for any ending"};
            break;
        case FieldKind::entity:
            if (node.text.ends_with('*')) {
                return Error{ErrorKind::query,
                             std::string(info.name) + ": takes a whole name, no '*'",
                             "newsidx facets --by " + std::string(info.name) + " --include '" +
                                 node.text + "' for the names that begin so"};
            }
            break;
        case FieldKind::text:
            break;
    }
    return node;
}

Node both(Node a, Node b) {
    if (a.kind == NodeKind::all) return b;
    if (b.kind == NodeKind::all) return a;
    if (a.kind == NodeKind::and_) {
        a.children.push_back(std::move(b));
        return a;
    }
    Node node;
    node.kind = NodeKind::and_;
    node.span = a.span;
    node.children.push_back(std::move(a));
    node.children.push_back(std::move(b));
    return node;
}

}  // namespace newsidx
