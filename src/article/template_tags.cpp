#include "article/template_tags.hpp"

#include <algorithm>
#include <array>

namespace newsidx {
namespace {

constexpr std::size_t kLongestTag = 1'000;  // in bytes; two braces farther apart are none

struct Marks {
    std::string_view begin;
    std::string_view end;
};

// The longer ones first.
constexpr auto kMarks =
    std::to_array<Marks>({{"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"}, {"{:", "}"}});

// The size of the tag that `text` begins with; 0 where it begins with none.
std::size_t tag_size(std::string_view text) {
    const auto* const marks = std::find_if(kMarks.begin(), kMarks.end(), [&](const Marks& each) {
        return text.starts_with(each.begin);
    });
    if (marks == kMarks.end()) return 0;
    const auto inside = text.substr(0, kLongestTag);
    const auto end = inside.find(marks->end, marks->begin.size());
    const bool is_line = marks->end != "}" || end < inside.find('\n');
    return end == inside.npos || !is_line ? 0 : end + marks->end.size();
}

}  // namespace

std::string without_template_tags(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto at = std::min(text.find('{'), text.size());
        out += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty()) break;
        const auto size = tag_size(text);
        if (size == 0) out += text.front();
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return out;
}

}  // namespace newsidx
