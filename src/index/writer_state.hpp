// What a writer holds: the engine, what packs its documents, what waits, and what is counted. What
// an article's arrival and going mean for all of them together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "index/changed_marks.hpp"
#include "index/chosen_engine.hpp"
#include "index/document_packing.hpp"
#include "index/folder_identity.hpp"
#include "index/index_document.hpp"
#include "index/name_tally.hpp"
#include "index/waiting.hpp"
#include "index/writer.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {

// Throws what Xapian throws: the writer guards.
struct Writer::State {
    struct Stored {
        Engine::Number number = 0;
        Record record;
        std::string frame;  // the packed body
    };

    // Locks the index.
    State(const std::string& at, const WriterOptions& options);

    // Runs `change`, which an engine may have written half of when it fails.
    template <typename Change>
    Status guarded(const Change& change) {
        auto done = guard_xapian(path, change);
        has_failed = has_failed || (!done && done.error().kind == ErrorKind::system);
        return done;
    }

    [[nodiscard]] Engine& engine() { return chosen.engine(); }
    // The engine for a look-up, which may be the first after a commit.
    [[nodiscard]] Engine& opened();

    // Errors of these: damaged, where the record or body can't be read.
    [[nodiscard]] Result<Stored> read(Engine::Number number);
    [[nodiscard]] Result<Record> record_of(Engine::Number number);  // keeps what it has read
    [[nodiscard]] Result<StoredDocument> document_of(Engine::Number number);

    // Pack, hand to the engine, and count.
    [[nodiscard]] Status write(IndexDocument& document);
    [[nodiscard]] Status remove(std::string_view id);

    void load_dictionary();
    [[nodiscard]] Status commit();

    // Whether changes are to wait: for the choice of an engine, or for text to train a dictionary.
    [[nodiscard]] bool must_wait() const { return chosen.is_undecided() || !packing.is_settled(); }
    [[nodiscard]] Status write_waiting_if_enough();
    // Chooses the engine where that is open, trains when there is text enough, then writes what
    // waits.
    [[nodiscard]] Status write_waiting();

    std::string path;
    ChosenEngine chosen;
    DocumentPacking packing;
    WaitingChanges waiting;
    ChangedMarks marks;
    NameTally names;
    // False: the index is older, and none of the names and their words that it has are counted.
    bool has_names = true;
    bool has_entities = true;
    std::string path_start;
    FolderIdentity folder;
    bool has_failed = false;  // for what the system refused

private:
    // What there is of an article that is about to go, no longer counted.
    [[nodiscard]] Result<Stored> discounted(Engine::Number number);
    // What the document has in common with the one that it replaces.
    void compare(IndexDocument& document, const Stored& old);
    [[nodiscard]] Status write_names_if_full();
    void train();

    // What was read last: whoever changes an article has asked for it before.
    std::optional<Stored> last_stored_;
};

}  // namespace newsidx
