// Records that can't be read, of a packed file that may break off behind them: damage to one is
// told once, and not by the rubbish that it unpacks to.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/location.hpp"
#include "base/result.hpp"
#include "source/source.hpp"

namespace newsidx {

class HeldFailures {
public:
    // So many of one file are held; those of a file with more are told.
    static constexpr std::size_t kMost = 20'000;

    using Tell = std::function<void(const Location&, const Error&)>;

    explicit HeldFailures(Tell tell) : tell_(std::move(tell)) {}

    // Of a record; told at once where its file isn't packed.
    void add(const Location& location, const Error& error, bool is_packed);

    // Told at once; where a packed file breaks off, with the number of records that go with it.
    void add(const SourceFailure& failure);

    // The file ended, or the reading did: what is still held is the records' own fault.
    void end_file();

private:
    struct Held {
        Location location;
        Error error;
    };

    Tell tell_;
    std::vector<Held> held_;
    bool has_too_many_ = false;
};

}  // namespace newsidx
