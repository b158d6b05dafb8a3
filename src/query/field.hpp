// The fields a query may name: one list for the parser, the help, the index's schema and the tests.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsidx {

enum class Field : std::uint8_t {
    title,
    body,
    country,
    person,
    organization,
    about,
    author,
    source,
    lang,
    url,
    path,
    label,
    date,
    added,
    words
};

// What stands after the colon.
enum class FieldKind : std::uint8_t {
    text,    // words of the article: any word, phrase or group
    entity,  // a name or an id, resolved by the index
    value,  // compared as a whole, folded: a source, a language; a prefix of it with '*' at the end
    date,   // a day, month, year, or a range of them
    number  // a comparison: >800, <=200, 100..500
};

struct FieldInfo {
    Field field;
    std::string_view name;
    FieldKind kind;
    std::string_view help;  // half a line
};

// In the order that help and errors list them.
inline constexpr auto kFields = std::to_array<FieldInfo>({
    {Field::title, "title", FieldKind::text, "words of the title"},
    {Field::body, "body", FieldKind::text, "words of the body"},
    {Field::country, "country", FieldKind::entity, "a country named in the article"},
    {Field::person, "person", FieldKind::entity, "a person named in the article"},
    {Field::organization, "organization", FieldKind::entity,
     "an organization named in the article"},
    {Field::about, "about", FieldKind::entity, "a country that the article is about"},
    {Field::author, "author", FieldKind::value, "who wrote it"},
    {Field::source, "source", FieldKind::value, "who published it"},
    {Field::lang, "lang", FieldKind::value, "language of the article, as en or ru"},
    {Field::url, "url", FieldKind::value, "the article's address"},
    {Field::path, "path", FieldKind::value, "the file it was read from, or a folder above it"},
    {Field::label, "label", FieldKind::value, "a label given when it was added"},
    {Field::date, "date", FieldKind::date,
     "when it was published: 2019-04, 2014..2019, >2019, 7d.., none"},
    {Field::added, "added", FieldKind::date, "when it was added to the index"},
    {Field::words, "words", FieldKind::number, "how many words it has: >800, 100..500"},
});

// The field of this name; "org" is short for organization.
[[nodiscard]] constexpr std::optional<Field> field_named(std::string_view name) {
    if (name == "org") return Field::organization;
    for (const auto& info : kFields) {
        if (info.name == name) return info.field;
    }
    return std::nullopt;
}

[[nodiscard]] constexpr const FieldInfo& field_info(Field field) {
    return kFields[static_cast<std::size_t>(field)];
}

static_assert([] {
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        if (static_cast<std::size_t>(kFields[i].field) != i) return false;
    }
    return true;
}());

}  // namespace newsidx
