// The commands that fill an index and look after it.
#include "cli/command_table.hpp"

namespace newsidx {
namespace {

constexpr const char* kEngineHelp =
    "who writes: xapian; bulk, which writes all tables anew; auto: bulk for large changes";

}  // namespace

void declare_add(CommandTable& table) {
    auto [spec, add] = table.add<AddCommand>(
        {"add", "add [OPTIONS] PATH…    (- is standard input)",
         "index files, folders, containers, or JSON lines on standard input",
         "  newsidx add corpus/\n"
         "  newsidx add --set source=TASS --label wire archive-2019.tar.gz\n"
         "  zstd -dc news.jsonl.zst | newsidx add -\n"
         "  find . -name '*.html' -print0 | newsidx add -0 --files-from -\n"});
    spec.takes(ArgumentKind::paths, add.paths);
    spec.text("--files-from", "FILE", add.files_from,
              "read paths from this file, a line each; - is standard input");
    spec.flag("-0,--null", add.null_separated, "paths of --files-from end in NUL");
    spec.flag("--follow", add.follow_symlinks, "follow links to folders");
    spec.flag("--prune", add.prune, "forget articles whose files are gone from below the PATHs");
    spec.list("--set", "FIELD=VALUE", add.set, "for what an article lacks: source=TASS");
    spec.list("--map", "FIELD=.KEY", add.map,
              "for JSON with names of its own: title=.meta.head, body=.parts[0].text; fields: "
              "title, body, date, updated, source, url, author, lang");
    spec.list("--label", "NAME", add.labels, "a label for all that is added");
    spec.flag("--no-entities", add.no_entities,
              "a new index without countries, persons and organizations, for good");
    spec.number("--jobs", add.jobs, kMaxJobs, "threads; 0: one a core");
    spec.text("--engine", "NAME", add.engine, kEngineHelp);
    spec.choose_from("auto xapian bulk");
}

void declare_upkeep(CommandTable& table) {
    auto [stats_spec, stats] =
        table.add<StatsCommand>({"stats", "stats [OPTIONS]", "what the index holds",
                                 "  newsidx stats\n  newsidx stats --json | jq .articles\n"});
    declare_table(stats_spec, stats.table);

    auto [spec, remove] = table.add<RemoveCommand>({"remove", "remove [OPTIONS] [ID…]",
                                                    "take articles out of the index",
                                                    "  newsidx remove 3f9c2a\n"
                                                    "  newsidx remove --query 'label:test'\n"});
    spec.takes(ArgumentKind::ids, remove.ids);
    spec.text("--query", "QUERY", remove.query, "all articles that match this");

    auto [reindex_spec, reindex] = table.add<ReindexCommand>(
        {"reindex", "reindex [OPTIONS]", "make all terms and facets anew from the stored articles",
         "  newsidx reindex\n"
         "  newsidx reindex --entities      after entity import\n"});
    reindex_spec.flag(
        "--entities", reindex.entities,
        "only who and what articles name; those that stay as they were are left alone");
    reindex_spec.number("--jobs", reindex.jobs, kMaxJobs, "threads; 0: one a core");
    reindex_spec.text("--engine", "NAME", reindex.engine, kEngineHelp);
    reindex_spec.choose_from("auto xapian bulk");

    table.add<VerifyCommand>({"verify", "verify",
                              "read all of the index and check it against itself",
                              "  newsidx verify\n  newsidx --db archive.newsidx verify --json\n"});
    table.add<CompactCommand>({"compact", "compact",
                               "give back the room that changes have left in the index",
                               "  newsidx compact\n"});
}

void declare_moving(CommandTable& table) {
    auto [pack_spec, pack] = table.add<PackCommand>(
        {"pack", "pack [OPTIONS] FILE", "write the index as one file, to be mailed or put away",
         "  newsidx --db 2019/ pack 2019.newsidx\n"
         "  newsidx --db 2019.newsidx search summit       searched where it lies\n"});
    pack_spec.takes(ArgumentKind::paths, pack.file);
    pack_spec.flag("--replace", pack.replace, "also when there is such a file");

    auto [merge_spec, merge] = table.add<MergeCommand>(
        {"merge", "merge [OPTIONS] INDEX…", "add all articles of other indexes to this one",
         "  newsidx --db all/ merge 2018/ 2019.newsidx\n"});
    merge_spec.takes(ArgumentKind::paths, merge.sources);
    merge_spec.number("--jobs", merge.jobs, kMaxJobs, "threads; 0: one a core");
    merge_spec.text("--engine", "NAME", merge.engine, kEngineHelp);
    merge_spec.choose_from("auto xapian bulk");

    table.add<DumpCommand>({"dump", "dump",
                            "print all articles whole, as add takes them: JSON, a line a place",
                            "  newsidx dump | zstd >all.jsonl.zst\n"
                            "  newsidx --db old dump | newsidx --db new add -\n"});
}

}  // namespace newsidx
