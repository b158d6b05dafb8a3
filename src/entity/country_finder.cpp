#include "entity/country_finder.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "entity/country_matches.hpp"
#include "entity/country_surroundings.hpp"

namespace newsidx {
namespace {

using Row = CountryNameRow;

// How sure a bare name of each kind makes us, in CountryNameKind's order.
constexpr auto kConfidence = std::to_array<std::uint8_t>({99, 93, 97, 96, 92, 88, 88, 85, 85, 0});

class Finder {
public:
    Finder(std::string_view text, const Analysis& analysis, std::string_view lang,
           const NameSpans& names)
        : matches_(match_countries(text, analysis, lang)),
          around_(text, analysis, lang),
          names_(names) {}

    std::vector<CountryMention> run() {
        for (const CountryMatch& match : matches_) {
            mentions_.push_back(first_look(match));
            if (mentions_.back().taken()) place_in_state(match);
        }
        count_support();
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (mentions_[i].taken()) second_look(mentions_[i], matches_[i]);
        }
        return std::move(mentions_);
    }

private:
    // What the words right beside a name say.
    CountryMention first_look(const CountryMatch& match) {
        const Row& row = *match.row;
        CountryMention mention{match.span,
                               match.first_token,
                               match.end_token,
                               row.country,
                               row.kind,
                               CountryVerdict::taken,
                               kConfidence[static_cast<std::size_t>(row.kind)]};
        if (row.kind == CountryNameKind::none) {
            mention.verdict = CountryVerdict::phrase;
        } else if (row.kind == CountryNameKind::state && !around_.is_state(match)) {
            mention.verdict = CountryVerdict::stateless;
            // NOLINTNEXTLINE(bugprone-branch-clone): the order of the rules matters
        } else if (overlaps(names_.persons, match.span)) {
            mention.verdict = CountryVerdict::person;
        } else if (overlaps(names_.companies, match.span)) {
            mention.verdict = CountryVerdict::company;
        } else if (row.kind == CountryNameKind::abbreviation && around_.is_pronoun(match)) {
            mention.verdict = CountryVerdict::pronoun;
        } else if (row.kind == CountryNameKind::demonym && (row.flags & Row::kPlural) == 0 &&
                   around_.is_language(match, joins_language(match))) {
            mention.verdict = CountryVerdict::language;
        } else if (((row.flags & Row::kSurname) != 0 && around_.follows_given_name(match)) ||
                   ((row.flags & Row::kGiven) != 0 && around_.precedes_surname(match))) {
            mention.verdict = CountryVerdict::person;
        }
        if (mention.verdict == CountryVerdict::person) persons_.insert(row.text);
        return mention;
    }

    // "HANOVER, Mass.", "Paris, Texas": the state just met says where the city before it lies.
    void place_in_state(const CountryMatch& match) {
        const CountryNameKind kind = match.row->kind;
        if (kind != CountryNameKind::state && kind != CountryNameKind::region) return;
        if (mentions_.size() < 2 || !around_.is_after_comma(match)) return;
        CountryMention& city = mentions_[mentions_.size() - 2];
        if (city.end_token + 1 != match.first_token || city.country == match.row->country) return;
        if (city.kind != CountryNameKind::city && city.kind != CountryNameKind::capital) return;
        city.country = match.row->country;
        city.verdict = CountryVerdict::chosen;
    }

    // "Russian and French", when Russian was the language.
    [[nodiscard]] bool joins_language(const CountryMatch& match) const {
        return !mentions_.empty() && mentions_.back().verdict == CountryVerdict::language &&
               mentions_.back().end_token + 1 == match.first_token;
    }

    // Countries that an undoubted name speaks for.
    void count_support() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Row& row = *matches_[i].row;
            if (!mentions_[i].taken() || row.choice != 0) continue;
            if ((row.flags & (Row::kWeak | Row::kGiven | Row::kSurname)) != 0) continue;
            supported_[row.country] = true;
        }
    }

    // What the rest of the article says.
    void second_look(CountryMention& mention, const CountryMatch& match) {
        const Row& row = *match.row;
        if (mention.verdict == CountryVerdict::chosen) return;
        if (row.choice != 0) {
            const CountryIndex chosen = around_.choose(match, country_choice(row.choice));
            if (chosen != mention.country) {
                mention.country = chosen;
                mention.verdict = CountryVerdict::chosen;
                mention.confidence = 75;
            }
        }
        if ((row.flags & (Row::kWeak | Row::kGiven | Row::kSurname)) == 0) return;
        const bool placed = supported_[mention.country] || around_.is_placed(match);
        if (persons_.count(row.text) != 0 && !placed) {
            mention.verdict = CountryVerdict::same_person;
        } else if ((row.flags & Row::kWeak) != 0) {
            if (!placed) mention.verdict = CountryVerdict::unsupported;
            mention.confidence = std::min<std::uint8_t>(mention.confidence, 75);
        }
    }

    static bool overlaps(const std::vector<Span>& spans, Span span) {
        const auto at = std::partition_point(spans.begin(), spans.end(),
                                             [&](Span s) { return s.end <= span.begin; });
        return at != spans.end() && at->begin < span.end;
    }

    std::vector<CountryMatch> matches_;
    Surroundings around_;
    const NameSpans& names_;
    std::vector<CountryMention> mentions_;
    std::unordered_set<std::uint32_t> persons_;  // names (CountryNameRow::text) seen in persons'
    std::array<bool, 256> supported_{};          // by CountryIndex
};

}  // namespace

std::vector<CountryMention> find_countries(std::string_view text, const Analysis& analysis,
                                           std::string_view lang, const NameSpans& names) {
    return Finder(text, analysis, lang, names).run();
}

std::string_view verdict_text(CountryVerdict verdict) {
    switch (verdict) {
        case CountryVerdict::taken:
            return "";
        case CountryVerdict::chosen:
            return "by the words around it";
        case CountryVerdict::phrase:
            return "a phrase that names no country";
        case CountryVerdict::language:
            return "a language";
        case CountryVerdict::pronoun:
            return "the pronoun";
        case CountryVerdict::person:
            return "part of a person's name";
        case CountryVerdict::same_person:
            return "a person of this name is in the article";
        case CountryVerdict::company:
            return "part of an organization's name";
        case CountryVerdict::stateless:
            return "no place before it";
        case CountryVerdict::unsupported:
            return "also a common word, and nothing speaks for the place";
    }
    return "";
}

}  // namespace newsidx
