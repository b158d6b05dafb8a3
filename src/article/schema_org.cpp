#include "article/schema_org.hpp"

#include <algorithm>
#include <string_view>

namespace newsidx {
namespace {

bool is_article_type(const JsonValue& type) {
    const std::string_view name = type.raw;
    return name.ends_with("Article") || name == "BlogPosting" || name == "LiveBlogPosting" ||
           name == "Report" || name == "Reportage" || name == "PressRelease";
}

}  // namespace

bool says_article(const JsonValue& object) {
    const auto* type = json_member(object, "@type");
    if (type == nullptr) return false;
    if (type->kind == JsonValue::Kind::string) return is_article_type(*type);
    return std::any_of(type->children.begin(), type->children.end(), is_article_type);
}

bool says_something_else(const JsonValue& object) {
    return json_member(object, "@type") != nullptr && !says_article(object);
}

}  // namespace newsidx
