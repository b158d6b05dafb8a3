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
#include <type_traits>
#include <variant>
#include <vector>

#include "base/environment.hpp"
#include "cli/commands.hpp"
#include "cli/crash.hpp"

namespace newsidx {
namespace {

// What the user has below $VARIABLE/newsidx, or $HOME/BELOW/newsidx; "" where neither is set.
std::string own_folder(const char* variable, const char* below) {
    std::string folder = environment(variable);
    if (folder.empty()) {
        folder = environment("HOME");
        if (folder.empty()) return {};
        folder += below;
    }
    return folder + "/newsidx";
}

// --db, else $NEWSIDX_DB, else the user's own; none where nothing says where that would be.
std::vector<std::string> databases(const GlobalOptions& options) {
    if (!options.databases.empty()) return options.databases;
    if (auto path = environment("NEWSIDX_DB"); !path.empty()) return {path};
    const std::string own = own_folder("XDG_DATA_HOME", "/.local/share");
    return own.empty() ? std::vector<std::string>() : std::vector{own + "/default"};
}

template <typename Command, typename... Others>
constexpr bool kIsOneOf = (std::is_same_v<Command, Others> || ...);

// Whether the process says where everything is that the command needs.
template <typename Command>
Status check_places(const Context& context) {
    if (!kIsOneOf<Command, PrintCommand, ExtractCommand, SavedCommand> && context.databases.empty())
        return Error{ErrorKind::usage, "no index is named, and HOME is not set", "--db DIR"};
    if (kIsOneOf<Command, SavedCommand, WatchCommand> && context.state.empty()) {
        return Error{ErrorKind::usage, "no place for saved queries: HOME is not set",
                     "set HOME or XDG_STATE_HOME"};
    }
    return {};
}

std::string working_folder() {
    std::error_code code;
    return std::filesystem::current_path(code).native();
}

// An index's errors know the place in a query, but not what was typed.
template <typename Command>
Error with_place(const Error& error, const Command& command) {
    if constexpr (requires { query_text(command.query); })
        return with_place_in_query(error, command.query);
    return error;
}

// What a careless parent may have left us with.
void settle_process() {
    // A file of the index must not become the stream that messages go to. Each the wrong way round:
    // an answer that nobody takes is an error, and so is a stream that isn't there.
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) != -1) continue;
        const int way = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        static_cast<void>(::open("/dev/null", way));
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
                    std::chrono::duration_cast<std::chrono::seconds>(now).count(),
                    own_folder("XDG_STATE_HOME", "/.local/state"), working_folder()};
    const auto code = std::visit(
        [&](const auto& command) -> Result<int> {
            const auto placed = check_places<std::decay_t<decltype(command)>>(context);
            if (!placed) return placed.error();
            auto done = run(command, context);
            return done ? done : with_place(done.error(), command);
        },
        line->command);
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
