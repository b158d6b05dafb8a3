#include "entity/naming.hpp"

#include <algorithm>
#include <optional>

#include "base/ascii.hpp"
#include "base/word_numbers.hpp"
#include "entity/country_table.hpp"
#include "entity/entity_id.hpp"
#include "entity/name_words.hpp"
#include "entity/organization_form.hpp"
#include "entity/phrase.hpp"
#include "text/fold.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

// From here on the tagger is believed about a name that may be a place or a person.
constexpr std::uint8_t kSurePerson = 70;

// The row of a one-word place that is called so in English.
const CountryNameRow* place_of(const std::string& name) {
    for (const CountryNameRow& row : country_rows(fold(name))) {
        const bool place = row.kind != CountryNameKind::none &&
                           row.kind != CountryNameKind::state &&
                           row.kind != CountryNameKind::abbreviation;
        const bool minor = (row.flags & CountryNameRow::kMinor) != 0;
        if (row.words == 1 && place && !minor && (row.languages & 1U) != 0) return &row;
    }
    return nullptr;
}

}  // namespace

std::string_view verdict_text(NameVerdict verdict) {
    switch (verdict) {
        case NameVerdict::taken:
            return "";
        case NameVerdict::place:
            return "a place";
        case NameVerdict::country:
            return "a country";
        case NameVerdict::no_word:
            return "no word in it";
        case NameVerdict::unsupported:
            return "an acronym that the article doesn't explain";
        case NameVerdict::banned:
            return "banned by the ledger";
    }
    return "";
}

NameVerdict judge_person(const NamingInput& in, const NamedEntity& person) {
    if (person.entity.resolved) return NameVerdict::taken;
    if (!has_name_word(person.entity.name)) return NameVerdict::no_word;
    const CountryNameRow* place = place_of(person.entity.name);
    if (place == nullptr) return NameVerdict::taken;
    constexpr auto kAlsoPerson = static_cast<std::uint8_t>(
        CountryNameRow::kGiven | CountryNameRow::kSurname | CountryNameRow::kWeak);
    const bool sure = std::any_of(person.spans.begin(), person.spans.end(), [&](std::uint32_t i) {
        return in.spans[i].confidence >= kSurePerson;
    });
    return sure && (place->flags & kAlsoPerson) != 0 ? NameVerdict::taken : NameVerdict::place;
}

NameVerdict judge_organization(const NamingInput& in, const NamedEntity& organization) {
    const OrganizationForm& form = in.forms.organization(organization.entity.name);
    if (form.words.empty()) return NameVerdict::no_word;
    const bool country = std::all_of(form.words.begin(), form.words.end(),
                                     [](const auto& word) { return word.text[0] == '@'; });
    // The tables have bodies that are called so as a whole: Palestinian Authority.
    const bool known =
        std::any_of(organization.spans.begin(), organization.spans.end(),
                    [&](std::uint32_t i) { return in.spans[i].known != kNoKnownName; });
    if (country && !known) return NameVerdict::country;
    // Nobody but the tables saw a name there, and they mean something else.
    const bool untagged =
        std::all_of(organization.spans.begin(), organization.spans.end(),
                    [&](std::uint32_t i) { return in.spans[i].rule == Rule::known_name; });
    return untagged && !organization.entity.resolved ? NameVerdict::unsupported
                                                     : NameVerdict::taken;
}

bool vetoes_countries(const NamingInput& in, std::string_view name) {
    std::optional<bool>& verdict = in.forms.vetoes_countries(name);
    if (!verdict) {
        const OrganizationForm& form = in.forms.organization(name);
        // Public bodies don't, nor names that are all country or stand for one: Kremlin.
        const bool country = std::all_of(form.words.begin(), form.words.end(),
                                         [](const auto& word) { return word.text[0] == '@'; });
        verdict = !is_public_body(form) && !country && !is_metonym(name);
    }
    return *verdict;
}

namespace {

// The first token that is no mark; "" for none.
std::string_view first_word(std::string_view name) {
    // Most names begin with one of nothing but letters.
    const std::string_view plain = name.substr(0, name.find(' '));
    if (!plain.empty() && std::all_of(plain.begin(), plain.end(), ascii::is_letter)) return plain;
    std::vector<Token> tokens;
    tokenize(name, 0, name.size(), tokens);
    const auto first = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind != TokenKind::punctuation;
    });
    if (first == tokens.end()) return {};
    return first->span.in(name);
}

}  // namespace

bool is_metonym(std::string_view name) {
    // Few first words are a metonym's: only of those names the rest is looked at.
    const auto rows = country_rows(form_of(first_word(name)));
    const auto is_one = [](const CountryNameRow& row) {
        return row.kind == CountryNameKind::metonym;
    };
    if (std::none_of(rows.begin(), rows.end(), is_one)) return false;
    const PhraseShape shape = phrase_shape(name);
    return std::any_of(rows.begin(), rows.end(), [&](const CountryNameRow& row) {
        return is_one(row) && country_row_text(row) == shape.text;
    });
}

std::string surface(std::string_view text, const NameSpan& span) {
    if (span.known != kNoKnownName) return std::string(known_name(span.known).name);
    const std::string_view said = span.span.in(text);
    // Most names have one blank between words.
    bool plain = !said.starts_with(' ');
    for (std::size_t i = 0; plain && i < said.size(); ++i)
        plain = said[i] != '\n' && !(said[i] == ' ' && said[i - 1] == ' ');
    if (plain) return std::string(said);
    std::string name;
    for (const char c : said) {
        const bool blank = c == ' ' || c == '\n';
        if (!blank) {
            name += c;
        } else if (!name.empty() && name.back() != ' ') {
            name += ' ';
        }
    }
    return name;
}

Entity known_entity(KnownIndex row) {
    const KnownName known = known_name(row);
    Entity entity;
    entity.type = known.type;
    entity.key = known.key;
    entity.id = entity_id(known.type, known.key);
    entity.name = known.name;
    return entity;
}

namespace {

bool share_ids(const std::vector<NamedEntity>& entities) {
    std::vector<std::string_view> ids;
    ids.reserve(entities.size());
    for (const NamedEntity& one : entities) ids.push_back(one.entity.id);
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) != ids.end();
}

}  // namespace

std::vector<NamedEntity> joined_by_id(std::vector<NamedEntity> entities) {
    std::vector<NamedEntity> joined;
    if (share_ids(entities)) {
        WordNumbers numbers;  // of ids: indices into `joined`
        for (NamedEntity& one : entities) {
            const auto [number, is_new] = numbers.number(one.entity.id);
            if (is_new) {
                joined.push_back(std::move(one));
                continue;
            }
            auto& spans = joined[number].spans;
            spans.insert(spans.end(), one.spans.begin(), one.spans.end());
        }
    } else {
        joined = std::move(entities);
    }
    for (NamedEntity& one : joined) std::sort(one.spans.begin(), one.spans.end());
    return joined;
}

}  // namespace newsidx
