#include "article/nitf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <pugixml.hpp>
#include <utility>

#include "article/feed.hpp"
#include "article/feed_names.hpp"
#include "article/html_text.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// The words of an element, whatever elements are in it.
struct Words : pugi::xml_tree_walker {
    std::string text;

    bool for_each(pugi::xml_node& node) override {
        text += node.value();
        return true;
    }
};

std::string line_in(pugi::xml_node node) {
    Words words;
    node.traverse(words);
    return std::string(ascii::trimmed(words.text));
}

// The first of these attributes that says something.
std::string first_of(std::initializer_list<pugi::xml_attribute> attributes) {
    for (const auto& attribute : attributes) {
        auto text = std::string(ascii::trimmed(attribute.value()));
        if (!text.empty()) return text;
    }
    return {};
}

// Elements that HTML calls otherwise, and those that are beside the text.
struct Plainer : pugi::xml_tree_walker {
    std::vector<pugi::xml_node> beside;

    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        if (name == "media" || name == "note") beside.push_back(node);
        if (name == "hl2") node.set_name("h2");
        return true;
    }
};

std::string body_of(pugi::xml_node content) {
    Plainer plainer;
    content.traverse(plainer);
    for (auto node : plainer.beside) node.parent().remove_child(node);
    const auto full = content.find_child_by_attribute("block", "class", "full_text");
    return text_of_markup(feed_content(full ? full : content));
}

Draft draft_of(pugi::xml_node root) {
    const auto head = root.child("head");
    const auto docdata = head.child("docdata");
    const auto pubdata = head.child("pubdata");
    const auto body_head = root.child("body").child("body.head");
    Draft draft;
    draft.title = line_in(body_head.child("hedline").child("hl1"));
    if (draft.title.empty()) draft.title = line_in(head.child("title"));
    draft.published = first_of({docdata.child("date.issue").attribute("norm"),
                                docdata.child("date.release").attribute("norm"),
                                pubdata.attribute("date.publication"),
                                body_head.child("dateline").child("story.date").attribute("norm")});
    draft.source =
        first_of({pubdata.attribute("name"), docdata.child("doc.copyright").attribute("holder")});
    if (draft.source.empty()) draft.source = line_in(body_head.child("distributor"));
    draft.url = first_of({pubdata.attribute("ex-ref")});
    draft.lang = first_of({root.attribute("xml:lang")});
    for (const auto keyword : docdata.child("key-list").children("keyword"))
        draft.labels.push_back(first_of({keyword.attribute("key")}));
    for (const auto byline : body_head.children("byline")) {
        // Some say it twice, as it is printed and in an order for lists.
        const bool is_for_lists =
            std::string_view(byline.attribute("class").value()) == "normalized_byline";
        if (!is_for_lists) draft.authors.push_back(line_in(byline));
    }
    draft.body = body_of(root.child("body").child("body.content"));
    put_dateline(draft.body, line_in(body_head.child("dateline")));
    return draft;
}

}  // namespace

Result<Draft> read_nitf(std::string_view utf8) {
    if (auto fits = check_feed_size(utf8); !fits) return fits.error();
    pugi::xml_document document;
    const auto read =
        document.load_buffer(utf8.data(), utf8.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!read) {
        return Error{ErrorKind::input,
                     fmt::format("not valid XML: {} at byte {}", read.description(), read.offset),
                     ""};
    }
    return draft_of(document.document_element());
}

}  // namespace newsidx
