#include "ingest/add.hpp"

#include <fmt/format.h>

#include <chrono>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "output/json.hpp"
#include "output/progress.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"
#include "source/path_list.hpp"

namespace newsidx {
namespace {

using Clock = std::chrono::steady_clock;

// Drawn a few times a second, for jobs that take longer than one.
class ProgressBar {
public:
    explicit ProgressBar(Terminal& terminal)
        : terminal_(terminal), begin_(Clock::now()), drawn_(begin_) {}

    void show(const SourceProgress& progress, std::uint64_t articles) {
        if (!terminal_.shows_progress()) return;
        const auto now = Clock::now();
        constexpr std::chrono::milliseconds kInterval{100};
        constexpr std::chrono::seconds kPatience{1};
        if (now - begin_ < kPatience || now - drawn_ < kInterval) return;
        drawn_ = now;
        const double seconds = std::chrono::duration<double>(now - begin_).count();
        terminal_.progress(progress_line({progress.read, progress.known, articles, seconds},
                                         terminal_.progress_width()));
    }

private:
    Terminal& terminal_;
    Clock::time_point begin_;
    Clock::time_point drawn_;
};

std::string summary_text(const AddSummary& summary) {
    std::string text = fmt::format("{} added, {} updated, {} unchanged", grouped(summary.added),
                                   grouped(summary.updated), grouped(summary.unchanged));
    if (summary.superseded > 0)
        text += ", " + grouped(summary.superseded) + " superseded by another text of their address";
    if (summary.removed > 0) text += ", " + grouped(summary.removed) + " removed";
    text += left_out_text(summary.empty, summary.left_out);
    if (summary.passed_over > 0)
        text +=
            ", " + grouped(summary.passed_over) +
            (summary.passed_over == 1 ? " record that is no page" : " records that are no pages") +
            " passed over";
    return text + failed_text(summary.failed);
}

}  // namespace

Result<int> run(const AddCommand& command, Context& context) {
    if (context.databases.size() > 1)
        return Error{ErrorKind::usage, "add writes one index, but --db names several", ""};
    AddOptions options;
    options.index = context.databases.front();
    options.sources.paths = command.paths;
    if (command.paths.empty() && command.files_from.empty())
        return Error{ErrorKind::usage, "nothing to add",
                     "newsidx add PATH…, or newsidx add - for standard input"};
    if (!command.files_from.empty()) {
        auto listed = read_path_list(command.files_from, command.null_separated);
        if (!listed) return listed.error();
        options.sources.listed = *std::move(listed);
    }
    options.sources.follow_symlinks = command.follow_symlinks;
    auto reading = parse_options(command.set, command.map, command.labels, context.now);
    if (!reading) return reading.error();
    options.parse = *std::move(reading);
    options.prune = command.prune;
    options.entities = !command.no_entities;
    options.now = context.now;
    options.here = context.here;
    options.workers = command.jobs;
    const auto engine = engine_choice(command.engine);
    if (!engine) return engine.error();
    options.engine = *engine;

    Terminal& terminal = context.terminal;
    ProgressBar bar(terminal);
    const Interrupt interrupt;
    AddEvents events;
    events.committed = [&](std::uint64_t articles) {
        if (terminal.json()) {
            terminal.out(json_commit(articles));
            terminal.flush();
        } else {
            terminal.note("committed " + std::to_string(articles));
        }
    };
    FailedPrinter failed(terminal);
    events.failed = [&](const Location& location, const Error& error) {
        failed.print(location, error);
    };
    events.progress = [&](const SourceProgress& progress, std::uint64_t articles) {
        bar.show(progress, articles);
    };
    events.keep_going = [&] { return !interrupt.seen(); };
    events.fallback = [&](const std::string& why) { note_fallback(why, terminal); };

    const auto summary = add(options, events);
    failed.end();
    if (!summary) return summary.error();
    print_json_notes(summary->json, options.parse, terminal);
    if (terminal.json()) {
        terminal.out(json_add_summary({summary->added, summary->updated, summary->unchanged,
                                       summary->removed, summary->failed, summary->empty,
                                       summary->superseded, summary->bulk ? "bulk" : "xapian",
                                       summary->passed_over, summary->left_out}));
    } else {
        terminal.note(summary_text(*summary));
    }
    if (summary->stopped) {
        if (auto done = terminal.finish(); !done) return done.error();
        interrupt.die();
    }
    return summary->failed > 0 ? kSomeNotIndexed : kDone;
}

}  // namespace newsidx
