#include "index/list_editor.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/bytes.hpp"
#include "index/bulk_bounds.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"
#include "index/list_chunk.hpp"

namespace newsidx {
namespace {

std::string varint(std::uint32_t value) {
    std::string bytes;
    append_varint(bytes, value);
    return bytes;
}

}  // namespace

// How the entries of a posting list are called.
struct ListEditor::Postings {
    std::string first_key;
    std::string later_key;  // without the document that a later chunk begins with
    bool counts = true;     // whether the list begins with how many there are

    [[nodiscard]] std::string key_of(std::uint32_t document) const {
        std::string key = later_key;
        append_sortable(key, document);
        return key;
    }
};

struct ListEditor::Chunk {
    std::string key;  // as it is stored
    bool is_last = true;
    ListChunk list;

    // `tag`: without what only the first chunk has. Nothing: it can't be read.
    static std::optional<Chunk> read(std::string key, std::uint32_t first, ByteReader& tag) {
        const bool is_last = tag.byte() == '1';
        const std::uint32_t span = tag.varint32();
        if (!tag.ok()) return std::nullopt;
        return Chunk{std::move(key), is_last,
                     ListChunk(Payload::wdf, first, first + span, std::string(tag.rest()))};
    }
    static Chunk of(std::string key, std::uint32_t document, std::uint32_t number) {
        return {std::move(key), true, ListChunk(Payload::wdf, document, document, varint(number))};
    }
    [[nodiscard]] std::string tag() const {
        std::string bytes(1, is_last ? '1' : '0');
        append_varint(bytes, list.last() - list.first());
        return bytes += list.body();
    }
};

// The first chunk, and what stands before it.
struct ListEditor::Head {
    std::uint64_t documents = 0;
    std::uint64_t occurrences = 0;
    Chunk chunk;

    static std::optional<Head> read(const TableEntry& entry) {
        ByteReader tag(entry.tag);
        const std::uint64_t documents = tag.varint();
        const std::uint64_t occurrences = tag.varint();
        const std::uint32_t first = tag.varint32() + 1;
        auto chunk = Chunk::read(entry.key, first, tag);
        if (!chunk) return std::nullopt;
        return Head{documents, occurrences, *std::move(chunk)};
    }
    void count(std::optional<std::uint32_t> old, std::optional<std::uint32_t> number) {
        documents += (number ? 1U : 0U);
        documents -= (old ? 1U : 0U);
        occurrences += number.value_or(0);
        occurrences -= old.value_or(0);
    }
};

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
    Postings list;
    append_escaped(list.first_key, term);
    list.later_key = list.first_key + kTermEnd;
    return set_in_list(list, document, wdf);
}

Status ListEditor::set_length(std::uint32_t document, std::optional<std::uint32_t> length) {
    const std::string key{'\0', kLengthsKind};
    return set_in_list({key, key, false}, document, length);
}

// The last chunk, behind the first one, that begins with the document or one before it.
Result<std::optional<ListEditor::Chunk>> ListEditor::later_chunk_for(const Postings& list,
                                                                     std::uint32_t document) {
    auto entry = table_.last_up_to(list.key_of(document));
    if (!entry) return entry.error();
    if (!*entry || (*entry)->key == list.first_key) return std::optional<Chunk>();
    const std::string_view key = (*entry)->key;
    const auto first = key.starts_with(list.later_key)
                           ? decode_sortable(key.substr(list.later_key.size()))
                           : std::nullopt;
    ByteReader tag((*entry)->tag);
    auto chunk = first ? Chunk::read((*entry)->key, *first, tag) : std::nullopt;
    if (!chunk) return damaged();
    return chunk;
}

Status ListEditor::set_in_list(const Postings& list, std::uint32_t document,
                               std::optional<std::uint32_t> number) {
    const auto entry = table_.find(list.first_key);
    if (!entry) return entry.error();
    if (!*entry) {
        if (!number) return damaged();
        return put_head(list, {1, *number, Chunk::of(list.first_key, document, *number)});
    }
    auto head = Head::read(**entry);
    if (!head) return damaged();
    std::optional<Chunk> later;
    if (!head->chunk.is_last && document > head->chunk.list.last()) {
        auto found = later_chunk_for(list, document);
        if (!found) return found.error();
        later = *std::move(found);
    }
    Chunk& chunk = later ? *later : head->chunk;

    std::optional<std::uint32_t> old;
    std::optional<Chunk> more;  // behind it
    if (number && chunk.is_last && document > chunk.list.last() &&
        chunk.list.body().size() >= kFullChunkBytes) {
        more = Chunk::of(list.key_of(document), document, *number);
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
            more = Chunk{list.key_of(first), true, *std::move(half)};
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
Status ListEditor::put_changed(const Postings& list, const Chunk& later, Head& head) {
    if (!later.list.empty()) {
        std::string key = list.key_of(later.list.first());
        if (key != later.key) drop(later.key);
        put(std::move(key), later.tag());
        return {};
    }
    drop(later.key);
    if (!later.is_last) return {};
    // The one before is the last one now.
    const auto gone = decode_sortable(std::string_view(later.key).substr(list.later_key.size()));
    auto before = later_chunk_for(list, gone.value_or(1) - 1);
    if (!before) return before.error();
    Chunk& last = *before ? **before : head.chunk;
    last.is_last = true;
    if (*before) put(last.key, last.tag());
    return {};
}

Status ListEditor::put_head(const Postings& list, Head head) {
    if (head.chunk.list.empty()) {
        if (head.chunk.is_last) {
            drop(list.first_key);
            return {};
        }
        // The next chunk is the first one now.
        const auto next = table_.first_behind(list.first_key);
        if (!next) return next.error();
        if (!*next || !(*next)->key.starts_with(list.later_key)) return damaged();
        const auto first =
            decode_sortable(std::string_view((*next)->key).substr(list.later_key.size()));
        ByteReader tag((*next)->tag);
        auto chunk = first ? Chunk::read((*next)->key, *first, tag) : std::nullopt;
        if (!chunk) return damaged();
        drop(chunk->key);
        head.chunk = *std::move(chunk);
    }
    if (list.counts && head.occurrences > std::numeric_limits<std::uint32_t>::max()) {
        return Error{ErrorKind::system, "a word occurs more often than one index can count",
                     "make several indexes, and search them together"};
    }
    std::string tag;
    append_varint(tag, list.counts ? head.documents : 0);
    append_varint(tag, list.counts ? head.occurrences : 0);
    append_varint(tag, head.chunk.list.first() - 1);
    put(list.first_key, tag += head.chunk.tag());
    return {};
}

Status ListEditor::set_value(std::uint32_t slot, std::uint32_t document, std::string_view value) {
    std::optional<std::string> payload;
    if (!value.empty()) append_string(payload.emplace(), value);
    std::optional<std::string> before;
    if (auto changed = put_value_chunk(slot, document, payload, before); !changed) return changed;
    return payload == before ? Status() : count_value(slot, value, before.has_value());
}

Status ListEditor::put_value_chunk(std::uint32_t slot, std::uint32_t document,
                                   const std::optional<std::string>& payload,
                                   std::optional<std::string>& before) {
    const std::string prefix = values_key(slot);
    const auto key_of = [&](std::uint32_t first) {
        std::string key = prefix;
        append_sortable(key, first);
        return key;
    };
    auto entry = table_.last_up_to(key_of(document));
    if (!entry) return entry.error();
    if (!*entry || !(*entry)->key.starts_with(prefix))
        entry = table_.first_behind(key_of(document));
    if (!entry) return entry.error();
    if (!*entry || !(*entry)->key.starts_with(prefix)) {
        if (payload) put(key_of(document), *payload);
        return {};
    }
    const auto first = decode_sortable(std::string_view((*entry)->key).substr(prefix.size()));
    if (!first) return damaged();
    ListChunk chunk(Payload::value, *first, *first, (*entry)->tag);
    if (!chunk.change(document, payload, before)) return damaged();
    if (payload == before) return {};
    if (auto half = chunk.split_if_long()) put(key_of(half->first()), half->body());
    if (chunk.empty() || chunk.first() != *first) drop((*entry)->key);
    if (!chunk.empty()) put(key_of(chunk.first()), chunk.body());
    return {};
}

// How many documents have a value in the slot, and between which bounds all lie.
Status ListEditor::count_value(std::uint32_t slot, std::string_view value, bool was_there) {
    const std::string key = value_statistics_key(slot);
    const auto entry = table_.find(key);
    if (!entry) return entry.error();
    std::uint32_t documents = 0;
    SlotBounds bounds;
    if (*entry) {
        ByteReader tag((*entry)->tag);
        documents = tag.varint32();
        bounds.add(tag.string());
        if (!tag.ok()) return damaged();
        if (!tag.rest().empty()) bounds.add(tag.rest());
    }
    if (was_there && documents == 0) return damaged();
    if (was_there) --documents;
    if (!value.empty()) {
        ++documents;
        bounds.add(value);
    }
    if (documents == 0) {
        drop(key);
        return {};
    }
    std::string tag;
    append_varint(tag, documents);
    append_string(tag, bounds.lowest);
    if (bounds.highest != bounds.lowest) tag += bounds.highest;
    put(key, std::move(tag));
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
