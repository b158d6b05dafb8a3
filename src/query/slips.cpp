#include "query/slips.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "text/characters.hpp"

namespace newsidx {
namespace {

// Chosen on misspellings that people made (docs/ranking.md), not on those that measure.
constexpr double kDoubled = 3;        // a letter doubled, or one of two left out
constexpr double kSwapped = 4.5;      // two neighbours
constexpr double kVowelLost = 4;      // a vowel left out
constexpr double kVowel = 5;          // one vowel for another
constexpr double kLost = 5.5;         // any other letter left out
constexpr double kAdded = 6.5;        // a letter too many
constexpr double kNeighbour = 7;      // the key beside
constexpr double kOther = 8;          // any other letter for another
constexpr double kFirstLetter = 1.5;  // on top: it is rarely wrong

bool is_vowel(char32_t c) {
    return std::u32string_view(U"aeiouyаеёиоуыэюя").find(c) != std::u32string_view::npos;
}

bool are_neighbours(char32_t a, char32_t b) {
    // Each row lies half a key to the right of the one above.
    constexpr std::array<std::u32string_view, 3> kRows = {U"qwertyuiop", U"asdfghjkl", U"zxcvbnm"};
    struct Place {
        int row = -1;
        int half_keys = 0;
    };
    const auto place = [&](char32_t c) {
        for (std::size_t row = 0; row < kRows.size(); ++row) {
            const auto at = kRows[row].find(c);
            if (at != std::u32string_view::npos)
                return Place{static_cast<int>(row), static_cast<int>(2 * at + row)};
        }
        return Place{};
    };
    const Place one = place(a);
    const Place other = place(b);
    return one.row >= 0 && other.row >= 0 && std::abs(one.row - other.row) <= 1 &&
           std::abs(one.half_keys - other.half_keys) <= 2;
}

std::u32string letters_of(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const Char c = char_at(text, at);
        out.push_back(c.code);
        at += c.size;
    }
    return out;
}

bool is_doubled(const std::u32string& word, std::size_t i) {
    return (i > 0 && word[i - 1] == word[i]) || (i + 1 < word.size() && word[i + 1] == word[i]);
}

double cost_at(std::size_t i, double cost) { return i == 0 ? cost + kFirstLetter : cost; }

double cost_of_added(const std::u32string& typed, std::size_t i) {
    return cost_at(i, is_doubled(typed, i) ? kDoubled : kAdded);
}

double cost_of_lost(const std::u32string& meant, std::size_t i) {
    if (is_doubled(meant, i)) return cost_at(i, kDoubled);
    return cost_at(i, is_vowel(meant[i]) ? kVowelLost : kLost);
}

double cost_of_mistaken(char32_t typed, char32_t meant) {
    if (is_vowel(typed) && is_vowel(meant)) return kVowel;
    return are_neighbours(typed, meant) ? kNeighbour : kOther;
}

}  // namespace

double slip_cost(std::string_view typed, std::string_view meant) {
    const std::u32string x = letters_of(typed);
    const std::u32string y = letters_of(meant);
    std::vector<double> before_last(y.size() + 1);
    std::vector<double> last(y.size() + 1);
    std::vector<double> row(y.size() + 1);
    for (std::size_t j = 0; j < y.size(); ++j) last[j + 1] = last[j] + cost_of_lost(y, j);
    for (std::size_t i = 0; i < x.size(); ++i) {
        row[0] = last[0] + cost_of_added(x, i);
        for (std::size_t j = 0; j < y.size(); ++j) {
            double mistaken = x[i] == y[j] ? 0 : cost_of_mistaken(x[i], y[j]);
            if (mistaken > 0 && i == 0 && j == 0) mistaken += kFirstLetter;
            row[j + 1] = std::min({last[j] + mistaken, last[j + 1] + cost_of_added(x, i),
                                   row[j] + cost_of_lost(y, j)});
            if (i > 0 && j > 0 && x[i] == y[j - 1] && x[i - 1] == y[j] && x[i] != x[i - 1])
                row[j + 1] = std::min(row[j + 1], before_last[j - 1] + cost_at(i - 1, kSwapped));
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[y.size()];
}

}  // namespace newsidx
