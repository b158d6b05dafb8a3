#include "cli/saved_state.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <set>
#include <sstream>
#include <utility>

#include "base/ascii.hpp"
#include "base/durable_file.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxNameBytes = 64;
constexpr const char* kQueries = "/saved";
constexpr const char* kLogs = "/watch";
// The last line of a saved query: without its rest it would be another one.
constexpr std::string_view kEnd = "end";

struct ListKey {
    std::string_view key;
    std::vector<std::string> QueryOptions::*values;
};

constexpr auto kLists = std::to_array<ListKey>({
    {"query", &QueryOptions::words},
    {"country", &QueryOptions::country},
    {"about", &QueryOptions::about},
    {"person", &QueryOptions::person},
    {"organization", &QueryOptions::organization},
    {"not-country", &QueryOptions::not_country},
    {"not-person", &QueryOptions::not_person},
    {"not-organization", &QueryOptions::not_organization},
    {"source", &QueryOptions::source},
    {"lang", &QueryOptions::lang},
    {"author", &QueryOptions::author},
    {"label", &QueryOptions::label},
});

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string shell_quoted(const std::string& word) {
    const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
        return ascii::is_alphanumeric(c) ||
               std::string_view("-_.,:/@%+").find(c) != std::string::npos;
    });
    if (plain && !word.empty()) return word;
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

Error no_saved(const std::string& name) {
    return {ErrorKind::usage, "no saved query '" + name + "'", "newsidx saved list"};
}

// The whole file, or the one that was there before.
Status replace_file(const std::string& path, std::string_view bytes) {
    const fs::path name(path);  // hidden names can't be saved ones
    const std::string beside = name.parent_path() / ("." + name.filename().string() + ".new-" +
                                                     std::to_string(::getpid()));
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return system_error("can't make " + beside, errno);
    auto written = write_durably(file, bytes, beside);
    ::close(file);
    if (written && ::rename(beside.c_str(), path.c_str()) != 0)
        written = system_error("can't make " + path, errno);
    if (!written) {
        ::unlink(beside.c_str());
        return written;
    }
    return sync_folder(fs::path(path).parent_path().string());
}

// "9c1f… 2a": an id and a content, and nothing else. What is damaged there would be told as news.
bool read_event(const std::string& line, WatchEvent& event) {
    constexpr int kHexadecimal = 16;
    const auto blank = std::min(line.find(' '), line.size());
    event.id = line.substr(0, blank);
    const char* const end = line.data() + line.size();
    const auto [stop, trouble] =
        std::from_chars(std::min(line.data() + blank + 1, end), end, event.content, kHexadecimal);
    const bool is_id =
        !event.id.empty() && event.id.find_first_not_of("0123456789abcdef") == std::string::npos;
    return is_id && trouble == std::errc() && stop == end;
}

Status make_folder(const std::string& path) {
    std::error_code code;
    fs::create_directories(path, code);
    if (code) return system_error("can't make folder " + path, code.value());
    return {};
}

}  // namespace

Status check_saved_name(const std::string& name) {
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return ascii::is_alphanumeric(c) || c == '-' || c == '_' || c == '.';
    });
    if (!name.empty() && name.size() <= kMaxNameBytes && plain && name[0] != '.' && name[0] != '-')
        return {};
    return Error{ErrorKind::usage, "'" + name + "' can't name a saved query",
                 "letters, digits, '-' and '_': central-asia"};
}

std::string saved_text(const QueryOptions& query) {
    std::string text;
    for (const ListKey& one : kLists) {
        std::string joined;
        for (const auto& value : query.*one.values) {
            if (one.key == "query") {
                joined += (joined.empty() ? "" : " ") + one_line(value);
            } else {
                text += std::string(one.key) + " " + one_line(value) + "\n";
            }
        }
        if (!joined.empty()) text += "query " + joined + "\n";
    }
    if (query.any) text += "any yes\n";
    if (!query.from.empty()) text += "from " + one_line(query.from) + "\n";
    if (!query.to.empty()) text += "to " + one_line(query.to) + "\n";
    return text;
}

std::vector<std::pair<std::string, std::string>> saved_values(const QueryOptions& query) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const ListKey& one : kLists) {
        std::string joined;
        const char* const gap = one.key == "query" ? " " : "; ";
        for (const auto& value : query.*one.values)
            joined += (joined.empty() ? "" : gap) + one_line(value);
        out.emplace_back(one.key, joined);
    }
    out.emplace_back("any", query.any ? "yes" : "");
    out.emplace_back("from", one_line(query.from));
    out.emplace_back("to", one_line(query.to));
    return out;
}

std::string saved_arguments(const QueryOptions& query) {
    std::string out;
    std::istringstream lines(saved_text(query));
    std::string line;
    std::string words;
    while (std::getline(lines, line)) {
        const auto blank = line.find(' ');
        const std::string key = line.substr(0, blank);
        if (key == "query") {
            words = shell_quoted(line.substr(blank + 1));
        } else {
            out += " --" + key + (key == "any" ? "" : " " + shell_quoted(line.substr(blank + 1)));
        }
    }
    return words.empty() ? out.substr(std::min<std::size_t>(1, out.size())) : words + out;
}

Status save_query(const std::string& folder, const std::string& name, const QueryOptions& query) {
    const std::string path = folder + kQueries + "/" + name;
    if (auto made = make_folder(folder + kQueries); !made) return made;
    std::error_code ignored;
    if (fs::exists(path, ignored)) {
        return Error{ErrorKind::usage, "there is a saved query '" + name + "' already",
                     "newsidx saved remove " + name};
    }
    return replace_file(path, saved_text(query) + std::string(kEnd) + "\n");
}

Result<QueryOptions> saved_query(const std::string& folder, const std::string& name) {
    if (auto good = check_saved_name(name); !good) return good.error();
    const std::string path = folder + kQueries + "/" + name;
    std::error_code code;
    if (!fs::exists(path, code)) return no_saved(name);
    const Error damaged{ErrorKind::damaged, "saved query '" + name + "' is damaged: " + path,
                        "newsidx saved remove " + name + ", and save it again"};
    if (!fs::is_regular_file(path, code)) return damaged;
    std::ifstream file(path);
    QueryOptions query;
    std::string line;
    while (std::getline(file, line)) {
        if (line == kEnd && !file.eof()) return query;
        const auto blank = line.find(' ');
        if (line.empty() || line[0] == '#') continue;
        const std::string key = line.substr(0, blank);
        const std::string value = blank == std::string::npos ? "" : line.substr(blank + 1);
        const auto list = std::find_if(kLists.begin(), kLists.end(),
                                       [&](const ListKey& one) { return one.key == key; });
        if (list != kLists.end()) {
            (query.*list->values).push_back(value);
        } else if (key == "any") {
            query.any = true;
        } else if (key == "from") {
            query.from = value;
        } else if (key == "to") {
            query.to = value;
        } else {
            return damaged;
        }
    }
    return damaged;
}

std::vector<std::string> saved_names(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code code;
    fs::directory_iterator at(folder + kQueries, code);
    for (; !code && at != fs::directory_iterator(); at.increment(code)) {
        if (auto name = at->path().filename().string(); check_saved_name(name))
            names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

Status forget_query(const std::string& folder, const std::string& name) {
    if (auto good = check_saved_name(name); !good) return good;
    std::error_code code;
    if (!fs::remove(folder + kQueries + "/" + name, code))
        return code ? system_error("can't remove '" + name + "'", code.value()) : no_saved(name);
    fs::remove_all(folder + kLogs + "/" + name, code);
    return sync_folder(folder + kQueries);
}

WatchLog::WatchLog(WatchLog&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      size_(other.size_),
      events_(std::move(other.events_)),
      cursor_(other.cursor_) {}

WatchLog::~WatchLog() {
    if (file_ >= 0) ::close(file_);
}

std::string indexes_key(const std::vector<std::string>& databases) {
    std::vector<std::string> names;
    for (const auto& database : databases) {
        std::error_code code;
        const fs::path real = fs::canonical(database, code);  // ssh://… is no path
        names.push_back(code ? database : real.string());
    }
    std::sort(names.begin(), names.end());
    std::string all;
    for (const auto& name : names) all += name + '\0';
    std::ostringstream key;
    key << std::hex << std::setw(16) << std::setfill('0') << XXH3_64bits(all.data(), all.size());
    return key.str();
}

Result<WatchLog> WatchLog::open(const std::string& folder, const std::string& name,
                                const std::string& key) {
    const std::string logs = folder + kLogs + "/" + name;
    if (auto made = make_folder(logs); !made) return made.error();
    const std::string path = logs + "/" + key;
    const int file = ::open((path + ".events").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return system_error("can't open " + path + ".events", errno);
    WatchLog log(path, file);
    int locked = 0;
    do {
        locked = ::flock(file, LOCK_EX);
    } while (locked != 0 && errno == EINTR);
    if (locked != 0) return system_error("can't lock " + path + ".events", errno);
    if (auto good = log.read(); !good) return good.error();
    return log;
}

Status WatchLog::read() {
    std::ifstream file(path_ + ".events");
    std::set<std::string> known;
    std::string line;
    while (std::getline(file, line)) {
        if (file.eof()) break;  // a line without its end: a run that was killed; it was never told
        WatchEvent event;
        if (!read_event(line, event)) {
            return Error{ErrorKind::damaged, path_ + ".events is damaged",
                         "remove the saved query, and save it again"};
        }
        event.updated = !known.insert(event.id).second;
        events_.push_back(std::move(event));
        size_ += line.size() + 1;
    }
    // What couldn't be read is still there, and append() would cut it off.
    if (file.bad()) return system_error("can't read " + path_ + ".events", EIO);
    std::ifstream cursor(path_ + ".cursor");
    if (cursor.is_open()) {
        const bool is_whole = std::getline(cursor, line) && !cursor.eof();
        if (cursor.bad()) return system_error("can't read " + path_ + ".cursor", EIO);
        const char* const end = line.data() + line.size();
        const auto [stop, trouble] = std::from_chars(line.data(), end, cursor_);
        if (!is_whole || trouble != std::errc() || stop != end) {
            return Error{ErrorKind::damaged, path_ + ".cursor is damaged",
                         "remove it: all events are told again"};
        }
    }
    cursor_ = std::min<std::uint64_t>(cursor_, events_.size());
    return {};
}

Status WatchLog::append(const std::vector<WatchEvent>& events) {
    if (events.empty()) return {};
    std::ostringstream lines;
    for (const WatchEvent& event : events)
        lines << event.id << ' ' << std::hex << event.content << '\n';
    if (::ftruncate(file_, static_cast<off_t>(size_)) != 0 ||
        ::lseek(file_, static_cast<off_t>(size_), SEEK_SET) < 0)
        return system_error("can't write " + path_ + ".events", errno);
    const std::string bytes = lines.str();
    if (auto written = write_durably(file_, bytes, path_ + ".events"); !written) return written;
    size_ += bytes.size();
    events_.insert(events_.end(), events.begin(), events.end());
    return sync_folder(fs::path(path_).parent_path().string());
}

Status WatchLog::move_cursor(std::uint64_t cursor) {
    cursor_ = cursor;
    return replace_file(path_ + ".cursor", std::to_string(cursor) + "\n");
}

}  // namespace newsidx
