// Ctrl-C in the middle of a long job: what is done is committed first, then the process dies as the
// signal asks.
#pragma once

#include <csignal>

namespace newsidx {

// While one lives, SIGINT and SIGTERM are noted instead of ending the process, unless they are
// ignored; then all is as before. One at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] bool seen() const;
    // Ends the process by the signal that was seen, so that whoever waits for it knows.
    [[noreturn]] void die() const;

private:
    struct sigaction interrupt_before_ {};
    struct sigaction terminate_before_ {};
};

}  // namespace newsidx
