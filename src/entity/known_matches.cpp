#include "entity/known_matches.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "entity/known_names.hpp"
#include "entity/name_cases.hpp"
#include "entity/phrase.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

bool is_latin(char32_t letter) { return letter < 0x250 || (letter >= 0x1e00 && letter < 0x1f00); }

bool has_letters(std::string_view word, std::size_t least) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size() && letters < least; ++letters)
        at += char_at(word, at).size;
    return letters == least;
}

// Of a word that isn't empty.
Char last_char(std::string_view word) {
    return char_at(word, word.size() - last_character(word).size());
}

class Finder {
public:
    Finder(std::string_view text, const Analysis& analysis, FormNames& forms)
        : text_(text), analysis_(analysis), forms_(forms) {
        forms_.begin_article(analysis);
        starts_ = forms_.known_starts(analysis);
    }

    std::vector<KnownMatch> run() {
        for (const Sentence& sentence : analysis_.sentences) {
            std::optional<bool> shouting;
            const std::uint32_t end = sentence.end_token;
            for (std::uint32_t at = sentence.first_token; (at = next_start(at, end)) < end;) {
                const auto match = match_at(at, sentence, shouting);
                if (match) found_.push_back(*match);
                at = match ? match->end_token : at + 1;
            }
        }
        add_surnames();
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view raw(std::uint32_t token) const {
        const Span span = analysis_.tokens[token].span;
        return span.in(text_);
    }

    [[nodiscard]] std::string_view folded(std::uint32_t token) const {
        return analysis_.forms[analysis_.tokens[token].form].folded;
    }

    [[nodiscard]] bool is_word(std::uint32_t token) const {
        return analysis_.tokens[token].kind != TokenKind::punctuation;
    }

    // The first of the tokens [at, end) that a name may begin with; `end` where there is none. Most
    // words of an article begin no name.
    [[nodiscard]] std::uint32_t next_start(std::uint32_t at, std::uint32_t end) const {
        const Token* const tokens = analysis_.tokens.data();
        const NameStart* const starts = starts_.data();
        for (; at < end; ++at) {
            const Token& token = tokens[at];
            const NameStart start = starts[token.form];
            if (start == NameStart::none) continue;
            const bool small =
                start == NameStart::capital && ascii::is_lower(text_[token.span.begin]);
            if (!small && token.kind != TokenKind::punctuation) return at;
        }
        return end;
    }

    // Where next_start() found one.
    std::optional<KnownMatch> match_at(std::uint32_t at, const Sentence& sentence,
                                       std::optional<bool>& shouting) const {
        const KnownPhrases known = forms_.known(analysis_.forms[analysis_.tokens[at].form]);
        const PhraseStart start = phrase_start(text_, analysis_, at, sentence.end_token);
        for (const KnownPhrase& phrase : known.before(start.next)) {
            const bool plain = (phrase.flags & (KnownPhrase::kRaw | KnownPhrase::kCyrillic)) == 0;
            if (plain && !may_match(phrase, start)) continue;
            const auto past = past_phrase(phrase, at, sentence.end_token);
            if (!past) continue;
            if ((phrase.flags & KnownPhrase::kAlone) != 0) {
                if (!shouting) shouting = is_shouting(sentence);
                const bool acronym = phrase.uppercase != 0;
                if (*shouting || (!acronym && at == sentence.first_token)) continue;
            }
            if (is_part(at, *past)) continue;
            std::uint32_t end = analysis_.tokens[*past - 1].span.end;
            if ((phrase.flags & KnownPhrase::kRaw) != 0)
                end = analysis_.tokens[at].span.begin + phrase.size;
            return KnownMatch{{analysis_.tokens[at].span.begin, end}, *past, &phrase};
        }
        return {};
    }

    // Whether hyphens make [at, past) a part of a word: "UN-backed", "counter-ISIL".
    [[nodiscard]] bool is_part(std::uint32_t at, std::uint32_t past) const {
        const auto hyphen = [&](std::uint32_t token) { return raw(token) == "-"; };
        const auto& tokens = analysis_.tokens;
        if (at > 1 && tokens[at].glued && hyphen(at - 1) && tokens[at - 1].glued) return true;
        return past + 1 < tokens.size() && tokens[past].glued && hyphen(past) &&
               tokens[past + 1].glued;
    }

    static Phrase shape_of(const KnownPhrase& phrase) {
        return {known_phrase_text(phrase), phrase.words, phrase.capitals, phrase.uppercase};
    }

    [[nodiscard]] std::optional<std::uint32_t> past_phrase(const KnownPhrase& phrase,
                                                           std::uint32_t at,
                                                           std::uint32_t end) const {
        const Phrase shape = shape_of(phrase);
        if ((phrase.flags & KnownPhrase::kRaw) != 0) return past_raw(shape.text, at, end);
        if ((phrase.flags & KnownPhrase::kCyrillic) != 0) return past_cyrillic(shape, at, end);
        return match_phrase(text_, analysis_, at, end, shape);
    }

    [[nodiscard]] std::optional<std::uint32_t> past_raw(std::string_view name, std::uint32_t at,
                                                        std::uint32_t end) const {
        const std::uint32_t begin = analysis_.tokens[at].span.begin;
        if (text_.substr(begin, name.size()) != name) return {};
        while (at < end && analysis_.tokens[at].span.begin < begin + name.size()) ++at;
        return at;
    }

    // Each word in one of its cases, with blanks or hyphens between.
    [[nodiscard]] std::optional<std::uint32_t> past_cyrillic(const Phrase& phrase, std::uint32_t at,
                                                             std::uint32_t end) const {
        std::size_t begin = 0;
        for (unsigned word = 0; word < phrase.words; ++word) {
            const std::size_t stop =
                std::min(phrase.text.find_first_of(kGaps, begin), phrase.text.size());
            if (word > 0 && at < end && raw(at) == "-" && analysis_.tokens[at].glued) ++at;
            if (at >= end || !is_word(at) || !has_case(phrase, word, raw(at))) return {};
            const auto cases = cyrillic_cases(phrase.text.substr(begin, stop - begin));
            if (std::find(cases.begin(), cases.end(), folded(at)) == cases.end()) return {};
            begin = stop + 1;
            ++at;
        }
        return at;
    }

    // Whether nearly all longer words are in capitals, or all of it is one cry: "SAD!" Only Latin
    // names are asked about: words of other scripts, however written, leave those what they are.
    [[nodiscard]] bool is_shouting(const Sentence& sentence) const {
        std::size_t words = 0;
        std::size_t shouted = 0;
        bool small = false;
        for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
            const std::string_view word = raw(at);
            if (analysis_.tokens[at].kind != TokenKind::word) continue;
            const Char first = char_at(word, 0);
            const bool capital = is_upper(first.code);
            small = small || !capital;
            if (!has_letters(word, 4)) continue;
            ++words;
            if (capital && is_latin(first.code) && is_upper(last_char(word).code)) ++shouted;
        }
        const bool cry = sentence.end_token > 0 && raw(sentence.end_token - 1) == "!" && !small;
        return cry || (words > 0 && shouted * 2 > words);
    }

    // "Токаева" alone, in an article that has Касым-Жомарт Токаев.
    void add_surnames() {
        std::vector<std::pair<std::string, const KnownPhrase*>> surnames;
        for (const KnownMatch& match : found_) {
            const KnownPhrase& phrase = *match.phrase;
            if ((phrase.flags & KnownPhrase::kCyrillic) == 0 || phrase.words < 2) continue;
            if (known_name(phrase.row).type != EntityType::person) continue;
            const std::string_view name = known_phrase_text(phrase);
            for (auto& one : cyrillic_cases(name.substr(name.find_last_of(kGaps) + 1)))
                surnames.emplace_back(std::move(one), &phrase);
        }
        if (surnames.empty()) return;
        std::sort(surnames.begin(), surnames.end());
        const std::size_t whole = found_.size();
        std::size_t next = 0;
        for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at) {
            const Span span = analysis_.tokens[at].span;
            while (next < whole && found_[next].span.end <= span.begin) ++next;
            if (next < whole && found_[next].span.begin < span.end) continue;
            if (!is_word(at) || !is_upper(char_at(raw(at), 0).code)) continue;
            const auto found = std::lower_bound(
                surnames.begin(), surnames.end(), folded(at),
                [](const auto& one, std::string_view word) { return one.first < word; });
            if (found != surnames.end() && found->first == folded(at))
                found_.push_back({span, at + 1, found->second});
        }
        std::sort(found_.begin(), found_.end(),
                  [](const auto& a, const auto& b) { return a.span < b.span; });
    }

    std::string_view text_;
    const Analysis& analysis_;
    FormNames& forms_;
    std::vector<NameStart> starts_;  // by form
    std::vector<KnownMatch> found_;
};

}  // namespace

std::vector<KnownMatch> known_matches(std::string_view text, const Analysis& analysis,
                                      FormNames& forms) {
    return Finder(text, analysis, forms).run();
}

}  // namespace newsidx
