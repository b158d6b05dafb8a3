// The process's streams: the only file that writes to them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cli/options.hpp"
#include "output/text.hpp"

namespace newsidx {

class Terminal {
public:
    explicit Terminal(const GlobalOptions& options);
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    // The answer; kept until flush() or until there is much of it.
    void out(std::string_view text);
    // What people should know beside the answer.
    void note(std::string_view text);
    void error(const Error& error);
    // The next step after an error that a run survives; "" is none. Each is told once: a thousand
    // files may have the same trouble.
    void hint_once(const std::string& hint);

    // A line that is drawn again and again while a long job runs; nothing where stderr is no
    // terminal. "" takes it away.
    void progress(const std::string& line);
    [[nodiscard]] bool shows_progress() const { return error_is_terminal_; }
    // Columns of the terminal as it is now: people change its size while a job runs.
    [[nodiscard]] std::size_t progress_width() const;

    // Gives what follows to a pager when stdout is a terminal.
    void page();
    // False: nobody takes what would follow, so that a long answer may stop.
    [[nodiscard]] bool is_heard() const { return status_ && !pager_left_; }

    // Writes what is kept: a reader of events waits for it.
    void flush();

    // As flush(), and what went into a file is on the disk. An error of kind system when any of it
    // could not be written.
    [[nodiscard]] Status sync();

    // Ends the output. An error of kind system when any of it could not be written.
    [[nodiscard]] Status finish();

    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] bool json() const { return json_; }

private:
    void write_all(std::string_view text);
    // A line for stderr, broken between words where that is a narrow terminal. Lines that are
    // indented have marks below them.
    [[nodiscard]] std::string for_people(const std::string& line) const;
    void close_pager();

    bool json_;
    bool out_is_terminal_;
    bool error_is_terminal_;
    Layout layout_;
    std::string buffer_;
    std::string progress_;
    Status status_;
    int out_ = 1;
    std::int64_t pager_ = 0;  // its process, 0: none
    bool pager_left_ = false;
    std::set<std::string> hints_;
};

}  // namespace newsidx
