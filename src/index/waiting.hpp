// Changes that no engine has yet: they wait until there is text enough for a dictionary, or until
// their number says which engine is to take them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/index_document.hpp"

namespace newsidx {

// The last change of each article, in the order in which the articles first came.
class WaitingChanges {
public:
    struct Change {
        std::string id;
        std::optional<IndexDocument> document;  // nothing: the article goes
    };

    // `cost`: of the document, in the memory of the dearest engine that may get it.
    void put(IndexDocument document, std::size_t cost);
    void remove(std::string_view id);

    // The change of this id; nullptr: none waits.
    [[nodiscard]] const Change* find(std::string_view id) const;
    [[nodiscard]] const std::vector<Change>& all() const { return changes_; }
    [[nodiscard]] std::vector<Change>& all() { return changes_; }
    [[nodiscard]] std::size_t text_bytes() const { return text_bytes_; }
    [[nodiscard]] std::size_t cost() const { return cost_; }
    void clear() { *this = WaitingChanges(); }

private:
    Change& change_of(std::string_view id);

    std::vector<Change> changes_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::size_t text_bytes_ = 0;  // ever put, so also of what was put again
    std::size_t cost_ = 0;        // likewise
};

}  // namespace newsidx
