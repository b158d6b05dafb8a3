#include "index/match_count.hpp"

namespace newsidx {

std::uint64_t match_count(const Shards& shards, const Xapian::Query& query) {
    const bool has_copies = shards.overlap().articles() > 0 && shards.remote().empty();
    Xapian::Enquire enquire(shards.all());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(has_copies ? shards.overlap().without_copies(query, shards.each()) : query);
    return enquire.get_mset(0, 0, shards.all().get_doccount()).get_matches_estimated();
}

std::uint64_t match_count(const Shards& shards, QueryCompiler& compiler, const Node& tree) {
    const auto compiled = compiler.compile(tree);
    return compiled ? match_count(shards, compiled->query) : 0;
}

std::uint64_t term_count(const Shards& shards, const std::string& term) {
    return term_count(shards, term, shards.all().get_termfreq(term));
}

std::uint64_t term_count(const Shards& shards, const std::string& term, std::uint64_t counted) {
    return counted - shards.overlap().counted().with(term);
}

}  // namespace newsidx
