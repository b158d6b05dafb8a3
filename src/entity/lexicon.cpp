#include "entity/lexicon.hpp"

#include <algorithm>
#include <bit>

#include "entity/feature_hash.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kPhraseKind = 200;
constexpr std::size_t kMaxRows = 2'000'000;

}  // namespace

std::uint32_t Lexicon::word_hash(std::string_view small) { return text_hash(kPhraseKind, small); }

std::uint32_t Lexicon::extend(std::uint32_t phrase, std::uint32_t word) {
    return pair_hash(kPhraseKind, phrase, word);
}

Lexicon::Lexicon(const std::vector<Row>& rows) {
    slots_.assign(std::bit_ceil(rows.size() * 4 + 2), Slot{});
    for (const Row& row : rows) {
        std::string_view rest = row.phrase;
        std::uint32_t hash = 0;
        for (std::size_t word = 0;; ++word) {
            const std::size_t blank = rest.find(' ');
            const std::string_view next = rest.substr(0, blank);
            hash = word == 0 ? word_hash(next) : extend(hash, word_hash(next));
            if (blank == std::string_view::npos) break;
            insert(hash, kLexiconPrefix);
            rest.remove_prefix(blank + 1);
        }
        insert(hash, row.mask);
    }
}

void Lexicon::insert(std::uint32_t hash, LexiconMask mask) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].mask != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    slots_[at].hash = hash;
    slots_[at].mask |= mask;
}

LexiconMask Lexicon::find(std::uint32_t hash) const {
    if (slots_.empty()) return 0;
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].mask != 0;
         at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash) return slots_[at].mask;
    }
    return 0;
}

void Lexicon::write(std::string& out) const {
    std::vector<Slot> sorted;
    for (const Slot& slot : slots_) {
        if (slot.mask != 0) sorted.push_back(slot);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const Slot& a, const Slot& b) { return a.hash < b.hash; });
    append_varint(out, sorted.size());
    std::uint32_t last = 0;
    for (const Slot& slot : sorted) {
        append_varint(out, slot.hash - last);
        last = slot.hash;
    }
    for (const Slot& slot : sorted) append_varint(out, std::rotl(slot.mask, 1));
}

bool Lexicon::read(ByteReader& in) {
    const std::size_t rows = in.varint32();
    if (!in.ok() || rows > kMaxRows) return false;
    slots_.assign(std::bit_ceil(rows * 2 + 2), Slot{});
    std::vector<std::uint32_t> hashes(rows);
    std::uint32_t last = 0;
    for (std::uint32_t& hash : hashes) hash = last += in.varint32();
    for (const std::uint32_t hash : hashes) {
        const LexiconMask mask = std::rotr(in.varint32(), 1);
        if (mask == 0) return false;
        insert(hash, mask);
    }
    return in.ok();
}

}  // namespace newsidx
