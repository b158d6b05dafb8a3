#include "cli/interrupt.hpp"

#include <csignal>
#include <cstdlib>

namespace newsidx {
namespace {

// A signal handler can reach nothing else.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t seen_signal = 0;

void note(int number) { seen_signal = number; }

// Where the signal was ignored when the process began, as it is for the background jobs of a
// script, it stays so.
struct sigaction take_note_of(int number) {
    struct sigaction before {};
    struct sigaction action {};
    action.sa_handler = note;
    // Reads and syncs in progress go on: a commit must not fail for it.
    action.sa_flags = SA_RESTART;
    sigaction(number, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(number, &action, nullptr);
    return before;
}

}  // namespace

Interrupt::Interrupt() {
    seen_signal = 0;
    interrupt_before_ = take_note_of(SIGINT);
    terminate_before_ = take_note_of(SIGTERM);
}

Interrupt::~Interrupt() {
    sigaction(SIGINT, &interrupt_before_, nullptr);
    sigaction(SIGTERM, &terminate_before_, nullptr);
}

bool Interrupt::seen() const { return seen_signal != 0; }

void Interrupt::die() const {
    const int number = seen_signal != 0 ? seen_signal : SIGINT;
    std::signal(number, SIG_DFL);
    std::raise(number);
    std::abort();
}

}  // namespace newsidx
