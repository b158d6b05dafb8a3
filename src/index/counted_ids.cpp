#include "index/counted_ids.hpp"

#include <algorithm>

#include "base/bytes.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kCountryBytes = 2;
constexpr std::size_t kEntityBytes = 6;
constexpr std::uint64_t kAboutBit = 0x8000;  // of a country in its slot

template <std::size_t Size>
void read_numbers(std::string_view value, std::vector<std::uint64_t>& numbers) {
    numbers.resize(value.size() / Size);
    const char* byte = value.data();
    for (std::uint64_t& number : numbers) {
        number = 0;
        for (std::size_t i = 0; i < Size; ++i)
            number = number << 8U | static_cast<unsigned char>(*byte++);
    }
}

}  // namespace

std::optional<EntityType> entity_type(Facet facet) {
    switch (facet) {
        case Facet::country:
        case Facet::about:
            return EntityType::country;
        case Facet::person:
            return EntityType::person;
        case Facet::organization:
            return EntityType::organization;
        default:
            return {};
    }
}

std::uint64_t id_number(EntityType type, const std::string& id) {
    return read_big_endian(type == EntityType::country ? id : from_hex(id));
}

std::string id_of_number(EntityType type, std::uint64_t number) {
    std::string bytes;
    if (type == EntityType::country) {
        append_big_endian(bytes, number, kCountryBytes);
        return bytes;
    }
    append_big_endian(bytes, number, kEntityBytes);
    return to_hex(bytes);
}

CountedIds::CountedIds(Facet facet, const Ledger& ledger)
    : about_only_(facet == Facet::about),
      type_(entity_type(facet).value_or(EntityType::country)),
      ledger_(ledger),
      ledger_changes_(ledger.changes(type_)) {}

const std::vector<std::uint64_t>& CountedIds::of(std::string_view value) {
    if (type_ == EntityType::country) {
        read_numbers<kCountryBytes>(value, numbers_);
        if (about_only_)
            std::erase_if(numbers_, [](std::uint64_t one) { return (one & kAboutBit) == 0; });
        for (std::uint64_t& number : numbers_) number &= ~kAboutBit;
    } else {
        read_numbers<kEntityBytes>(value, numbers_);
    }
    if (ledger_changes_) decide();
    return numbers_;
}

// Whom the ledger has merged counts once.
void CountedIds::decide() {
    std::size_t kept = 0;
    for (const std::uint64_t number : numbers_) {
        const auto [at, is_new] = decided_.try_emplace(number);
        if (is_new) {
            if (const auto id = ledger_.counted(type_, id_of_number(type_, number)))
                at->second = id_number(type_, *id);
        }
        if (at->second) numbers_[kept++] = *at->second;
    }
    numbers_.resize(kept);
    std::sort(numbers_.begin(), numbers_.end());
    numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
}

}  // namespace newsidx
