#include "article/html.hpp"

#include <algorithm>

#include "article/html_beside_title.hpp"
#include "article/html_body.hpp"
#include "article/html_clock.hpp"
#include "article/html_json_ld.hpp"
#include "article/html_meta.hpp"
#include "article/html_printed.hpp"
#include "article/html_title.hpp"
#include "article/html_tree.hpp"
#include "article/html_unnamed_title.hpp"
#include "article/relative_url.hpp"

namespace newsidx {
namespace {

void take(std::string& part, std::string& from) {
    if (part.empty()) part = std::move(from);
}

// Sites name themselves among the authors.
void leave_out_site(Draft& draft) {
    const bool has_person =
        std::any_of(draft.authors.begin(), draft.authors.end(),
                    [&](const std::string& author) { return !same_words(author, draft.source); });
    if (!has_person) return;
    std::erase_if(draft.authors,
                  [&](const std::string& author) { return same_words(author, draft.source); });
}

// A page's title that it prints nowhere, of a word or two, names the site.
std::string article_title(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                          const Draft& draft) {
    auto title = headline(tree, draft.title, draft.source);
    const bool is_site = draft.title.empty() && may_name_site(title) && !prints_line(blocks, title);
    if (!title.empty() && !is_site) return title;
    const auto* found = unnamed_headline(tree, blocks);
    return found == nullptr ? title : found->text;
}

}  // namespace

Result<std::vector<Draft>> read_html(std::string_view utf8) {
    const auto tree = HtmlTree::parse(utf8);
    if (!tree) return tree.error();
    auto head = head_metadata(*tree);
    const auto titles = printed_titles(*tree);
    Draft draft = json_ld_article(tree->json_ld(), head.url, titles);
    const auto declared_body = std::move(draft.body);
    draft.body.clear();
    // The canonical address is the page's own word, also where JSON-LD gives that of an edition.
    if (!head.url.empty()) draft.url = resolved_url(draft.url, head.url);
    fill_from(draft, std::move(head));
    fill_from(draft, microdata(*tree));
    fill_from(draft, printed_metadata(*tree));
    const auto blocks = page_blocks(*tree);
    draft.title = article_title(*tree, blocks, draft);
    auto beside = beside_title(*tree, printed_headline(*tree, blocks, draft.title));
    take(draft.published, beside.date);
    take(draft.updated, beside.updated);
    draft.published = on_clock_of_page(*tree, std::move(draft.published));
    draft.updated = on_clock_of_page(*tree, std::move(draft.updated));
    if (draft.authors.empty() && !beside.author.empty()) {
        draft.authors.push_back(std::move(beside.author));
    }
    leave_out_site(draft);
    // Every block of text is compared with each.
    if (draft.authors.size() > kMaxAuthors) draft.authors.resize(kMaxAuthors);
    draft.body = article_body(*tree, blocks, draft, declared_body);
    // A page that hides its text, or loads it later, may still declare it.
    if (draft.body.size() < declared_body.size() / 2) draft.body = declared_body;
    std::vector<Draft> drafts;
    drafts.push_back(std::move(draft));
    return drafts;
}

}  // namespace newsidx
