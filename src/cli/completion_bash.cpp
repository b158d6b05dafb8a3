#include "cli/completion.hpp"

namespace newsidx {
namespace {

// bash parts words at ':' and '=', so the word before may be one of these marks. `@…@` is what the
// table says.
constexpr std::string_view kScript =
    R"script(# bash completion for newsidx, made by `newsidx completion bash`

# _newsidx_offer LINES CURRENT: those that begin with it, in any case. Behind a quote that is
# open bash itself takes care of blanks.
_newsidx_offer() {
    local IFS=$'\n' one typed=$2 is_quoted=
    case $typed in
        \'* | \"*) is_quoted=1 typed=${typed:1} ;;
        *) typed=${typed//\\/} ;;
    esac
    for one in $1; do
        [[ ${one,,} == "${typed,,}"* ]] || continue
        [[ -n $is_quoted ]] || one=$(printf %q "$one")
        COMPREPLY+=("$one")
    done
}

# Values parted by commas: what stands before the last one stays.
_newsidx_offer_list() {
    local before=
    if [[ $2 == *,* ]]; then before=${2%,*},; fi
    _newsidx_offer "$1" "${2##*,}"
    COMPREPLY=("${COMPREPLY[@]/#/$before}")
}

_newsidx_files() {
    compopt -o filenames 2>/dev/null
    local IFS=$'\n'
    COMPREPLY=($(compgen -f -- "$1"))
}

_newsidx() {
    local countries='@countries@'
    local fields='@fields@'
    local commands='@commands@'
    local current=${COMP_WORDS[COMP_CWORD]} previous= command= field= options= arguments= actions= i
    ((COMP_CWORD > 0)) && previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    if [[ $current == : || $current == = ]]; then
        if [[ $current == : ]]; then field=$previous; previous=; fi
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $previous == : ]]; then
        field=${COMP_WORDS[COMP_CWORD - 2]} previous=
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
            @program_values@) ((++i)); [[ ${COMP_WORDS[i]} == = ]] && ((++i)) ;;
            -*) ;;
            *) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    local is_first=1
    for ((++i; i < COMP_CWORD; ++i)); do
        [[ ${COMP_WORDS[i]} == -* ]] || is_first=
    done
    case $command:$previous in
@values@    esac
    case $command in
@options@    esac
    if [[ -z $command && $current != -* ]]; then
        _newsidx_offer "$commands" "$current"
    elif [[ $current == -* ]]; then
        _newsidx_offer "$options" "$current"
    elif [[ -n $actions && -n $is_first ]]; then
        _newsidx_offer "$actions" "$current"
    elif [[ -n $field ]]; then
        # In a query a value ends at a blank.
        case $field in country | about) _newsidx_offer "$(grep -v ' ' <<<"$countries")" "$current" ;; esac
    else
        case $arguments in
            query) _newsidx_offer "$fields" "$current"; compopt -o nospace 2>/dev/null ;;
            paths) _newsidx_files "$current" ;;
            commands) _newsidx_offer "$commands"$'\nquery' "$current" ;;
            shells) _newsidx_offer $'bash\nzsh\nfish' "$current" ;;
        esac
    fi
}

complete -F _newsidx newsidx
)script";

std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out;
}

// The options of one command that take values, each with what completes it. The program's stand
// under any command.
std::string values_of(const CommandSpec& spec) {
    std::string out;
    const std::string command = spec.words.name.empty() ? "*" : std::string(spec.words.name);
    for (const OptionSpec& option : spec.options) {
        if (option.type.empty()) continue;
        std::vector<std::string> patterns;
        for (const std::string_view name : option_names(option))
            patterns.push_back(command + ":" + std::string(name));
        out += "        " + joined_by(patterns, " | ") + ") ";
        const std::string offer =
            option.delimiter == 0 ? "_newsidx_offer " : "_newsidx_offer_list ";
        switch (offer_of(option)) {
            case Offer::files:
                out += "_newsidx_files \"$current\"; ";
                break;
            case Offer::countries:
                out += offer + "\"$countries\" \"$current\"; ";
                break;
            case Offer::choices: {
                std::string choices(option.choices);
                for (char& c : choices) {
                    if (c == ' ') c = '\n';
                }
                out.append(offer).append("'").append(choices).append("' \"$current\"; ");
                break;
            }
            case Offer::nothing:
                break;
        }
        out += "return ;;\n";
    }
    return out;
}

std::string options_of(const CommandSpec& spec, const CommandSpec& program) {
    std::vector<std::string> names;
    for (const auto* one : {&spec, &program}) {
        for (const OptionSpec& option : one->options) {
            for (const std::string_view name : option_names(option)) {
                if (name.starts_with("--")) names.emplace_back(name);
            }
        }
        if (&spec == &program) break;
    }
    names.emplace_back("--help");
    const std::string command = spec.words.name.empty() ? "''" : std::string(spec.words.name);
    return "        " + command + ") options='" + joined_by(names, "\n") +
           "' arguments=" + std::string(argument_name(spec.argument_kind)) + " actions='" +
           action_words(spec, "\n") + "' ;;\n";
}

}  // namespace

std::string bash_completion(const CommandTable& table) {
    std::vector<std::string> commands;
    std::string values;
    std::string options = options_of(table.program(), table.program());
    for (const auto& one : table.commands()) {
        commands.emplace_back(one->words.name);
        values += values_of(*one);
        options += options_of(*one, table.program());
    }
    values += values_of(table.program());
    std::string script(kScript);
    fill_in(script, "@countries@", quoted(joined_by(country_words(), "\n")));
    fill_in(script, "@fields@", joined_by(field_words(), "\n"));
    fill_in(script, "@commands@", joined_by(commands, "\n"));
    fill_in(script, "@program_values@", value_options(table.program(), " | "));
    fill_in(script, "@values@", values);
    fill_in(script, "@options@", options);
    return script;
}

}  // namespace newsidx
