// Saved queries and what watch has told of them: small plain text files in the user's state folder,
// never in an index, which may be read-only, packed or on another machine.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cli/options.hpp"

namespace newsidx {

// Letters, digits, '-', '_' and '.', not first; at most 64.
[[nodiscard]] Status check_saved_name(const std::string& name);

// FOLDER/saved/NAME: a line each for the query and for every filter, "country KZ", then "end". What
// lacks its end, or has other lines, is an error of kind damaged.
[[nodiscard]] Status save_query(const std::string& folder, const std::string& name,
                                const QueryOptions& query);
[[nodiscard]] Result<QueryOptions> saved_query(const std::string& folder, const std::string& name);
[[nodiscard]] std::vector<std::string> saved_names(const std::string& folder);
// With all that watch knows of it.
[[nodiscard]] Status forget_query(const std::string& folder, const std::string& name);
// The file's lines.
[[nodiscard]] std::string saved_text(const QueryOptions& query);
// All that there may be, in one order: "query", "country" and so on, each with what is kept of it,
// several values parted by "; ".
[[nodiscard]] std::vector<std::pair<std::string, std::string>> saved_values(
    const QueryOptions& query);
// As a shell takes it: "'gas transit' --country KZ".
[[nodiscard]] std::string saved_arguments(const QueryOptions& query);

// One text that began to match: its article and its content. The place in the log, from 1, is its
// cursor, given once and for ever.
struct WatchEvent {
    std::string id;
    std::uint64_t content = 0;
    bool updated = false;  // another text of the article has matched before
};

// What tells the indexes of a log from others, in any order and however they are spelled: a name
// for a file.
[[nodiscard]] std::string indexes_key(const std::vector<std::string>& databases);

// FOLDER/watch/NAME/KEY.events, which only grows, and FOLDER/watch/NAME/KEY.cursor: how many of
// them have been told; KEY is indexes_key() of what was asked. Locked as long as it lives: a second
// watch of the name waits.
class WatchLog {
public:
    [[nodiscard]] static Result<WatchLog> open(const std::string& folder, const std::string& name,
                                               const std::string& key);
    ~WatchLog();
    WatchLog(WatchLog&& other) noexcept;
    WatchLog& operator=(WatchLog&&) = delete;

    [[nodiscard]] const std::vector<WatchEvent>& events() const { return events_; }
    [[nodiscard]] std::uint64_t cursor() const { return cursor_; }

    // Durable when it returns success.
    [[nodiscard]] Status append(const std::vector<WatchEvent>& events);
    [[nodiscard]] Status move_cursor(std::uint64_t cursor);

private:
    WatchLog(std::string path, int file) : path_(std::move(path)), file_(file) {}
    [[nodiscard]] Status read();

    std::string path_;  // without its ending
    int file_;
    std::uint64_t size_ = 0;  // of whole lines
    std::vector<WatchEvent> events_;
    std::uint64_t cursor_ = 0;
};

}  // namespace newsidx
