#include "output/entity.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/commands.hpp"
#include "index/ledger_file.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kUsage =
    "newsidx entity list, show, merge, ban, rename, undo, export or import";

Error usage(const std::string& what, std::string_view hint) {
    return {ErrorKind::usage, what, std::string(hint)};
}

Result<std::optional<EntityType>> type_of(const EntityCommand& command) {
    using Type = std::optional<EntityType>;
    if (command.type.empty()) return Type();
    if (command.type == "country") return Type(EntityType::country);
    if (command.type == "person") return Type(EntityType::person);
    if (command.type == "organization" || command.type == "org")
        return Type(EntityType::organization);
    return usage("no type '" + command.type + "'", "--type country, person or organization");
}

EntityForm form_of(const EntityFacts& facts) {
    return {facts.id, facts.key, facts.name, facts.articles};
}

LedgerEntry entry_of(const Decision& one, LedgerVerb verb) {
    return {verb, one.type, one.who.key, verb == LedgerVerb::merge ? one.into.key : one.name,
            one.note};
}

class EntityRun {
public:
    EntityRun(const EntityCommand& command, Context& context, std::optional<EntityType> type)
        : command_(command),
          context_(context),
          type_(type),
          arguments_(command.words.begin() + 1, command.words.end()) {}

    Result<int> list() {
        if (!arguments_.empty()) return usage("entity list takes no name", kUsage);
        return with_reader([&](Reader& reader) -> Result<int> {
            const auto decisions = reader.decisions();
            if (!decisions) return decisions.error();
            const auto format = table_format(command_.table, context_.terminal);
            if (!format) return format.error();
            if (*format) {
                context_.terminal.out(delimited(**format, decisions_table(*decisions)));
            } else {
                for (const Decision& one : *decisions) print(one);
            }
            if (decisions->empty()) context_.terminal.note("newsidx: nothing is decided");
            return decisions->empty() ? kNothingMatched : kDone;
        });
    }

    Result<int> show() {
        if (arguments_.empty())
            return usage("entity show needs a name", "newsidx entity show csto");
        return with_reader([&](Reader& reader) -> Result<int> {
            const auto answer = reader.entities({joined_words(), type_});
            if (!answer) return answer.error();
            Terminal& terminal = context_.terminal;
            for (std::size_t i = 0; i < answer->entities.size(); ++i) {
                const EntityFacts& one = answer->entities[i];
                if (!terminal.json() && i > 0) terminal.out("\n");
                terminal.out(terminal.json() ? json_entity(one)
                                             : text_entity(one, terminal.layout()));
            }
            if (answer->more > 0)
                terminal.note("newsidx: and " + grouped(answer->more) +
                              (answer->more == 1 ? " other" : " others") + " of this name");
            if (answer->lone > 0) {
                terminal.note("newsidx: " + grouped(answer->lone) +
                              (answer->lone == 1 ? " article says" : " articles say") +
                              " no more than the name");
            }
            return answer->entities.empty() ? kNothingMatched : kDone;
        });
    }

    Result<int> merge() {
        if (arguments_.size() != 2) {
            return usage("entity merge needs two names",
                         "newsidx entity merge 'K. Tokaev' 'Kassym-Jomart Tokayev'");
        }
        return with_reader([&](Reader& reader) -> Result<int> {
            if (const auto type = lone_type(reader, arguments_[0])) {
                const auto into = reader.entity({arguments_[1], *type});
                if (!into) return into.error();
                return decide({"name", *type, form_of(*into), {}, arguments_[0], command_.note},
                              LedgerVerb::name);
            }
            const auto who = reader.entity({arguments_[0], type_});
            if (!who) return who.error();
            const auto into = reader.entity({arguments_[1], who->type});
            if (!into) return into.error();
            if (who->id == into->id)
                return usage("'" + who->name + "' and '" + into->name + "' are one already",
                             "newsidx entity show " + into->id);
            Decision one{"merge", who->type, form_of(*who), form_of(*into), "", command_.note};
            return decide(one, LedgerVerb::merge);
        });
    }

    Result<int> ban() {
        if (arguments_.empty()) return usage("entity ban needs a name", "newsidx entity ban NAME");
        return with_reader([&](Reader& reader) -> Result<int> {
            if (const auto type = lone_type(reader, joined_words())) {
                const std::string key = key_in_dictionary(*type, joined_words());
                return decide({"ban", *type, {"", key, joined_words(), 0}, {}, "", command_.note},
                              LedgerVerb::ban);
            }
            const auto who = reader.entity({joined_words(), type_});
            if (!who) return who.error();
            if (who->banned) return usage("'" + who->name + "' is banned already", "");
            return decide({"ban", who->type, form_of(*who), {}, "", command_.note},
                          LedgerVerb::ban);
        });
    }

    Result<int> rename() {
        if (arguments_.size() != 2 || arguments_[1].empty()) {
            return usage("entity rename needs a name and the new one",
                         "newsidx entity rename CSTO 'Security Treaty Organization'");
        }
        return with_reader([&](Reader& reader) -> Result<int> {
            const auto who = reader.entity({arguments_[0], type_});
            if (!who) return who.error();
            return decide({"rename", who->type, form_of(*who), {}, arguments_[1], command_.note},
                          LedgerVerb::rename);
        });
    }

    Result<int> undo() {
        if (!arguments_.empty()) return usage("entity undo takes no name", kUsage);
        auto file = LedgerFile::open(context_.databases);
        if (!file) return file.error();
        return with_reader([&](Reader& reader) -> Result<int> {
            const auto gone = file->ledger().undo();
            if (!gone)
                return usage("nothing is decided, so nothing to undo", "newsidx entity list");
            const auto one = reader.decision(*gone);
            if (!one) return one.error();
            if (auto saved = file->save(); !saved) return saved.error();
            tell(*one, "undone: ");
            return kDone;
        });
    }

    Result<int> show_all_text() {
        if (!arguments_.empty()) return usage("entity export writes to standard output", ">FILE");
        if (context_.terminal.json()) return list();
        return with_reader([&](Reader& reader) -> Result<int> {
            context_.terminal.out(reader.ledger().text());
            return kDone;
        });
    }

    Result<int> take_over() {
        if (arguments_.empty()) {
            return usage("entity import needs a file",
                         "newsidx entity import decisions.txt, or - for standard input");
        }
        std::vector<LedgerEntry> entries;
        for (const auto& path : arguments_) {
            const auto some = read_decisions(path);
            if (!some) return some.error();
            entries.insert(entries.end(), some->begin(), some->end());
        }
        auto file = LedgerFile::open(context_.databases);
        if (!file) return file.error();
        const std::size_t added = file->ledger().import(entries);
        if (added > 0) {
            if (auto saved = file->save(); !saved) return saved.error();
        }
        const std::size_t known = entries.size() - added;
        context_.terminal.note("newsidx: " + grouped(added) +
                               (added == 1 ? " decision" : " decisions") + " taken over, " +
                               grouped(known) + (known == 1 ? " was" : " were") + " there already");
        const bool for_extractor =
            std::any_of(entries.begin(), entries.end(),
                        [](const LedgerEntry& one) { return one.verb == LedgerVerb::name; });
        if (for_extractor && added > 0)
            context_.terminal.note(
                "  names in texts are heeded from newsidx reindex --entities on");
        return kDone;
    }

private:
    template <typename Fn>
    Result<int> with_reader(Fn&& run) {
        auto reader = open_reader(context_);
        if (!reader) return reader.error();
        return run(*reader);
    }

    // The type of a name that no article explains: nobody in particular, so that only extracting
    // anew can heed what is decided about it.
    std::optional<EntityType> lone_type(Reader& reader, const std::string& name) {
        const auto answer = reader.entities({name, type_});
        if (!answer || !answer->entities.empty() || answer->lone_types.size() != 1) return {};
        for_extractor_ = true;
        return answer->lone_types.front();
    }

    [[nodiscard]] std::string joined_words() const {
        std::string name;
        for (const auto& word : arguments_) name += (name.empty() ? "" : " ") + word;
        return name;
    }

    void print(const Decision& one) {
        Terminal& terminal = context_.terminal;
        terminal.out(terminal.json() ? json_decision(one) : text_decision(one, terminal.layout()));
    }

    // What was done to the ledger: a script reads it, a person sees it beside the answer.
    void tell(const Decision& one, std::string_view begin) {
        if (context_.terminal.json()) return print(one);
        const std::string line = text_decision(one, {});
        context_.terminal.note("newsidx: " + std::string(begin) + line.substr(0, line.size() - 1));
    }

    // Said when it is on the disk.
    Result<int> decide(const Decision& one, LedgerVerb verb) {
        const LedgerEntry entry = entry_of(one, verb);
        if (auto readable = Ledger::parse(ledger_line(entry)); !readable)
            return usage("a ledger can't hold '" + one.name + one.note + "'", "");
        auto file = LedgerFile::open(context_.databases);
        if (!file) return file.error();
        file->ledger().add(entry);
        if (auto saved = file->save(); !saved) return saved.error();
        tell(one, "");
        if (for_extractor_) context_.terminal.note("  heeded from newsidx reindex --entities on");
        return kDone;
    }

    const EntityCommand& command_;
    Context& context_;
    std::optional<EntityType> type_;
    std::vector<std::string> arguments_;
    bool for_extractor_ = false;
};

using Action = Result<int> (EntityRun::*)();
constexpr auto kActions = std::to_array<std::pair<std::string_view, Action>>({
    {"list", &EntityRun::list},
    {"show", &EntityRun::show},
    {"merge", &EntityRun::merge},
    {"ban", &EntityRun::ban},
    {"rename", &EntityRun::rename},
    {"undo", &EntityRun::undo},
    {"export", &EntityRun::show_all_text},
    {"import", &EntityRun::take_over},
});

}  // namespace

Result<int> run(const EntityCommand& command, Context& context) {
    if (command.words.empty()) return usage("entity needs to know what to do", kUsage);
    const auto type = type_of(command);
    if (!type) return type.error();
    const auto* const action = std::find_if(kActions.begin(), kActions.end(), [&](const auto& one) {
        return one.first == command.words.front();
    });
    if (action == kActions.end())
        return usage("entity can't '" + command.words.front() + "'", kUsage);
    const bool is_table = command.table.csv || command.table.tsv;
    if (is_table && action->first != "list")
        return usage("--csv and --tsv are for entity list alone", "newsidx entity list --csv");
    EntityRun run(command, context, *type);
    return (run.*action->second)();
}

}  // namespace newsidx
