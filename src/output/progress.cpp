#include "output/progress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/safe.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kWidestBar = 24;
constexpr std::size_t kNarrowestBar = 6;

std::string bar(double share, std::size_t width) {
    const auto full = static_cast<std::size_t>(share * static_cast<double>(width));
    std::string cells;
    for (std::size_t i = 0; i < width; ++i) cells += i < full ? "█" : "░";
    return cells + " ";
}

}  // namespace

std::string progress_line(const JobProgress& job, std::size_t width) {
    const double rate = static_cast<double>(job.read) / job.seconds;
    const std::string done =
        fmt::format("{} articles  {:.1f} MB/s", grouped(job.articles), rate / 1e6);
    if (job.known <= job.read) return cut_to(done, width);
    const double share = static_cast<double>(job.read) / static_cast<double>(job.known);
    const auto left =
        static_cast<std::uint64_t>(static_cast<double>(job.known - job.read) / std::max(rate, 1.0));
    const std::string percent = fmt::format("{:3.0f}%", share * 100);
    const std::string time = fmt::format("{}:{:02} left", left / 60, left % 60);
    const std::string whole = fmt::format("{}  {}  {}", percent, done, time);
    if (whole.size() > width) return cut_to(percent + "  " + time, width);
    const std::size_t room = width - whole.size();
    if (room <= kNarrowestBar) return whole;
    return bar(share, std::min(room - 1, kWidestBar)) + whole;
}

}  // namespace newsidx
