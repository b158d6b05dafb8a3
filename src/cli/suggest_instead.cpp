#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/text.hpp"

namespace newsidx {

void print_suggestions(const std::vector<Suggestion>& suggestions, Terminal& terminal) {
    for (const Suggestion& one : suggestions) terminal.note("newsidx: " + text_suggestion(one));
}

Status suggest_instead(const Node& tree, Reader& reader, Terminal& terminal) {
    if (terminal.json() || tree.kind == NodeKind::all) return {};
    SearchRequest request;
    request.tree = tree;
    request.limit = 0;
    request.suggest = true;
    const auto answer = reader.search(request);
    if (!answer) return answer.error();
    print_notes(answer->notes, terminal);
    print_suggestions(answer->suggestions, terminal);
    return {};
}

}  // namespace newsidx
