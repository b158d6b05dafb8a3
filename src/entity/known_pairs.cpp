#include "entity/known_pairs.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/find_bytes.hpp"
#include "entity/known_names.hpp"

namespace newsidx {
namespace {

bool is_known(std::string_view name) {
    return known_organization(organization_form(name)).has_value();
}

// Of two names that the tables have: the longest form there has 61 characters.
constexpr std::size_t kLongestPair = 256;
// Hyphens and slashes at which halves are looked for: each costs a look at the whole name.
constexpr int kMostTies = 8;

// Where the tie is between two known bodies of the name; npos for none.
std::size_t tie_in(std::string_view name) {
    if (name.size() > kLongestPair) return name.npos;
    std::size_t tie = find_first_byte<'-', '/'>(name);
    if (tie == name.npos || is_known(name)) return name.npos;
    for (int ties = 0; tie != name.npos && ties < kMostTies; ++ties) {
        if (is_known(name.substr(0, tie)) && is_known(name.substr(tie + 1))) return tie;
        tie = find_first_byte<'-', '/'>(name, tie + 1);
    }
    return name.npos;
}

// The row of what the second body has: "United Nations" and its "Security Council".
std::optional<KnownIndex> known_part(std::string_view text, const NameSpan& part,
                                     const NameSpan& body) {
    const auto bytes = [&](const Span& span) { return span.in(text); };
    if (part.type != EntityType::organization || body.type != part.type) return {};
    if (part.known != kNoKnownName || part.span.end > body.span.begin) return {};
    const auto gap = bytes({part.span.end, body.span.begin});
    if (gap != " of the " && gap != " of ") return {};
    std::string name(bytes(body.span));
    name += ' ';
    name += bytes(part.span);
    return known_organization(organization_form(name));
}

}  // namespace

std::vector<NameSpan> with_parted_pairs(std::string_view text, std::vector<NameSpan> spans) {
    std::vector<NameSpan> parted;  // from the first pair on
    for (std::size_t i = 0; i < spans.size(); ++i) {
        NameSpan span = spans[i];
        const std::string_view name = span.span.in(text);
        const std::size_t tie =
            span.type == EntityType::organization ? tie_in(name) : std::string_view::npos;
        if (tie != std::string_view::npos) {
            if (parted.empty())
                parted.assign(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(i));
            NameSpan first = span;
            first.span.end = first.span.begin + static_cast<std::uint32_t>(tie);
            span.span.begin = first.span.end + 1;
            parted.push_back(first);
            parted.push_back(span);
        } else if (!parted.empty()) {
            parted.push_back(span);
        }
    }
    return parted.empty() ? std::move(spans) : std::move(parted);
}

std::vector<NameSpan> with_joined_pairs(std::string_view text, std::vector<NameSpan> spans) {
    for (std::size_t i = 1; i < spans.size(); ++i) {
        const auto row = known_part(text, spans[i - 1], spans[i]);
        if (!row) continue;
        spans[i - 1].span.end = spans[i].span.end;
        spans[i - 1].known = *row;
        spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return spans;
}

}  // namespace newsidx
