#include "index/facet_counter.hpp"

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
            return Slot::first_day;
    }
    return Slot::countries;
}

std::string day_of(const std::string& bytes) { return iso_day(value_day(bytes)); }

std::string slot_bytes(const Xapian::Document& document, Slot slot) {
    return document.get_value(static_cast<Xapian::valueno>(slot));
}

std::vector<std::string> values_of(Facet facet, const Xapian::Document& document) {
    const std::string bytes = slot_bytes(document, facet_slot(facet));
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
                if (day_of(slot_bytes(document, Slot::last_day)).starts_with(month))
                    values.push_back(month);
            }
            break;
    }
    return values;
}

}  // namespace

FacetCounter::FacetCounter(const std::vector<Facet>& facets) {
    for (const Facet facet : facets) counts_.push_back({facet, {}, 0});
}

void FacetCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    for (Count& one : counts_) {
        const auto values = values_of(one.facet, document);
        if (values.empty()) ++one.missing;
        for (const auto& value : values) ++one.articles[value];
    }
}

std::vector<FacetTable> FacetCounter::tables() const {
    std::vector<FacetTable> tables;
    for (const Count& one : counts_) {
        FacetTable table{one.facet, {}, one.missing};
        for (const auto& [value, articles] : one.articles)
            table.values.push_back({value, value, articles});
        tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace newsidx
