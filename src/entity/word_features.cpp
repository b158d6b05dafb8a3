#include "entity/word_features.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "entity/feature_hash.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Kinds of features. In the model file through their hashes: append, never renumber.
enum Kind : std::uint32_t {
    kExact = 1,
    kSmall,
    kShape,
    kFine,
    kMiddle,
    kCoarse,
    kPrefix,
    kSuffix,
    kTrigram,
    kFirstPart,
    kLastPart,
    kPartClass,
    kCase,
    kKnown,
    kKnownMask,
    kLongShape,
    kLength,
};

// Bits of WordFeature::places.
constexpr std::uint8_t kAll = 0b11111;
constexpr std::uint8_t kNear = 0b01110;
constexpr std::uint8_t kOwn = 0b00100;

constexpr std::size_t kMaxAffix = 5;
// So many letters at the end speak of the neighbours, too.
constexpr std::size_t kReachingSuffix = 3;
// Longer words are described by their beginning.
constexpr std::size_t kMaxWordBytes = 40;

char shape_of(const Char& c) {
    switch (c.kind) {
        case CharKind::letter:
            return is_upper(c.code) ? 'X' : 'x';
        case CharKind::digit:
            return 'd';
        case CharKind::mark:
            return 'x';
        case CharKind::unspaced:
            return 'o';
        default:
            return c.code < 128 ? static_cast<char>(c.code) : '?';
    }
}

// "Xx-Xx": runs of one kind count once, or up to four times. Of the beginning alone.
class Shape {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    Shape(std::string_view word, std::size_t most) {
        std::size_t same = 0;
        char last = 0;
        for (std::size_t at = 0; at < word.size() && size_ < kMaxShape;) {
            const char kind = kind_at(word, at);
            same = last == kind ? same + 1 : 1;
            last = kind;
            if (same <= most) kinds_[size_++] = kind;
        }
    }
    [[nodiscard]] std::string_view text() const { return {kinds_.data(), size_}; }

private:
    static constexpr std::size_t kMaxShape = 12;

    // The kind of the character at `at`, which then is the next one's place.
    static char kind_at(std::string_view word, std::size_t& at) {
        const char byte = word[at];
        if (byte >= 'a' && byte <= 'z') return ++at, 'x';
        if (byte >= 'A' && byte <= 'Z') return ++at, 'X';
        const Char c = char_at(word, at);
        at += c.size;
        return shape_of(c);
    }

    std::array<char, kMaxShape> kinds_;
    std::size_t size_ = 0;
};

// Byte offsets of the characters of a word of at most kMaxWordBytes + 2, and its end.
class CharacterStarts {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    explicit CharacterStarts(std::string_view word) {
        for (std::size_t at = 0; at < word.size(); ++at) {
            const bool follows = is_continuation(word[at]);
            if (!follows) starts_[count_++] = static_cast<std::uint8_t>(at);
        }
        starts_[count_] = static_cast<std::uint8_t>(word.size());
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    std::size_t operator[](std::size_t character) const { return starts_[character]; }

private:
    std::array<std::uint8_t, kMaxWordBytes + 3> starts_;
    std::size_t count_ = 0;
};

}  // namespace

WordFacts word_facts(std::string_view word, std::string_view small, WordCase kind,
                     const WordTables& tables) {
    WordFacts facts;
    facts.exact = text_hash(kExact, word);
    facts.small = text_hash(kSmall, small);
    facts.shape = text_hash(kShape, Shape(word, 1).text());
    facts.phrase = Lexicon::word_hash(small);
    facts.classes = tables.classes.find(small);
    facts.kind = kind;
    const LexiconMask known = tables.lexicon.find(facts.phrase);
    facts.begins_phrase = (known & kLexiconPrefix) != 0;
    facts.known = known & ~kLexiconPrefix;
    return facts;
}

void reach_features(std::string_view small, const WordFacts& facts,
                    std::vector<WordFeature>& features) {
    features.clear();
    const auto add = [&](std::uint32_t hash, std::uint8_t places, bool identity = false) {
        features.push_back({hash, places, identity});
    };
    add(facts.exact, kAll, true);
    add(facts.small, kAll, true);
    add(facts.shape, kAll);
    add(pair_hash(kCase, static_cast<std::uint32_t>(facts.kind)), kAll);
    add(pair_hash(kFine, facts.classes.fine), kAll);
    add(pair_hash(kMiddle, facts.classes.middle), kAll);
    add(pair_hash(kCoarse, facts.classes.coarse), kAll);
    if (facts.known != 0) {
        add(pair_hash(kKnownMask, facts.known), kNear);
        for (std::uint32_t bit = 0; bit < kLexiconClasses.size(); ++bit) {
            if ((facts.known & lexicon_bit(bit)) != 0) add(pair_hash(kKnown, bit), kAll);
        }
    }
    if (facts.kind == WordCase::mark || facts.kind == WordCase::number) return;
    const std::string_view head = head_of(small, kMaxWordBytes);
    const CharacterStarts starts(head);
    const std::size_t letters = starts.count();
    if (letters < kReachingSuffix) return;
    add(text_hash(kSuffix, head.substr(starts[letters - kReachingSuffix])), kNear,
        letters == kReachingSuffix);
}

void own_features(std::string_view word, std::string_view small, const WordFacts& facts,
                  const WordTables& tables, std::vector<WordFeature>& features) {
    features.clear();
    const auto add = [&](std::uint32_t hash, bool identity = false) {
        features.push_back({hash, kOwn, identity});
    };
    if (facts.kind == WordCase::mark) return;
    add(text_hash(kLongShape, Shape(word, 4).text()));
    if (facts.kind == WordCase::number) return;

    const std::string_view head = head_of(small, kMaxWordBytes);
    const CharacterStarts starts(head);
    const std::size_t letters = starts.count();
    add(pair_hash(kLength, static_cast<std::uint32_t>(std::min<std::size_t>(letters, 15))));
    for (std::size_t n = 1; n <= std::min(kMaxAffix, letters); ++n) {
        const bool identity = n == letters;
        add(text_hash(kPrefix, head.substr(0, starts[n])), identity);
        if (n == kReachingSuffix) continue;
        add(text_hash(kSuffix, head.substr(starts[letters - n])), identity);
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    std::array<char, kMaxWordBytes + 2> frame;
    frame[0] = '^';
    std::copy(head.begin(), head.end(), frame.begin() + 1);
    frame[head.size() + 1] = '$';
    const std::string_view framed(frame.data(), head.size() + 2);
    const CharacterStarts frames(framed);
    for (std::size_t i = 0; i + 3 <= frames.count(); ++i) {
        add(text_hash(kTrigram, framed.substr(frames[i], frames[i + 3] - frames[i])));
    }
    const std::size_t first_hyphen = small.find('-');
    if (first_hyphen != std::string_view::npos && first_hyphen > 0) {
        const std::string_view first = small.substr(0, first_hyphen);
        const std::string_view last = small.substr(small.rfind('-') + 1);
        add(text_hash(kFirstPart, first));
        add(text_hash(kLastPart, last));
        add(pair_hash(kPartClass, 1, tables.classes.find(first).fine));
        add(pair_hash(kPartClass, 2, tables.classes.find(last).fine));
        add(pair_hash(kPartClass, 3, tables.classes.find(first).coarse,
                      tables.classes.find(last).coarse));
    }
}

}  // namespace newsidx
