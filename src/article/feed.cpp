#include "article/feed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "article/feed_entry.hpp"
#include "article/feed_names.hpp"
#include "article/feed_pieces.hpp"
#include "article/text_place.hpp"

namespace newsidx {
namespace {

Error not_a_feed(std::string what) {
    return {ErrorKind::input, std::move(what), "feeds are RSS (<rss>, <rdf:RDF>) or Atom (<feed>)"};
}

Error broken_xml(const pugi::xml_parse_result& read, std::string_view text, std::size_t offset,
                 TextPlace begin = {}) {
    std::string trouble = read.description();
    if (!trouble.empty() && trouble[0] >= 'A' && trouble[0] <= 'Z') trouble[0] += 'a' - 'A';
    return {ErrorKind::input,
            fmt::format("not valid XML: {} at {}", trouble, name_of_place(text, offset, begin)),
            ""};
}

// Document types are skipped unread. The bytes are UTF-8 by now, whatever the declaration says.
pugi::xml_parse_result parse(pugi::xml_document& document, std::string_view xml) {
    return document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
}

pugi::xml_node channel_of(pugi::xml_node root) {
    const auto inner = feed_child(root, {FeedSpace::plain, "channel"});
    return feed_name(root).local != "feed" && inner ? inner : root;
}

// Exports of WordPress list pictures, too, its menus and styles, and what was thrown away.
bool is_no_text_of_wordpress(pugi::xml_node entry) {
    constexpr auto kTypes = std::to_array<std::string_view>(
        {"attachment", "nav_menu_item", "custom_css", "customize_changeset", "revision",
         "oembed_cache", "wp_global_styles", "wp_template", "wp_template_part", "wp_navigation"});
    const std::string_view type = entry.child_value("wp:post_type");
    const std::string_view status = entry.child_value("wp:status");
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end() || status == "trash" ||
           status == "auto-draft";
}

// The entries of one feed, behind those of the feeds before it in the file.
Status append_entries(pugi::xml_node root, std::vector<Draft>& drafts) {
    const auto name = feed_name(root);
    const auto channel = channel_of(root);
    std::vector<pugi::xml_node> entries;
    if (name.local == "feed") {
        entries = feed_children(
            root, {name.space == FeedSpace::atom ? FeedSpace::atom : FeedSpace::plain, "entry"});
    } else if (name.local == "entry" || name == FeedName{FeedSpace::plain, "item"}) {
        entries.push_back(root);
    } else if (name.local == "rss" || name.local == "RDF") {
        if (channel != root) entries = feed_children(channel, {FeedSpace::plain, "item"});
        // RSS 0.9 and 1.0 have the items beside the channel.
        for (const auto item : feed_children(root, {FeedSpace::plain, "item"}))
            entries.push_back(item);
    } else {
        return not_a_feed(fmt::format("XML, but no feed: its root is <{}>", root.name()));
    }
    if (entries.empty()) return not_a_feed("no entry in the feed");
    const auto head = feed_head(channel, root);
    const auto before = drafts.size();
    std::size_t number = before;
    for (const auto entry : entries) {
        ++number;
        if (is_no_text_of_wordpress(entry)) continue;
        drafts.push_back(feed_draft(entry, head));
        drafts.back().line = number;
    }
    if (drafts.size() == before) return not_a_feed("no article among the entries of the feed");
    return {};
}

// The head of a feed whose XML is broken: what the parser makes of its begin.
FeedHead head_of_feed(const FeedPiece& piece) {
    pugi::xml_document document;
    parse(document, piece.head);
    const auto root = document.document_element();
    return feed_head(channel_of(root), root);
}

// A longer start tag isn't put around each of a broken feed's entries.
constexpr std::size_t kMaxRootBytes = std::size_t{64} << 10U;

// Each entry by itself, where the whole can't be read: the sound ones, and why the others aren't.
Result<std::vector<Draft>> read_pieces(std::string_view utf8, const Error& trouble) {
    std::vector<Draft> drafts;
    std::size_t broken = 0;
    TextPlace place;
    std::size_t at = 0;
    FeedHead head;
    std::string_view head_text;
    for (const auto& piece : feed_pieces(utf8)) {
        if (piece.head.data() != head_text.data()) head = head_of_feed(piece);
        head_text = piece.head;
        const auto number = drafts.size() + 1;
        const auto begin = static_cast<std::size_t>(piece.entry.data() - utf8.data());
        place = place_in(utf8.substr(at), begin - at, place);
        at = begin;
        if (piece.root.size() > kMaxRootBytes) return trouble;
        // Inside the start tag of its feed, which says what the prefixes mean.
        pugi::xml_document document;
        std::string xml(piece.root);
        xml += piece.entry;
        if (!piece.root.empty()) {
            const auto name = piece.root.substr(1, piece.root.find_first_of(" \t\r\n/>") - 1);
            xml += "</" + std::string(name) + ">";
        }
        if (const auto read = parse(document, xml); !read) {
            const auto root_size = static_cast<std::ptrdiff_t>(piece.root.size());
            const auto inside = std::clamp<std::ptrdiff_t>(
                read.offset - root_size, 0, static_cast<std::ptrdiff_t>(piece.entry.size()));
            const auto error =
                broken_xml(read, piece.entry, static_cast<std::size_t>(inside), place);
            drafts.push_back(broken_entry(error, number));
            if (is_rubbish(++broken, drafts.size())) break;
            continue;
        }
        const auto root = document.document_element();
        const auto entry = piece.root.empty() ? root : root.first_child();
        drafts.push_back(feed_draft(entry, head));
        drafts.back().line = number;
    }
    if (broken == drafts.size()) return trouble;
    if (broken == 0 || is_rubbish(broken, drafts.size()))
        drafts.push_back(broken_entry(trouble, 0));
    return drafts;
}

}  // namespace

Status check_feed_size(std::string_view utf8) {
    if (utf8.size() > kMaxFeedBytes) {
        return Error{ErrorKind::input,
                     fmt::format("more than {} MB in one feed", kMaxFeedBytes >> 20U), ""};
    }
    const auto has_more = [&](char mark, std::size_t most) {
        return std::count(utf8.begin(), utf8.end(), mark) > static_cast<std::ptrdiff_t>(most);
    };
    if (has_more('<', kMaxFeedTags)) {
        return Error{ErrorKind::input, fmt::format("more than {} tags in one feed", kMaxFeedTags),
                     ""};
    }
    if (has_more('=', kMaxFeedAttributes)) {
        return Error{ErrorKind::input,
                     fmt::format("more than {} attributes in one feed", kMaxFeedAttributes), ""};
    }
    return {};
}

Result<std::vector<Draft>> read_feed(std::string_view utf8) {
    if (auto fits = check_feed_size(utf8); !fits) return fits.error();
    const auto begin = std::min(utf8.find('<'), utf8.size());  // some have blanks before "<?xml"
    pugi::xml_document document;
    if (const auto read = parse(document, utf8.substr(begin)); !read) {
        const auto offset = begin + static_cast<std::size_t>(read.offset);
        return read_pieces(utf8, broken_xml(read, utf8, offset));
    }
    std::vector<Draft> drafts;
    for (const auto root : document.children()) {  // files joined end to end have several
        if (root.type() != pugi::node_element) continue;
        if (const auto done = append_entries(root, drafts); !done) {
            if (root == document.document_element()) return done.error();
            drafts.push_back(broken_entry(done.error(), 0));
        }
    }
    if (drafts.empty()) return not_a_feed("no element in the feed");
    return drafts;
}

}  // namespace newsidx
