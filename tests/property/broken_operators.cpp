#include "broken_operators.hpp"

#include <algorithm>
#include <utility>

using namespace newsidx;

namespace {

BrokenOperator becomes(const char* name, NodeKind kind, NodeKind other) {
    return {name, [=](Node& node) {
                if (node.kind != kind) return false;
                node.kind = other;
                return true;
            }};
}

BrokenOperator counts(const char* name, NodeKind kind, int more) {
    return {name, [=](Node& node) {
                const int number = static_cast<int>(node.number) + more;
                if (node.kind != kind || number < 1) return false;
                node.number = static_cast<std::uint32_t>(number);
                return true;
            }};
}

// In the child's place: what NOT, atleast and first/N are without themselves.
BrokenOperator vanishes(const char* name, NodeKind kind) {
    return {name, [=](Node& node) {
                if (node.kind != kind) return false;
                Node child = node.children.front();
                node = std::move(child);
                return true;
            }};
}

BrokenOperator lets_through(const char* name, Field field) {
    return {name, [=](Node& node) {
                if (node.kind != NodeKind::filter || node.field != field) return false;
                node = Node();
                return true;
            }};
}

template <typename Change>
BrokenOperator filter_changed(const char* name, Field field, Change change) {
    return {name, [=](Node& node) {
                return node.kind == NodeKind::filter && node.field == field && change(node);
            }};
}

BrokenOperator words_anywhere(const char* name, Field field) {
    return {name, [=](Node& node) {
                if (node.kind == NodeKind::filter || node.field != field) return false;
                node.field.reset();
                return true;
            }};
}

bool ends_later(DayRange& days) {
    if (!days.to) return false;
    ++*days.to;
    return true;
}

bool begins_later(DayRange& days) {
    if (!days.from) return false;
    ++*days.from;
    return true;
}

std::vector<BrokenOperator> all_broken() {
    std::vector<BrokenOperator> all = {
        becomes("AND is OR", NodeKind::and_, NodeKind::or_),
        vanishes("AND is its first word", NodeKind::and_),
        vanishes("OR is its first word", NodeKind::or_),
        vanishes("NOT is nothing", NodeKind::not_),
        vanishes("a phrase is its first word", NodeKind::phrase),
        {"a phrase in any order",
         [](Node& node) {
             if (node.kind != NodeKind::phrase) return false;
             std::reverse(node.children.begin(), node.children.end());
             return true;
         }},
        {"a phrase with a gap",
         [](Node& node) {
             if (node.kind != NodeKind::phrase || node.children.size() != 2) return false;
             node.kind = NodeKind::adj;
             node.number = 2;
             return true;
         }},
        becomes("NEAR is ADJ", NodeKind::near, NodeKind::adj),
        becomes("ADJ is NEAR", NodeKind::adj, NodeKind::near),
        counts("NEAR is wider", NodeKind::near, 1),
        counts("NEAR is narrower", NodeKind::near, -1),
        counts("ADJ is wider", NodeKind::adj, 1),
        counts("ADJ is narrower", NodeKind::adj, -1),
        becomes("/s is /p", NodeKind::sentence, NodeKind::paragraph),
        becomes("/s is NEAR", NodeKind::sentence, NodeKind::near),
        becomes("/p is /s", NodeKind::paragraph, NodeKind::sentence),
        becomes("/p is NEAR", NodeKind::paragraph, NodeKind::near),
        counts("atleast wants more", NodeKind::at_least, 1),
        counts("atleast wants less", NodeKind::at_least, -1),
        vanishes("atleast is nothing", NodeKind::at_least),
        counts("first/N is wider", NodeKind::first, 1),
        counts("first/N is narrower", NodeKind::first, -1),
        vanishes("first/N is nothing", NodeKind::first),
        counts("~N takes more edits", NodeKind::fuzzy, 1),
        counts("~2 takes one edit", NodeKind::fuzzy, -1),
        becomes("~N is the word", NodeKind::fuzzy, NodeKind::word),
        becomes("a wildcard is the word", NodeKind::wildcard, NodeKind::word),
        becomes("exact: is the word", NodeKind::exact, NodeKind::word),
        becomes("a word is exact", NodeKind::word, NodeKind::exact),
        becomes("a word is a wildcard", NodeKind::word, NodeKind::wildcard),
        words_anywhere("title: is anywhere", Field::title),
        words_anywhere("body: is anywhere", Field::body)};
    for (const Field field : {Field::date, Field::added}) {
        const bool added = field == Field::added;
        all.push_back(filter_changed(added ? "added: ends later" : "date: ends later", field,
                                     [](Node& node) { return ends_later(node.dates); }));
        all.push_back(filter_changed(added ? "added: begins later" : "date: begins later", field,
                                     [](Node& node) { return begins_later(node.dates); }));
    }
    all.push_back(filter_changed("date:none is any date", Field::date,
                                 [](Node& node) { return std::exchange(node.dates.none, false); }));
    all.push_back(filter_changed("words: begins later", Field::words, [](Node& node) {
        ++node.numbers.from;
        return true;
    }));
    all.push_back(filter_changed("words: ends earlier", Field::words, [](Node& node) {
        --node.numbers.to;
        return true;
    }));
    all.push_back(filter_changed("about: is country:", Field::about, [](Node& node) {
        node.field = Field::country;
        return true;
    }));
    all.push_back(filter_changed("source: takes no *", Field::source,
                                 [](Node& node) { return std::exchange(node.prefix, false); }));
    all.push_back(filter_changed("source: takes any end", Field::source, [](Node& node) {
        if (node.prefix) return false;
        node.prefix = true;
        node.text.resize(1);
        return true;
    }));
    for (const FieldInfo& info : kFields) {
        if (info.kind != FieldKind::text && info.field != Field::url)
            all.push_back(lets_through(info.name.data(), info.field));
    }
    return all;
}

}  // namespace

const std::vector<BrokenOperator>& broken_operators() {
    static const std::vector<BrokenOperator> all = all_broken();
    return all;
}

bool break_tree(const BrokenOperator& one, Node& tree) {
    bool any = one.broken(tree);
    for (Node& child : tree.children) any = break_tree(one, child) || any;
    return any;
}
