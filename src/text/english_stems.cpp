// The algorithm: https://snowballstem.org/algorithms/english/stemmer.html, as it was in the release
// that the index's stemmers are of. What is named after steps there has their names here.
#include "text/english_stems.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "base/word_set.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxLetters = 64;
constexpr std::size_t kShortest = 3;  // shorter words are their own stems

// A set of letters; 'Y' is a y that is a consonant.
class Letters {
public:
    constexpr explicit Letters(std::string_view letters) {
        for (const char letter : letters) bits_ |= bit(letter);
    }
    [[nodiscard]] constexpr bool has(char letter) const { return (bits_ & bit(letter)) != 0; }

private:
    // Small letters keep their five bits, and 'Y' has none of theirs.
    static constexpr std::uint32_t bit(char letter) {
        return letter == 'Y' ? 1U : 1U << (static_cast<unsigned>(letter) & 31U);
    }
    std::uint32_t bits_ = 0;
};

constexpr Letters kVowels("aeiouy");
constexpr Letters kNotShort("aeiouywxY");  // no short syllable ends with these
constexpr Letters kBeforeLi("cdeghkmnrt");
constexpr Letters kDoubled("bdfgmnprt");

struct Irregular {
    std::string_view word;
    std::string_view stem;
};
constexpr auto kIrregular = std::to_array<Irregular>({{"andes", "andes"},
                                                      {"atlas", "atlas"},
                                                      {"bias", "bias"},
                                                      {"cosmos", "cosmos"},
                                                      {"dying", "die"},
                                                      {"early", "earli"},
                                                      {"gently", "gentl"},
                                                      {"howe", "howe"},
                                                      {"idly", "idl"},
                                                      {"lying", "lie"},
                                                      {"news", "news"},
                                                      {"only", "onli"},
                                                      {"singly", "singl"},
                                                      {"skies", "sky"},
                                                      {"skis", "ski"},
                                                      {"sky", "sky"},
                                                      {"tying", "tie"},
                                                      {"ugly", "ugli"}});
constexpr std::size_t kLongestIrregular = 6;

// What no ending is taken off after a plural's.
constexpr auto kKept = std::to_array<std::string_view>(
    {"canning", "earring", "exceed", "herring", "inning", "outing", "proceed", "succeed"});
constexpr std::size_t kLongestKept = 7;

// Words begin with these whose first region begins behind them.
constexpr auto kBeginnings = std::to_array<std::string_view>({"gener", "commun", "arsen"});

const Irregular* irregular(std::string_view word) {
    if (word.size() > kLongestIrregular) return nullptr;
    const auto* const at = std::lower_bound(
        kIrregular.begin(), kIrregular.end(), word,
        [](const Irregular& one, std::string_view other) { return one.word < other; });
    return at != kIrregular.end() && at->word == word ? at : nullptr;
}

class Word {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    explicit Word(std::string_view word) : size_(word.size()) {
        std::memset(room_.data(), 0, kBefore);
        std::copy(word.begin(), word.end(), letters());
    }

    std::string stem() {
        mark_consonants();
        mark_regions();
        step_1a();
        if (size_ > kLongestKept || !is_one_of<kKept>(view())) {
            step_1b();
            step_1c();
            step_2();
            step_3();
            step_4();
            step_5();
        }
        std::string stem(view());
        if (has_consonants_) std::replace(stem.begin(), stem.end(), 'Y', 'y');
        return stem;
    }

private:
    static constexpr std::size_t kBefore = 8;  // NULs, so that endings may be looked for anywhere

    [[nodiscard]] char* letters() { return room_.data() + kBefore; }
    [[nodiscard]] const char* letters() const { return room_.data() + kBefore; }
    [[nodiscard]] std::string_view view() const { return {letters(), size_}; }
    // The n-th letter from the end, from 1; NUL before the first.
    [[nodiscard]] char last(std::size_t n) const { return room_[kBefore + size_ - n]; }
    [[nodiscard]] bool is_vowel(std::size_t at) const { return kVowels.has(letters()[at]); }

    template <std::size_t Bytes>
    [[nodiscard]] bool ends(
        const char (&ending)[Bytes]) const {  // NOLINT(modernize-avoid-c-arrays)
        constexpr std::size_t kSize = Bytes - 1;
        static_assert(kSize <= kBefore);
        return std::memcmp(letters() + size_ - kSize, ending, kSize) == 0;
    }
    void drop(std::size_t count) { size_ -= count; }
    // Whether what the last `count` letters leave reaches into the region.
    [[nodiscard]] bool is_in_first(std::size_t count) const { return first_ + count <= size_; }
    [[nodiscard]] bool is_in_second(std::size_t count) const { return second_ + count <= size_; }

    // A y that begins the word or follows a vowel.
    void mark_consonants() {
        char* const all = letters();
        if (std::memchr(all, 'y', size_) == nullptr) return;
        for (std::size_t at = 0; at < size_; ++at) {
            if (all[at] != 'y' || (at > 0 && !is_vowel(at - 1))) continue;
            all[at] = 'Y';
            has_consonants_ = true;
        }
    }

    // Behind the first consonant that follows a vowel, from there on; the word's end for none.
    [[nodiscard]] std::size_t region_from(std::size_t at) const {
        while (at < size_ && !is_vowel(at)) ++at;
        while (at < size_ && is_vowel(at)) ++at;
        return at < size_ ? at + 1 : size_;
    }

    void mark_regions() {
        for (const std::string_view beginning : kBeginnings) {
            if (view().starts_with(beginning)) first_ = beginning.size();
        }
        if (first_ == 0) first_ = region_from(0);
        second_ = region_from(first_);
    }

    // Whether any of the first `end` letters is a vowel.
    [[nodiscard]] bool has_vowel(std::size_t end) const {
        return std::any_of(letters(), letters() + end, [](char c) { return kVowels.has(c); });
    }

    // Whether what is left without the last `count` letters ends with a short syllable.
    [[nodiscard]] bool is_short(std::size_t count) const {
        const std::size_t end = size_ - count;
        if (end < 2 || !is_vowel(end - 2)) return false;
        if (end == 2) return !is_vowel(1);
        return !kNotShort.has(letters()[end - 1]) && !is_vowel(end - 3);
    }

    // Plurals.
    void step_1a() {
        if (last(1) == 's') {
            if (ends("sses")) return drop(2);
            if (ends("ies")) return drop(size_ > 4 ? 2 : 1);
            if (last(2) == 'u' || last(2) == 's') return;
            if (has_vowel(size_ - 2)) drop(1);
        } else if (ends("ied")) {
            drop(size_ > 4 ? 2 : 1);
        }
    }

    void step_1b() {
        const bool ly = ends("ly");
        const std::size_t behind = ly ? 2 : 0;
        std::size_t ending = 0;
        if (ly) drop(behind);
        if (ends("eed")) {
            if (is_in_first(3)) return drop(1);
        } else if (ends("ed")) {
            ending = 2;
        } else if (ends("ing")) {
            ending = 3;
        }
        if (ending == 0 || !has_vowel(size_ - ending)) {
            size_ += behind;
            return;
        }
        drop(ending);
        if (ends("at") || ends("bl") || ends("iz")) return add_e();
        if (last(1) == last(2) && kDoubled.has(last(1))) return drop(1);
        if (size_ == first_ && is_short(0)) add_e();
    }

    void add_e() { letters()[size_++] = 'e'; }

    void step_1c() {
        if ((last(1) == 'y' || last(1) == 'Y') && size_ > 2 && !is_vowel(size_ - 2))
            letters()[size_ - 1] = 'i';
    }

    // Takes the last `count` letters off for those given, where they are in the first region.
    void in_first(std::size_t count, std::string_view instead) {
        if (!is_in_first(count)) return;
        drop(count);
        std::copy(instead.begin(), instead.end(), letters() + size_);
        size_ += instead.size();
    }

    // Steps 2 to 4 take the longest ending that they know and look no further.
    void step_2() {
        switch (last(1)) {
            case 'l':
                if (ends("ational")) return in_first(7, "ate");
                if (ends("tional")) return in_first(6, "tion");
                return;
            case 'n':
                if (ends("ization")) return in_first(7, "ize");
                if (ends("ation")) return in_first(5, "ate");
                return;
            case 'r':
                if (ends("izer")) return in_first(4, "ize");
                if (ends("ator")) return in_first(4, "ate");
                return;
            case 's':
                if (ends("fulness")) return in_first(7, "ful");
                if (ends("ousness")) return in_first(7, "ous");
                if (ends("iveness")) return in_first(7, "ive");
                return;
            case 'm':
                if (ends("alism")) return in_first(5, "al");
                return;
            case 'i':
                return step_2_i();
            default:
                return;
        }
    }

    void step_2_i() {
        switch (last(2)) {
            case 'c':
                if (ends("enci")) return in_first(4, "ence");
                if (ends("anci")) return in_first(4, "ance");
                return;
            case 't':
                if (ends("biliti")) return in_first(6, "ble");
                if (ends("aliti")) return in_first(5, "al");
                if (ends("iviti")) return in_first(5, "ive");
                return;
            case 'g':
                if (ends("ogi") && is_in_first(3) && last(4) == 'l') drop(1);
                return;
            case 'l':
                break;
            default:
                return;
        }
        if (ends("lessli")) return in_first(6, "less");
        if (ends("entli")) return in_first(5, "ent");
        if (ends("ousli")) return in_first(5, "ous");
        if (ends("fulli")) return in_first(5, "ful");
        if (ends("abli")) return in_first(4, "able");
        if (ends("alli")) return in_first(4, "al");
        if (ends("bli")) return in_first(3, "ble");
        if (is_in_first(2) && kBeforeLi.has(last(3))) drop(2);
    }

    void step_3() {
        switch (last(1)) {
            case 'l':
                if (ends("ational")) return in_first(7, "ate");
                if (ends("tional")) return in_first(6, "tion");
                if (ends("ical")) return in_first(4, "ic");
                if (ends("ful")) return in_first(3, "");
                return;
            case 'e':
                if (ends("alize")) return in_first(5, "al");
                if (ends("icate")) return in_first(5, "ic");
                if (ends("ative") && is_in_second(5)) return in_first(5, "");
                return;
            case 'i':
                if (ends("iciti")) return in_first(5, "ic");
                return;
            case 's':
                if (ends("ness")) return in_first(4, "");
                return;
            default:
                return;
        }
    }

    // The letters of the ending that step 4 takes off.
    [[nodiscard]] std::size_t ending_4() const {
        switch (last(1)) {
            case 'l':
                return last(2) == 'a' ? 2 : 0;
            case 'r':
                return last(2) == 'e' ? 2 : 0;
            case 'c':
                return last(2) == 'i' ? 2 : 0;
            case 'e':
                if (ends("ance") || ends("ence") || ends("able") || ends("ible")) return 4;
                return ends("ate") || ends("ive") || ends("ize") ? 3 : 0;
            case 't':
                if (ends("ement")) return 5;
                if (ends("ment")) return 4;
                return ends("ent") || ends("ant") ? 3 : 0;
            case 'm':
                return ends("ism") ? 3 : 0;
            case 'i':
                return ends("iti") ? 3 : 0;
            case 's':
                return ends("ous") ? 3 : 0;
            case 'n':
                return ends("ion") && (last(4) == 's' || last(4) == 't') ? 3 : 0;
            default:
                return 0;
        }
    }

    void step_4() {
        const std::size_t ending = ending_4();
        if (ending > 0 && is_in_second(ending)) drop(ending);
    }

    void step_5() {
        if (last(1) == 'e') {
            if (is_in_second(1) || (is_in_first(1) && !is_short(1))) drop(1);
        } else if (last(1) == 'l' && last(2) == 'l' && is_in_second(1)) {
            drop(1);
        }
    }

    std::array<char, kBefore + kMaxLetters + 8> room_;
    std::size_t size_;
    std::size_t first_ = 0;  // where R1 and R2 begin
    std::size_t second_ = 0;
    bool has_consonants_ = false;  // written 'Y'
};

}  // namespace

std::optional<std::string> stem_english(std::string_view word) {
    if (word.size() > kMaxLetters) return std::nullopt;
    bool plain = true;
    for (const char c : word) plain = plain && c >= 'a' && c <= 'z';
    if (!plain) return std::nullopt;
    if (word.size() < kShortest) return std::string(word);
    if (const Irregular* const found = irregular(word)) return std::string(found->stem);
    return Word(word).stem();
}

}  // namespace newsidx
