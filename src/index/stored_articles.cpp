#include "index/stored_articles.hpp"

#include "index/open_index.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {

struct StoredArticles::State {
    OpenIndex index;
    std::string path_start;
    Xapian::TermIterator at;
    std::string last;  // the term of the article that was given last; empty: none yet
    std::uint64_t given = 0;
    bool has_moved = false;  // what was given may be of several states

    explicit State(Shards shards)
        : index(std::move(shards)), path_start(index.shards.path_start()) {
        seek();
    }

    void seek() {
        at = index.shards.all().allterms_begin(std::string(kIdPrefix));
        if (last.empty()) return;
        at.skip_to(last);
        if (at != end() && *at == last) ++at;
    }

    [[nodiscard]] Xapian::TermIterator end() {
        return index.shards.all().allterms_end(std::string(kIdPrefix));
    }

    // A list whose blocks are damaged may just end, as if there were no more.
    Result<std::optional<StoredDocument>> at_end() {
        const std::uint64_t wanted = index.shards.articles();
        if (has_moved || given >= wanted) return std::optional<StoredDocument>();
        return Error{ErrorKind::damaged,
                     index.shards.name() + " is damaged: of " + std::to_string(wanted) +
                         " articles " + std::to_string(given) + " can be found",
                     "newsidx verify"};
    }

    Result<std::optional<StoredDocument>> read() {
        if (at == end()) return at_end();
        std::string term = *at;
        auto docid = index.shards.all().postlist_begin(term);
        while (index.shards.overlap().hides(*docid)) ++docid;
        auto stored = index.shards.stored(*docid);
        if (!stored) return stored.error();
        auto body = index.shards.unpacker().unpack(stored->frame);
        if (!body) return body.error();
        ++at;
        ++given;
        last = std::move(term);
        return std::optional(StoredDocument{std::move(stored->record), *std::move(body)});
    }
};

StoredArticles::StoredArticles(std::unique_ptr<State> state) : state_(std::move(state)) {}
StoredArticles::~StoredArticles() = default;
StoredArticles::StoredArticles(StoredArticles&&) noexcept = default;
StoredArticles& StoredArticles::operator=(StoredArticles&&) noexcept = default;

Result<StoredArticles> StoredArticles::open(const std::vector<std::string>& paths) {
    auto shards = Shards::open(paths);
    if (!shards) return shards.error();
    return guard_xapian(paths.front(), [&]() -> Result<StoredArticles> {
        return StoredArticles(std::make_unique<State>(*std::move(shards)));
    });
}

std::uint64_t StoredArticles::count() const { return state_->index.shards.articles(); }

std::uint64_t StoredArticles::overlap() const { return state_->index.shards.overlap().articles(); }

const std::string& StoredArticles::path_start() const { return state_->path_start; }

Result<std::optional<StoredDocument>> StoredArticles::next() {
    Shards& shards = state_->index.shards;
    while (true) {
        bool overtaken = false;
        auto document = guard_xapian(
            shards.name(), [&] { return state_->read(); }, &overtaken);
        if (!overtaken) return document;
        const auto moved = guard_xapian(shards.name(), [&]() -> Result<bool> {
            auto reopened = shards.reopen();
            if (reopened && *reopened) {
                state_->has_moved = true;
                state_->seek();
            }
            return reopened;
        });
        // The same state has failed: that is damage, not haste.
        if (!moved || !*moved) return document;
    }
}

}  // namespace newsidx
