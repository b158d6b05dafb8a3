// The floor under a cold search: links libxapian and nothing of ours, opens an index of newsidx's,
// and fetches the data of the ten best articles that have all the words. bare_search INDEX TERM...;
// scripts/bench compares with it.
#include <xapian.h>

#include <cstdio>
#include <string>

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    try {
        const Xapian::Database database(argv[1]);
        Xapian::Enquire enquire(database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, argv + 2, argv + argc));
        const Xapian::MSet mset = enquire.get_mset(0, 10);
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
