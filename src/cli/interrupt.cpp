#include "cli/interrupt.hpp"

#include <csignal>
#include <cstdlib>

namespace newsidx {
namespace {

// A signal handler can reach nothing else.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t seen_signal = 0;

void note(int number) { seen_signal = number; }

void handle(int number, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    // Reads and syncs in progress go on: a commit must not fail for it.
    action.sa_flags = SA_RESTART;
    sigaction(number, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
    seen_signal = 0;
    handle(SIGINT, note);
    handle(SIGTERM, note);
}

Interrupt::~Interrupt() {
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
}

bool Interrupt::seen() const { return seen_signal != 0; }

void Interrupt::die() const {
    const int number = seen_signal != 0 ? seen_signal : SIGINT;
    handle(number, SIG_DFL);
    std::raise(number);
    std::abort();
}

}  // namespace newsidx
