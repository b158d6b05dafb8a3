#include "index/glass_coding.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#include "base/bytes.hpp"
#include "base/short_bytes.hpp"
#include "base/word_order.hpp"

namespace newsidx {
namespace {

// Bits from the lowest of each byte on. There must be room for 7 bytes more than they take.
class BitWriter {
public:
    explicit BitWriter(char* out) : out_(out) {}

    // `value` out of 0 .. outof - 1, in a near-minimal code: the values in the middle take a bit
    // less.
    void encode(std::uint32_t value, std::uint64_t outof) {
        const auto bits = static_cast<unsigned>(std::bit_width(outof - 1));
        const std::uint64_t spare = (std::uint64_t{1} << bits) - outof;
        if (spare == 0) return put(value, bits);
        const std::uint64_t middle = (outof - spare) / 2;
        if (value < middle) return put(value, bits);
        if (value < middle + spare) return put(value, bits - 1);
        put((value - middle - spare) | (std::uint64_t{1} << (bits - 1)), bits);
    }

    // positions[first] and positions[last] are known to the reader.
    void interpolate(std::span<const std::uint32_t> positions, std::size_t first,
                     std::size_t last) {
        while (first + 1 < last) {
            const std::size_t middle = first + (last - first) / 2;
            const std::uint32_t outof =
                positions[last] - positions[first] - static_cast<std::uint32_t>(last - first) + 1;
            encode(
                positions[middle] - positions[first] - static_cast<std::uint32_t>(middle - first),
                outof);
            interpolate(positions, first, middle);
            first = middle;
        }
    }

    // Behind the last byte.
    [[nodiscard]] char* end() const { return out_ + (filled_ > 0 ? 1 : 0); }

private:
    void put(std::uint64_t value, unsigned bits) {
        pending_ |= value << filled_;  // 7 + 32 bits at most
        filled_ += bits;
        std::uint64_t bytes = pending_;
        if constexpr (std::endian::native != std::endian::little) bytes = __builtin_bswap64(bytes);
        std::memcpy(out_, &bytes, sizeof bytes);
        out_ += filled_ / 8;
        pending_ >>= filled_ & ~7U;
        filled_ %= 8;
    }

    char* out_;
    std::uint64_t pending_ = 0;
    unsigned filled_ = 0;
};

// The counterpart. Behind the end there are zeros, and overrun() says so.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    // A value out of 0 .. outof - 1.
    std::uint32_t decode(std::uint64_t outof) {
        const auto bits = static_cast<unsigned>(std::bit_width(outof - 1));
        const std::uint64_t spare = (std::uint64_t{1} << bits) - outof;
        if (spare == 0) return static_cast<std::uint32_t>(take(bits));
        const std::uint64_t middle = (outof - spare) / 2;
        std::uint64_t value = take(bits - 1);
        if (value < middle && take(1) != 0) value += middle + spare;
        return static_cast<std::uint32_t>(value);
    }

    void interpolate(std::vector<std::uint32_t>& positions, std::size_t first, std::size_t last) {
        while (first + 1 < last) {
            const std::size_t middle = first + (last - first) / 2;
            const std::uint32_t outof =
                positions[last] - positions[first] - static_cast<std::uint32_t>(last - first) + 1;
            positions[middle] =
                positions[first] + static_cast<std::uint32_t>(middle - first) + decode(outof);
            interpolate(positions, first, middle);
            first = middle;
        }
    }

    [[nodiscard]] bool overrun() const { return overrun_; }

private:
    // Of 32 at most.
    std::uint64_t take(unsigned bits) {
        if (held_ < bits) fill();
        if (held_ < bits) {
            overrun_ = true;
            held_ = bits;
        }
        const std::uint64_t value = pending_ & ((std::uint64_t{1} << bits) - 1);
        pending_ >>= bits;
        held_ -= bits;
        return value;
    }

    // As many bytes as there is room for: most lists have no more than come at once.
    void fill() {
        const std::string_view more = bytes_.substr(0, (64 - held_) / 8);
        pending_ |= __builtin_bswap64(leading_bytes(more)) << held_;
        held_ += static_cast<unsigned>(8 * more.size());
        bytes_.remove_prefix(more.size());
    }

    std::string_view bytes_;
    std::uint64_t pending_ = 0;
    unsigned held_ = 0;
    bool overrun_ = false;
};

}  // namespace

std::size_t encode_long_sortable(char* out, std::uint32_t value) {
    const std::size_t size = (static_cast<std::size_t>(std::bit_width(value)) + 5) / 7;
    std::uint64_t rest = value;
    for (std::size_t i = size; i > 0; rest >>= 8U) out[--i] = static_cast<char>(rest & 0xffU);
    out[0] =
        static_cast<char>(static_cast<unsigned char>(out[0]) | ((0xffU << (10 - size)) & 0xffU));
    return size;
}

void append_sortable(std::string& out, std::uint32_t value) {
    std::array<char, kMaxSortableBytes> bytes{};
    out.append(bytes.data(), encode_sortable(bytes.data(), value));
}

std::optional<std::uint32_t> decode_sortable(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto ones = static_cast<std::size_t>(std::countl_one(first));
    const std::size_t size = ones + 2;  // no high bit: two bytes; each further one, one more
    if (bytes.size() != size || size > kMaxSortableBytes) return std::nullopt;
    std::uint64_t value = first & (0x7fU >> ones);
    for (const char byte : bytes.substr(1)) value = value << 8U | static_cast<unsigned char>(byte);
    if (value > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

void append_escaped(std::string& out, std::string_view term) {
    if (std::memchr(term.data(), 0, term.size()) == nullptr) {
        out.append(term);
        return;
    }
    for (const char byte : term) {
        out.push_back(byte);
        if (byte == '\0') out.push_back('\xff');
    }
}

std::size_t escaped_bytes(std::string_view key) {
    std::size_t end = 0;
    while ((end = key.find('\0', end)) != std::string_view::npos) {
        if (end + 1 >= key.size() || key[end + 1] != '\xff') return end;
        end += 2;
    }
    return key.size();
}

std::size_t encode_several_positions(char* out, std::span<const std::uint32_t> positions) {
    const std::uint32_t last = positions.back();
    const std::size_t size = encode_varint(out, last);
    const std::uint32_t first = positions.front();
    BitWriter bits(out + size);
    bits.encode(first, last);
    bits.encode(static_cast<std::uint32_t>(positions.size() - 2), last - first);
    bits.interpolate(positions, 0, positions.size() - 1);
    return static_cast<std::size_t>(bits.end() - out);
}

void append_positions(std::string& out, std::span<const std::uint32_t> positions) {
    const std::size_t before = out.size();
    out.resize(before + most_position_bytes(positions.size()));
    out.resize(before + encode_positions(out.data() + before, positions));
}

bool decode_positions(std::string_view tag, std::vector<std::uint32_t>& positions) {
    ByteReader reader(tag);
    const std::uint32_t last = reader.varint32();
    positions.assign(1, last);
    if (!reader.ok() || reader.rest().empty()) return reader.ok();
    BitReader bits(reader.rest());
    if (last == 0) return false;
    const std::uint32_t first = bits.decode(last);
    if (first >= last) return false;
    const std::size_t between = bits.decode(last - first);
    // A run of neighbours takes no bits, so that bytes don't bound how many there are.
    if (between >= last - first || between > kMaxWdf) return false;
    positions.resize(between + 2);
    positions.front() = first;
    positions.back() = last;
    bits.interpolate(positions, 0, positions.size() - 1);
    return !bits.overrun();
}

std::size_t encode_term_list(char* out, const TermList& terms, std::uint32_t length) {
    if (terms.size() == 0) return 0;
    char* at = out + encode_varint(out, length);
    at += encode_varint(at, terms.size());
    std::size_t before = 0;  // bytes of the term before
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::string_view term = terms.term(i);
        const std::size_t wdf = terms.wdf(i);
        const std::size_t shared = terms.shared(i);
        // A small wdf goes into the byte of the shared length, above any length there can be.
        constexpr std::size_t kMaxPackedWdf = 126;
        const std::size_t packed = (wdf + 1) * (before + 1) + shared;
        const bool is_packed = i > 0 && wdf <= kMaxPackedWdf && packed < 256;
        if (i > 0) *at++ = static_cast<char>(is_packed ? packed : shared);
        *at++ = static_cast<char>(term.size() - shared);
        at = copy_short(at, {term.data() + shared, term.size() - shared});
        if (!is_packed) at += encode_varint(at, wdf);
        before = term.size();
    }
    return static_cast<std::size_t>(at - out);
}

void append_term_list(std::string& out, const TermList& terms, std::uint32_t length) {
    const std::size_t before = out.size();
    out.resize(before + most_term_list_bytes(terms));
    out.resize(before + encode_term_list(out.data() + before, terms, length));
}

TermListReader::TermListReader(std::string_view tag) : reader_(tag) {
    if (tag.empty()) return;
    length_ = reader_.varint32();
    left_ = reader_.varint();
}

bool TermListReader::next() {
    if (left_ == 0 || !ok()) return false;
    const std::size_t head = is_first_ ? 0 : reader_.byte();
    const std::size_t places = term_.size() + 1;
    const bool is_packed = head >= places;
    const std::size_t shared = head % places;
    const std::string_view added = reader_.take(reader_.byte());
    wdf_ = is_packed ? static_cast<std::uint32_t>(head / places - 1) : reader_.varint32();
    // Behind the term before: what it shares, then a greater byte, or one more.
    const std::string_view rest = std::string_view(term_).substr(shared);
    is_ordered_ = is_ordered_ && (added > rest);
    term_.resize(shared);
    term_ += added;
    is_first_ = false;
    --left_;
    return ok();
}

bool TermListReader::ok() const {
    return reader_.ok() && is_ordered_ && (left_ > 0 || reader_.rest().empty());
}

std::string slots_used(std::uint32_t bits) {
    std::string tag;
    std::uint32_t next = 0;
    for (std::uint32_t slot = 0; bits >> slot != 0; ++slot) {
        if ((bits >> slot & 1U) == 0) continue;
        append_varint(tag, slot - next);
        next = slot + 1;
    }
    return tag;
}

bool is_term_list(std::string_view tag) {
    if (tag.empty()) return true;
    TermListReader reader(tag);
    std::uint64_t sum = 0;
    bool has_terms = false;
    for (; reader.next(); has_terms = true) sum += reader.wdf();
    return has_terms && reader.ok() && sum == reader.length();
}

bool is_slots_key(std::string_view key) {
    ByteReader reader(key);
    const std::uint8_t first = reader.byte();
    std::size_t number_bytes = 2;
    if ((first & 0x80U) != 0) number_bytes = 3;
    if ((first & 0xc0U) == 0xc0U) number_bytes = 4;
    if ((first & 0xe0U) == 0xe0U) number_bytes = 5;
    return key.size() == number_bytes + 1;
}

}  // namespace newsidx
