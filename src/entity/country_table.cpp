#include "entity/country_table.hpp"

#include <algorithm>
#include <array>

#include "entity/word_hash.hpp"

namespace newsidx {
namespace {

struct PoolText {
    std::uint32_t offset;
    std::uint16_t size;
};

struct CountryRow {
    std::array<char, 2> code;
    PoolText title;
};

// Rows [first, end) begin with one and the same word.
struct Bucket {
    PoolText word;
    std::uint16_t first;
    std::uint16_t end;
    bool some_small;
};

struct Choice {
    std::uint16_t first;
    std::uint16_t end;
};

// kPool, kCountries, kRows, kBuckets, kSlots (1 + index into kBuckets by hash, linear probing),
// kChoices, kAlternatives, kCues, kGivenNames (sorted), kLanguages (by bit).
#include "country_table.inc"

std::string_view pooled(const PoolText& text) { return {kPool.data() + text.offset, text.size}; }

}  // namespace

std::size_t country_count() { return kCountries.size(); }

std::string_view country_code(CountryIndex country) {
    return {kCountries[country].code.data(), kCountries[country].code.size()};
}

CountryIndex country_of_code(std::string_view code) {
    const auto at = std::find_if(kCountries.begin(), kCountries.end(), [&](const CountryRow& row) {
        return std::string_view(row.code.data(), row.code.size()) == code;
    });
    return at == kCountries.end() ? kNoCountry : static_cast<CountryIndex>(at - kCountries.begin());
}

std::string_view country_title(CountryIndex country) { return pooled(kCountries[country].title); }

CountryNames country_names(std::string_view first_word) {
    constexpr std::size_t kMask = kSlots.size() - 1;
    static_assert((kSlots.size() & kMask) == 0);
    for (std::size_t at = word_hash(first_word) & kMask; kSlots[at] != 0; at = (at + 1) & kMask) {
        const Bucket& bucket = kBuckets[kSlots[at] - 1U];
        if (bucket.word.size == first_word.size() && pooled(bucket.word) == first_word) {
            return {std::span(kRows).subspan(bucket.first, bucket.end - bucket.first),
                    bucket.some_small};
        }
    }
    return {};
}

std::span<const CountryNameRow> country_rows(std::string_view first_word) {
    return country_names(first_word).rows;
}

std::span<const CountryNameRow> all_country_rows() { return kRows; }

std::string_view country_row_text(const CountryNameRow& row) {
    return {kPool.data() + row.text, row.size};
}

std::span<const CountryAlternative> country_choice(std::uint8_t choice) {
    if (choice == 0) return {};
    const Choice& found = kChoices[choice - 1U];
    return std::span(kAlternatives).subspan(found.first, found.end - found.first);
}

std::string_view country_cue(std::uint16_t cue) { return pooled(kCues[cue]); }

bool is_given_name(std::string_view folded) {
    const auto* at = std::lower_bound(
        kGivenNames.begin(), kGivenNames.end(), folded,
        [](const PoolText& name, std::string_view word) { return pooled(name) < word; });
    return at != kGivenNames.end() && pooled(*at) == folded;
}

std::uint64_t language_bit(std::string_view lang) {
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        if (std::string_view(kLanguages[i].data(), 2) == lang) return std::uint64_t{1} << i;
    }
    return 0;
}

}  // namespace newsidx
