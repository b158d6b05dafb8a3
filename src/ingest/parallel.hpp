// The same work on many items by several threads, in any order, with results where the items were.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace newsidx {

inline constexpr std::size_t kMaxWorkers = 16;

// The threads for `asked` of them; 0: one a core.
[[nodiscard]] inline std::size_t worker_count(std::size_t asked) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(asked == 0 ? cores : asked, 1, kMaxWorkers);
}

// Calls work(worker, i) once for each i below `count`; `worker` is below `workers`, and no two
// calls have the same one at a time. Returns when all are done. What a call throws ends the work
// and is thrown again here. Goes on with fewer threads where the system gives no more.
template <typename Work>
void parallel_for(std::size_t workers, std::size_t count, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr trouble;
    std::mutex trouble_lock;
    const auto run = [&](std::size_t worker) {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(worker, i);
        } catch (...) {
            const std::lock_guard lock(trouble_lock);
            trouble = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t worker = 1; worker < std::min(workers, count); ++worker) {
        try {
            threads.emplace_back(run, worker);
        } catch (const std::system_error&) {
            break;
        }
    }
    run(0);
    for (auto& thread : threads) thread.join();
    if (trouble) std::rethrow_exception(trouble);
}

}  // namespace newsidx
