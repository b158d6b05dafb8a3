#include "entity/seams.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/find_bytes.hpp"
#include "entity/country_table.hpp"
#include "entity/known_names.hpp"
#include "text/fold.hpp"

namespace newsidx {

std::size_t before_seam(std::string_view name) {
    // Shorter beginnings are part of the name: McConnell, DeMoss, LeBron, MacArthur.
    constexpr std::size_t kShortest = 4;
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (!ascii::is_upper(name[i]) || !ascii::is_lower(name[i - 1])) continue;
        std::size_t begin = i - 1;  // of what stands before: a capital, then small letters
        while (begin > 0 && ascii::is_lower(name[begin])) --begin;
        const std::string_view start = name.substr(begin, i - begin);
        // What is glued stands behind a whole name: not AbdulRahman, MaryAnn Lee.
        if (begin > 0 && ascii::is_upper(name[begin]) && start.size() >= kShortest &&
            start != "Fitz" && start != "Abdul") {
            return i;
        }
    }
    return name.size();
}

std::uint32_t seam_of(std::string_view text, const Span& span) {
    const std::string_view name = span.in(text);
    if (const std::size_t size = before_seam(name); size < name.size())
        return span.begin + static_cast<std::uint32_t>(size);
    const auto is_glue = [](char before, char behind) {
        return ascii::is_lower(before) && ascii::is_upper(behind);
    };
    if (span.size() == 0 || span.end >= text.size()) return 0;
    return is_glue(text[span.end - 1], text[span.end]) ? span.end : 0;
}

std::size_t glued_surname_size(std::string_view name) {
    constexpr std::size_t kShortest = 3;
    const std::size_t blank = name.find(' ');
    if (blank == name.npos || !ascii::is_upper(name[0])) return 0;
    std::size_t size = 1;
    while (size < blank && ascii::is_lower(name[size])) ++size;
    if (size < kShortest || size + 1 >= blank || !ascii::is_upper(name[size]) ||
        !ascii::is_lower(name[size + 1]))
        return 0;
    if (known_person(person_form(name.substr(size)))) return size;
    const bool known = known_person(person_form(name.substr(0, size))).has_value();
    return known && is_given_name(fold(name.substr(size, blank - size))) ? size : 0;
}

std::size_t before_glued_echo(std::string_view text, const Span& name) {
    constexpr std::size_t kMostBytes = 48;  // from the name to the second surname
    const std::string_view words = name.in(text);
    const std::size_t first = words.find(' ');
    if (first == words.npos || words.find(' ', first + 1) == words.npos) return words.size();
    std::string_view rest = text.substr(name.end, kMostBytes);
    if (!rest.starts_with(' ')) return words.size();
    rest = rest.substr(0, find_first_byte<'\n', ',', '.', ';', ':'>(rest));
    for (std::size_t at = first; at != words.npos;) {
        const std::size_t end = words.find(' ', at + 1);
        if (end == words.npos) break;  // the last word has no second writing behind it
        const std::string_view surname = words.substr(at, end - at);
        const std::size_t echo = rest.find(surname);
        if (echo != rest.npos && surname.size() > 2) {
            const std::size_t past = echo + surname.size();
            const char behind = past < rest.size() ? rest[past] : ' ';
            if (ascii::is_upper(behind) || ascii::is_digit(behind)) return end;
        }
        at = end;
    }
    return words.size();
}

std::size_t before_echo(std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == name.npos) return name.size();
    const std::size_t echo = name.find(name.substr(0, blank + 1), blank);
    const bool glued = echo != name.npos && name[echo - 1] != ' ' && name[echo - 1] != '-';
    return glued && name.substr(echo).starts_with(name.substr(0, echo)) ? echo : name.size();
}

}  // namespace newsidx
