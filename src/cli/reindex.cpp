#include "ingest/reindex.hpp"
#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {

Result<int> run(const ReindexCommand& command, Context& context) {
    if (context.databases.size() > 1)
        return Error{ErrorKind::usage, "reindex writes one index, but --db names several", ""};
    const auto engine = engine_choice(command.engine);
    if (!engine) return engine.error();
    Terminal& terminal = context.terminal;
    const Interrupt interrupt;
    AddEvents events;
    events.committed = [&](std::uint64_t articles) {
        if (terminal.json()) terminal.out(json_commit(articles));
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
    const auto done = reindex(
        context.databases.front(),
        {.engine = *engine, .entities_only = command.entities, .workers = command.jobs}, events);
    failed.end();
    if (!done) return done.error();
    if (!terminal.json()) {
        terminal.note(command.entities ? grouped(done->articles) + " articles looked through, " +
                                             grouped(done->changed) + " changed"
                                       : grouped(done->articles) + " articles reindexed" +
                                             failed_text(done->failed));
    }
    if (interrupt.seen()) {
        if (auto finished = terminal.finish(); !finished) return finished.error();
        interrupt.die();
    }
    return done->failed > 0 ? kSomeNotIndexed : kDone;
}

}  // namespace newsidx
