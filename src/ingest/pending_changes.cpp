#include "ingest/pending_changes.hpp"

#include <utility>

namespace newsidx {

Status PendingChanges::settle(const std::string& id) {
    return (last_ && last_->id == id) || documents_.has(id) ? drain() : Status();
}

Result<std::optional<Record>> PendingChanges::find(const std::string& id) {
    if (auto settled = settle(id); !settled) return settled.error();
    return writer_.find(id);
}

void PendingChanges::count(Count one) {
    if (one == nullptr) return;
    if (is_second_reading_) {
        std::uint64_t& before = summary_.superseded > 0 ? summary_.superseded : summary_.unchanged;
        if (before > 0) --before;
    }
    ++(summary_.*one);
    ++unwritten_;
    last_->counts.push_back(one);
}

Status PendingChanges::put(Record record, std::string body, Count one) {
    if (auto given = give_last(); !given) return given;
    bytes_ += body.size();
    std::string id = record.id;
    last_ = Decided{std::move(id), std::move(record), std::move(body), {}};
    count(one);
    return {};
}

Status PendingChanges::put_again(Record record, Count one) {
    auto stored = writer_.stored(record.id);
    if (!stored) return stored.error();
    if (!*stored) return {};
    return put(std::move(record), std::move((*stored)->body), one);
}

Status PendingChanges::give_last() {
    if (!last_) return {};
    Decided decided = *std::move(last_);
    last_.reset();
    Location location = decided.record.locations.front().location;
    return documents_.add(std::move(decided.record), std::move(decided.body),
                          [this, location = std::move(location),
                           counts = std::move(decided.counts)](const Status& written) -> Status {
                              unwritten_ -= counts.size();
                              if (written) return {};
                              if (written.error().kind != ErrorKind::input) return written;
                              for (const Count one : counts) --(summary_.*one);
                              failed_(location, written.error());
                              return {};
                          });
}

Status PendingChanges::drain() {
    if (auto given = give_last(); !given) return given;
    return documents_.drain();
}

}  // namespace newsidx
