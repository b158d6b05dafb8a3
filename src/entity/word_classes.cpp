#include "entity/word_classes.hpp"

#include <algorithm>
#include <utility>

#include "entity/feature_hash.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kWordKind = 0;
constexpr std::size_t kMaxClasses = 1U << 16U;

}  // namespace

WordClasses::WordClasses(const std::vector<Row>& rows, std::vector<WordClass> parents)
    : parents_(std::move(parents)) {
    struct Word {
        std::uint32_t hash;
        std::uint16_t fine;
    };
    std::vector<Word> words;
    for (const Row& row : rows) words.push_back({text_hash(kWordKind, row.word), row.fine});
    // Of words with one hash the commoner came first.
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.hash < b.hash; });
    std::vector<std::uint32_t> hashes;
    std::vector<std::uint16_t> fine;
    for (const Word& word : words) {
        if (!hashes.empty() && hashes.back() == word.hash) continue;
        hashes.push_back(word.hash);
        fine.push_back(word.fine);
    }
    words_ = HashIndex(hashes);
    fine_ = PackedNumbers(fine);
}

WordClass WordClasses::find(std::string_view small) const {
    const std::uint32_t number = words_.find(text_hash(kWordKind, small));
    if (number == HashIndex::kNone) return {};
    const std::uint32_t fine = fine_[number];
    return fine < parents_.size() ? parents_[fine] : WordClass{};
}

void WordClasses::write(std::string& out) const {
    append_varint(out, parents_.size());
    for (const WordClass& parent : parents_) {
        append_varint(out, parent.middle);
        append_varint(out, parent.coarse);
    }
    words_.write(out);
    fine_.write(out);
}

bool WordClasses::read(ByteReader& in) {
    std::vector<WordClass> parents(std::min<std::size_t>(in.varint32(), kMaxClasses));
    for (std::size_t i = 0; i < parents.size(); ++i) {
        parents[i].fine = static_cast<std::uint16_t>(i);
        parents[i].middle = static_cast<std::uint16_t>(in.varint32());
        parents[i].coarse = static_cast<std::uint16_t>(in.varint32());
    }
    parents_ = Stored(std::move(parents));
    return words_.read(in) && fine_.read(in, words_.size());
}

void WordClasses::lay_out(LayoutWriter& out) const {
    words_.lay_out(out);
    fine_.lay_out(out);
    out.add(parents_);
}

}  // namespace newsidx
