#include <fmt/format.h>

#include <algorithm>

#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kWidestValue = 48;

std::string_view plural(Facet facet) {
    switch (facet) {
        case Facet::country:
            return "countries";
        case Facet::person:
            return "people";
        case Facet::organization:
            return "organizations";
        case Facet::lang:
            return "languages";
        case Facet::source:
            return "sources";
        default:
            return facet_name(facet);
    }
}

std::string bytes_shown(std::uint64_t bytes) {
    const auto value = static_cast<double>(bytes);
    if (bytes < 1'000'000) return fmt::format("{:.0f} kB", value / 1e3);
    if (bytes < 1'000'000'000) return fmt::format("{:.1f} MB", value / 1e6);
    return fmt::format("{:.1f} GB", value / 1e9);
}

// As many of the first ones as fit in `width` columns, and one at least.
std::string top_names(const FacetTable& table, std::size_t width) {
    constexpr std::size_t kNames = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(kNames, table.values.size()); ++i) {
        const std::string longer = names + (names.empty() ? "" : ", ") +
                                   cut_to(safe(table.values[i].name),
                                          std::min(kWidestValue, std::max(width, kLeastRowName)));
        if (i > 0 && columns(longer) > width) break;
        names = longer;
    }
    return names;
}

// Of rows below a row.
std::size_t inner_indent(const Layout& layout) {
    constexpr std::size_t kNarrow = 60;
    return layout.width < kNarrow ? 2 * kIndent : 4 * kIndent;
}

// The first `shown` rows; below[i] stands under the ith.
std::string rows(const FacetTable& table, const std::vector<std::string>& below, std::size_t shown,
                 std::size_t indent, const Layout& layout) {
    const Style& style = layout.style;
    std::size_t widest = 0;
    std::size_t digits = 1;
    for (std::size_t i = 0; i < shown; ++i) {
        widest = std::max(widest, columns(safe(table.values[i].name)));
        digits = std::max(digits, grouped(table.values[i].articles).size());
    }
    std::size_t ids = 0;
    for (std::size_t i = 0; i < shown; ++i) {
        const FacetValue& value = table.values[i];
        if (value.id != value.name) ids = std::max(ids, columns(safe(value.id)) + 2);
    }
    const std::size_t used = indent + digits + 2 + ids;
    const std::size_t room = std::max(layout.width > used ? layout.width - used : 0, kLeastRowName);
    widest = std::min({widest, kWidestValue, room});
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        const FacetValue& value = table.values[i];
        const std::string name = cut_to(safe(value.name), std::min(kWidestValue, room));
        out += fmt::format("{:{}}{:>{}}  {}", "", indent, grouped(value.articles), digits, name);
        if (value.id != value.name)
            out += std::string(widest - columns(name) + 2, ' ') +
                   style.paint(style.faint, safe(value.id));
        out += "\n";
        if (i < below.size()) out += below[i];
    }
    return out;
}

// What the rows don't show.
std::string rest(const FacetTable& table, std::size_t shown, std::size_t indent,
                 const Layout& layout) {
    const std::uint64_t distinct = distinct_values(table);
    const std::uint64_t wanted = table.wanted.value_or(distinct);
    std::string text;
    if (wanted > shown)
        text = fmt::format("{} more of {}", grouped(wanted - shown), grouped(wanted));
    if (wanted == 0 && distinct > 0) text = "none such";
    if (wanted < distinct)
        text += fmt::format("{}{} in all", text.empty() ? "" : ", ", grouped(distinct));
    if (table.missing > 0)
        text += (text.empty() ? "" : ", ") + grouped(table.missing) + " without any";
    if (text.empty()) return {};
    return wrapped_text(text, layout.width, indent, layout.style, layout.style.faint);
}

std::string table_lines(const FacetTable& table, const std::vector<std::string>& below,
                        std::size_t limit, const Layout& layout) {
    const std::size_t shown = std::min(limit, table.values.size());
    return layout.style.paint(layout.style.title, facet_name(table.facet)) + "\n" +
           rows(table, below, shown, kIndent, layout) + rest(table, shown, kIndent, layout);
}

}  // namespace

std::string text_event(const TextEvent& event, const Layout& layout) {
    const Style& style = layout.style;
    std::string day = "undated";
    std::string title = "(gone from the index since)";
    if (event.article) {
        if (event.article->published) day = to_string(*event.article->published).substr(0, 10);
        title = safe(event.article->title);
    }
    const std::string before = fmt::format("{:>4}  {:<10}  ", event.cursor, day);
    const std::string updated = event.updated ? " (updated)" : "";
    std::string id = event.id;
    if (layout.ends_rows) {
        id = id.substr(0, kIdDigits);
        const std::size_t used = before.size() + updated.size() + 2 + id.size();
        title =
            cut_to(title, std::max(layout.width > used ? layout.width - used : 0, kLeastRowName));
    }
    return before + style.paint(style.title, title) + updated + "  " +
           style.paint(style.faint, id) + "\n";
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

std::string text_facets(const FacetTable& table, std::size_t limit, const Layout& layout) {
    return table_lines(table, {}, limit, layout);
}

std::string text_facets(const FacetsAnswer& answer, const Layout& layout) {
    if (answer.total == 0) return "0 articles\n";
    std::string out;
    for (std::size_t i = 0; i < answer.tables.size(); ++i) {
        const FacetTable& table = answer.tables[i];
        std::vector<std::string> below;
        if (i < answer.inner.size()) {
            const std::size_t indent = inner_indent(layout);
            for (const FacetTable& inner : answer.inner[i])
                below.push_back(rows(inner, {}, inner.values.size(), indent, layout) +
                                rest(inner, inner.values.size(), indent, layout));
        }
        out += (i == 0 ? "" : "\n") + table_lines(table, below, table.values.size(), layout);
    }
    return out;
}

std::string text_stats(const IndexStats& stats, const Layout& layout) {
    constexpr std::size_t kLabelWidth = 15;
    constexpr std::size_t kCountWidth = 8;
    const Style& style = layout.style;
    std::string out;
    const auto line = [&](std::string_view name, const std::string& value,
                          const std::string& beside = {}) {
        out += style.paint(style.faint, fmt::format("{:<{}}", name, kLabelWidth));
        out += beside.empty() ? value : fmt::format("{:<{}}  ", value, kCountWidth) + beside;
        out += "\n";
    };
    line("articles", grouped(stats.articles));
    if (!stats.first_day.empty()) line("dated", stats.first_day + " to " + stats.last_day);
    if (stats.undated > 0) line("undated", grouped(stats.undated));
    for (const FacetTable& table : stats.facets)
        line(
            plural(table.facet), grouped(distinct_values(table)),
            top_names(table, layout.width - std::min(layout.width, kLabelWidth + kCountWidth + 2)));
    if (stats.bytes > 0) line("on disk", bytes_shown(stats.bytes));
    line("schema", std::to_string(stats.schema));
    return out;
}

}  // namespace newsidx
