#include "entity/word_classes.hpp"

#include <algorithm>
#include <bit>

#include "entity/feature_hash.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kWordKind = 0;
constexpr std::size_t kMaxClassWords = 1'000'000;

}  // namespace

WordClasses::WordClasses(const std::vector<Row>& rows, std::vector<WordClass> parents)
    : parents_(std::move(parents)) {
    make_slots(rows.size());
    for (const Row& row : rows) insert(text_hash(kWordKind, row.word), row.fine);
}

void WordClasses::make_slots(std::size_t words) {
    slots_.assign(std::bit_ceil(words * 2 + 2), Slot{});
}

void WordClasses::insert(std::uint32_t hash, std::uint16_t fine) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].fine != 0) {
        if (slots_[at].hash == hash) return;  // the commoner word came first
        at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = {hash, fine};
}

WordClass WordClasses::find(std::string_view small) const {
    if (slots_.empty()) return {};
    const std::uint32_t hash = text_hash(kWordKind, small);
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].fine != 0;
         at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash) return parents_[slots_[at].fine];
    }
    return {};
}

// Differences of sorted hashes, then all classes: each kind of number by itself packs best.
void WordClasses::write(std::string& out) const {
    append_varint(out, parents_.size());
    for (const WordClass& parent : parents_) {
        append_varint(out, parent.middle);
        append_varint(out, parent.coarse);
    }
    std::vector<Slot> sorted;
    for (const Slot& slot : slots_) {
        if (slot.fine != 0) sorted.push_back(slot);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const Slot& a, const Slot& b) { return a.hash < b.hash; });
    append_varint(out, sorted.size());
    std::uint32_t last = 0;
    for (const Slot& slot : sorted) {
        append_varint(out, slot.hash - last);
        last = slot.hash;
    }
    for (const Slot& slot : sorted) append_varint(out, slot.fine);
}

bool WordClasses::read(ByteReader& in) {
    parents_.assign(std::min<std::size_t>(in.varint32(), 1U << 16U), WordClass{});
    for (std::size_t i = 0; i < parents_.size(); ++i) {
        parents_[i].fine = static_cast<std::uint16_t>(i);
        parents_[i].middle = static_cast<std::uint16_t>(in.varint32());
        parents_[i].coarse = static_cast<std::uint16_t>(in.varint32());
    }
    const std::size_t words = in.varint32();
    if (!in.ok() || words > kMaxClassWords) return false;
    make_slots(words);
    std::vector<std::uint32_t> hashes(words);
    std::uint32_t last = 0;
    for (std::uint32_t& hash : hashes) hash = last += in.varint32();
    for (const std::uint32_t hash : hashes) {
        const std::uint32_t fine = in.varint32();
        if (fine == 0 || fine >= parents_.size()) return false;
        insert(hash, static_cast<std::uint16_t>(fine));
    }
    return in.ok();
}

}  // namespace newsidx
