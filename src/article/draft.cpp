#include "article/draft.hpp"

#include <iterator>
#include <utility>

namespace newsidx {

Draft broken_entry(Error error, std::uint64_t line) {
    Draft draft;
    draft.broken = std::move(error);
    draft.line = line;
    return draft;
}

void fill_from(Draft& draft, Draft from) {
    const auto take = [](auto& part, auto& other) {
        if (part.empty()) part = std::move(other);
    };
    take(draft.title, from.title);
    take(draft.published, from.published);
    take(draft.updated, from.updated);
    take(draft.source, from.source);
    take(draft.url, from.url);
    take(draft.lang, from.lang);
    take(draft.authors, from.authors);
    std::move(from.labels.begin(), from.labels.end(), std::back_inserter(draft.labels));
}

void put_dateline(std::string& body, std::string dateline) {
    dateline.erase(dateline.find_last_not_of(" \t\r\n") + 1);
    if (dateline.empty() || body.empty() || body.starts_with(dateline)) return;
    const bool has_dash =
        dateline.ends_with('-') || dateline.ends_with("–") || dateline.ends_with("—");
    body.insert(0, dateline + (has_dash ? " " : " - "));
}

}  // namespace newsidx
