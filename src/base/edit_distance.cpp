#include "base/edit_distance.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

// The characters of valid UTF-8, each as its bytes in one number: equality is all that is asked.
std::vector<std::uint32_t> characters(std::string_view text) {
    std::vector<std::uint32_t> out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0U) == 0x80U && !out.empty()) {
            out.back() = out.back() << 8U | byte;
        } else {
            out.push_back(byte);
        }
    }
    return out;
}

// Which characters a word has, by what their first bytes say, and how many.
struct Makeup {
    std::uint64_t has = 0;
    int characters = 0;
};

Makeup makeup(std::string_view text) {
    Makeup out;
    for (const char c : text) {
        if (is_continuation(c)) continue;
        out.has |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
        ++out.characters;
    }
    return out;
}

// Whether no so few edits make one of the other: each brings or takes one character at most. Told
// of most words without comparing them letter by letter.
bool are_far_apart(std::string_view a, std::string_view b, std::size_t limit) {
    const Makeup x = makeup(a);
    const Makeup y = makeup(b);
    const auto most = static_cast<int>(limit);
    return std::abs(x.characters - y.characters) > most || std::popcount(x.has & ~y.has) > most ||
           std::popcount(y.has & ~x.has) > most;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (are_far_apart(a, b, limit)) return limit + 1;
    const auto x = characters(a);
    const auto y = characters(b);
    std::vector<std::size_t> before_last(y.size() + 1);
    std::vector<std::size_t> last(y.size() + 1);
    std::vector<std::size_t> row(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= x.size(); ++i) {
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            std::size_t edits = last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
            edits = std::min({edits, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                edits = std::min(edits, before_last[j - 2] + 1);
            row[j] = edits;
            best = std::min(best, edits);
        }
        if (best > limit) return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[y.size()], limit + 1);
}

bool within_edits(std::string_view a, std::string_view b, std::size_t limit) {
    return edit_distance(a, b, limit) <= limit;
}

}  // namespace newsidx
