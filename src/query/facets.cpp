#include "query/facets.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "text/fold.hpp"

namespace newsidx {
namespace {

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" -", begin), text.size());
        if (end > begin) words.push_back(fold(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return words;
}

class Pattern {
public:
    explicit Pattern(std::string_view text) : id_(text), open_(text.ends_with('*')) {
        words_ = folded_words(open_ ? text.substr(0, text.size() - 1) : text);
    }

    [[nodiscard]] bool means(const FacetValue& value) const {
        if (value.id == id_) return true;
        if (words_.empty()) return open_;
        const auto names = folded_words(value.name);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const bool prefix = open_ && i + 1 == words_.size();
            const bool found = std::any_of(names.begin(), names.end(), [&](const auto& name) {
                return prefix ? name.starts_with(words_[i]) : name == words_[i];
            });
            if (!found) return false;
        }
        return true;
    }

private:
    std::string id_;
    bool open_;
    std::vector<std::string> words_;
};

bool any_means(const std::vector<Pattern>& patterns, const FacetValue& value) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Pattern& pattern) { return pattern.means(value); });
}

void sort_by_name(std::vector<FacetValue>& values) {
    struct Keyed {
        std::string folded;
        FacetValue value;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(values.size());
    for (FacetValue& value : values) keyed.push_back({fold(value.name), std::move(value)});
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
        if (a.folded != b.folded) return a.folded < b.folded;
        if (a.value.name != b.value.name) return a.value.name < b.value.name;
        return a.value.id < b.value.id;
    });
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = std::move(keyed[i].value);
}

}  // namespace

std::uint64_t fewest_shown(std::vector<std::uint64_t> articles, const FacetRows& rows) {
    const bool by_name =
        rows.order == FacetOrder::name || !rows.include.empty() || !rows.exclude.empty();
    if (by_name || rows.limit == 0 || articles.size() <= rows.limit) return 0;
    const auto last = articles.begin() + static_cast<std::ptrdiff_t>(rows.limit - 1);
    std::nth_element(articles.begin(), last, articles.end(), std::greater<>());
    // Names decide among those that have as many as the last row.
    return *last;
}

void choose_rows(FacetTable& table, const FacetRows& rows) {
    table.distinct = std::max<std::uint64_t>(table.distinct, table.values.size());
    const std::vector<Pattern> include(rows.include.begin(), rows.include.end());
    const std::vector<Pattern> exclude(rows.exclude.begin(), rows.exclude.end());
    std::erase_if(table.values, [&](const FacetValue& value) {
        return value.articles < rows.min || (!include.empty() && !any_means(include, value)) ||
               any_means(exclude, value);
    });
    const bool narrowed = rows.min > 1 || !include.empty() || !exclude.empty();
    if (narrowed && !table.wanted) table.wanted = table.values.size();
    if (rows.order == FacetOrder::name) sort_by_name(table.values);
    if (rows.limit > 0 && table.values.size() > rows.limit) table.values.resize(rows.limit);
}

}  // namespace newsidx
