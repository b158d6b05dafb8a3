#include "cli/command_table.hpp"

#include <algorithm>

namespace newsidx {

std::vector<std::string_view> names_of(const OptionSpec& spec) {
    std::vector<std::string_view> names;
    for (std::string_view rest = spec.names; !rest.empty();) {
        const auto end = std::min(rest.find(','), rest.size());
        names.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

void CommandSpec::flag(std::string_view names, bool& value, std::string_view help) {
    options.push_back({names, "", help, group, &value});
}

void CommandSpec::text(std::string_view names, std::string_view type, std::string& value,
                       std::string_view help) {
    options.push_back({names, type, help, group, &value});
}

void CommandSpec::number(std::string_view names, std::size_t& value, std::size_t most,
                         std::string_view help) {
    options.push_back({names, "N", help, group, NumberPlace{&value, most}});
}

void CommandSpec::list(std::string_view names, std::string_view type,
                       std::vector<std::string>& values, std::string_view help, char delimiter) {
    options.push_back({names, type, help, group, &values, delimiter});
}

void CommandSpec::takes(ArgumentKind kind, std::vector<std::string>& values) {
    argument_kind = kind;
    arguments = &values;
}

const CommandSpec* CommandTable::find(std::string_view name) const {
    if (name.empty()) return &program_;
    for (const auto& one : commands_) {
        if (one->words.name == name) return one.get();
    }
    return nullptr;
}

}  // namespace newsidx
