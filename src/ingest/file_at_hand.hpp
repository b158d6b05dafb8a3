// The file that is being read: what it held when it was read last, and what of that it still holds.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/location.hpp"
#include "index/record.hpp"

namespace newsidx {

// Which of the articles that a file held are still in it, and where. A million of them must fit.
class Held {
public:
    Held() = default;
    explicit Held(std::vector<std::string> ids) : ids_(std::move(ids)), last_(ids_.size(), 0) {}

    // It is at this line, later than all before.
    void see(const std::string& id, std::uint64_t line) {
        if (const auto at = find(id)) last_[*at] = static_cast<std::uint32_t>(line + 1);
    }

    // The line at which it was seen last; 0: at none. Nothing: the file didn't hold it before.
    [[nodiscard]] std::optional<std::uint64_t> last_line(const std::string& id) const {
        const auto at = find(id);
        if (!at) return std::nullopt;
        return last_[*at] == 0 ? 0 : last_[*at] - 1;
    }

    // The article of a file that held just one; null of others.
    [[nodiscard]] const std::string* only() const {
        return ids_.size() == 1 ? &ids_.front() : nullptr;
    }

    [[nodiscard]] std::vector<std::string> unseen() const {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < ids_.size(); ++i) {
            if (last_[i] == 0) ids.push_back(ids_[i]);
        }
        return ids;
    }

private:
    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const {
        const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
        if (at == ids_.end() || *at != id) return std::nullopt;
        return static_cast<std::size_t>(at - ids_.begin());
    }

    std::vector<std::string> ids_;     // sorted
    std::vector<std::uint32_t> last_;  // the line seen last, plus one; 0: not seen
};

struct FileAtHand {
    std::string path;                // as it was named
    std::string place;               // what the index calls it
    bool complete = true;            // nothing of it has failed so far
    Held held;                       // before
    std::set<std::string> behind{};  // articles that were at later lines than was read so far

    // Of an article that the file held before, seen at line `seen` last, and now `here`: the lines
    // between hold other articles now, and are taken from its record. True when there were any.
    bool forget_passed_lines(Record& record, const Location& here,
                             const std::optional<std::uint64_t>& seen);
    // When all of it has been read: nothing is behind what was seen.
    bool forget_lines_behind(Record& record) const;
};

}  // namespace newsidx
