// What a user's ledger says about names in texts: those that mean somebody wherever they stand, and
// lone ones that are nobody. For the extractor; what concerns whole entities is for queries.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entity/ledger.hpp"
#include "entity/name_span.hpp"
#include "entity/naming.hpp"
#include "entity/phrase.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// Not changed once made: all threads may read it.
class UserNames {
public:
    UserNames() = default;
    explicit UserNames(const Ledger& ledger);

    [[nodiscard]] bool empty() const { return names_.empty() && nobody_.empty(); }

    // The spans and the ledger's names where no span does lie, or only shorter ones; longest first.
    // `spans` are ascending and disjoint; so is what comes back. Linear in the text.
    [[nodiscard]] std::vector<NameSpan> with_names(std::string_view text, const Analysis& analysis,
                                                   std::vector<NameSpan> spans) const;

    // Those whom a name of the ledger means, whose article has no fuller name for them, are who it
    // says.
    [[nodiscard]] std::vector<NamedEntity> settled(const std::vector<NameSpan>& spans,
                                                   std::vector<NamedEntity> entities) const;

    // Whether a name that its article doesn't explain is banned.
    [[nodiscard]] bool is_nobody(const Entity& entity) const;

private:
    struct Name {
        EntityType type = EntityType::person;
        std::string key;
        std::string shown;  // the first name of this key
        PhraseShape shape;
    };

    [[nodiscard]] std::vector<NameSpan> find(std::string_view text, const Analysis& analysis) const;

    std::vector<Name> names_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;  // longest first
    std::set<std::pair<EntityType, std::string>> nobody_;  // keys without an article
};

}  // namespace newsidx
