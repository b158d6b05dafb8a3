#include "cli/completion.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kScript =
    R"script(# fish completion for newsidx, made by `newsidx completion fish`

# The words so far that are no options: the command first.
function __newsidx_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case @program_values@
                set skip 1
            case '-*'
            case '*'
                echo $word
        end
    end
end

function __newsidx_command
    __newsidx_words | head -n 1
end

function __newsidx_at_action
    test "$(__newsidx_words)" = $argv[1]
end

function __newsidx_in
    contains -- $argv[1] (__newsidx_command)
end

function __newsidx_before_command
    test (count (__newsidx_command)) = 0
end

function __newsidx_countries
    printf '%s\n' @countries@
end

# Values parted by commas: what stands before the last one stays.
function __newsidx_list
    set -l before (string match -r '^.*,' -- (commandline -ct | string replace -r '^--[^=]*=' ''))
    printf '%s\n' "$before"$argv
end

function __newsidx_fields
    set -l word (commandline -ct)
    if string match -qr '^(country|about):' -- $word
        # In a query a value ends at a blank.
        printf '%s\n' (string match -r '^[a-z]*:' -- $word)(__newsidx_countries | string match -v '* *')
    else
        printf '%s\n' @fields@
    end
end

complete -c newsidx -f
)script";

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string quoted_words(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    out.reserve(words.size());
    for (const std::string& word : words) out.push_back(quoted(word));
    return joined_by(out, " ");
}

std::string where(const CommandSpec& spec) {
    return spec.words.name.empty() ? "" : " -n '__newsidx_in " + std::string(spec.words.name) + "'";
}

std::string option_lines(const CommandSpec& spec) {
    std::string out;
    for (const OptionSpec& option : spec.options) {
        out += "complete -c newsidx" + where(spec);
        for (const std::string_view name : option_names(option)) {
            out += name.starts_with("--") ? " -l " + std::string(name.substr(2))
                                          : " -s " + std::string(name.substr(1));
        }
        switch (offer_of(option)) {
            case Offer::files:
                out += " -r -F";
                break;
            case Offer::countries:
                out += " -x -a '(__newsidx_countries)'";
                break;
            case Offer::choices:
                out += " -x -a '" +
                       (option.delimiter == 0
                            ? std::string(option.choices)
                            : "(__newsidx_list " + std::string(option.choices) + ")") +
                       "'";
                break;
            case Offer::nothing:
                if (!option.type.empty()) out += " -x";
                break;
        }
        out += " -d " + quoted(option.help) + "\n";
    }
    return out;
}

std::string argument_lines(const CommandSpec& spec) {
    const std::string begin = "complete -c newsidx" + where(spec);
    if (!spec.actions.empty()) {
        return "complete -c newsidx -n '__newsidx_at_action " + std::string(spec.words.name) +
               "' -a '" + action_words(spec, " ") + "'\n";
    }
    switch (spec.argument_kind) {
        case ArgumentKind::query:
            return begin + " -a '(__newsidx_fields)'\n";
        case ArgumentKind::paths:
            return begin + " -F\n";
        case ArgumentKind::commands:
            return begin + " -a '(__newsidx_commands) query'\n";
        case ArgumentKind::shells:
            return begin + " -a 'bash zsh fish'\n";
        case ArgumentKind::none:
        case ArgumentKind::ids:
        case ArgumentKind::words:
            return {};
    }
    return {};
}

}  // namespace

std::string fish_completion(const CommandTable& table) {
    std::string script(kScript);
    fill_in(script, "@program_values@", value_options(table.program(), " "));
    fill_in(script, "@countries@", quoted_words(country_words()));
    fill_in(script, "@fields@", quoted_words(field_words()));
    std::vector<std::string> commands;
    for (const auto& one : table.commands()) {
        commands.emplace_back(one->words.name);
        script += "complete -c newsidx -n __newsidx_before_command -a " +
                  std::string(one->words.name) + " -d " + quoted(one->words.summary) + "\n";
    }
    script +=
        "function __newsidx_commands\n    printf '%s\\n' " + joined_by(commands, " ") + "\nend\n";
    script += option_lines(table.program());
    script += "complete -c newsidx -s h -l help -d 'show examples and options'\n";
    for (const auto& one : table.commands()) script += option_lines(*one) + argument_lines(*one);
    return script;
}

}  // namespace newsidx
