#include <filesystem>
#include <string>
#include <system_error>

#include "article/date.hpp"
#include "index/facet_counter.hpp"
#include "index/value_terms.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kStatsValues = 10;  // of each facet that get a name

// On disk, all files of the index together; 0 where there are none to see.
std::uint64_t bytes_on_disk(const std::string& path) {
    std::error_code code;
    if (const auto size = std::filesystem::file_size(path, code); !code) return size;
    std::uint64_t bytes = 0;
    // A file that is gone by now, and a folder that can't be read on, are no reason to throw.
    std::filesystem::directory_iterator at(path, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
        std::error_code gone;
        const auto size = at->file_size(gone);
        if (!gone) bytes += size;
    }
    return bytes;
}

enum class Extreme : std::uint8_t { lowest, highest };

// The lowest or highest value of any article; "": none has one. (The bounds that Xapian keeps
// are also of articles that were removed.)
std::string extreme(const OpenIndex& index, Slot slot, Extreme which) {
    const auto number = static_cast<Xapian::valueno>(slot);
    Xapian::Enquire enquire(index.shards.all());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_VALUE_GE, number, std::string(1, '\0')));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(number, which == Extreme::highest);
    const Xapian::MSet best = enquire.get_mset(0, 1);
    return best.empty() ? std::string() : best[0].get_sort_key();
}

}  // namespace

Result<IndexStats> answer_stats(OpenIndex& index) {
    SearchRequest request;
    request.limit = 0;
    FacetCounter counter({Facet::lang, Facet::source, Facet::country, Facet::person,
                          Facet::organization, Facet::year},
                         index.ledger);
    auto matches = Matcher(index).run(request, &counter);
    if (!matches) return matches.error();
    IndexStats stats;
    stats.articles = index.shards.articles();
    stats.schema = kSchemaVersion;
    for (const auto& path : index.shards.paths()) stats.bytes += bytes_on_disk(path);
    const std::string first = extreme(index, Slot::first_day, Extreme::lowest);
    const std::string last = extreme(index, Slot::last_day, Extreme::highest);
    if (!first.empty() && !last.empty()) {
        stats.first_day = iso_day(value_day(first));
        stats.last_day = iso_day(value_day(last));
    }
    FacetRows shown;
    shown.limit = kStatsValues;
    stats.facets = counter.tables(shown);
    stats.undated = stats.facets.back().missing;
    stats.facets.pop_back();
    for (FacetTable& table : stats.facets) {
        index.finish(table);
        choose_rows(table, shown);
    }
    return stats;
}

}  // namespace newsidx
