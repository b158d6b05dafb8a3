#include "ingest/join.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "index/stored_articles.hpp"
#include "index/writer.hpp"
#include "ingest/analyze_article.hpp"
#include "ingest/batch.hpp"
#include "ingest/merge.hpp"
#include "ingest/parallel.hpp"

namespace newsidx {
namespace {

// Text that is analysed side by side before it is written.
constexpr std::size_t kChunkBytes = std::size_t{4} << 20U;

class Joiner {
public:
    // `known`: articles of all sources.
    Joiner(Writer writer, std::size_t workers, const std::shared_ptr<const UserNames>& names,
           std::uint64_t known, const AddEvents& events)
        : writer_(std::move(writer)), analyzers_(workers), events_(events), known_(known) {
        for (ArticleAnalyzer& one : analyzers_) one.heed(names);
    }

    // False: stopped early.
    Result<bool> take_all(const std::string& source) {
        // One at a time, so that an article in two of them meets the rule that adding has.
        auto articles = StoredArticles::open({source});
        if (!articles) return articles.error();
        while (true) {
            auto next = articles->next();
            if (!next) return next.error();
            if (!*next) break;
            ++summary_.read;
            if (auto decided = decide(std::move(**next)); !decided) return decided.error();
            if (chunk_bytes_ >= kChunkBytes) {
                if (auto written = write(); !written) return written.error();
            }
            if (events_.progress) events_.progress({summary_.read, known_}, summary_.read);
            if (events_.keep_going && !events_.keep_going()) {
                summary_.stopped = true;
                return false;
            }
        }
        // The next source may have what this one had.
        if (auto written = write(); !written) return written.error();
        return true;
    }

    // What is decided becomes durable.
    Status finish() {
        if (auto written = write(); !written) return written;
        if (auto committed = commit(); !committed) return committed;
        if (events_.fallback && !writer_.fallback().empty()) events_.fallback(writer_.fallback());
        summary_.bulk = writer_.has_used_bulk();
        return {};
    }

    [[nodiscard]] const JoinSummary& summary() const { return summary_; }

private:
    Status decide(StoredDocument source) {
        auto stored = writer_.stored(source.record.id);
        if (!stored) return stored.error();
        if (!*stored) {
            ++summary_.added;
            keep(std::move(source));
            return {};
        }
        StoredDocument& known = **stored;
        Record merged = merge_records(known.record, source.record);
        const bool same_text = merged.content == known.record.content;
        ++(same_text ? summary_.unchanged : summary_.updated);
        if (merged == known.record) return {};
        keep({std::move(merged), std::move(same_text ? known.body : source.body)});
        return {};
    }

    void keep(StoredDocument document) {
        chunk_bytes_ += document.body.size();
        changed_bytes_ += document.body.size();
        document.record.entities = {};
        chunk_.push_back(std::move(document));
    }

    // If it goes on as it began.
    void tell_expected_changes() {
        const double read = static_cast<double>(std::max<std::uint64_t>(summary_.read, 1));
        writer_.expect(static_cast<std::uint64_t>(static_cast<double>(changed_bytes_) / read *
                                                  static_cast<double>(known_)));
    }

    Status write() {
        tell_expected_changes();
        std::vector<std::optional<Result<IndexDocument>>> documents(chunk_.size());
        parallel_for(analyzers_.size(), chunk_.size(), [&](std::size_t worker, std::size_t i) {
            documents[i].emplace(analyzers_[worker].document(std::move(chunk_[i].record),
                                                             std::move(chunk_[i].body)));
        });
        chunk_.clear();
        chunk_bytes_ = 0;
        for (auto& document : documents) {
            if (!*document) return document->error();
            if (is_batch_full(writer_, **document)) {
                if (auto committed = writer_.commit(); !committed) return committed;
            }
            if (auto put = writer_.put(*std::move(*document)); !put) return put;
        }
        return {};
    }

    Status commit() {
        if (auto committed = writer_.commit(); !committed) return committed;
        if (events_.committed) events_.committed(summary_.read);
        return {};
    }

    Writer writer_;
    std::vector<ArticleAnalyzer> analyzers_;  // one a worker
    const AddEvents& events_;
    JoinSummary summary_;
    std::uint64_t known_;
    std::vector<StoredDocument> chunk_;  // decided; no id twice, as a source has none twice
    std::size_t chunk_bytes_ = 0;
    std::uint64_t changed_bytes_ = 0;  // of text, so far
};

}  // namespace

Result<JoinSummary> join(const std::string& target, const std::vector<std::string>& sources,
                         EngineChoice engine, std::size_t workers, const AddEvents& events) {
    // What can't be read is known before anything is written.
    std::uint64_t known = 0;
    for (const auto& source : sources) {
        auto readable = StoredArticles::open({source});
        if (!readable) return readable.error();
        known += readable->count();
    }
    const auto names = user_names_of(target);
    if (!names) return names.error();
    auto writer = Writer::open(target, {.engine = engine});
    if (!writer) return writer.error();
    Joiner joiner(*std::move(writer), worker_count(workers), *names, known, events);
    for (const auto& source : sources) {
        auto whole = joiner.take_all(source);
        if (!whole) return whole.error();
        if (!*whole) break;
    }
    if (auto done = joiner.finish(); !done) return done.error();
    return joiner.summary();
}

}  // namespace newsidx
