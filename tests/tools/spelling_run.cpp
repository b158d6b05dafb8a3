// Asks for better spellings, of newsidx and of Xapian's own spelling table over the same words, for
// scripts/eval-spelling. spelling_run INDEX words: the words of the index, WORD <tab> ARTICLES a
// line. spelling_run INDEX suggest < QUERIES: QUERY <tab> OURS <tab> XAPIAN'S a line, the query
// with what each puts in place of its words, nothing for none. Xapian is asked for a single word
// whatever it is, for one of several where few articles have it, as its query parser does.
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "index/reader.hpp"
#include "index/stem_forms.hpp"
#include "query/parse.hpp"
#include "query/suggest.hpp"

namespace {

int fail(const std::string& what) {
    std::cerr << "spelling_run: " << what << '\n';
    return 2;
}

template <typename Fn>
void each_word(const Xapian::Database& database, const Fn& take) {
    newsidx::each_form(newsidx::WordList(database), "",
                       [&](std::string_view form, newsidx::ArticlesAt articles) {
                           take(std::string(form), articles.count());
                       });
}

// The query with the suggestions in their places.
std::string with(std::string query, const std::vector<newsidx::Suggestion>& suggestions) {
    if (suggestions.empty()) return {};
    for (const newsidx::Suggestion& one : suggestions) {
        const auto at = query.find(one.word);
        if (at != std::string::npos) query.replace(at, one.word.size(), one.instead);
    }
    return query;
}

std::string xapians(const std::string& query, const Xapian::Database& articles,
                    const Xapian::Database& spelling) {
    if (query.find(' ') == std::string::npos) return spelling.get_spelling_suggestion(query);
    std::istringstream words(query);
    std::string out;
    bool is_other = false;
    for (std::string word; words >> word;) {
        std::string better;
        if (articles.get_termfreq(newsidx::form_term(word)) <= newsidx::kFewArticles)
            better = spelling.get_spelling_suggestion(word);
        is_other = is_other || !better.empty();
        out += (out.empty() ? "" : " ") + (better.empty() ? word : better);
    }
    return is_other ? out : std::string();
}

int suggest(const std::string& path) {
    auto reader = newsidx::Reader::open({path});
    if (!reader) return fail(reader.error().what);
    // An empty index whose spelling table is Xapian's.
    const auto folder =
        std::filesystem::temp_directory_path() / ("newsidx-spelling-" + std::to_string(::getpid()));
    Xapian::WritableDatabase spelling(folder.string(), Xapian::DB_CREATE);
    const Xapian::Database articles(path);
    each_word(articles, [&](const std::string& word, std::uint64_t has) {
        spelling.add_spelling(word, static_cast<Xapian::termcount>(has));
    });
    spelling.commit();
    std::string query;
    while (std::getline(std::cin, query)) {
        newsidx::SearchRequest request;
        auto tree = newsidx::parse_query(query, {});
        if (!tree) return fail(tree.error().what);
        request.tree = *std::move(tree);
        request.limit = 1;
        request.snippets = false;
        request.suggest = true;
        const auto answer = reader->search(request);
        if (!answer) return fail(answer.error().what);
        std::cout << query << '\t' << with(query, answer->suggestions) << '\t'
                  << xapians(query, articles, spelling) << '\n';
    }
    std::filesystem::remove_all(folder);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fail("INDEX words|suggest");
    try {
        if (std::string(argv[2]) == "suggest") return suggest(argv[1]);
        each_word(Xapian::Database(argv[1]), [](const std::string& word, std::uint64_t has) {
            std::cout << word << '\t' << has << '\n';
        });
    } catch (const Xapian::Error& error) {
        return fail(error.get_msg());
    }
    return 0;
}
