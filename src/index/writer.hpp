// The one who writes an index. One at a time: Xapian's lock is held from open() to destruction.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/index_document.hpp"

namespace newsidx {

// Who writes: Xapian's own writer, or the bulk builder, which writes all tables anew.
enum class EngineChoice : std::uint8_t {
    automatic,  // bulk for a new index and for changes that are large against the index
    xapian,
    bulk  // until the first commit, or an error: kind schema, or system
};

struct WriterOptions {
    EngineChoice engine = EngineChoice::xapian;
    std::size_t run_bytes = std::size_t{96} << 20U;  // bulk: memory before a run is written away
};

// A change is large when the index has at most so many bytes for each byte of text that changes:
// Xapian's writer then takes longer for the change than the bulk builder for the whole index.
// Measured: docs/performance.md.
inline constexpr std::uint64_t kBulkFactor = 40;
// What must have come before the choice is made, in memory of Xapian's writer (about 3 MB of text).
inline constexpr std::size_t kChoiceBytes = std::size_t{160} << 20U;

// What an index is opened for: articles that come and go, or all of them anew.
enum class Purpose : std::uint8_t { change, reindex_all, reindex_entities };

// Puts and removes become visible and durable together at commit(); what isn't committed when the
// writer goes is dropped in silence. After an error of kind system the writer is of no more use.
// Not shared between threads.
class Writer {
public:
    // Opens the index in the folder `path`, or makes one there when there is nothing or an empty
    // folder. Errors: locked; schema (older or newer); no_index (the folder holds other things, or
    // is a packed index, which can't be written); system.
    [[nodiscard]] static Result<Writer> open(const std::string& path,
                                             const WriterOptions& options = {});
    // Opens an index that is there, of this schema or, with `older_too`, an older one; with
    // entities of any version. Whoever has put every article again calls mark_current() before the
    // last commit; whoever has only made sure of all entities, mark_extracted(). With `older_too`,
    // automatic is bulk, where that can be: all articles are expected to be put.
    [[nodiscard]] static Result<Writer> open_to_reindex(const std::string& path, bool older_too,
                                                        const WriterOptions& options = {});
    void mark_current();
    void mark_extracted();

    ~Writer();
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;

    // Whether the bulk builder is at work: until its commit.
    [[nodiscard]] bool is_bulk() const;
    // Whether anything was written by it, or is about to be.
    [[nodiscard]] bool has_used_bulk() const;
    // Why the bulk builder was to be used and was not; "": that wasn't so.
    [[nodiscard]] const std::string& fallback() const;
    // What the caller expects to change in all, in bytes of text: for the choice of the engine.
    void expect(std::uint64_t text_bytes);

    // Whether articles come with entities: a property of the index, from its first article on.
    [[nodiscard]] bool has_entities() const;
    // Makes it an index without. An error of kind usage when it has articles with entities.
    [[nodiscard]] Status leave_out_entities();

    // The folder, absolute, that relative paths of the index start from; "/": there are none; "":
    // not settled yet. What is settled becomes durable with the next commit.
    [[nodiscard]] const std::string& path_start() const;
    void settle_path_start(std::string folder);

    // The record of an article id, with what was put since the last commit.
    [[nodiscard]] Result<std::optional<Record>> find(std::string_view id);
    [[nodiscard]] Result<std::optional<StoredDocument>> stored(std::string_view id);
    // Ids of the articles read at `path`, or at any path below it when it was a folder; sorted.
    [[nodiscard]] Result<std::vector<std::string>> ids_at_or_below(std::string_view path);
    [[nodiscard]] Result<std::vector<std::string>> all_ids();

    // What the index packs document data with, for those who pack ahead; nothing as long as it is
    // open which one that will be.
    [[nodiscard]] std::shared_ptr<const std::string> dictionary() const;

    // Adds the document, or replaces the one with its id. An error of kind input (a document that
    // can't be stored) leaves everything else as it was.
    [[nodiscard]] Status put(IndexDocument document);
    // Removes the article of this id, if there is one.
    [[nodiscard]] Status remove(std::string_view id);

    // Memory that the uncommitted changes hold, an estimate; callers commit by it.
    [[nodiscard]] std::size_t pending_bytes() const;
    // Makes all changes durable: when it returns success, no crash or power cut can undo them.
    [[nodiscard]] Status commit();

private:
    struct State;
    [[nodiscard]] static Result<Writer> open_any(const std::string& path,
                                                 const WriterOptions& options, Purpose purpose);
    explicit Writer(std::unique_ptr<State> state);
    [[nodiscard]] Status check_finds_articles() const;
    std::unique_ptr<State> state_;
};

}  // namespace newsidx
