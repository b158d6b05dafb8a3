#include "article/json_tally.hpp"

#include <algorithm>

namespace newsidx {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

void count(Counts& counts, const std::string& name, std::uint64_t more) {
    const auto at = counts.find(name);
    if (at != counts.end()) {
        at->second += more;
    } else if (counts.size() < kMaxTalliedPaths) {
        counts.emplace(name, more);
    }
}

}  // namespace

void JsonTally::add(const JsonKeys& keys) {
    ++objects;
    for (const auto& field : keys.mapped) count(mapped, field, 1);
    if (keys.unread.empty()) return;
    ++textless;
    count(unread, keys.unread, 1);
}

void JsonTally::add(const JsonTally& other) {
    objects += other.objects;
    textless += other.textless;
    for (const auto& [field, number] : other.mapped) count(mapped, field, number);
    for (const auto& [path, number] : other.unread) count(unread, path, number);
}

std::string JsonTally::likeliest_text() const {
    const auto most =
        std::max_element(unread.begin(), unread.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == unread.end() ? std::string() : most->first;
}

}  // namespace newsidx
