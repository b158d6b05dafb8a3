// Queries asked again and again in one process: warm_search INDEX < QUERIES prints hits and median
// microseconds of each, with and without snippets. scripts/bench compares with Lucene's.
#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <string>

#include "index/reader.hpp"
#include "query/parse.hpp"

namespace {

constexpr std::size_t kRounds = 21;

std::int64_t median_microseconds(newsidx::Reader& reader, const newsidx::SearchRequest& request) {
    std::array<std::int64_t, kRounds> times{};
    for (auto& time : times) {
        const auto begin = std::chrono::steady_clock::now();
        if (!reader.search(request)) return -1;
        const auto taken = std::chrono::steady_clock::now() - begin;
        time = std::chrono::duration_cast<std::chrono::microseconds>(taken).count();
    }
    std::nth_element(times.begin(), times.begin() + kRounds / 2, times.end());
    return times[kRounds / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    auto reader = newsidx::Reader::open({argv[1]});
    if (!reader) return 1;
    std::string line;
    while (std::getline(std::cin, line)) {
        auto tree = newsidx::parse_query(line, {});
        if (!tree) return 1;
        newsidx::SearchRequest request;
        request.tree = *std::move(tree);
        request.exact_total = true;
        const auto counted = reader->search(request);
        if (!counted) return 1;
        request.exact_total = false;
        request.snippets = false;
        const auto bare = median_microseconds(*reader, request);
        request.snippets = true;
        std::cout << counted->total << '\t' << bare << '\t' << median_microseconds(*reader, request)
                  << '\n';
    }
    return 0;
}
