// The names that news files give to the parts of an article. Knows names only, no values.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsidx {

enum class JsonField : std::uint8_t {
    title,
    body,
    summary,  // stands in for a body that isn't there
    date,
    updated,
    source,
    url,
    author,
    lang,
    label,
    dateline,
};

struct JsonName {
    JsonField field;
    int rank;  // among the names of one field, the lower is the surer
};

// What a key says, whatever its case and punctuation: datePublished, date_published, "Date
// published".
[[nodiscard]] std::optional<JsonName> json_name(std::string_view key);

// Names that a text may have where nothing else is one: "html", "message". The lower the surer.
[[nodiscard]] std::optional<int> loose_text_rank(std::string_view key);

// Keys of objects that only wrap an article or a part of one: "fields", "_source", "meta".
[[nodiscard]] bool is_wrapper(std::string_view key);

// Keys of lists that hold articles: "articles", "hits", "results".
[[nodiscard]] bool is_article_list(std::string_view key);

// Keys of what stands beside an article and has titles and texts too: pictures, comments, related
// articles.
[[nodiscard]] bool is_beside(std::string_view key);

}  // namespace newsidx
