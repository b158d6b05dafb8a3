// From argv to an exit code.
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <variant>
#include <vector>

#include "cli/commands.hpp"
#include "cli/crash.hpp"

namespace newsidx {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    return value == nullptr ? std::string() : std::string(value);
}

// --db, else $NEWSIDX_DB, else the user's own.
std::vector<std::string> databases(const GlobalOptions& options) {
    if (!options.databases.empty()) return options.databases;
    if (auto path = environment("NEWSIDX_DB"); !path.empty()) return {path};
    std::string data = environment("XDG_DATA_HOME");
    if (data.empty()) data = environment("HOME") + "/.local/share";
    return {data + "/newsidx/default"};
}

std::string working_folder() {
    std::error_code code;
    return std::filesystem::current_path(code).native();
}

std::string state_folder() {
    std::string state = environment("XDG_STATE_HOME");
    if (state.empty()) state = environment("HOME") + "/.local/state";
    return state + "/newsidx";
}

// What a careless parent may have left us with.
void settle_process() {
    // A file of the index must not become the stream that messages go to. Read only: an answer that
    // nobody takes is an error.
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) == -1) static_cast<void>(::open("/dev/null", O_RDONLY));
    }
    // A file that may not grow is a write that fails, as on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    report_crashes();
}

int main_with(const std::vector<std::string>& arguments) {
    auto line = parse_command_line(arguments);
    Terminal terminal(line ? line->global : GlobalOptions{});
    if (!line) {
        terminal.error(line.error());
        return exit_code(line.error().kind);
    }
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    Context context{terminal, databases(line->global),
                    std::chrono::duration_cast<std::chrono::seconds>(now).count(), state_folder(),
                    working_folder()};
    const auto code =
        std::visit([&](const auto& command) { return run(command, context); }, line->command);
    if (!code) terminal.error(code.error());
    if (const auto finished = terminal.finish(); !finished) {
        const bool told = !code && code.error() == finished.error();
        if (!told) terminal.error(finished.error());
        return exit_code(finished.error().kind);
    }
    return code ? *code : exit_code(code.error().kind);
}

}  // namespace

Result<int> run(const PrintCommand& command, Context& context) {
    context.terminal.out(command.text);
    return kDone;
}

}  // namespace newsidx

int main(int argc, char** argv) {
    try {
        newsidx::settle_process();
        return newsidx::main_with({argv + 1, argv + argc});
    } catch (const std::bad_alloc&) {
        std::fputs("newsidx: out of memory\n", stderr);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "newsidx: %s\n", e.what());
    }
    return newsidx::exit_code(newsidx::ErrorKind::system);
}
