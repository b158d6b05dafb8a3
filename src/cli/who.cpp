#include <fmt/format.h>

#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/export.hpp"
#include "output/json_views.hpp"
#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/table_views.hpp"
#include "output/text.hpp"
#include "output/text_views.hpp"

namespace newsidx {
namespace {

Result<EntityType> type_named(const char* flag, const std::string& name) {
    if (name == "country") return EntityType::country;
    if (name == "person") return EntityType::person;
    if (name == "organization" || name == "org") return EntityType::organization;
    return Error{ErrorKind::usage, "no type '" + name + "'",
                 std::string(flag) + " country, person or organization"};
}

Result<WhoRequest> request_of(const WhoCommand& command) {
    WhoRequest request;
    for (const auto& word : command.name) request.name += (request.name.empty() ? "" : " ") + word;
    if (request.name.empty())
        return Error{ErrorKind::usage, "who needs a name", "newsidx who tokayev"};
    if (!command.type.empty()) {
        const auto type = type_named("--type", command.type);
        if (!type) return type.error();
        request.type = *type;
    }
    for (const auto& name : command.by) {
        const auto type = type_named("--by", name);
        if (!type) return type.error();
        request.by.push_back(*type);
    }
    if (request.by.empty())
        request.by = {EntityType::country, EntityType::person, EntityType::organization};
    if (!command.graph.empty() && command.graph != "graphml") {
        return Error{ErrorKind::usage, "no format '" + command.graph + "' for --graph",
                     "--graph graphml"};
    }
    request.min = command.min;
    request.limit = command.limit;
    request.edges = !command.graph.empty();
    request.sentences = !command.no_sentences && command.graph.empty();
    return request;
}

std::string rendered(const WhoAnswer& answer, const WhoCommand& command,
                     std::optional<Delimited> format, const Terminal& terminal) {
    if (!command.graph.empty()) return graphml_who(answer);
    if (format) return delimited(*format, who_table(answer));
    if (terminal.json()) return json_who(answer, command.summary);
    return text_who(answer, command.min, terminal.layout());
}

}  // namespace

Result<int> run(const WhoCommand& command, Context& context) {
    if (auto good = check_summary(command.summary, context.terminal); !good) return good.error();
    auto request = request_of(command);
    if (!request) return request.error();
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    if (!command.graph.empty() && (*format || context.terminal.json())) {
        return Error{ErrorKind::usage, "--graph can't go with --csv, --tsv or --json",
                     "leave one out"};
    }
    QueryOptions query = command.filters;
    if (!command.query.empty()) query.words = {command.query};
    auto tree = query_tree(query, context);
    if (!tree) return tree.error();
    request->tree = *std::move(tree);
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto answer = reader->who(*request);
    if (!answer) return answer.error();
    if (!answer->note.empty()) context.terminal.note("newsidx: " + safe(answer->note));
    for (const OtherMeaning& other : answer->also) {
        const std::string_view type = entity_type_name(other.type);
        context.terminal.note(fmt::format(
            "newsidx: '{}' may be {} {} too, in {} {}: --type {}", safe(request->name),
            other.type == EntityType::organization ? "an" : "a", type, grouped(other.articles),
            other.articles == 1 ? "article" : "articles", type));
    }
    context.terminal.out(rendered(*answer, command, *format, context.terminal));
    if (answer->rows.empty()) {
        if (auto told = suggest_instead(request->tree, *reader, context.terminal); !told)
            return told.error();
    }
    return answer->rows.empty() ? kNothingMatched : kDone;
}

}  // namespace newsidx
