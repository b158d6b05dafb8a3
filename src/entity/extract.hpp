// Who and what an article names: the one way into this room.
#pragma once

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.hpp"
#include "base/cache_share.hpp"
#include "entity/entities.hpp"
#include "entity/form_names.hpp"
#include "entity/name_forms.hpp"
#include "entity/name_span.hpp"
#include "entity/naming.hpp"
#include "entity/tagger.hpp"
#include "entity/trace.hpp"
#include "entity/user_names.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// Stored with every index. Grows whenever another release would find other entities in an article.
inline constexpr std::uint32_t kExtractorVersion = 12;

// Built-in tables and this instance's caches. Cheap to make; not shared between threads. The answer
// depends on the article and the user's names alone, never on what was extracted before it.
class Extractor {
public:
    // `known_names` false: as if there were no tables of well-known people and bodies, to measure
    // what they are worth.
    explicit Extractor(bool known_names = true) : known_names_(known_names) {}

    // What a user's ledger says of names from now on; nullptr: nothing.
    void heed(std::shared_ptr<const UserNames> names) { user_names_ = std::move(names); }

    // Before the first article: what extractors in other threads have met.
    void share(std::shared_ptr<SharedWords> words) { tagger_.share(std::move(words)); }
    // Before the first article: how much it may keep of what it has met.
    void keep(CacheShare share) {
        tagger_.keep(share);
        forms_.keep(share);
    }

    // `text` as article_text() makes it, `analysis` of that text. When `trace` is given, also what
    // was not taken is written there. `id` is the article's (article/identity.hpp) where the caller
    // knows it: names that nothing explains are told apart by it.
    [[nodiscard]] Entities extract(const Article& article, std::string_view text,
                                   const Analysis& analysis, Trace* trace = nullptr,
                                   std::string_view id = {});

    // The same from spans that somebody else has found, ascending and disjoint.
    [[nodiscard]] Entities extract(const Article& article, std::string_view text,
                                   const Analysis& analysis, std::vector<NameSpan> spans,
                                   Trace* trace = nullptr) const;

private:
    [[nodiscard]] Entities from_spans(const Article& article, std::string_view id,
                                      std::string_view text, const Analysis& analysis,
                                      std::vector<NameSpan> spans, NameForms& forms,
                                      FormNames& form_names, Trace* trace) const;
    [[nodiscard]] NameVerdict judge(const NamingInput& in, const NamedEntity& named) const;

    bool known_names_;
    std::shared_ptr<const UserNames> user_names_;
    Tagger tagger_;
    NameForms forms_;
    FormNames form_names_;
};

}  // namespace newsidx
