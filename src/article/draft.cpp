#include "article/draft.hpp"

#include <utility>

namespace newsidx {

Draft broken_entry(Error error, std::uint64_t line) {
    Draft draft;
    draft.broken = std::move(error);
    draft.line = line;
    return draft;
}

void put_dateline(std::string& body, std::string dateline) {
    dateline.erase(dateline.find_last_not_of(" \t\r\n") + 1);
    if (dateline.empty() || body.empty() || body.starts_with(dateline)) return;
    const bool has_dash =
        dateline.ends_with('-') || dateline.ends_with("–") || dateline.ends_with("—");
    body.insert(0, dateline + (has_dash ? " " : " - "));
}

}  // namespace newsidx
