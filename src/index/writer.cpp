#include "index/writer.hpp"

#include <xapian.h>

#include <algorithm>
#include <utility>

#include "entity/extract.hpp"
#include "index/bulk_place.hpp"
#include "index/create.hpp"
#include "index/glass_check.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"
#include "index/version_file.hpp"
#include "index/writer_state.hpp"

namespace newsidx {
Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::~Writer() {
    if (!state_ || !state_->has_failed) return;
    // What an engine has written and could not commit isn't to fill the disk until the next run.
    const std::string path = state_->path;
    const FolderIdentity folder = state_->folder;
    state_.reset();
    static_cast<void>(guard_xapian(path, [&]() -> Status {
        const auto lock = open_locked(path);
        FileOperations operations;
        if (folder.is_at(path)) give_back_uncommitted(operations, path);
        return {};
    }));
}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Result<Writer> Writer::open(const std::string& path, const WriterOptions& options) {
    if (auto there = create_if_absent(path); !there) return there.error();
    return open_any(path, options, Purpose::change);
}

Result<Writer> Writer::open_to_reindex(const std::string& path, bool older_too,
                                       const WriterOptions& options) {
    if (auto here = require_local(path); !here) return here.error();
    if (auto there = check_index_path(path); !there) return there.error();
    if (auto writable = check_is_folder(path); !writable) return writable.error();
    return open_any(path, options, older_too ? Purpose::reindex_all : Purpose::reindex_entities);
}

// Whether the articles with the first and the last number, if that is there, are found by their
// ids: where lists of the table are at wrong places all would be added once more. An error of kind
// damaged.
Status Writer::check_finds_articles() const {
    const Xapian::Database& database = state_->chosen.database();
    if (database.get_doccount() == 0) return {};
    const Error damaged{ErrorKind::damaged,
                        state_->path + " is damaged: not all its articles can be found",
                        "newsidx verify"};
    auto at = database.postlist_begin("");
    const auto end = database.postlist_end("");
    for (const bool last : {false, true}) {
        if (last) {
            at.skip_to(database.get_lastdocid());
            if (at == end) return {};  // it has been removed
        }
        if (at == end) return damaged;
        const std::string data = database.get_document(*at).get_data();
        const auto opened = state_->packing.open(data);
        if (!opened) return damaged;
        const auto found = database.postlist_begin(value_term(kIdPrefix, opened->record.id));
        if (found == database.postlist_end(value_term(kIdPrefix, opened->record.id)) ||
            *found != *at)
            return damaged;
    }
    return {};
}

Result<Writer> Writer::open_any(const std::string& path, const WriterOptions& options,
                                Purpose purpose) {
    return guard_xapian(path, [&]() -> Result<Writer> {
        const FolderIdentity folder(path);
        std::unique_ptr<State> state;
        try {
            state = std::make_unique<State>(path, options);
        } catch (const Xapian::DatabaseOpeningError&) {
            if (auto whole = check_tables(path); !whole) return whole.error();
            throw;
        }
        remove_unfinished_build(path);
        if (auto same = folder.check(); !same) return same.error();
        FileOperations operations;
        give_back_uncommitted(operations, path);
        // Xapian would begin an empty table, and hide what is missing; a whole reindex makes it
        // anew.
        if (auto whole = purpose == Purpose::reindex_all ? Status() : check_tables(path); !whole)
            return whole.error();
        const Xapian::Database& database = state->chosen.database();
        const std::string schema = database.get_metadata(std::string(kSchemaKey));
        if (auto good = check_schema(path, schema, purpose == Purpose::reindex_all); !good)
            return good.error();
        const bool has_entities = database.get_metadata(std::string(kWithoutKey)) != kEntities;
        if (purpose == Purpose::change && has_entities) {
            const auto good =
                check_extractor(path, database.get_metadata(std::string(kExtractorKey)));
            if (!good) return good.error();
        }
        // What an earlier reindex has counted, before it was stopped, is counted again.
        state->has_names = schema == std::to_string(kSchemaVersion);
        if (auto chosen = state->chosen.choose(purpose, state->has_names); !chosen)
            return chosen.error();
        state->load_dictionary();
        state->path_start = state->engine().metadata(std::string(kPathStartKey));
        state->has_entities = has_entities;
        Writer writer(std::move(state));
        if (purpose == Purpose::change) {
            if (auto good = writer.check_finds_articles(); !good) return good.error();
        }
        return writer;
    });
}

void Writer::mark_current() {
    state_->marks.has_this_schema = true;
    mark_extracted();
}

void Writer::mark_extracted() { state_->marks.has_this_extractor = true; }

bool Writer::is_bulk() const { return state_->chosen.engine().is_bulk(); }
bool Writer::has_used_bulk() const { return state_->chosen.has_used_bulk(); }
const std::string& Writer::fallback() const { return state_->chosen.fallback(); }
void Writer::expect(std::uint64_t text_bytes) { state_->chosen.expect(text_bytes); }

bool Writer::has_entities() const { return state_->has_entities; }

Status Writer::leave_out_entities() {
    if (!state_->has_entities) return {};
    return guard_xapian(state_->path, [&]() -> Status {
        if (state_->chosen.database().get_doccount() > 0) {
            return Error{ErrorKind::usage,
                         state_->path + " has articles with entities, and can't be without",
                         "leave out --no-entities, or name a new index with --db"};
        }
        state_->has_entities = false;
        state_->marks.without_entities = true;
        return {};
    });
}

const std::string& Writer::path_start() const { return state_->path_start; }

void Writer::settle_path_start(std::string folder) {
    if (folder == state_->path_start) return;
    state_->path_start = std::move(folder);
    state_->marks.path_start = state_->path_start;
}

Result<std::optional<Record>> Writer::find(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<Record>> {
        if (const auto* waiting = state_->waiting.find(id))
            return waiting->document ? std::optional(waiting->document->record) : std::nullopt;
        const auto number = state_->opened().find(id);
        if (!number) return number.error();
        if (!*number) return std::optional<Record>();
        auto record = state_->record_of(**number);
        if (!record) return record.error();
        return std::optional(*std::move(record));
    });
}

Result<std::optional<StoredDocument>> Writer::stored(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<StoredDocument>> {
        if (const auto* waiting = state_->waiting.find(id)) {
            if (!waiting->document) return std::optional<StoredDocument>();
            return std::optional(
                StoredDocument{waiting->document->record, waiting->document->body});
        }
        const auto number = state_->opened().find(id);
        if (!number) return number.error();
        if (!*number) return std::optional<StoredDocument>();
        auto document = state_->document_of(**number);
        if (!document) return document.error();
        return std::optional(*std::move(document));
    });
}

Result<std::vector<std::string>> Writer::ids_at_or_below(std::string_view path) {
    return guard_xapian(state_->path, [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        for (const auto number : state_->opened().at_or_below(path)) {
            const auto stored = state_->read(number);
            if (!stored) return stored.error();
            const std::string& id = stored->record.id;
            if (state_->waiting.find(id) == nullptr) ids.push_back(id);
        }
        for (const auto& change : state_->waiting.all()) {
            if (!change.document) continue;
            for (const auto& one : change.document->record.locations) {
                const auto values = path_values(one.location.path);
                if (std::find(values.begin(), values.end(), path) != values.end())
                    ids.push_back(change.id);
            }
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    });
}

Result<std::vector<std::string>> Writer::all_ids() {
    return guard_xapian(state_->path, [&]() -> Result<std::vector<std::string>> {
        state_->chosen.go_on();
        if (auto written = state_->write_waiting(); !written) return written.error();
        return state_->engine().all_ids();
    });
}

std::shared_ptr<const std::string> Writer::dictionary() const {
    return state_->packing.dictionary();
}

Status Writer::put(IndexDocument document) {
    if (auto good = document.terms.check(); !good) return good;
    return state_->guarded([&]() -> Status {
        state_->chosen.go_on();
        if (!state_->must_wait()) return state_->write(document);
        // What waits has been said to be taken.
        const std::size_t record_bytes = encode_record(document.record).size();
        if (auto good = check_stored_size(record_bytes, document.body.size()); !good) return good;
        const std::size_t cost = xapian_cost(document);
        state_->waiting.put(std::move(document), cost);
        return state_->write_waiting_if_enough();
    });
}

Status Writer::remove(std::string_view id) {
    return state_->guarded([&]() -> Status {
        state_->chosen.go_on();
        if (!state_->must_wait()) return state_->remove(id);
        state_->waiting.remove(id);
        return {};
    });
}

std::size_t Writer::pending_bytes() const {
    return state_->engine().pending_bytes() + (is_bulk() ? 0 : state_->waiting.cost());
}

Status Writer::commit() {
    return state_->guarded([&] { return state_->commit(); });
}

}  // namespace newsidx
