// One chunk of a posting list or of a slot's values, changed for one document. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace newsidx {

// What a chunk has of a document: a wdf as a varint, or a value behind its length.
enum class Payload : std::uint8_t { wdf, value };

// Bytes as both kinds of list have them: the first document's payload, then for each further
// document how many numbers lie between it and the one before, and its payload.
class ListChunk {
public:
    ListChunk(Payload kind, std::uint32_t first, std::uint32_t last, std::string body)
        : kind_(kind), first_(first), last_(last), body_(std::move(body)) {}

    // Puts the document's payload, or takes the document out. Gives what there was before; nothing:
    // it wasn't there. False: the body can't be read.
    [[nodiscard]] bool change(std::uint32_t document, const std::optional<std::string>& payload,
                              std::optional<std::string>& before);

    [[nodiscard]] bool empty() const { return body_.empty(); }
    [[nodiscard]] std::uint32_t first() const { return first_; }
    [[nodiscard]] std::uint32_t last() const { return last_; }
    [[nodiscard]] const std::string& body() const { return body_; }

    // Takes the second half away from a chunk that has grown too long; nothing where it has not.
    [[nodiscard]] std::optional<ListChunk> split_if_long();

private:
    struct Place;
    // Goes from document to document until see() is false; false: the body can't be read.
    template <typename See>
    [[nodiscard]] bool walk(const See& see) const;

    Payload kind_;
    std::uint32_t first_;
    std::uint32_t last_;
    std::string body_;
};

// Where a chunk at the end of a list gets no more, as the bulk builder cuts them.
inline constexpr std::size_t kFullChunkBytes = 2000;

}  // namespace newsidx
