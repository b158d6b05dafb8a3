#include "cli/completion.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kScript = R"script(#compdef newsidx
# zsh completion for newsidx, made by `newsidx completion zsh`

_newsidx() {
    local -a countries fields commands options
    countries=(
@countries@    )
    fields=(
@fields@    )
    commands=(
@commands@    )
    local current=${words[CURRENT]} previous=${words[CURRENT-1]} command= arguments= actions= is_first=1 i
    if [[ $current == --*=* ]]; then
        previous=${current%%=*}
        compset -P '*='
    fi
    for ((i = 2; i < CURRENT; ++i)); do
        case ${words[i]} in
            (@program_values@) ((++i)) ;;
            (-*) ;;
            (*) command=${words[i]}; break ;;
        esac
    done
    for ((++i; i < CURRENT; ++i)); do
        [[ ${words[i]} == -* ]] || is_first=
    done
    case $command:$previous in
@values@    esac
    case $command in
@options@    esac
    if [[ -z $command && $current != -* ]]; then
        _describe 'command' commands
    elif [[ $current == -* ]]; then
        _describe 'option' options
    elif [[ -n $actions && -n $is_first ]]; then
        compadd ${=actions}
    else
        case $arguments in
            (query)
                case $current in
                    # In a query a value ends at a blank.
                    (country:* | about:*) compset -P '*:'; compadd -M 'm:{a-z}={A-Z}' -- ${countries:#* *} ;;
                    (*:*) ;;
                    (*) compadd -S '' -a fields ;;
                esac ;;
            (paths) _files ;;
            (commands) _describe 'command' commands; compadd query ;;
            (shells) compadd bash zsh fish ;;
        esac
    fi
}

if [[ ${funcstack[1]} == _newsidx ]]; then _newsidx "$@"; else compdef _newsidx newsidx; fi
)script";

// A word in single quotes.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

// "name:help", as _describe reads it.
std::string described(std::string_view name, std::string_view help) {
    return quoted(std::string(name) + ":" + std::string(help));
}

std::string words(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& word : list) out += "        " + quoted(word) + "\n";
    return out;
}

std::string values_of(const CommandSpec& spec) {
    std::string out;
    const std::string command = spec.words.name.empty() ? "*" : std::string(spec.words.name);
    for (const OptionSpec& option : spec.options) {
        if (option.type.empty()) continue;
        std::vector<std::string> patterns;
        for (const std::string_view name : option_names(option))
            patterns.push_back(command + ":" + std::string(name));
        out += "        (" + joined_by(patterns, " | ") + ") ";
        if (option.delimiter != 0) out += "compset -P '*,'; ";
        switch (offer_of(option)) {
            case Offer::files:
                out += "_files; ";
                break;
            case Offer::countries:
                out += "compadd -M 'm:{a-z}={A-Z}' -a countries; ";
                break;
            case Offer::choices:
                out += "compadd " + std::string(option.choices) + "; ";
                break;
            case Offer::nothing:
                break;
        }
        out += "return ;;\n";
    }
    return out;
}

std::string options_of(const CommandSpec& spec, const CommandSpec& program) {
    std::string out = "        (" +
                      (spec.words.name.empty() ? "''" : std::string(spec.words.name)) +
                      ") arguments=" + std::string(argument_name(spec.argument_kind)) +
                      " actions='" + action_words(spec, " ") + "' options=(\n";
    for (const auto* one : {&spec, &program}) {
        for (const OptionSpec& option : one->options) {
            for (const std::string_view name : option_names(option)) {
                if (name.starts_with("--"))
                    out += "            " + described(name, option.help) + "\n";
            }
        }
        if (&spec == &program) break;
    }
    return out + "            " + described("--help", "show examples and options") + "\n" +
           "        ) ;;\n";
}

}  // namespace

std::string zsh_completion(const CommandTable& table) {
    std::string commands;
    std::string values;
    std::string options = options_of(table.program(), table.program());
    for (const auto& one : table.commands()) {
        commands += "        " + described(one->words.name, one->words.summary) + "\n";
        values += values_of(*one);
        options += options_of(*one, table.program());
    }
    values += values_of(table.program());
    std::string script(kScript);
    fill_in(script, "@countries@", words(country_words()));
    fill_in(script, "@fields@", words(field_words()));
    fill_in(script, "@commands@", commands);
    fill_in(script, "@program_values@", value_options(table.program(), " | "));
    fill_in(script, "@values@", values);
    fill_in(script, "@options@", options);
    return script;
}

}  // namespace newsidx
