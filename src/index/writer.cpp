#include "index/writer.hpp"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "index/create.hpp"
#include "index/entity_names.hpp"
#include "index/stored_text.hpp"
#include "index/value_terms.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

// What one change costs Xapian's inverter until the commit: a tree node a posting, position lists,
// values. Measured: see docs/index-format.md.
constexpr std::size_t kBytesPerPosting = 160;
constexpr std::size_t kBytesPerPosition = 3;

std::size_t memory_cost(const IndexDocument& document) {
    return document.terms.size() * kBytesPerPosting +
           document.terms.position_count() * kBytesPerPosition + document.body.size();
}

Xapian::Document to_xapian(const IndexDocument& document, std::string data) {
    Xapian::Document out;
    for (std::size_t i = 0; i < document.terms.size(); ++i) {
        const std::string term(document.terms.term(i));
        const auto positions = document.terms.positions(i);
        for (const std::uint32_t position : positions) out.add_posting(term, position, 0);
        if (positions.empty() || document.terms.wdf(i) > 0)
            out.add_term(term, document.terms.wdf(i));
    }
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        if (!document.values[slot].empty())
            out.add_value(static_cast<Xapian::valueno>(slot), document.values[slot]);
    }
    out.set_data(std::move(data));
    return out;
}

Error damaged(const std::string& path) {
    return Error{ErrorKind::damaged, path + " is damaged: a stored record can't be read",
                 "newsidx verify"};
}

}  // namespace

struct Writer::State {
    std::string path;
    Xapian::WritableDatabase database;
    DataPacker packer;
    BodyUnpacker unpacker;
    bool has_dictionary = false;
    // Before the index has a dictionary, documents wait here until there is text enough to train
    // one.
    std::vector<IndexDocument> waiting;
    std::unordered_map<std::string, std::size_t> waiting_by_id;
    std::size_t waiting_bytes = 0;
    std::map<std::string, EntityNames> names;  // changes of this batch, by entity id
    std::size_t pending = 0;

    explicit State(const std::string& at)
        : path(at),
          database(at, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS),
          unpacker([this](std::uint32_t id) {
              return database.get_metadata(std::string(kDictionaryKeyPrefix) + std::to_string(id));
          }) {}

    [[nodiscard]] std::optional<Xapian::docid> docid_of(std::string_view id) const {
        const std::string term = value_term(kIdPrefix, id);
        const auto at = database.postlist_begin(term);
        if (at == database.postlist_end(term)) return std::nullopt;
        return *at;
    }

    [[nodiscard]] Result<Record> record_of(Xapian::docid docid) const {
        const std::string data = database.get_document(docid).get_data();
        const auto parts = split_document_data(data);
        if (!parts) return damaged(path);
        auto record = decode_record(parts->record);
        if (!record) return damaged(path);
        return *std::move(record);
    }

    void count_names(const Record& record, std::int64_t sign) {
        for (const Entity& entity : record.entities.entities) {
            if (entity.type == EntityType::country) continue;
            EntityNames& change = names[entity.id];
            change.type = entity.type;
            if (change.key.empty()) change.key = entity.key;
            change.articles[entity.name] += sign;
        }
    }

    void write_names() {
        for (const auto& [id, change] : names) {
            const std::string key = std::string(kEntityKeyPrefix) + id;
            EntityNames known;
            if (const std::string bytes = database.get_metadata(key); !bytes.empty()) {
                if (auto decoded = decode_names(bytes)) known = *std::move(decoded);
            }
            known.type = change.type;
            add_names(known, change);
            database.set_metadata(key,
                                  known.articles.empty() ? std::string() : encode_names(known));
        }
        names.clear();
    }

    Status write(const IndexDocument& document) {
        auto data = packer.pack(encode_record(document.record), document.body);
        if (!data) return data.error();
        if (data->size() > kMaxDocumentBytes)
            return Error{ErrorKind::input, "article too large to store", ""};
        const auto docid = docid_of(document.id);
        if (docid) {
            auto old = record_of(*docid);
            if (!old) return old.error();
            count_names(*old, -1);
            database.replace_document(*docid, to_xapian(document, *std::move(data)));
        } else {
            database.add_document(to_xapian(document, *std::move(data)));
        }
        count_names(document.record, 1);
        pending += memory_cost(document);
        return {};
    }

    Status load_dictionary() {
        const std::string prefix(kDictionaryKeyPrefix);
        const auto at = database.metadata_keys_begin(prefix);
        if (at == database.metadata_keys_end(prefix)) return {};
        packer = DataPacker(database.get_metadata(*at));
        has_dictionary = true;
        return {};
    }

    // Trains when there is text enough, then writes what waits.
    Status write_waiting() {
        if (waiting_bytes >= kTrainingBytes) {
            std::vector<std::string_view> samples;
            samples.reserve(waiting.size());
            for (const auto& document : waiting) samples.emplace_back(document.body);
            if (const auto dictionary = train_dictionary(samples)) {
                database.set_metadata(
                    std::string(kDictionaryKeyPrefix) + std::to_string(dictionary_id(*dictionary)),
                    *dictionary);
                packer = DataPacker(*dictionary);
            }
            has_dictionary = true;  // or these texts don't make one, and no later ones are tried
        }
        Status status;
        for (const auto& document : waiting) {
            if (status = write(document); !status) break;
        }
        waiting.clear();
        waiting_by_id.clear();
        waiting_bytes = 0;
        return status;
    }
};

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Result<Writer> Writer::open(const std::string& path) {
    if (auto there = create_if_absent(path); !there) return there.error();
    return guard_xapian(path, [&]() -> Result<Writer> {
        auto state = std::make_unique<State>(path);
        const std::string schema = state->database.get_metadata(std::string(kSchemaKey));
        if (schema.empty())
            return Error{ErrorKind::no_index,
                         path + " is a Xapian database, but no index of newsidx", ""};
        if (schema != std::to_string(kSchemaVersion)) {
            return Error{ErrorKind::schema,
                         path + " has schema " + schema + ", this newsidx writes " +
                             std::to_string(kSchemaVersion),
                         "newsidx --db " + path + " reindex"};
        }
        if (auto loaded = state->load_dictionary(); !loaded) return loaded.error();
        state->database.begin_transaction();
        return Writer(std::move(state));
    });
}

Result<std::optional<Record>> Writer::find(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<Record>> {
        if (const auto at = state_->waiting_by_id.find(std::string(id));
            at != state_->waiting_by_id.end()) {
            return std::optional(state_->waiting[at->second].record);
        }
        const auto docid = state_->docid_of(id);
        if (!docid) return std::optional<Record>();
        auto record = state_->record_of(*docid);
        if (!record) return record.error();
        return std::optional(*std::move(record));
    });
}

Result<std::optional<StoredDocument>> Writer::stored(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<StoredDocument>> {
        if (const auto at = state_->waiting_by_id.find(std::string(id));
            at != state_->waiting_by_id.end()) {
            const auto& document = state_->waiting[at->second];
            return std::optional(StoredDocument{document.record, document.body});
        }
        const auto docid = state_->docid_of(id);
        if (!docid) return std::optional<StoredDocument>();
        const std::string data = state_->database.get_document(*docid).get_data();
        const auto parts = split_document_data(data);
        if (!parts) return damaged(state_->path);
        auto record = decode_record(parts->record);
        if (!record) return damaged(state_->path);
        auto body = state_->unpacker.unpack(parts->frame);
        if (!body) return body.error();
        return std::optional(StoredDocument{*std::move(record), *std::move(body)});
    });
}

Result<std::vector<std::string>> Writer::ids_at_or_below(std::string_view path) {
    return guard_xapian(state_->path, [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        const std::string term = value_term(kPathPrefix, path);
        for (auto at = state_->database.postlist_begin(term);
             at != state_->database.postlist_end(term); ++at) {
            auto record = state_->record_of(*at);
            if (!record) return record.error();
            ids.push_back(record->id);
        }
        for (const IndexDocument& document : state_->waiting) {
            for (const auto& one : document.record.locations) {
                const auto values = path_values(one.location.path);
                if (std::find(values.begin(), values.end(), path) != values.end())
                    ids.push_back(document.id);
            }
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    });
}

Result<std::vector<std::string>> Writer::all_ids() {
    return guard_xapian(state_->path, [&]() -> Result<std::vector<std::string>> {
        if (auto written = state_->write_waiting(); !written) return written.error();
        std::vector<std::string> ids;
        const std::string prefix(kIdPrefix);
        for (auto at = state_->database.allterms_begin(prefix);
             at != state_->database.allterms_end(prefix); ++at) {
            ids.push_back((*at).substr(prefix.size()));
        }
        return ids;
    });
}

Status Writer::put(IndexDocument document) {
    if (auto good = document.terms.check(); !good) return good;
    return guard_xapian(state_->path, [&]() -> Status {
        if (state_->has_dictionary) return state_->write(document);
        state_->waiting_bytes += document.body.size();
        const auto [at, is_new] =
            state_->waiting_by_id.try_emplace(document.id, state_->waiting.size());
        if (is_new) {
            state_->waiting.push_back(std::move(document));
        } else {
            state_->waiting[at->second] = std::move(document);
        }
        return state_->waiting_bytes >= kTrainingBytes ? state_->write_waiting() : Status();
    });
}

Status Writer::remove(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Status {
        if (auto written = state_->write_waiting(); !written) return written;
        const auto docid = state_->docid_of(id);
        if (!docid) return {};
        auto record = state_->record_of(*docid);
        if (!record) return record.error();
        state_->count_names(*record, -1);
        state_->database.delete_document(*docid);
        state_->pending += kBytesPerPosting * record->words;
        return {};
    });
}

std::size_t Writer::pending_bytes() const { return state_->pending + state_->waiting_bytes; }

Status Writer::commit() {
    return guard_xapian(state_->path, [&]() -> Status {
        if (auto written = state_->write_waiting(); !written) return written;
        state_->write_names();
        state_->database.commit_transaction();
        if (auto synced = sync_folder(state_->path); !synced) return synced;
        state_->pending = 0;
        state_->database.begin_transaction();
        return {};
    });
}

}  // namespace newsidx
