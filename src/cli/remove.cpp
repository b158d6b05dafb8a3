#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "ingest/reindex.hpp"
#include "output/json.hpp"
#include "output/text.hpp"
#include "query/parse.hpp"

namespace newsidx {
namespace {

// Ids in full, so that a begin that means two articles removes none.
Result<std::vector<std::string>> ids_meant(const RemoveCommand& command, Context& context) {
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    std::vector<std::string> ids;
    for (const auto& id : command.ids) {
        auto article = reader->article(id);
        if (!article) return article.error();
        ids.push_back(article->head.id);
    }
    if (!command.query.empty()) {
        QueryOptions query;
        query.words = {command.query};
        auto tree = query_tree(query, context);
        if (!tree) return tree.error();
        auto matching = reader->matching_ids(*tree);
        if (!matching) return matching.error();
        ids.insert(ids.end(), matching->begin(), matching->end());
    }
    return ids;
}

}  // namespace

Result<int> run(const RemoveCommand& command, Context& context) {
    if (command.ids.empty() && command.query.empty()) {
        return Error{ErrorKind::usage, "nothing to remove",
                     "newsidx remove ID, or newsidx remove --query 'label:test'"};
    }
    if (context.databases.size() > 1)
        return Error{ErrorKind::usage, "remove writes one index, but --db names several", ""};
    // A writer would make an index where there is none.
    if (const auto reader = open_reader(context); !reader) return reader.error();
    const auto removed =
        remove(context.databases.front(), [&] { return ids_meant(command, context); });
    if (!removed) return removed.error();
    if (context.terminal.json()) {
        context.terminal.out(json_removed(*removed));
    } else {
        context.terminal.note(grouped(*removed) + " removed");
    }
    return *removed == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
