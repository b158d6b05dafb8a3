#include "article/shortcodes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestCode = 4'000;

// What these have inside is no text of the article's.
constexpr auto kBeside = std::to_array<std::string_view>(
    {"caption", "wp_caption", "embed", "gallery", "audio", "video", "playlist", "youtube", "vimeo",
     "tweet", "twitter", "instagram", "script", "style"});

struct Code {
    std::string_view name;
    bool is_end = false;
    bool has_value = false;
    std::size_t end = 0;  // behind the bracket
};

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// At '['.
std::optional<Code> code_at(std::string_view text, std::size_t at) {
    Code code;
    std::size_t i = at + 1;
    code.is_end = i < text.size() && text[i] == '/';
    if (code.is_end) ++i;
    const auto name = i;
    while (i < text.size() && is_name_char(text[i]) && i - name <= kLongestName) ++i;
    code.name = text.substr(name, i - name);
    if (code.name.empty() || !ascii::is_letter(code.name.front()) || i >= text.size())
        return std::nullopt;
    if (text[i] != ']' && text[i] != ' ' && text[i] != '\n' && text[i] != '/') return std::nullopt;
    char quote = '\0';
    for (const auto most = std::min(text.size(), at + kLongestCode); i < most; ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == ']') {
            code.end = i + 1;
            return code;
        } else if (c == '[') {
            return std::nullopt;
        } else if (c == '=' && is_name_char(text[i - 1])) {
            code.has_value = true;
        } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
            quote = c;
        }
    }
    return std::nullopt;
}

// Where the last "[/name]" of each name stands, from one pass: asking for each code would take as
// long as the text for every one of them.
class Ends {
public:
    explicit Ends(std::string_view text) : text_(text) {
        for (auto at = text.find("[/"); at != text.npos; at = text.find("[/", at + 2)) {
            auto end = at + 2;
            while (end < text.size() && is_name_char(text[end]) && end - at <= kLongestName) ++end;
            if (end < text.size() && text[end] == ']')
                last_[text.substr(at + 2, end - at - 2)] = at;
        }
    }

    // Whether one stands behind `from`.
    [[nodiscard]] bool has(std::string_view name, std::size_t from) const {
        const auto last = last_.find(name);
        return last != last_.end() && last->second >= from;
    }

    // Behind the first that stands behind `from`; has() says that there is one.
    [[nodiscard]] std::size_t behind(std::string_view name, std::size_t from) const {
        const auto end = "[/" + std::string(name) + "]";
        return text_.find(end, from) + end.size();
    }

private:
    std::string_view text_;
    std::map<std::string_view, std::size_t> last_;
};

bool is_beside(std::string_view name) {
    return std::find(kBeside.begin(), kBeside.end(), name) != kBeside.end();
}

}  // namespace

std::string without_shortcodes(std::string_view markup) {
    std::string out;
    const Ends ends(markup);
    std::map<std::string_view, std::size_t> open;
    std::size_t at = 0;
    while (at < markup.size()) {
        const auto next = std::min(markup.find('[', at), markup.size());
        out += markup.substr(at, next - at);
        if (next == markup.size()) break;
        const auto code = code_at(markup, next);
        at = next + 1;
        if (!code) {
            out += '[';
            continue;
        }
        bool is_one = false;
        if (code->is_end) {
            auto& count = open[code->name];
            is_one = count > 0;
            if (is_one) --count;
        } else {
            const bool has_end = ends.has(code->name, code->end);
            if (has_end && is_beside(code->name)) {
                at = ends.behind(code->name, code->end);
                continue;
            }
            if (has_end) ++open[code->name];
            is_one = has_end || code->has_value || code->name == "gallery";
        }
        if (!is_one) {
            out += '[';
            continue;
        }
        at = code->end;
        // Those of page builders are boxes: [vc_row], [et_pb_text].
        if (code->name.find('_') != code->name.npos) out += "\n\n";
    }
    return out;
}

std::string with_paragraph_tags(std::string_view markup) {
    if (markup.find("<!-- wp:") != markup.npos) return std::string(markup);
    std::string out;
    std::size_t at = 0;
    while (at < markup.size()) {
        const auto pre = std::min(markup.find("<pre", at), markup.size());
        while (at < pre) {
            const auto line = std::min(markup.find('\n', at), pre);
            out += markup.substr(at, line - at);
            const auto behind = std::min(markup.find_first_not_of(" \t\r\n", line), pre);
            const auto blanks = markup.substr(line, behind - line);
            out += std::count(blanks.begin(), blanks.end(), '\n') > 1 ? "\n<p>" : "\n";
            at = behind;
        }
        if (pre == markup.size()) break;
        const auto end = std::min(markup.find("</pre", pre), markup.size());
        out += markup.substr(pre, end - pre);
        at = end;
    }
    return out;
}

}  // namespace newsidx
