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
            default:
                return is_filter(query) ? passes(query) : !ways(query).empty();
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
                break;
            default:
                if (is_filter(query)) break;
                for (const Way& way : ways(query)) marks.insert(way.begin(), way.end());
        }
    }

private:
    // Enough for names of sources and people.
    static std::string folded(std::string text) {
        for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return text;
    }

    static bool has_value(const Query& query, const std::string& value) {
        return query.prefix ? folded(value).starts_with(folded(query.text))
                            : folded(value) == folded(query.text);
    }

    // The whole name, or a word of it: names here have two words.
    static bool has_name(const Query& query, const std::vector<std::string>& names) {
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return (" " + folded(name) + " ").find(" " + folded(query.text) + " ") !=
                   std::string::npos;
        });
    }

    bool has_country(const Query& query, bool about) const {
        const RawValues& values = raw_values();
        return std::any_of(article_.countries.begin(), article_.countries.end(),
                           [&](const RawCountry& country) {
                               if (about && !country.about) return false;
                               for (std::size_t i = 0; i < values.countries.size(); ++i) {
                                   if (country.code == values.countries[i])
                                       return folded(query.text) == folded(values.countries[i]) ||
                                              folded(query.text) == folded(values.country_names[i]);
                               }
                               return false;
                           });
    }

    // Numbers that are ordered as days are; months of 31 days do no harm.
    static int first_day(const RawDate& date) {
        return (date.year * 12 + std::max(date.month, 1)) * 31 + std::max(date.day, 1);
    }
    static int last_day(const RawDate& date) {
        return (date.year * 12 + (date.month == 0 ? 12 : date.month)) * 31 +
               (date.day == 0 ? 31 : date.day);
    }

    // A date that is known in part may be any of its days.
    static bool is_in(const Query& query, const RawDate& date) {
        if (date.year == 0 || query.compared == Compared::none)
            return date.year == 0 && query.compared == Compared::none;
        switch (query.compared) {
            case Compared::less:
                return first_day(date) < first_day(query.date);
            case Compared::at_most:
                return first_day(date) <= last_day(query.date);
            case Compared::more:
                return last_day(date) > last_day(query.date);
            case Compared::at_least:
                return last_day(date) >= first_day(query.date);
            default:
                return last_day(date) >= first_day(query.date) &&
                       first_day(date) <=
                           last_day(query.compared == Compared::range ? query.date_to : query.date);
        }
    }

    static bool is_in(const Query& query, int number) {
        switch (query.compared) {
            case Compared::less:
                return number < query.number;
            case Compared::at_most:
                return number <= query.number;
            case Compared::more:
                return number > query.number;
            case Compared::at_least:
                return number >= query.number;
            case Compared::range:
                return number >= query.number && number <= query.number_to;
            default:
                return number == query.number;
        }
    }

    bool passes(const Query& query) const {
        switch (query.asked) {
            case Asked::source:
                return has_value(query, article_.source);
            case Asked::author:
                return has_value(query, article_.author);
            case Asked::label:
                return !article_.label.empty() && has_value(query, article_.label);
            case Asked::path:
                return has_value(query, article_.path) ||
                       has_value(query, article_.path.substr(0, article_.path.find('/')));
            case Asked::lang:
                return has_value(query, article_.lang);
            case Asked::country:
            case Asked::about:
                return has_country(query, query.asked == Asked::about);
            case Asked::person:
                return has_name(query, article_.persons);
            case Asked::organization:
                return has_name(query, article_.organizations);
            case Asked::date:
                return is_in(query, article_.date);
            case Asked::added:
                return is_in(query, article_.added);
            default:
                return is_in(query, static_cast<int>(words_.size()));
        }
    }

    static const Spelling& spelling_of(const std::string& text) {
        for (const Spelling& one : spellings()) {
            if (one.text == text) return one;
        }
        return spellings().front();
    }

    // Of UTF-8 with letters of one or two bytes.
    static std::u32string letters(const std::string& text) {
        std::u32string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            if (byte < 0x80) {
                out.push_back(byte);
            } else {
                out.push_back(static_cast<char32_t>(byte << 8U) |
                              static_cast<unsigned char>(text[++i]));
            }
        }
        return out;
    }

    // By definition, not by a table: an edit is an insertion, deletion, replacement or swap.
    static bool within(const std::u32string& a, const std::u32string& b, int edits) {
        if (a == b) return true;
        if (edits == 0) return false;
        std::size_t same = 0;
        while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
        const std::u32string x = a.substr(same);
        const std::u32string y = b.substr(same);
        if (!x.empty() && within(x.substr(1), y, edits - 1)) return true;
        if (!y.empty() && within(x, y.substr(1), edits - 1)) return true;
        if (!x.empty() && !y.empty() && within(x.substr(1), y.substr(1), edits - 1)) return true;
        return x.size() > 1 && y.size() > 1 && x[0] == y[1] && x[1] == y[0] &&
               within(x.substr(2), y.substr(2), edits - 1);
    }

    int stem_of(const Spelling& spelling) const {
        if (article_.lang == "en") return spelling.english;
        if (article_.lang == "de") return spelling.german;
        return article_.lang == "ru" ? spelling.russian : spelling.unstemmed;
    }

    bool is_meant(const Query& query, const RawWord& word) const {
        if (query.part == 't' && !word.in_title) return false;
        if (query.part == 'b' && word.in_title) return false;
        const std::string have = word.spelling->folded;
        switch (query.asked) {
            case Asked::prefix:
                return have.starts_with(query.text);
            case Asked::similar: {
                const std::u32string wanted = letters(spelling_of(query.text).folded);
                return wanted[0] == letters(have)[0] && within(wanted, letters(have), query.number);
            }
            case Asked::exact:
                return word.text == query.text;
            default: {
                return stem_of(spelling_of(query.text)) == stem_of(*word.spelling);
            }
        }
    }

    std::uint32_t begin(const Way& way) const { return words_[*way.begin()].position; }
    std::uint32_t end(const Way& way) const { return words_[*way.rbegin()].position; }

    static bool share_word(const Way& a, const Way& b) {
        return std::any_of(a.begin(), a.end(), [&](std::size_t word) { return b.contains(word); });
    }

    // `fits` is asked of the word that ends one way and the word that begins the other; ways that
    // overlap touch. `holds` of the first and the last word of both.
    Ways pairs(const Query& query, bool either_order,
               const std::function<bool(const RawWord&, const RawWord&)>& fits,
               const std::function<bool(const RawWord&, const RawWord&)>& holds) const {
        const Ways left = ways(query.of[0]);
        const Ways right = ways(query.of[1]);
        Ways out;
        for (const Way& a : left) {
            for (const Way& b : right) {
                if (share_word(a, b)) continue;
                const bool in_order = end(a) < begin(b);
                const bool reversed = end(b) < begin(a);
                if (!in_order && !either_order) continue;
                if (in_order && !fits(words_[*a.rbegin()], words_[*b.begin()])) continue;
                if (reversed && !fits(words_[*b.rbegin()], words_[*a.begin()])) continue;
                Way both = a;
                both.insert(b.begin(), b.end());
                if (holds(words_[*both.begin()], words_[*both.rbegin()])) out.insert(both);
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
        const auto always = [](const RawWord& /*a*/, const RawWord& /*b*/) { return true; };
        switch (query.asked) {
            case Asked::phrase:
                return phrase(query);
            case Asked::near:
                return pairs(query, true, near, always);
            case Asked::in_order:
                return pairs(query, false, near, always);
            case Asked::one_sentence:
                return pairs(query, true, always, [](const RawWord& a, const RawWord& b) {
                    return a.sentence == b.sentence;
                });
            case Asked::one_paragraph:
                return pairs(query, true, always, [](const RawWord& a, const RawWord& b) {
                    return a.paragraph == b.paragraph;
                });
            case Asked::any_of: {
                Ways out;
                for (const Query& child : query.of) out.merge(ways(child));
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
