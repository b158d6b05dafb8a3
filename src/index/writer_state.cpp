#include "index/writer_state.hpp"

#include <utility>

#include "index/same_positions.hpp"
#include "index/schema.hpp"

namespace newsidx {

Writer::State::State(const std::string& at, const WriterOptions& options)
    : path(at),
      chosen(at, options),
      packing([this](std::uint32_t id) {
          return engine().metadata(std::string(kDictionaryKeyPrefix) + std::to_string(id));
      }),
      folder(at) {}

Engine& Writer::State::opened() {
    chosen.go_on();
    return engine();
}

Result<Writer::State::Stored> Writer::State::read(Engine::Number number) {
    const auto damaged = [this] {
        return Error{ErrorKind::damaged, path + " is damaged: a stored record can't be read",
                     "newsidx verify"};
    };
    const auto data = engine().data(number);
    if (!data) return data.error();
    auto opened = packing.open(*data);
    if (!opened) return damaged();
    return Stored{number, std::move(opened->record), std::string(opened->frame)};
}

Result<StoredDocument> Writer::State::document_of(Engine::Number number) {
    auto stored = read(number);
    if (!stored) return stored.error();
    auto body = packing.unpack(stored->frame);
    if (!body) return body.error();
    return StoredDocument{std::move(stored->record), *std::move(body)};
}

Result<Record> Writer::State::record_of(Engine::Number number) {
    if (!last_stored_ || last_stored_->number != number) {
        auto stored = read(number);
        if (!stored) return stored.error();
        last_stored_ = *std::move(stored);
    }
    return last_stored_->record;
}

Result<Writer::State::Stored> Writer::State::discounted(Engine::Number number) {
    if (auto record = record_of(number); !record) return record.error();
    Stored stored = *std::exchange(last_stored_, std::nullopt);
    if (has_names) names.take_away(stored.record);
    return stored;
}

void Writer::State::compare(IndexDocument& document, const Stored& old) {
    document.same_before = 0;
    if (!engine().heeds_same()) return;
    const auto body = packing.unpack(old.frame);
    if (body) document.same_before = same_positions_before(document, old.record, *body);
}

Status Writer::State::write_names_if_full() {
    return names.is_full() ? names.write(engine()) : Status();
}

Status Writer::State::write(IndexDocument& document) {
    auto data = packing.pack(document);
    if (!data) return data.error();
    const auto number = engine().find(document.id);
    if (!number) return number.error();
    if (*number) {
        const auto old = discounted(**number);
        if (!old) return old.error();
        compare(document, *old);
    }
    if (auto put = engine().put(document, *std::move(data), *number); !put) return put;
    names.add(document.record, document.name_words);
    return write_names_if_full();
}

Status Writer::State::remove(std::string_view id) {
    const auto number = engine().find(id);
    if (!number) return number.error();
    if (!*number) return {};
    const auto old = discounted(**number);
    if (!old) return old.error();
    if (auto removed = engine().remove(**number, old->record); !removed) return removed;
    return write_names_if_full();
}

void Writer::State::load_dictionary() {
    std::string bytes = engine().first_metadata(std::string(kDictionaryKeyPrefix));
    if (!bytes.empty()) packing.use(std::move(bytes));
}

Status Writer::State::commit() {
    chosen.go_on();
    chosen.decide_to_commit(waiting);
    if (auto written = write_waiting(); !written) return written;
    if (auto written = names.write(engine()); !written) return written;
    marks.write(engine());
    last_stored_.reset();
    if (auto same = folder.check(); !same) return same;
    if (auto committed = chosen.commit(); !committed) return committed;
    folder = FolderIdentity(path);  // the bulk engine puts a new one there
    return {};
}

void Writer::State::train() {
    const auto trained = packing.train(waiting);
    if (!trained) return;
    engine().set_metadata(
        std::string(kDictionaryKeyPrefix) + std::to_string(dictionary_id(*trained)), *trained);
}

Status Writer::State::write_waiting_if_enough() {
    const bool enough = chosen.is_undecided() ? ChosenEngine::is_enough(waiting)
                                              : DocumentPacking::can_train(waiting);
    return enough ? write_waiting() : Status();
}

Status Writer::State::write_waiting() {
    if (waiting.all().empty()) return {};
    chosen.decide(waiting);
    if (!packing.is_settled() && DocumentPacking::can_train(waiting)) train();
    Status status;
    for (auto& change : waiting.all()) {
        status = change.document ? write(*change.document) : remove(change.id);
        if (!status) break;
    }
    waiting.clear();
    return status;
}

}  // namespace newsidx
