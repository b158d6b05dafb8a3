// What answers are made of: the open databases, and how what is stored in them becomes what is
// answered. Each view asks here, in a file of its own.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "entity/ledger.hpp"
#include "index/record.hpp"
#include "index/shards.hpp"
#include "index/stored_text.hpp"
#include "query/answer.hpp"
#include "text/analysis.hpp"

namespace newsidx {

struct OpenIndex {
    Shards shards;
    Ledger ledger;
    Analyzer analyzer;

    explicit OpenIndex(Shards opened, Ledger decisions = {});
    OpenIndex(const OpenIndex&) = delete;
    OpenIndex& operator=(const OpenIndex&) = delete;

    // Who and what is in the article as the ledger has it.
    [[nodiscard]] Result<Shards::Stored> stored(Xapian::docid docid) const;

    [[nodiscard]] std::string entity_name(EntityType type, const std::string& id) const;

    // `names` keeps the names of entities that were looked up already; `most`: as in SearchRequest.
    [[nodiscard]] ArticleHead head_of(const Record& record,
                                      std::map<std::string, std::string>& names,
                                      std::optional<std::size_t> most = {});

    // Names for the values, and the order that tables have.
    void finish(FacetTable& table);

    // The article whose id begins with `id`. Errors: not_found; query when there are several.
    [[nodiscard]] Result<Xapian::docid> docid_of(std::string_view id);

    // The article's whole text: title, blank line, body.
    [[nodiscard]] Result<std::string> text_of(const Shards::Stored& stored);
};

}  // namespace newsidx
