#include <utility>

#include "cli/commands.hpp"
#include "output/json.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"

namespace newsidx {

void FailedPrinter::print(const Location& location, const Error& error) {
    if (terminal_.json()) {
        terminal_.out(json_failed(location, error));
        return;
    }
    if (location.path != path_) {
        end();
        path_ = location.path;
    }
    if (++count_ > kMostToldOfFile) return;
    terminal_.note("newsidx: " + text_location(location) + ": " + safe(error.what));
    terminal_.hint_once(error.hint);
}

void FailedPrinter::end() {
    const auto count = std::exchange(count_, 0);
    if (count <= kMostToldOfFile) return;
    terminal_.note("newsidx: " + safe(path_) + ": " + grouped(count - kMostToldOfFile) +
                   " more failed, which --json tells one by one");
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
