#include "index/facet_counter.hpp"

#include <algorithm>
#include <optional>

#include "article/date.hpp"
#include "base/bytes.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

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

// What a facet that is no entity makes of its slot's value. `last_day` is that slot's, for the
// facets that need it.
std::vector<std::string> values_of(Facet facet, const std::string& bytes,
                                   const std::string& last_day) {
    std::vector<std::string> values;
    switch (facet) {
        case Facet::country:
        case Facet::about:
        case Facet::person:
        case Facet::organization:
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

}  // namespace

std::vector<std::string> facet_values(Facet facet, const Xapian::Document& document,
                                      const Ledger& ledger) {
    const std::string value = slot_bytes(document, facet_slot(facet));
    if (!entity_type(facet))
        return values_of(facet, value,
                         needs_last_day(facet) ? slot_bytes(document, Slot::last_day) : "");
    CountedIds ids(facet, ledger);
    std::vector<std::string> values;
    for (const std::uint64_t number : ids.of(value))
        values.push_back(id_of_number(ids.type(), number));
    return values;
}

FacetCounter::Count::Count(Facet counted, const Ledger& ledger) : facet(counted) {
    if (entity_type(facet)) ids.emplace(facet, ledger);
}

void FacetCounter::Count::add(const std::string& value, const std::string& last_day,
                              std::uint64_t times) {
    seen += times;
    if (ids) {
        const auto& here = ids->of(value);
        if (here.empty()) missing += times;
        for (const std::uint64_t number : here) numbers.add(number, times);
    } else if (needs_last_day(facet)) {
        days[{value, last_day}] += times;
    } else {
        values[value] += times;
    }
}

FacetTable FacetCounter::Count::table(const FacetRows* rows) const {
    FacetTable table{facet, {}, missing, 0, {}};
    if (ids) {
        std::uint64_t fewest = 0;
        if (rows != nullptr) {
            std::vector<std::uint64_t> times;
            times.reserve(numbers.size());
            numbers.each([&](std::uint64_t, std::uint64_t n) { times.push_back(n); });
            const auto enough = [&](std::uint64_t n) { return n >= rows->min; };
            const auto wanted = std::count_if(times.begin(), times.end(), enough);
            fewest = fewest_shown(std::move(times), *rows);
            if (fewest > 0 && rows->min > 1) table.wanted = static_cast<std::uint64_t>(wanted);
            table.distinct = numbers.size();
        }
        numbers.each([&](std::uint64_t number, std::uint64_t n) {
            if (n < fewest) return;
            const std::string id = id_of_number(ids->type(), number);
            table.values.push_back({id, id, n});
        });
        return table;
    }
    std::unordered_map<std::string, std::uint64_t> articles;
    const auto add = [&](const std::string& value, const std::string& last_day, std::uint64_t n) {
        const auto parts = values_of(facet, value, last_day);
        if (parts.empty()) table.missing += n;
        for (const auto& part : parts) articles[part] += n;
    };
    for (const auto& [value, n] : values) add(value, "", n);
    for (const auto& [both, n] : days) add(both.first, both.second, n);
    for (const auto& [value, n] : articles) table.values.push_back({value, value, n});
    return table;
}

Status check_facets(const Shards& shards, const std::vector<Facet>& facets) {
    const bool asks_entities = std::any_of(facets.begin(), facets.end(), entity_type);
    return asks_entities ? shards.check_entities() : Status();
}

FacetCounter::FacetCounter(const std::vector<Facet>& facets, const Ledger& ledger) {
    for (const Facet facet : facets) counts_.emplace_back(facet, ledger);
}

void FacetCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    for (Count& one : counts_) {
        one.add(slot_bytes(document, facet_slot(one.facet)),
                needs_last_day(one.facet) ? slot_bytes(document, Slot::last_day) : std::string(),
                1);
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
        if (facet_slot(one.facet) == slot) one.add(value, "", articles);
    }
}

void FacetCounter::count_rest(std::uint64_t matches) {
    for (Count& one : counts_) one.add("", "", matches - one.seen);
}

std::vector<FacetTable> FacetCounter::tables() const {
    std::vector<FacetTable> tables;
    for (const Count& one : counts_) tables.push_back(one.table(nullptr));
    return tables;
}

std::vector<FacetTable> FacetCounter::tables_like(const std::vector<FacetTable>& tables) const {
    std::vector<FacetTable> alike = tables;
    for (std::size_t i = 0; i < alike.size(); ++i) {
        const Count& one = counts_[i];
        alike[i].missing = one.missing;
        for (FacetValue& value : alike[i].values)
            value.articles = one.numbers.times(id_number(one.ids->type(), value.id));
    }
    return alike;
}

std::vector<FacetTable> FacetCounter::tables(const FacetRows& rows) const {
    std::vector<FacetTable> tables;
    for (const Count& one : counts_) tables.push_back(one.table(&rows));
    return tables;
}

NestedFacetCounter::NestedFacetCounter(Facet outer, const std::vector<FacetValue>& values,
                                       Facet inner, const Ledger& ledger)
    : outer_(outer), ledger_(ledger) {
    if (entity_type(outer)) ids_.emplace(outer, ledger);
    for (const FacetValue& value : values) {
        if (ids_) {
            number_places_.emplace(id_number(ids_->type(), value.id), counters_.size());
        } else {
            places_.emplace(value.id, counters_.size());
        }
        counters_.emplace_back(std::vector{inner}, ledger);
    }
}

void NestedFacetCounter::operator()(const Xapian::Document& document, double weight) {
    const auto count = [&](const auto& places, const auto& value) {
        if (const auto at = places.find(value); at != places.end())
            counters_[at->second](document, weight);
    };
    if (ids_) {
        for (const std::uint64_t number : ids_->of(slot_bytes(document, facet_slot(outer_))))
            count(number_places_, number);
    } else {
        for (const auto& value : facet_values(outer_, document, ledger_)) count(places_, value);
    }
}

std::vector<FacetTable> NestedFacetCounter::tables() const {
    std::vector<FacetTable> tables;
    for (const FacetCounter& counter : counters_) tables.push_back(counter.tables().front());
    return tables;
}

}  // namespace newsidx
