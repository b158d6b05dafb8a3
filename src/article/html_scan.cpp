#include "article/html_scan.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Reads the attributes from `at` to behind the '>'; the end of the text if there is none.
class AttributeScanner {
public:
    AttributeScanner(std::string_view html, std::size_t at) : html_(html), at_(at) {}

    std::optional<std::size_t> scan(std::vector<ScannedAttribute>& out) {
        for (;;) {
            const auto begin = at_;
            skip([](char c) { return is_space(c) || c == '/'; });
            if (at_end()) return std::nullopt;
            if (html_[at_] == '>') {
                ended_in_stroke_ = at_ > begin && html_[at_ - 1] == '/';
                return at_ + 1;
            }
            ScannedAttribute attribute{ascii::lower(name()), {}};
            skip(is_space);
            if (!at_end() && html_[at_] == '=') {
                ++at_;
                skip(is_space);
                attribute.value = value();
            }
            if (out.size() < kMaxTagAttributes) out.push_back(std::move(attribute));
        }
    }

    // "<a />"; not "<a href=/>", whose value it ends.
    [[nodiscard]] bool ended_in_stroke() const { return ended_in_stroke_; }

private:
    [[nodiscard]] bool at_end() const { return at_ >= html_.size(); }

    template <typename Is>
    void skip(Is&& is) {
        while (!at_end() && is(html_[at_])) ++at_;
    }

    std::string_view name() {
        const auto begin = at_++;  // whatever it is, so that an odd "=" does not stop the scan
        skip([](char c) { return !is_space(c) && c != '/' && c != '>' && c != '='; });
        return html_.substr(begin, at_ - begin);
    }

    std::string_view value() {
        if (at_end()) return {};
        if (const char quote = html_[at_]; quote == '"' || quote == '\'') {
            const auto begin = ++at_;
            const auto end = std::min(html_.find(quote, begin), html_.size());
            at_ = std::min(end + 1, html_.size());
            return html_.substr(begin, end - begin);
        }
        const auto begin = at_;
        skip([](char c) { return !is_space(c) && c != '>'; });
        return html_.substr(begin, at_ - begin);
    }

    std::string_view html_;
    std::size_t at_;
    bool ended_in_stroke_ = false;
};

}  // namespace

std::string_view ScannedTag::attribute(std::string_view wanted) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& a) { return a.name == wanted; });
    return found == attributes.end() ? std::string_view() : found->value;
}

std::optional<ScannedTag> scan_tag(std::string_view html, std::size_t at) {
    ScannedTag tag;
    tag.is_end = at + 1 < html.size() && html[at + 1] == '/';
    const auto begin = at + (tag.is_end ? 2 : 1);
    if (begin >= html.size() || !ascii::is_letter(html[begin])) return std::nullopt;
    auto end = begin;
    while (end < html.size() && !is_space(html[end]) && html[end] != '/' && html[end] != '>') ++end;
    AttributeScanner scanner(html, end);
    if (const auto close = scanner.scan(tag.attributes)) {
        tag.name = ascii::lower(html.substr(begin, end - begin));
        tag.end = *close;
        tag.closes_itself = scanner.ended_in_stroke();
    } else {
        tag.end = html.size();
    }
    return tag;
}

std::optional<std::size_t> scan_comment(std::string_view html, std::size_t at) {
    const auto rest = html.substr(at);
    const auto behind = [&](std::string_view closing, std::size_t from) {
        const auto found = html.find(closing, from);
        return found == html.npos ? html.size() : found + closing.size();
    };
    if (rest.starts_with("<!-->")) return at + 5;
    if (rest.starts_with("<!--->")) return at + 6;
    if (rest.starts_with("<!--")) return behind("-->", at + 4);
    if (rest.starts_with("<![CDATA[")) return behind("]]>", at + 9);
    if (rest.starts_with("<!") || rest.starts_with("<?")) return behind(">", at + 2);
    const bool odd_end = rest.starts_with("</") && rest.size() > 2 && !ascii::is_letter(rest[2]);
    if (odd_end) return behind(">", at + 2);
    return std::nullopt;
}

std::size_t find_end_tag(std::string_view html, std::string_view name, std::size_t from) {
    for (auto at = html.find("</", from); at != html.npos; at = html.find("</", at + 2)) {
        const auto rest = html.substr(at + 2);
        if (rest.size() <= name.size()) return html.npos;
        const auto same = std::equal(name.begin(), name.end(), rest.begin(),
                                     [](char a, char b) { return a == ascii::lower(b); });
        const char next = rest[name.size()];
        if (same && (is_space(next) || next == '/' || next == '>')) return at;
    }
    return html.npos;
}

}  // namespace newsidx
