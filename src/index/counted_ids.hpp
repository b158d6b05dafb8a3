// Countries, persons and organizations of an article as numbers: read in place from its slot, and
// changed as the ledger says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entity/ledger.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Nothing for facets that are no entities.
[[nodiscard]] std::optional<EntityType> entity_type(Facet facet);

// The bytes of an id as one number, and back. Country codes have two bytes, other ids six.
[[nodiscard]] std::uint64_t id_number(EntityType type, const std::string& id);
[[nodiscard]] std::string id_of_number(EntityType type, std::uint64_t number);

class CountedIds {
public:
    // Of a facet with an entity type. The ledger is read as long as there are values to read.
    CountedIds(Facet facet, const Ledger& ledger);

    [[nodiscard]] EntityType type() const { return type_; }

    // The numbers that count for an article with this value of the facet's slot, each once. Good
    // until the next call.
    [[nodiscard]] const std::vector<std::uint64_t>& of(std::string_view value);

private:
    void decide();

    bool about_only_;
    EntityType type_;
    const Ledger& ledger_;
    bool ledger_changes_;
    // What the ledger has said of a number already.
    std::unordered_map<std::uint64_t, std::optional<std::uint64_t>> decided_;
    std::vector<std::uint64_t> numbers_;
};

}  // namespace newsidx
