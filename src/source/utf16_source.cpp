#include "source/utf16_source.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

constexpr char32_t kReplacement = 0xfffd;

bool is_high(char32_t unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool is_low(char32_t unit) { return unit >= 0xdc00 && unit < 0xe000; }

// Printed ASCII and blanks with a NUL each.
bool is_wide_ascii(std::string_view bytes, ByteOrder order) {
    const std::size_t low = order == ByteOrder::little ? 0 : 1;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char c = bytes[at + low];
        const bool is_text = (c >= ' ' && c < '\x7f') || c == '\t' || c == '\r' || c == '\n';
        if (!is_text || bytes[at + 1 - low] != '\0') return false;
    }
    return true;
}

// PowerShell and databases leave the mark out.
bool is_unmarked(std::string_view head, ByteOrder order) {
    constexpr std::size_t kTwoUnits = 4;
    if (head.size() < kTwoUnits) return false;
    const char first = head[order == ByteOrder::little ? 0 : 1];
    const bool may_be_json = first == '{' || first == '[';
    return is_wide_ascii(may_be_json ? head.substr(0, kTwoUnits) : head, order);
}

}  // namespace

std::optional<ByteOrder> utf16_order(std::string_view head) {
    using std::string_view_literals::operator""sv;
    if (head.starts_with("\xff\xfe\0\0"sv)) return std::nullopt;
    if (head.starts_with("\xff\xfe"sv)) return ByteOrder::little;
    if (head.starts_with("\xfe\xff"sv)) return ByteOrder::big;
    for (const auto order : {ByteOrder::little, ByteOrder::big}) {
        if (is_unmarked(head.substr(0, kUtf16HeadBytes), order)) return order;
    }
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
