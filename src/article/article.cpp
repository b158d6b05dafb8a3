#include "article/article.hpp"

#include "article/cut_title.hpp"

namespace newsidx {

std::string joined_text(std::string_view title, std::string_view body) {
    if (is_cut_from(title, body)) return std::string(body);
    std::string text(title);
    if (!title.empty() && !body.empty()) text += "\n\n";
    return text.append(body);
}

std::string article_text(const Article& article) {
    return joined_text(article.title, article.body);
}

}  // namespace newsidx
