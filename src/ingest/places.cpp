#include "ingest/places.hpp"

#include <utility>

#include "base/paths.hpp"

namespace newsidx {

Places::Places(std::string here, std::string start)
    : here_(std::move(here)), start_(std::move(start)) {}

void Places::settle(std::string_view typed) {
    if (!start_.empty() || here_.empty() || typed == "-") return;
    start_ = typed.starts_with('/') ? "/" : here_;
}

std::string Places::place_of(std::string_view typed) const {
    if (typed == "-") return "-";
    std::string place = normal_path(typed);
    if (!here_.empty()) place = path_from(start_, place, here_);
    return place == "-" ? "./-" : place;  // a file of that name
}

std::string Places::on_disk(std::string_view place) const {
    const bool is_whole = place.starts_with('/') || start_.empty();
    return is_whole ? std::string(place) : normal_path(start_ + "/" + std::string(place));
}

}  // namespace newsidx
