// What a process that crashes says with its last breath, in processes of their own.
#include "cli/crash.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "base/thread_stage.hpp"

using namespace newsidx;

namespace {

// The exit code of a child that does so; 128 and the signal where that ended it.
template <typename Fn>
int code_of(Fn&& fn) {
    const pid_t child = ::fork();
    if (child == 0) {
        report_crashes();
        ::close(STDERR_FILENO);
        fn();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

volatile bool goes_on = true;  // for ever, which the compiler must not know

// Until the stack runs out.
int deeper(const volatile char* above) {
    volatile char here[1024];
    here[0] = above == nullptr ? 0 : above[0];
    return goes_on ? deeper(here) + here[0] : 0;
}

#ifdef __SANITIZE_ADDRESS__
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

}  // namespace

TEST_CASE("report_crashes: the exit code is that of what the thread was at") {
    if (kSanitized) return;  // it reports crashes itself
    CHECK(code_of([] { std::raise(SIGSEGV); }) == 6);
    CHECK(code_of([] {
              const AtStage reading(Stage::reading);
              std::raise(SIGSEGV);
          }) == 7);
    CHECK(code_of([] {
              const AtStage analysis(Stage::analysis);
              std::raise(SIGBUS);
          }) == 7);
}

TEST_CASE("report_crashes: a stack that runs out is told in the main and in other threads") {
    if (kSanitized) return;
    CHECK(code_of([] { deeper(nullptr); }) == 6);
    CHECK(code_of([] {
              std::thread([] {
                  const HandlerStack stack;
                  const AtStage reading(Stage::reading);
                  deeper(nullptr);
              }).join();
          }) == 7);
}
