#include "output/entity.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "output/facts.hpp"
#include "output/json_parts.hpp"
#include "output/names.hpp"
#include "output/safe.hpp"

namespace newsidx {
namespace {

std::string counted(const EntityForm& form) {
    return fmt::format("{} ({})", form.name, grouped(form.articles));
}

Json form_json(const EntityForm& form) {
    Json json = Json::object();
    set(json, "id", form.id);
    set(json, "key", form.key);
    set(json, "name", form.name);
    json["articles"] = form.articles;
    return json;
}

Json forms_json(const std::vector<EntityForm>& forms) {
    Json list = Json::array();
    for (const EntityForm& form : forms) list.push_back(form_json(form));
    return list;
}

std::string quoted(const EntityForm& form) { return "'" + safe(form.name) + "'"; }

// What is decided, as a sentence goes on after the type.
std::string sentence(const Decision& decision) {
    const std::string who = quoted(decision.who);
    if (decision.verb == "merge") return who + " counts as " + quoted(decision.into);
    if (decision.verb == "ban") return who + " is nobody";
    const std::string name = "'" + safe(decision.name) + "'";
    if (decision.verb == "rename") return who + " is called " + name;
    return name + " in a text means " + who;
}

}  // namespace

std::string text_entity(const EntityFacts& facts, const Layout& layout) {
    const Style& style = layout.style;
    std::string out = style.paint(style.title, safe(facts.name.empty() ? facts.key : facts.name));
    out += "\n\n";
    Facts lines(layout);
    lines.add("type", entity_type_name(facts.type));
    lines.add("id", facts.id);
    lines.add("key", facts.key);
    lines.add("articles", grouped(facts.articles));
    std::vector<std::string> forms;
    for (const EntityForm& form : facts.forms) forms.push_back(counted(form));
    lines.add("called", listed(forms));
    std::vector<std::string> merged;
    for (const EntityForm& form : facts.merged) merged.push_back(counted(form) + " " + form.id);
    lines.add("merged", listed(merged));
    std::vector<std::string> state;
    if (!facts.resolved) state.emplace_back("unresolved: its article doesn't say more of the name");
    if (facts.renamed) state.emplace_back("renamed");
    if (facts.banned) state.emplace_back("banned: not shown, counted or found");
    lines.add("state", listed(state));
    return out + lines.text();
}

std::string json_entity(const EntityFacts& facts) {
    Json json{{"type", "entity"},
              {"entity", entity_type_name(facts.type)},
              {"id", facts.id},
              {"name", facts.name},
              {"articles", facts.articles}};
    set(json, "key", facts.key);
    if (!facts.forms.empty()) json["names"] = forms_json(facts.forms);
    if (!facts.merged.empty()) json["merged"] = forms_json(facts.merged);
    if (!facts.resolved) json["resolved"] = false;
    if (facts.renamed) json["renamed"] = true;
    if (facts.banned) json["banned"] = true;
    return line(json);
}

std::string text_decision(const Decision& decision, const Layout& layout) {
    const Style& style = layout.style;
    std::string out = fmt::format("{:<7} {:<13} {}", decision.verb, entity_type_name(decision.type),
                                  sentence(decision));
    if (!decision.note.empty()) out += "  " + style.paint(style.faint, "# " + safe(decision.note));
    return out + "\n";
}

std::string json_decision(const Decision& decision) {
    Json json{{"type", "decision"},
              {"decision", decision.verb},
              {"entity", entity_type_name(decision.type)},
              {"who", form_json(decision.who)}};
    if (!decision.into.key.empty()) json["into"] = form_json(decision.into);
    set(json, "name", decision.name);
    set(json, "note", decision.note);
    return line(json);
}

Table decisions_table(const std::vector<Decision>& decisions) {
    Table table{{"decision", "entity", "id", "key", "who", "articles", "into_id", "into_key",
                 "into", "name", "note"},
                {}};
    for (const Decision& one : decisions) {
        table.rows.push_back({one.verb, std::string(entity_type_name(one.type)), one.who.id,
                              safe(one.who.key), safe(one.who.name),
                              std::to_string(one.who.articles), one.into.id, safe(one.into.key),
                              safe(one.into.name), safe(one.name), safe(one.note)});
    }
    return table;
}

}  // namespace newsidx
