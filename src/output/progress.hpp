// The line that tells how far a long job has come. Pure; when it is drawn is the caller's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace newsidx {

struct JobProgress {
    std::uint64_t read = 0;      // bytes
    std::uint64_t known = 0;     // bytes there are; 0, or not more than read: nobody knows
    std::uint64_t articles = 0;  // so far
    double seconds = 0;          // since the begin; more than 0
};

// "██████░░  62%  1,234 articles  3.1 MB/s  0:42 left", in `width` columns: without the bar where
// there is little room, then without articles and rate. Without share and time left where nobody
// knows how much there is.
[[nodiscard]] std::string progress_line(const JobProgress& job, std::size_t width);

}  // namespace newsidx
