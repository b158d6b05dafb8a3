// What one changed article costs an index: CPU time between opening the index and the commit's
// return. For scripts/bench-updates.
//
//   update_cost INDEX FILE…
//
// FILE: each one changed article, as JSON lines. Prints four numbers in microseconds: the median of
// all changes without what the kernel does to sync files and folders, that of the user's share, the
// median of syncing, and that of opening the index alone.
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

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

// CPU time in calls that sync, of all threads: the functions below stand for the C library's in
// this program and in libxapian.
double in_sync = 0;

int timed_sync(long call, int file) {
    const Cost begin = now();
    const auto result = static_cast<int>(::syscall(call, file));
    in_sync += now().all - begin.all;
    return result;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

extern "C" int fsync(int file) { return timed_sync(SYS_fsync, file); }
extern "C" int fdatasync(int file) { return timed_sync(SYS_fdatasync, file); }

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) return 2;
    const std::string& index = arguments[0];
    std::vector<double> all;
    std::vector<double> user;
    std::vector<double> sync;
    std::vector<double> open;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const Cost begin = now();
        {
            const auto writer = Writer::open(index, {.engine = EngineChoice::automatic});
            if (!writer) return 1;
        }
        const Cost opened = now();
        in_sync = 0;
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
        all.push_back(end.all - opened.all - in_sync);
        sync.push_back(in_sync);
        user.push_back(end.user - opened.user);
    }
    std::printf("%.0f %.0f %.0f %.0f\n", median(all), median(user), median(sync), median(open));
    return 0;
}
