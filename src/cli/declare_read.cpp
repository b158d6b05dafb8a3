// The commands that print articles, of the index or of files.
#include "cli/command_table.hpp"

namespace newsidx {

void declare_show(CommandTable& table) {
    auto [spec, show] =
        table.add<ShowCommand>({"show", "show [OPTIONS] ID…    (the first digits are enough)",
                                "print an article with its facets, every mention marked",
                                "  newsidx show 3f9c\n"
                                "  newsidx show --text 3f9c | less\n"});
    spec.takes(ArgumentKind::ids, show.ids);
    spec.flag("--text", show.text, "the text alone");
}

void declare_extract(CommandTable& table) {
    auto [spec, extract] =
        table.add<ExtractCommand>({"extract", "extract [OPTIONS] FILE…    (- is standard input)",
                                   "print what the extractor finds in files; touches no index",
                                   "  newsidx extract article.txt\n"
                                   "  newsidx extract --json article.html | jq .country\n"});
    spec.takes(ArgumentKind::paths, extract.paths);
    spec.list("--set", "FIELD=VALUE", extract.set, "for what an article lacks");
    spec.list("--map", "FIELD=.KEY", extract.map, "where JSON or a table has a field, as for add");
    spec.flag("--trace", extract.trace, "print by which rule, how sure, and what was not taken");
}

}  // namespace newsidx
