#include "index/bulk_run.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/bytes.hpp"
#include "base/word_order.hpp"
#include "index/glass_coding.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kFirstSlice = 16;
constexpr std::uint32_t kLastSlice = 4096;
constexpr std::uint32_t kLink = sizeof(std::uint32_t);

// Where there is room for it; gives how many bytes it takes.
inline std::size_t encode_posting(char* out, std::uint32_t gap, std::uint32_t wdf,
                                  std::span<const std::uint32_t> positions) {
    char* at = out + encode_varint(out, gap);
    // The lowest bit of what stands for the wdf says whether positions follow.
    at += encode_varint(at, std::uint64_t{wdf} << 1U | (positions.empty() ? 0U : 1U));
    if (positions.empty()) return static_cast<std::size_t>(at - out);
    // Their length comes before them, and is nearly always one byte.
    const std::size_t bytes = encode_positions(at + 1, positions);
    if (bytes >= 0x80) {
        std::array<char, kMaxVarintBytes> length{};
        const std::size_t length_bytes = encode_varint(length.data(), bytes);
        std::memmove(at + length_bytes, at + 1, bytes);
    }
    at += encode_varint(at, bytes) + bytes;
    return static_cast<std::size_t>(at - out);
}

}  // namespace

StreamArena::StreamArena() { clear(); }

void StreamArena::clear() {
    chunks_.clear();
    next_ = 1;  // 0 is no place
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(kChunkBytes));
}

std::uint32_t StreamArena::allocate(std::uint32_t size) {
    // What is allocated lies in one chunk.
    if (next_ % kChunkBytes + size > kChunkBytes || next_ % kChunkBytes == 0) {
        next_ = static_cast<std::uint32_t>(chunks_.size()) * kChunkBytes;
        chunks_.push_back(std::make_unique_for_overwrite<char[]>(kChunkBytes));
    }
    const std::uint32_t offset = next_;
    next_ += size;
    return offset;
}

std::uint32_t StreamArena::keep(std::string_view bytes) {
    const std::uint32_t offset = allocate(static_cast<std::uint32_t>(bytes.size()));
    std::memcpy(at(offset), bytes.data(), bytes.size());
    return offset;
}

void StreamArena::append_across(Stream& stream, std::string_view bytes) {
    stream.size += static_cast<std::uint32_t>(bytes.size());
    while (!bytes.empty()) {
        if (stream.left == 0) {
            const std::uint32_t slice =
                stream.slice == 0 ? kFirstSlice : std::min(2 * stream.slice, kLastSlice);
            const std::uint32_t fresh = allocate(slice);
            if (stream.first == 0) {
                stream.first = fresh;
            } else {
                std::memcpy(at(stream.write), &fresh, kLink);
            }
            stream.slice = slice;
            stream.write = fresh;
            stream.left = slice - kLink;
        }
        const auto part =
            static_cast<std::uint32_t>(std::min<std::size_t>(bytes.size(), stream.left));
        std::memcpy(at(stream.write), bytes.data(), part);
        stream.write += part;
        stream.left -= part;
        bytes.remove_prefix(part);
    }
}

std::string_view StreamArena::read(const Stream& stream, std::string& scratch) const {
    if (stream.size <= kFirstSlice - kLink) return {at(stream.first), stream.size};
    scratch.clear();
    std::uint32_t slice = kFirstSlice;
    std::uint32_t from = stream.first;
    std::size_t left = stream.size;
    while (left > 0) {
        const std::size_t part = std::min<std::size_t>(left, slice - kLink);
        scratch.append(at(from), part);
        left -= part;
        if (left == 0) break;
        std::memcpy(&from, at(from) + part, kLink);
        slice = std::min(2 * slice, kLastSlice);
    }
    return scratch;
}

void RunBuffer::clear() {
    arena_.clear();
    entries_.clear();
    numbers_ = {};
    known_words_.clear();
}

std::size_t RunBuffer::bytes() const {
    std::size_t words = 0;
    for (const KnownWords& known : known_words_) words += known.entries.capacity();
    return arena_.bytes() + entries_.size() * sizeof(Entry) + numbers_.bytes() +
           words * sizeof(std::uint32_t);
}

std::uint32_t RunBuffer::number_of(std::string_view key) {
    const auto [number, is_new] = numbers_.number(key);
    if (is_new) {
        Entry entry;
        entry.key = arena_.keep(key);
        entry.key_bytes = static_cast<std::uint32_t>(key.size());
        entries_.push_back(entry);
    }
    return number;
}

RunBuffer::KnownWords& RunBuffer::words_of(const std::weak_ptr<const void>& vocabulary) {
    const auto at =
        std::find_if(known_words_.begin(), known_words_.end(), [&](const KnownWords& known) {
            return !known.vocabulary.owner_before(vocabulary) &&
                   !vocabulary.owner_before(known.vocabulary);
        });
    if (at != known_words_.end()) return *at;
    std::erase_if(known_words_, [](const KnownWords& known) { return known.vocabulary.expired(); });
    return known_words_.emplace_back(KnownWords{vocabulary, {}});
}

// Made part of the loop over a document's terms.
inline void RunBuffer::add_posting(Entry& entry, std::uint32_t document, std::uint32_t wdf,
                                   std::span<const std::uint32_t> positions) {
    const std::size_t most =
        3 * kMaxVarintBytes + (positions.empty() ? 0 : most_position_bytes(positions.size()));
    // In place where there is surely room for it.
    if (char* const begin = arena_.room(entry.stream, most)) {
        const auto size = encode_posting(begin, document - entry.last_document, wdf, positions);
        StreamArena::take(entry.stream, static_cast<std::uint32_t>(size));
    } else {
        char* const aside = room_for(scratch_, most);
        const auto size = encode_posting(aside, document - entry.last_document, wdf, positions);
        arena_.append(entry.stream, {aside, size});
    }
    entry.last_document = document;
}

void RunBuffer::add_posting(std::string_view key, std::uint32_t document, std::uint32_t wdf,
                            std::span<const std::uint32_t> positions) {
    add_posting(entries_[number_of(key)], document, wdf, positions);
}

void RunBuffer::add_terms(const TermList& terms, std::uint32_t document) {
    const bool escape = terms.bytes().find('\0') != std::string_view::npos;
    std::vector<std::uint32_t>& known = words_of(terms.vocabulary()).entries;
    std::string escaped;
    const auto number_of_term = [&](std::size_t i) {
        if (!escape) return number_of(terms.term(i));
        escaped.clear();
        append_escaped(escaped, terms.term(i));
        return number_of(escaped);
    };
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::uint32_t word = terms.number(i);
        std::uint32_t number = 0;
        if (word < known.size() && known[word] != 0) {
            number = known[word] - 1;
        } else {
            number = number_of_term(i);
            if (word != kNoWord) {
                if (word >= known.size()) known.resize(std::size_t{word} + 1);
                known[word] = number + 1;
            }
        }
        add_posting(entries_[number], document, terms.wdf(i), terms.positions(i));
    }
}

void RunBuffer::add_value(std::string_view key, std::uint32_t document, std::string_view value) {
    Entry& entry = entries_[number_of(key)];
    std::string bytes;
    append_varint(bytes, document - entry.last_document);
    append_string(bytes, value);
    entry.last_document = document;
    arena_.append(entry.stream, bytes);
}

void RunBuffer::add_bytes(std::string_view key, std::string_view bytes) {
    arena_.append(entries_[number_of(key)].stream, bytes);
}

std::vector<std::uint32_t> RunBuffer::sorted() const {
    return in_word_order(entries_.size(),
                         [this](std::uint32_t index) { return key_of(entries_[index]); });
}

class RunBuffer::Source : public RunSource {
public:
    explicit Source(const RunBuffer& buffer) : buffer_(buffer), sorted_(buffer.sorted()) {}

    Result<bool> next() override { return next_++ < sorted_.size(); }
    std::string_view key() const override { return buffer_.key_of(entry()); }
    Result<std::string_view> stream() override {
        return buffer_.arena_.read(entry().stream, scratch_);
    }

private:
    [[nodiscard]] const Entry& entry() const { return buffer_.entries_[sorted_[next_ - 1]]; }

    const RunBuffer& buffer_;
    std::vector<std::uint32_t> sorted_;
    std::size_t next_ = 0;  // behind the key at hand
    std::string scratch_;
};

std::unique_ptr<RunSource> RunBuffer::read() const { return std::make_unique<Source>(*this); }

bool ValueReader::next(SlotValue& value) {
    if (at_ == end_) return false;
    document_ += static_cast<std::uint32_t>(decode_varint(at_));
    const auto size = static_cast<std::size_t>(decode_varint(at_));
    value = {document_, {at_, size}};
    at_ += size;
    document_ = value.document;
    return true;
}

}  // namespace newsidx
