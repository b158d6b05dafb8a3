// Tells the parts of a page that stand around an article by their tags, roles and class names.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "article/html_tree.hpp"

namespace newsidx {

// Navigation, advertising, sharing, related stories, comments, captions, bylines: no part of an
// article's text.
[[nodiscard]] bool is_clutter(const HtmlNode& node);

// The part of that which is about other articles or other people: no place for this one's date and
// author either.
[[nodiscard]] bool is_beside_article(const HtmlNode& node);

// For screen readers: "opens in a new window".
[[nodiscard]] bool is_said_only(const HtmlNode& node);

// One of the words that the classes and the id are made of: "articleBody", "article__body" and
// "article-body" have "article" and "body".
[[nodiscard]] bool has_class_word(const HtmlNode& node,
                                  std::initializer_list<std::string_view> words);

// The words of class, id and their kin in small letters, in order, each with a blank before and
// after: " article body ". Names are parted by a bar.
[[nodiscard]] std::string class_words(const HtmlNode& node);

}  // namespace newsidx
