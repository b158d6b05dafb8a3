#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {

Result<int> run(const ShowCommand& command, Context& context) {
    if (command.ids.empty())
        return Error{ErrorKind::usage, "show needs an article's id",
                     "newsidx search … --json | jq -r .id"};
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    Terminal& terminal = context.terminal;
    bool first = true;
    for (const auto& id : command.ids) {
        const auto article = reader->article(id);
        if (!article) return article.error();
        if (terminal.json()) {
            terminal.out(json_article(*article));
        } else if (command.text) {
            // The bytes that offsets count: no cleaning, they are clean since they came in.
            terminal.out(article->text + "\n");
        } else {
            if (first) terminal.page();
            terminal.out((first ? "" : "\n") + text_article(*article, terminal.layout()));
        }
        first = false;
    }
    return kDone;
}

}  // namespace newsidx
