// One table of a glass database asked for single entries, whoever wrote it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/glass_path.hpp"

namespace newsidx {

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

    // As GlassPath's.
    [[nodiscard]] bool sound() const { return path_.sound(); }

private:
    // What the key of an item of the run has behind the begin.
    [[nodiscard]] std::string_view end_in_run(std::size_t item);
    // Goes to the first item of the run that does not come before the key with this end; false
    // where there is none.
    [[nodiscard]] bool seek(std::string_view key_end);
    [[nodiscard]] std::optional<std::string_view> rest_of_tag(std::string_view begin);

    GlassPath path_;
    std::string key_;  // its begin, and an end that was looked for
    std::size_t begin_bytes_;
    std::string last_end_;     // that was looked for last
    bool has_place_ = false;   // at_ is the place of that
    std::size_t at_ = 0;       // an item of the leaf
    std::size_t run_end_ = 0;  // the items from at_ to this one begin as all keys do
    std::string tag_;          // of an entry of several items
};

}  // namespace newsidx
