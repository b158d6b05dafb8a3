#include "brute_force.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace {

// The words of one way to satisfy a query.
using Way = std::set<std::size_t>;
using Ways = std::set<Way>;

class Reading {
public:
    explicit Reading(const RawArticle& article) : article_(article), words_(article.words) {}

    bool matches(const Query& query) const {
        const auto child_matches = [this](const Query& child) { return matches(child); };
        switch (query.asked) {
            case Asked::all_of:
                return std::all_of(query.of.begin(), query.of.end(), child_matches);
            case Asked::any_of:
                return std::any_of(query.of.begin(), query.of.end(), child_matches);
            case Asked::none_of:
                return !matches(query.of.front());
            case Asked::source:
                return folded(query.text) == folded(article_.source);
            case Asked::years:
                return article_.year >= query.number && article_.year <= query.number_to;
            case Asked::more_words:
                return words_.size() > static_cast<std::size_t>(query.number);
            default:
                return !ways(query).empty();
        }
    }

    void mark(const Query& query, std::set<std::size_t>& marks) const {
        switch (query.asked) {
            case Asked::all_of:
            case Asked::any_of:
                for (const Query& child : query.of) {
                    if (matches(child)) mark(child, marks);
                }
                break;
            case Asked::none_of:
            case Asked::source:
            case Asked::years:
            case Asked::more_words:
                break;
            default:
                for (const Way& way : ways(query)) marks.insert(way.begin(), way.end());
        }
    }

private:
    // Enough for names of sources.
    static std::string folded(std::string text) {
        for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return text;
    }

    static const Spelling& spelling_of(const std::string& text) {
        for (const Spelling& one : spellings()) {
            if (one.text == text) return one;
        }
        return spellings().front();
    }

    // By definition, not by a table: an edit is an insertion, deletion, replacement or swap.
    static bool within(const std::string& a, const std::string& b, int edits) {
        if (a == b) return true;
        if (edits == 0) return false;
        std::size_t same = 0;
        while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
        const std::string x = a.substr(same);
        const std::string y = b.substr(same);
        if (!x.empty() && within(x.substr(1), y, edits - 1)) return true;
        if (!y.empty() && within(x, y.substr(1), edits - 1)) return true;
        if (!x.empty() && !y.empty() && within(x.substr(1), y.substr(1), edits - 1)) return true;
        return x.size() > 1 && y.size() > 1 && x[0] == y[1] && x[1] == y[0] &&
               within(x.substr(2), y.substr(2), edits - 1);
    }

    bool is_meant(const Query& query, const RawWord& word) const {
        if (query.part == 't' && !word.in_title) return false;
        if (query.part == 'b' && word.in_title) return false;
        const std::string have = word.spelling->folded;
        switch (query.asked) {
            case Asked::prefix:
                return have.starts_with(query.text);
            case Asked::similar: {
                const std::string wanted = spelling_of(query.text).folded;
                return wanted[0] == have[0] && within(wanted, have, query.number);
            }
            case Asked::exact:
                return word.text == query.text;
            default: {
                const Spelling& wanted = spelling_of(query.text);
                if (article_.english) return wanted.english_stem == word.spelling->english_stem;
                return have == wanted.folded;
            }
        }
    }

    std::uint32_t begin(const Way& way) const { return words_[*way.begin()].position; }
    std::uint32_t end(const Way& way) const { return words_[*way.rbegin()].position; }

    Ways pairs(const Query& query, bool either_order,
               const std::function<bool(const RawWord&, const RawWord&)>& fits) const {
        const Ways left = ways(query.of[0]);
        const Ways right = ways(query.of[1]);
        Ways out;
        for (const Way& a : left) {
            for (const Way& b : right) {
                const bool in_order =
                    end(a) < begin(b) && fits(words_[*a.rbegin()], words_[*b.begin()]);
                const bool reversed = either_order && end(b) < begin(a) &&
                                      fits(words_[*b.rbegin()], words_[*a.begin()]);
                if (!in_order && !reversed) continue;
                Way both = a;
                both.insert(b.begin(), b.end());
                out.insert(both);
            }
        }
        return out;
    }

    Ways phrase(const Query& query) const {
        Ways out;
        for (std::size_t first = 0; first + query.of.size() <= words_.size(); ++first) {
            Way way;
            for (std::size_t i = 0; i < query.of.size(); ++i) {
                const RawWord& word = words_[first + i];
                if (!is_meant(query.of[i], word) ||
                    word.position != words_[first].position + static_cast<std::uint32_t>(i))
                    break;
                way.insert(first + i);
            }
            if (way.size() == query.of.size()) out.insert(way);
        }
        return out;
    }

    Ways ways(const Query& query) const {
        const auto number = static_cast<std::uint32_t>(query.number);
        const auto near = [number](const RawWord& a, const RawWord& b) {
            return b.position - a.position <= number;
        };
        switch (query.asked) {
            case Asked::phrase:
                return phrase(query);
            case Asked::near:
                return pairs(query, true, near);
            case Asked::in_order:
                return pairs(query, false, near);
            case Asked::one_sentence:
                return pairs(query, true, [](const RawWord& a, const RawWord& b) {
                    return a.sentence == b.sentence;
                });
            case Asked::one_paragraph:
                return pairs(query, true, [](const RawWord& a, const RawWord& b) {
                    return a.paragraph == b.paragraph;
                });
            case Asked::any_of: {
                Ways out = ways(query.of[0]);
                out.merge(ways(query.of[1]));
                return out;
            }
            case Asked::at_least: {
                Ways out = ways(query.of.front());
                std::set<std::uint32_t> begins;
                for (const Way& way : out) begins.insert(begin(way));
                return begins.size() >= number ? out : Ways();
            }
            case Asked::first: {
                Ways out = ways(query.of.front());
                std::erase_if(out, [&](const Way& way) {
                    return !words_[*way.rbegin()].in_title && end(way) > 1'000 + number;
                });
                return out;
            }
            default: {
                Ways out;
                for (std::size_t i = 0; i < words_.size(); ++i) {
                    if (is_meant(query, words_[i])) out.insert({i});
                }
                return out;
            }
        }
    }

    const RawArticle& article_;
    const std::vector<RawWord>& words_;
};

}  // namespace

bool matches(const Query& query, const RawArticle& article) {
    return Reading(article).matches(query);
}

std::set<std::size_t> marked(const Query& query, const RawArticle& article) {
    std::set<std::size_t> marks;
    Reading(article).mark(query, marks);
    return marks;
}
