#include "index/list_editor.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/bytes.hpp"
#include "index/glass_lists.hpp"

namespace newsidx {
namespace {

std::string varint(std::uint32_t value) {
    std::string bytes;
    append_varint(bytes, value);
    return bytes;
}

}  // namespace

Error ListEditor::damaged() {
    return Error{ErrorKind::damaged, "a list of the index is damaged", "newsidx verify"};
}

void ListEditor::put(std::string key, std::string tag) {
    changes_.push_back({std::move(key), std::move(tag), 0});
}

void ListEditor::drop(std::string key) { changes_.push_back({std::move(key), std::nullopt, 0}); }

void ListEditor::set_metadata(std::string_view key, std::string value) {
    if (value.empty()) return drop(metadata_key(key));
    put(metadata_key(key), std::move(value));
}

Status ListEditor::set_posting(std::string_view term, std::uint32_t document,
                               std::optional<std::uint32_t> wdf) {
    return set_in_list(PostingKeys::of_term(term), document, wdf);
}

Status ListEditor::set_length(std::uint32_t document, std::optional<std::uint32_t> length) {
    return set_in_list(PostingKeys::of_lengths(), document, length);
}

// The last chunk, behind the first one, that begins with the document or one before it.
Result<std::optional<PostingChunk>> ListEditor::later_chunk_for(const PostingKeys& list,
                                                                std::uint32_t document) {
    auto entry = table_.last_up_to(list.of(document));
    if (!entry) return entry.error();
    if (!*entry || (*entry)->key == list.first) return std::optional<PostingChunk>();
    auto chunk = PostingChunk::read(list, (*entry)->key, (*entry)->tag);
    if (!chunk) return damaged();
    return chunk;
}

Status ListEditor::set_in_list(const PostingKeys& list, std::uint32_t document,
                               std::optional<std::uint32_t> number) {
    const auto entry = table_.find(list.first);
    if (!entry) return entry.error();
    if (!*entry) {
        if (!number) return damaged();
        return put_head(list, {1, *number, PostingChunk::of(list.first, document, *number)});
    }
    auto head = PostingHead::read((*entry)->key, (*entry)->tag);
    if (!head) return damaged();
    std::optional<PostingChunk> later;
    if (!head->chunk.is_last && document > head->chunk.list.last()) {
        auto found = later_chunk_for(list, document);
        if (!found) return found.error();
        later = *std::move(found);
    }
    PostingChunk& chunk = later ? *later : head->chunk;

    std::optional<std::uint32_t> old;
    std::optional<PostingChunk> more;  // behind it
    if (number && chunk.is_last && document > chunk.list.last() &&
        chunk.list.body().size() >= kFullChunkBytes) {
        more = PostingChunk::of(list.of(document), document, *number);
    } else {
        std::optional<std::string> before;
        if (!chunk.list.change(document, number ? std::optional(varint(*number)) : std::nullopt,
                               before))
            return damaged();
        if (before) old = ByteReader(*before).varint32();
        if (!old && !number) return damaged();
        if (old == number) return {};
        if (auto half = chunk.list.split_if_long()) {
            const std::uint32_t first = half->first();
            more = PostingChunk{list.of(first), true, *std::move(half)};
        }
    }
    if (more) {
        more->is_last = std::exchange(chunk.is_last, false);
        put(more->key, more->tag());
    }
    head->count(old, number);
    if (later) {
        if (auto changed = put_changed(list, *later, *head); !changed) return changed;
    }
    return put_head(list, *std::move(head));
}

// A chunk behind the first one: under another key where it begins with another document now.
Status ListEditor::put_changed(const PostingKeys& list, const PostingChunk& later,
                               PostingHead& head) {
    if (!later.list.empty()) {
        std::string key = list.of(later.list.first());
        if (key != later.key) drop(later.key);
        put(std::move(key), later.tag());
        return {};
    }
    drop(later.key);
    if (!later.is_last) return {};
    // The one before is the last one now.
    auto before = later_chunk_for(list, list.document_of(later.key).value_or(1) - 1);
    if (!before) return before.error();
    PostingChunk& last = *before ? **before : head.chunk;
    last.is_last = true;
    if (*before) put(last.key, last.tag());
    return {};
}

Status ListEditor::put_head(const PostingKeys& list, PostingHead head) {
    if (head.chunk.list.empty()) {
        if (head.chunk.is_last) {
            drop(list.first);
            return {};
        }
        // The next chunk is the first one now.
        const auto next = table_.first_behind(list.first);
        if (!next) return next.error();
        if (!*next) return damaged();
        auto chunk = PostingChunk::read(list, (*next)->key, (*next)->tag);
        if (!chunk) return damaged();
        drop(chunk->key);
        head.chunk = *std::move(chunk);
    }
    if (list.counts && head.occurrences > std::numeric_limits<std::uint32_t>::max()) {
        return Error{ErrorKind::system, "a word occurs more often than one index can count",
                     "make several indexes, and search them together"};
    }
    put(list.first, head.tag(list.counts));
    return {};
}

Status ListEditor::apply() {
    std::sort(changes_.begin(), changes_.end(),
              [](const TableChange& a, const TableChange& b) { return a.key < b.key; });
    auto applied = table_.apply(changes_);
    changes_.clear();
    return applied;
}

}  // namespace newsidx
