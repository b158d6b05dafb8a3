#include "cli/terminal.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "base/ascii.hpp"
#include "base/environment.hpp"
#include "base/write_bytes.hpp"
#include "output/safe.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr std::size_t kMinWidth = 20;   // narrower terminals wrap the answer's lines
constexpr std::size_t kMaxWidth = 110;  // longer lines are hard to read

// Exit codes of a POSIX shell for a program that it can't run.
constexpr int kNotRunnable = 126;
constexpr int kNotFound = 127;

std::size_t terminal_columns(int descriptor) {
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return Layout().width;
}

std::size_t answer_width(int descriptor) {
    return std::clamp(terminal_columns(descriptor), kMinWidth, kMaxWidth);
}

bool coloured(ColourChoice choice, bool terminal) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    return terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

// The program that a shell would run, where that can be told from the command alone; or "".
std::string plain_program(std::string_view command) {
    const std::string program(command.substr(0, command.find(' ')));
    const bool is_plain = std::all_of(program.begin(), program.end(), [](char c) {
        return ascii::is_alphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' ||
               c == '/';
    });
    return is_plain ? program : "";
}

bool is_installed(std::string_view program) {
    if (program.find('/') != program.npos) return ::access(std::string(program).c_str(), X_OK) == 0;
    const std::string path = environment("PATH");
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const std::string file = path.substr(begin, end - begin) + "/" + std::string(program);
        if (::access(file.c_str(), X_OK) == 0) return true;
        begin = end + 1;
    }
    return false;
}

// Of a line of an error: what is quoted there may be a file that was taken for an argument.
constexpr std::size_t kMaxErrorColumns = 1000;

std::string error_line(std::string_view line) { return cut_to(safe(line), kMaxErrorColumns); }

// What is to be copied from it must not be broken.
std::string hint_line(std::string_view hint) { return "  try: " + error_line(hint) + "\n"; }

// Most commands commit nothing, and what add has committed it has told.
Error answer_lost(int error_number) {
    Error error = system_error("can't write the answer", error_number);
    if (!error.hint.empty()) error.hint = "make room on the disk, then the same again";
    return error;
}

// On stderr. Where that is closed there is nobody to hear of it.
void tell(std::string_view text) { static_cast<void>(write_bytes(STDERR_FILENO, text)); }

}  // namespace

Terminal::Terminal(const GlobalOptions& options)
    : json_(options.json),
      out_is_terminal_(::isatty(STDOUT_FILENO) == 1),
      error_is_terminal_(::isatty(STDERR_FILENO) == 1) {
    if (coloured(options.colour, out_is_terminal_)) layout_.style = kColour;
    if (out_is_terminal_) layout_.width = answer_width(STDOUT_FILENO);
    layout_.ends_rows = out_is_terminal_;
}

Terminal::~Terminal() { close_pager(); }

void Terminal::close_pager() {
    if (pager_ == 0) return;
    ::close(out_);
    int status = 0;
    pid_t ended = 0;
    do {
        ended = ::waitpid(static_cast<pid_t>(std::exchange(pager_, 0)), &status, 0);
    } while (ended < 0 && errno == EINTR);
    out_ = STDOUT_FILENO;
    // What a shell says of a program that isn't there, or can't be run: nobody has seen the answer.
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    if (ended > 0 && (code == kNotFound || code == kNotRunnable))
        status_ = Error{ErrorKind::system, "the pager can't be run: nothing was shown",
                        "NEWSIDX_PAGER=cat newsidx …, or set PAGER to a program that is installed"};
}

void Terminal::write_all(std::string_view text) {
    if (!status_ || write_bytes(out_, text)) return;
    // Somebody who leaves the pager has seen enough.
    if (pager_ != 0 && errno == EPIPE) {
        pager_left_ = true;
        return;
    }
    status_ = answer_lost(errno);
}

void Terminal::out(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= kBufferBytes) flush();
}

void Terminal::flush() {
    write_all(buffer_);
    buffer_.clear();
}

std::string Terminal::for_people(const std::string& line) const {
    const std::size_t width = terminal_columns(STDERR_FILENO);
    if (!error_is_terminal_ || line.starts_with(' ') || columns(line) <= width) return line;
    Wrapped wrapped(width, 0, 0, kPlain);
    wrapped.add(line, {});
    return wrapped.take();
}

void Terminal::note(std::string_view text) {
    progress("");
    tell(for_people(std::string(text)) + "\n");
}

void Terminal::error(const Error& error) {
    progress("");
    std::string text;
    // Lines of an error are ours; what is quoted in them may be anybody's.
    for (std::size_t begin = 0; begin <= error.what.size();) {
        const std::size_t end = std::min(error.what.find('\n', begin), error.what.size());
        const std::string line =
            error_line(std::string_view(error.what).substr(begin, end - begin));
        text += for_people((begin == 0 ? "newsidx: " : "") + line) + "\n";
        begin = end + 1;
    }
    if (!error.hint.empty()) text += hint_line(error.hint);
    tell(text);
}

void Terminal::hint_once(const std::string& hint) {
    if (hint.empty() || !hints_.insert(hint).second) return;
    progress("");
    tell(hint_line(hint));
}

std::size_t Terminal::progress_width() const { return terminal_columns(STDERR_FILENO); }

void Terminal::progress(const std::string& line) {
    if (!error_is_terminal_ || line == progress_) return;
    std::string text = "\r\x1b[K";
    if (!line.empty()) text += cut_to(line, progress_width());
    tell(text);
    progress_ = line;
}

void Terminal::page() {
    if (!out_is_terminal_ || json_ || pager_ != 0) return;
    std::string command = environment("NEWSIDX_PAGER");
    if (command.empty()) command = environment("PAGER");
    // Less asks for a key first where the terminal can't do what it needs.
    const bool can_page = !environment("TERM").empty() && environment("TERM") != "dumb";
    if (command.empty() && can_page && is_installed("less")) command = "less";
    if (command.empty() || command == "cat") return;
    if (const std::string program = plain_program(command);
        !program.empty() && !is_installed(program))
        return note("newsidx: no pager '" + program + "': shown without one");
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    const pid_t child = ::fork();
    if (child < 0) {
        ::close(ends[0]);
        ::close(ends[1]);
        return;
    }
    if (child == 0) {
        ::dup2(ends[0], STDIN_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::setenv("LESS", "FRX", 0);  // NOLINT(concurrency-mt-unsafe): the child has one thread
        // What is written is UTF-8, whatever the locale: without one, less shows bytes.
        ::setenv("LESSCHARSET", "utf-8", 0);  // NOLINT(concurrency-mt-unsafe)
        ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
        ::_exit(kNotFound);
    }
    ::close(ends[0]);
    out_ = ends[1];
    pager_ = child;
    // Somebody leaves the pager early: a write then fails and does not end us before the pager has
    // given the terminal back.
    std::signal(SIGPIPE, SIG_IGN);
    // Ctrl-C is for the pager, which may only want to stop a search of its own.
    std::signal(SIGINT, SIG_IGN);
}

Status Terminal::sync() {
    flush();
    // Pipes and terminals can't be synced, and needn't be.
    if (status_ && ::fsync(out_) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP)
        status_ = answer_lost(errno);
    return status_;
}

Status Terminal::finish() {
    progress("");
    flush();
    close_pager();
    return status_;
}

}  // namespace newsidx
