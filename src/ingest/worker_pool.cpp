#include "ingest/worker_pool.hpp"

#include <algorithm>
#include <new>
#include <system_error>

#include "base/memory.hpp"
#include "base/thread_stage.hpp"

namespace newsidx {
namespace {

// Each has some ten megabytes free while articles come and go. Small blocks, nine in ten, ask for
// none of their locks (cli/small_blocks.cpp).
constexpr int kMostHeaps = 4;

}  // namespace

std::size_t worker_count(std::size_t asked) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(asked == 0 ? cores : asked, 1, kMaxWorkers);
}

WorkerPool::WorkerPool(std::size_t workers) {
    if (workers < 2) return;
    bound_heaps(kMostHeaps);
    for (std::size_t worker = 0; worker < workers; ++worker) {
        try {
            threads_.emplace_back([this, worker] { work(worker); });
        } catch (const std::system_error&) {
            break;
        } catch (const std::bad_alloc&) {
            break;
        }
    }
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard guard(lock_);
        ends_ = true;
    }
    more_.notify_all();
    for (auto& thread : threads_) thread.join();
}

void WorkerPool::run(Job job) {
    if (threads_.empty()) return job(0);
    {
        const std::lock_guard guard(lock_);
        jobs_.push_back(std::move(job));
    }
    more_.notify_one();
}

void WorkerPool::work(std::size_t worker) {
    const HandlerStack stack;
    while (true) {
        Job job;
        {
            std::unique_lock guard(lock_);
            more_.wait(guard, [this] { return ends_ || !jobs_.empty(); });
            if (ends_) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job(worker);  // a packaged task: what it throws is its result
    }
}

}  // namespace newsidx
