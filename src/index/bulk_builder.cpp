#include "index/bulk_builder.hpp"

#include <algorithm>
#include <filesystem>

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"
#include "index/name_words.hpp"

namespace newsidx {

Result<BulkBuilder> BulkBuilder::begin(FileOperations& operations, std::unique_ptr<BulkPlace> place,
                                       std::optional<BulkBase> base, std::size_t run_bytes) {
    auto documents = File::temporary(operations, place->folder());
    if (!documents) return documents.error();
    auto runs = File::temporary(operations, place->folder());
    if (!runs) return runs.error();
    return BulkBuilder(operations, std::move(place), std::move(base), run_bytes,
                       *std::move(documents), *std::move(runs));
}

BulkBuilder::BulkBuilder(FileOperations& operations, std::unique_ptr<BulkPlace> place,
                         std::optional<BulkBase> base, std::size_t run_bytes, File documents,
                         File runs)
    : operations_(&operations),
      place_(std::move(place)),
      base_(std::move(base)),
      run_bytes_(run_bytes),
      documents_(std::move(documents)),
      runs_(std::move(runs)) {}

Result<std::uint32_t> BulkBuilder::add(const IndexDocument& document, std::string_view data) {
    const TermList& terms = document.terms;
    const auto length = static_cast<std::uint32_t>(terms.length());  // fits: TermList::check()
    const auto number = documents_.add(document, data, length);
    if (!number) return number;
    if (*number > kMaxDocuments - (base_ ? base_->last_number() : 0)) {
        return Error{ErrorKind::system, "more articles than one index can hold",
                     "make several indexes, and search them together"};
    }
    buffer_.add_terms(terms, *number);
    most_wdf_ = std::max(most_wdf_, terms.most_wdf());
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
    buffer_.add_bytes(metadata_key(entity_key(entity_id)), bytes);
    return spill_if_full();
}

Status BulkBuilder::count_word(std::string_view key, std::int64_t change) {
    std::string bytes;
    append_word_change(bytes, change);
    buffer_.add_bytes(metadata_key(key), bytes);
    return spill_if_full();
}

Result<GlassVersion> BulkBuilder::write_tables() {
    const std::uint32_t before = base_ ? base_->last_number() : 0;
    documents_.number_after(before);
    GlassVersion version = place_->start();
    ++version.revision;
    if (base_) {
        for (GlassTable* table :
             {&version.postlist, &version.docdata, &version.termlist, &version.position}) {
            GlassTable fresh;
            fresh.compress_min = table->compress_min;
            *table = fresh;
        }
    }
    const auto file = [this](const char* name) {
        return File::open(*operations_, place_->folder() + "/" + name);
    };
    auto docdata_file = file("docdata.glass");
    if (!docdata_file) return docdata_file.error();
    auto termlist_file = file("termlist.glass");
    if (!termlist_file) return termlist_file.error();
    GlassTableWriter docdata(*std::move(docdata_file), version.revision);
    GlassTableWriter termlist(*std::move(termlist_file), version.revision, version.termlist, {});
    if (base_) {
        if (auto kept = base_->write_documents(docdata, termlist); !kept) return kept.error();
    }
    if (auto written = documents_.write(docdata, termlist); !written) return written.error();

    auto postlist_file = file("postlist.glass");
    if (!postlist_file) return postlist_file.error();
    auto position_file = file("position.glass");
    if (!position_file) return position_file.error();
    GlassTableWriter postlist(*std::move(postlist_file), version.revision, version.postlist,
                              place_->last_key());
    GlassTableWriter position(*std::move(position_file), version.revision);
    auto runs = runs_.runs();
    if (!runs) return runs.error();
    runs->push_back(buffer_.read());  // the last one
    const auto lengths =
        merge_runs(*std::move(runs),
                   {documents_, metadata_, bounds_, base_ ? &*base_ : nullptr, forgets_names_},
                   postlist, position);
    if (!lengths) return lengths.error();

    for (const auto& [writer, table] :
         {std::pair{&docdata, &version.docdata}, std::pair{&termlist, &version.termlist},
          std::pair{&postlist, &version.postlist}, std::pair{&position, &version.position}}) {
        auto finished = writer->finish();
        if (!finished) return finished.error();
        finished->compress_min = table->compress_min;
        *table = *finished;
    }
    version.documents = (base_ ? base_->count() : 0) + documents_.count();
    version.last_document = before + documents_.count();
    version.most_wdf = std::max(base_ ? version.most_wdf : 0, most_wdf_);
    version.total_length = lengths->total;
    version.longest = lengths->longest;
    version.shortest = lengths->shortest;
    return version;
}

Status BulkBuilder::finish() {
    const auto version = write_tables();
    if (!version) {
        place_->take_back();
        return version.error();
    }
    // A table that is empty has no file.
    std::error_code ignored;
    for (const auto& [name, table] : {std::pair{"docdata.glass", &version->docdata},
                                      std::pair{"position.glass", &version->position}}) {
        if (table->empty) std::filesystem::remove(place_->folder() + "/" + name, ignored);
    }
    auto published = place_->publish(*version);
    if (!published) place_->take_back();
    return published;
}

}  // namespace newsidx
