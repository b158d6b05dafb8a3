#include "ingest/extract.hpp"

#include "cli/commands.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {

Result<int> run(const ExtractCommand& command, Context& context) {
    Terminal& terminal = context.terminal;
    SourceOptions sources;
    sources.paths = command.paths;
    if (sources.paths.empty())
        return Error{ErrorKind::usage, "extract needs a file",
                     "newsidx extract FILE…, or newsidx extract -"};
    const auto reading = parse_options(command.set, command.map, {}, context.now);
    if (!reading) return reading.error();
    bool has_failed = false;
    FailedPrinter failed(terminal);
    bool first = true;
    const auto summary = extract_articles(
        sources, *reading, command.trace,
        [&](const StoredArticle& article, const Trace& trace) {
            if (terminal.json()) {
                terminal.out(json_article(article, command.trace ? &trace : nullptr));
            } else {
                terminal.out((first ? "" : "\n") + text_article(article, terminal.layout()));
                terminal.out(text_trace(article, trace, terminal.layout()));
            }
            first = false;
        },
        [&](const Location& location, const Error& error) {
            has_failed = true;
            failed.print(location, error);
        });
    failed.end();
    if (!summary) return summary.error();
    print_json_notes(summary->json, *reading, terminal);
    const auto left_out = left_out_text(summary->empty, summary->left_out);
    if (!left_out.empty()) terminal.note("newsidx: " + left_out.substr(2));
    return has_failed ? kSomeNotIndexed : kDone;
}

}  // namespace newsidx
