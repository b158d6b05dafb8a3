#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "ingest/join.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {

Result<int> run(const MergeCommand& command, Context& context) {
    if (command.sources.empty())
        return Error{ErrorKind::usage, "nothing to merge", "newsidx --db ALL merge 2018/ 2019/"};
    const auto target = one_index("merge", context);
    if (!target) return target.error();
    const auto engine = engine_choice(command.engine);
    if (!engine) return engine.error();
    Terminal& terminal = context.terminal;
    const Interrupt interrupt;
    AddEvents events;
    events.committed = [&](std::uint64_t articles) {
        if (!terminal.json()) return terminal.note("committed " + std::to_string(articles));
        terminal.out(json_commit(articles));
        terminal.flush();
    };
    events.progress = [&](const SourceProgress& progress, std::uint64_t articles) {
        terminal.progress(grouped(articles) + " of " + grouped(progress.known) + " articles");
    };
    events.keep_going = [&] { return !interrupt.seen(); };
    FailedPrinter failed(terminal);
    events.failed = [&](const Location& location, const Error& error) {
        failed.print(location, error);
    };
    events.fallback = [&](const std::string& why) { note_fallback(why, terminal); };
    const auto done = join(*target, command.sources, *engine, command.jobs, events);
    failed.end();
    if (!done) return done.error();
    if (terminal.json()) {
        AddCounts counts;
        counts.added = done->added;
        counts.updated = done->updated;
        counts.unchanged = done->unchanged;
        counts.failed = done->failed;
        counts.engine = done->bulk ? "bulk" : "xapian";
        terminal.out(json_add_summary(counts));
    } else {
        terminal.note(grouped(done->added) + " added, " + grouped(done->updated) + " updated, " +
                      grouped(done->unchanged) + " unchanged" + failed_text(done->failed));
    }
    if (done->stopped) {
        if (auto finished = terminal.finish(); !finished) return finished.error();
        interrupt.die();
    }
    return done->failed > 0 ? kSomeNotIndexed : kDone;
}

}  // namespace newsidx
