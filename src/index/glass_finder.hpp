// One table of a glass database asked for single entries, whoever wrote it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass_table.hpp"
#include "index/read_file.hpp"

namespace newsidx {

// A table that finders share, in one state.
struct GlassTableFile {
    ReadFile file;
    GlassTable table;  // not empty
    std::uint32_t revision = 0;
};

// Of keys that begin alike. Memory: one block a level, and the entry at hand. All bounds are
// checked. Not shared between threads.
class GlassTableFinder {
public:
    GlassTableFinder(std::shared_ptr<const GlassTableFile> table, std::string key_begin);

    // The tag of the key with this end as it is stored, good until the next call; nothing where
    // there is no such entry. Where keys ascend, those of one leaf are found without going down the
    // tree.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key_end);
    // The same to keep, of a tag that has about so many bytes: their memory is asked for at once.
    [[nodiscard]] std::optional<std::string> take(std::string_view key_end, std::size_t bytes);

    // Whether all was well so far. If not, the table is damaged, or a writer has used its blocks
    // again, and nothing that was found counts.
    [[nodiscard]] bool sound() const { return sound_; }

private:
    static constexpr std::uint32_t kNoBlock = 0xffffffff;
    struct Block {
        std::vector<char> bytes;
        std::uint32_t number = kNoBlock;
        std::size_t items = 0;
    };
    struct Item {  // of the leaf; views into it
        std::string_view key;
        std::string_view rest;  // behind the key
        std::uint32_t head = 0;
    };

    [[nodiscard]] bool load(std::size_t level, std::uint32_t number);
    // Goes to the leaf that the item of key_ and this component would be in.
    [[nodiscard]] bool descend(std::uint32_t component);
    // Where the item begins that leads there.
    [[nodiscard]] std::size_t child_for(const Block& branch, std::uint32_t component);
    [[nodiscard]] Item leaf_item(std::size_t item);
    // What the key of an item of the run has behind the begin.
    [[nodiscard]] std::string_view end_in_run(std::size_t item);
    // The first item of the leaf that does not come before key_ and this component.
    [[nodiscard]] std::size_t place_of(std::uint32_t component);
    // Goes to the first item of the run that does not come before the key with this end; false
    // where there is none.
    [[nodiscard]] bool seek(std::string_view key_end);
    [[nodiscard]] std::optional<std::string_view> rest_of_tag(std::string_view begin);
    Item trouble();

    std::shared_ptr<const GlassTableFile> table_;
    std::vector<Block> levels_;  // [0] the leaf
    std::string key_;            // its begin, and an end that was looked for
    std::size_t begin_bytes_;
    std::string last_end_;     // that was looked for last
    bool has_place_ = false;   // at_ is the place of that
    std::size_t at_ = 0;       // an item of the leaf
    std::size_t run_end_ = 0;  // the items from at_ to this one begin as all keys do
    std::string tag_;          // of an entry of several items
    bool sound_ = true;
};

}  // namespace newsidx
