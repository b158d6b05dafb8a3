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

std::string member_of(const ArticleHead& article) {
    return article.locations.empty() ? std::string() : article.locations.front().member;
}

std::string line_of(const ArticleHead& article) {
    const bool has_line = !article.locations.empty() && article.locations.front().line > 0;
    return has_line ? std::to_string(article.locations.front().line) : std::string();
}

std::string date_of(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
}

}  // namespace newsidx
