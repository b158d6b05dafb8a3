#include "ingest/file_at_hand.hpp"

#include <limits>

#include "ingest/merge.hpp"

namespace newsidx {

bool FileAtHand::forget_passed_lines(Record& record, const Location& here,
                                     const std::optional<std::uint64_t>& seen) {
    if (!seen || here.line == 0 || here.path != place || !here.member.empty()) return false;
    const auto is_behind = [&](const RecordLocation& one) {
        return one.location.path == place && one.location.line > here.line;
    };
    if (std::any_of(record.locations.begin(), record.locations.end(), is_behind))
        behind.insert(record.id);
    return forget_lines(record, place, *seen, here.line);
}

bool FileAtHand::forget_lines_behind(Record& record) const {
    return forget_lines(record, place, held.last_line(record.id).value_or(0),
                        std::numeric_limits<std::uint64_t>::max());
}

}  // namespace newsidx
