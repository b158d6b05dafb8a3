#include "cli/declared.hpp"

#include <algorithm>

namespace newsidx {
namespace {

// --limit, --limit=5; -n, -n5, -0n5.
bool may_give(std::string_view argument, std::string_view name) {
    if (!name.starts_with("--"))
        return argument.starts_with('-') && argument.find(name[1], 1) != std::string_view::npos;
    return argument.starts_with(name) &&
           (argument.size() == name.size() || argument[name.size()] == '=');
}

}  // namespace

bool Declared::has_command(std::string_view name) const {
    if (help_on_) return help_on_->empty() || *help_on_ == name;
    return std::find(arguments_.begin(), arguments_.end(), name) != arguments_.end();
}

bool Declared::has_option(const OptionSpec& spec) const {
    if (help_on_) return true;
    const auto names = names_of(spec);
    return std::any_of(arguments_.begin(), arguments_.end(), [&](std::string_view argument) {
        return std::any_of(names.begin(), names.end(),
                           [&](std::string_view name) { return may_give(argument, name); });
    });
}

}  // namespace newsidx
