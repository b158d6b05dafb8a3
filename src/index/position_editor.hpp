// Changes to one document's position lists. Reads as few of them as it may: each lies in a block of
// its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/glass_editor.hpp"

namespace newsidx {

// Collects what one document changes until apply(). Terms come in ascending order; views of them
// and of positions must stay until then.
class PositionEditor {
public:
    using Positions = std::span<const std::uint32_t>;

    PositionEditor(GlassEditor& table, std::uint32_t document)
        : table_(table), document_(document) {}

    void put(std::string_view term, Positions positions);
    // The list that is there, if there is one, goes.
    void drop(std::string_view term);
    // The list that is there is this one, if the one who wrote it read texts as we do. Some of
    // those lists are looked at; where one differs, all are written.
    void keep(std::string_view term, Positions positions) { kept_.push_back({term, positions}); }

    [[nodiscard]] Status apply();

private:
    struct Kept {
        std::string_view term;
        Positions positions;
    };
    [[nodiscard]] TableChange change_to(std::string_view term, Positions positions) const;
    [[nodiscard]] Result<bool> are_as_kept();

    GlassEditor& table_;
    std::uint32_t document_;
    std::vector<TableChange> changes_;
    std::vector<Kept> kept_;
};

}  // namespace newsidx
