// What is new of a saved query. An event gets its cursor and is in the log, durably, before it is
// told; the stored cursor moves only when all was told. Whatever is killed in between is told
// again, with the same id and cursor.
#include <algorithm>
#include <charconv>
#include <set>

#include "cli/commands.hpp"
#include "cli/saved_state.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

// The texts that match now and are not in the log.
std::vector<WatchEvent> new_events(const WatchLog& log, const std::vector<MatchingText>& texts) {
    std::set<std::pair<std::string, std::uint64_t>> known;
    std::set<std::string> known_ids;
    for (const WatchEvent& event : log.events()) {
        known.emplace(event.id, event.content);
        known_ids.insert(event.id);
    }
    std::vector<WatchEvent> events;
    for (const MatchingText& text : texts) {
        if (!known.contains({text.id, text.content}))
            events.push_back({text.id, text.content, known_ids.contains(text.id)});
    }
    return events;
}

Result<std::uint64_t> cursor_of(const std::string& text, const WatchLog& log) {
    std::uint64_t cursor = 0;
    const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), cursor);
    const bool whole = trouble == std::errc() && stop == text.data() + text.size();
    if (whole && cursor <= log.events().size()) return cursor;
    return Error{ErrorKind::usage, "'" + text + "' is no cursor of this query",
                 "one that watch --json has printed, or 0 for all"};
}

Status tell(const WatchEvent& event, std::uint64_t cursor, Reader& reader, Terminal& terminal) {
    auto article = reader.article(event.id);
    if (!article && article.error().kind != ErrorKind::not_found) return article.error();
    TextEvent told{cursor, event.id, event.content, event.updated, {}};
    if (article) told.article = std::move(article->head);
    terminal.out(terminal.json() ? json_event(told) : text_event(told, terminal.layout()));
    return {};
}

}  // namespace

Result<int> run(const WatchCommand& command, Context& context) {
    if (command.names.size() != 1) {
        return Error{ErrorKind::usage, "watch needs the name of one saved query",
                     "newsidx saved list"};
    }
    if (command.catch_up && !command.since.empty())
        return Error{ErrorKind::usage, "--since prints events, --catch-up prints none",
                     "one of the two"};
    const auto query = saved_query(context.state, command.names.front());
    if (!query) return query.error();
    const auto tree = query_tree(*query, context);
    if (!tree) return tree.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    auto log = WatchLog::open(context.state, command.names.front(), indexes_key(context.databases));
    if (!log) return log.error();
    std::uint64_t from = log->cursor();
    if (!command.since.empty()) {
        const auto since = cursor_of(command.since, *log);
        if (!since) return since.error();
        from = *since;
    }
    const auto texts = reader->matching_texts(*tree);
    if (!texts) return texts.error();
    if (auto kept = log->append(new_events(*log, *texts)); !kept) return kept.error();
    const std::uint64_t last = log->events().size();
    if (!command.catch_up) {
        for (std::uint64_t i = from; i < last; ++i) {
            if (auto told = tell(log->events()[i], i + 1, *reader, context.terminal); !told)
                return told.error();
        }
        if (auto written = context.terminal.sync(); !written) return written.error();
    }
    if (command.since.empty() && last != log->cursor()) {
        if (auto moved = log->move_cursor(last); !moved) return moved.error();
    }
    return from == last ? kNothingMatched : kDone;
}

}  // namespace newsidx
