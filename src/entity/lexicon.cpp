#include "entity/lexicon.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "entity/feature_hash.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kPhraseKind = 200;
constexpr std::size_t kMaxMasks = 1U << 16U;

}  // namespace

std::uint32_t Lexicon::word_hash(std::string_view small) { return text_hash(kPhraseKind, small); }

std::uint32_t Lexicon::extend(std::uint32_t phrase, std::uint32_t word) {
    return pair_hash(kPhraseKind, phrase, word);
}

Lexicon::Lexicon(const std::vector<Row>& rows) {
    std::map<std::uint32_t, LexiconMask> known;
    for (const Row& row : rows) {
        std::string_view rest = row.phrase;
        std::uint32_t hash = 0;
        for (std::size_t word = 0;; ++word) {
            const std::size_t blank = rest.find(' ');
            const std::string_view next = rest.substr(0, blank);
            hash = word == 0 ? word_hash(next) : extend(hash, word_hash(next));
            if (blank == std::string_view::npos) break;
            known[hash] |= kLexiconPrefix;
            rest.remove_prefix(blank + 1);
        }
        known[hash] |= row.mask;
    }
    std::vector<std::uint32_t> hashes;
    std::vector<LexiconMask> masks;
    for (const auto& [hash, mask] : known) {
        hashes.push_back(hash);
        masks.push_back(mask);
    }
    std::sort(masks.begin(), masks.end());
    masks.erase(std::unique(masks.begin(), masks.end()), masks.end());
    masks_ = Stored(std::move(masks));
    std::vector<std::uint16_t> kinds;
    for (const auto& [hash, mask] : known) {
        const auto at = std::lower_bound(masks_.begin(), masks_.end(), mask);
        kinds.push_back(static_cast<std::uint16_t>(at - masks_.begin()));
    }
    phrases_ = HashIndex(hashes);
    kinds_ = PackedNumbers(kinds);
}

LexiconMask Lexicon::find(std::uint32_t hash) const {
    const std::uint32_t number = phrases_.find(hash);
    if (number == HashIndex::kNone) return 0;
    const std::uint32_t kind = kinds_[number];
    return kind < masks_.size() ? masks_[kind] : 0;
}

void Lexicon::write(std::string& out) const {
    append_varint(out, masks_.size());
    for (const LexiconMask mask : masks_) append_varint(out, mask);
    phrases_.write(out);
    kinds_.write(out);
}

bool Lexicon::read(ByteReader& in) {
    std::vector<LexiconMask> masks(std::min<std::size_t>(in.varint32(), kMaxMasks));
    for (LexiconMask& mask : masks) mask = in.varint32();
    masks_ = Stored(std::move(masks));
    return phrases_.read(in) && kinds_.read(in, phrases_.size());
}

void Lexicon::lay_out(LayoutWriter& out) const {
    phrases_.lay_out(out);
    kinds_.lay_out(out);
    out.add(masks_);
}

}  // namespace newsidx
