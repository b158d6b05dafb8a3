#include "article/feed_entry.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "article/feed_names.hpp"
#include "article/html_text.hpp"
#include "article/parse_date.hpp"
#include "article/relative_url.hpp"
#include "article/shortcodes.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

constexpr FeedSpace kDublin = FeedSpace::dublin;

std::string trimmed(std::string_view text) { return std::string(ascii::trimmed(text)); }

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

// Atom says when a text is no markup, whatever it looks like.
bool is_plain_text(pugi::xml_node node) {
    return std::string_view(node.attribute("type").value()) == "text";
}

std::string line_in(pugi::xml_node node) {
    auto text = feed_content(node);
    return trimmed(is_plain_text(node) ? text : line_of_markup(text));
}

std::string date_in(pugi::xml_node node) {
    auto text = line_in(node);
    return is_no_date(text) ? std::string() : text;
}

// An export of WordPress has what its editor wrote; its feeds have what its pages show.
bool is_export_of_wordpress(pugi::xml_node entry) {
    return entry.child("wp:post_id") || entry.child("wp:post_type");
}

// "The post A visit appeared first on Sample Wire.", as WordPress ends each entry in the language
// of its site.
std::string without_origin_note(std::string text) {
    struct Note {
        std::string_view begin;
        std::string_view middle;
    };
    constexpr auto kNotes = std::to_array<Note>({{"The post ", " appeared first on "},
                                                 {"Der Beitrag ", " erschien zuerst auf "},
                                                 {"L’article ", " est apparu en premier sur "},
                                                 {"La entrada ", " primero en "},
                                                 {"O post ", " apareceu primeiro em "},
                                                 {"L'articolo ", " proviene da "},
                                                 {"Het bericht ", " verscheen eerst op "},
                                                 {"Artykuł ", " pochodzi z serwisu "},
                                                 {"Сообщение ", " появились сначала на "}});
    constexpr std::size_t kLongest = 600;  // a title twice, perhaps
    const auto end = text.rfind("\n\n");
    if (end == text.npos || text.size() - end > kLongest) return text;
    const auto last = std::string_view(text).substr(end + 2);
    const bool is_note = std::any_of(kNotes.begin(), kNotes.end(), [&](const Note& note) {
        return last.starts_with(note.begin) && last.find(note.middle) != last.npos;
    });
    if (is_note) text.resize(end);
    return text;
}

std::string body_in(pugi::xml_node node) {
    auto text = feed_content(node);
    if (is_plain_text(node)) return trimmed(text);
    text = without_shortcodes(text);
    if (is_export_of_wordpress(node.parent())) text = with_paragraph_tags(text);
    return without_origin_note(trimmed(text_of_markup(text)));
}

using Names = std::initializer_list<FeedName>;

// The first of these elements that is there and not empty.
template <typename Read>
std::string first_of(pugi::xml_node parent, Names names, Read&& read) {
    for (const auto& name : names) {
        for (const auto child : feed_children(parent, name)) {
            if (auto text = read(child); !text.empty()) return text;
        }
    }
    return {};
}

// What addresses in `node` are relative to, in a feed at that address: xml:base of the elements
// around it, each relative to the one around it.
std::string base_of(pugi::xml_node node, std::string address) {
    constexpr int kMaxLevels = 16;
    std::vector<std::string> bases;
    for (int level = 0; node && level < kMaxLevels; ++level, node = node.parent()) {
        auto base = trimmed(node.attribute("xml:base").value());
        if (!base.empty()) bases.push_back(std::move(base));
    }
    for (auto base = bases.rbegin(); base != bases.rend(); ++base)
        address = resolved_url(address, *base);
    return address;
}

// The first link of that kind; the empty one is that to the page.
std::string atom_link(pugi::xml_node parent, std::string_view wanted, const std::string& address) {
    for (const auto link : feed_children(parent, {FeedSpace::atom, "link"})) {
        const std::string_view rel = link.attribute("rel").value();
        if (rel == wanted || rel.empty())
            return resolved_url(base_of(link, address), trimmed(link.attribute("href").value()));
    }
    return {};
}

std::string address_of_feed(pugi::xml_node channel) {
    std::vector<std::string> candidates{first_of(channel, {{FeedSpace::plain, "link"}}, line_in)};
    for (const auto* rel : {"alternate", "self"}) candidates.push_back(atom_link(channel, rel, {}));
    for (auto& address : candidates) {
        if (is_address(address)) return std::move(address);
    }
    return {};
}

std::string permanent_link(pugi::xml_node entry) {
    const auto guid = feed_child(entry, {FeedSpace::plain, "guid"});
    const std::string_view permanent = guid.attribute("isPermaLink").value();
    const auto text = line_in(guid ? guid : feed_child(entry, {FeedSpace::atom, "id"}));
    return permanent != "false" && is_address(text) ? text : std::string();
}

// The page that the entry is about; links to itself, its comments, files are others.
std::string address_of(pugi::xml_node entry, const FeedHead& head) {
    auto address =
        first_of(entry, {{FeedSpace::burner, "origLink"}, {FeedSpace::plain, "link"}}, line_in);
    if (!address.empty()) return resolved_url(base_of(entry, head.address), address);
    address = atom_link(entry, "alternate", head.address);
    if (address.empty()) address = permanent_link(entry);
    if (address.empty()) {  // RSS 1.0 repeats the link here
        for (const auto about : entry.attributes()) {
            if (std::string_view(about.name()).ends_with(":about") && is_address(about.value())) {
                address = trimmed(about.value());
            }
        }
    }
    return address;
}

// RSS wants an address of mail with the name behind it: "desk@example.org (A. Writer)".
std::string name_behind_mail(const std::string& author) {
    const auto open = author.find('(');
    const auto close = author.rfind(')');
    const bool has_mail = author.find('@') < open;
    if (!has_mail) return author;
    if (open == author.npos || close == author.npos || close < open) return {};
    return trimmed(std::string_view(author).substr(open + 1, close - open - 1));
}

std::vector<std::string> authors_of(pugi::xml_node entry) {
    std::vector<std::string> authors;
    for (const auto author : feed_children(entry, {FeedSpace::atom, "author"})) {
        authors.push_back(line_in(feed_child(author, {FeedSpace::atom, "name"})));
    }
    for (const auto& creator : feed_children(entry, {kDublin, "creator"})) {
        authors.push_back(line_in(creator));
    }
    if (authors.empty()) {
        for (const auto& author : feed_children(entry, {FeedSpace::plain, "author"})) {
            authors.push_back(name_behind_mail(line_in(author)));
        }
    }
    std::erase(authors, "");
    return authors;
}

std::vector<std::string> labels_of(pugi::xml_node entry) {
    std::vector<std::string> labels;
    for (const auto category : feed_children(entry, {FeedSpace::atom, "category"})) {
        const std::string label = category.attribute("label").value();
        labels.push_back(trimmed(label.empty() ? category.attribute("term").value() : label));
    }
    for (const auto& name :
         {FeedName{FeedSpace::plain, "category"}, FeedName{kDublin, "subject"}}) {
        for (const auto category : feed_children(entry, name)) labels.push_back(line_in(category));
    }
    std::erase(labels, "");
    return labels;
}

std::string language_of(pugi::xml_node node) {
    auto language =
        first_of(node, {{FeedSpace::plain, "language"}, {kDublin, "language"}}, line_in);
    return language.empty() ? trimmed(node.attribute("xml:lang").value()) : language;
}

}  // namespace

FeedHead feed_head(pugi::xml_node channel, pugi::xml_node root) {
    FeedHead head;
    head.title =
        first_of(channel, {{FeedSpace::plain, "title"}, {FeedSpace::atom, "title"}}, line_in);
    head.address = address_of_feed(channel);
    head.lang = language_of(channel);
    if (head.lang.empty()) head.lang = trimmed(root.attribute("xml:lang").value());
    // Of an RSS channel it would be the editor.
    for (const auto author : feed_children(channel, {FeedSpace::atom, "author"})) {
        head.authors.push_back(line_in(feed_child(author, {FeedSpace::atom, "name"})));
    }
    std::erase(head.authors, "");
    return head;
}

Draft feed_draft(pugi::xml_node entry, const FeedHead& head) {
    Draft draft;
    draft.title = first_of(
        entry, {{FeedSpace::plain, "title"}, {FeedSpace::atom, "title"}, {kDublin, "title"}},
        line_in);
    draft.body = first_of(entry,
                          {{FeedSpace::content, "encoded"},
                           {FeedSpace::yandex, "full-text"},
                           {FeedSpace::turbo, "content"},
                           {FeedSpace::atom, "content"},
                           {FeedSpace::plain, "fulltext"},
                           {FeedSpace::plain, "description"},
                           {FeedSpace::atom, "summary"},
                           {kDublin, "description"}},
                          body_in);
    draft.updated = first_of(
        entry, {{FeedSpace::atom, "updated"}, {FeedSpace::atom, "modified"}, {kDublin, "modified"}},
        date_in);
    draft.published = first_of(entry,
                               {{FeedSpace::plain, "pubDate"},
                                {FeedSpace::atom, "published"},
                                {FeedSpace::atom, "issued"},
                                {kDublin, "date"},
                                {kDublin, "issued"},
                                {kDublin, "created"},
                                {FeedSpace::atom, "created"}},
                               date_in);
    draft.url = address_of(entry, head);
    draft.source = line_in(feed_child(entry, {FeedSpace::plain, "source"}));
    if (draft.source.empty()) {
        draft.source = line_in(
            feed_child(feed_child(entry, {FeedSpace::atom, "source"}), {FeedSpace::atom, "title"}));
    }
    if (draft.source.empty()) draft.source = head.title;
    draft.authors = authors_of(entry);
    if (draft.authors.empty()) draft.authors = head.authors;
    draft.lang = language_of(entry);
    if (draft.lang.empty()) draft.lang = head.lang;
    draft.labels = labels_of(entry);
    return draft;
}

}  // namespace newsidx
