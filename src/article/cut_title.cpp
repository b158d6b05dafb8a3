#include "article/cut_title.hpp"

namespace newsidx {

bool is_cut_from(std::string_view title, std::string_view body) {
    constexpr std::string_view kCut = "…";
    return title.ends_with(kCut) && !body.starts_with(title) &&
           body.starts_with(title.substr(0, title.size() - kCut.size()));
}

std::size_t title_bytes(std::string_view title, std::string_view text) {
    return text.starts_with(title) ? title.size() : 0;
}

}  // namespace newsidx
