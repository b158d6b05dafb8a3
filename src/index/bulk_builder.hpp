// Builds the tables of a new index from its documents, without Xapian: they are inverted into
// sorted runs in memory and temporary files, and merged straight into full blocks in key order.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "index/bulk_documents.hpp"
#include "index/bulk_merge.hpp"
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
    // `folder` holds an index without articles, as create_if_absent() makes it, and its lock is
    // the caller's until finish() is through. `run_bytes` is the memory that postings may take
    // before they are written away. Temporary files lie in the folder, without names. An
    // error of kind schema: the index is none of that kind, or Xapian writes another format than
    // we do. `operations` must live as long as the builder.
    [[nodiscard]] static Result<BulkBuilder> begin(const std::string& folder,
                                                   FileOperations& operations,
                                                   std::size_t run_bytes);

    // Returns the document's number. Its terms have been checked.
    [[nodiscard]] Result<std::uint32_t> add(const IndexDocument& document, std::string_view data);
    void drop(std::uint32_t document) { documents_.drop(document); }
    [[nodiscard]] Result<std::string> data(std::uint32_t document) const {
        return documents_.data(document);
    }

    // Sets a key that sorts after those that belong to the index as a whole ('!').
    void set_metadata(const std::string& key, std::string value) {
        metadata_[key] = std::move(value);
    }
    [[nodiscard]] std::string metadata(const std::string& key) const;
    [[nodiscard]] std::string first_metadata(const std::string& prefix) const;
    // Changes the counts of an entity's names.
    [[nodiscard]] Status add_names(const std::string& entity_id, const EntityNames& change);

    // Merges, syncs and puts the index in the place of the empty one: before that is done nothing
    // can be seen, whatever happens. The builder is of no use afterwards.
    [[nodiscard]] Status finish();

private:
    struct Start {  // what is there
        GlassVersion version;
        std::string last_key;  // of the postlist table
    };
    BulkBuilder(std::string folder, FileOperations& operations, std::size_t run_bytes, Start start,
                File documents, File runs);
    [[nodiscard]] static Result<Start> read_start(const std::string& folder,
                                                  FileOperations& operations);
    [[nodiscard]] Status spill_if_full();
    [[nodiscard]] Result<GlassVersion> write_tables();
    [[nodiscard]] Status publish(const GlassVersion& version);
    void take_back();

    std::string folder_;
    FileOperations* operations_;
    std::size_t run_bytes_;
    Start start_;
    DocumentFile documents_;
    RunFile runs_;
    RunBuffer buffer_;
    std::map<std::string, std::string> metadata_;
    AllSlotBounds bounds_;
    std::uint32_t most_wdf_ = 0;
    std::string key_;
};

}  // namespace newsidx
