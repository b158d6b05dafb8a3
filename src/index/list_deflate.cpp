#include "index/list_deflate.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#include "base/short_bytes.hpp"

namespace newsidx {
namespace {

// RFC 1951 has the names and numbers of all this. How many bits the codes of bytes, of the end and
// of the lengths of matches have, then those of their distances, as hexadecimal digits. They are
// Huffman's for the term lists of every second article of the first 6 MB of news-a and of Reuters,
// with neighbours made equal where the header saves more by it than lists lose: 48 bytes.
constexpr std::string_view kSymbolBits =
    "c5555677777777777777778888899999"
    "94aaaaaaaaaaaaaa77777777777bbbbb"
    "bbbbbbbbbbbbbbbbbbbbbbbbbbcccccc"
    "c5766577758867557b55567777cccccc"
    "cccccccccccccccccccccccccccccccc"
    "cccccccccccccccccccccccccccccccc"
    "cccccccccccccccccccccccccccccccc"
    "cccccccccccccccccccccccccccccccc"
    "cc467aaaaaa";
constexpr std::string_view kDistanceBits = "777777555555444444444445777777";
// Of the codes that the bits above are written with.
constexpr std::string_view kBitsBits = "0000534356555000106";

constexpr std::size_t kEnd = 256;
constexpr std::size_t kFirstLength = 257;
constexpr std::uint32_t kShortestMatch = 4;  // three bytes take no more than their match would
constexpr std::uint32_t kLongestMatch = 14;
constexpr std::uint32_t kFarthestMatch = 32768;

struct Code {
    std::uint32_t bits = 0;  // the first one lowest
    std::uint32_t count = 0;
};

constexpr unsigned digit(char hex) {
    return static_cast<unsigned>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

template <std::size_t Size>
constexpr std::array<Code, Size> codes_of(std::string_view counts) {
    std::array<Code, Size> codes{};
    std::uint32_t next = 0;
    for (unsigned count = 1; count < 16; ++count, next <<= 1U) {
        for (std::size_t symbol = 0; symbol < Size; ++symbol) {
            if (digit(counts[symbol]) != count) continue;
            for (unsigned bit = 0; bit < count; ++bit)
                codes[symbol].bits |= (next >> bit & 1U) << (count - 1 - bit);
            codes[symbol].count = count;
            ++next;
        }
    }
    return codes;
}

constexpr auto kSymbols = codes_of<kSymbolBits.size()>(kSymbolBits);
constexpr auto kDistances = codes_of<kDistanceBits.size()>(kDistanceBits);

constexpr Code then(Code first, std::uint32_t bits, std::uint32_t count) {
    return {first.bits | bits << first.count, first.count + count};
}

// By length: 3 to 10 have a symbol each, then two lengths share one.
constexpr auto kLengths = [] {
    std::array<Code, kLongestMatch + 1> lengths{};
    for (std::uint32_t length = 3; length <= kLongestMatch; ++length) {
        const std::uint32_t beyond = length - 3;
        lengths[length] = beyond < 8
                              ? kSymbols[kFirstLength + beyond]
                              : then(kSymbols[kFirstLength + 4 + beyond / 2], beyond & 1U, 1);
    }
    return lengths;
}();

// Above 4 two symbols share what has the same highest bit.
Code distance_code(std::uint32_t distance) {
    const std::uint32_t beyond = distance - 1;
    if (beyond < 4) return kDistances[beyond];
    const auto more = static_cast<std::uint32_t>(std::bit_width(beyond)) - 2;
    return then(kDistances[2 * more + (beyond >> more)], beyond & ((1U << more) - 1), more);
}

void store_little_endian(char* to, std::uint32_t value) {
    if constexpr (std::endian::native != std::endian::little) value = __builtin_bswap32(value);
    std::memcpy(to, &value, sizeof value);
}

// Writes codes one behind the other; there must be room for 4 bytes more than they take.
class BitWriter {
public:
    explicit BitWriter(char* out) : out_(out) {}

    void put(Code code) {
        pending_ |= std::uint64_t{code.bits} << filled_;  // 31 + 25 bits at most
        filled_ += code.count;
        if (filled_ < 32) return;
        store_little_endian(out_, static_cast<std::uint32_t>(pending_));
        out_ += sizeof(std::uint32_t);
        pending_ >>= 32U;
        filled_ -= 32;
    }
    // Stores what is pending, and goes on from there. Gives where it ends.
    char* flush() {
        store_little_endian(out_, static_cast<std::uint32_t>(pending_));
        return out_ + (filled_ + 7) / 8;
    }
    [[nodiscard]] std::uint32_t bits_since(const char* begin) const {
        return static_cast<std::uint32_t>(out_ - begin) * 8 + filled_;
    }
    // Continues what another one has written and flushed: so many bits from `begin` on.
    static BitWriter behind(char* begin, std::uint32_t bits) {
        BitWriter writer(begin + bits / 32 * 4);
        writer.filled_ = bits % 32;
        for (std::uint32_t i = 0; i < writer.filled_; i += 8)
            writer.pending_ |= std::uint64_t{static_cast<unsigned char>(writer.out_[i / 8])} << i;
        return writer;
    }

private:
    char* out_;
    std::uint64_t pending_ = 0;
    std::uint32_t filled_ = 0;
};

// Counts of bits one after another, repeats and zeros together.
void put_counts(std::string_view counts, BitWriter& out) {
    constexpr auto kCodes = codes_of<kBitsBits.size()>(kBitsBits);
    constexpr std::size_t kRepeat = 16;  // of the last one, 3 to 6 times
    constexpr std::size_t kZeros = 18;   // 11 to 138
    for (std::size_t at = 0; at < counts.size();) {
        const char count = counts[at];
        std::size_t same = std::min(counts.find_first_not_of(count, at), counts.size()) - at;
        at += same;
        for (; count == '0' && same >= 11; same -= std::min<std::size_t>(same, 138)) {
            const auto most = static_cast<std::uint32_t>(std::min<std::size_t>(same, 138));
            out.put(then(kCodes[kZeros], most - 11, 7));
        }
        if (same == 0) continue;
        out.put(kCodes[digit(count)]);
        for (--same; same >= 3; same -= std::min<std::size_t>(same, 6)) {
            const auto most = static_cast<std::uint32_t>(std::min<std::size_t>(same, 6));
            out.put(then(kCodes[kRepeat], most - 3, 2));
        }
        for (; same > 0; --same) out.put(kCodes[digit(count)]);
    }
}

}  // namespace

ListDeflater::ListDeflater() : header_(2 * kSymbols.size(), '\0') {
    constexpr std::uint32_t kLastBlock = 1;
    constexpr std::uint32_t kOwnCodes = 2;
    constexpr auto kOrder = std::to_array<std::uint8_t>(
        {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15});
    BitWriter out(header_.data());
    out.put({kLastBlock | kOwnCodes << 1U, 3});
    out.put({static_cast<std::uint32_t>(kSymbols.size() - kFirstLength), 5});
    out.put({static_cast<std::uint32_t>(kDistances.size() - 1), 5});
    out.put({static_cast<std::uint32_t>(kOrder.size() - 4), 4});
    for (const std::uint8_t symbol : kOrder) out.put({digit(kBitsBits[symbol]), 3});
    put_counts(kSymbolBits, out);
    put_counts(kDistanceBits, out);
    header_bits_ = out.bits_since(header_.data());
    header_.resize(static_cast<std::size_t>(out.flush() - header_.data()));
}

std::optional<std::string_view> ListDeflater::deflate(std::string_view list) {
    if (list.size() > kMostListBytes) return {};
    if (before_ > std::numeric_limits<std::uint32_t>::max() - kMostListBytes) {
        std::fill(met_.begin(), met_.end(), 0);
        before_ = 1;
    }
    constexpr std::size_t kMostOfByte = 2;  // a match takes less for each of its bytes
    char* const out =
        room_for(room_, header_.size() + kMostOfByte * list.size() + 2 * sizeof(std::uint32_t));
    std::memcpy(out, header_.data(), header_.size());
    BitWriter writer = BitWriter::behind(out, header_bits_);
    std::uint32_t* const met = met_.data();
    const std::uint32_t before = before_;
    const char* at = list.data();
    const char* const end = at + list.size();
    const char* const last = end - std::min<std::size_t>(list.size(), kShortestMatch - 1);
    std::uint32_t place = before;
    while (at < last) {
        const auto four = load_bytes<std::uint32_t>(at);
        std::uint32_t& met_here = met[four * 0x9e3779b1U >> (32 - kHashBits)];
        const std::uint32_t met_last = met_here;
        met_here = place;
        const std::uint32_t distance = place - met_last;
        if (met_last < before || distance > kFarthestMatch ||
            load_bytes<std::uint32_t>(at - distance) != four) {
            writer.put(kSymbols[static_cast<unsigned char>(*at++)]);
            ++place;
            continue;
        }
        const auto most = std::min(end - at, static_cast<std::ptrdiff_t>(kLongestMatch));
        std::ptrdiff_t length = kShortestMatch;
        while (length < most && at[length] == at[length - std::ptrdiff_t{distance}]) ++length;
        writer.put(kLengths[static_cast<std::size_t>(length)]);
        writer.put(distance_code(distance));
        at += length;
        place += static_cast<std::uint32_t>(length);
    }
    while (at < end) writer.put(kSymbols[static_cast<unsigned char>(*at++)]);
    writer.put(kSymbols[kEnd]);
    before_ += static_cast<std::uint32_t>(list.size());
    const auto size = static_cast<std::size_t>(writer.flush() - out);
    if (size >= list.size() || size - header_.size() >= list.size() / 8 * 7) return {};
    return std::string_view(out, size);
}

}  // namespace newsidx
