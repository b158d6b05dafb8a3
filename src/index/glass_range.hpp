// The entries of a table of a glass database in the order of their keys, from one key to another.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "index/glass_path.hpp"

namespace newsidx {

// Memory: one block a level. All bounds are checked, and no leaf is read twice. Not shared between
// threads.
class GlassRange {
public:
    // From the key `from` on, before the key `to`; "" as `to`: to the end.
    GlassRange(std::shared_ptr<const GlassTableFile> table, std::string from, std::string to);

    // To the first or next entry; false behind the last one, and where the table isn't sound.
    [[nodiscard]] bool next();
    // Both good until next().
    [[nodiscard]] std::string_view key() const { return item_.key; }
    // What lies beside the key: the tag as it is stored, or its begin.
    [[nodiscard]] std::string_view tag_begin() const { return item_.rest; }
    [[nodiscard]] bool deflated() const { return (item_.head & kGlassDeflated) != 0; }

    // As GlassPath's.
    [[nodiscard]] bool sound() const { return path_.sound(); }

private:
    [[nodiscard]] bool begin();
    // Finds where the range ends in the leaf. False where it doesn't come behind the one before.
    [[nodiscard]] bool enter_leaf();

    GlassPath path_;
    std::string from_;
    std::string to_;
    GlassPath::Item item_;
    bool has_begun_ = false;
    std::size_t at_ = 0;    // the next item of the leaf
    std::size_t end_ = 0;   // the items before this one are in the range
    std::string last_key_;  // that the leaf before ended with, and its component
    std::uint32_t last_component_ = 0;
};

}  // namespace newsidx
