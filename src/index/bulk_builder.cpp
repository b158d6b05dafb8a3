#include "index/bulk_builder.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "base/bytes.hpp"
#include "index/create.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxVersionBytes = 256;

Error not_fresh(const std::string& folder) {
    return Error{ErrorKind::schema,
                 folder +
                     " is no new index, or this Xapian writes another format than the bulk "
                     "engine",
                 "leave out --engine bulk"};
}

Result<std::string> read_version(const std::string& folder, FileOperations& operations) {
    const std::string path = folder + "/iamglass";
    std::error_code code;
    const auto size = std::filesystem::file_size(path, code);
    if (code) return system_error("can't read " + path, code.value());
    std::string bytes(std::min<std::size_t>(size, kMaxVersionBytes + 1), '\0');
    auto file = File::open(operations, path);
    if (!file) return file.error();
    if (auto read = file->read_at(bytes.data(), bytes.size(), 0); !read) return read.error();
    return bytes;
}

// Nothing, or one leaf: what a table of a new index may have.
bool at_most_a_leaf(const GlassTable& table) {
    return table.empty || (table.root == 0 && table.level == 0 && table.blocks == 1 &&
                           table.sequential && !table.has_free_blocks);
}

bool is_new(const GlassVersion& version) {
    return version.last_document == 0 && at_most_a_leaf(version.postlist) &&
           !version.postlist.empty && at_most_a_leaf(version.termlist) &&
           version.termlist.entries == 0 && version.docdata.empty && version.position.empty &&
           version.spelling.empty && version.synonym.empty;
}

// The last key of a leaf block; "" when it is none.
std::string last_key_of(std::string_view leaf) {
    constexpr std::size_t kDirectoryEnd = 9;
    const auto end = static_cast<std::size_t>(read_big_endian(leaf.substr(kDirectoryEnd, 2)));
    if (end < kDirectoryEnd + 4 || end > leaf.size()) return {};
    const auto item = static_cast<std::size_t>(read_big_endian(leaf.substr(end - 2, 2)));
    if (item + 3 > leaf.size()) return {};
    return std::string(leaf.substr(item + 3, static_cast<unsigned char>(leaf[item + 2])));
}

}  // namespace

// The leaves that are there stay, as the first ones of the new tables: whoever reads the empty
// index meanwhile finds it whole.
Result<BulkBuilder::Start> BulkBuilder::read_start(const std::string& folder,
                                                   FileOperations& operations) {
    auto bytes = read_version(folder, operations);
    if (!bytes) return bytes.error();
    auto version = decode_version(*bytes);
    if (!version || !is_new(*version)) return not_fresh(folder);
    auto file = File::open(operations, folder + "/postlist.glass");
    if (!file) return file.error();
    std::string leaf(kGlassBlockBytes, '\0');
    if (auto read = file->read_at(leaf.data(), leaf.size(), 0); !read) return read.error();
    std::string last_key = last_key_of(leaf);
    if (!last_key.starts_with(metadata_key("!"))) return not_fresh(folder);
    return Start{*std::move(version), std::move(last_key)};
}

Result<BulkBuilder> BulkBuilder::begin(const std::string& folder, FileOperations& operations,
                                       std::size_t run_bytes) {
    auto start = read_start(folder, operations);
    if (!start) return start.error();
    auto documents = File::temporary(operations, folder);
    if (!documents) return documents.error();
    auto runs = File::temporary(operations, folder);
    if (!runs) return runs.error();
    return BulkBuilder(folder, operations, run_bytes, *std::move(start), *std::move(documents),
                       *std::move(runs));
}

BulkBuilder::BulkBuilder(std::string folder, FileOperations& operations, std::size_t run_bytes,
                         Start start, File documents, File runs)
    : folder_(std::move(folder)),
      operations_(&operations),
      run_bytes_(run_bytes),
      start_(std::move(start)),
      documents_(std::move(documents)),
      runs_(std::move(runs)) {}

Result<std::uint32_t> BulkBuilder::add(const IndexDocument& document, std::string_view data) {
    const TermList& terms = document.terms;
    std::uint32_t length = 0;  // fits: TermList::check()
    for (std::size_t i = 0; i < terms.size(); ++i) length += terms.wdf(i);
    const auto number = documents_.add(document, data, length);
    if (!number) return number;
    if (*number > kMaxDocuments) {
        return Error{ErrorKind::system, "more articles than one index can hold",
                     "make several indexes, and search them together"};
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        key_.clear();
        append_escaped(key_, terms.term(i));
        buffer_.add_posting(key_, *number, terms.wdf(i), terms.positions(i));
        most_wdf_ = std::max(most_wdf_, terms.wdf(i));
    }
    for (std::uint32_t slot = 0; slot < kSlots; ++slot) {
        if (document.values[slot].empty()) continue;
        buffer_.add_value(values_key(slot), *number, document.values[slot]);
        bounds_[slot].add(document.values[slot]);
    }
    if (auto spilled = spill_if_full(); !spilled) return spilled.error();
    return number;
}

Status BulkBuilder::spill_if_full() {
    return buffer_.bytes() >= run_bytes_ ? runs_.add(buffer_) : Status();
}

std::string BulkBuilder::metadata(const std::string& key) const {
    const auto at = metadata_.find(key);
    return at == metadata_.end() ? std::string() : at->second;
}

std::string BulkBuilder::first_metadata(const std::string& prefix) const {
    const auto at = metadata_.lower_bound(prefix);
    return at == metadata_.end() || !at->first.starts_with(prefix) ? std::string() : at->second;
}

Status BulkBuilder::add_names(const std::string& entity_id, const EntityNames& change) {
    std::string bytes;
    append_string(bytes, encode_names(change));
    buffer_.add_bytes(metadata_key(std::string(kEntityKeyPrefix) + entity_id), bytes);
    return spill_if_full();
}

Result<GlassVersion> BulkBuilder::write_tables() {
    if (auto spilled = runs_.add(buffer_); !spilled) return spilled.error();
    documents_.sort_dropped();
    GlassVersion version = start_.version;
    ++version.revision;
    const auto file = [this](const char* name) {
        return File::open(*operations_, folder_ + "/" + name);
    };
    auto docdata_file = file("docdata.glass");
    if (!docdata_file) return docdata_file.error();
    auto termlist_file = file("termlist.glass");
    if (!termlist_file) return termlist_file.error();
    GlassTableWriter docdata(*std::move(docdata_file), version.revision);
    GlassTableWriter termlist(*std::move(termlist_file), version.revision, version.termlist, {});
    if (auto written = documents_.write(docdata, termlist); !written) return written.error();

    auto postlist_file = file("postlist.glass");
    if (!postlist_file) return postlist_file.error();
    auto position_file = file("position.glass");
    if (!position_file) return position_file.error();
    GlassTableWriter postlist(*std::move(postlist_file), version.revision, version.postlist,
                              start_.last_key);
    GlassTableWriter position(*std::move(position_file), version.revision);
    if (auto merged = merge_runs(runs_, {documents_, metadata_, bounds_}, postlist, position);
        !merged)
        return merged.error();

    for (const auto& [writer, table] :
         {std::pair{&docdata, &version.docdata}, std::pair{&termlist, &version.termlist},
          std::pair{&postlist, &version.postlist}, std::pair{&position, &version.position}}) {
        auto finished = writer->finish();
        if (!finished) return finished.error();
        finished->compress_min = table->compress_min;
        *table = *finished;
    }
    version.documents = documents_.count();
    version.last_document = version.documents;
    version.most_wdf = most_wdf_;
    documents_.each([&](std::uint32_t, std::uint32_t length, std::uint32_t) {
        version.total_length += length;
        version.longest = std::max(version.longest, length);
        if (length > 0 && (version.shortest == 0 || length < version.shortest))
            version.shortest = length;
    });
    return version;
}

Status BulkBuilder::publish(const GlassVersion& version) {
    const std::string temporary = folder_ + "/v.tmp";
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    auto file = File::open(*operations_, temporary);
    if (!file) return file.error();
    if (auto written = file->write_at(encode_version(version), 0); !written) return written;
    if (auto synced = file->sync(); !synced) return synced;
    // The files' names must be on disk before anything points at them.
    if (auto synced = sync_folder(folder_); !synced) return synced;
    if (operations_->rename(temporary.c_str(), (folder_ + "/iamglass").c_str()) != 0)
        return system_error("can't put the index into place in " + folder_, errno);
    return {};
}

// Gives the space back that an unfinished build has taken; the index stands as it was.
void BulkBuilder::take_back() {
    std::error_code ignored;
    for (const char* name : {"v.tmp", "docdata.glass", "position.glass"})
        std::filesystem::remove(folder_ + "/" + name, ignored);
    for (const auto& [name, table] : {std::pair{"termlist.glass", &start_.version.termlist},
                                      std::pair{"postlist.glass", &start_.version.postlist}}) {
        std::filesystem::resize_file(folder_ + "/" + name,
                                     std::uint64_t{table->blocks} * kGlassBlockBytes, ignored);
    }
}

Status BulkBuilder::finish() {
    const auto version = write_tables();
    if (!version) {
        take_back();
        return version.error();
    }
    // A table that is empty has no file.
    std::error_code ignored;
    if (version->docdata.empty) std::filesystem::remove(folder_ + "/docdata.glass", ignored);
    if (version->position.empty) std::filesystem::remove(folder_ + "/position.glass", ignored);
    if (auto published = publish(*version); !published) {
        take_back();
        return published;
    }
    return sync_folder(folder_);
}

}  // namespace newsidx
