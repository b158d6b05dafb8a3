// What every command is called, takes and is for: the one table that the parser, --help, the man
// pages and the completions read. Knows nothing of how a command line is parsed.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/options.hpp"

namespace newsidx {

// A number in [0, most].
struct NumberPlace {
    std::size_t* value;
    std::size_t most;
};

// Where parsing writes what an option was given. Nothing: false or true. A list may be repeated.
using OptionPlace = std::variant<bool*, std::string*, std::vector<std::string>*, NumberPlace>;

// Names and sentences of the table are literals: filling it copies none of them.
struct OptionSpec {
    std::string_view names;  // "-n,--limit"
    std::string_view type;   // what its value is called: "N"; empty: it takes none
    std::string_view help;
    std::string_view group;  // its heading in --help
    OptionPlace place;
    char delimiter = 0;          // of several values in one argument
    std::string_view choices{};  // all values there are, parted by blanks; empty: any
};

// Each with its dashes: "-n", "--limit".
[[nodiscard]] std::vector<std::string_view> names_of(const OptionSpec& spec);

// What the arguments are that are no options.
enum class ArgumentKind : std::uint8_t { none, query, paths, ids, words, commands, shells };

struct CommandWords {
    std::string_view name;        // empty: the program itself
    std::string_view usage;       // what follows "newsidx"
    std::string_view summary;     // one line
    std::string_view examples{};  // lines, each indented by two
};

struct CommandSpec {
    CommandWords words;
    std::vector<OptionSpec> options{};
    ArgumentKind argument_kind = ArgumentKind::none;
    std::string_view actions{};  // what its first argument may be, parted by blanks; empty: any
    std::vector<std::string>* arguments = nullptr;
    std::function<Command()> take{};     // what was parsed, once
    std::string_view group = "Options";  // options declared from now on stand under this heading
    std::string_view heading{};          // the one that it stands under itself, in --help

    void flag(std::string_view names, bool& value, std::string_view help);
    void text(std::string_view names, std::string_view type, std::string& value,
              std::string_view help);
    void number(std::string_view names, std::size_t& value, std::size_t most,
                std::string_view help);
    // Each may be repeated; the values add up.
    void list(std::string_view names, std::string_view type, std::vector<std::string>& values,
              std::string_view help, char delimiter = 0);
    // The values of the option declared last, for completion.
    void choose_from(std::string_view choices) { options.back().choices = choices; }
    void takes(ArgumentKind kind, std::vector<std::string>& values);
};

// Owns the commands that are being filled. References into it stay good as long as it lives.
class CommandTable {
public:
    explicit CommandTable(CommandWords program) : program_{program} {}

    template <typename Asked>
    std::pair<CommandSpec&, Asked&> add(CommandWords words) {
        auto asked = std::make_shared<Asked>();
        commands_.push_back(std::make_unique<CommandSpec>(CommandSpec{words}));
        CommandSpec& spec = *commands_.back();
        spec.heading = heading_;
        spec.take = [asked] { return Command(std::move(*asked)); };
        return {spec, *asked};
    }

    // Commands added from now on stand under this heading.
    void head(std::string_view heading) { heading_ = heading; }

    [[nodiscard]] CommandSpec& program() { return program_; }
    [[nodiscard]] const CommandSpec& program() const { return program_; }
    [[nodiscard]] const std::vector<std::unique_ptr<CommandSpec>>& commands() const {
        return commands_;
    }
    // nullptr when there is none of that name; "" is the program.
    [[nodiscard]] const CommandSpec* find(std::string_view name) const;

private:
    CommandSpec program_;
    std::string_view heading_ = "Commands";
    std::vector<std::unique_ptr<CommandSpec>> commands_;
};

// The options of every command that asks a query: the words and all filters.
void declare_query(CommandSpec& spec, QueryOptions& query);
// The same without --as-of: what is kept is asked on many days.
void declare_kept_query(CommandSpec& spec, QueryOptions& query);
// The filters alone, for commands whose arguments are no query.
void declare_filters(CommandSpec& spec, QueryOptions& query);

// --csv and --tsv, on every command whose answer is a table.
void declare_table(CommandSpec& spec, TableOptions& table);

// One function a group of commands; program_table.cpp calls them in the order of --help.
void declare_building(CommandTable& table);
void declare_queries(CommandTable& table);
void declare_views(CommandTable& table);
void declare_show(CommandTable& table);
void declare_upkeep(CommandTable& table);
void declare_moving(CommandTable& table);
void declare_saved(CommandTable& table);
void declare_entity(CommandTable& table);
void declare_extract(CommandTable& table);

}  // namespace newsidx
