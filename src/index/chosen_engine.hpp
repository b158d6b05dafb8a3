// The engine that takes a writer's changes: which one it is, and when that is decided. Has the
// index's lock.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "index/engine.hpp"
#include "index/file_operations.hpp"
#include "index/waiting.hpp"
#include "index/writer.hpp"

namespace newsidx {

// The index at `path` with its lock, as long as the database is open. Throws what Xapian throws.
[[nodiscard]] Xapian::WritableDatabase open_locked(const std::string& path);

// Throws what Xapian throws: the writer guards.
class ChosenEngine {
public:
    // Locks the index at `path`.
    ChosenEngine(std::string path, const WriterOptions& options);

    // The first engine; before anything else. Without `has_names` the names that the index counts
    // begin from 0.
    [[nodiscard]] Status choose(Purpose purpose, bool has_names);

    [[nodiscard]] Engine& engine() { return *engine_; }
    [[nodiscard]] const Engine& engine() const { return *engine_; }
    // What was read of the index when it was locked last.
    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    // For the first change, or look-up, after a commit: an engine that is done gives way.
    void go_on();

    // Whether the engine, Xapian's, has no changes yet and may still be another one: changes are to
    // wait.
    [[nodiscard]] bool is_undecided() const { return is_undecided_; }
    // Whether so much waits that it is time to decide.
    [[nodiscard]] static bool is_enough(const WaitingChanges& waiting);
    // By what waits, and what is expected.
    void decide(const WaitingChanges& waiting);
    // Where what waits is all that a commit will have: a few changes go straight into the tables.
    void decide_to_commit(const WaitingChanges& waiting);
    void expect(std::uint64_t text_bytes) { expected_bytes_ = text_bytes; }

    [[nodiscard]] Status commit();

    [[nodiscard]] bool has_used_bulk() const { return has_used_bulk_; }
    // Why the bulk engine was to be used and was not; "": that wasn't so.
    [[nodiscard]] const std::string& fallback() const { return fallback_; }

private:
    void use_xapian();
    [[nodiscard]] Result<bool> use_bulk_on_new();
    [[nodiscard]] Status use_bulk();
    void use_bulk_if_possible();
    void take(std::unique_ptr<Engine> bulk);
    [[nodiscard]] bool is_automatic() const { return options_.engine == EngineChoice::automatic; }

    std::string path_;
    WriterOptions options_;
    FileOperations operations_;
    Xapian::WritableDatabase database_;  // has the lock
    std::unique_ptr<Engine> engine_;
    std::uint64_t expected_bytes_ = 0;
    std::string fallback_;
    bool has_names_ = true;
    bool is_undecided_ = false;
    bool has_used_bulk_ = false;
    bool has_committed_ = false;
};

}  // namespace newsidx
