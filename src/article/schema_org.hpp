// What an object of JSON-LD says that it is (schema.org's types under "@type", one or a list).
#pragma once

#include "article/json_tree.hpp"

namespace newsidx {

// NewsArticle, BlogPosting, PressRelease and the like.
[[nodiscard]] bool says_article(const JsonValue& object);

// WebSite, Person, BreadcrumbList: it says a type, and none of an article.
[[nodiscard]] bool says_something_else(const JsonValue& object);

}  // namespace newsidx
