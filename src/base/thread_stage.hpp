// What a thread needs so that its crash can be told: what it was at, and a stack for the telling.
#pragma once

#include <csignal>
#include <cstdint>
#include <memory>

namespace newsidx {

enum class Stage : std::uint8_t {
    other,    // the index, most of the time
    reading,  // an article's bytes
    analysis  // an article's text
};

// Of the calling thread. May be called in a signal handler.
[[nodiscard]] Stage current_stage();

// Sets the calling thread's stage for as long as it lives.
class AtStage {
public:
    explicit AtStage(Stage stage);
    ~AtStage();
    AtStage(const AtStage&) = delete;
    AtStage& operator=(const AtStage&) = delete;

private:
    Stage before_;
};

// As long as it lives, handlers with SA_ONSTACK of signals of the calling thread have memory of
// their own: what went wrong may be that the stack has run out. Leaves alone what the thread has.
class HandlerStack {
public:
    HandlerStack();
    ~HandlerStack();
    HandlerStack(const HandlerStack&) = delete;
    HandlerStack& operator=(const HandlerStack&) = delete;

private:
    std::unique_ptr<char[]> memory_;  // NOLINT(modernize-avoid-c-arrays): raw memory
};

}  // namespace newsidx
