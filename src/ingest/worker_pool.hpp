// Work done ahead by several threads, its results taken in the order in which it was given.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace newsidx {

inline constexpr std::size_t kMaxWorkers = 16;

// The threads for `asked` of them; 0: one a core.
[[nodiscard]] std::size_t worker_count(std::size_t asked);

class WorkerPool {
public:
    using Job = std::function<void(std::size_t worker)>;

    // One worker works within run(). Goes on with fewer threads where the system gives no more.
    explicit WorkerPool(std::size_t workers);
    // All its jobs must be done.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // No two jobs have the same worker, below the number asked for, at a time. Begun in order.
    void run(Job job);

private:
    void work(std::size_t worker);

    std::mutex lock_;
    std::condition_variable more_;
    std::deque<Job> jobs_;
    bool ends_ = false;
    std::vector<std::thread> threads_;
};

// The results of one kind of jobs. Given to and taken from by one thread.
template <typename Result>
class InOrder {
public:
    explicit InOrder(WorkerPool& pool) : pool_(&pool) {}
    // Waits: what the work refers to may go after this object.
    ~InOrder() {
        for (const Pending& pending : results_) pending.result.wait();
    }
    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;

    // Begins work(worker) when a worker is free. `bytes`: what it and its result hold, for the
    // caller's bound.
    template <typename Work>
    void give(std::size_t bytes, Work work) {
        // Shared, as a job must be copyable and what it carries often isn't.
        auto task = std::make_shared<std::packaged_task<Result(std::size_t)>>(std::move(work));
        results_.push_back({task->get_future(), bytes});
        bytes_ += bytes;
        pool_->run([task](std::size_t worker) { (*task)(worker); });
    }

    [[nodiscard]] bool empty() const { return results_.empty(); }
    [[nodiscard]] std::size_t size() const { return results_.size(); }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

    // The result of what was given first: waits for it, and throws what the work threw.
    [[nodiscard]] Result take() {
        auto first = std::move(results_.front());
        results_.pop_front();
        bytes_ -= first.bytes;
        return first.result.get();
    }

private:
    struct Pending {
        std::future<Result> result;
        std::size_t bytes = 0;
    };

    WorkerPool* pool_;
    std::deque<Pending> results_;
    std::size_t bytes_ = 0;
};

}  // namespace newsidx
