#include "query/parse.hpp"

#include <algorithm>
#include <utility>

#include "query/lex.hpp"
#include "query/query_error.hpp"
#include "query/values.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

// Whether NEAR and its like can be asked of it: it has places.
bool has_places(const Node& node) {
    switch (node.kind) {
        case NodeKind::or_:
            return std::all_of(node.children.begin(), node.children.end(), has_places);
        case NodeKind::all:
        case NodeKind::none:
        case NodeKind::and_:
        case NodeKind::not_:
        case NodeKind::filter:
            return false;
        default:
            return true;
    }
}

bool is_leaf(NodeKind kind) {
    return kind == NodeKind::word || kind == NodeKind::wildcard || kind == NodeKind::fuzzy ||
           kind == NodeKind::exact;
}

void set_field(Node& node, Field field) {
    if (is_leaf(node.kind)) node.field = field;
    for (Node& child : node.children) set_field(child, field);
}

Span joined(const Span& a, const Span& b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

Node group(NodeKind kind, std::vector<Node> children) {
    Node node;
    node.kind = kind;
    node.span = joined(children.front().span, children.back().span);
    node.children = std::move(children);
    return node;
}

class Parser {
public:
    Parser(std::string_view query, std::vector<Lexeme> lexemes, const ParseQueryOptions& options)
        : query_(query), lexemes_(std::move(lexemes)), options_(options) {}

    Result<Node> run() {
        if (now().kind == Lex::end) return Node{};
        auto tree = alternatives();
        if (!tree) return tree.error();
        if (now().kind == Lex::close)
            return error(now().span, "a bracket is closed that was never opened");
        if (!*tree)
            return error({0, static_cast<std::uint32_t>(query_.size())}, "no word in the query");
        return **std::move(tree);
    }

private:
    // Nothing: only marks, which are text without words.
    using Parsed = Result<std::optional<Node>>;

    [[nodiscard]] const Lexeme& now() const { return lexemes_[at_]; }
    const Lexeme& take() { return lexemes_[at_ + 1 < lexemes_.size() ? at_++ : at_]; }

    [[nodiscard]] Error error(const Span& span, std::string_view what,
                              std::string_view hint = {}) const {
        return query_error(query_, span, what, hint);
    }

    // Counts how deep brackets, NOT and their like lie in each other.
    class Depth {
    public:
        explicit Depth(std::size_t& depth) : depth_(depth) { ++depth_; }
        ~Depth() { --depth_; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        [[nodiscard]] bool too_deep() const { return depth_ > kMaxQueryDepth; }

    private:
        std::size_t& depth_;
    };

    Parsed alternatives() {
        const Depth depth(depth_);
        if (depth.too_deep())
            return error(now().span, "the query is nested more than " +
                                         std::to_string(kMaxQueryDepth) + " deep");
        std::vector<Node> children;
        while (true) {
            auto child = conjunction();
            if (!child) return child;
            if (*child) children.push_back(**std::move(child));
            if (now().kind != Lex::or_) break;
            take();
        }
        if (children.empty()) return std::optional<Node>();
        if (children.size() == 1) return std::optional(std::move(children.front()));
        return std::optional(group(NodeKind::or_, std::move(children)));
    }

    [[nodiscard]] bool at_end_of_conjunction() const {
        return now().kind == Lex::end || now().kind == Lex::close || now().kind == Lex::or_;
    }

    Parsed conjunction() {
        std::vector<Node> children;
        bool implicit = true;
        bool first = true;
        while (first || !at_end_of_conjunction()) {
            if (!first && now().kind == Lex::and_) {
                implicit = false;
                take();
            }
            first = false;
            auto child = negation();
            if (!child) return child;
            if (*child) children.push_back(**std::move(child));
        }
        if (children.empty()) return std::optional<Node>();
        if (children.size() == 1) return std::optional(std::move(children.front()));
        if (implicit && options_.any) return std::optional(any_of(std::move(children)));
        Node node = group(NodeKind::and_, std::move(children));
        node.implicit = implicit;
        return std::optional(std::move(node));
    }

    // --any: one of the words is enough, what is excluded or filtered still holds for all.
    static Node any_of(std::vector<Node> children) {
        std::vector<Node> words;
        std::vector<Node> rest;
        for (Node& child : children) {
            const bool condition = child.kind == NodeKind::not_ || child.kind == NodeKind::filter;
            (condition ? rest : words).push_back(std::move(child));
        }
        if (words.empty()) return group(NodeKind::and_, std::move(rest));
        Node any =
            words.size() == 1 ? std::move(words.front()) : group(NodeKind::or_, std::move(words));
        if (rest.empty()) return any;
        rest.insert(rest.begin(), std::move(any));
        return group(NodeKind::and_, std::move(rest));
    }

    Parsed negation() {
        if (now().kind != Lex::not_ && now().kind != Lex::minus) return proximity();
        const Depth depth(depth_);
        if (depth.too_deep())
            return error(now().span, "the query is nested more than " +
                                         std::to_string(kMaxQueryDepth) + " deep");
        const Span sign = take().span;
        auto child = negation();
        if (!child || !*child) return child;
        Node node;
        node.kind = NodeKind::not_;
        node.span = joined(sign, (*child)->span);
        node.children.push_back(**std::move(child));
        return std::optional(std::move(node));
    }

    static std::optional<NodeKind> proximity_kind(Lex kind) {
        switch (kind) {
            case Lex::near:
                return NodeKind::near;
            case Lex::adj:
                return NodeKind::adj;
            case Lex::sentence:
                return NodeKind::sentence;
            case Lex::paragraph:
                return NodeKind::paragraph;
            default:
                return std::nullopt;
        }
    }

    [[nodiscard]] Status check_places(const Node& node, const Lexeme& operation) const {
        if (has_places(node)) return {};
        const std::string name(query_.substr(operation.span.begin, operation.span.size()));
        return error(node.span, name + " takes words, phrases and ORs of them",
                     "AND, NOT and fields like country: stand outside of it");
    }

    Parsed proximity() {
        auto left = counted();
        if (!left) return left;
        while (const auto kind = proximity_kind(now().kind)) {
            const Lexeme operation = take();
            auto right = counted();
            if (!right) return right;
            if (!*left || !*right)
                return error(operation.span, "an operator has no word on one side");
            if (auto good = check_places(**left, operation); !good) return good.error();
            if (auto good = check_places(**right, operation); !good) return good.error();
            std::vector<Node> children;
            children.push_back(**std::move(left));
            children.push_back(**std::move(right));
            Node node = group(*kind, std::move(children));
            node.number = operation.number;
            left = std::optional(std::move(node));
        }
        return left;
    }

    // atleast3 and first/50 before what they count.
    Parsed counted() {
        if (now().kind != Lex::at_least && now().kind != Lex::first) return primary();
        const Depth depth(depth_);
        if (depth.too_deep())
            return error(now().span, "the query is nested more than " +
                                         std::to_string(kMaxQueryDepth) + " deep");
        const Lexeme operation = take();
        auto child = counted();
        if (!child) return child;
        if (!*child) return error(operation.span, "an operator has no word after it");
        if (auto good = check_places(**child, operation); !good) return good.error();
        Node node;
        node.kind = operation.kind == Lex::first ? NodeKind::first : NodeKind::at_least;
        node.span = joined(operation.span, (*child)->span);
        node.number = operation.number;
        node.children.push_back(**std::move(child));
        return std::optional(std::move(node));
    }

    Parsed primary() {
        const Lexeme& lexeme = now();
        switch (lexeme.kind) {
            case Lex::word:
                return words(take(), false);
            case Lex::quoted:
                return words(take(), true);
            case Lex::field:
                return field();
            case Lex::open:
                return bracket();
            case Lex::end:
                return error(lexeme.span, "the query ends where a word should stand");
            default:
                return error(lexeme.span,
                             "'" +
                                 std::string(query_.substr(lexeme.span.begin, lexeme.span.size())) +
                                 "' stands where a word should stand",
                             "put it in quotes to search for the word itself");
        }
    }

    Parsed bracket() {
        const Span open = take().span;
        if (now().kind == Lex::close)
            return error(joined(open, now().span), "nothing stands between the brackets");
        auto inside = alternatives();
        if (!inside) return inside;
        if (now().kind != Lex::close) return error(open, "a bracket is opened and never closed");
        const Span close = take().span;
        // The brackets part the words from those beside them: no adjacency across.
        if (*inside) (*inside)->span = joined(open, close);
        return inside;
    }

    // How many letters a word's end marks leave: "tok*", "tokayev~1".
    struct Ending {
        std::string_view word;
        NodeKind kind = NodeKind::word;
        std::uint32_t edits = 0;
    };

    [[nodiscard]] Result<Ending> ending(const Lexeme& lexeme, std::string_view text) const {
        Ending end{text, NodeKind::word, 0};
        if (text.ends_with('*')) {
            end.word.remove_suffix(1);
            end.kind = NodeKind::wildcard;
        } else if (text.ends_with('~') || text.ends_with("~1") || text.ends_with("~2")) {
            end.edits = text.ends_with("~2") ? 2 : 1;
            end.word.remove_suffix(text.ends_with('~') ? 1 : 2);
            end.kind = NodeKind::fuzzy;
        }
        if (end.word.find('*') != std::string_view::npos) {
            return error(lexeme.span, "'*' stands only at a word's end", "in quotes it is text");
        }
        return end;
    }

    Parsed words(const Lexeme& lexeme, bool quoted) {
        std::vector<Node> leaves;
        for (std::string_view rest = lexeme.text; !rest.empty();) {
            rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
            const std::string_view part =
                quoted ? rest.substr(0, rest.find_first_of(" \t\r\n")) : rest;
            rest.remove_prefix(part.size());
            if (auto good = add_leaves(lexeme, part, leaves); !good) return good.error();
        }
        if (leaves.empty()) return std::optional<Node>();
        if (leaves.size() == 1) return std::optional(std::move(leaves.front()));
        Node phrase = group(NodeKind::phrase, std::move(leaves));
        phrase.span = lexeme.span;
        return std::optional(std::move(phrase));
    }

    Status add_leaves(const Lexeme& lexeme, std::string_view part, std::vector<Node>& leaves) {
        const auto end = ending(lexeme, part);
        if (!end) return end.error();
        std::vector<Token> tokens;
        tokenize(end->word, 0, end->word.size(), tokens);
        std::erase_if(tokens,
                      [](const Token& token) { return token.kind == TokenKind::punctuation; });
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            Node leaf;
            leaf.kind = i + 1 == tokens.size() ? end->kind : NodeKind::word;
            leaf.span = lexeme.span;
            leaf.text = end->word.substr(tokens[i].span.begin, tokens[i].span.size());
            leaf.number = leaf.kind == NodeKind::fuzzy ? end->edits : 0;
            if (leaf.kind == NodeKind::wildcard && leaf.text.size() < kMinWildcardBytes) {
                return error(lexeme.span, "a '*' needs at least " +
                                              std::to_string(kMinWildcardBytes) +
                                              " letters before it");
            }
            leaves.push_back(std::move(leaf));
            if (++terms_ > kMaxQueryTerms) {
                return error(lexeme.span, "the query has more than " +
                                              std::to_string(kMaxQueryTerms) + " words");
            }
        }
        return {};
    }

    Parsed field() {
        const Lexeme name = take();
        if (now().span.begin != name.span.end || now().kind == Lex::end) {
            return error(name.span, "'" + name.text + ":' has nothing after it");
        }
        if (name.text == "exact") return exact(name);
        const Field field = *field_named(name.text);
        if (field_info(field).kind == FieldKind::text) {
            auto inside = primary();
            if (!inside || !*inside) return inside;
            if (!only_text(**inside))
                return error((*inside)->span, "'" + name.text + ":' takes words and phrases");
            set_field(**inside, field);
            return inside;
        }
        return values(field, name);
    }

    static bool only_text(const Node& node) {
        return node.kind != NodeKind::filter &&
               std::all_of(node.children.begin(), node.children.end(), only_text);
    }

    Parsed exact(const Lexeme& name) {
        if (now().kind != Lex::word && now().kind != Lex::quoted)
            return error(name.span, "'exact:' takes a word or a phrase");
        Lexeme lexeme = take();
        auto found = words(lexeme, true);
        if (!found || !*found) return found;
        const auto make_exact = [](Node& node) {
            if (node.kind == NodeKind::word) node.kind = NodeKind::exact;
        };
        make_exact(**found);
        for (Node& child : (*found)->children) make_exact(child);
        return found;
    }

    // A value, or several with OR between in brackets.
    Parsed values(Field field, const Lexeme& name) {
        if (now().kind == Lex::word || now().kind == Lex::quoted) return value(field, take());
        if (now().kind != Lex::open)
            return error(name.span, "'" + name.text + ":' has nothing after it");
        const Span open = take().span;
        std::vector<Node> children;
        while (now().kind == Lex::word || now().kind == Lex::quoted) {
            auto one = value(field, take());
            if (!one) return one;
            children.push_back(**std::move(one));
            if (now().kind == Lex::or_) take();
        }
        if (now().kind != Lex::close || children.empty()) {
            return error(joined(open, now().span),
                         "'" + name.text + ":(…)' takes values with OR between them");
        }
        take();
        if (children.size() == 1) return std::optional(std::move(children.front()));
        return std::optional(group(NodeKind::or_, std::move(children)));
    }

    Parsed value(Field field, const Lexeme& lexeme) {
        if (++terms_ > kMaxQueryTerms) {
            return error(lexeme.span,
                         "the query has more than " + std::to_string(kMaxQueryTerms) + " words");
        }
        auto node = filter_node(field, lexeme.text, options_.today);
        if (!node) return error(lexeme.span, node.error().what, node.error().hint);
        node->span = lexeme.span;
        if (lexeme.kind == Lex::quoted) node->prefix = false;
        return std::optional(*std::move(node));
    }

    std::string_view query_;
    std::vector<Lexeme> lexemes_;
    const ParseQueryOptions& options_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t terms_ = 0;
};

}  // namespace

Result<Node> parse_query(std::string_view query, const ParseQueryOptions& options) {
    if (query.size() > kMaxQueryBytes) {
        return Error{ErrorKind::query,
                     "the query is longer than " + std::to_string(kMaxQueryBytes / 1024) + " KiB",
                     ""};
    }
    auto lexemes = lex_query(query);
    if (!lexemes) return lexemes.error();
    return Parser(query, *std::move(lexemes), options).run();
}

Result<Node> filter_node(Field field, std::string_view text, std::int32_t today) {
    Node node;
    node.kind = NodeKind::filter;
    node.field = field;
    node.text = text;
    switch (field_info(field).kind) {
        case FieldKind::date: {
            auto days = parse_days(text, today);
            if (!days) return days.error();
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
            node.prefix = node.text.size() > 1 && node.text.ends_with('*');
            if (node.prefix) node.text.pop_back();
            break;
        case FieldKind::entity:
        case FieldKind::text:
            break;
    }
    return node;
}

Node both(Node a, Node b) {
    if (a.kind == NodeKind::all) return b;
    if (b.kind == NodeKind::all) return a;
    if (a.kind == NodeKind::and_ && a.implicit) {
        a.children.push_back(std::move(b));
        return a;
    }
    std::vector<Node> children;
    children.push_back(std::move(a));
    children.push_back(std::move(b));
    Node node = group(NodeKind::and_, std::move(children));
    return node;
}

}  // namespace newsidx
