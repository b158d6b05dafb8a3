// Reading while somebody writes: begun again until it has seen one state of the index from begin to
// end.
#pragma once

#include <chrono>
#include <thread>
#include <utility>

#include "base/result.hpp"
#include "index/shards.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {

// How long reading is begun again because a writer has overtaken it.
inline constexpr std::chrono::milliseconds kRetryFor{5'000};
// Readings of one and the same state that must fail for it to count as damaged: a healthy database
// that is being written to fails once in some thousand readings.
inline constexpr int kDamageProofs = 3;

// Counts failures until they prove damage.
class Retries {
public:
    // Whether to try again; waits a little first. `moved`: the index is in another state now.
    [[nodiscard]] bool again(bool moved) {
        constexpr std::chrono::milliseconds kPause{2};
        failures_ = moved ? 0 : failures_ + 1;
        if (failures_ >= kDamageProofs || std::chrono::steady_clock::now() >= deadline_)
            return false;
        std::this_thread::sleep_for(kPause * failures_);
        return true;
    }

private:
    int failures_ = 0;
    std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::now() + kRetryFor;
};

// Runs the whole of `once`, which returns a Result, again while a writer overtakes it: what was
// read before is void.
template <typename Fn>
auto read_settled(Shards& shards, Fn&& once) -> decltype(once()) {
    Retries retries;
    while (true) {
        bool overtaken = false;
        auto answer = guard_xapian(shards.name(), once, &overtaken);
        // A checksum that is wrong may be that of half a change, too.
        overtaken = overtaken || (!answer && answer.error().kind == ErrorKind::damaged);
        if (!overtaken) return answer;
        bool again = false;
        const auto moved = guard_xapian(
            shards.name(), [&]() -> Result<bool> { return shards.reopen(); }, &again);
        if (!moved && !again) return moved.error();
        if (!retries.again(moved && *moved)) return answer;
    }
}

}  // namespace newsidx
