#include "output/name_marks.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsidx {

std::string_view brackets(EntityType type) {
    constexpr auto kBrackets = std::to_array<std::string_view>({"{}", "[]", "<>"});
    return kBrackets[static_cast<std::size_t>(type)];
}

NameMarks::NameMarks(const Entities& entities, std::size_t bytes) : at_(bytes) {
    for (const Mention& mention : entities.mentions)
        marks_.push_back({mention.span, entities.entities[mention.entity].type});
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
        if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
        return a.span.end != b.span.end ? a.span.end > b.span.end : a.type < b.type;
    });
    for (const Mark& mark : marks_) {
        const std::size_t end = std::min<std::size_t>(mark.span.end, bytes);
        for (std::size_t i = mark.span.begin; i < end; ++i)
            at_[i] = static_cast<std::uint8_t>(static_cast<unsigned>(mark.type) + 1);
    }
}

void NameMarks::add(std::string_view text, std::size_t begin, std::size_t end,
                    std::string_view plain, const TypeEscapes& names, Wrapped& lines) const {
    if (!names.front().empty()) {
        for (std::size_t at = begin; at < end;) {
            const std::uint8_t type = at_[at];
            std::size_t past = at;
            while (past < end && at_[past] == type) ++past;
            lines.add(text.substr(at, past - at), type == 0 ? plain : names[type - 1U]);
            at = past;
        }
        return;
    }
    std::string marked;
    std::vector<Mark> open;  // the innermost last
    auto next = std::find_if(marks_.begin(), marks_.end(),
                             [&](const Mark& mark) { return mark.span.begin >= begin; });
    for (std::size_t at = begin; at <= end; ++at) {
        for (; !open.empty() && open.back().span.end == at; open.pop_back())
            marked += brackets(open.back().type)[1];
        if (at == end) break;
        for (; next != marks_.end() && next->span.begin == at; ++next) {
            const std::size_t last = open.empty() ? end : open.back().span.end;
            if (next->span.end > last) continue;  // brackets can't cross
            marked += brackets(next->type)[0];
            open.push_back(*next);
        }
        marked += text[at];
    }
    lines.add(marked, plain);
}

}  // namespace newsidx
