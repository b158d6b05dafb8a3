#include <algorithm>
#include <string>
#include <vector>

#include "article/parse_date.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// Eight digits that name a day of another century are a number of something else.
constexpr int kEarliestInName = 1900;

std::string_view digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && ascii::is_digit(text[end])) ++end;
    return text.substr(at, end - at);
}

// A date that begins at `at`: "20190403", "20190403140500", "2019-04-03", "2019_04_03". Sets `size`
// to what it takes.
std::optional<Date> date_at(std::string_view text, std::size_t at, std::size_t& size) {
    const std::string_view year = digits_at(text, at);
    std::string spelt;
    if (year.size() == 8 || year.size() == 12 || year.size() == 14) {
        spelt = year;
    } else if (year.size() == 4 && at + 10 <= text.size()) {
        const char mark = text[at + 4];
        const bool parts = (mark == '-' || mark == '_' || mark == '.') && text[at + 7] == mark &&
                           digits_at(text, at + 5).size() == 2 &&
                           digits_at(text, at + 8).size() == 2;
        if (!parts) return std::nullopt;
        spelt = text.substr(at, 10);
        std::replace(spelt.begin(), spelt.end(), mark, '-');
    } else {
        return std::nullopt;
    }
    size = spelt.size();
    auto date = parse_date(spelt);
    if (!date || date->precision < DatePrecision::day || date->year < kEarliestInName)
        return std::nullopt;
    return date;
}

std::optional<Date> in_name(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!ascii::is_digit(name[at]) || (at > 0 && ascii::is_digit(name[at - 1]))) continue;
        std::size_t size = 0;
        if (auto date = date_at(name, at, size)) return date;
    }
    return std::nullopt;
}

std::vector<std::string_view> folders_of(std::string_view path) {
    std::vector<std::string_view> folders;
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        folders.push_back(path.substr(0, slash));
        path.remove_prefix(slash + 1);
    }
    return folders;
}

bool is_number(std::string_view text, std::size_t size) {
    return text.size() == size && digits_at(text, 0).size() == size;
}

// The folders nearest to the file first. A folder "20190403-backup" says nothing of what is in it.
std::optional<Date> in_folders(const std::vector<std::string_view>& folders) {
    for (std::size_t i = folders.size(); i-- > 0;) {
        std::size_t size = 0;
        if (auto date = date_at(folders[i], 0, size); date && size == folders[i].size())
            return date;
        if (i == 0 || !is_number(folders[i], 2)) continue;
        std::string spelt;
        if (is_number(folders[i - 1], 4)) {
            spelt = std::string(folders[i - 1]) + "-" + std::string(folders[i]);
        } else if (i > 1 && is_number(folders[i - 1], 2) && is_number(folders[i - 2], 4)) {
            spelt = std::string(folders[i - 2]) + "-" + std::string(folders[i - 1]) + "-" +
                    std::string(folders[i]);
        }
        if (auto date = parse_date(spelt); date && date->year >= kEarliestInName) return date;
    }
    return std::nullopt;
}

std::optional<Date> year_of(std::string_view digits) {
    auto date = is_number(digits, 4) ? parse_date(digits) : std::nullopt;
    if (!date || date->precision != DatePrecision::year || date->year < kEarliestInName)
        return std::nullopt;
    date->origin = DateOrigin::file_name;
    return date;
}

// The only one of its numbers, where that may be a year.
std::optional<Date> year_in_name(std::string_view name) {
    std::string_view found;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto digits = digits_at(name, at);
        if (digits.empty()) continue;
        if (!found.empty()) return std::nullopt;
        found = digits;
        at += digits.size();
    }
    return year_of(found);
}

}  // namespace

std::optional<Date> parse_file_year(std::string_view path) {
    const auto slash = path.rfind('/');
    if (auto date = year_in_name(slash == path.npos ? path : path.substr(slash + 1))) return date;
    const auto folders = folders_of(path);
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        if (auto date = year_of(*folder)) return date;
    }
    return std::nullopt;
}

std::optional<Date> parse_file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    auto date = in_name(name);
    if (!date) date = in_folders(folders_of(path));
    if (date) date->origin = DateOrigin::file_name;
    return date;
}

}  // namespace newsidx
