#include "index/list_chunk.hpp"

#include "base/bytes.hpp"

namespace newsidx {
namespace {

// Chunks that grow in the middle are cut in two beyond this: half of it is about what the others
// have.
constexpr std::size_t kMaxChunkBytes = 2 * kFullChunkBytes;

void append_gap(std::string& out, std::uint32_t before, std::uint32_t document) {
    append_varint(out, document - before - 1);
}

}  // namespace

// A document and its bytes in the body: gap, payload.
struct ListChunk::Place {
    std::uint32_t document = 0;
    std::size_t begin = 0;
    std::size_t payload = 0;
    std::size_t end = 0;
};

template <typename See>
bool ListChunk::walk(const See& see) const {
    ByteReader reader(body_);
    Place place{first_, 0, 0, 0};
    while (!reader.rest().empty()) {
        place.begin = place.end;
        if (place.begin > 0) place.document += reader.varint32() + 1;
        place.payload = body_.size() - reader.rest().size();
        if (kind_ == Payload::wdf) {
            static_cast<void>(reader.varint());
        } else {
            static_cast<void>(reader.string());
        }
        if (!reader.ok()) return false;
        place.end = body_.size() - reader.rest().size();
        if (!see(place)) return true;
    }
    return reader.ok();
}

bool ListChunk::change(std::uint32_t document, const std::optional<std::string>& payload,
                       std::optional<std::string>& before) {
    std::optional<Place> left;   // the last one before the document
    std::optional<Place> there;  // the document's own
    std::optional<Place> right;  // the first one behind it
    const bool whole = walk([&](const Place& place) {
        last_ = place.document;
        if (place.document < document) {
            left = place;
        } else if (place.document == document) {
            there = place;
        } else if (!right) {
            right = place;
        }
        return true;
    });
    if (!whole) return false;
    before.reset();
    if (there) before = body_.substr(there->payload, there->end - there->payload);
    if (!payload && !there) return true;
    if (!right && !payload) last_ = left ? left->document : 0;
    // What stands between the payloads of left and right is made anew.
    std::string made;
    std::uint32_t at = left ? left->document : 0;
    if (payload) {
        if (left) append_gap(made, at, document);
        made += *payload;
        at = document;
    }
    if (right && (left || payload)) append_gap(made, at, right->document);
    const std::size_t begin = left ? left->end : 0;
    const std::size_t end = right ? right->payload : body_.size();
    body_.replace(begin, end - begin, made);
    if (!right && payload) last_ = document;
    if (!left) first_ = payload ? document : (right ? right->document : 0);
    return true;
}

std::optional<ListChunk> ListChunk::split_if_long() {
    if (body_.size() <= kMaxChunkBytes) return std::nullopt;
    std::optional<Place> middle;
    std::uint32_t before = 0;
    const bool whole = walk([&](const Place& place) {
        if (place.begin >= body_.size() / 2) middle = place;
        if (!middle) before = place.document;
        return !middle;
    });
    if (!whole || !middle || middle->begin == 0) return std::nullopt;
    ListChunk second(kind_, middle->document, last_, body_.substr(middle->payload));
    body_.resize(middle->begin);
    last_ = before;
    return second;
}

}  // namespace newsidx
