#include "cli/commands.hpp"
#include "output/json.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"

namespace newsidx {

void print_failed(const Location& location, const Error& error, Terminal& terminal) {
    if (terminal.json()) {
        terminal.out(json_failed(location, error));
    } else {
        terminal.note("newsidx: " + text_location(location) + ": " + safe(error.what));
        terminal.hint_once(error.hint);
    }
}

std::string failed_text(std::uint64_t failed) {
    return failed > 0 ? ", " + grouped(failed) + " failed" : std::string();
}

std::string left_out_text(std::uint64_t records, std::uint64_t files) {
    std::string text;
    if (records > 0) text += ", " + grouped(records) + " without text left out";
    if (files == 1) text += ", 1 file that holds no article left out";
    if (files > 1) text += ", " + grouped(files) + " files that hold no article left out";
    return text;
}

}  // namespace newsidx
