#include "cli/commands.hpp"
#include "index/compact.hpp"
#include "output/json.hpp"

namespace newsidx {

Result<int> run(const PackCommand& command, Context& context) {
    if (command.file.size() != 1)
        return Error{ErrorKind::usage, "pack writes one file", "newsidx pack 2019.newsidx"};
    if (context.databases.size() > 1) {
        return Error{ErrorKind::usage, "pack writes one index, but --db names several",
                     "newsidx --db ALL merge INDEX…, then pack ALL"};
    }
    FileOperations operations;
    const auto done =
        pack(operations, context.databases.front(), command.file.front(), command.replace);
    if (!done) return done.error();
    if (context.terminal.json()) context.terminal.out(json_packed(command.file.front()));
    return kDone;
}

}  // namespace newsidx
