// Values of an article as the text of one cell: for lines and tables that scripts read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"

namespace newsidx {

// Parted by "; ".
[[nodiscard]] std::string joined(const std::vector<std::string>& list);
// The names of the entities of this type, likewise.
[[nodiscard]] std::string names_of(const std::vector<HitEntity>& entities, EntityType type);
// Where the article was read first; "" when that isn't known. Any bytes.
[[nodiscard]] std::string path_of(const ArticleHead& article);
// The member of that container, and the line; "" when there is none.
[[nodiscard]] std::string member_of(const ArticleHead& article);
[[nodiscard]] std::string line_of(const ArticleHead& article);
[[nodiscard]] std::string date_of(const std::optional<Date>& date);

}  // namespace newsidx
