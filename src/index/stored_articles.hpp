// All articles of one or several indexes, whole, one after another: what dump and merge read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/record.hpp"

namespace newsidx {

// Ascending by id, each article once, in memory for one. Where a writer overtakes the walk it goes
// on in the new state: every article that is there all the time comes, whole. Not shared between
// threads.
class StoredArticles {
public:
    // Errors as Reader::open has them.
    [[nodiscard]] static Result<StoredArticles> open(const std::vector<std::string>& paths);
    ~StoredArticles();
    StoredArticles(StoredArticles&&) noexcept;
    StoredArticles& operator=(StoredArticles&&) noexcept;

    [[nodiscard]] std::uint64_t count() const;    // articles, each once
    [[nodiscard]] std::uint64_t overlap() const;  // how many of them are in several of the indexes

    // As Shards::path_start().
    [[nodiscard]] const std::string& path_start() const;

    // Nothing after the last one. Errors: damaged, system.
    [[nodiscard]] Result<std::optional<StoredDocument>> next();

private:
    struct State;
    explicit StoredArticles(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace newsidx
