// What a file held when it was read last, and what of that it still holds.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace newsidx {

// Which of the articles that a file held are still in it. A million of them must fit.
class Held {
public:
    Held() = default;
    explicit Held(std::vector<std::string> ids) : ids_(std::move(ids)), seen_(ids_.size(), false) {}

    void see(const std::string& id) {
        const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
        if (at != ids_.end() && *at == id)
            seen_[static_cast<std::size_t>(at - ids_.begin())] = true;
    }

    [[nodiscard]] std::vector<std::string> unseen() const {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < ids_.size(); ++i) {
            if (!seen_[i]) ids.push_back(ids_[i]);
        }
        return ids;
    }

private:
    std::vector<std::string> ids_;  // sorted
    std::vector<bool> seen_;
};

}  // namespace newsidx
