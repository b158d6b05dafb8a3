#include "ingest/given.hpp"

#include <doctest/doctest.h>

#include "april.hpp"
#include "article/identity.hpp"

using namespace newsidx;

namespace {

// As it is read without --set.
Article plain() {
    Article article;
    article.title = "A visit";
    article.body = "Leaders met.";
    article.lang = "en";
    article.location = {"a.txt", "", 0};
    return article;
}

constexpr Unsaid kAll{.source = true, .authors = true, .lang = true};

// As an earlier run with --set stored it.
Article given() {
    Article article = plain();
    article.source = "Wire";
    article.authors = {"A. Writer"};
    article.lang = "kk";
    article.url = "https://a.example/b";
    article.published = day(3);
    article.updated = day(4);
    return article;
}

Record stored(const Article& article) {
    Record record;
    record.title = article.title;
    record.source = article.source;
    record.authors = article.authors;
    record.lang = article.lang;
    record.url = article.url;
    record.published = article.published;
    record.updated = article.updated;
    record.content = content_hash(article);
    record.locations.push_back({article.location, record.content, {}});
    return record;
}

}  // namespace

TEST_CASE("keep_given: an unchanged file keeps all that was given for it") {
    Article article = plain();
    keep_given(stored(given()), kAll, false, article);
    CHECK(article == given());
}

TEST_CASE("keep_given: what this run gives counts, the rest stays") {
    Article article = plain();
    article.source = "Agency";
    article.authors = {"B. Writer"};
    article.lang = "ru";
    keep_given(stored(given()), kAll, true, article);
    Article want = given();
    want.source = "Agency";
    want.authors = {"B. Writer"};
    want.lang = "ru";
    CHECK(article == want);
}

TEST_CASE("keep_given: a language that was only detected gives way to the one given before") {
    Article article = plain();
    article.lang = "ru";
    keep_given(stored(given()), kAll, false, article);
    CHECK(article.lang == "kk");
}

TEST_CASE("keep_given: what the file says itself is not replaced") {
    Article said = given();
    said.source = "The file's own";
    Article article = plain();
    article.source = said.source;
    keep_given(stored(said), {.source = false, .authors = true, .lang = true}, false, article);
    CHECK(article == said);

    article = plain();
    article.source = "Another one";
    const Article before = article;
    keep_given(stored(said), {.source = false, .authors = true, .lang = true}, false, article);
    CHECK(article == before);
}

TEST_CASE("keep_given: nothing is kept of a changed file, or of the same text at another place") {
    Article changed = plain();
    changed.body = "Leaders met again.";
    const Article before = changed;
    keep_given(stored(given()), kAll, false, changed);
    CHECK(changed == before);

    Article elsewhere = plain();
    elsewhere.location.path = "b.txt";
    keep_given(stored(given()), kAll, false, elsewhere);
    CHECK(elsewhere.source.empty());

    Article member = plain();
    member.location.member = "a.txt";
    keep_given(stored(given()), kAll, false, member);
    CHECK(member.source.empty());
}

TEST_CASE("keep_given: labels stay, whatever this run gives and on whatever line the text is now") {
    Record record = stored(given());
    record.locations.front().labels = {"desk", "wire"};
    record.locations.push_back({{"b.txt", "", 0}, record.content, {"other"}});
    Article article = plain();
    article.source = "Agency";
    article.labels = {"late"};
    article.location.line = 7;
    keep_given(record, kAll, false, article);
    CHECK(article.labels == std::vector<std::string>{"desk", "late", "wire"});

    Article changed = plain();
    changed.body = "Leaders met again.";
    keep_given(record, kAll, false, changed);
    CHECK(changed.labels.empty());
}

TEST_CASE("keep_given: a place that holds another text of the article gives nothing") {
    Record record = stored(given());
    record.locations.front().content += 1;
    Article article = plain();
    keep_given(record, kAll, false, article);
    CHECK(article == plain());
}
