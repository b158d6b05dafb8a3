#include "index/posting_chunk.hpp"

#include <utility>

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"

namespace newsidx {
namespace {

// `tag`: without what only the first chunk has.
std::optional<PostingChunk> read_chunk(std::string key, std::uint32_t first, ByteReader& tag) {
    const bool is_last = tag.byte() == '1';
    const std::uint32_t span = tag.varint32();
    if (!tag.ok()) return std::nullopt;
    return PostingChunk{std::move(key), is_last,
                        ListChunk(Payload::wdf, first, first + span, std::string(tag.rest()))};
}

}  // namespace

PostingKeys PostingKeys::of_term(std::string_view term) {
    PostingKeys keys;
    append_escaped(keys.first, term);
    keys.later = keys.first + kTermEnd;
    return keys;
}

PostingKeys PostingKeys::of_lengths() {
    const std::string key{'\0', kLengthsKind};
    return {key, key, false};
}

std::string PostingKeys::of(std::uint32_t document) const {
    std::string key = later;
    append_sortable(key, document);
    return key;
}

std::optional<std::uint32_t> PostingKeys::document_of(std::string_view key) const {
    if (!key.starts_with(later)) return std::nullopt;
    return decode_sortable(key.substr(later.size()));
}

PostingChunk PostingChunk::of(std::string key, std::uint32_t document, std::uint32_t number) {
    std::string body;
    append_varint(body, number);
    return {std::move(key), true, ListChunk(Payload::wdf, document, document, std::move(body))};
}

std::optional<PostingChunk> PostingChunk::read(const PostingKeys& keys, std::string key,
                                               std::string_view tag) {
    const auto first = keys.document_of(key);
    if (!first) return std::nullopt;
    ByteReader reader(tag);
    return read_chunk(std::move(key), *first, reader);
}

std::string PostingChunk::tag() const {
    std::string bytes(1, is_last ? '1' : '0');
    append_varint(bytes, list.last() - list.first());
    return bytes += list.body();
}

std::optional<PostingHead> PostingHead::read(std::string key, std::string_view tag) {
    ByteReader reader(tag);
    const std::uint64_t documents = reader.varint();
    const std::uint64_t occurrences = reader.varint();
    const std::uint32_t first = reader.varint32() + 1;
    auto chunk = read_chunk(std::move(key), first, reader);
    if (!chunk) return std::nullopt;
    return PostingHead{documents, occurrences, *std::move(chunk)};
}

std::string PostingHead::tag(bool counts) const {
    std::string bytes;
    append_varint(bytes, counts ? documents : 0);
    append_varint(bytes, counts ? occurrences : 0);
    append_varint(bytes, chunk.list.first() - 1);
    return bytes += chunk.tag();
}

void PostingHead::count(std::optional<std::uint32_t> old, std::optional<std::uint32_t> number) {
    documents += (number ? 1U : 0U);
    documents -= (old ? 1U : 0U);
    occurrences += number.value_or(0);
    occurrences -= old.value_or(0);
}

}  // namespace newsidx
