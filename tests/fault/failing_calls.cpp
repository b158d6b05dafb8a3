// Preloaded into newsidx: writes down its calls on one folder and the files below it, makes one of
// them fail, or all of them small. Knows nothing of newsidx; tests/fault/calls says what should
// come of it.
//
// Set in the environment:
//   CALLS_BELOW  the folder, with all links resolved
//   CALLS_LOG    file for the calls, a line each: KIND<TAB>PATH, or for a rename
//   KIND<TAB>FROM<TAB>TO; what is
//                written to the standard streams as say<TAB>TEXT, line by line
//   CALLS_FAIL   number of the call (counted from 1) that fails; without it none does
//   CALLS_STAY   set: those of the same kind after it fail, too, as on a full disk
//   CALLS_ERROR  errno of the failure
//   CALLS_SMALL  set: a read or write moves few bytes, and every third is interrupted first
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t kFew = 1000;  // bytes of a small read or write

std::atomic<int> calls{0};
std::atomic<int> reads_and_writes{0};
std::atomic<int> failing_kind{-1};

enum Kind {
    k_open,
    k_create,
    k_read,
    k_write,
    k_sync,
    k_truncate,
    k_rename,
    k_exchange,
    k_link,
    k_mkdir,
    k_unlink
};
constexpr std::array<const char*, 11> kNames = {"open", "create",   "read",   "write",
                                                "sync", "truncate", "rename", "exchange",
                                                "link", "mkdir",    "unlink"};

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

// Absolute, of a path as it was given.
std::string whole(const char* path) {
    if (path[0] == '/') return path;
    std::array<char, PATH_MAX> here{};
    if (::syscall(SYS_getcwd, here.data(), here.size()) < 0) return path;
    std::string_view rest = path;
    while (rest.substr(0, 2) == "./") rest.remove_prefix(2);
    return std::string(here.data()) + "/" + std::string(rest);
}

std::string path_of(int file) {
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    std::array<char, PATH_MAX> path{};
    const auto size = ::syscall(SYS_readlink, link.c_str(), path.data(), path.size());
    return size < 0 ? "" : std::string(path.data(), static_cast<std::size_t>(size));
}

bool is_below(const std::string& path) {
    static const std::string folder = setting("CALLS_BELOW");
    return !folder.empty() &&
           (path == folder || path.compare(0, folder.size() + 1, folder + "/") == 0);
}

void note(const std::string& line) {
    static const int log = [] {
        const std::string path = setting("CALLS_LOG");
        if (path.empty()) return -1;
        return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path.c_str(),
                                          O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    }();
    if (log >= 0) static_cast<void>(::syscall(SYS_write, log, line.data(), line.size()));
}

// Whether this call is to fail; errno is set then.
bool fails(Kind kind, const std::string& path, const std::string& to = "") {
    if (!is_below(path) && !is_below(to)) return false;
    static const int at = std::atoi(setting("CALLS_FAIL").c_str());
    static const int error = std::atoi(setting("CALLS_ERROR").c_str());
    static const bool stays = !setting("CALLS_STAY").empty();
    const int number = ++calls;
    const bool now = number == at;
    if (now) failing_kind = kind;
    const bool failed = now || (stays && failing_kind == kind);
    note(std::string(kNames[kind]) + "\t" + path + (to.empty() ? "" : "\t" + to) +
         (failed ? "\tFAILED" : "") + "\n");
    if (failed) errno = error;
    return failed;
}

// Of a read or write that may be made small. 0: it is interrupted.
std::size_t made_small(const std::string& path, std::size_t size) {
    static const bool small = !setting("CALLS_SMALL").empty();
    if (!small || !is_below(path)) return size;
    if (++reads_and_writes % 3 == 0) {
        errno = EINTR;
        return 0;
    }
    return std::min(size, kFew);
}

void note_said(const char* bytes, std::size_t size) {
    std::string_view rest(bytes, size);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        note("say\t" + std::string(rest.substr(0, end)) + "\n");
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

int open_at(int folder, const char* path, int flags, mode_t mode) {
    const std::string name = folder == AT_FDCWD ? whole(path) : path;
    struct stat there {};
    const bool makes = (flags & O_CREAT) != 0 && ::stat(path, &there) != 0;
    const bool temporary = (flags & O_TMPFILE) == O_TMPFILE;
    if (!temporary && fails(makes ? k_create : k_open, name)) return -1;
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

template <typename Call>
ssize_t moved(Kind kind, int file, std::size_t size, Call call) {
    const std::string path = path_of(file);
    if (fails(kind, path)) return -1;
    const std::size_t now = made_small(path, size);
    if (now == 0 && size > 0) return -1;
    return call(now);
}

}  // namespace

// The names and types are the C library's.
extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_at(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_at(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_at(folder, path, flags, mode);
}

ssize_t read(int file, void* bytes, size_t size) {
    return moved(k_read, file, size,
                 [&](size_t now) { return ::syscall(SYS_read, file, bytes, now); });
}
ssize_t pread(int file, void* bytes, size_t size, off_t offset) {
    return moved(k_read, file, size,
                 [&](size_t now) { return ::syscall(SYS_pread64, file, bytes, now, offset); });
}
ssize_t pread64(int file, void* bytes, size_t size, off64_t offset) {
    return pread(file, bytes, size, offset);
}

ssize_t write(int file, const void* bytes, size_t size) {
    if (file == STDOUT_FILENO || file == STDERR_FILENO)
        note_said(static_cast<const char*>(bytes), size);
    return moved(k_write, file, size,
                 [&](size_t now) { return ::syscall(SYS_write, file, bytes, now); });
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    return moved(k_write, file, size,
                 [&](size_t now) { return ::syscall(SYS_pwrite64, file, bytes, now, offset); });
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    return pwrite(file, bytes, size, offset);
}

int fsync(int file) {
    if (fails(k_sync, path_of(file))) return -1;
    return static_cast<int>(::syscall(SYS_fsync, file));
}
int fdatasync(int file) {
    if (fails(k_sync, path_of(file))) return -1;
    return static_cast<int>(::syscall(SYS_fdatasync, file));
}
int ftruncate(int file, off_t size) noexcept {
    if (fails(k_truncate, path_of(file))) return -1;
    return static_cast<int>(::syscall(SYS_ftruncate, file, size));
}
int ftruncate64(int file, off64_t size) noexcept { return ftruncate(file, size); }

int rename(const char* from, const char* to) noexcept {
    if (fails(k_rename, whole(from), whole(to))) return -1;
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
int renameat2(int one, const char* from, int other, const char* to, unsigned flags) noexcept {
    if (fails((flags & RENAME_EXCHANGE) != 0 ? k_exchange : k_rename, whole(from), whole(to)))
        return -1;
    return static_cast<int>(::syscall(SYS_renameat2, one, from, other, to, flags));
}
int link(const char* from, const char* to) noexcept {
    if (fails(k_link, whole(from), whole(to))) return -1;
    return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}
int mkdir(const char* path, mode_t mode) noexcept {
    if (fails(k_mkdir, whole(path))) return -1;
    return static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
int unlink(const char* path) noexcept {
    if (fails(k_unlink, whole(path))) return -1;
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}
int remove(const char* path) noexcept {
    if (fails(k_unlink, whole(path))) return -1;
    const auto gone = static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
    if (gone == 0 || errno != EISDIR) return gone;
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}

}  // extern "C"
