// Goes down from the page's article, or from the whole page, to the element that holds nearly all
// of the running text: first by what elements are called, then by how the text is spread.
#include "article/html_root.hpp"

#include <algorithm>

#include "article/html_clutter.hpp"
#include "article/html_cues.hpp"
#include "article/html_edges.hpp"
#include "article/html_title.hpp"
#include "article/parse_date.hpp"

namespace newsidx {
namespace {

bool is_short_sentence(const TextBlock& block) {
    constexpr double kShortest = 20;
    constexpr double kLongest = 60;
    return !block.is_clutter && !block.is_heading && !block.is_item && block.linked == 0 &&
           block.weight >= kShortest && block.weight < kLongest && ends_sentence(block.text) &&
           !is_cue(block.text) && !is_caption(block.text);
}

class RootFinder {
public:
    RootFinder(const HtmlTree& tree, const std::vector<TextBlock>& blocks)
        : tree_(tree),
          nodes_(tree.nodes()),
          blocks_(blocks),
          prose_(nodes_.size(), blocks,
                 [](const TextBlock& block) {
                     return !block.is_clutter && is_prose(block) && !is_cue(block.text);
                 }),
          sentences_(nodes_.size(), blocks, is_short_sentence),
          prose_before_(nodes_.size() + 1) {
        for (const auto& block : blocks) {
            if (is_prose(block)) ++prose_before_[block.element + 1];
        }
        for (std::size_t i = 1; i < prose_before_.size(); ++i)
            prose_before_[i] += prose_before_[i - 1];
    }

    // The surest container that holds most of the text, or of several articles on a page the one
    // that has its title.
    [[nodiscard]] std::uint32_t start(std::string_view title) const {
        if (const auto titled = titled_article(title); titled != 0) return titled;
        const auto best = [&](auto&& is_wanted, double least) -> std::uint32_t {
            std::uint32_t found = 0;
            for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
                if (is_wanted(nodes_[i]) && weight(i) > least * prose_.all() &&
                    (found == 0 || weight(i) > weight(found))) {
                    found = i;
                }
            }
            return found;
        };
        const auto by_property = best(
            [](const HtmlNode& node) {
                return node.attribute("itemprop").find("articleBody") != std::string_view::npos;
            },
            0.3);
        if (by_property != 0) return by_property;
        const auto article = best([](const HtmlNode& node) { return node.name == "article"; }, 0.4);
        if (article != 0) return article;
        return best(
            [](const HtmlNode& node) {
                return node.name == "main" || node.attribute("role") == "main";
            },
            0.4);
    }

    // The element that holds the article, at or below `from`.
    [[nodiscard]] std::uint32_t find(std::uint32_t from) const {
        for (auto next = step_down(from); next != from; next = step_down(from)) from = next;
        return from;
    }

private:
    // Of pages that go on with other articles, each with a first heading: the one that this title
    // heads. 0 where there are no two, or none is it.
    [[nodiscard]] std::uint32_t titled_article(std::string_view title) const {
        std::uint32_t found = 0;
        std::size_t articles = 0;
        for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
            if (nodes_[i].name != "article") continue;
            const auto heading = first_heading(i);
            if (heading != 0 && weight(i) > 0) {
                ++articles;
                if (found == 0 && same_words(tree_.text_of(heading), title)) found = i;
            }
            i = nodes_[i].end - 1;
        }
        return articles > 1 ? found : 0;
    }

    [[nodiscard]] std::uint32_t first_heading(std::uint32_t inside) const {
        for (auto i = inside + 1; i < nodes_[inside].end; ++i) {
            if (nodes_[i].name == "h1") return i;
        }
        return 0;
    }

    [[nodiscard]] double weight(std::uint32_t i) const { return prose_.inside(i, nodes_[i].end); }

    // The child that holds the article, or the element itself.
    [[nodiscard]] std::uint32_t step_down(std::uint32_t at) const {
        constexpr double kNearlyAll = 0.92;
        constexpr double kMost = 0.7;
        constexpr double kMuch = 0.6;
        std::uint32_t heaviest = at;
        for (auto child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
            const auto& node = nodes_[child];
            if (node.is_text() || is_paragraph_element(node.name)) continue;
            if (heaviest == at || weight(child) > weight(heaviest)) heaviest = child;
        }
        if (heaviest == at || weight(heaviest) <= 0) return at;
        if (is_one_paragraph_of(at, heaviest) || has_sentences_of_its_make(at, heaviest)) return at;
        const double share = weight(heaviest) / weight(at);
        // Columns of a layout made of tables stand beside each other.
        const bool is_named = nodes_[heaviest].name == "td" ||
                              has_class_word(nodes_[heaviest], {"body", "content", "text"});
        const bool is_it = share >= kNearlyAll ||
                           (share >= kMost && is_named && !goes_on(at, heaviest)) ||
                           (share >= kMuch && ends_with(at, heaviest));
        return is_it ? heaviest : at;
    }

    [[nodiscard]] bool looks_like(std::uint32_t one, std::uint32_t other) const {
        const auto name = nodes_[one].attribute("class");
        return !name.empty() && nodes_[one].name == nodes_[other].name &&
               name == nodes_[other].attribute("class");
    }

    // In flashes one paragraph is long and the next is a sentence, each in a box of one make.
    [[nodiscard]] bool is_one_paragraph_of(std::uint32_t at, std::uint32_t box) const {
        const auto inside = [&](std::uint32_t i) { return sentences_.inside(i, nodes_[i].end); };
        if (prose_before_[nodes_[box].end] - prose_before_[box] > 1 || inside(at) <= inside(box))
            return false;
        for (auto child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
            if (child != box && nodes_[child].name == nodes_[box].name &&
                nodes_[child].attribute("class") == nodes_[box].attribute("class") &&
                inside(child) > 0)
                return true;
        }
        return false;
    }

    // The text goes on in a box of the same make, in sentences too short to be running text.
    [[nodiscard]] bool has_sentences_of_its_make(std::uint32_t at, std::uint32_t body) const {
        constexpr double kFewest = 40;
        for (auto child = nodes_[body].end; child < nodes_[at].end; child = nodes_[child].end) {
            if (looks_like(child, body) && sentences_.inside(child, nodes_[child].end) >= kFewest)
                return true;
        }
        return false;
    }

    // Another child of `at` is of the same make and has text: an advertisement parts the article.
    [[nodiscard]] bool goes_on(std::uint32_t at, std::uint32_t body) const {
        for (auto child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
            if (child != body && weight(child) > 0 && looks_like(child, body)) return true;
        }
        return false;
    }

    // All text behind `body` is in sections of their own: about the author, an appeal.
    [[nodiscard]] bool ends_with(std::uint32_t at, std::uint32_t body) const {
        if (weight(at) <= weight(body)) return false;
        auto block = blocks_.begin();
        for (auto child = nodes_[body].end; child < nodes_[at].end; child = nodes_[child].end) {
            if (weight(child) <= 0) continue;
            const auto is_inside = [&](const TextBlock& each) {
                return each.element >= child && each.element < nodes_[child].end;
            };
            const auto first = std::find_if(block, blocks_.end(), is_inside);
            block = std::find_if_not(first, blocks_.end(), is_inside);
            const bool is_own_section =
                first != block && !is_paragraph_element(nodes_[child].name) &&
                (first->is_heading ||
                 std::all_of(first, block, [](const TextBlock& each) { return each.is_item; }));
            if (!is_own_section || looks_like(child, body)) return false;
        }
        return true;
    }

    const HtmlTree& tree_;
    const std::vector<HtmlNode>& nodes_;
    const std::vector<TextBlock>& blocks_;
    BlockWeights prose_;
    BlockWeights sentences_;                   // too short to be running text
    std::vector<std::uint32_t> prose_before_;  // blocks of running text before each node
};

// Is called a lead, or stands beside the headline and is long enough to be one.
bool is_lead(const std::vector<HtmlNode>& nodes, const TextBlock& block, std::uint32_t titled) {
    constexpr double kShortest = 15;
    constexpr double kShortestUnnamed = 50;
    constexpr double kLongest = 600;
    constexpr double kMostLinked = 0.3;
    if (block.is_clutter || block.is_item || block.weight < kShortest || block.weight > kLongest ||
        block.link_density() > kMostLinked || is_cue(block.text)) {
        return false;
    }
    const auto& element = nodes[block.element];
    const auto is_named = [](const HtmlNode& node) {
        return has_class_word(
            node, {"lead",         "lede",     "standfirst", "subhead",      "subheading",
                   "subheadline",  "subtitle", "sub title",  "subheader",    "deck",
                   "dek",          "summary",  "intro",      "introduction", "chapo",
                   "chapeau",      "excerpt",  "abstract",   "bajada",       "entradilla",
                   "copete",       "perex",    "opener",     "ingress",      "manchet",
                   "vorspann",     "sommario", "zajawka",    "sapo",         "description",
                   "sub headline", "sub head", "strapline",  "linha fina",   "teaser text"});
    };
    if (is_named(element) || is_named(nodes[element.parent])) return true;
    // Of one box with the headline, or with the box of the headline.
    const auto box = nodes[nodes[titled].parent].parent;
    const bool is_beside = block.element < nodes[box].end;
    const bool is_line = element.name == "p" || element.name == "h2" || element.name == "h3";
    return is_beside && is_line && block.weight >= kShortestUnnamed;
}

}  // namespace

bool is_paragraph_element(std::string_view name) {
    return name == "p" || name == "blockquote" || name == "pre" || name == "dd" ||
           (name.size() == 2 && name[0] == 'h');
}

std::vector<TextBlock> article_blocks(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                      std::string_view title) {
    const RootFinder finder(tree, blocks);
    const auto start = finder.start(title);
    const auto root = finder.find(start);
    const auto& nodes = tree.nodes();
    const auto is_inside = [&](const TextBlock& block, std::uint32_t element) {
        return block.element >= element && block.element < nodes[element].end;
    };
    std::vector<TextBlock> found;
    std::uint32_t titled = 0;  // the element that prints the headline, the last before the text
    for (const auto& block : blocks) {
        const bool is_in_text = is_inside(block, root);
        if (!is_in_text && found.empty() && same_words(block.text, title)) titled = block.element;
        if (is_in_text) found.push_back(block);
    }
    std::vector<TextBlock> leads;
    std::uint32_t text_box = 0;  // of the running text that was taken last
    // No line that says by whom and when.
    const auto is_sentence = [](const TextBlock& block) {
        return is_short_sentence(block) && !parse_date(block.text, DayOrder::day_first);
    };
    for (const auto& block : blocks) {
        if (titled == 0 || is_inside(block, root)) break;
        if (block.element <= titled || block.is_clutter) continue;
        const auto box = nodes[block.element].parent;
        const bool is_text = block.element >= start && is_prose(block);
        const bool goes_on = text_box != 0 && box == text_box && is_sentence(block);
        if (!is_text && !goes_on && !is_lead(nodes, block, titled)) continue;
        if (is_text) text_box = box;
        leads.push_back(block);
        leads.back().is_lead = true;
    }
    found.insert(found.begin(), leads.begin(), leads.end());
    return found;
}

}  // namespace newsidx
