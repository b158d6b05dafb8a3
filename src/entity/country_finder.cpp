#include "entity/country_finder.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "entity/country_matches.hpp"
#include "entity/country_surroundings.hpp"

namespace newsidx {
namespace {

using Row = CountryNameRow;

// How sure a bare name of each kind makes us, in CountryNameKind's order.
constexpr auto kConfidence = std::to_array<std::uint8_t>({99, 93, 97, 96, 92, 88, 88, 85, 85, 0});

// Names that other things have, too: what else the article says decides.
constexpr unsigned kDoubtful = Row::kWeak | Row::kGiven | Row::kSurname | Row::kMinor;

class Finder {
public:
    Finder(std::string_view text, const Analysis& analysis, std::string_view lang,
           const NameSpans& names, FormNames& forms)
        : matches_(match_countries(text, analysis, lang, forms)),
          around_(text, analysis, lang),
          names_(names) {}

    std::vector<CountryMention> run() {
        for (const CountryMatch& match : matches_) {
            const Span* company = overlapping(names_.companies, match.span);
            if (company == nullptr) continue;
            if (*company == match.span && around_.is_firm(match)) firms_.insert(match.row->text);
            if (*company != match.span || match.end_token > match.first_token + 1)
                add_short_name(match, *company);
        }
        for (const CountryMatch& match : matches_) {
            mentions_.push_back(first_look(match));
            if (!mentions_.back().taken()) continue;
            place_in_state(match);
            place_state(match);
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
        // NOLINTBEGIN(bugprone-branch-clone): the order of the rules matters
        if (row.kind == CountryNameKind::none) {
            mention.verdict = CountryVerdict::phrase;
            if ((row.flags & Row::kGiven) != 0 &&
                overlapping(names_.persons, match.span) != nullptr)
                add_person(match);
        } else if (row.kind == CountryNameKind::state && !around_.is_state(match)) {
            mention.verdict = CountryVerdict::stateless;
        } else if (overlapping(names_.persons, match.span) != nullptr) {
            mention.verdict = CountryVerdict::person;
        } else if (in_company(match)) {
            mention.verdict = CountryVerdict::company;
        } else if (around_.is_street(match)) {
            mention.verdict = CountryVerdict::phrase;
        } else if (row.kind == CountryNameKind::abbreviation && around_.is_pronoun(match)) {
            mention.verdict = CountryVerdict::pronoun;
        } else if (row.kind == CountryNameKind::demonym && (row.flags & Row::kPlural) == 0 &&
                   around_.is_language(match, joins_language(match))) {
            mention.verdict = CountryVerdict::language;
        } else if (((row.flags & Row::kSurname) != 0 &&
                    (around_.follows_given_name(match) || around_.follows_kin(match))) ||
                   ((row.flags & Row::kGiven) != 0 && around_.precedes_surname(match)) ||
                   ((row.flags & (Row::kGiven | Row::kSurname)) != 0 && around_.is_aged(match))) {
            mention.verdict = CountryVerdict::person;
        }
        // NOLINTEND(bugprone-branch-clone)
        if (mention.verdict == CountryVerdict::person) persons_.insert(row.text);
        if (mention.verdict == CountryVerdict::taken && around_.is_county(match)) {
            mention.country = country_of_code("US");
            mention.verdict = CountryVerdict::chosen;
        }
        return mention;
    }

    // What a firm goes by whose name begins with an adjective: "Korean" of Korean Air.
    void add_short_name(const CountryMatch& match, Span company) {
        if (company.begin != match.span.begin) return;
        for (const Row& row : country_rows(around_.word(match.first_token))) {
            if (row.words == 1 && row.kind == CountryNameKind::demonym) firms_.insert(row.text);
        }
    }

    // Each of the match's words is a person's: "Paris" of Paris Hilton.
    void add_person(const CountryMatch& match) {
        for (std::uint32_t at = match.first_token; at < match.end_token; ++at) {
            for (const Row& row : country_rows(around_.word(at))) {
                if (row.words == 1) persons_.insert(row.text);
            }
        }
    }

    // Where "Niger State" is named, "Niger" is that state.
    void place_state(const CountryMatch& match) {
        if (match.row->kind != CountryNameKind::region || match.row->words != 2 ||
            around_.word(match.end_token - 1) != "state")
            return;
        for (const Row& row : country_rows(around_.word(match.first_token))) {
            if (row.words == 1 && row.kind == CountryNameKind::name)
                placed_.try_emplace(row.text, match.row->country);
        }
    }

    // A team that is called like its city is no company: "Sevilla won". What the article calls a
    // company is one wherever it stands: "the water company Suez".
    [[nodiscard]] bool in_company(const CountryMatch& match) const {
        const Span* company = overlapping(names_.companies, match.span);
        return company != nullptr &&
               (*company != match.span || (match.row->flags & kDoubtful) != 0 ||
                firms_.count(match.row->text) != 0);
    }

    // "HANOVER, Mass.", "Cuba, N.Y.", "Cartagena, Spain": the state or country just met says where
    // the place before it lies, here and where the article names it alone.
    void place_in_state(const CountryMatch& match) {
        if (mentions_.size() < 2 || !around_.is_after_comma(match)) return;
        CountryMention& place = mentions_[mentions_.size() - 2];
        const CountryMatch& before = matches_[mentions_.size() - 2];
        if (place.end_token + 1 != match.first_token || place.country == kNoCountry) return;
        CountryIndex country = match.row->country;
        if (is_georgia_of(match, place)) {
            country = country_choice(match.row->choice)[1].country;
            mentions_.back().country = country;
            mentions_.back().verdict = CountryVerdict::chosen;
        } else if (!may_lie_in(match, before)) {
            return;
        }
        placed_.try_emplace(before.row->text, country);
        if (country == place.country && place.taken()) return;
        place.country = country;
        place.verdict = CountryVerdict::chosen;
    }

    // "Rome, Georgia": a town that isn't in the one country is in the other.
    [[nodiscard]] bool is_georgia_of(const CountryMatch& match, const CountryMention& place) const {
        return match.row->kind == CountryNameKind::name && match.row->choice != 0 &&
               is_town(place.kind) && place.country != match.row->country &&
               country_choice(match.row->choice).size() == 2 &&
               around_.is_apposed(match, place.first_token);
    }

    [[nodiscard]] bool may_lie_in(const CountryMatch& match, const CountryMatch& place) const {
        const CountryNameKind kind = place.row->kind;
        const bool country = kind == CountryNameKind::name;
        // "Norfolk, Nebraska": a county there, a town here.
        const bool region =
            kind == CountryNameKind::region && place.row->country != match.row->country;
        switch (match.row->kind) {
            case CountryNameKind::state:
                return is_town(kind) || country || region;
            case CountryNameKind::region:
                return is_town(kind) ||
                       ((country || region) && around_.is_apposed(match, place.first_token));
            case CountryNameKind::name:
                return kind == CountryNameKind::city &&
                       around_.is_apposed(match, place.first_token);
            default:
                return false;
        }
    }

    static bool is_town(CountryNameKind kind) {
        return kind == CountryNameKind::city || kind == CountryNameKind::capital;
    }

    // "Russian and French", when Russian was the language.
    [[nodiscard]] bool joins_language(const CountryMatch& match) const {
        return !mentions_.empty() && mentions_.back().verdict == CountryVerdict::language &&
               mentions_.back().end_token + 1 == match.first_token;
    }

    // Countries that an undoubted name speaks for, and names that stand where only places do.
    void count_support() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Row& row = *matches_[i].row;
            if (!mentions_[i].taken()) continue;
            if (around_.is_placed(matches_[i])) places_.insert(row.text);
            if (matches_[i].also_word && !around_.may_be_word(matches_[i]))
                names_only_.insert(row.text);
            if (row.choice != 0 || (row.flags & kDoubtful) != 0) continue;
            Support& support = supported_[mentions_[i].country];
            support.several = support.several || (support.any && support.text != row.text);
            support.any = true;
            support.text = row.text;
        }
    }

    // Whether another undoubted name speaks for the country, too.
    [[nodiscard]] bool is_supported(CountryIndex country, const Row& row) const {
        const Support& support = supported_[country];
        return support.any && (support.several || support.text != row.text);
    }

    // What the rest of the article says.
    void second_look(CountryMention& mention, const CountryMatch& match) {
        const Row& row = *match.row;
        if (mention.verdict == CountryVerdict::chosen) return;
        if (const auto at = placed_.find(row.text); at != placed_.end()) {
            mention.country = at->second;
            mention.verdict = CountryVerdict::chosen;
            return;
        }
        if (row.choice != 0) {
            const CountryIndex chosen = around_.choose(match, country_choice(row.choice));
            if (chosen != mention.country) {
                mention.country = chosen;
                mention.verdict = CountryVerdict::chosen;
                mention.confidence = 75;
            }
        }
        if (row.kind == CountryNameKind::demonym && persons_.count(row.text) != 0 &&
            around_.is_before_mark(match)) {
            mention.verdict = CountryVerdict::same_person;  // "from English, who sued"
            return;
        }
        if (row.kind == CountryNameKind::demonym && firms_.count(row.text) != 0 &&
            around_.stands_for_firm(match)) {
            mention.verdict = CountryVerdict::company;
            return;
        }
        if (is_word_here(match, mention.country)) {
            mention.verdict = CountryVerdict::unsupported;
        } else if ((row.flags & kDoubtful) != 0) {
            look_at_doubtful(mention, match);
        } else if (row.kind != CountryNameKind::demonym && persons_.count(row.text) != 0 &&
                   places_.count(row.text) == 0 && !is_supported(mention.country, row)) {
            mention.verdict = CountryVerdict::same_person;
        }
    }

    // "Turkey is dear this year", where the text has turkey elsewhere and nothing of the country.
    [[nodiscard]] bool is_word_here(const CountryMatch& match, CountryIndex country) const {
        const Row& row = *match.row;
        return match.also_word && names_only_.count(row.text) == 0 &&
               places_.count(row.text) == 0 && !is_supported(country, row);
    }

    void look_at_doubtful(CountryMention& mention, const CountryMatch& match) const {
        const Row& row = *match.row;
        const bool minor = (row.flags & Row::kMinor) != 0;
        // "Kennebunk, Maine" is as good as "in Maine".
        const bool region = row.kind == CountryNameKind::region && around_.is_after_comma(match);
        const bool placed =
            minor ? around_.is_inside(match) || around_.is_dateline(match)
                  : region || is_supported(mention.country, row) || around_.is_placed(match);
        if (persons_.count(row.text) != 0 && !placed) {
            mention.verdict = CountryVerdict::same_person;
        } else if ((row.flags & (Row::kWeak | Row::kMinor)) != 0) {
            if (!placed) mention.verdict = CountryVerdict::unsupported;
            mention.confidence = std::min<std::uint8_t>(mention.confidence, 75);
        }
    }

    static const Span* overlapping(const std::vector<Span>& spans, Span span) {
        const auto at = std::partition_point(spans.begin(), spans.end(),
                                             [&](Span s) { return s.end <= span.begin; });
        return at != spans.end() && at->begin < span.end ? &*at : nullptr;
    }

    std::vector<CountryMatch> matches_;
    Surroundings around_;
    const NameSpans& names_;
    std::vector<CountryMention> mentions_;
    // Names, by CountryNameRow::text:
    std::unordered_set<std::uint32_t> firms_;       // a company somewhere
    std::unordered_set<std::uint32_t> persons_;     // seen in persons'
    std::unordered_set<std::uint32_t> places_;      // in "in", "from" and their like
    std::unordered_set<std::uint32_t> names_only_;  // with a capital where no word has one
    std::unordered_map<std::uint32_t, CountryIndex> placed_;  // and the country it lies in here
    struct Support {
        bool any = false;
        bool several = false;  // by more than one name
        std::uint32_t text = 0;
    };
    std::array<Support, 256> supported_{};  // by CountryIndex
};

}  // namespace

std::vector<CountryMention> find_countries(std::string_view text, const Analysis& analysis,
                                           std::string_view lang, const NameSpans& names,
                                           FormNames& forms) {
    return Finder(text, analysis, lang, names, forms).run();
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
