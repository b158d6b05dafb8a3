// The commands that ask a query.
#include "cli/command_table.hpp"

namespace newsidx {
namespace {

void declare_values(CommandSpec& spec, QueryOptions& query) {
    spec.group = "Filters";
    spec.list("--country", "NAME", query.country,
              "names this country: a code or a name; repeated: any of them");
    spec.list("--about", "NAME", query.about, "is about this country");
    spec.list("--person", "NAME", query.person, "names this person");
    spec.list("--organization,--org", "NAME", query.organization, "names this organization");
    spec.list("--not-country", "NAME", query.not_country, "does not name it");
    spec.list("--not-person", "NAME", query.not_person, "does not name them");
    spec.list("--not-organization,--not-org", "NAME", query.not_organization, "does not name it");
    spec.list("--source", "NAME", query.source,
              "from this publisher; a '*' at the end for any ending");
    spec.list("--lang", "CODE", query.lang, "in this language: en, ru");
    spec.list("--author", "NAME", query.author, "by this author");
    spec.list("--label", "NAME", query.label, "with this label");
    spec.text("--from", "DATE", query.from,
              "published then or later: 2019, 2019-04, 2019-04-03, 7d, today");
    spec.text("--to", "DATE", query.to, "published then or earlier");
    spec.group = "Options";
}

void declare_day(CommandSpec& spec, QueryOptions& query) {
    spec.text("--as-of", "DATE", query.as_of,
              "as if it were that day, for dates like 7d and for --recency");
}

void declare_search(CommandTable& table) {
    auto [spec, search] = table.add<SearchCommand>(
        {"search", "search [OPTIONS] QUERY…", "find articles: ranked, with the passages that match",
         "  newsidx search Eurasian Union                  both words; side by side first\n"
         "  newsidx search '\"Eurasian Union\" -Belarus'     the phrase, without a word\n"
         "  newsidx search 'title:summit date:2014..2019'  fields and dates\n"
         "  newsidx search 'gas NEAR/5 (price OR transit)' --country RU --sort date\n"
         "  newsidx search tokayev --recency 30d --as-of 2019-06-30\n"
         "  newsidx search tokayev --json | jq -r .title\n"
         "  newsidx search tokayev --all --format '{date}\\t{title}'\n"});
    declare_query(spec, search.query);
    spec.text("--sort", "ORDER", search.sort, "relevance or date, newest first");
    spec.choose_from("relevance date");
    spec.number("-n,--limit", search.limit, kMaxLimit, "at most N articles; default: 10");
    spec.number("--offset", search.offset, kMaxLimit, "skip the first N");
    spec.flag("--expand", search.expand,
              "rank by the best articles' own words too; the matches stay the same");
    spec.text("--format", "TEXT", search.format,
              "a line for each hit: '{title}\\t{date}'; fields: id, title, date, source, path, …");
    spec.flag("--ids-only", search.ids_only, "only the ids, one a line");
    spec.flag("-0,--null", search.null, "lines of --format and --ids-only end in NUL");
    spec.flag("--all", search.all, "every match, by date, in bounded memory");
    spec.text("--batch", "FILE", search.batch,
              "read queries from FILE, one a line, '# …' a comment; JSON lines name their query, a "
              "summary ends it");
    spec.text("--recency", "AGE", search.recency,
              "rank newer articles higher; the bonus halves with every AGE: 30d, 2y");
    spec.text("--collapse", "WHAT", search.collapse,
              "story: of copies of one article show only the best");
    spec.choose_from("story");
    spec.flag("--summary", search.summary, "the exact total and facets at the end");
    spec.flag("--explain", search.explain, "print how the query is understood, and nothing else");
    declare_table(spec, search.table);
}

void declare_count(CommandTable& table) {
    auto [spec, count] = table.add<CountCommand>(
        {"count", "count [OPTIONS] [QUERY…]", "count the articles that match, exactly",
         "  newsidx count 'Eurasian Union' --from 2014\n"});
    declare_query(spec, count.query);
}

void declare_facets(CommandTable& table) {
    auto [spec, facets] = table.add<FacetsCommand>(
        {"facets", "facets [OPTIONS] [QUERY…]",
         "count countries, people, sources, years over all matching articles",
         "  newsidx facets --by country,source,year\n"
         "  newsidx facets --by person --min 5 'gas transit' --about UA\n"
         "  newsidx facets --by year --sort name --drill country\n"
         "  newsidx facets --by source --exclude Reuters --country KZ\n"});
    declare_query(spec, facets.query);
    spec.list(
        "--by", "FACET[,FACET]", facets.by,
        "country, about, person, organization, source, lang, author, label, year, month, week, day",
        ',');
    spec.choose_from(
        "country about person organization source lang author label year month week day");
    spec.number("-n,--limit", facets.limit, kMaxLimit,
                "at most N values of each facet; 0: all; default: 20");
    spec.number("--min", facets.min, kMaxLimit, "only values that at least N articles have");
    spec.list("--include", "NAME", facets.include,
              "only rows whose name has these words, or with this code or id; repeated: any");
    spec.list("--exclude", "NAME", facets.exclude, "leave such rows out");
    spec.text("--sort", "ORDER", facets.sort, "count, most first, or name");
    spec.choose_from("count name");
    spec.text("--drill", "FACET", facets.drill,
              "count this facet within each row, five values of it");
    spec.choose_from(
        "country about person organization source lang author label year month week day");
    spec.flag("--summary", facets.summary,
              "with --json: totals of each facet at the end of its rows");
    declare_table(spec, facets.table);
}

}  // namespace

void declare_query(CommandSpec& spec, QueryOptions& query) {
    declare_kept_query(spec, query);
    declare_day(spec, query);
}

void declare_filters(CommandSpec& spec, QueryOptions& query) {
    declare_values(spec, query);
    declare_day(spec, query);
}

void declare_kept_query(CommandSpec& spec, QueryOptions& query) {
    spec.takes(ArgumentKind::query, query.words);
    spec.flag("--any", query.any, "articles with any of the words, instead of all");
    declare_values(spec, query);
}

void declare_table(CommandSpec& spec, TableOptions& table) {
    spec.flag("--csv", table.csv, "as a table for spreadsheets");
    spec.flag("--tsv", table.tsv, "as a table for shell tools: cells separated by tabs");
}

void declare_queries(CommandTable& table) {
    declare_search(table);
    declare_count(table);
    declare_facets(table);
}

}  // namespace newsidx
