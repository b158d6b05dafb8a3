#include "article/html_slim.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <iterator>
#include <set>

#include "article/html_scan.hpp"
#include "article/html_tags.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// What the readers of titles, dates and bodies look at.
constexpr std::string_view kReadAttributes[] = {
    "class",          "id",          "href",        "rel",       "itemprop",
    "itemscope",      "itemtype",    "property",    "name",      "content",
    "datetime",       "lang",        "xml:lang",    "hidden",    "aria-hidden",
    "role",           "style",       "pubdate",     "open",      "data-qa",
    "data-component", "data-module", "data-testid", "data-type", "norm"};

constexpr std::string_view kXhtml = "http://www.w3.org/1999/xhtml";

// Walks the page once and writes its slim form. Keeps the stack of open elements as an HTML5 parser
// would, and writes every end out, so that the parser behind it never holds more of them open.
class Slimmer {
public:
    explicit Slimmer(std::string_view html) : html_(html) {}

    Result<SlimPage> run() {
        // Without it the parser takes the page for one of 1997.
        page_.markup = "<!DOCTYPE html>";
        is_xhtml_ = ascii::trimmed(html_).starts_with("<?xml");
        for (std::size_t at = 0; at < html_.size();) {
            const auto next = std::min(html_.find('<', at), html_.size());
            page_.markup.append(html_, at, next - at);
            if (next == html_.size()) break;
            at = step(next);
            if (tags_ > kMaxHtmlTags) {
                return Error{ErrorKind::input,
                             fmt::format("more than {} tags in one page", kMaxHtmlTags), ""};
            }
        }
        pop_to(0);
        return std::move(page_);
    }

private:
    struct Open {
        std::string name;     // as in the page
        std::string emitted;  // as written
        bool is_block = false;
    };

    // Deals with the '<' at `at`; gives where to go on.
    std::size_t step(std::size_t at) {
        if (const auto end = scan_comment(html_, at)) return *end;
        const auto tag = scan_tag(html_, at);
        if (!tag) {
            page_.markup += "&lt;";
            return at + 1;
        }
        if (tag->name.empty()) return tag->end;
        const auto rule = tag_rule(tag->name);
        if (tag->is_end) {
            end_tag(*tag, rule);
            return tag->end;
        }
        if (tag->name == "html" && tag->attribute("xmlns") == kXhtml) is_xhtml_ = true;
        const bool is_hollow = tag->closes_itself && is_xhtml_;
        switch (rule.fate) {
            case TagRule::Fate::keep:
                start_tag(*tag, rule);
                if (is_hollow) end_tag(*tag, rule);
                return tag->end;
            case TagRule::Fate::empty:
                if (rule.is_block) close_paragraph();
                write_start(*tag, tag->name);
                return tag->end;
            case TagRule::Fate::drop:
                return tag->end;
            case TagRule::Fate::skip:
                return is_hollow ? tag->end : behind_end(*tag, tag->end);
            case TagRule::Fate::raw:
                return is_hollow ? tag->end : raw_element(*tag);
        }
        return tag->end;
    }

    // Where the element ends that begins before `from`; an end tag missing once is not looked for
    // again.
    std::size_t behind_end(const ScannedTag& tag, std::size_t missing) {
        const auto end =
            endless_.contains(tag.name) ? html_.npos : find_end_tag(html_, tag.name, tag.end);
        if (end == html_.npos) {
            endless_.insert(tag.name);
            return missing;
        }
        return std::min(html_.find('>', end), html_.size() - 1) + 1;
    }

    // What is inside is no markup: the title is kept, JSON-LD set aside, the rest goes.
    std::size_t raw_element(const ScannedTag& tag) {
        // Of XHTML that doesn't say so.
        const auto behind = behind_end(tag, tag.closes_itself ? tag.end : html_.size());
        if (tag.closes_itself && behind == tag.end) return behind;
        const auto close = std::min(find_end_tag(html_, tag.name, tag.end), html_.size());
        const auto inside = html_.substr(tag.end, close - tag.end);
        if (tag.name == "title") {
            page_.markup += "<title>";
            for (const char c : inside) c == '<' ? page_.markup += "&lt;" : page_.markup += c;
            page_.markup += "</title>";
        } else if (tag.name == "script") {
            const std::string type = ascii::lower(tag.attribute("type"));
            if (type.find("ld+json") != type.npos) page_.json_ld.emplace_back(inside);
        }
        return behind;
    }

    void start_tag(const ScannedTag& tag, const TagRule& rule) {
        const std::string_view name = tag.name;
        if (is_any(name, {"html", "body"})) {  // attributes alone: the parser opens them itself
            write_start(tag, name);
            return;
        }
        if (!make_room(name, rule)) return;
        if (open_.size() >= kMaxHtmlDepth) {
            ++dissolved_;
            return;
        }
        auto emitted = rule.emitted_as.empty() ? tag.name : std::string(rule.emitted_as);
        // Without an address it is a place, and old pages leave those open.
        if (name == "a" && tag.attribute("href").empty()) emitted = "span";
        write_start(tag, emitted);
        open_.push_back({tag.name, std::move(emitted), rule.is_block});
    }

    // Closes what the start of this element ends. False: it can't stand here.
    bool make_room(std::string_view name, const TagRule& rule) {
        if (is_any(name, {"td", "th", "tr", "tbody", "thead", "tfoot", "caption"})) {
            return make_room_in_table(name);
        }
        if (rule.is_block) close_paragraph();
        if (name == "li") pop_through_item({"li"});
        if (is_any(name, {"dd", "dt"})) pop_through_item({"dd", "dt"});
        if (is_heading(name) && !open_.empty() && is_heading(open_.back().name)) {
            pop_to(open_.size() - 1);
        }
        // A link in a link, and a reading beside a reading, end the one before.
        if (is_any(name, {"a", "rt", "rp", "rtc"})) {
            for (auto at = open_.size(); at-- > 0 && !open_[at].is_block;) {
                if (open_[at].name == name || (name != "a" && open_[at].emitted == "x-rt")) {
                    pop_to(at);
                    break;
                }
            }
        }
        return true;
    }

    bool make_room_in_table(std::string_view name) {
        const auto table = innermost([](const Open& o) { return o.name == "table"; });
        if (table == kNone) return false;
        const auto ends = [&](const Open& o) {
            if (is_any(name, {"td", "th"})) return is_any(o.name, {"td", "th", "caption"});
            if (name == "tr") return is_any(o.name, {"tr", "caption"});
            return is_any(o.name, {"tbody", "thead", "tfoot", "caption"});
        };
        for (auto at = table + 1; at < open_.size(); ++at) {
            if (!ends(open_[at])) continue;
            pop_to(at);
            break;
        }
        return true;
    }

    void end_tag(const ScannedTag& tag, const TagRule& rule) {
        const std::string_view name = tag.name;
        if (name == "br") page_.markup += "<br>";
        if (rule.fate != TagRule::Fate::keep || is_any(name, {"html", "body"})) return;
        for (auto at = open_.size(); at-- > 0;) {
            const auto& open = open_[at];
            if (open.name == name || (is_heading(name) && is_heading(open.name))) {
                pop_to(at);
                return;
            }
            // An inline end can't close the block it stands in, nor anything a table around it.
            const bool is_wall =
                is_any(open.name, {"td", "th", "caption"})
                    ? !is_any(name, {"table", "tr", "tbody", "thead", "tfoot"})
                    : open.name == "table" || (name == "li" && is_any(open.name, {"ul", "ol"}));
            if (is_wall || (!rule.is_block && open.is_block)) break;
        }
        // Nobody's end, so it may be that of an element that went too deep.
        if (dissolved_ > 0) --dissolved_;
    }

    void close_paragraph() {
        for (auto at = open_.size(); at-- > 0;) {
            if (open_[at].name == "p") return pop_to(at);
            if (is_any(open_[at].name, {"td", "th", "caption", "table", "button", "object"}))
                return;
        }
    }

    void pop_through_item(std::initializer_list<std::string_view> items) {
        for (auto at = open_.size(); at-- > 0;) {
            if (is_any(open_[at].name, items)) return pop_to(at);
            if (open_[at].is_block && !is_any(open_[at].name, {"address", "div", "p"})) return;
        }
    }

    template <typename Is>
    [[nodiscard]] std::size_t innermost(Is&& is) const {
        for (auto at = open_.size(); at-- > 0;) {
            if (is(open_[at])) return at;
        }
        return kNone;
    }

    void pop_to(std::size_t size) {
        while (open_.size() > size) {
            page_.markup += "</" + open_.back().emitted + ">";
            open_.pop_back();
        }
    }

    void write_start(const ScannedTag& tag, std::string_view name) {
        ++tags_;
        page_.markup += '<';
        page_.markup += name;
        std::bitset<std::size(kReadAttributes)> written;  // of repeated attributes the first counts
        for (const auto& attribute : tag.attributes) {
            const auto* known =
                std::find(std::begin(kReadAttributes), std::end(kReadAttributes), attribute.name);
            const auto index = static_cast<std::size_t>(known - std::begin(kReadAttributes));
            if (index == std::size(kReadAttributes) || written[index]) continue;
            written.set(index);
            page_.markup += ' ' + attribute.name + "=\"";
            for (const char c : attribute.value.substr(0, kMaxHtmlAttributeBytes)) {
                c == '"' ? page_.markup += "&quot;" : page_.markup += c;
            }
            page_.markup += '"';
        }
        page_.markup += '>';
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::string_view html_;
    SlimPage page_;
    std::vector<Open> open_;
    std::set<std::string> endless_;
    std::size_t dissolved_ = 0;  // open elements that went too deep
    std::size_t tags_ = 0;
    bool is_xhtml_ = false;
};

}  // namespace

Result<SlimPage> slim_html(std::string_view utf8) {
    if (utf8.size() > kMaxHtmlBytes) {
        return Error{ErrorKind::input,
                     fmt::format("more than {} MB of HTML in one page", kMaxHtmlBytes >> 20U), ""};
    }
    return Slimmer(utf8).run();
}

}  // namespace newsidx
