// What becomes of each article that is read: new, another text of one that is known, the same once
// more, or refused.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "article/parse.hpp"
#include "base/location.hpp"
#include "base/result.hpp"
#include "ingest/add.hpp"
#include "ingest/file_at_hand.hpp"
#include "ingest/pending_changes.hpp"
#include "ingest/place_release.hpp"

namespace newsidx {

class ArticleDecisions {
public:
    // Told of an article that can't be taken.
    using Failed = std::function<void(const Location&, const Error&)>;

    // All are the caller's and stay.
    ArticleDecisions(const AddOptions& options, PendingChanges& changes, PlaceRelease& release,
                     Failed failed)
        : options_(options), changes_(changes), release_(release), failed_(std::move(failed)) {}

    // Counts the article, and keeps what changes. `file` is the one that it was read from, `unsaid`
    // what that says nothing of.
    [[nodiscard]] Status decide(FileAtHand& file, Article article, const Unsaid& unsaid);

private:
    [[nodiscard]] bool gives_lang() const { return options_.parse.defaults.contains("lang"); }
    [[nodiscard]] Status keep_identity(const Held& held, const Unsaid& unsaid, Article& article);
    [[nodiscard]] Status decide_again(FileAtHand& file, Decided& last, const Article& article,
                                      const std::optional<std::uint64_t>& seen);

    const AddOptions& options_;
    PendingChanges& changes_;
    PlaceRelease& release_;
    Failed failed_;
};

}  // namespace newsidx
