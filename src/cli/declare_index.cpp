// The commands that fill an index and look after it.
#include "cli/command_table.hpp"

namespace newsidx {
namespace {

constexpr const char* kEngineHelp =
    "xapian: update in place; bulk: write all tables anew; auto: bulk for large changes";

}  // namespace

void declare_building(CommandTable& table) {
    auto [spec, add] = table.add<AddCommand>(
        {"add", "add [OPTIONS] PATH…    (- is standard input)",
         "index files, folders, containers, or JSON lines on standard input",
         "  newsidx add corpus/\n"
         "  newsidx add --set source=TASS --label wire archive-2019.tar.gz\n"
         "  zstd -dc news.jsonl.zst | newsidx add -\n"
         "  find . -name '*.html' -print0 | newsidx add -0 --files-from -\n"});
    spec.takes(ArgumentKind::paths, add.paths);
    spec.text("--files-from", "FILE", add.files_from,
              "read paths from FILE, one a line; - is standard input");
    spec.flag("-0,--null", add.null_separated, "paths of --files-from end in NUL");
    spec.flag("--follow", add.follow_symlinks, "follow links to folders");
    spec.flag("--prune", add.prune, "remove articles whose files no longer exist under the PATHs");
    spec.list("--set", "FIELD=VALUE", add.set,
              "value of a field that an article lacks: source=TASS; stays until its file changes");
    spec.list("--map", "FIELD=.KEY", add.map,
              "where JSON or a table has a field: title=.meta.head, body=.parts[0].text; fields: "
              "title, body, date, updated, source, url, author, lang");
    spec.list("--label", "NAME", add.labels, "put this label on everything that is added");
    spec.flag("--no-entities", add.no_entities,
              "make the index without countries, people and organizations, for good");
    spec.number("--jobs", add.jobs, kMaxJobs, "number of threads; 0: one per core, 16 at most");
    spec.text("--engine", "NAME", add.engine, kEngineHelp);
    spec.choose_from("auto xapian bulk");

    auto [merge_spec, merge] = table.add<MergeCommand>(
        {"merge", "merge [OPTIONS] INDEX…", "add all articles of other indexes to this one",
         "  newsidx --db all/ merge 2018/ 2019.newsidx\n"});
    merge_spec.takes(ArgumentKind::paths, merge.sources);
    merge_spec.number("--jobs", merge.jobs, kMaxJobs,
                      "number of threads; 0: one per core, 16 at most");
    merge_spec.text("--engine", "NAME", merge.engine, kEngineHelp);
    merge_spec.choose_from("auto xapian bulk");

    auto [remove_spec, remove] = table.add<RemoveCommand>(
        {"remove", "remove [OPTIONS] [ID…]", "remove articles from the index",
         "  newsidx remove 3f9c2a\n"
         "  newsidx remove --query 'label:test'\n"});
    remove_spec.takes(ArgumentKind::ids, remove.ids);
    remove_spec.text("--query", "QUERY", remove.query, "all articles that match this");
}

void declare_upkeep(CommandTable& table) {
    auto [stats_spec, stats] =
        table.add<StatsCommand>({"stats", "stats [OPTIONS]", "what the index holds",
                                 "  newsidx stats\n  newsidx stats --json | jq .articles\n"});
    declare_table(stats_spec, stats.table);

    auto [reindex_spec, reindex] = table.add<ReindexCommand>(
        {"reindex", "reindex [OPTIONS]", "rebuild all terms and facets from the stored articles",
         "  newsidx reindex\n"
         "  newsidx reindex --entities      after entity import\n"});
    reindex_spec.flag("--entities", reindex.entities,
                      "find only the entities again; write only the articles that change");
    reindex_spec.number("--jobs", reindex.jobs, kMaxJobs,
                        "number of threads; 0: one per core, 16 at most");
    reindex_spec.text("--engine", "NAME", reindex.engine, kEngineHelp);
    reindex_spec.choose_from("auto xapian bulk");

    table.add<VerifyCommand>({"verify", "verify",
                              "read the whole index and check it against itself",
                              "  newsidx verify\n  newsidx --db archive.newsidx verify --json\n"});
    table.add<CompactCommand>({"compact", "compact",
                               "rewrite the index to reclaim the space that changes have left",
                               "  newsidx compact\n"});
}

void declare_moving(CommandTable& table) {
    auto [pack_spec, pack] = table.add<PackCommand>(
        {"pack", "pack [OPTIONS] FILE", "write the index into a single file, to mail or to archive",
         "  newsidx --db 2019/ pack 2019.newsidx\n"
         "  newsidx --db 2019.newsidx search summit       searched where it lies\n"});
    pack_spec.takes(ArgumentKind::paths, pack.file);
    pack_spec.flag("--replace", pack.replace, "overwrite FILE if it exists");

    table.add<DumpCommand>(
        {"dump", "dump", "print every article as JSON that add reads again, a line for each place",
         "  newsidx dump | zstd >all.jsonl.zst\n"
         "  newsidx --db old dump | newsidx --db new add -\n"});
}

}  // namespace newsidx
