#include "cli/crash.hpp"

#include <unistd.h>

#include <cxxabi.h>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <exception>
#include <string>
#include <string_view>
#include <system_error>
#include <typeinfo>

#include "base/error.hpp"
#include "base/memory.hpp"
#include "base/thread_stage.hpp"

namespace newsidx {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// Whatever came of it, what has failed first is told.
void end_if_memory_is_short() {
    constexpr std::string_view kMessage = "newsidx: out of memory\n  what was committed is safe\n";
    static std::atomic_flag told = ATOMIC_FLAG_INIT;  // threads may fail together
    if (!is_memory_short()) return;
    if (!told.test_and_set())
        static_cast<void>(::write(STDERR_FILENO, kMessage.data(), kMessage.size()));
    ::_exit(exit_code(ErrorKind::system));
}

// Only what may be called when anything may be broken.
extern "C" void end_after_crash(int /*signal*/) {
    constexpr std::string_view kIndex =
        "newsidx: crashed while it read or wrote the index: it is damaged, or this is a bug\n"
        "  try: newsidx verify\n";
    constexpr std::string_view kReading =
        "newsidx: crashed while reading the format of a text: this is a bug; what was committed is "
        "safe\n"
        "  newsidx extract FILE tells which file it is\n";
    constexpr std::string_view kAnalysis =
        "newsidx: crashed while finding the words and names of a text: this is a bug; what was "
        "committed is safe\n"
        "  newsidx extract FILE tells which file it is\n";
    end_if_memory_is_short();
    const Stage stage = current_stage();
    const std::string_view message = stage == Stage::reading    ? kReading
                                     : stage == Stage::analysis ? kAnalysis
                                                                : kIndex;
    static_cast<void>(::write(STDERR_FILENO, message.data(), message.size()));
    ::_exit(exit_code(stage == Stage::other ? ErrorKind::damaged : ErrorKind::system));
}

// Of what was thrown where nothing may be: cli knows no class of Xapian's, but their names.
bool is_of_xapian() {
    const std::type_info* const type = abi::__cxa_current_exception_type();
    return type != nullptr && std::string_view(type->name()).find("6Xapian") != std::string::npos;
}

// Xapian's writer ends the process when the disk is full at some points of a commit.
[[noreturn]] void end_without_exception() {
    const int trouble = errno;
    end_if_memory_is_short();
    if (std::current_exception() != nullptr && !is_of_xapian())
        __gnu_cxx::__verbose_terminate_handler();
    const std::string message = "newsidx: Xapian gave up in the middle of its work: " +
                                std::generic_category().message(trouble) +
                                "\n  what was committed is safe\n";
    static_cast<void>(::write(STDERR_FILENO, message.data(), message.size()));
    ::_exit(exit_code(ErrorKind::system));
}

}  // namespace

void report_crashes() {
    std::set_terminate(end_without_exception);
    if (kSanitized) return;
    static const HandlerStack stack;  // to the end of the process
    struct sigaction action {};
    action.sa_handler = end_after_crash;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGABRT})
        ::sigaction(signal, &action, nullptr);
}

}  // namespace newsidx
