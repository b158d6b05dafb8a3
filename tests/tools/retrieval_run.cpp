// Answers queries with other ranking parameters than those that ship, for scripts/eval-retrieval:
// retrieval_run INDEX [NAME=VALUE ...] < QUERIES. A query a line, ID <tab> WORDS; on stdout ID
// <tab> URL, best first, at most kDepth a query.
#include <iostream>
#include <map>
#include <string>

#include "index/reader.hpp"
#include "query/parse.hpp"

namespace {

constexpr std::size_t kDepth = 1000;

bool set(newsidx::SearchRequest& request, newsidx::ParseQueryOptions& options,
         const std::string& name, double value) {
    newsidx::Ranking& ranking = request.ranking;
    const std::map<std::string, double*> numbers = {{"k1", &ranking.k1},
                                                    {"b", &ranking.b},
                                                    {"adjacency", &ranking.adjacency},
                                                    {"pair", &ranking.pair},
                                                    {"lead", &ranking.lead},
                                                    {"lead_words", &ranking.lead_words},
                                                    {"neighbour_share", &ranking.neighbour_share},
                                                    {"expand_weight", &ranking.expand_weight}};
    const std::map<std::string, std::size_t*> counts = {
        {"looked_at", &ranking.looked_at},
        {"neighbours", &ranking.neighbours},
        {"expand_articles", &ranking.expand_articles},
        {"expand_words", &ranking.expand_words}};
    if (const auto at = numbers.find(name); at != numbers.end()) {
        *at->second = value;
    } else if (const auto count = counts.find(name); count != counts.end()) {
        *count->second = static_cast<std::size_t>(value);
    } else if (name == "pair_window") {
        ranking.pair_window = static_cast<unsigned>(value);
    } else if (name == "expand") {
        ranking.expand = value != 0;
    } else if (name == "any") {
        options.any = value != 0;
    } else {
        return false;
    }
    return true;
}

int fail(const std::string& what) {
    std::cerr << "retrieval_run: " << what << '\n';
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return fail("no index named");
    newsidx::SearchRequest request;
    request.limit = kDepth;
    request.snippets = false;
    newsidx::ParseQueryOptions options;
    options.any = true;
    for (int i = 2; i < argc; ++i) {
        const std::string pair = argv[i];
        const auto equals = pair.find('=');
        if (equals == std::string::npos ||
            !set(request, options, pair.substr(0, equals), std::stod(pair.substr(equals + 1))))
            return fail("no parameter '" + pair + "'");
    }
    auto reader = newsidx::Reader::open({argv[1]});
    if (!reader) return fail(reader.error().what);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto tab = line.find('\t');
        auto tree = newsidx::parse_query(line.substr(tab + 1), options);
        if (!tree) return fail(tree.error().what);
        request.tree = *std::move(tree);
        const auto answer = reader->search(request);
        if (!answer) return fail(answer.error().what);
        for (const newsidx::Hit& hit : answer->hits)
            std::cout << line.substr(0, tab) << '\t' << hit.article.url << '\n';
    }
    return 0;
}
