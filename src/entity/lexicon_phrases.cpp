#include "entity/lexicon_phrases.hpp"

#include <algorithm>
#include <utility>

namespace newsidx {

std::vector<LexiconPhrase> lexicon_phrases(const TagText& tagged, const std::vector<TagRun>& runs,
                                           const std::vector<WordFacts>& words,
                                           const Lexicon& lexicon,
                                           std::vector<LexiconPhrase> memory) {
    std::vector<LexiconPhrase> phrases = std::move(memory);
    phrases.assign(tagged.words.size(), {});
    for (const TagRun& run : runs) {
        for (std::uint32_t i = run.first; i < run.end;) {
            std::uint32_t end = i + 1;
            LexiconMask mask = 0;
            if (words[i].begins_phrase && tagged.words[i].has_capital()) {
                std::uint32_t hash = words[i].phrase;
                LexiconMask known = kLexiconPrefix;
                const auto limit =
                    std::min(run.end, i + static_cast<std::uint32_t>(kMaxLexiconWords));
                for (std::uint32_t next = i + 1; next < limit && (known & kLexiconPrefix) != 0;
                     ++next) {
                    hash = Lexicon::extend(hash, words[next].phrase);
                    known = lexicon.find(hash);
                    if ((known & ~kLexiconPrefix) == 0) continue;
                    mask = known & ~kLexiconPrefix;
                    end = next + 1;
                }
            }
            if (mask != 0) {
                for (std::uint32_t word = i; word < end; ++word) {
                    phrases[word] = {mask, TagPlace::inside};
                }
                phrases[i].place = TagPlace::begin;
                phrases[end - 1].place = TagPlace::end;
            }
            i = end;
        }
    }
    return phrases;
}

}  // namespace newsidx
