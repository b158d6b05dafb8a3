#include "output/cells.hpp"

namespace newsidx {

std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const auto& one : list) out += (out.empty() ? "" : "; ") + one;
    return out;
}

std::string names_of(const std::vector<HitEntity>& entities, EntityType type) {
    std::vector<std::string> names;
    for (const HitEntity& entity : entities) {
        if (entity.type == type) names.push_back(entity.name);
    }
    return joined(names);
}

std::string path_of(const ArticleHead& article) {
    return article.locations.empty() ? std::string() : article.locations.front().path;
}

std::string date_of(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
}

}  // namespace newsidx
