#include "ingest/held_failures.hpp"

#include <fmt/format.h>

#include <utility>

namespace newsidx {

void HeldFailures::add(const Location& location, const Error& error, bool is_packed) {
    if (!is_packed || has_too_many_) {
        tell_(location, error);
        return;
    }
    held_.push_back({location, error});
    if (held_.size() < kMost) return;
    end_file();
    has_too_many_ = true;
}

void HeldFailures::add(const SourceFailure& failure) {
    if (!failure.breaks_off) {
        tell_(failure.location, failure.error);
        return;
    }
    const auto size = held_.size();
    std::erase_if(held_, [&](const Held& held) {
        return held.location.member.starts_with(failure.location.member);
    });
    Error error = failure.error;
    const auto gone = size - held_.size();
    if (gone == 1) error.what += "; 1 record before that can't be read";
    if (gone > 1) error.what += fmt::format("; {} records before that can't be read", gone);
    tell_(failure.location, error);
}

void HeldFailures::end_file() {
    has_too_many_ = false;
    for (const auto& held : std::exchange(held_, {})) tell_(held.location, held.error);
}

}  // namespace newsidx
