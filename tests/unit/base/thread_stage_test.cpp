#include "base/thread_stage.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace newsidx;

namespace {

bool has_handler_stack() {
    stack_t now{};
    REQUIRE(::sigaltstack(nullptr, &now) == 0);
    return (now.ss_flags & SS_DISABLE) == 0;
}

}  // namespace

TEST_CASE("AtStage: is the thread's own, and ends with the object") {
    CHECK(current_stage() == Stage::other);
    {
        const AtStage reading(Stage::reading);
        CHECK(current_stage() == Stage::reading);
        {
            const AtStage analysis(Stage::analysis);
            CHECK(current_stage() == Stage::analysis);
        }
        CHECK(current_stage() == Stage::reading);
        Stage elsewhere = Stage::reading;
        std::thread([&] { elsewhere = current_stage(); }).join();
        CHECK(elsewhere == Stage::other);
    }
    CHECK(current_stage() == Stage::other);
}

TEST_CASE("HandlerStack: a thread has it as long as the object lives, and keeps what it had") {
    std::thread([] {
        const bool had = has_handler_stack();  // a sanitizer gives each thread one
        {
            const HandlerStack outer;
            CHECK(has_handler_stack());
            { const HandlerStack inner; }
            CHECK(has_handler_stack());
        }
        CHECK(has_handler_stack() == had);
    }).join();
}
