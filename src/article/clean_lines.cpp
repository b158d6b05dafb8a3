#include "article/clean_lines.hpp"

#include <utf8proc.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

enum class Role : std::uint8_t { keep, blank, line_end, paragraph_end, joiner, drop };

// What a character means to a text, and whether NFC may change it or its neighbours.
struct Meaning {
    Role role = Role::keep;
    bool is_composed = true;
    bool is_mark = false;  // of a combining class: NFC sorts those that follow each other
};

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Invisible or private, whatever Unicode calls them: fillers of Hangul, the grapheme joiner, the
// place of an object in a text.
bool is_noise(char32_t c) { return c == 0x34f || c == 0x3164 || c == 0xffa0 || c == 0xfffc; }

// Tibetan vowel signs that are of no class, but are decomposed into marks.
bool is_two_marks(char32_t c) { return c == 0xf73 || c == 0xf75 || c == 0xf81; }

// Format characters that are seen: signs over Arabic, Syriac and Kaithi numbers.
bool is_visible_format(char32_t c) {
    return in(c, 0x600, 0x605) || c == 0x6dd || c == 0x70f || in(c, 0x890, 0x891) || c == 0x8e2 ||
           c == 0x110bd || c == 0x110cd;
}

Role role_by_category(char32_t c, int category) {
    switch (category) {
        case UTF8PROC_CATEGORY_ZS:
            return Role::blank;
        case UTF8PROC_CATEGORY_CF:  // bidi controls, zero width space, byte order mark, tags
            return is_visible_format(c) ? Role::keep : Role::drop;
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
            return Role::drop;
        case UTF8PROC_CATEGORY_CN:  // a later Unicode may have a letter there, but for U+xxFFFE
            return (c & 0xfffeU) == 0xfffe || in(c, 0xfdd0, 0xfdef) ? Role::drop : Role::keep;
        default:
            return Role::keep;
    }
}

Meaning meaning_below_300(char32_t c) {
    if (c == '\n' || c == '\v' || c == '\f' || c == 0x85) return {Role::line_end};
    if (c == ' ' || c == '\t' || c == 0xa0) return {Role::blank};
    if (c < ' ' || in(c, 0x7f, 0x9f) || c == 0xad) return {Role::drop};  // 0xad: soft hyphen
    return {};
}

Meaning meaning_of(char32_t c) {
    if (c < 0x300) return meaning_below_300(c);
    // The bulk of the world's news needs no table: Greek, Cyrillic, Vietnamese, marks of
    // punctuation, kana, Han, Hangul.
    if (in(c, 0x388, 0x482) || in(c, 0x48a, 0x52f) || in(c, 0x1e00, 0x1eff) ||
        in(c, 0x2010, 0x2027) || in(c, 0x2030, 0x205e) || in(c, 0x3001, 0x3029) ||
        in(c, 0x3041, 0x3096) || in(c, 0x309b, 0x30ff) || in(c, 0x4e00, 0x9fff) ||
        in(c, 0xac00, 0xd7a3)) {
        return {};
    }
    if (c == 0x2028) return {Role::line_end};
    if (c == 0x2029) return {Role::paragraph_end};
    if (c == 0x200c || c == 0x200d) return {Role::joiner};
    if (c == 0x2800) return {Role::blank};  // an empty Braille cell
    if (is_noise(c)) return {Role::drop};
    if (in(c, 0x1100, 0x11ff)) return {Role::keep, false};  // Hangul in pieces
    const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    constexpr auto kNone = std::numeric_limits<utf8proc_uint16_t>::max();
    const bool stays = property->combining_class == 0 && property->comb_index == kNone &&
                       (property->decomp_seqindex == kNone || property->decomp_type != 0);
    const bool is_mark = property->combining_class != 0 || is_two_marks(c);
    return {role_by_category(c, property->category), stays, is_mark};
}

// Zero width (non-)joiners shape words of Arabic and Indian scripts and join emoji; behind other
// characters they are dirt that keeps words from being found.
bool takes_joiner(char32_t before) { return before >= 0x600 && !in(before, 0x2000, 0x206f); }

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighs = 0x8080808080808080U;

// Not zero where some byte is; bytes above one that is may be marked, too.
constexpr std::uint64_t zero_bytes(std::uint64_t word) { return (word - kOnes) & ~word & kHighs; }

// How many of eight bytes, from the first on, are surely printable ASCII with no two blanks among
// them that are neighbours.
std::size_t plain_bytes(std::uint64_t word) {
    const std::uint64_t controls = (word - kOnes * 0x20) & ~word & kHighs;
    const std::uint64_t deletes = zero_bytes(word ^ (kOnes * 0x7f));
    const std::uint64_t blanks = zero_bytes(word ^ (kOnes * 0x20));
    const std::uint64_t others = (word & kHighs) | controls | deletes | (blanks & (blanks << 8U));
    if constexpr (std::endian::native == std::endian::little)
        return static_cast<std::size_t>(std::countr_zero(others)) / 8;
    return others == 0 ? 8 : 0;
}

char32_t decode(std::string_view bytes) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
    };
    switch (bytes.size()) {
        case 1:
            return byte(0);
        case 2:
            return (byte(0) & 0x1fU) << 6U | (byte(1) & 0x3fU);
        case 3:
            return (byte(0) & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
        default:
            return (byte(0) & 0x07U) << 18U | (byte(1) & 0x3fU) << 12U | (byte(2) & 0x3fU) << 6U |
                   (byte(3) & 0x3fU);
    }
}

class Cleaner {
public:
    explicit Cleaner(std::string_view utf8) : utf8_(utf8) {
        constexpr std::size_t kUsualLineBytes = 64;
        out_.text.reserve(utf8.size());
        out_.lines.reserve(utf8.size() / kUsualLineBytes + 1);
    }

    CleanLines run() {
        while (at_ < utf8_.size()) {
            // What most lines end in needs no look at what it means.
            if (utf8_[at_] == '\n') {
                ++at_;
                end_line();
                continue;
            }
            plain_run();
            if (at_ < utf8_.size() && utf8_[at_] != '\n') character();
        }
        end_line();
        return std::move(out_);
    }

private:
    // Most of a text, in strides of eight bytes.
    void plain_run() {
        if (utf8_[at_] == ' ') return;  // may be one too many
        std::size_t end = at_;
        while (end + 8 <= utf8_.size()) {
            if (utf8_[end] == ' ' && utf8_[end - 1] == ' ') break;
            std::uint64_t word = 0;
            std::memcpy(&word, utf8_.data() + end, 8);
            const std::size_t plain = plain_bytes(word);
            end += plain;
            if (plain < 8) break;
        }
        if (end == at_) return;
        out_.text.append(utf8_.substr(at_, end - at_));
        last_ = static_cast<unsigned char>(utf8_[end - 1]);
        marks_ = 0;
        at_ = end;
    }

    void character() {
        const std::size_t size = utf8_size(utf8_, at_);
        if (size == 0) {
            do ++at_;
            while (at_ < utf8_.size() && is_continuation(utf8_[at_]));
            keep("\xef\xbf\xbd", 0xfffd);
            return;
        }
        const std::string_view bytes = utf8_.substr(at_, size);
        const char32_t c = decode(bytes);
        at_ += size;
        const bool breaks = c == '\r' && (at_ == utf8_.size() || utf8_[at_] != '\n');
        const Meaning meaning = breaks ? Meaning{Role::line_end} : meaning_of(c);
        switch (meaning.role) {
            case Role::keep:
                if (meaning.is_mark && marks_ == kMaxMarks) break;
                if (!meaning.is_composed) out_.is_composed = false;
                keep(bytes, c);
                marks_ = meaning.is_mark ? marks_ + 1 : 0;
                break;
            case Role::blank:
                blank();
                break;
            case Role::joiner:
                if (out_.text.size() > line_.begin && takes_joiner(last_)) keep(bytes, c);
                break;
            case Role::paragraph_end:
                end_line();
                end_line();
                break;
            case Role::line_end:
                end_line();
                break;
            case Role::drop:
                break;
        }
    }

    void keep(std::string_view bytes, char32_t c) {
        out_.text.append(bytes);
        last_ = c;
    }

    void blank() {
        marks_ = 0;
        if (out_.text.size() == line_.begin) {
            line_.is_indented = true;
        } else if (last_ != ' ') {
            keep(" ", ' ');
        }
    }

    void end_line() {
        if (out_.text.size() > line_.begin && last_ == ' ') out_.text.pop_back();
        line_.end = out_.text.size();
        out_.lines.push_back(line_);
        line_ = {out_.text.size(), out_.text.size(), false};
        last_ = '\n';
        marks_ = 0;
    }

    std::string_view utf8_;
    std::size_t at_ = 0;
    char32_t last_ = '\n';   // the last character kept in this line
    std::size_t marks_ = 0;  // that it ends in
    CleanLines::Line line_;
    CleanLines out_;
};

}  // namespace

CleanLines clean_lines(std::string_view utf8) { return Cleaner(utf8).run(); }

}  // namespace newsidx
