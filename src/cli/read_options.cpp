// How files are to be read: what --set, --map and --label say.
#include <algorithm>
#include <array>

#include "article/language.hpp"
#include "article/parse_date.hpp"
#include "cli/commands.hpp"

namespace newsidx {
namespace {

constexpr auto kFields = std::to_array<std::string_view>(
    {"title", "body", "date", "updated", "source", "url", "author", "lang"});

// FIELD=VALUE pairs; `value` is how one looks in a hint.
Result<std::map<std::string, std::string>> assignments(const std::vector<std::string>& pairs,
                                                       const std::string& flag,
                                                       const std::string& value) {
    std::map<std::string, std::string> out;
    for (const auto& pair : pairs) {
        const auto equals = pair.find('=');
        std::string field = pair.substr(0, equals);
        if (field == "text") field = "body";  // as --json calls it
        if (std::find(kFields.begin(), kFields.end(), field) == kFields.end()) {
            std::string names;
            for (const auto name : kFields)
                names += (names.empty() ? "" : ", ") + std::string(name);
            return Error{ErrorKind::usage, "no field '" + field + "' for " + flag,
                         flag + " source=" + value + "  (fields: " + names + ")"};
        }
        if (equals == std::string::npos || equals + 1 == pair.size()) {
            return Error{ErrorKind::usage, "no value in '" + flag + " " + pair + "'",
                         flag + " " + field + "=" + value};
        }
        out[field] = pair.substr(equals + 1);
    }
    return out;
}

// What no article could have is told now, not left out of each.
Status check_defaults(const std::map<std::string, std::string>& defaults) {
    for (const auto& [field, value] : defaults) {
        if ((field == "date" || field == "updated") && !parse_date(value)) {
            return Error{ErrorKind::usage, "'" + value + "' is no date for --set " + field,
                         "--set " + field + "=2019-04-03, or 2019-04, or 2019"};
        }
        if (field == "lang" && language_code(value).empty()) {
            return Error{ErrorKind::usage, "'" + value + "' is no language for --set lang",
                         "--set lang=ru"};
        }
    }
    return {};
}

}  // namespace

Result<ParseOptions> parse_options(const std::vector<std::string>& set,
                                   const std::vector<std::string>& map,
                                   const std::vector<std::string>& labels, std::int64_t now) {
    constexpr std::int64_t kSecondsPerDay = 86'400;
    auto defaults = assignments(set, "--set", "…");
    if (!defaults) return defaults.error();
    if (auto good = check_defaults(*defaults); !good) return good.error();
    auto paths = assignments(map, "--map", ".KEY");
    if (!paths) return paths.error();
    const int this_year = date_of_day(static_cast<std::int32_t>(now / kSecondsPerDay)).year;
    return ParseOptions{*std::move(defaults), *std::move(paths), labels, this_year};
}

}  // namespace newsidx
