#include "entity/missed_bodies.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "entity/no_bodies.hpp"

namespace newsidx {
namespace {

// Of a body whose initials may stand for it.
constexpr std::uint8_t kSureLongName = 70;
constexpr std::uint8_t kByInitials = 75;
constexpr std::uint8_t kBySuffix = 75;
constexpr std::size_t kLeastInitials = 3;
constexpr std::size_t kMostInitials = 7;
// Words of a club's name before its suffix.
constexpr std::uint32_t kClubWords = 3;

// What only clubs end with.
constexpr auto kClubSuffixes =
    std::to_array<std::string_view>({"AFC", "CFC", "GAA", "GFC", "LGFA", "RFC", "RUFC"});

// The first letters of the words that have a capital; empty where a word isn't like that.
std::string initials_of(std::string_view name) {
    std::string letters;
    bool start = true;
    std::size_t words = 0;
    for (const char c : name) {
        if (start && ascii::is_upper(c)) {
            letters += c;
            ++words;
        }
        if (c == '(' || c == '.') return {};
        start = c == ' ';
    }
    return words >= kLeastInitials && words <= kMostInitials ? letters : std::string();
}

class MissedBodies {
public:
    MissedBodies(std::string_view text, const TagText& words, TaggedSpans found)
        : text_(text), words_(words), found_(std::move(found)) {}

    TaggedSpans run() {
        find_initials();
        for (const std::uint32_t at : words_.capitals) {
            const TagWord& word = words_.words[at];
            if (word.kind != WordCase::upper) continue;
            const std::string_view letters = bytes(word.span);
            if (std::binary_search(initials_.begin(), initials_.end(), letters)) {
                add(word.span, kByInitials);
            } else if (is_one_of<kClubSuffixes>(letters)) {
                add_club(at);
            }
        }
        if (added_.empty()) return std::move(found_);
        auto& names = found_.names;
        names.insert(names.end(), added_.begin(), added_.end());
        std::sort(names.begin(), names.end(),
                  [](const NameSpan& a, const NameSpan& b) { return a.span < b.span; });
        std::erase_if(found_.others,
                      [&](const OtherSpan& other) { return overlaps(added_, other.span); });
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view bytes(const Span& span) const { return span.in(text_); }

    void find_initials() {
        for (const NameSpan& name : found_.names) {
            if (name.type != EntityType::organization || name.confidence < kSureLongName) continue;
            std::string letters = initials_of(bytes(name.span));
            if (!letters.empty() && !is_bodiless_acronym(letters))
                initials_.push_back(std::move(letters));
        }
        std::sort(initials_.begin(), initials_.end());
    }

    template <typename Spans>
    [[nodiscard]] static bool overlaps(const Spans& spans, const Span& span) {
        const auto at = std::partition_point(spans.begin(), spans.end(), [&](const auto& one) {
            return one.span.end <= span.begin;
        });
        return at != spans.end() && at->span.begin < span.end;
    }

    // Unless a name stands there, or a longer name of something else.
    void add(const Span& span, std::uint8_t confidence) {
        if (overlaps(found_.names, span) || overlaps(added_, span)) return;
        const auto& others = found_.others;
        const auto at = std::partition_point(
            others.begin(), others.end(),
            [&](const OtherSpan& other) { return other.span.end <= span.begin; });
        if (at != others.end() && at->span.begin < span.end &&
            (at->span.begin < span.begin || at->span.end > span.end)) {
            return;
        }
        added_.push_back({span, EntityType::organization, Rule::tagger, confidence});
    }

    // "Rathmore | GAA", whose place the tagger may have taken for one.
    void add_club(std::uint32_t suffix) {
        std::uint32_t first = suffix;
        while (first > 0 && suffix - first < kClubWords) {
            const TagWord& word = words_.words[first - 1];
            if (word.kind != WordCase::capital || overlaps(found_.names, word.span)) break;
            if (bytes({word.span.end, words_.words[first].span.begin}) != " ") break;
            --first;
        }
        if (first == suffix) return;
        if (bytes(words_.words[first].span) == "The") ++first;
        if (first < suffix)
            add({words_.words[first].span.begin, words_.words[suffix].span.end}, kBySuffix);
    }

    std::string_view text_;
    const TagText& words_;
    TaggedSpans found_;
    std::vector<std::string> initials_;  // of the article's bodies, sorted
    std::vector<NameSpan> added_;        // ascending
};

}  // namespace

TaggedSpans with_missed_bodies(std::string_view text, const TagText& words, TaggedSpans found) {
    return MissedBodies(text, words, std::move(found)).run();
}

}  // namespace newsidx
