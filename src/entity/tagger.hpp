// Names of persons and organizations in an article: the trained tagger and what its article as a
// whole says about them. Knows no tables of well-known names and no ids.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/cache_share.hpp"
#include "entity/name_span.hpp"
#include "text/analysis.hpp"

namespace newsidx {

class SharedWords;  // entity/shared_words.hpp

// So many words of one article may be parts of names: each takes some 500 bytes until all are told.
inline constexpr std::size_t kMaxRunWords = 600'000;

struct TaggedSpans {
    // Disjoint, in the order of the text; without titles, a leading "the", possessives.
    std::vector<NameSpan> names;
    // Spans that name neither a person nor a body; disjoint, in the order of the text.
    std::vector<OtherSpan> others;
    bool complete = true;  // false: the article has too many words that may be names to look at
};

// Cheap to make; the model is unpacked at the first article. Not shared between threads. What it
// answers depends on the article alone, never on what it has met.
class Tagger {
public:
    Tagger();
    ~Tagger();
    Tagger(Tagger&&) noexcept;
    Tagger& operator=(Tagger&&) noexcept;

    // Before the first article: what taggers in other threads have met.
    void share(std::shared_ptr<SharedWords> words) { shared_ = std::move(words); }
    // Before the first article: how much it may keep of what it has met.
    void keep(CacheShare share) { share_ = share; }

    // `lang` is an ISO 639 code or "". Of text in other languages than English only what is very
    // sure, and nothing that isn't in Latin letters.
    [[nodiscard]] TaggedSpans tag(std::string_view text, const Analysis& analysis,
                                  std::string_view lang);

private:
    struct State;
    std::shared_ptr<SharedWords> shared_;
    CacheShare share_;
    std::unique_ptr<State> state_;
};

}  // namespace newsidx
