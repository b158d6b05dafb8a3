// A hit and an article with something in every place, for tests of how they look.
#pragma once

#include "query/answer.hpp"

namespace newsidx {

inline Date sample_date() {
    Date date;
    date.year = 2019;
    date.month = 4;
    date.day = 3;
    return date;
}

inline ArticleHead sample_head() {
    ArticleHead head;
    head.id = "9c1f00aa22bb44cc66dd";
    head.title = "Union summit opens";
    head.published = sample_date();
    head.source = "Sample Wire";
    head.url = "https://example.org/a";
    head.authors = {"Anna Berg", "O. Neil"};
    head.lang = "en";
    head.words = 812;
    head.labels = {"wire"};
    head.locations = {{"corpus/a.tar", "b/c.md", 0}, {"corpus/d.jsonl", "", 7}};
    head.entities = {{EntityType::country, "KZ", "Kazakhstan", 4, true, true},
                     {EntityType::country, "RU", "Russia", 1, false, true},
                     {EntityType::person, "0123456789ab", "Tokayev", 2, false, false}};
    return head;
}

inline Hit sample_hit() {
    Hit hit;
    hit.rank = 1;
    hit.score = 12.840000000000002;
    hit.article = sample_head();
    hit.snippets = {
        {Field::title, {0, 18}, "Union summit opens", {{0, 5}}},
        {Field::body, {100, 131}, "leaders of the Union met today.", {{15, 20}}, false}};
    return hit;
}

inline StoredArticle sample_article() {
    StoredArticle article;
    article.head = sample_head();
    article.text = "Union summit opens\n\nTokayev of Kazakhstan spoke.\n\nThe end.";
    article.title_bytes = 18;
    article.entities.entities = {
        {EntityType::country, "KZ", "KZ", "Kazakhstan", true, true},
        {EntityType::country, "RU", "RU", "Russia", false, true},
        {EntityType::person, "0123456789ab", "tokayev", "Tokayev", false, false}};
    article.entities.mentions = {{2, {20, 27}, 1, 90}, {0, {31, 41}, 1, 90}};
    return article;
}

}  // namespace newsidx
