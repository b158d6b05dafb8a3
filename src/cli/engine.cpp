#include "cli/commands.hpp"
#include "output/safe.hpp"

namespace newsidx {

Result<EngineChoice> engine_choice(const std::string& name) {
    if (name == "auto") return EngineChoice::automatic;
    if (name == "xapian") return EngineChoice::xapian;
    if (name == "bulk") return EngineChoice::bulk;
    return Error{ErrorKind::usage, "no engine '" + name + "'", "--engine auto, xapian or bulk"};
}

void note_fallback(const std::string& why, Terminal& terminal) {
    terminal.note("newsidx: Xapian's writer is used, not the bulk engine: " + safe(why));
}

}  // namespace newsidx
