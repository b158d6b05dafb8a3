// What facets are called on the command line, in JSON and in tables: one list.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "entity/entity_type_name.hpp"
#include "query/answer.hpp"

namespace newsidx {

// How many values the facet has, shown or not.
[[nodiscard]] inline std::uint64_t distinct_values(const FacetTable& table) {
    return table.distinct > 0 ? table.distinct : table.values.size();
}

struct FacetName {
    Facet facet;
    std::string_view name;
};

inline constexpr auto kFacetNames = std::to_array<FacetName>({
    {Facet::country, "country"},
    {Facet::about, "about"},
    {Facet::person, "person"},
    {Facet::organization, "organization"},
    {Facet::source, "source"},
    {Facet::lang, "lang"},
    {Facet::author, "author"},
    {Facet::label, "label"},
    {Facet::year, "year"},
    {Facet::month, "month"},
    {Facet::week, "week"},
    {Facet::day, "day"},
});

[[nodiscard]] constexpr std::string_view facet_name(Facet facet) {
    for (const auto& one : kFacetNames) {
        if (one.facet == facet) return one.name;
    }
    return {};
}

[[nodiscard]] constexpr std::optional<Facet> facet_named(std::string_view name) {
    if (name == "org") return Facet::organization;
    for (const auto& one : kFacetNames) {
        if (one.name == name) return one.facet;
    }
    return std::nullopt;
}

}  // namespace newsidx
