// The entries of a posting list as its table stores them: what they are called, and what their tags
// say. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/list_chunk.hpp"

namespace newsidx {

// How the entries of one list are called.
struct PostingKeys {
    std::string first;
    std::string later;   // without the document that a later chunk begins with
    bool counts = true;  // whether the first chunk says how many there are

    static PostingKeys of_term(std::string_view term);
    static PostingKeys of_lengths();  // of all documents

    // Of a chunk that begins with the document, and the other way round; nothing: the key is none.
    [[nodiscard]] std::string of(std::uint32_t document) const;
    [[nodiscard]] std::optional<std::uint32_t> document_of(std::string_view key) const;
};

struct PostingChunk {
    std::string key;
    bool is_last = true;
    ListChunk list;

    // Of one document and its number.
    static PostingChunk of(std::string key, std::uint32_t document, std::uint32_t number);
    // A chunk behind the first one. Nothing: it is none.
    static std::optional<PostingChunk> read(const PostingKeys& keys, std::string key,
                                            std::string_view tag);
    [[nodiscard]] std::string tag() const;
};

// The first chunk, and what stands before it.
struct PostingHead {
    std::uint64_t documents = 0;
    std::uint64_t occurrences = 0;
    PostingChunk chunk;

    static std::optional<PostingHead> read(std::string key, std::string_view tag);
    [[nodiscard]] std::string tag(bool counts) const;
    // A document's number becomes another one; nothing: it has none.
    void count(std::optional<std::uint32_t> old, std::optional<std::uint32_t> number);
};

}  // namespace newsidx
