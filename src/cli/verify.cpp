#include "index/verify.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "cli/commands.hpp"
#include "output/json.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

void print(const std::string& index, const VerifyReport& report, Terminal& terminal) {
    if (terminal.json()) {
        for (const Damage& one : report.listed) terminal.out(json_damage(one.id, one.what));
        terminal.out(json_verified(index, report.articles, report.damages));
        return;
    }
    for (const Damage& one : report.listed)
        terminal.out(safe(index) + ": " + (one.id.empty() ? "" : one.id + ": ") + safe(one.what) +
                     "\n");
    if (report.damages > report.listed.size())
        terminal.out(grouped(report.damages - report.listed.size()) + " more like these\n");
    if (report.damages == 0)
        terminal.out(safe(index) + ": " + grouped(report.articles) + " articles, all as written\n");
}

// Verifies and prints. The exit code, as a process has one.
int check(const std::string& index, Terminal& terminal) {
    const auto report = verify(index, [&](std::uint64_t articles) {
        terminal.progress(grouped(articles) + " articles read");
    });
    if (!report) {
        terminal.error(report.error());
        return exit_code(report.error().kind);
    }
    print(index, *report, terminal);
    if (const auto finished = terminal.finish(); !finished) {
        terminal.error(finished.error());
        return exit_code(finished.error().kind);
    }
    return report->damages > 0 ? exit_code(ErrorKind::damaged) : kDone;
}

// In a process of its own: some broken numbers make Xapian read where no memory is.
Result<int> check_apart(const std::string& index, Terminal& terminal) {
    terminal.flush();
    const pid_t child = ::fork();
    if (child < 0) return system_error("can't start a process", errno);
    if (child == 0) {
        for (const int signal : {SIGSEGV, SIGBUS, SIGFPE}) std::signal(signal, SIG_DFL);
        ::_exit(check(index, terminal));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    if (WTERMSIG(status) == SIGSEGV || WTERMSIG(status) == SIGBUS || WTERMSIG(status) == SIGABRT ||
        WTERMSIG(status) == SIGFPE) {
        terminal.note("newsidx: " + safe(index) + " is damaged: Xapian crashes on it");
        return exit_code(ErrorKind::damaged);
    }
    // As the other commands end when nobody reads what they print.
    if (WTERMSIG(status) == SIGPIPE) {
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    return Error{ErrorKind::system, "reading " + index + " was ended from outside", ""};
}

}  // namespace

// All of them are looked at; the first bad code is the answer.
Result<int> run(const VerifyCommand& /*command*/, Context& context) {
    int code = kDone;
    for (const auto& index : context.databases) {
        const auto checked = check_apart(index, context.terminal);
        if (!checked) return checked;
        if (code == kDone) code = *checked;
    }
    return code;
}

}  // namespace newsidx
