#include "cli/command_table.hpp"

namespace newsidx {

void CommandSpec::flag(std::string names, bool& value, std::string help) {
    options.push_back({std::move(names), "", std::move(help), group, &value});
}

void CommandSpec::text(std::string names, std::string type, std::string& value, std::string help) {
    options.push_back({std::move(names), std::move(type), std::move(help), group, &value});
}

void CommandSpec::number(std::string names, std::size_t& value, std::size_t most,
                         std::string help) {
    options.push_back({std::move(names), "N", std::move(help), group, NumberPlace{&value, most}});
}

void CommandSpec::list(std::string names, std::string type, std::vector<std::string>& values,
                       std::string help, char delimiter) {
    options.push_back(
        {std::move(names), std::move(type), std::move(help), group, &values, delimiter});
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
