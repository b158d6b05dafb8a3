#include "query/foreign.hpp"

#include <algorithm>
#include <array>

#include "article/date_words.hpp"
#include "base/ascii.hpp"
#include "query/field.hpp"
#include "query/query_error.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kSmallLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kYearDigits = 4;
constexpr std::string_view kOrQuotes = ", or quotes to search for the text itself";

struct Segment {
    std::string_view name;
    std::string_view ours;
};

// Parts of an article as Lexis, Factiva and Google name them.
constexpr auto kSegments = std::to_array<Segment>({{"headline", "title:"},
                                                   {"hlead", "title:, or first/50 before a word"},
                                                   {"hd", "title:"},
                                                   {"hlp", "title:, or first/50 before a word"},
                                                   {"intitle", "title:"},
                                                   {"allintitle", "title:"},
                                                   {"byline", "author:"},
                                                   {"publication", "source:"},
                                                   {"geographic", "country:"}});

// Of another engine, or a field of our own whose colon is missing; "" for any other word.
std::string ours_for_segment(std::string_view typed) {
    const std::string name = ascii::lower(typed);
    for (const Segment& one : kSegments) {
        if (name == one.name) return std::string(one.ours);
    }
    if (field_named(name)) return name + ":";
    return {};
}

bool is_all_of(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

// "obama^2", "^0.5": not "A^2" nor "mc^2", which are formulas.
bool is_boosted(std::string_view word, bool behind_group) {
    constexpr std::size_t kMinStem = 3;
    const auto hat = word.rfind('^');
    if (hat == std::string_view::npos || !is_all_of(word.substr(hat + 1), "0123456789."))
        return false;
    return behind_group ? hat == 0 : hat >= kMinStem && word[hat + 1] != '.';
}

// "#combine(…)", "#1(…)", "#uw8(…)" of Indri; a hashtag has no bracket.
bool is_indri(std::string_view word) {
    if (word.size() < 2 || word.front() != '#') return false;
    std::string_view name = word.substr(1);
    for (const std::string_view one : {"combine", "weight", "wsum", "syn", "band", "filreq"}) {
        if (name == one) return true;
    }
    if (name.starts_with("od") || name.starts_with("uw")) name.remove_prefix(2);
    return is_all_of(name, kDigits);
}

// "wom?n": not "don?t" nor "Obama?s", where a page lost its apostrophe, nor "Who?What".
bool is_masked(std::string_view word) {
    const auto mark = word.find('?');
    if (mark == std::string_view::npos || !is_all_of(word.substr(0, mark), kSmallLetters) ||
        !is_all_of(word.substr(mark + 1), kSmallLetters)) {
        return false;
    }
    constexpr auto kShortened =
        std::to_array<std::string_view>({"s", "t", "d", "m", "re", "ve", "ll"});
    return std::find(kShortened.begin(), kShortened.end(), word.substr(mark + 1)) ==
           kShortened.end();
}

class ForeignCheck {
public:
    ForeignCheck(std::string_view query, const std::vector<Lexeme>& lexemes,
                 std::vector<std::string>& notes)
        : query_(query), lexemes_(lexemes), notes_(notes) {}

    Status run() {
        for (std::size_t i = 0; i < lexemes_.size(); ++i) {
            if (lexemes_[i].kind != Lex::word || is_value(i)) continue;
            if (auto good = refuse(i); !good) return good;
        }
        // The notes are for what was typed: a pasted title begins with a capital or is long.
        if (lexemes_.size() > kMaxTypedWords + 1) return {};
        for (std::size_t i = 0; i < lexemes_.size(); ++i) {
            if (lexemes_[i].kind != Lex::word || is_value(i)) continue;
            note_mark(i);
            note_sign(lexemes_[i].text);
            note_month(i);
        }
        const auto is_text = [](const Lexeme& one) {
            return one.kind == Lex::word || one.kind == Lex::quoted || one.kind == Lex::end;
        };
        if (std::all_of(lexemes_.begin(), lexemes_.end(), is_text)) note_small_operators();
        return {};
    }

private:
    [[nodiscard]] bool is_value(std::size_t i) const {
        return i > 0 && lexemes_[i - 1].kind == Lex::field;
    }

    [[nodiscard]] bool touches_next(std::size_t i) const {
        return lexemes_[i].span.end == lexemes_[i + 1].span.begin;
    }

    [[nodiscard]] bool is_before_bracket(std::size_t i) const {
        return lexemes_[i + 1].kind == Lex::open && touches_next(i);
    }

    [[nodiscard]] Error error(const Span& span, std::string_view what,
                              std::string_view hint) const {
        return query_error(query_, span, what, hint);
    }

    [[nodiscard]] Status refuse(std::size_t i) const {
        const Lexeme& word = lexemes_[i];
        const std::string& text = word.text;
        if (text == "AROUND" && is_before_bracket(i))
            return error(word.span, "no operator 'AROUND'", around(i));
        if (text == "BUT" && lexemes_[i + 1].kind == Lex::not_ && has_small_letters())
            return error(word.span, "no operator 'BUT NOT'", "NOT alone, or \"but not\" in quotes");
        if (is_indri(text) && is_before_bracket(i)) {
            return error(word.span, "no operator '" + text + "'",
                         "words side by side, OR, a NEAR/5 b or \"a phrase\"");
        }
        if (text.size() > 1 && text[0] == '~' && ascii::is_letter(text[1])) {
            return error(word.span, "no '~' before a word",
                         text.substr(1) + "~1 for near spellings, --expand for related words");
        }
        if (const std::string lower = ascii::lower(text);
            lower.starts_with("atl") && is_all_of(std::string_view(lower).substr(3), kDigits) &&
            lexemes_[i + 1].kind != Lex::end) {
            return error(word.span, "no operator '" + text + "'",
                         "atleast" + lower.substr(3) + std::string(kOrQuotes));
        }
        const bool behind_group =
            i > 0 && touches_next(i - 1) &&
            (lexemes_[i - 1].kind == Lex::quoted || lexemes_[i - 1].kind == Lex::close);
        if (is_boosted(text, behind_group)) {
            return error(word.span, "no weights in a query",
                         "the word without '^'" + std::string(kOrQuotes));
        }
        if (is_masked(text) && lexemes_.size() <= kMaxTypedWords + 1) {
            return error(word.span, "no '?' for a letter within a word",
                         text.substr(0, text.find('?')) + "*" + std::string(kOrQuotes));
        }
        if (Status compared = refuse_comparison(word); !compared) return compared;
        return refuse_segment(i);
    }

    // "words>800", "wc>800", "date>=2019".
    [[nodiscard]] Status refuse_comparison(const Lexeme& word) const {
        const std::string& text = word.text;
        const auto sign = text.find_first_of("<>");
        const auto number = text.find_first_not_of("<>=", sign);
        if (number == std::string::npos || !ascii::is_digit(text[number])) return {};
        const std::string name = ascii::lower(text.substr(0, sign));
        const std::string ours = name == "wc" ? "words:" : field_named(name) ? name + ":" : "";
        if (ours.empty()) return {};
        return error({word.span.begin, word.span.begin + static_cast<std::uint32_t>(sign)},
                     "no '" + text.substr(0, number) + "' in the query", ours + text.substr(sign));
    }

    // "HEADLINE(obama)", "hlead=obama": not "headline(s)".
    [[nodiscard]] Status refuse_segment(std::size_t i) const {
        const Lexeme& word = lexemes_[i];
        const auto equals = word.text.find('=');
        const bool is_bracket = equals == std::string::npos && is_before_bracket(i);
        if (!is_bracket &&
            (equals == std::string::npos || (equals + 1 == word.text.size() && !touches_next(i)))) {
            return {};
        }
        const std::string name = word.text.substr(0, equals);
        const std::string ours = ours_for_segment(name);
        if (ours.empty()) return {};
        if (is_bracket) {
            const std::string& inside = lexemes_[i + 2].text;
            const bool is_ending = inside == "s" || inside == "es" || inside == "ies";
            // "the body(found today)" may be text; nobody writes "title(obama)" but to search.
            const bool may_be_text = field_named(name) && name != "title";
            if (is_ending || may_be_text) return {};
        }
        return error({word.span.begin, word.span.begin + static_cast<std::uint32_t>(name.size())},
                     "no field '" + name + (is_bracket ? "(…)'" : "=' in the query"), ours);
    }

    [[nodiscard]] std::string around(std::size_t i) const {
        const std::string& number = lexemes_[i + 2].text;
        return "NEAR/" + (is_all_of(number, kDigits) ? number : "5");
    }

    [[nodiscard]] bool has_small_letters() const {
        return query_.find_first_of(kSmallLetters) != std::string_view::npos;
    }

    // "obam!", "obam?" where nothing says that it is a cry or a question.
    void note_mark(std::size_t i) {
        const std::string& text = lexemes_[i].text;
        if (text.size() < 2 || (text.back() != '!' && text.back() != '?')) return;
        const std::string stem = text.substr(0, text.size() - 1);
        const bool is_small = is_all_of(stem, kSmallLetters) && !ascii::is_upper(query_.front());
        const Lexeme& next = lexemes_[i + 1];
        const bool ends_sentence = next.kind == Lex::word && ascii::is_upper(next.text.front());
        const bool is_question = text.back() == '?' && i > 0 && lexemes_[i + 1].kind == Lex::end;
        if (!is_small || ends_sentence || is_question) return;
        notes_.push_back(std::string("'") + text.back() + "' stands for no letters: " + stem +
                         "* for any ending");
    }

    // "–putin" with the dash that word processors make of a hyphen, "+putin".
    void note_sign(const std::string& text) {
        const auto word_behind = [&](std::string_view sign) {
            const std::string rest = text.starts_with(sign) ? text.substr(sign.size()) : "";
            return !rest.empty() && ascii::is_alphanumeric(rest.front()) ? rest : std::string();
        };
        for (const std::string_view dash : {"\u2013", "\u2014", "\u2212"}) {
            if (const std::string word = word_behind(dash); !word.empty())
                notes_.push_back("'" + text + "' excludes nothing: -" + word +
                                 " with a hyphen does");
        }
        constexpr std::string_view kPlus = "'+' says nothing here: all words are needed without it";
        if (!word_behind("+").empty() &&
            std::find(notes_.begin(), notes_.end(), kPlus) == notes_.end())
            notes_.emplace_back(kPlus);
    }

    // "election march 2016": may be meant as the time of the articles.
    void note_month(std::size_t i) {
        const Lexeme& next = lexemes_[i + 1];
        if (next.kind != Lex::word || next.text.size() != kYearDigits ||
            !is_all_of(next.text, kDigits) || next.text < "1800" || next.text > "2099") {
            return;
        }
        if (const auto month = month_number(ascii::lower(lexemes_[i].text))) {
            notes_.push_back("'" + lexemes_[i].text + " " + next.text +
                             "' are words here; date:" + next.text + (*month < 10 ? "-0" : "-") +
                             std::to_string(*month) + " is when an article was published");
        }
    }

    void note_small_operators() {
        struct Small {
            std::string_view word;
            std::string_view told;
        };
        constexpr auto kSmall = std::to_array<Small>(
            {{"or", "'or' is a word here; OR in capitals is either"},
             {"and", "'and' is a word here; without it all words are needed as well"},
             {"not", "'not' is a word here; NOT in capitals excludes"},
             {"near", "'near' is a word here; NEAR in capitals is at most ten words on"},
             {"adj", "'adj' is a word here; ADJ in capitals is that order, ten words at most"}});
        for (std::size_t i = 0; i + 2 < lexemes_.size(); ++i) {
            if (lexemes_[i].kind != Lex::word) continue;
            for (const auto& [word, told] : kSmall) {
                // NOT alone may begin a query.
                if (lexemes_[i].text == word && (i > 0 || word == "not")) notes_.emplace_back(told);
            }
        }
    }

    std::string_view query_;
    const std::vector<Lexeme>& lexemes_;
    std::vector<std::string>& notes_;
};

}  // namespace

Status check_foreign(std::string_view query, const std::vector<Lexeme>& lexemes,
                     std::vector<std::string>& notes) {
    return ForeignCheck(query, lexemes, notes).run();
}

}  // namespace newsidx
