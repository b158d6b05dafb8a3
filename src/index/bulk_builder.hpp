// Builds the tables of an index from its documents, without Xapian: they are inverted into sorted
// runs in memory and temporary files, and merged, with the tables that there were, straight into
// full blocks in key order.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "index/bulk_base.hpp"
#include "index/bulk_documents.hpp"
#include "index/bulk_merge.hpp"
#include "index/bulk_place.hpp"
#include "index/bulk_run.hpp"
#include "index/bulk_spill.hpp"
#include "index/entity_names.hpp"
#include "index/file_operations.hpp"
#include "index/glass_version.hpp"
#include "index/index_document.hpp"

namespace newsidx {

// Xapian's own checks stop at this document number.
inline constexpr std::uint32_t kMaxDocuments = (1U << 28U) - 1;

class BulkBuilder {
public:
    // Of the index that `place` starts from; its lock is the caller's until finish() is through.
    // The articles that it has stay, but for those dropped. `run_bytes` is the memory that postings
    // may take before they are written away. Temporary files lie in the place's folder, without
    // names. `operations` must live as long as the builder.
    [[nodiscard]] static Result<BulkBuilder> begin(FileOperations& operations,
                                                   std::unique_ptr<BulkPlace> place,
                                                   std::optional<BulkBase> base,
                                                   std::size_t run_bytes);

    // Returns the document's number, from 1: that among those added here. Its terms have been
    // checked.
    [[nodiscard]] Result<std::uint32_t> add(const IndexDocument& document, std::string_view data);
    void drop(std::uint32_t document) { documents_.drop(document); }
    // One of those that were there, by its number in the index.
    void drop_from_base(std::uint32_t document) { base_->drop(document); }
    [[nodiscard]] Result<std::string> data(std::uint32_t document) const {
        return documents_.data(document);
    }

    // Of a new index: a key that sorts after those that belong to the index as a whole ('!').
    void set_metadata(const std::string& key, std::string value) {
        metadata_[key] = std::move(value);
    }
    [[nodiscard]] std::string metadata(const std::string& key) const;
    [[nodiscard]] std::string first_metadata(const std::string& prefix) const;
    // Changes the counts of an entity's names.
    [[nodiscard]] Status add_names(const std::string& entity_id, const EntityNames& change);

    // Changes how many articles a word of names counts, by its key of metadata; and counts all of
    // them, and names, from 0 again, whatever the index has.
    [[nodiscard]] Status count_word(std::string_view key, std::int64_t change);
    void forget_names() { forgets_names_ = true; }

    // Merges, syncs and publishes: before that is done nothing can be seen, whatever happens. The
    // builder is of no use afterwards.
    [[nodiscard]] Status finish();

private:
    BulkBuilder(FileOperations& operations, std::unique_ptr<BulkPlace> place,
                std::optional<BulkBase> base, std::size_t run_bytes, File documents, File runs);
    [[nodiscard]] Status spill_if_full();
    [[nodiscard]] Result<GlassVersion> write_tables();

    FileOperations* operations_;
    std::unique_ptr<BulkPlace> place_;
    std::optional<BulkBase> base_;
    std::size_t run_bytes_;
    DocumentFile documents_;
    RunFile runs_;
    RunBuffer buffer_;
    std::map<std::string, std::string> metadata_;
    AllSlotBounds bounds_;
    std::uint32_t most_wdf_ = 0;
    bool forgets_names_ = false;
};

}  // namespace newsidx
