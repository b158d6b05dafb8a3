#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "base/word_set.hpp"
#include "entity/acronyms.hpp"
#include "entity/distinct_names.hpp"
#include "entity/entity_id.hpp"
#include "entity/name_groups.hpp"
#include "entity/naming.hpp"
#include "entity/national_body.hpp"
#include "entity/organization_form.hpp"

namespace newsidx {
namespace {

// The acronyms that the article itself explains: "Long Name (LN)".
std::vector<AcronymDefinition> definitions(const NamingInput& in) {
    std::vector<AcronymDefinition> found;
    for (std::size_t i = 1; i < in.spans.size(); ++i) {
        const NameSpan& before = in.spans[i - 1];
        const NameSpan& after = in.spans[i];
        if (before.type != EntityType::organization || after.type != before.type) continue;
        const std::string_view between =
            in.text.substr(before.span.end, after.span.begin - before.span.end);
        const bool closed = in.text.substr(after.span.end, 1) == ")";
        if ((between != " (" && between != " (the ") || !closed) continue;
        std::string first = surface(in.text, before);
        std::string second = surface(in.text, after);
        if (in.forms.organization(second).is_acronym) {
            found.push_back({std::move(second), std::move(first)});
        } else if (in.forms.organization(first).is_acronym) {
            found.push_back({std::move(first), std::move(second)});
        }
    }
    return found;
}

bool has_word(const OrganizationForm& form, std::string_view text) {
    return std::any_of(form.words.begin(), form.words.end(),
                       [&](const auto& word) { return word.text == text; });
}

// Whether both have a word that isn't general, also with another ending: Elections, Election.
bool share_word(const OrganizationForm& a, const OrganizationForm& b) {
    constexpr std::size_t kStem = 5;
    const auto equal = [](std::string_view one, std::string_view other) {
        if (one.size() > other.size()) std::swap(one, other);
        return one == other || (one.size() >= kStem && other.starts_with(one));
    };
    return std::any_of(a.words.begin(), a.words.end(), [&](const auto& word) {
        if (word.generic || word.text[0] == '@') return false;
        return std::any_of(b.words.begin(), b.words.end(), [&](const auto& other) {
            return !other.generic && equal(word.text, other.text);
        });
    });
}

// "She'll", "We're": a pronoun and a verb, which the tagger takes for a name where they begin a
// sentence. "O'Neil" is none.
bool is_contraction(std::string_view name) {
    constexpr auto kShortVerbs = std::to_array<std::string_view>({"d", "ll", "m", "re", "t", "ve"});
    if (name.find(' ') != name.npos) return false;
    for (const std::string_view mark : {"'", "’"}) {
        const std::size_t at = name.rfind(mark);
        if (at != name.npos && at > 0)
            return std::find(kShortVerbs.begin(), kShortVerbs.end(),
                             name.substr(at + mark.size())) != kShortVerbs.end();
    }
    return false;
}

// What parties are called by, and nothing else alone: a "White party" is none.
constexpr auto kPartyNames = std::to_array<std::string_view>(
    {"Communist", "Conservative", "Democratic", "Green", "Labor", "Labour", "Liberal",
     "Libertarian", "Reform", "Republican", "Socialist"});

// With words that say only what kind of body it is, these are names that many countries have.
constexpr auto kCommon = std::to_array<std::string_view>(
    {"christian", "congress",   "conservative", "constitutional", "corporation",
     "election",  "electoral",  "gas",          "health",         "independent",
     "insurance", "labor",      "liberal",      "movement",       "national",
     "oil",       "party",      "people",       "peoples",        "petroleum",
     "power",     "republican", "revenue",      "security",       "social",
     "socialist", "teachers",   "trades",       "union",          "water",
     "workers"});

class OrganizationNamer {
public:
    OrganizationNamer(const NamingInput& in, const std::vector<CountryMention>& countries,
                      CountryVotes votes)
        : in_(in), countries_(countries), votes_(std::move(votes)) {
        for (std::uint32_t i = 0; i < in.spans.size(); ++i) {
            if (in.spans[i].type != EntityType::organization) continue;
            const Span& span = in.spans[i].span;
            if (is_contraction(span.in(in.text))) continue;
            names_.add(completed(in.spans[i]), i);
        }
        forms_.reserve(names_.size());
        for (std::uint32_t i = 0; i < names_.size(); ++i)
            forms_.push_back(&in.forms.organization(names_.name(i)));
    }

    std::vector<NamedEntity> run() {
        std::vector<std::pair<std::size_t, std::uint32_t>> unknown;  // body, its fullest name
        CountryVotes named_bodies;
        const KnownBody known_body = [this](const OrganizationForm& form) -> std::string_view {
            const auto row = in_.known_names ? known_organization(form) : std::nullopt;
            return row && !is_foreign(*row, form) ? known_name(*row).name : std::string_view();
        };
        const auto groups =
            group_organizations(names_.views(), definitions(in_), in_.forms, known_body);
        std::vector<NamedEntity> bodies;
        bodies.reserve(groups.size());
        for (const NameGroup& group : groups) {
            const auto row = known(group);
            if (row) {
                named_bodies.add(known_name(*row).country, 1);
            } else if (!group.ambiguous) {
                unknown.emplace_back(bodies.size(), group.fullest);
            }
            bodies.push_back(named(group, row));
        }
        votes_.add(named_bodies, kMostBodies);
        if (in_.known_names && !unknown.empty()) {
            const auto votes = votes_.ranked();
            for (const auto& [body, name] : unknown) settle(bodies[body].entity, name, votes);
        }
        return joined_by_id(std::move(bodies));
    }

private:
    static constexpr std::string_view kParty = " party";

    // "Foreign Ministry" with the country that stands beside it: "Kazakhstan's", "of Kazakhstan".
    [[nodiscard]] std::string completed(const NameSpan& named) const {
        const Span span = named.span;
        std::string name = surface(in_.text, named);
        if (named.known != kNoKnownName) {
            NameSpan bare = named;
            bare.known = kNoKnownName;
            std::string written = surface(in_.text, bare);
            if (is_foreign(named.known, in_.forms.organization(written))) return written;
        }
        // "the Democratic party"
        if (in_.text.substr(span.end, kParty.size()) == kParty && is_one_of<kPartyNames>(name))
            return name + " Party";
        if (named.known != kNoKnownName || !is_general(in_.forms.organization(name))) return name;
        const auto next =
            std::partition_point(countries_.begin(), countries_.end(),
                                 [&](const auto& c) { return c.span.end <= span.begin; });
        if (next != countries_.begin() && joins(*std::prev(next), span.begin))
            return std::string(country_title(std::prev(next)->country)) + ' ' + name;
        for (auto after = next; after != countries_.end(); ++after) {
            if (after->span.begin < span.end) continue;
            const std::string_view gap = in_.text.substr(span.end, after->span.begin - span.end);
            if ((gap == " of " || gap == " of the ") && after->taken() &&
                after->kind == CountryNameKind::name)
                return std::string(country_title(after->country)) + ' ' + name;
            break;
        }
        return name;
    }

    [[nodiscard]] bool joins(const CountryMention& country, std::uint32_t begin) const {
        if (!country.taken() || country.kind > CountryNameKind::demonym) return false;
        const std::string_view gap = in_.text.substr(country.span.end, begin - country.span.end);
        return gap == " " || gap == "'s " || gap == "’s " || gap == "' " || gap == "’ ";
    }

    // Bodies of one country that vote for it, at most.
    static constexpr unsigned kMostBodies = 3;

    NamedEntity named(const NameGroup& group, std::optional<KnownIndex> row) const {
        NamedEntity body;
        body.entity = row ? known_entity(*row) : unknown(group);
        for (const std::uint32_t name : group.names) {
            const auto& spans = names_.spans(name);
            body.spans.insert(body.spans.end(), spans.begin(), spans.end());
        }
        return body;
    }

    [[nodiscard]] std::optional<KnownIndex> known(const NameGroup& group) const {
        if (!in_.known_names || group.ambiguous) return {};
        std::optional<KnownIndex> best;
        std::size_t words = 0;
        const OrganizationForm& fullest = *forms_[group.fullest];
        for (const std::uint32_t name : group.names) {
            const OrganizationForm& form = *forms_[name];
            const std::size_t count = form.words.size();
            if (count <= words || is_last_word_of(form, fullest)) continue;
            auto row = known_organization(form);
            if (!row) row = known_without_country(form);
            if (!row || !is_supported(*row, form, group)) continue;
            best = row;
            words = count;
        }
        return best;
    }

    // The "Times" of a Washington Times is no other paper that the tables call so.
    static bool is_last_word_of(const OrganizationForm& form, const OrganizationForm& fullest) {
        if (form.words.size() != 1 || form.is_acronym || fullest.words.size() < 2) return false;
        return fullest.words.back().text == form.words[0].text &&
               fullest.words.front().text[0] != '@';
    }

    // Whether an acronym that the tables have means their body here. What the article itself calls
    // so by a long name is that, not a body that has no more than its initials; where nothing else
    // has them, the article names the body's country, and is about it if most texts mean something
    // else by these letters.
    [[nodiscard]] bool is_supported(KnownIndex row, const OrganizationForm& form,
                                    const NameGroup& group) const {
        if (!form.is_acronym) return !is_foreign(row, form);
        const std::string& letters = form.words[0].text;
        const OrganizationForm& fullest = *forms_[group.fullest];
        const bool doubtful = is_doubtful_acronym(letters);
        if (fullest.words.size() > 1 && (doubtful || !has_word(fullest, letters)))
            return !doubtful && is_another_name(fullest, row);
        const std::string_view country = known_name(row).country;
        if (doubtful) return !country.empty() && votes_.of(country) >= kAboutPoints;
        return country.empty() || is_world_known_acronym(letters) || votes_.of(country) > 0 ||
               in_.forms.organization(known_name(row).name).words[0].text == letters;
    }

    // Whether other countries have a body of this name, too, and the article names one of them, but
    // not the row's: a "Trade Union Congress" in Ghana isn't Nigeria's. American and British bodies
    // go without their country in papers everywhere.
    [[nodiscard]] bool is_foreign(KnownIndex row, const OrganizationForm& form) const {
        const std::string_view country = known_name(row).country;
        if (country.empty() || country == "US" || country == "GB") return false;
        if (!is_common(form) || votes_.of(country) > 0) return false;
        const auto votes = votes_.ranked();
        return !votes.empty() && votes.front().points >= kAboutPoints;
    }

    // Words that parties, banks and unions of many countries are called by.
    static bool is_common(const OrganizationForm& form) {
        return std::all_of(form.words.begin(), form.words.end(), [](const auto& word) {
            return word.text[0] != '@' && (word.generic || is_one_of<kCommon>(word.text));
        });
    }

    // Whether a long name that the tables don't have may be another one of the row's body: they
    // share a word that says more than what kind of body it is.
    [[nodiscard]] bool is_another_name(const OrganizationForm& name, KnownIndex row) const {
        if (share_word(name, in_.forms.organization(known_name(row).name))) return true;
        return std::any_of(name.words.begin(), name.words.end(), [&](const auto& word) {
            const auto phrases = known_phrases(word.text).phrases;
            return std::any_of(phrases.begin(), phrases.end(), [&](const KnownPhrase& phrase) {
                return phrase.row == row &&
                       share_word(name, in_.forms.organization(known_phrase_text(phrase)));
            });
        });
    }

    // Makes a "Supreme Court" that of the article's country.
    void settle(Entity& entity, std::uint32_t name,
                const std::vector<CountryVotes::Vote>& votes) const {
        const auto body = national_body(names_.name(name), votes, in_.forms);
        if (!body) return;
        if (body->known) {
            entity = known_entity(*body->known);
            return;
        }
        entity.name = body->name;
        entity.key = organization_key(in_.forms.organization(body->name));
        entity.id = entity_id(entity.type, entity.key);
        entity.resolved = true;
    }

    // "Russia's Federation Council": the table has it without its country.
    static std::optional<KnownIndex> known_without_country(const OrganizationForm& whole) {
        const auto is_country = [](const auto& word) { return word.text[0] == '@'; };
        const auto last = std::find_if(whole.words.rbegin(), whole.words.rend(), is_country);
        if (last == whole.words.rend()) return {};
        const std::string country = last->text.substr(1);
        OrganizationForm form = whole;
        std::erase_if(form.words, is_country);
        if (form.words.empty()) return {};
        form.is_acronym = form.words.size() == 1 && form.words[0].shouted;
        const auto row = known_organization(form);
        return row && known_name(*row).country == country ? row : std::nullopt;
    }

    [[nodiscard]] Entity unknown(const NameGroup& group) const {
        Entity entity;
        entity.type = EntityType::organization;
        entity.name = display(group);
        const OrganizationForm& form = *forms_[group.fullest];
        const bool proper =
            is_proper(form) ||
            (!is_general(form) && std::any_of(group.names.begin(), group.names.end(),
                                              [&](auto n) { return forms_[n]->has_legal_suffix; }));
        entity.key = organization_key(form);
        const bool foreign = in_.known_names && !form.is_acronym && known_organization(form);
        if (group.ambiguous || !proper || foreign || entity.key.empty()) {
            entity.resolved = false;
            entity.key = scoped_key(entity.key, in_.scope);
        }
        entity.id = entity_id(entity.type, entity.key);
        return entity;
    }

    // The form with most words; of those one that isn't in capitals, has no "Inc", the most
    // frequent, the first.
    [[nodiscard]] std::string display(const NameGroup& group) const {
        const auto rank = [&](std::uint32_t name) {
            const OrganizationForm& form = *forms_[name];
            const bool shouted = std::all_of(form.words.begin(), form.words.end(),
                                             [](const auto& word) { return word.shouted; });
            return std::tuple(form.words.size(), !shouted, !form.has_legal_suffix,
                              names_.spans(name).size());
        };
        const auto best =
            std::max_element(group.names.begin(), group.names.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        return names_.name(*best);
    }

    const NamingInput& in_;
    const std::vector<CountryMention>& countries_;
    CountryVotes votes_;
    DistinctNames names_;
    std::vector<const OrganizationForm*> forms_;  // by name
};

}  // namespace

std::vector<NamedEntity> name_organizations(const NamingInput& in,
                                            const std::vector<CountryMention>& countries,
                                            CountryVotes votes) {
    return OrganizationNamer(in, countries, std::move(votes)).run();
}

}  // namespace newsidx
