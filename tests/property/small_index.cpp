#include "small_index.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "brute_force.hpp"
#include "entity/entity_id.hpp"
#include "index/build_document.hpp"
#include "index/writer.hpp"
#include "query/evaluate.hpp"
#include "text/analysis.hpp"

using namespace newsidx;

namespace {

std::optional<Date> date_of(const RawDate& raw) {
    if (raw.year == 0) return std::nullopt;
    Date date;
    date.year = static_cast<std::int16_t>(raw.year);
    date.month = static_cast<std::uint8_t>(std::max(raw.month, 1));
    date.day = static_cast<std::uint8_t>(std::max(raw.day, 1));
    date.precision = raw.day > 0     ? DatePrecision::day
                     : raw.month > 0 ? DatePrecision::month
                                     : DatePrecision::year;
    return date;
}

std::int64_t noon(const RawDate& raw) {
    return std::int64_t{first_day(*date_of(raw))} * 86'400 + 43'200;
}

Entities entities_of(const RawArticle& article) {
    Entities entities;
    for (const RawCountry& country : article.countries) {
        entities.entities.push_back(
            {EntityType::country, country.code, country.code, country.code, country.about, true});
    }
    const auto add = [&](EntityType type, const std::vector<std::string>& names) {
        for (const std::string& name : names)
            entities.entities.push_back({type, entity_id(type, name), name, name, false, true});
    };
    add(EntityType::person, article.persons);
    add(EntityType::organization, article.organizations);
    std::sort(entities.entities.begin(), entities.entities.end(),
              [](const Entity& a, const Entity& b) {
                  return a.type != b.type ? a.type < b.type : a.id < b.id;
              });
    return entities;
}

Record record_of(const RawArticle& article) {
    Record record;
    record.id = article.id;
    record.title = article.title;
    record.published = date_of(article.date);
    record.added = noon(article.added);
    record.source = article.source;
    record.authors = {article.author};
    record.lang = article.lang;
    record.locations = {{{article.path, "", 0}, 1, {}}};
    if (!article.label.empty()) record.locations.front().labels = {article.label};
    record.entities = entities_of(article);
    return record;
}

// The part of the query that a filter of the tree stands for; of two fields with the same value the
// one that `field` names.
const Query* filter_in(const Query& query, const std::string& field, const std::string& value) {
    if (is_filter(query)) {
        const std::string typed = filter_typed(query);
        return typed.starts_with(field) && typed.ends_with(":" + value) ? &query : nullptr;
    }
    for (const Query& child : query.of) {
        if (const Query* const found = filter_in(child, field, value); found != nullptr)
            return found;
    }
    return nullptr;
}

}  // namespace

Folder::Folder()
    : path_(std::filesystem::temp_directory_path() /
            ("newsidx-property-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string Folder::operator/(const std::string& name) const { return path_ + "/" + name; }

void write_index(const std::string& path, const std::vector<RawArticle>& articles, std::size_t part,
                 std::size_t parts) {
    auto writer = Writer::open(path);
    REQUIRE(writer);
    for (std::size_t i = part; i < articles.size(); i += parts) {
        const RawArticle& article = articles[i];
        const Analysis analysis = analyze(article.text(), article.title.size(), article.lang);
        REQUIRE(writer->put(build_document(record_of(article), article.body, analysis)));
    }
    REQUIRE(writer->commit());
}

Answer ask(Reader& reader, const Node& tree) {
    SearchRequest request;
    request.tree = tree;
    request.limit = 1'000;
    request.exact_total = true;
    const auto found = reader.search(request);
    REQUIRE(found);
    Answer answer;
    for (const Hit& hit : found->hits) {
        answer.ids.push_back(hit.article.id);
        answer.scores.push_back(hit.score);
        std::set<std::uint32_t>& shown = answer.shown.emplace_back();
        for (const Snippet& snippet : hit.snippets) {
            for (const Span& match : snippet.matches)
                shown.insert(snippet.span.begin + match.begin);
        }
    }
    answer.total = found->total;
    return answer;
}

std::set<std::size_t> words_marked(const Node& tree, const Query& query, const std::string& text,
                                   const RawArticle& raw) {
    const std::string whole = raw.text();
    const Analysis analysis = analyze(whole, raw.title.size(), raw.lang);
    const EvaluatedArticle article{
        whole, &analysis, raw.lang, [&](const Node& filter) {
            const bool short_name = filter.field == Field::organization;
            const std::string name(short_name ? "org" : field_info(*filter.field).name);
            const std::string value = text.substr(filter.span.begin, filter.span.size());
            const Query* meant = filter_in(query, name, value);
            // A broken operator may be of another field than was typed.
            if (meant == nullptr) meant = filter_in(query, "", value);
            REQUIRE(meant != nullptr);
            return matches(*meant, raw);
        }};
    std::set<std::size_t> words;
    for (const Span& span : matched_spans(tree, article)) {
        for (std::size_t i = 0; i < raw.words.size(); ++i) {
            if (raw.words[i].begin == span.begin && raw.words[i].end == span.end) words.insert(i);
        }
    }
    return words;
}
