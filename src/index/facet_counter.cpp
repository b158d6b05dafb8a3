#include "index/facet_counter.hpp"

#include <algorithm>
#include <optional>

#include "article/date.hpp"
#include "base/bytes.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kCountryBytes = 2;
constexpr std::size_t kEntityBytes = 6;
constexpr unsigned kAboutBit = 0x80;

Slot facet_slot(Facet facet) {
    switch (facet) {
        case Facet::country:
        case Facet::about:
            return Slot::countries;
        case Facet::person:
            return Slot::persons;
        case Facet::organization:
            return Slot::organizations;
        case Facet::source:
            return Slot::source;
        case Facet::lang:
            return Slot::lang;
        case Facet::author:
            return Slot::authors;
        case Facet::label:
            return Slot::labels;
        case Facet::year:
        case Facet::month:
        case Facet::week:
        case Facet::day:
            return Slot::first_day;
    }
    return Slot::countries;
}

std::string day_of(const std::string& bytes) { return iso_day(value_day(bytes)); }

std::string slot_bytes(const Xapian::Document& document, Slot slot) {
    return document.get_value(static_cast<Xapian::valueno>(slot));
}

// Whether a facet is told from the last day, too.
bool needs_last_day(Facet facet) {
    return facet == Facet::month || facet == Facet::week || facet == Facet::day;
}

// `last_day` is that slot's value, for the facets that need it.
std::vector<std::string> values_of(Facet facet, const std::string& bytes,
                                   const std::string& last_day) {
    std::vector<std::string> values;
    switch (facet) {
        case Facet::country:
        case Facet::about:
            for (std::size_t i = 0; i + kCountryBytes <= bytes.size(); i += kCountryBytes) {
                const auto first = static_cast<unsigned char>(bytes[i]);
                if (facet == Facet::about && (first & kAboutBit) == 0) continue;
                values.push_back({static_cast<char>(first & ~kAboutBit), bytes[i + 1]});
            }
            break;
        case Facet::person:
        case Facet::organization:
            for (std::size_t i = 0; i + kEntityBytes <= bytes.size(); i += kEntityBytes) {
                values.push_back(to_hex(std::string_view(bytes).substr(i, kEntityBytes)));
            }
            break;
        case Facet::source:
        case Facet::lang:
            if (!bytes.empty()) values.push_back(bytes);
            break;
        case Facet::author:
        case Facet::label: {
            ByteReader reader(bytes);
            while (!reader.rest().empty()) values.emplace_back(reader.string());
            break;
        }
        case Facet::year:
            if (!bytes.empty()) values.push_back(day_of(bytes).substr(0, 4));
            break;
        case Facet::month:
            // An article that is dated to the year only is in no month.
            if (!bytes.empty()) {
                const std::string month = day_of(bytes).substr(0, 7);
                if (day_of(last_day).starts_with(month)) values.push_back(month);
            }
            break;
        case Facet::week:
        case Facet::day:
            // Nor is one that is dated to a month on a day.
            if (!bytes.empty() && bytes == last_day)
                values.push_back(facet == Facet::day ? day_of(bytes) : iso_week(value_day(bytes)));
            break;
    }
    return values;
}

// Whom the ledger has merged counts once.
void decide(Facet facet, const Ledger& ledger, std::vector<std::string>& values) {
    const auto type = entity_type(facet);
    if (!type || !ledger.changes(*type)) return;
    std::vector<std::string> counted;
    for (const std::string& value : values) {
        if (auto id = ledger.counted(*type, value)) counted.push_back(*std::move(id));
    }
    std::sort(counted.begin(), counted.end());
    counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
    values = std::move(counted);
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

std::vector<std::string> facet_values(Facet facet, const Xapian::Document& document,
                                      const Ledger& ledger) {
    auto values =
        values_of(facet, slot_bytes(document, facet_slot(facet)),
                  needs_last_day(facet) ? slot_bytes(document, Slot::last_day) : std::string());
    decide(facet, ledger, values);
    return values;
}

FacetCounter::FacetCounter(const std::vector<Facet>& facets, const Ledger& ledger)
    : ledger_(ledger) {
    for (const Facet facet : facets) counts_.push_back({facet, {}, 0, 0});
}

void FacetCounter::Count::add(const std::vector<std::string>& values, std::uint64_t times) {
    seen += times;
    if (values.empty()) missing += times;
    for (const auto& value : values) articles[value] += times;
}

void FacetCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    for (Count& one : counts_) {
        one.add(facet_values(one.facet, document, ledger_), 1);
    }
}

std::vector<Slot> FacetCounter::slots() const {
    std::vector<Slot> slots;
    for (const Count& one : counts_) {
        if (needs_last_day(one.facet)) return {};
        const Slot slot = facet_slot(one.facet);
        if (std::find(slots.begin(), slots.end(), slot) == slots.end()) slots.push_back(slot);
    }
    return slots;
}

void FacetCounter::count(Slot slot, const std::string& value, std::uint64_t articles) {
    for (Count& one : counts_) {
        if (facet_slot(one.facet) != slot) continue;
        auto values = values_of(one.facet, value, "");
        decide(one.facet, ledger_, values);
        one.add(values, articles);
    }
}

void FacetCounter::count_rest(std::uint64_t matches) {
    for (Count& one : counts_) one.add({}, matches - one.seen);
}

std::vector<FacetTable> FacetCounter::tables() const {
    std::vector<FacetTable> tables;
    for (const Count& one : counts_) {
        FacetTable table{one.facet, {}, one.missing, 0};
        for (const auto& [value, articles] : one.articles)
            table.values.push_back({value, value, articles});
        tables.push_back(std::move(table));
    }
    return tables;
}

NestedFacetCounter::NestedFacetCounter(Facet outer, const std::vector<FacetValue>& values,
                                       Facet inner, const Ledger& ledger)
    : outer_(outer), ledger_(ledger) {
    for (const FacetValue& value : values) {
        places_.emplace(value.id, counters_.size());
        counters_.emplace_back(std::vector{inner}, ledger);
    }
}

void NestedFacetCounter::operator()(const Xapian::Document& document, double weight) {
    for (const auto& value : facet_values(outer_, document, ledger_)) {
        if (const auto at = places_.find(value); at != places_.end())
            counters_[at->second](document, weight);
    }
}

std::vector<FacetTable> NestedFacetCounter::tables() const {
    std::vector<FacetTable> tables;
    for (const FacetCounter& counter : counters_) tables.push_back(counter.tables().front());
    return tables;
}

}  // namespace newsidx
