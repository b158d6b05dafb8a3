#include "output/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "output/cells.hpp"
#include "output/safe.hpp"

namespace newsidx {
namespace {

std::string snippet_of(const Hit& hit) {
    if (hit.snippets.empty()) return {};
    // The title is a column of its own.
    const auto body = std::find_if(hit.snippets.begin(), hit.snippets.end(),
                                   [](const Snippet& one) { return one.field == Field::body; });
    return (body == hit.snippets.end() ? hit.snippets.front() : *body).text;
}

struct HitField {
    std::string_view name;
    std::string (*value)(const Hit&);
};

// Named as the keys of --json are.
constexpr auto kHitFields = std::to_array<HitField>({
    {"id", [](const Hit& hit) { return hit.article.id; }},
    {"title", [](const Hit& hit) { return hit.article.title; }},
    {"date", [](const Hit& hit) { return date_of(hit.article.published); }},
    {"updated", [](const Hit& hit) { return date_of(hit.article.updated); }},
    {"source", [](const Hit& hit) { return hit.article.source; }},
    {"url", [](const Hit& hit) { return hit.article.url; }},
    {"authors", [](const Hit& hit) { return joined(hit.article.authors); }},
    {"lang", [](const Hit& hit) { return hit.article.lang; }},
    {"words", [](const Hit& hit) { return std::to_string(hit.article.words); }},
    {"labels", [](const Hit& hit) { return joined(hit.article.labels); }},
    {"path", [](const Hit& hit) { return path_of(hit.article); }},
    {"rank", [](const Hit& hit) { return std::to_string(hit.rank); }},
    {"score", [](const Hit& hit) { return fmt::format("{:.6f}", hit.score); }},
    {"country", [](const Hit& hit) { return names_of(hit.article.entities, EntityType::country); }},
    {"person", [](const Hit& hit) { return names_of(hit.article.entities, EntityType::person); }},
    {"organization",
     [](const Hit& hit) { return names_of(hit.article.entities, EntityType::organization); }},
    {"snippet", snippet_of},
    {"member", [](const Hit& hit) { return member_of(hit.article); }},
    {"line", [](const Hit& hit) { return line_of(hit.article); }},
});

std::size_t field_number(std::string_view name) {
    std::size_t number = 0;
    while (number < kHitFields.size() && kHitFields[number].name != name) ++number;
    return number;
}

Error no_field(std::string_view name) {
    std::string names;
    for (const HitField& one : kHitFields)
        names += (names.empty() ? "" : ", ") + std::string(one.name);
    return {ErrorKind::usage, "no field '{" + std::string(name) + "}' for --format",
            "{title}  (fields: " + names + ")"};
}

std::string_view escaped(char letter) {
    using namespace std::literals;
    switch (letter) {
        case 't':
            return "\t"sv;
        case 'n':
            return "\n"sv;
        case '0':
            return "\0"sv;
        case '\\':
            return "\\"sv;
        default:
            return {};
    }
}

}  // namespace

Result<HitFormat> HitFormat::parse(std::string_view format) {
    HitFormat out;
    std::string text;
    while (!format.empty()) {
        const char c = format.front();
        const bool doubled = format.size() > 1 && format[1] == c;
        if (c == '\\' && format.size() > 1 && !escaped(format[1]).empty()) {
            text += escaped(format[1]);
            format.remove_prefix(2);
        } else if ((c == '{' || c == '}') && doubled) {
            text += c;
            format.remove_prefix(2);
        } else if (c == '{') {
            const auto end = format.find('}');
            if (end == format.npos) {
                return Error{ErrorKind::usage, "a '{' of --format has no '}' behind it",
                             "{{ for the sign itself"};
            }
            const std::string_view name = format.substr(1, end - 1);
            const std::size_t field = field_number(name);
            if (field == kHitFields.size()) return no_field(name);
            out.pieces_.push_back({std::move(text), 0, false});
            out.pieces_.push_back({"", field, true});
            text.clear();
            format.remove_prefix(end + 1);
        } else {
            text += c;
            format.remove_prefix(1);
        }
    }
    out.pieces_.push_back({std::move(text), 0, false});
    return out;
}

std::string HitFormat::line(const Hit& hit, bool raw) const {
    std::string out;
    for (const Piece& piece : pieces_) {
        if (!piece.is_field) {
            out += piece.text;
            continue;
        }
        const std::string value = kHitFields[piece.field].value(hit);
        out += raw ? value : safe(value);
    }
    return out;
}

Row hit_columns() {
    Row row;
    for (const HitField& one : kHitFields) row.emplace_back(one.name);
    return row;
}

Row hit_row(const Hit& hit) {
    Row row;
    for (const HitField& one : kHitFields) row.push_back(safe(one.value(hit)));
    return row;
}

bool HitFormat::has_snippet() const {
    for (const Piece& piece : pieces_) {
        if (piece.is_field && kHitFields[piece.field].name == "snippet") return true;
    }
    return false;
}

}  // namespace newsidx
