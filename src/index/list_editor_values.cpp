// Values of slots: chunks of them, and what a slot says of all its values.
#include "base/bytes.hpp"
#include "index/bulk_bounds.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"
#include "index/list_chunk.hpp"
#include "index/list_editor.hpp"

namespace newsidx {

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

}  // namespace newsidx
