#include "query/grammar.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "query/inner_nodes.hpp"
#include "query/node_kinds.hpp"
#include "query/query_error.hpp"
#include "query/words.hpp"

namespace newsidx {
namespace {

std::optional<NodeKind> proximity_kind(Lex kind) {
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

// A mark that stands between words of any headline, and can't be meant as anything.
bool is_of_prose(std::string_view mark) {
    constexpr auto kMarks =
        std::to_array<std::string_view>({"—", "–", ":", ";", ",", ".", "...", "…", "?", "·", "•"});
    return std::find(kMarks.begin(), kMarks.end(), mark) != kMarks.end();
}

bool stands_before(const std::string& operation) {
    return operation.starts_with("atleast") || operation.starts_with("first/");
}

// An operator between two words or before one.
std::string with_words(const std::string& operation) {
    return stands_before(operation) ? "(" + operation + " a)" : "(a " + operation + " b)";
}

// Where NOT may stand instead.
std::string not_beside(const std::string& operation) {
    return with_words(operation) + (stands_before(operation) ? " NOT b" : " NOT c");
}

// Recursive descent, one function a level of precedence, the loosest first.
class Grammar {
public:
    Grammar(std::string_view query, std::vector<Lexeme> lexemes, const ParseQueryOptions& options,
            std::vector<std::string>& notes)
        : query_(query), lexemes_(std::move(lexemes)), options_(options), notes_(notes) {}

    Result<Node> run() {
        if (now().kind == Lex::end) return Node{};
        auto tree = alternatives();
        if (!tree) return tree.error();
        if (now().kind == Lex::close)
            return error(now().span, "this closing bracket has no opening one");
        if (!*tree)
            return error({0, static_cast<std::uint32_t>(query_.size())}, "no word to search for");
        return **std::move(tree);
    }

private:
    // Nothing: marks only, which are text without a word.
    using Parsed = Result<std::optional<Node>>;

    [[nodiscard]] const Lexeme& now() const { return lexemes_[at_]; }
    Lexeme take() { return lexemes_[at_ + 1 < lexemes_.size() ? at_++ : at_]; }

    [[nodiscard]] std::string typed(const Span& span) const {
        return std::string(query_.substr(span.begin, span.size()));
    }

    [[nodiscard]] Error error(const Span& span, std::string_view what,
                              std::string_view hint = {}) const {
        return query_error(query_, span, what, hint);
    }

    // Counts how deep brackets, NOT and their like lie in each other: it bounds the recursion.
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

    [[nodiscard]] Error too_deep() const {
        return error(now().span,
                     "the query is nested more than " + std::to_string(kMaxQueryDepth) + " deep");
    }

    Parsed alternatives() {
        std::vector<Node> children;
        while (true) {
            auto child = conjunction();
            if (!child) return child;
            if (*child) children.push_back(**std::move(child));
            if (now().kind != Lex::or_) break;
            take();
        }
        return one_or(NodeKind::or_, std::move(children));
    }

    Parsed conjunction() {
        std::vector<Node> children;
        while (true) {
            auto child = side_by_side();
            if (!child) return child;
            if (*child) children.push_back(**std::move(child));
            if (now().kind != Lex::and_) break;
            take();
        }
        return one_or(NodeKind::and_, std::move(children));
    }

    [[nodiscard]] bool ends_side_by_side() const {
        return now().kind == Lex::end || now().kind == Lex::close || now().kind == Lex::or_ ||
               now().kind == Lex::and_;
    }

    Parsed side_by_side() {
        std::vector<Node> children;
        do {
            auto child = negation();
            if (!child) return child;
            if (*child) children.push_back(**std::move(child));
        } while (!ends_side_by_side());
        if (children.size() < 2) return one_or(NodeKind::and_, std::move(children));
        if (options_.any) return std::optional(any_of(std::move(children)));
        Node node = parent_of(NodeKind::and_, std::move(children));
        node.implicit = true;
        return std::optional(std::move(node));
    }

    Parsed negation() {
        if (now().kind != Lex::not_ && now().kind != Lex::minus) return proximity();
        const Depth depth(depth_);
        if (depth.too_deep()) return too_deep();
        const Span sign = take().span;
        auto child = negation();
        if (!child || !*child) return child;
        const Span span = joined(sign, (*child)->span);
        Node node = parent_of(NodeKind::not_, {**std::move(child)});
        node.span = span;
        return std::optional(std::move(node));
    }

    Parsed proximity() {
        auto left = counted();
        if (!left) return left;
        while (const auto kind = proximity_kind(now().kind)) {
            const Lexeme operation = take();
            auto right = counted();
            if (!right) return right;
            if (auto good = check_places(*left, operation); !good) return good.error();
            if (auto good = check_places(*right, operation); !good) return good.error();
            Node node = parent_of(*kind, {**std::move(left), **std::move(right)});
            node.number = operation.number;
            left = std::optional(std::move(node));
        }
        return left;
    }

    // atleast3 and first/50 before what they count.
    Parsed counted() {
        if (now().kind != Lex::at_least && now().kind != Lex::first) return primary();
        const Depth depth(depth_);
        if (depth.too_deep()) return too_deep();
        const Lexeme operation = take();
        auto child = counted();
        if (!child) return child;
        if (auto good = check_places(*child, operation); !good) return good.error();
        const Span span = joined(operation.span, (*child)->span);
        Node node = parent_of(operation.kind == Lex::first ? NodeKind::first : NodeKind::at_least,
                              {**std::move(child)});
        node.span = span;
        node.number = operation.number;
        return std::optional(std::move(node));
    }

    // An operator over places can't be asked of what has none.
    [[nodiscard]] Status check_places(const std::optional<Node>& node,
                                      const Lexeme& operation) const {
        const std::string name = typed(operation.span);
        if (!node) return error(operation.span, name + " has no word on one side");
        const Node* const placeless = first_placeless(*node);
        if (placeless == nullptr) return {};
        switch (placeless->kind) {
            case NodeKind::not_:
                return error(placeless->span, "NOT can't stand inside " + name, not_beside(name));
            case NodeKind::filter:
                return error(placeless->span,
                             std::string(field_info(*placeless->field).name) +
                                 ": names no place in the text, which " + name + " needs",
                             "put it beside: " + with_words(name) + " country:KZ");
            default:
                return error(placeless->span, name + " takes words, phrases and ORs of them",
                             "\"…\" for words that stand together, AND outside of " + name);
        }
    }

    Parsed primary() {
        switch (now().kind) {
            case Lex::word:
            case Lex::quoted:
                return words(take(), false);
            case Lex::field:
                return field();
            case Lex::open:
                return bracket();
            default:
                return missing();
        }
    }

    // A word should stand here.
    [[nodiscard]] Error missing() const {
        const Lexeme& lexeme = now();
        const Lexeme* const before = at_ > 0 ? &lexemes_[at_ - 1] : nullptr;
        const bool dangling = before != nullptr && before->kind != Lex::open;
        if (lexeme.kind == Lex::close && before == nullptr)
            return error(lexeme.span, "this closing bracket has no opening one");
        if (lexeme.kind == Lex::end || lexeme.kind == Lex::close) {
            if (!dangling) return error(before->span, "a bracket is opened and never closed");
            return error(before->span, typed(before->span) + " has nothing after it",
                         "\"" + typed(before->span) + "\" to search for the word itself");
        }
        if (lexeme.kind == Lex::not_ || lexeme.kind == Lex::minus)
            return error(lexeme.span, "NOT can't stand inside " + typed(before->span),
                         not_beside(typed(before->span)));
        return error(lexeme.span, typed(lexeme.span) + " has nothing before it",
                     "\"" + typed(lexeme.span) + "\" to search for the word itself");
    }

    Parsed bracket() {
        const Depth depth(depth_);
        if (depth.too_deep()) return too_deep();
        const Span open = take().span;
        if (now().kind == Lex::close)
            return error(joined(open, now().span), "nothing stands between the brackets");
        auto inside = alternatives();
        if (!inside) return inside;
        if (now().kind != Lex::close) return error(open, "a bracket is opened and never closed");
        const Span close = take().span;
        if (*inside) (*inside)->span = joined(open, close);
        return inside;
    }

    // A word is a phrase when its parts are words: "Kassym-Jomart".
    Parsed words(const Lexeme& lexeme, bool exact) {
        auto leaves = query_words(query_, lexeme.inside, exact);
        if (!leaves) return leaves.error();
        if (leaves->empty()) {
            if (!is_of_prose(typed(lexeme.span)))
                notes_.push_back("'" + typed(lexeme.span) + "' has no word in it and was left out");
            return std::optional<Node>();
        }
        for (Node& leaf : *leaves) {
            leaf.field = text_field_;
            if (auto good = count_term(leaf.span); !good) return good.error();
        }
        if (leaves->size() == 1) return std::optional(std::move(leaves->front()));
        Node phrase = parent_of(NodeKind::phrase, *std::move(leaves));
        phrase.span = lexeme.span;
        return std::optional(std::move(phrase));
    }

    Status count_term(const Span& span) {
        if (++terms_ <= kMaxQueryTerms) return {};
        return error(span, "the query has more than " + std::to_string(kMaxQueryTerms) + " words");
    }

    Parsed field() {
        const Lexeme name = take();
        if (now().kind == Lex::end || now().span.begin != name.span.end) {
            const bool blank = now().kind == Lex::word || now().kind == Lex::quoted;
            return error(
                name.span, "'" + name.text + ":' has nothing right after it",
                blank ? name.text + ":… without a blank, or quotes to search for the text itself"
                      : "");
        }
        if (now().kind == Lex::minus || now().kind == Lex::close) {
            const bool minus = now().kind == Lex::minus;
            return error(joined(name.span, now().span),
                         "'" + name.text + ":' has nothing right after it",
                         minus ? "-" + name.text + ":…, the '-' before the field" : "");
        }
        if (name.text == "exact") return exact_words(name);
        const Field named = *field_named(name.text);
        if (text_field_) {
            return error(name.span, "'" + name.text + ":' can't stand inside '" +
                                        std::string(field_info(*text_field_).name) + ":'");
        }
        if (field_info(named).kind != FieldKind::text) return values(named, name);
        text_field_ = named;
        auto inside = primary();
        text_field_.reset();
        if (inside && !*inside)
            return error(name.span, "'" + name.text + ":' has no word after it");
        return inside;
    }

    Parsed exact_words(const Lexeme& name) {
        if (now().kind != Lex::word && now().kind != Lex::quoted)
            return error(name.span, "'exact:' takes a word, or a phrase in quotes");
        const Lexeme written = take();
        const std::string word = typed(written.span);
        const auto varied = written.kind == Lex::word ? word.find_first_of("*~") : word.npos;
        if (varied != word.npos) {
            return error(joined(name.span, written.span),
                         "'exact:' takes words as they are written: no * and no ~",
                         word.substr(varied) == "*" ? word : "");
        }
        return words(written, true);
    }

    // A value, or several in brackets with OR between: the words of one name stand side by side
    // too, so nothing is guessed.
    Parsed values(Field named, const Lexeme& name) {
        if (now().kind != Lex::open) return value(named, take());
        const Span open = take().span;
        std::vector<Node> children;
        while (true) {
            if (now().kind != Lex::word && now().kind != Lex::quoted) break;
            auto one = value(named, take());
            if (!one) return one;
            children.push_back(**std::move(one));
            if (now().kind != Lex::or_) break;
            take();
        }
        if (now().kind == Lex::end) return error(open, "a bracket is opened and never closed");
        if (now().kind != Lex::close || lexemes_[at_ - 1].kind == Lex::or_ || children.empty()) {
            return error(
                now().span,
                "between the brackets of '" + name.text + ":' stand values with OR between",
                name.text + ":(a OR \"b c\")");
        }
        const Span close = take().span;
        auto any = one_or(NodeKind::or_, std::move(children));
        any->span = joined(open, close);
        return Parsed(std::move(any));
    }

    Parsed value(Field named, const Lexeme& lexeme) {
        if (auto good = count_term(lexeme.span); !good) return good.error();
        auto node = filter_node(named, lexeme.text, options_.today);
        if (!node) return error(lexeme.span, node.error().what, node.error().hint);
        node->span = lexeme.span;
        return std::optional(*std::move(node));
    }

    std::string_view query_;
    std::vector<Lexeme> lexemes_;
    const ParseQueryOptions& options_;
    std::vector<std::string>& notes_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t terms_ = 0;
    std::optional<Field> text_field_;  // whose words are being read
};

}  // namespace

Result<Node> parse_lexemes(std::string_view query, std::vector<Lexeme> lexemes,
                           const ParseQueryOptions& options, std::vector<std::string>& notes) {
    return Grammar(query, std::move(lexemes), options, notes).run();
}

}  // namespace newsidx
