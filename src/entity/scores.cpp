#include "entity/scores.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kLongestRival = 40;  // bytes of the other side's name and score

bool is_capital_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_upper(char_at(text, at).code);
}

// Bytes of the score that the text begins with: "24", "9/160", "1-19", "0-2".
std::size_t score_size(std::string_view text) {
    std::size_t at = 0;
    for (int part = 0; part < 2; ++part) {
        const std::size_t first = at;
        while (at < text.size() && ascii::is_digit(text[at])) ++at;
        if (at == first || at - first > kMostDigits) return 0;
        const bool joint = at + 1 < text.size() && (text[at] == '/' || text[at] == '-') &&
                           ascii::is_digit(text[at + 1]);
        if (!joint) break;
        ++at;
    }
    const bool ends =
        at == text.size() || std::string_view(" ,;.)(\n").find(text[at]) != std::string_view::npos;
    return ends ? at : 0;
}

// Whether the other side and its score follow: "| Riwaka 12", "|, Mushuc Runa 3".
bool is_before_rival(std::string_view rest) {
    if (rest.starts_with(',') || rest.starts_with(';')) rest.remove_prefix(1);
    if (!rest.starts_with(' ') || !is_capital_at(rest, 1)) return false;
    rest = rest.substr(1, kLongestRival);
    const std::size_t stop = rest.find_first_of(",;.:(\n");
    rest = rest.substr(0, stop);
    const std::size_t blank = rest.find_last_of(' ');
    return blank != rest.npos && score_size(rest.substr(blank + 1)) > 0;
}

}  // namespace

bool add_scored_names(std::string_view text, const Span& span, std::vector<Span>& parts) {
    const std::string_view name = text.substr(span.begin, span.size());
    if (std::none_of(name.begin(), name.end(), [](char c) { return ascii::is_digit(c); }))
        return false;
    const std::size_t before = parts.size();
    std::size_t first = 0;
    for (std::size_t blank = name.find(' '); blank != name.npos;
         blank = name.find(' ', blank + 1)) {
        const std::size_t size = score_size(name.substr(blank + 1));
        if (size == 0 || blank <= first) continue;
        const std::size_t end = blank + 1 + size;
        // Between two names, the second of which has a score, too; or at the end.
        const std::string_view rest = text.substr(span.begin + end);
        if (!is_before_rival(rest)) continue;
        parts.push_back({span.begin + static_cast<std::uint32_t>(first),
                         span.begin + static_cast<std::uint32_t>(blank)});
        first = std::min(end + 1, name.size());
        blank = end - 1;
    }
    if (parts.size() == before) return false;
    if (first < name.size()) {
        std::size_t end = name.size();
        const std::size_t blank = name.rfind(' ');
        if (blank != name.npos && blank > first && score_size(name.substr(blank + 1)) > 0)
            end = blank;
        if (is_capital_at(name, first))
            parts.push_back({span.begin + static_cast<std::uint32_t>(first),
                             span.begin + static_cast<std::uint32_t>(end)});
    }
    return true;
}

}  // namespace newsidx
