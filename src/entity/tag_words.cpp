#include "entity/tag_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Names join across this many small words: "University of the West", "Centre for the Study of".
constexpr std::uint32_t kMaxGap = 3;
// Small words before a capital that may begin a name: "van der".
constexpr std::uint32_t kMaxLead = 2;
// Words of so many bytes tell a headline: "of" and "the" are small in one, too.
constexpr std::uint32_t kLonger = 4;
// Longer joined words are parted: nobody is called so.
constexpr std::uint32_t kMaxJoined = 12;

constexpr auto kParticles = std::to_array<std::string_view>(
    {"'t",  "abu", "ag",  "al",  "ap",  "bar", "ben",  "bin", "bint", "d",   "da",  "dal",
     "dan", "de",  "del", "den", "der", "des", "di",   "do",  "dos",  "du",  "e",   "el",
     "ibn", "la",  "le",  "los", "o",   "of",  "ould", "op",  "ter",  "ten", "the", "ul",
     "um",  "umm", "ur",  "v",   "van", "von", "wa",   "y",   "zu"});

// A full stop after these belongs to them even where the sentence ends.
constexpr auto kDotted = std::to_array<std::string_view>(
    {"Inc", "Ltd", "Jr", "Sr", "Bros", "Corp", "Co", "Pty", "Pvt", "Bhd", "Sdn"});

// Words with a capital for other reasons than being a name: alone between small ones they are none.
constexpr auto kNoNames = std::to_array<std::string_view>(
    {"A",       "About",     "According", "After",    "Although", "An",        "And",     "Another",
     "As",      "At",        "Because",   "Before",   "But",      "By",        "Despite", "During",
     "For",     "Friday",    "From",      "He",       "Her",      "Here",      "His",     "How",
     "However", "I",         "I'd",       "I'll",     "I'm",      "I've",      "If",      "In",
     "Instead", "It",        "Its",       "Last",     "Many",     "Meanwhile", "Monday",  "More",
     "Most",    "My",        "No",        "Not",      "Now",      "Of",        "On",      "One",
     "Only",    "Or",        "Our",       "Saturday", "She",      "Since",     "So",      "Some",
     "Sunday",  "That",      "The",       "Their",    "Then",     "There",     "These",   "They",
     "This",    "Those",     "Three",     "Thursday", "To",       "Tuesday",   "Two",     "Under",
     "We",      "Wednesday", "What",      "When",     "Where",    "While",     "Who",     "Why",
     "With",    "Yet",       "You",       "Your"});

class Joiner {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    Joiner(std::string_view text, const Analysis& analysis, TagText memory)
        : text_(text), analysis_(analysis), out_(std::move(memory)) {
        marks_.fill(kNoForm);
    }

    TagText run() {
        out_.words.clear();
        out_.words.reserve(analysis_.tokens.size());
        out_.sentences.clear();
        out_.capitals.clear();
        out_.small_words.assign(analysis_.forms.size(), 0);
        for (const Sentence& sentence : analysis_.sentences) {
            TagSentence tagged;
            tagged.first = size();
            tagged.first_capital = static_cast<std::uint32_t>(out_.capitals.size());
            longer_ = 0;
            words_ = 0;
            for (std::uint32_t i = sentence.first_token; i < sentence.end_token;) {
                i = add(i, sentence.end_token);
            }
            tagged.end = size();
            tagged.end_capital = static_cast<std::uint32_t>(out_.capitals.size());
            tagged.title = sentence.end_token <= analysis_.title_tokens;
            tagged.first_word = tagged.first;
            while (tagged.first_word < tagged.end &&
                   out_.words[tagged.first_word].kind == WordCase::mark) {
                ++tagged.first_word;
            }
            look_at_case(tagged);
            out_.sentences.push_back(tagged);
        }
        out_.forms = forms();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(out_.words.size());
    }
    [[nodiscard]] std::string_view bytes(std::uint32_t token) const {
        const Span& span = analysis_.tokens[token].span;
        return span.in(text_);
    }
    [[nodiscard]] bool is_word(std::uint32_t token) const {
        const TokenKind kind = analysis_.tokens[token].kind;
        return kind == TokenKind::word || kind == TokenKind::number;
    }
    [[nodiscard]] bool is_glued(std::uint32_t token) const { return analysis_.tokens[token].glued; }

    // The end of the tokens that make one word with `first`.
    [[nodiscard]] std::uint32_t word_end(std::uint32_t first, std::uint32_t end) const {
        if (!is_word(first)) return first + 1;
        std::uint32_t next = first + 1;
        while (next + 1 < end && next - first < kMaxJoined && is_glued(next) &&
               is_glued(next + 1) && is_word(next + 1) && joins(next, first)) {
            next += 2;
        }
        if (next < end && is_glued(next) && bytes(next) == "." &&
            takes_full_stop(next - 1, next + 1 == end)) {
            ++next;
        }
        return next;
    }

    // "Kassym-Jomart", "AT&T", "G/Mariam".
    [[nodiscard]] bool joins(std::uint32_t mark, std::uint32_t first) const {
        const std::string_view between = bytes(mark);
        if (between == "-" || between == "\u2011" || between == "\u2010") return true;
        if (between == "&") return bytes(first).size() <= 3;
        return between == "/" && bytes(first).size() == 1 && mark == first + 1;
    }

    [[nodiscard]] bool takes_full_stop(std::uint32_t token, bool last) const {
        const std::string_view word = bytes(token);
        if (word.size() > 4 || !is_upper(char_at(word, 0).code)) return false;
        if (is_one_of<kDotted>(word)) return true;
        return !last;
    }

    std::uint32_t add(std::uint32_t first, std::uint32_t end) {
        const Token& token = analysis_.tokens[first];
        if (token.kind == TokenKind::punctuation) {
            out_.words.push_back(
                {token.span, first, first + 1, form_of_mark(first), WordCase::mark});
            return first + 1;
        }
        // Most words are one token, and nothing is joined to it.
        std::uint32_t past = first + 1;
        if (past < end && is_glued(past)) past = word_end(first, end);
        TagWord word{token.span, first, past, token.form, token.written};
        if (past > first + 1) {
            word.span.end = analysis_.tokens[past - 1].span.end;
            word.form = joined_form(word);
            word.kind = word_case(word.span.in(text_));
        }
        out_.words.push_back(word);
        count(word);
        return past;
    }

    // Of one that is no mark.
    void count(const TagWord& word) {
        if (word.kind == WordCase::number || word.kind == WordCase::mark) return;
        ++words_;
        if (word.span.size() >= kLonger) ++longer_;
        if (word.kind == WordCase::lower) {
            ++out_.small_words[word.form];
        } else {
            out_.capitals.push_back(size() - 1);
        }
    }

    [[nodiscard]] std::uint32_t forms() const {
        return static_cast<std::uint32_t>(out_.small_words.size());
    }
    std::uint32_t new_form() {
        out_.small_words.push_back(0);
        return forms() - 1;
    }

    std::uint32_t form_of_mark(std::uint32_t token) {
        const auto code = static_cast<unsigned char>(text_[analysis_.tokens[token].span.begin]);
        if (code >= 128) return form_of_key(std::string(bytes(token)));
        if (marks_[code] == kNoForm) marks_[code] = new_form();
        return marks_[code];
    }

    std::uint32_t joined_form(const TagWord& word) {
        std::string key;
        for (std::uint32_t i = word.first_token; i < word.end_token; ++i) {
            const Token& token = analysis_.tokens[i];
            if (token.kind == TokenKind::punctuation) {
                key += bytes(i);
            } else {
                key += analysis_.forms[token.form].folded;
            }
        }
        return form_of_key(std::move(key));
    }

    std::uint32_t form_of_key(std::string key) {
        const auto [at, is_new] = joined_.try_emplace(std::move(key), forms());
        if (is_new) new_form();
        return at->second;
    }

    void look_at_case(TagSentence& sentence) const {
        std::uint32_t upper = 0;
        std::uint32_t longer = 0;  // with a capital
        for (std::uint32_t c = sentence.first_capital; c < sentence.end_capital; ++c) {
            const TagWord& word = out_.words[out_.capitals[c]];
            if (word.kind == WordCase::upper) ++upper;
            if (word.span.size() >= kLonger) ++longer;
        }
        sentence.shouting = words_ >= 2 && upper * 4 >= words_ * 3;
        sentence.headline = longer_ >= 4 && longer * 5 >= longer_ * 4;
    }

    std::string_view text_;
    const Analysis& analysis_;
    TagText out_;
    // Of the sentence: words that are neither marks nor numbers, and those of kLonger bytes.
    std::uint32_t words_ = 0;
    std::uint32_t longer_ = 0;
    static constexpr std::uint32_t kNoForm = ~std::uint32_t{0};
    std::array<std::uint32_t, 128> marks_;  // forms of single ASCII marks
    std::unordered_map<std::string, std::uint32_t> joined_;
};

}  // namespace

TagText tag_words(std::string_view text, const Analysis& analysis, TagText memory) {
    return Joiner(text, analysis, std::move(memory)).run();
}

std::vector<TagRun> tag_runs(std::string_view text, const TagText& tagged, TagLook look,
                             std::vector<TagRun> memory) {
    std::vector<TagRun> runs = std::move(memory);
    runs.clear();
    const auto may_lead = [&](std::uint32_t i) {
        const TagWord& word = tagged.words[i];
        if (word.kind == WordCase::number) return true;
        const auto bytes = word.span.in(text);
        return is_one_of<kParticles>(bytes);
    };
    // Between words without a capital, and none itself.
    const auto stands_alone = [&](const TagSentence& sentence, std::uint32_t i) {
        if (look == TagLook::all) return false;
        if (i > sentence.first && tagged.words[i - 1].has_capital()) return false;
        if (i + 1 < sentence.end && tagged.words[i + 1].has_capital()) return false;
        const Span& span = tagged.words[i].span;
        return is_one_of<kNoNames>(span.in(text));
    };
    for (std::uint32_t s = 0; s < tagged.sentences.size(); ++s) {
        const TagSentence& sentence = tagged.sentences[s];
        std::uint32_t free = sentence.first;  // no run has these words yet
        for (std::uint32_t c = sentence.first_capital; c < sentence.end_capital; ++c) {
            const std::uint32_t i = tagged.capitals[c];
            if (stands_alone(sentence, i)) continue;
            const bool joined =
                !runs.empty() && runs.back().sentence == s && i - runs.back().end <= kMaxGap;
            if (joined) {
                runs.back().end = i + 1;
            } else {
                std::uint32_t first = i;
                while (first > free && i - first < kMaxLead && may_lead(first - 1)) --first;
                runs.push_back({first, i + 1, s});
            }
            // "Channel 4", "Apollo 11"
            if (i + 1 < sentence.end && tagged.words[i + 1].kind == WordCase::number) {
                runs.back().end = i + 2;
            }
            free = runs.back().end;
        }
    }
    return runs;
}

std::string small_form(std::string_view text, const Analysis& analysis, const TagWord& word) {
    std::string small;
    for (std::uint32_t i = word.first_token; i < word.end_token; ++i) {
        const Token& token = analysis.tokens[i];
        const auto bytes = token.span.in(text);
        if (token.kind == TokenKind::punctuation) {
            small += bytes;
        } else {
            small += analysis.forms[token.form].folded;
            if (bytes.find('.') != std::string_view::npos && token.kind == TokenKind::word) {
                small += '.';
            }
        }
    }
    return small;
}

}  // namespace newsidx
