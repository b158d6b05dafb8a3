#include "cli/completion.hpp"

#include <algorithm>

#include "entity/country_table.hpp"
#include "query/field.hpp"

namespace newsidx {

std::optional<Shell> shell_named(std::string_view name) {
    if (name == "bash") return Shell::bash;
    if (name == "zsh") return Shell::zsh;
    if (name == "fish") return Shell::fish;
    return std::nullopt;
}

std::string completion_script(const CommandTable& table, Shell shell) {
    switch (shell) {
        case Shell::bash:
            return bash_completion(table);
        case Shell::zsh:
            return zsh_completion(table);
        case Shell::fish:
            return fish_completion(table);
    }
    return {};
}

Offer offer_of(const OptionSpec& option) {
    if (option.type.empty()) return Offer::nothing;
    if (!option.choices.empty()) return Offer::choices;
    if (option.type == "FILE" || option.type == "DIR") return Offer::files;
    const bool is_country = option.names.find("country") != option.names.npos ||
                            option.names.find("about") != option.names.npos;
    return is_country ? Offer::countries : Offer::nothing;
}

std::vector<std::string_view> option_names(const OptionSpec& option) {
    std::vector<std::string_view> names;
    for (std::string_view rest = option.names; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        names.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

std::vector<std::string> field_words() {
    std::vector<std::string> words;
    words.reserve(std::size(kFields) + 1);
    for (const FieldInfo& field : kFields) words.push_back(std::string(field.name) + ":");
    words.emplace_back("exact:");
    return words;
}

std::vector<std::string> country_words() {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < country_count(); ++i) {
        words.emplace_back(country_code(static_cast<CountryIndex>(i)));
        words.emplace_back(country_title(static_cast<CountryIndex>(i)));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::string value_options(const CommandSpec& spec, std::string_view separator) {
    std::vector<std::string> names;
    for (const OptionSpec& option : spec.options) {
        if (option.type.empty()) continue;
        for (const std::string_view name : option_names(option)) names.emplace_back(name);
    }
    return joined_by(names, separator);
}

std::string_view argument_name(ArgumentKind kind) {
    switch (kind) {
        case ArgumentKind::query:
            return "query";
        case ArgumentKind::paths:
            return "paths";
        case ArgumentKind::commands:
            return "commands";
        case ArgumentKind::shells:
            return "shells";
        case ArgumentKind::none:
        case ArgumentKind::ids:
        case ArgumentKind::words:
            return "";
    }
    return "";
}

std::string action_words(const CommandSpec& spec, std::string_view separator) {
    std::string words;
    for (const char c : spec.actions) {
        if (c == ' ') {
            words += separator;
        } else {
            words += c;
        }
    }
    return words;
}

void fill_in(std::string& script, std::string_view mark, const std::string& text) {
    script.replace(script.find(mark), mark.size(), text);
}

std::string joined_by(const std::vector<std::string>& words, std::string_view separator) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += separator;
        out += word;
    }
    return out;
}

}  // namespace newsidx
