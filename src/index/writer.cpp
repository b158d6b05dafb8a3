#include "index/writer.hpp"

#include <xapian.h>

#include <algorithm>
#include <filesystem>

#include "entity/extract.hpp"
#include "index/bulk_engine.hpp"
#include "index/bulk_place.hpp"
#include "index/create.hpp"
#include "index/edit_engine.hpp"
#include "index/engine.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/stored_text.hpp"
#include "index/value_terms.hpp"
#include "index/waiting.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

// Entities whose names, and words of names, are counted in memory before the engine takes the
// counts.
constexpr std::size_t kMaxNameChanges = 50'000;
constexpr std::size_t kMaxWordChanges = 100'000;

// So many documents wait for a dictionary at most: texts of a word or two never make
// kTrainingBytes.
constexpr std::size_t kMaxWaiting = 5'000;
// Every so-manieth of them trains it: all would take twice the instructions, and pack texts 0.3%
// (Reuters: 1%) smaller.
constexpr std::size_t kTrainedOn = 2;

Error damaged(const std::string& path) {
    return Error{ErrorKind::damaged, path + " is damaged: a stored record can't be read",
                 "newsidx verify"};
}

// Bytes of all tables.
std::uint64_t index_bytes(const std::string& path) {
    std::uint64_t bytes = 0;
    std::error_code code;
    // A file that is gone by now, and a folder that can't be read on, are no reason to throw.
    std::filesystem::directory_iterator at(path, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
        std::error_code gone;
        const auto size = at->file_size(gone);
        if (!gone && at->path().extension() == ".glass") bytes += size;
    }
    return bytes;
}

Xapian::WritableDatabase open_locked(const std::string& path) {
    return Xapian::WritableDatabase(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
}

}  // namespace

struct Writer::State {
    std::string path;
    WriterOptions options;
    FileOperations operations;
    Xapian::WritableDatabase database;  // has the lock
    std::unique_ptr<Engine> engine;
    // Whether the engine, Xapian's, has no changes yet and may still be another one.
    bool is_undecided = false;
    bool has_used_bulk = false;
    std::string fallback;
    std::uint64_t expected_bytes = 0;
    std::optional<DataPacker> packer;               // made when it is needed: most come packed
    std::uint32_t packed_with = 0;                  // the packer's dictionary
    std::shared_ptr<const std::string> dictionary;  // likewise; nothing: none yet
    DataUnpacker unpacker;
    // The record that was read last: whoever changes an article has asked for it before.
    std::optional<std::pair<Engine::Number, Record>> last_record;
    bool has_dictionary = false;
    bool has_entities = true;
    bool committed = false;
    bool schema_is_news = false;
    bool extractor_is_news = false;
    std::string path_start;
    bool path_start_is_news = false;
    bool without_entities_is_news = false;
    // Before the index has a dictionary, documents wait here until there is text enough to train
    // one; and before the engine is chosen.
    WaitingChanges waiting;
    NameChanges names;
    WordChanges words;
    // False: the index is older, and none of the names and their words that it has are counted.
    bool has_names = true;

    State(std::string at, const WriterOptions& chosen)
        : path(std::move(at)), options(chosen), unpacker([this](std::uint32_t id) {
              return engine->metadata(std::string(kDictionaryKeyPrefix) + std::to_string(id));
          }) {}

    // A bulk build is done with its commit, and so are edits: what comes after is an update.
    Engine& open_engine() {
        if (committed && !engine->lasts()) {
            engine.reset();
            last_record.reset();
            database = Xapian::WritableDatabase();  // with its lock
            database = open_locked(path);
            use_xapian();
        }
        return *engine;
    }

    void use_xapian() {
        engine = open_xapian_engine(path, database);
        is_undecided = options.engine == EngineChoice::automatic;
    }

    Status use_bulk() {
        auto bulk = open_bulk_engine(path, database, operations, options.run_bytes);
        if (!bulk) return bulk.error();
        engine = *std::move(bulk);
        is_undecided = false;
        has_used_bulk = true;
        if (!has_names) engine->forget_names();
        return {};
    }

    // Where the bulk engine can't be used, Xapian's goes on.
    void use_bulk_if_possible() {
        if (const auto used = use_bulk(); !used) fallback = used.error().what;
    }

    // A few changes that are to be committed, and nothing else, go straight into the tables.
    void use_edits_if_few() {
        if (!is_undecided || waiting.all().empty() || waiting.all().size() > kMaxEditedArticles ||
            waiting.cost() > kChoiceBytes)
            return;
        auto edits = open_edit_engine(path, engine, operations);
        if (!edits) return;  // Xapian's writer meets the same trouble, or none
        engine = *std::move(edits);
        is_undecided = false;
    }

    // The first engine.
    Status choose_engine(bool to_reindex) {
        use_xapian();
        if (options.engine == EngineChoice::xapian) return {};
        auto bulk = open_bulk_engine_on_new(path, database, operations, options.run_bytes);
        if (bulk) {
            engine = *std::move(bulk);
            is_undecided = false;
            has_used_bulk = true;
            return {};
        }
        if (bulk.error().kind != ErrorKind::schema) return bulk.error();
        if (options.engine == EngineChoice::bulk) return use_bulk();
        if (to_reindex) use_bulk_if_possible();
        return {};
    }

    // What waits says which engine is to take it.
    void decide() {
        if (!is_undecided) return;
        is_undecided = false;
        const std::uint64_t expected =
            std::max<std::uint64_t>(expected_bytes, waiting.text_bytes());
        if (waiting.cost() >= kChoiceBytes && index_bytes(path) <= kBulkFactor * expected)
            use_bulk_if_possible();
    }

    [[nodiscard]] Result<StoredDocument> document_of(Engine::Number number, bool with_body) {
        const auto data = engine->data(number);
        if (!data) return data.error();
        auto opened = unpacker.open(*data);
        if (!opened) return damaged(path);
        StoredDocument document{std::move(opened->record), {}};
        if (!with_body) return document;
        auto body = unpacker.unpack(opened->frame);
        if (!body) return body.error();
        document.body = *std::move(body);
        return document;
    }

    [[nodiscard]] Result<Record> record_of(Engine::Number number) {
        if (last_record && last_record->first == number) return last_record->second;
        auto document = document_of(number, false);
        if (!document) return document.error();
        last_record = {number, std::move(document->record)};
        return last_record->second;
    }

    [[nodiscard]] Status count_names(const Record& record, const std::vector<std::string>& keys,
                                     std::int64_t sign) {
        if (sign < 0 && !has_names) return {};
        for (const Entity& entity : record.entities.entities) {
            if (entity.type == EntityType::country) continue;
            EntityNames& change = names[entity.id];
            change.type = entity.type;
            if (change.key.empty()) change.key = entity.key;
            change.articles[entity.name] += sign;
        }
        for (const std::string& key : keys) words[key] += sign;
        const bool is_much = names.size() >= kMaxNameChanges || words.size() >= kMaxWordChanges;
        return is_much ? write_names() : Status();
    }

    [[nodiscard]] Status discount_names(const Record& record) {
        return count_names(record, name_word_keys(record.entities), -1);
    }

    [[nodiscard]] Status write_names() {
        // A changed article mostly names whom it named before.
        std::erase_if(names, [](const auto& one) {
            const auto& articles = one.second.articles;
            return std::all_of(articles.begin(), articles.end(),
                               [](const auto& name) { return name.second == 0; });
        });
        std::erase_if(words, [](const auto& one) { return one.second == 0; });
        auto written = engine->count_names(names);
        names.clear();
        if (!written) return written;
        written = engine->count_words(words);
        words.clear();
        return written;
    }

    [[nodiscard]] Result<std::string> data_of(IndexDocument& document) {
        PackedData& packed = document.packed;
        if (!packed.bytes.empty() && packed.dictionary == packed_with)
            return std::move(packed.bytes);
        if (!packer)
            packer.emplace(dictionary ? std::string_view(*dictionary) : std::string_view());
        return packer->pack(encode_record(document.record), document.body);
    }

    Status write(IndexDocument& document) {
        auto data = data_of(document);
        if (!data) return data.error();
        const auto number = engine->find(document.id);
        if (!number) return number.error();
        if (*number) {
            auto old = record_of(**number);
            if (!old) return old.error();
            if (auto counted = discount_names(*old); !counted) return counted;
        }
        last_record.reset();
        if (auto put = engine->put(document, *std::move(data), *number); !put) return put;
        return count_names(document.record, document.name_words, 1);
    }

    void pack_with(const std::string& bytes) {
        packer.reset();
        packed_with = dictionary_id(bytes);
        dictionary = std::make_shared<const std::string>(bytes);
    }

    void load_dictionary() {
        const std::string bytes = engine->first_metadata(std::string(kDictionaryKeyPrefix));
        if (bytes.empty()) return;
        pack_with(bytes);
        has_dictionary = true;
    }

    [[nodiscard]] bool can_train() const {
        return waiting.text_bytes() >= kTrainingBytes || waiting.all().size() >= kMaxWaiting;
    }

    [[nodiscard]] bool must_wait() const { return is_undecided || !has_dictionary; }

    Status write_waiting_if_enough() {
        const bool enough = is_undecided ? waiting.cost() >= kChoiceBytes : can_train();
        return enough ? write_waiting() : Status();
    }

    void train() {
        std::vector<std::string> records;
        records.reserve(waiting.all().size());  // never moves: samples point into it
        std::vector<std::string_view> samples;
        std::size_t bytes = 0;
        std::size_t seen = 0;
        for (const auto& change : waiting.all()) {
            if (!change.document || seen++ % kTrainedOn != 0) continue;
            samples.emplace_back(change.document->body);
            samples.emplace_back(records.emplace_back(encode_record(change.document->record)));
            bytes += kTrainedOn * change.document->body.size();
            if (bytes >= kTrainingBytes) break;
        }
        if (const auto trained = train_dictionary(samples)) {
            engine->set_metadata(
                std::string(kDictionaryKeyPrefix) + std::to_string(dictionary_id(*trained)),
                *trained);
            pack_with(*trained);
        }
        has_dictionary = true;  // or these texts don't make one, and no later ones are tried
    }

    // Chooses the engine where that is open, trains when there is text enough, then writes what
    // waits.
    Status write_waiting() {
        if (waiting.all().empty()) return {};
        decide();
        if (!has_dictionary && can_train()) train();
        Status status;
        for (auto& change : waiting.all()) {
            status = change.document ? write(*change.document) : remove(change.id);
            if (!status) break;
        }
        waiting.clear();
        return status;
    }

    Status remove(std::string_view id) {
        const auto number = engine->find(id);
        if (!number) return number.error();
        if (!*number) return {};
        auto record = record_of(**number);
        if (!record) return record.error();
        if (auto counted = discount_names(*record); !counted) return counted;
        last_record.reset();
        return engine->remove(**number, *record);
    }
};

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::~Writer() = default;
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

Result<Writer> Writer::open_any(const std::string& path, const WriterOptions& options,
                                Purpose purpose) {
    return guard_xapian(path, [&]() -> Result<Writer> {
        auto state = std::make_unique<State>(path, options);
        state->database = open_locked(path);
        remove_unfinished_build(path);
        const std::string schema = state->database.get_metadata(std::string(kSchemaKey));
        if (auto good = check_schema(path, schema, purpose == Purpose::reindex_all); !good)
            return good.error();
        const bool has_entities =
            state->database.get_metadata(std::string(kWithoutKey)) != kEntities;
        if (purpose == Purpose::change && has_entities) {
            const auto good =
                check_extractor(path, state->database.get_metadata(std::string(kExtractorKey)));
            if (!good) return good.error();
        }
        // What an earlier reindex has counted, before it was stopped, is counted again.
        state->has_names = schema == std::to_string(kSchemaVersion);
        if (auto chosen = state->choose_engine(purpose == Purpose::reindex_all); !chosen)
            return chosen.error();
        if (!state->has_names && state->engine->lasts()) state->engine->forget_names();
        state->load_dictionary();
        state->path_start = state->engine->metadata(std::string(kPathStartKey));
        state->has_entities = has_entities;
        return Writer(std::move(state));
    });
}

void Writer::mark_current() {
    state_->schema_is_news = true;
    mark_extracted();
}

void Writer::mark_extracted() { state_->extractor_is_news = true; }

bool Writer::is_bulk() const { return state_->engine->is_bulk(); }
bool Writer::has_used_bulk() const { return state_->has_used_bulk; }
const std::string& Writer::fallback() const { return state_->fallback; }
void Writer::expect(std::uint64_t text_bytes) { state_->expected_bytes = text_bytes; }

bool Writer::has_entities() const { return state_->has_entities; }

Status Writer::leave_out_entities() {
    if (!state_->has_entities) return {};
    return guard_xapian(state_->path, [&]() -> Status {
        if (state_->database.get_doccount() > 0) {
            return Error{ErrorKind::usage,
                         state_->path + " has articles with entities, and can't be without",
                         "leave out --no-entities, or name a new index with --db"};
        }
        state_->has_entities = false;
        state_->without_entities_is_news = true;
        return {};
    });
}

const std::string& Writer::path_start() const { return state_->path_start; }

void Writer::settle_path_start(std::string folder) {
    if (folder == state_->path_start) return;
    state_->path_start = std::move(folder);
    state_->path_start_is_news = true;
}

Result<std::optional<Record>> Writer::find(std::string_view id) {
    return guard_xapian(state_->path, [&]() -> Result<std::optional<Record>> {
        if (const auto* waiting = state_->waiting.find(id))
            return waiting->document ? std::optional(waiting->document->record) : std::nullopt;
        const auto number = state_->open_engine().find(id);
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
        const auto number = state_->open_engine().find(id);
        if (!number) return number.error();
        if (!*number) return std::optional<StoredDocument>();
        auto document = state_->document_of(**number, true);
        if (!document) return document.error();
        return std::optional(*std::move(document));
    });
}

Result<std::vector<std::string>> Writer::ids_at_or_below(std::string_view path) {
    return guard_xapian(state_->path, [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        for (const auto number : state_->open_engine().at_or_below(path)) {
            auto document = state_->document_of(number, false);
            if (!document) return document.error();
            const std::string& id = document->record.id;
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
        state_->open_engine();
        if (auto written = state_->write_waiting(); !written) return written.error();
        return state_->engine->all_ids();
    });
}

std::shared_ptr<const std::string> Writer::dictionary() const { return state_->dictionary; }

Status Writer::put(IndexDocument document) {
    if (auto good = document.terms.check(); !good) return good;
    return guard_xapian(state_->path, [&]() -> Status {
        state_->open_engine();
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
    return guard_xapian(state_->path, [&]() -> Status {
        state_->open_engine();
        if (!state_->must_wait()) return state_->remove(id);
        state_->waiting.remove(id);
        return {};
    });
}

std::size_t Writer::pending_bytes() const {
    return state_->engine->pending_bytes() + (is_bulk() ? 0 : state_->waiting.cost());
}

Status Writer::commit() {
    return guard_xapian(state_->path, [&]() -> Status {
        state_->open_engine();
        state_->use_edits_if_few();
        if (auto written = state_->write_waiting(); !written) return written;
        if (auto written = state_->write_names(); !written) return written;
        Engine& engine = *state_->engine;
        if (state_->schema_is_news)
            engine.set_metadata(std::string(kSchemaKey), std::to_string(kSchemaVersion));
        if (state_->extractor_is_news)
            engine.set_metadata(std::string(kExtractorKey), std::to_string(kExtractorVersion));
        if (state_->path_start_is_news)
            engine.set_metadata(std::string(kPathStartKey), state_->path_start);
        if (state_->without_entities_is_news)
            engine.set_metadata(std::string(kWithoutKey), std::string(kEntities));
        state_->path_start_is_news = false;
        state_->without_entities_is_news = false;
        state_->committed = true;
        auto committed = engine.commit();
        state_->is_undecided = engine.lasts() && state_->options.engine == EngineChoice::automatic;
        return committed;
    });
}

}  // namespace newsidx
