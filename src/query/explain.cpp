#include <cstdint>
#include <limits>
#include <string>

#include "article/date.hpp"
#include "query/explain.hpp"
#include "query/parse.hpp"

namespace newsidx {
namespace {

std::string range(const DayRange& days) {
    if (days.none) return "none";
    return (days.from ? iso_day(*days.from) : "") + ".." + (days.to ? iso_day(*days.to) : "");
}

std::string range(const NumberRange& numbers) {
    const bool is_open = numbers.to == std::numeric_limits<std::uint32_t>::max();
    return std::to_string(numbers.from) + ".." + (is_open ? "" : std::to_string(numbers.to));
}

std::string filter_text(const Node& node) {
    const FieldInfo& info = field_info(*node.field);
    std::string out(info.name);
    out += ": ";
    if (info.kind == FieldKind::date) return out + range(node.dates);
    if (info.kind == FieldKind::number) return out + range(node.numbers);
    return out + node.text + (node.prefix ? "*" : "");
}

std::string label(const Node& node) {
    const std::string field = node.field ? " in " + std::string(field_info(*node.field).name) : "";
    const std::string number = std::to_string(node.number);
    switch (node.kind) {
        case NodeKind::all:
            return "all articles";
        case NodeKind::none:
            return "no article";
        case NodeKind::word:
            return "word " + node.text + field;
        case NodeKind::wildcard:
            return "words that begin with " + node.text + field;
        case NodeKind::fuzzy:
            return "words at most " + number + (node.number == 1 ? " edit from " : " edits from ") +
                   node.text + field;
        case NodeKind::exact:
            return "exactly " + node.text + field;
        case NodeKind::phrase:
            return "phrase";
        case NodeKind::near:
            return "at most " + number + " words apart";
        case NodeKind::adj:
            return "in this order, at most " + number + " words apart";
        case NodeKind::sentence:
            return "in one sentence";
        case NodeKind::paragraph:
            return "in one paragraph";
        case NodeKind::at_least:
            return "at least " + number + " times";
        case NodeKind::first:
            return "in the title or the first " + number + " words";
        case NodeKind::and_:
            return node.implicit ? "all of, adjacent first" : "all of";
        case NodeKind::or_:
            return "any of";
        case NodeKind::not_:
            return "not";
        case NodeKind::filter:
            return filter_text(node);
    }
    return {};
}

std::string words_line(const Meaning& meaning) {
    std::string out;
    for (const auto& word : meaning.words) out += (out.empty() ? "" : ", ") + word;
    if (meaning.more > 0)
        out += (out.empty() ? "" : " and ") + std::to_string(meaning.more) + " more";
    return out.empty() ? "nothing in this index" : out;
}

std::string articles(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " article" : " articles");
}

std::string meaning_line(const Node& leaf, const Meaning& meaning) {
    if (meaning.text.empty()) return "= " + words_line(meaning);
    if (leaf.kind == NodeKind::exact) {
        return "= " + words_line(meaning) + " as written; " + meaning.text +
               " in any spelling: " + articles(meaning.articles);
    }
    if (leaf.kind != NodeKind::word)
        return "= " + meaning.text + (meaning.name.empty() ? "" : " " + meaning.name) + ": " +
               articles(meaning.articles);
    return "= stem " + meaning.text + (meaning.name.empty() ? "" : " (" + meaning.name + ")") +
           ", " + articles(meaning.articles) + ": " + words_line(meaning);
}

// Writes nodes with what their leaves stand for, taken in order.
class Explanation {
public:
    explicit Explanation(const Meanings* meanings) : meanings_(meanings) {}

    void add(const Node& node, std::size_t depth) {
        out_ += std::string(depth * 2, ' ') + label(node) + "\n";
        if (meanings_ != nullptr && has_meaning(node)) add_meanings(node, depth + 1);
        for (const Node& child : node.children) add(child, depth + 1);
    }

    [[nodiscard]] const std::string& text() const { return out_; }

private:
    void add_meanings(const Node& leaf, std::size_t depth) {
        const auto& meanings = (*meanings_)[next_++];
        const std::string indent(depth * 2, ' ');
        if (meanings.empty()) out_ += indent + "= nothing in this index\n";
        for (const Meaning& one : meanings) out_ += indent + meaning_line(leaf, one) + "\n";
    }

    const Meanings* meanings_;
    std::size_t next_ = 0;
    std::string out_;
};

}  // namespace

std::string explain(const Node& tree) {
    Explanation explanation(nullptr);
    explanation.add(tree, 0);
    return explanation.text();
}

std::string explain(const Node& tree, const Meanings& meanings) {
    Explanation explanation(&meanings);
    explanation.add(tree, 0);
    return explanation.text();
}

}  // namespace newsidx
