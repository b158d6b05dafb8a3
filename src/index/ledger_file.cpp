#include "index/ledger_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/durable_file.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead =
    "# Decisions about the entities of a newsidx index, one a line; the later one wins: newsidx "
    "help entity\n";

// Closes what it holds.
class OpenFile {
public:
    explicit OpenFile(int file) : file_(file) {}
    ~OpenFile() {
        if (file_ >= 0) ::close(file_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] int get() const { return file_; }
    [[nodiscard]] int release() { return std::exchange(file_, -1); }

private:
    int file_;
};

// All that an open file has.
Result<std::string> read_all(int file, const std::string& path) {
    std::string text;
    std::array<char, 1U << 16U> buffer{};
    while (true) {
        const ssize_t got = ::read(file, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_error("can't read " + path, errno);
        if (got == 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(got));
        if (text.size() > kMaxLedgerBytes) {
            return Error{ErrorKind::usage,
                         path + " has more than " + std::to_string(kMaxLedgerBytes >> 20U) + " MiB",
                         ""};
        }
    }
}

// The file's text; nothing when there is none.
Result<std::optional<std::string>> text_of(const std::string& path) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return std::optional<std::string>();
        return system_error("can't read " + path, errno);
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return system_error("can't read " + path, errno);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorKind::usage, path + " is no file", "a ledger is a text file"};
    auto text = read_all(file.get(), path);
    if (!text) return text.error();
    return std::optional(*std::move(text));
}

// With the file's name: the line alone tells nobody where to look.
Error in_file(const std::string& path, const Error& error) {
    return {ErrorKind::usage, path + ": " + error.what, error.hint};
}

Result<Ledger> parsed(const std::string& path, std::string_view text) {
    // What it begins with is a comment, in which the cut would go unseen.
    if (!text.empty() && text.size() < kHead.size() && kHead.starts_with(text))
        return in_file(path,
                       {ErrorKind::usage, "cut within its first line", "restore it, or remove it"});
    auto ledger = Ledger::parse(text);
    if (ledger) return ledger;
    return in_file(path, ledger.error());
}

// A link, as into a repository, is followed: the file it names is what is replaced.
std::string resolved(const std::string& path) {
    std::error_code code;
    if (!fs::is_symlink(fs::symlink_status(path, code))) return path;
    const fs::path target = fs::weakly_canonical(path, code);
    return code ? path : target.string();
}

std::string path_beside(const std::string& index) {
    std::error_code code;
    fs::path whole = fs::weakly_canonical(index, code);
    if (code) whole = fs::absolute(index, code);
    if (!whole.has_filename()) whole = whole.parent_path();
    return resolved(whole.string() + ".ledger");
}

Result<std::string> text_or_packed(const std::string& path,
                                   const std::vector<Xapian::Database>& shards,
                                   const std::vector<std::string>& names) {
    if (!path.empty()) {
        auto text = text_of(path);
        if (!text) return text.error();
        if (*text) return **std::move(text);
    }
    // What is packed with the index whose file it would be; of other machines with the first.
    std::size_t at = 0;
    while (!path.empty() && names_remote(names[at])) ++at;
    return guard_xapian(names[at], [&]() -> Result<std::string> {
        return shards[at].get_metadata(std::string(kLedgerKey));
    });
}

// Both are the same file.
bool is_at(int file, const std::string& path) {
    struct stat one {};
    struct stat other {};
    return ::fstat(file, &one) == 0 && ::stat(path.c_str(), &other) == 0 &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

// The file that becomes PATH, locked. Who had it before may have renamed it away meanwhile.
Result<int> locked_file(const std::string& path) {
    while (true) {
        OpenFile file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
        if (file.get() < 0) return system_error("can't write " + path, errno);
        int locked = 0;
        do {
            locked = ::flock(file.get(), LOCK_EX);
        } while (locked != 0 && errno == EINTR);
        if (locked != 0) return system_error("can't lock " + path, errno);
        if (is_at(file.get(), path)) return file.release();
    }
}

}  // namespace

std::string ledger_path(const std::vector<std::string>& paths) {
    const auto here = std::find_if_not(paths.begin(), paths.end(),
                                       [](const auto& path) { return names_remote(path); });
    return here == paths.end() ? std::string() : path_beside(*here);
}

Result<Ledger> read_ledger(const Shards& shards) {
    const std::string path = ledger_path(shards.paths());
    const auto text = text_or_packed(path, shards.each(), shards.paths());
    if (!text) return text.error();
    return parsed(path.empty() ? shards.name() : path, *text);
}

Result<Ledger> read_ledger_beside(const std::string& index) {
    const std::string path = path_beside(index);
    const auto text = text_of(path);
    if (!text) return text.error();
    return *text ? parsed(path, **text) : Ledger();
}

Result<std::vector<LedgerEntry>> read_decisions(const std::string& path) {
    const bool standard = path == "-";
    const OpenFile file(standard ? ::dup(STDIN_FILENO)
                                 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return Error{ErrorKind::usage, system_error("can't read " + path, errno).what, ""};
    const auto text = read_all(file.get(), path);
    if (!text) return text.error();
    auto entries = imported_entries(*text);
    if (!entries) return in_file(standard ? "standard input" : path, entries.error());
    return entries;
}

Result<LedgerFile> LedgerFile::open(const std::vector<std::string>& paths) {
    std::string path = ledger_path(paths);
    if (path.empty()) {
        return Error{ErrorKind::usage, "the ledger lies beside an index of this machine",
                     "newsidx --db INDEX --db " + paths.front() + " entity …"};
    }
    auto shards = Shards::open(paths);
    if (!shards) return shards.error();
    const auto file = locked_file(path + ".lock");
    if (!file) return file.error();
    LedgerFile opened(path, *file);
    const auto text = text_or_packed(path, shards->each(), paths);
    if (!text) return text.error();
    auto ledger = parsed(path, text->empty() ? kHead : *text);
    if (!ledger) return ledger.error();
    opened.ledger_ = *std::move(ledger);
    return opened;
}

LedgerFile::LedgerFile(LedgerFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      ledger_(std::move(other.ledger_)) {}

LedgerFile::~LedgerFile() {
    if (file_ < 0) return;
    ::unlink((path_ + ".lock").c_str());
    ::close(file_);
}

Status LedgerFile::save() {
    const std::string beside = path_ + ".lock";
    if (ledger_.text().size() > kMaxLedgerBytes) {
        return Error{
            ErrorKind::usage,
            path_ + " would have more than " + std::to_string(kMaxLedgerBytes >> 20U) + " MiB", ""};
    }
    // Somebody who was killed may have left a begin there.
    if (::ftruncate(file_, 0) != 0) return system_error("can't write " + beside, errno);
    // As it was before: a newsroom may share it by its group.
    struct stat status {};
    if (::stat(path_.c_str(), &status) == 0 && ::fchmod(file_, status.st_mode & 07777U) != 0)
        return system_error("can't write " + beside, errno);
    if (auto written = write_durably(file_, ledger_.text(), beside); !written) return written;
    if (std::rename(beside.c_str(), path_.c_str()) != 0)
        return system_error("can't replace " + path_, errno);
    ::close(std::exchange(file_, -1));
    return sync_folder(fs::path(path_).parent_path().string());
}

}  // namespace newsidx
