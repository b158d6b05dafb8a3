// Where a user's decisions lie: INDEX.ledger, beside the index it is about, so that git can keep it
// and compacting or copying the index leaves it alone. A packed index carries what lay beside it;
// a file beside the packed one counts instead.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "entity/ledger.hpp"
#include "index/shards.hpp"

namespace newsidx {

// The file for indexes that are asked together: that of the first one on this machine, with links
// to it resolved. "" when none is.
[[nodiscard]] std::string ledger_path(const std::vector<std::string>& paths);

// What holds for all of the open indexes. No file and nothing packed: nothing is decided. An error
// of kind usage names file and line of what can't be read.
[[nodiscard]] Result<Ledger> read_ledger(const Shards& shards);
// The same for an index folder that is about to be written.
[[nodiscard]] Result<Ledger> read_ledger_beside(const std::string& index);

// The decisions of a file that is a ledger or a dictionary; "-" is standard input. Errors of kind
// usage (name file and line) and system.
[[nodiscard]] Result<std::vector<LedgerEntry>> read_decisions(const std::string& path);

// The file while it is being changed: others who change it wait, those who read have the old one.
class LedgerFile {
public:
    // Waits for whoever is changing it. Errors: usage (no index on this machine, a bad line),
    // system.
    [[nodiscard]] static Result<LedgerFile> open(const std::vector<std::string>& paths);
    ~LedgerFile();
    LedgerFile(LedgerFile&& other) noexcept;
    LedgerFile& operator=(LedgerFile&&) = delete;

    [[nodiscard]] Ledger& ledger() { return ledger_; }
    // Replaces the file as a whole; durable when it returns success. Once.
    [[nodiscard]] Status save();

private:
    LedgerFile(std::string path, int file) : path_(std::move(path)), file_(file) {}

    std::string path_;
    int file_;  // PATH.lock, locked: what becomes the file
    Ledger ledger_;
};

}  // namespace newsidx
