// The floor under a cold search: links libxapian and nothing of ours, opens an index of newsidx's,
// and fetches the data of the ten best articles that have all the words. bare_search [--all] INDEX
// TERM...; with --all every match is looked at, as for exact totals; --start does nothing but
// start. scripts/bench and scripts/bench-search compare with it.
#include <xapian.h>

#include <cstdio>
#include <cstring>
#include <string>

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "--start") == 0) return 0;
    const bool all = argc > 1 && std::strcmp(argv[1], "--all") == 0;
    if (all) {
        ++argv;
        --argc;
    }
    if (argc < 3) return 2;
    try {
        const Xapian::Database database(argv[1]);
        Xapian::Enquire enquire(database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, argv + 2, argv + argc));
        const Xapian::MSet mset = enquire.get_mset(0, 10, all ? database.get_doccount() : 0);
        std::size_t bytes = 0;
        for (auto at = mset.begin(); at != mset.end(); ++at)
            bytes += at.get_document().get_data().size();
        std::printf("%u about, %zu bytes\n", mset.get_matches_estimated(), bytes);
    } catch (const Xapian::Error& error) {
        std::fprintf(stderr, "bare_search: %s\n", error.get_msg().c_str());
        return 1;
    }
    return 0;
}
