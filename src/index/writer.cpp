#include "index/writer.hpp"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

#include "index/bulk_builder.hpp"
#include "index/bulk_engine.hpp"
#include "index/create.hpp"
#include "index/engine.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/stored_text.hpp"
#include "index/value_terms.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

// Entities whose names are counted in memory before the engine takes the counts.
constexpr std::size_t kMaxNameChanges = 50'000;

// So many documents wait for a dictionary at most: texts of a word or two never make
// kTrainingBytes.
constexpr std::size_t kMaxWaiting = 5'000;

Error damaged(const std::string& path) {
    return Error{ErrorKind::damaged, path + " is damaged: a stored record can't be read",
                 "newsidx verify"};
}

}  // namespace

struct Writer::State {
    std::string path;
    FileOperations operations;
    std::unique_ptr<Engine> engine;
    DataPacker packer;
    BodyUnpacker unpacker;
    bool has_dictionary = false;
    bool committed = false;
    bool schema_is_news = false;
    // Before the index has a dictionary, documents wait here until there is text enough to train
    // one.
    std::vector<IndexDocument> waiting;
    std::unordered_map<std::string, std::size_t> waiting_by_id;
    std::size_t waiting_bytes = 0;
    NameChanges names;

    explicit State(std::string at)
        : path(std::move(at)), unpacker([this](std::uint32_t id) {
              return engine->metadata(std::string(kDictionaryKeyPrefix) + std::to_string(id));
          }) {}

    // A bulk build is done with its commit: what comes after is an update.
    Engine& open_engine() {
        if (committed && !engine->lasts()) {
            engine.reset();  // with its lock
            engine = open_xapian_engine(path);
        }
        return *engine;
    }

    [[nodiscard]] Result<StoredDocument> document_of(Engine::Number number, bool with_body) {
        const auto data = engine->data(number);
        if (!data) return data.error();
        const auto parts = split_document_data(*data);
        if (!parts) return damaged(path);
        auto record = decode_record(parts->record);
        if (!record) return damaged(path);
        StoredDocument document{*std::move(record), {}};
        if (!with_body) return document;
        auto body = unpacker.unpack(parts->frame);
        if (!body) return body.error();
        document.body = *std::move(body);
        return document;
    }

    [[nodiscard]] Result<Record> record_of(Engine::Number number) {
        auto document = document_of(number, false);
        if (!document) return document.error();
        return std::move(document->record);
    }

    [[nodiscard]] Status count_names(const Record& record, std::int64_t sign) {
        for (const Entity& entity : record.entities.entities) {
            if (entity.type == EntityType::country) continue;
            EntityNames& change = names[entity.id];
            change.type = entity.type;
            if (change.key.empty()) change.key = entity.key;
            change.articles[entity.name] += sign;
        }
        return names.size() < kMaxNameChanges ? Status() : write_names();
    }

    [[nodiscard]] Status write_names() {
        auto written = engine->count_names(names);
        names.clear();
        return written;
    }

    Status write(const IndexDocument& document) {
        auto data = packer.pack(encode_record(document.record), document.body);
        if (!data) return data.error();
        if (data->size() > kMaxDocumentBytes)
            return Error{ErrorKind::input, "article too large to store", ""};
        const auto number = engine->find(document.id);
        if (number) {
            auto old = record_of(*number);
            if (!old) return old.error();
            if (auto counted = count_names(*old, -1); !counted) return counted;
        }
        if (auto put = engine->put(document, *std::move(data), number); !put) return put;
        return count_names(document.record, 1);
    }

    void load_dictionary() {
        const std::string dictionary = engine->first_metadata(std::string(kDictionaryKeyPrefix));
        if (dictionary.empty()) return;
        packer = DataPacker(dictionary);
        has_dictionary = true;
    }

    [[nodiscard]] bool is_enough_waiting() const {
        return waiting_bytes >= kTrainingBytes || waiting.size() >= kMaxWaiting;
    }

    // Trains when there is text enough, then writes what waits.
    Status write_waiting() {
        if (is_enough_waiting()) {
            std::vector<std::string_view> samples;
            samples.reserve(waiting.size());
            for (const auto& document : waiting) samples.emplace_back(document.body);
            if (const auto dictionary = train_dictionary(samples)) {
                engine->set_metadata(
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

    [[nodiscard]] const IndexDocument* waiting_document(std::string_view id) const {
        const auto at = waiting_by_id.find(std::string(id));
        return at == waiting_by_id.end() ? nullptr : &waiting[at->second];
    }
};

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Result<Writer> Writer::open(const std::string& path, const WriterOptions& options) {
    if (auto there = create_if_absent(path); !there) return there.error();
    return open_any(path, options, false);
}

Result<Writer> Writer::open_to_reindex(const std::string& path) {
    if (auto here = require_local(path); !here) return here.error();
    if (auto there = check_index_path(path); !there) return there.error();
    return open_any(path, {}, true);
}

Result<Writer> Writer::open_any(const std::string& path, const WriterOptions& options,
                                bool older_too) {
    return guard_xapian(path, [&]() -> Result<Writer> {
        auto state = std::make_unique<State>(path);
        if (options.engine != EngineChoice::xapian) {
            auto bulk = open_bulk_engine(path, state->operations, options.run_bytes);
            if (bulk) {
                state->engine = *std::move(bulk);
            } else if (options.engine == EngineChoice::bulk ||
                       bulk.error().kind != ErrorKind::schema) {
                return bulk.error();
            }
        }
        if (!state->engine) state->engine = open_xapian_engine(path);
        const auto good =
            check_schema(path, state->engine->metadata(std::string(kSchemaKey)), older_too);
        if (!good) return good.error();
        state->load_dictionary();
        return Writer(std::move(state));
    });
}

void Writer::mark_current() { state_->schema_is_news = true; }

bool Writer::is_bulk() const { return !state_->engine->lasts(); }

Result<std::optional<Record>> Writer::find(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<Record>> {
        if (const auto* waiting = state_->waiting_document(id))
            return std::optional(waiting->record);
        const auto number = state_->open_engine().find(id);
        if (!number) return std::optional<Record>();
        auto record = state_->record_of(*number);
        if (!record) return record.error();
        return std::optional(*std::move(record));
    });
}

Result<std::optional<StoredDocument>> Writer::stored(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<StoredDocument>> {
        if (const auto* waiting = state_->waiting_document(id))
            return std::optional(StoredDocument{waiting->record, waiting->body});
        const auto number = state_->open_engine().find(id);
        if (!number) return std::optional<StoredDocument>();
        auto document = state_->document_of(*number, true);
        if (!document) return document.error();
        return std::optional(*std::move(document));
    });
}

Result<std::vector<std::string>> Writer::ids_at_or_below(std::string_view path) {
    return guard_xapian(state_->path, [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        for (const auto number : state_->open_engine().at_or_below(path)) {
            auto record = state_->record_of(number);
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
        auto& engine = state_->open_engine();
        if (auto written = state_->write_waiting(); !written) return written.error();
        return engine.all_ids();
    });
}

Status Writer::put(IndexDocument document) {
    if (auto good = document.terms.check(); !good) return good;
    return guard_xapian(state_->path, [&]() -> Status {
        state_->open_engine();
        if (state_->has_dictionary) return state_->write(document);
        state_->waiting_bytes += document.body.size();
        const auto [at, is_new] =
            state_->waiting_by_id.try_emplace(document.id, state_->waiting.size());
        if (is_new) {
            state_->waiting.push_back(std::move(document));
        } else {
            state_->waiting[at->second] = std::move(document);
        }
        return state_->is_enough_waiting() ? state_->write_waiting() : Status();
    });
}

Status Writer::remove(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Status {
        auto& engine = state_->open_engine();
        if (auto written = state_->write_waiting(); !written) return written;
        const auto number = engine.find(id);
        if (!number) return {};
        auto record = state_->record_of(*number);
        if (!record) return record.error();
        if (auto counted = state_->count_names(*record, -1); !counted) return counted;
        return engine.remove(*number, *record);
    });
}

std::size_t Writer::pending_bytes() const {
    return state_->engine->pending_bytes() + state_->waiting_bytes;
}

Status Writer::commit() {
    return guard_xapian(state_->path, [&]() -> Status {
        auto& engine = state_->open_engine();
        if (auto written = state_->write_waiting(); !written) return written;
        if (auto written = state_->write_names(); !written) return written;
        if (state_->schema_is_news)
            engine.set_metadata(std::string(kSchemaKey), std::to_string(kSchemaVersion));
        state_->committed = true;
        return engine.commit();
    });
}

}  // namespace newsidx
