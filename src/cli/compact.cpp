#include "index/compact.hpp"

#include "cli/commands.hpp"
#include "output/json.hpp"

namespace newsidx {

Result<int> run(const CompactCommand& /*command*/, Context& context) {
    const auto index = one_index("compact", context);
    if (!index) return index.error();
    FileOperations operations;
    if (auto done = compact(operations, *index); !done) return done.error();
    if (context.terminal.json()) context.terminal.out(json_compacted(*index));
    return kDone;
}

}  // namespace newsidx
