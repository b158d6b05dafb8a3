#include "base/thread_stage.hpp"

#include <cstddef>

namespace newsidx {
namespace {

// A signal handler is given nothing else that could tell it.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
thread_local Stage stage_at_hand = Stage::other;

constexpr std::size_t kStackBytes = std::size_t{64} * 1024;

}  // namespace

Stage current_stage() { return stage_at_hand; }

AtStage::AtStage(Stage stage) : before_(stage_at_hand) { stage_at_hand = stage; }
AtStage::~AtStage() { stage_at_hand = before_; }

HandlerStack::HandlerStack() {
    stack_t known{};
    if (::sigaltstack(nullptr, &known) != 0 || (known.ss_flags & SS_DISABLE) == 0) return;
    // Not cleared: every process would touch sixteen pages, and a crash alone needs them.
    // NOLINTNEXTLINE(modernize-avoid-c-arrays)
    memory_ = std::make_unique_for_overwrite<char[]>(kStackBytes);
    stack_t own{};
    own.ss_sp = memory_.get();
    own.ss_size = kStackBytes;
    if (::sigaltstack(&own, nullptr) != 0) memory_.reset();
}

HandlerStack::~HandlerStack() {
    if (!memory_) return;
    stack_t none{};
    none.ss_flags = SS_DISABLE;
    static_cast<void>(::sigaltstack(&none, nullptr));
}

}  // namespace newsidx
