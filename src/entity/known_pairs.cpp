#include "entity/known_pairs.hpp"

#include <cstdint>
#include <utility>

#include "entity/known_names.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kTies = "-/";

bool is_known(std::string_view name) {
    return known_organization(organization_form(name)).has_value();
}

// Where the tie is between two known bodies of the name; npos for none.
std::size_t tie_in(std::string_view name) {
    std::size_t tie = name.find_first_of(kTies);
    if (tie == name.npos || is_known(name)) return name.npos;
    for (; tie != name.npos; tie = name.find_first_of(kTies, tie + 1)) {
        if (is_known(name.substr(0, tie)) && is_known(name.substr(tie + 1))) return tie;
    }
    return name.npos;
}

}  // namespace

std::vector<NameSpan> with_parted_pairs(std::string_view text, std::vector<NameSpan> spans) {
    std::vector<NameSpan> parted;  // from the first pair on
    for (std::size_t i = 0; i < spans.size(); ++i) {
        NameSpan span = spans[i];
        const std::string_view name = text.substr(span.span.begin, span.span.size());
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

}  // namespace newsidx
