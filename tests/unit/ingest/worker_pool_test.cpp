#include "ingest/worker_pool.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <csignal>
#include <stdexcept>

using namespace newsidx;

TEST_CASE("InOrder: results come in the order of giving, whatever the number of workers") {
    for (const std::size_t workers : {1U, 2U, 5U}) {
        CAPTURE(workers);
        WorkerPool pool(workers);
        InOrder<int> results(pool);
        for (int i = 0; i < 300; ++i) {
            results.give(1, [i](std::size_t) {
                // The first ones take longest.
                if (i % 7 == 0) std::this_thread::yield();
                return i;
            });
        }
        CHECK(results.size() == 300);
        CHECK(results.bytes() == 300);
        int wrong = 0;
        for (int i = 0; i < 300; ++i) wrong += results.take() != i ? 1 : 0;
        CHECK(wrong == 0);
        CHECK(results.empty());
        CHECK(results.bytes() == 0);
    }
}

TEST_CASE("WorkerPool: a worker has one job at a time, and is below the number asked for") {
    constexpr std::size_t kWorkers = 4;
    WorkerPool pool(kWorkers);
    std::array<std::atomic<int>, kWorkers> busy{};
    InOrder<bool> results(pool);
    for (int i = 0; i < 500; ++i) {
        results.give(0, [&busy](std::size_t worker) {
            if (worker >= busy.size()) return false;
            const bool alone = ++busy[worker] == 1;
            std::this_thread::yield();
            --busy[worker];
            return alone;
        });
    }
    bool all = true;
    while (!results.empty()) all = results.take() && all;
    CHECK(all);
}

TEST_CASE("InOrder: what the work throws is thrown where its result is taken") {
    for (const std::size_t workers : {1U, 3U}) {
        WorkerPool pool(workers);
        InOrder<int> results(pool);
        results.give(1, [](std::size_t) { return 1; });
        results.give(1, [](std::size_t) -> int { throw std::runtime_error("no"); });
        results.give(1, [](std::size_t) { return 3; });
        CHECK(results.take() == 1);
        CHECK_THROWS_AS(static_cast<void>(results.take()), std::runtime_error);
        CHECK(results.take() == 3);
    }
}

TEST_CASE("InOrder: waits for its work before it goes") {
    std::atomic<int> done{0};
    {
        WorkerPool pool(2);
        InOrder<int> results(pool);
        for (int i = 0; i < 50; ++i) results.give(1, [&done](std::size_t) { return ++done; });
    }
    CHECK(done == 50);
}

TEST_CASE("worker_count: what is asked for, within limits, or the cores") {
    CHECK(worker_count(3) == 3);
    CHECK(worker_count(1'000) == kMaxWorkers);
    CHECK(worker_count(0) >= 1);
}

TEST_CASE("WorkerPool: each of its threads has a stack for signal handlers") {
    WorkerPool pool(2);
    InOrder<bool> results(pool);
    for (int i = 0; i < 20; ++i) {
        results.give(1, [](std::size_t) {
            stack_t now{};
            return ::sigaltstack(nullptr, &now) == 0 && (now.ss_flags & SS_DISABLE) == 0;
        });
    }
    while (!results.empty()) CHECK(results.take());
}
