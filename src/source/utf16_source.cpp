#include "source/utf16_source.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

constexpr char32_t kReplacement = 0xfffd;

bool is_high(char32_t unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool is_low(char32_t unit) { return unit >= 0xdc00 && unit < 0xe000; }

}  // namespace

std::optional<ByteOrder> utf16_order(std::string_view head) {
    using std::string_view_literals::operator""sv;
    if (head.starts_with("\xff\xfe\0\0"sv)) return std::nullopt;
    if (head.starts_with("\xff\xfe"sv)) return ByteOrder::little;
    if (head.starts_with("\xfe\xff"sv)) return ByteOrder::big;
    return std::nullopt;
}

void Utf16Decoder::add(std::string_view bytes, std::string& out) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!half_) {
            half_ = byte;
            continue;
        }
        const char32_t first = *std::exchange(half_, std::nullopt);
        add_unit(order_ == ByteOrder::little ? byte * 0x100U + first : first * 0x100U + byte, out);
    }
}

void Utf16Decoder::add_unit(char32_t unit, std::string& out) {
    if (const char32_t high = std::exchange(high_, 0); high != 0) {
        if (is_low(unit)) {
            append_utf8(out, 0x10000 + ((high - 0xd800) << 10U) + (unit - 0xdc00));
            return;
        }
        append_utf8(out, kReplacement);
    }
    if (is_high(unit)) {
        high_ = unit;
    } else {
        append_utf8(out, is_low(unit) ? kReplacement : unit);
    }
}

void Utf16Decoder::end(std::string& out) {
    if (high_ != 0) append_utf8(out, kReplacement);
    if (half_) append_utf8(out, kReplacement);
    high_ = 0;
    half_.reset();
}

Result<std::string_view> Utf16Source::read() {
    given_.clear();
    while (given_.empty() && !ended_) {
        const auto more = behind_.read();
        if (!more) return more.error();
        ended_ = more->empty();
        decoder_.add(*more, given_);
        if (ended_) decoder_.end(given_);
    }
    return std::string_view(given_);
}

}  // namespace newsidx
