#include "cli/help.hpp"

#include <array>

namespace newsidx {
namespace {

struct Help {
    std::string_view command;
    std::string_view usage;
    std::string_view summary;
    std::string_view examples;
};

constexpr auto kHelp = std::to_array<Help>({
    {"", "[OPTIONS] COMMAND …",
     "newsidx: full-text search for news, with the countries, people and organizations of every "
     "article",
     "  newsidx add corpus/\n"
     "  newsidx search \"Eurasian Union\"\n"
     "  newsidx search tokayev --country KZ --json | jq -r .title\n"
     "  newsidx facets --by country,year tokayev\n"},
    {"add", "add [OPTIONS] PATH…    (- is standard input)",
     "index files, folders, containers, or JSON lines on standard input",
     "  newsidx add corpus/\n"
     "  newsidx add --set source=TASS --label wire archive-2019.tar.gz\n"
     "  zstd -dc news.jsonl.zst | newsidx add -\n"
     "  find . -name '*.html' -print0 | newsidx add -0 --files-from -\n"},
    {"search", "search [OPTIONS] QUERY…", "find articles: ranked, with the passages that match",
     "  newsidx search Eurasian Union                 both words; side by side first\n"
     "  newsidx search '\"Eurasian Union\" -Belarus'    the phrase, without a word\n"
     "  newsidx search 'title:summit date:2014..2019' fields and dates\n"
     "  newsidx search 'gas NEAR/5 (price OR transit)' --country RU --sort date\n"
     "  newsidx search tokayev --json | jq -r .title\n"},
    {"count", "count [OPTIONS] [QUERY…]", "count the articles that match, exactly",
     "  newsidx count 'Eurasian Union' --from 2014\n"},
    {"facets", "facets [OPTIONS] [QUERY…]",
     "count what the matching articles have, over all of them",
     "  newsidx facets --by country,source,year\n"
     "  newsidx facets --by person --min 5 'gas transit' --about UA\n"},
    {"show", "show [OPTIONS] ID…    (the first digits are enough)",
     "print an article with its facets, every mention marked",
     "  newsidx show 3f9c\n"
     "  newsidx show --text 3f9c | less\n"},
    {"stats", "stats", "what the index holds",
     "  newsidx stats\n  newsidx stats --json | jq .articles\n"},
    {"remove", "remove [OPTIONS] [ID…]", "take articles out of the index",
     "  newsidx remove 3f9c2a\n"
     "  newsidx remove --query 'label:test'\n"},
    {"reindex", "reindex", "make all terms and facets anew from the stored articles",
     "  newsidx reindex\n"},
    {"extract", "extract [OPTIONS] FILE…    (- is standard input)",
     "print what the extractor finds in files; touches no index",
     "  newsidx extract article.txt\n"
     "  newsidx extract --json article.html | jq .country\n"},
    {"help", "help [COMMAND]", "show a command's examples and options", "  newsidx help search\n"},
});

const Help* find(std::string_view command) {
    for (const Help& one : kHelp) {
        if (one.command == command) return &one;
    }
    return nullptr;
}

}  // namespace

std::string_view help_summary(std::string_view command) {
    const Help* help = find(command);
    return help == nullptr ? std::string_view() : help->summary;
}

std::string_view help_usage(std::string_view command) {
    const Help* help = find(command);
    return help == nullptr ? std::string_view() : help->usage;
}

std::string_view help_examples(std::string_view command) {
    const Help* help = find(command);
    return help == nullptr ? std::string_view() : help->examples;
}

std::string_view help_version() { return "newsidx " NEWSIDX_VERSION "\n"; }

}  // namespace newsidx
