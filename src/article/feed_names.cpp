#include "article/feed_names.hpp"

#include <algorithm>
#include <utility>

namespace newsidx {
namespace {

constexpr std::pair<std::string_view, FeedSpace> kSpaces[] = {
    {"http://www.w3.org/2005/Atom", FeedSpace::atom},
    {"http://purl.org/atom/ns#", FeedSpace::atom},
    {"http://purl.org/rss/1.0/", FeedSpace::plain},
    {"http://my.netscape.com/rdf/simple/0.9/", FeedSpace::plain},
    {"http://backend.userland.com/rss2", FeedSpace::plain},
    {"http://purl.org/rss/1.0/modules/content/", FeedSpace::content},
    {"http://purl.org/dc/elements/1.1/", FeedSpace::dublin},
    {"http://purl.org/dc/terms/", FeedSpace::dublin},
    {"http://news.yandex.ru", FeedSpace::yandex},
    {"http://turbo.yandex.ru", FeedSpace::turbo},
    {"http://rssnamespace.org/feedburner/ext/1.0", FeedSpace::burner},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", FeedSpace::rdf},
};

constexpr std::pair<std::string_view, FeedSpace> kUsualPrefixes[] = {
    {"atom", FeedSpace::atom},         {"content", FeedSpace::content}, {"dc", FeedSpace::dublin},
    {"dcterms", FeedSpace::dublin},    {"yandex", FeedSpace::yandex},   {"rdf", FeedSpace::rdf},
    {"feedburner", FeedSpace::burner}, {"turbo", FeedSpace::turbo},
};

// The address that the nearest ancestor declares for the prefix; null if none does. Far ancestors
// are not asked: feeds declare at the root, and their entries lie three levels below it.
const char* declared(pugi::xml_node node, std::string_view prefix) {
    constexpr int kMaxLevels = 16;
    const std::string attribute = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
    for (int level = 0; node && level < kMaxLevels; ++level, node = node.parent()) {
        std::size_t seen = 0;
        for (const auto one : node.attributes()) {
            if (one.name() == attribute) return one.value();
            if (++seen == kMaxDeclarations) break;
        }
    }
    return nullptr;
}

template <typename Table>
FeedSpace look_up(const Table& table, std::string_view key) {
    for (const auto& [known, space] : table) {
        if (known == key) return space;
    }
    return FeedSpace::other;
}

// Cuts the prefixes off all elements inside, so that an HTML parser knows them.
struct PrefixCutter : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        const auto colon = name.find(':');
        if (colon != name.npos) node.set_name(std::string(name.substr(colon + 1)).c_str());
        return true;
    }
};

// An end tag of <br> is one more break to HTML.
std::string without_break_ends(std::string_view markup) {
    constexpr std::string_view kBreakEnd = "</br>";
    std::string out;
    out.reserve(markup.size());
    while (!markup.empty()) {
        const auto at = std::min(markup.find(kBreakEnd), markup.size());
        out += markup.substr(0, at);
        markup.remove_prefix(std::min(at + kBreakEnd.size(), markup.size()));
    }
    return out;
}

struct StringWriter : pugi::xml_writer {
    std::string out;
    void write(const void* data, std::size_t size) override {
        out.append(static_cast<const char*>(data), size);
    }
};

}  // namespace

FeedName feed_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    const auto prefix = colon == name.npos ? std::string_view() : name.substr(0, colon);
    const auto local = colon == name.npos ? name : name.substr(colon + 1);
    if (const char* address = declared(node, prefix)) {
        const auto space = look_up(kSpaces, address);
        // An unknown default namespace is a mistake more often than a meaning.
        if (space != FeedSpace::other || !prefix.empty()) return {space, local};
        return {FeedSpace::plain, local};
    }
    return {prefix.empty() ? FeedSpace::plain : look_up(kUsualPrefixes, prefix), local};
}

std::vector<pugi::xml_node> feed_children(pugi::xml_node parent, FeedName name) {
    std::vector<pugi::xml_node> found;
    for (const auto child : parent.children()) {
        // The local name first: it costs no search for declarations.
        if (std::string_view(child.name()).ends_with(name.local) && feed_name(child) == name) {
            found.push_back(child);
        }
    }
    return found;
}

pugi::xml_node feed_child(pugi::xml_node parent, FeedName name) {
    const auto found = feed_children(parent, name);
    return found.empty() ? pugi::xml_node() : found.front();
}

std::string feed_content(pugi::xml_node node) {
    const auto is_element = [](pugi::xml_node child) { return child.type() == pugi::node_element; };
    if (node.find_child(is_element)) {
        PrefixCutter cutter;
        node.traverse(cutter);
        StringWriter writer;
        for (const auto child : node.children()) {
            child.print(writer, "", pugi::format_raw | pugi::format_no_empty_element_tags);
        }
        return without_break_ends(writer.out);
    }
    std::string text;
    for (const auto child : node.children()) text += child.value();
    return text;
}

}  // namespace newsidx
