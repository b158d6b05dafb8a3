// Changes to the lists of a posting table for one document after the other: postings of terms,
// lengths of documents, values of slots.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/glass_editor.hpp"
#include "index/posting_chunk.hpp"

namespace newsidx {

// Collects what one document changes: each list is changed once before apply(), which makes it the
// table's.
class ListEditor {
public:
    explicit ListEditor(GlassEditor& table) : table_(table) {}

    // The document's wdf in a term's list; nothing: it goes. An error of kind system when the term
    // occurs more often than the format can count.
    [[nodiscard]] Status set_posting(std::string_view term, std::uint32_t document,
                                     std::optional<std::uint32_t> wdf);
    [[nodiscard]] Status set_length(std::uint32_t document, std::optional<std::uint32_t> length);
    // "": it has none.
    [[nodiscard]] Status set_value(std::uint32_t slot, std::uint32_t document,
                                   std::string_view value);
    // What is stored under a key; "": nothing.
    void set_metadata(std::string_view key, std::string value);

    [[nodiscard]] Status apply();

private:
    [[nodiscard]] static Error damaged();
    [[nodiscard]] Status set_in_list(const PostingKeys& list, std::uint32_t document,
                                     std::optional<std::uint32_t> number);
    [[nodiscard]] Result<std::optional<PostingChunk>> later_chunk_for(const PostingKeys& list,
                                                                      std::uint32_t document);
    [[nodiscard]] Status put_changed(const PostingKeys& list, const PostingChunk& later,
                                     PostingHead& head);
    [[nodiscard]] Status put_head(const PostingKeys& list, PostingHead head);
    [[nodiscard]] Status put_value_chunk(std::uint32_t slot, std::uint32_t document,
                                         const std::optional<std::string>& payload,
                                         std::optional<std::string>& before);
    [[nodiscard]] Status count_value(std::uint32_t slot, std::string_view value, bool was_there);
    void put(std::string key, std::string tag);
    void drop(std::string key);

    GlassEditor& table_;
    std::vector<TableChange> changes_;
};

}  // namespace newsidx
