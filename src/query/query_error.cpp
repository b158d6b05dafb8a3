#include "query/query_error.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "query/field.hpp"

namespace newsidx {
namespace {

// A longer query is shown around the place only: a line that a terminal breaks would leave the mark
// below nothing.
constexpr std::size_t kShownBytes = 76;
constexpr std::size_t kShownBefore = 24;
constexpr std::size_t kShownPlace = 40;
constexpr std::size_t kMaxNameEdits = 2;

// What other search engines, and flags of our own, call what a field here does.
struct Foreign {
    std::string_view name;
    std::string_view ours;
};
constexpr auto kForeign = std::to_array<Foreign>({{"site", "url:example.org, or source:"},
                                                  {"inurl", "url:"},
                                                  {"domain", "url:example.org, or source:"},
                                                  {"intitle", "title:"},
                                                  {"allintitle", "title:"},
                                                  {"headline", "title:"},
                                                  {"hlead", "title:"},
                                                  {"subject", "title:"},
                                                  {"intext", "body:"},
                                                  {"text", "body:"},
                                                  {"from", "source: or author:, or date:2016.."},
                                                  {"by", "author:"},
                                                  {"byline", "author:"},
                                                  {"publication", "source:"},
                                                  {"since", "date:2016.."},
                                                  {"after", "date:2016.."},
                                                  {"before", "date:..2016"},
                                                  {"until", "date:..2016"},
                                                  {"daterange", "date:2014..2016"},
                                                  {"tag", "label:"},
                                                  {"file", "path:"}});

struct Shown {
    std::string text;
    std::size_t columns = 0;
};

// What a terminal shows of the bytes, with the columns it takes.
Shown shown(std::string_view bytes) {
    Shown out;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = utf8_size(bytes, at);
        utf8proc_int32_t code = -1;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
        if (size > 0)
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at),
                             static_cast<utf8proc_ssize_t>(size), &code);
        const int width = code < 0 ? 0 : utf8proc_charwidth(code);
        const auto category = code < 0 ? UTF8PROC_CATEGORY_CC : utf8proc_category(code);
        if (width == 0 || category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF) {
            out.text.push_back(' ');
            ++out.columns;
        } else {
            out.text += bytes.substr(at, size);
            out.columns += static_cast<std::size_t>(width);
        }
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && is_continuation(text[at]);
}

}  // namespace

Error query_error(std::string_view query, const Span& span, std::string_view what,
                  std::string_view hint) {
    const bool is_short = query.size() <= kShownBytes;
    std::size_t begin = is_short || span.begin < kShownBefore ? 0 : span.begin - kShownBefore;
    while (inside_character(query, begin)) ++begin;
    std::size_t place_end =
        span.begin + std::min<std::size_t>(span.size(), is_short ? kShownBytes : kShownPlace);
    while (inside_character(query, place_end)) ++place_end;
    std::size_t end = std::min(query.size(), std::max(begin + kShownBytes, place_end));
    while (inside_character(query, end)) ++end;
    const Shown before = shown(query.substr(begin, span.begin - begin));
    const Shown place = shown(query.substr(span.begin, place_end - span.begin));
    const Shown after = shown(query.substr(place_end, end - place_end));
    std::string text(what);
    text += "\n  " + before.text + place.text + after.text;
    text += "\n  " + std::string(before.columns, ' ') +
            std::string(std::max<std::size_t>(place.columns, 1), '^');
    return {ErrorKind::query, text, std::string(hint)};
}

Error unknown_field(std::string_view query, const Span& span, std::string_view name) {
    std::string names;
    std::string_view nearest;
    std::size_t distance = kMaxNameEdits + 1;
    for (const FieldInfo& info : kFields) {
        names += (names.empty() ? "" : ", ") + std::string(info.name);
        // "language" means lang, "auth" means author.
        const bool begins =
            name.size() > 2 && (name.starts_with(info.name) || info.name.starts_with(name));
        const auto edits = begins ? 0 : edit_distance(name, info.name, kMaxNameEdits);
        if (edits < distance && edits < info.name.size() / 2 + 1) {
            distance = edits;
            nearest = info.name;
        }
    }
    const std::string lower = ascii::lower(name);
    const auto* const foreign = std::find_if(kForeign.begin(), kForeign.end(),
                                             [&](const Foreign& one) { return one.name == lower; });
    std::string hint;
    if (foreign != kForeign.end()) {
        hint = std::string(foreign->ours) + "  ";
    } else if (!nearest.empty()) {
        hint = std::string(nearest) + ":  ";
    }
    hint += hint.empty() ? "one of the fields " + names : "(fields: " + names + ")";
    return query_error(query, span, "no field '" + std::string(name) + "' in the query", hint);
}

}  // namespace newsidx
