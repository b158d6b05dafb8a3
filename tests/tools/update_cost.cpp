// What one changed article costs an index: CPU time between opening the index and the commit's
// return. For scripts/bench-updates.
//
//   update_cost INDEX FILE…
//
// FILE: each one changed article, as JSON lines. Prints three numbers in microseconds: the median
// of all changes, that of the user's share, and the median of opening the index alone.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "ingest/add.hpp"

namespace {

using namespace newsidx;

struct Cost {
    double all = 0;
    double user = 0;
};

Cost now() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return {micros(usage.ru_utime) + micros(usage.ru_stime), micros(usage.ru_utime)};
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) return 2;
    const std::string& index = arguments[0];
    std::vector<double> all;
    std::vector<double> user;
    std::vector<double> open;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const Cost begin = now();
        {
            const auto writer = Writer::open(index, {.engine = EngineChoice::automatic});
            if (!writer) return 1;
        }
        const Cost opened = now();
        AddOptions options;
        options.index = index;
        options.sources.paths = {arguments[i]};
        options.now = 1'700'000'000;
        options.workers = 1;
        const auto summary = add(options, {});
        const Cost end = now();
        if (!summary || summary->updated != 1 || summary->bulk) {
            std::fprintf(stderr, "%s was no update of one article\n", arguments[i].c_str());
            return 1;
        }
        open.push_back(opened.all - begin.all);
        all.push_back(end.all - opened.all);
        user.push_back(end.user - opened.user);
    }
    std::printf("%.0f %.0f %.0f\n", median(all), median(user), median(open));
    return 0;
}
