// Asks for better spellings, of newsidx and of Xapian's own spelling table over the same words, for
// scripts/eval-spelling. spelling_run INDEX words: the words of the index, WORD <tab> ARTICLES a
// line. spelling_run INDEX suggest < WORDS: WORD <tab> OURS <tab> XAPIAN'S a line, nothing for
// none.
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <iostream>
#include <string>

#include "index/reader.hpp"
#include "index/schema.hpp"
#include "query/parse.hpp"

namespace {

int fail(const std::string& what) {
    std::cerr << "spelling_run: " << what << '\n';
    return 2;
}

template <typename Fn>
void each_word(const Xapian::Database& database, Fn&& take) {
    const std::string prefix(newsidx::kFormPrefix);
    for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at)
        take((*at).substr(prefix.size()), at.get_termfreq());
}

int suggest(const std::string& path) {
    auto reader = newsidx::Reader::open({path});
    if (!reader) return fail(reader.error().what);
    // An empty index whose spelling table is Xapian's.
    const auto folder =
        std::filesystem::temp_directory_path() / ("newsidx-spelling-" + std::to_string(::getpid()));
    Xapian::WritableDatabase spelling(folder.string(), Xapian::DB_CREATE);
    each_word(Xapian::Database(path), [&](const std::string& word, Xapian::doccount articles) {
        spelling.add_spelling(word, articles);
    });
    spelling.commit();
    std::string word;
    while (std::getline(std::cin, word)) {
        newsidx::SearchRequest request;
        auto tree = newsidx::parse_query(word, {});
        if (!tree) return fail(tree.error().what);
        request.tree = *std::move(tree);
        request.limit = 1;
        request.snippets = false;
        request.suggest = true;
        const auto answer = reader->search(request);
        if (!answer) return fail(answer.error().what);
        std::cout << word << '\t'
                  << (answer->suggestions.empty() ? "" : answer->suggestions.front().instead)
                  << '\t' << spelling.get_spelling_suggestion(word) << '\n';
    }
    std::filesystem::remove_all(folder);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fail("INDEX words|suggest");
    try {
        if (std::string(argv[2]) == "suggest") return suggest(argv[1]);
        each_word(Xapian::Database(argv[1]), [](const std::string& word, Xapian::doccount has) {
            std::cout << word << '\t' << has << '\n';
        });
    } catch (const Xapian::Error& error) {
        return fail(error.get_msg());
    }
    return 0;
}
