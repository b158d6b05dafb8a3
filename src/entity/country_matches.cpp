#include "entity/country_matches.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "base/ascii.hpp"
#include "entity/phrase.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

Phrase phrase_of(const CountryNameRow& row) {
    return {country_row_text(row), row.words, row.capitals, row.uppercase};
}

class Matcher {
public:
    Matcher(std::string_view text, const Analysis& analysis, std::string_view lang,
            FormNames& forms)
        : text_(text), analysis_(analysis), forms_(forms), english_(lang.empty() || lang == "en") {
        languages_ = english_ ? 1 : language_bit(lang);
        small_.resize(analysis.forms.size());
        forms_.begin_article(analysis);
        starts_ = forms_.country_starts(analysis);
        // Elsewhere a part of any word may be a name.
        if (!english_)
            std::replace(starts_.begin(), starts_.end(), NameStart::none, NameStart::any);
    }

    std::vector<CountryMatch> run() {
        for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) {
            const Sentence& sentence = analysis_.sentences[s];
            for (std::uint32_t at = sentence.first_token; at < sentence.end_token;) {
                if (starts_[analysis_.tokens[at].form] == NameStart::none || !may_begin(at)) {
                    ++at;
                    continue;
                }
                auto match = match_at(at, sentence.end_token);
                if (!match) {
                    ++at;
                    continue;
                }
                match->sentence = s;
                at = match->end_token;
                found_.push_back(*match);
            }
        }
        mark_words();
        return std::move(found_);
    }

private:
    void mark_words() {
        for (CountryMatch& match : found_) {
            match.also_word =
                match.row->words == 1 && small_[analysis_.tokens[match.first_token].form];
        }
    }

    [[nodiscard]] std::string_view raw(std::uint32_t token) const {
        const Span span = analysis_.tokens[token].span;
        return span.in(text_);
    }

    // Of a token whose form begins names.
    [[nodiscard]] bool may_begin(std::uint32_t at) {
        const Token& token = analysis_.tokens[at];
        if (token.kind == TokenKind::punctuation || token.kind == TokenKind::number) return false;
        if (starts_[token.form] == NameStart::any || !ascii::is_lower(text_[token.span.begin]))
            return true;
        small_[token.form] = true;
        return false;
    }

    // Where may_begin().
    std::optional<CountryMatch> match_at(std::uint32_t at, std::uint32_t end) {
        const Token& token = analysis_.tokens[at];
        const auto rows = forms_.countries(analysis_.forms[token.form]).rows;
        if (rows.empty()) return joined_match(at);
        const PhraseStart start = phrase_start(text_, analysis_, at, end);
        for (const CountryNameRow& row : rows) {
            if (!speaks(row)) continue;
            if ((row.flags & CountryNameRow::kRaw) != 0) {
                if (auto match = raw_match(row, at, end)) return match;
            } else if (may_match(row, start)) {
                if (auto match = word_match(row, at, end)) return match;
            }
        }
        if (!start.capital) small_[token.form] = true;
        return {};
    }

    // Whether names of this row are used in articles of this language. English names of places
    // cross borders, adjectives and doubtful ones don't.
    [[nodiscard]] bool speaks(const CountryNameRow& row) const {
        if ((row.languages & languages_) != 0 || row.languages == ~std::uint64_t{0}) return true;
        if (english_ || (row.languages & 1U) == 0) return false;
        return row.flags == 0 && row.kind != CountryNameKind::demonym;
    }

    std::optional<CountryMatch> word_match(const CountryNameRow& row, std::uint32_t at,
                                           std::uint32_t end) const {
        const auto past = match_phrase(text_, analysis_, at, end, phrase_of(row));
        if (!past) return {};
        const Span span{analysis_.tokens[at].span.begin, analysis_.tokens[*past - 1].span.end};
        return CountryMatch{&row, span, at, *past, 0};
    }

    // In a script without blanks the name is bytes at this place; its last token ends there.
    std::optional<CountryMatch> raw_match(const CountryNameRow& row, std::uint32_t at,
                                          std::uint32_t end) const {
        const std::string_view name = country_row_text(row);
        const std::uint32_t begin = analysis_.tokens[at].span.begin;
        if (text_.substr(begin, name.size()) != name) return {};
        const auto stop = static_cast<std::uint32_t>(begin + name.size());
        std::uint32_t next = at + 1;
        while (next < end && analysis_.tokens[next].span.begin < stop) ++next;
        return CountryMatch{&row, {begin, stop}, at, next, 0};
    }

    // "Türkiye'nin", "dell'India": a name with an ending or an article that an apostrophe joins.
    std::optional<CountryMatch> joined_match(std::uint32_t at) const {
        const std::string_view word = raw(at);
        std::size_t mark = word.find('\'');
        std::size_t mark_size = 1;
        if (mark == std::string_view::npos) {
            mark = word.find("’");
            mark_size = 3;
        }
        if (mark == std::string_view::npos) return {};
        if (auto match = part_match(at, 0, mark)) return match;
        return part_match(at, mark + mark_size, word.size());
    }

    // A name of one word that is bytes [begin, end) of a token.
    std::optional<CountryMatch> part_match(std::uint32_t at, std::size_t begin,
                                           std::size_t end) const {
        const std::string_view part = raw(at).substr(begin, end - begin);
        for (const CountryNameRow& row : country_rows(fold(part))) {
            if (row.words != 1 || !speaks(row) || !has_case(phrase_of(row), 0, part)) continue;
            const std::uint32_t first = analysis_.tokens[at].span.begin;
            return CountryMatch{&row,
                                {first + static_cast<std::uint32_t>(begin),
                                 first + static_cast<std::uint32_t>(end)},
                                at,
                                at + 1,
                                0};
        }
        return {};
    }

    std::string_view text_;
    const Analysis& analysis_;
    FormNames& forms_;
    bool english_;
    std::uint64_t languages_ = 0;
    std::vector<NameStart> starts_;  // by form
    std::vector<bool> small_;        // by form: a name's first word, and met in small letters
    std::vector<CountryMatch> found_;
};

}  // namespace

std::vector<CountryMatch> match_countries(std::string_view text, const Analysis& analysis,
                                          std::string_view lang, FormNames& forms) {
    return Matcher(text, analysis, lang, forms).run();
}

}  // namespace newsidx
