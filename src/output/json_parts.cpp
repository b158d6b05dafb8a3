#include "output/json_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/utf8.hpp"
#include "output/names.hpp"

namespace newsidx {
namespace {

// How many bytes of valid UTF-8 at `at` are a character that terminals obey and nobody sees, and
// which JSON may have as it is: DEL, U+0080 to U+009F, and what turns the direction of writing
// (Unicode's Bidi_Control). 0: another one; `code` is the character.
std::size_t obeyed(std::string_view text, std::size_t at, unsigned& code) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) == 0x7f) {
        code = 0x7f;
        return 1;
    }
    if ((byte(0) == 0xc2 && byte(1) < 0xa0) || (byte(0) == 0xd8 && byte(1) == 0x9c)) {
        code = (byte(0) & 0x1fU) << 6U | (byte(1) & 0x3fU);
        return 2;
    }
    if (byte(0) != 0xe2 || (byte(1) != 0x80 && byte(1) != 0x81)) return 0;
    code = 0x2000U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
    const bool turns = code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
                       (code >= 0x2066 && code <= 0x2069);
    return turns ? 3 : 0;
}

}  // namespace

std::string line(const Json& json) {
    std::string plain = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    plain += '\n';
    const auto may_be = [](char c) { return static_cast<unsigned char>(c) >= 0x7f; };
    std::string out;
    std::size_t copied = 0;  // of `plain`, escaped or not
    for (auto at = plain.begin(); (at = std::find_if(at, plain.end(), may_be)) != plain.end();) {
        unsigned code = 0;
        const auto place = static_cast<std::size_t>(at - plain.begin());
        const std::size_t size = obeyed(plain, place, code);
        at += static_cast<std::ptrdiff_t>(std::max<std::size_t>(size, 1));
        if (size == 0) continue;
        out.append(plain, copied, place - copied);
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", code);
        copied = place + size;
    }
    if (copied == 0) return plain;
    return out.append(plain, copied);
}

void set(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = to_valid_utf8(value);
}

void set(Json& json, const char* key, const std::optional<Date>& date) {
    if (date) json[key] = to_string(*date);
}

void set_location(Json& json, const Location& location) {
    set(json, "path", location.path);
    set(json, "member", location.member);
    if (location.line > 0) json["line"] = location.line;
}

Json entity_json(const HitEntity& entity) {
    Json json{{"id", entity.id}, {"name", entity.name}, {"mentions", entity.mentions}};
    if (entity.about) json["about"] = true;
    if (!entity.resolved) json["resolved"] = false;
    return json;
}

void set_entities(Json& json, const std::vector<HitEntity>& entities) {
    for (const EntityType type : kEntityTypes) {
        Json list = Json::array();
        for (const HitEntity& entity : entities) {
            if (entity.type == type) list.push_back(entity_json(entity));
        }
        if (!list.empty()) json[std::string(entity_type_name(type))] = std::move(list);
    }
}

void set_head(Json& json, const ArticleHead& head) {
    if (!head.id.empty()) json["id"] = head.id;
    if (!head.locations.empty()) set_location(json, head.locations.front());
    json["title"] = head.title;
    set(json, "date", head.published);
    set(json, "source", head.source);
    set(json, "url", head.url);
    if (!head.authors.empty()) json["authors"] = head.authors;
    set(json, "lang", head.lang);
    if (!head.labels.empty()) json["labels"] = head.labels;
    if (head.words > 0) json["words"] = head.words;
}

Json facet_json(Facet facet, const FacetValue& value) {
    Json json{{"type", "facet"}, {"facet", facet_name(facet)}, {"id", value.id}};
    if (value.name != value.id) json["name"] = value.name;
    json["articles"] = value.articles;
    return json;
}

double rounded(double score) { return std::round(score * 1e6) / 1e6; }

}  // namespace newsidx
