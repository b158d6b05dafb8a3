// The commands that answer with more than a list of articles.
#include "cli/command_table.hpp"

namespace newsidx {
namespace {

void declare_timeline(CommandTable& table) {
    auto [spec, timeline] = table.add<TimelineCommand>(
        {"timeline", "timeline [OPTIONS] [QUERY…]",
         "count articles over time, and mark when there were unusually many",
         "  newsidx timeline 'gas transit'\n"
         "  newsidx timeline tokayev --by week --from 2019\n"
         "  newsidx timeline --country KZ --sparkline\n"
         "  newsidx timeline protests --by month --json | jq -r '[.period,.articles]|@tsv'\n"});
    declare_query(spec, timeline.query);
    spec.text("--by", "PERIOD", timeline.by,
              "day, week, month or year; default: the finest that stays short");
    spec.choose_from("day week month year");
    spec.flag("--sparkline", timeline.sparkline, "one character per period instead of a bar");
    spec.flag("--summary", timeline.summary, "with --json: totals and bursts at the end");
    declare_table(spec, timeline.table);
}

void declare_who(CommandTable& table) {
    auto [spec, who] = table.add<WhoCommand>(
        {"who", "who [OPTIONS] NAME…",
         "list who and what appears with a country, person or organization",
         "  newsidx who tokayev\n"
         "  newsidx who CSTO --by person --min 10\n"
         "  newsidx who --type person georgia --query 'gas transit' --from 2019\n"
         "  newsidx who tokayev --graph graphml >network.graphml\n"});
    spec.takes(ArgumentKind::words, who.name);
    declare_filters(spec, who.filters);
    spec.text("--query", "QUERY", who.query, "only in articles that match");
    spec.text("--type", "TYPE", who.type,
              "what NAME is: country, person or organization; default: the first that fits");
    spec.choose_from("country person organization");
    spec.list("--by", "TYPE[,TYPE]", who.by, "list only countries, persons or organizations", ',');
    spec.choose_from("country person organization");
    spec.number("-n,--limit", who.limit, kMaxLimit, "at most N rows; 0: all; default: 20");
    spec.number("--min", who.min, kMaxLimit, "together in at least N articles; default: 3");
    spec.flag("--no-sentences", who.no_sentences, "without a sentence that names both");
    spec.flag("--summary", who.summary, "with --json: a line about NAME at the end");
    declare_table(spec, who.table);
    spec.text("--graph", "FORMAT", who.graph, "graphml: the network among the rows");
    spec.choose_from("graphml");
}

void declare_trends(CommandTable& table) {
    auto [spec, trends] = table.add<TrendsCommand>(
        {"trends", "trends [OPTIONS] QUERY… --vs QUERY",
         "compare two slices: who, what and which words one has more of",
         "  newsidx trends date:2019 --vs date:2018\n"
         "  newsidx trends 'gas transit' --vs 'gas price' --country UA --by person\n"
         "  newsidx trends source:tass --vs 'NOT source:tass' --by country,word\n"});
    declare_query(spec, trends.query);
    spec.text("--vs", "QUERY", trends.versus, "the other slice; the filters hold for both");
    spec.list("--by", "WHAT[,WHAT]", trends.by,
              "word, or a facet; default: country, person, organization and word", ',');
    spec.choose_from(
        "word country about person organization source lang author label year month week day");
    spec.number("-n,--limit", trends.limit, kMaxLimit,
                "at most N rows per slice; 0: all; default: 20");
    spec.number("--min", trends.min, kMaxLimit, "in at least N articles of the slice; default: 3");
    spec.flag("--summary", trends.summary, "with --json: how many articles the slices have");
    declare_table(spec, trends.table);
}

void declare_quotes(CommandTable& table) {
    auto [spec, quotes] = table.add<QuotesCommand>(
        {"quotes", "quotes [OPTIONS] [QUERY…]", "list who said what, in the articles that match",
         "  newsidx quotes --person tokayev\n"
         "  newsidx quotes --person tokayev --saying 'gas OR transit' --from 2019\n"
         "  newsidx quotes --person putin --person tokayev summit --sure --csv >said.csv\n"});
    declare_query(spec, quotes.query);
    spec.text("--saying", "QUERY", quotes.saying, "only quotes that have these words themselves");
    spec.flag("--sure", quotes.sure,
              "only quotes with a name and a verb of saying right beside them");
    spec.number("-n,--limit", quotes.limit, kMaxLimit, "at most N quotes; 0: all; default: 20");
    declare_table(spec, quotes.table);
}

void declare_related(CommandTable& table) {
    auto [spec, related] = table.add<RelatedCommand>(
        {"related", "related [OPTIONS] ID…    (the first digits are enough)",
         "find articles about the same events and people",
         "  newsidx related 3f9c\n"
         "  newsidx related 3f9c 77a0 --from 2019-05 --source TASS\n"
         "  newsidx related 3f9c --json | jq -r 'select(.copy | not) | .title'\n"});
    spec.takes(ArgumentKind::ids, related.ids);
    declare_filters(spec, related.filters);
    spec.number("-n,--limit", related.limit, kMaxLimit, "at most N articles; default: 10");
    spec.number("--offset", related.offset, kMaxLimit, "skip the first N");
    declare_table(spec, related.table);
}

void declare_story(CommandTable& table) {
    auto [spec, story] = table.add<StoryCommand>(
        {"story", "story [OPTIONS] ID    (the first digits are enough)",
         "list the copies of an article, and which was first",
         "  newsidx story 3f9c\n"
         "  newsidx story 3f9c --why\n"
         "  newsidx search tokayev --collapse story       one hit a story\n"});
    spec.takes(ArgumentKind::ids, story.ids);
    declare_filters(spec, story.filters);
    spec.flag("--why", story.why, "how much of their wording agrees");
    declare_table(spec, story.table);
}

}  // namespace

void declare_views(CommandTable& table) {
    declare_timeline(table);
    declare_who(table);
    declare_quotes(table);
    declare_trends(table);
    declare_related(table);
    declare_story(table);
}

}  // namespace newsidx
