#include "ingest/extract.hpp"

#include <algorithm>
#include <variant>

#include "article/cut_title.hpp"
#include "base/thread_stage.hpp"
#include "entity/extract.hpp"
#include "ingest/analyze_article.hpp"
#include "ingest/held_failures.hpp"
#include "ingest/know_columns.hpp"
#include "text/analysis.hpp"

namespace newsidx {
namespace {

Result<StoredArticle> extracted(Article article, Analyzer& analyzer, Extractor& extractor,
                                Trace* trace) {
    StoredArticle out;
    out.text = article_text(article);
    out.title_bytes = title_bytes(article.title, out.text);
    const Analysis analysis = analyzer.analyze(out.text, out.title_bytes, article.lang);
    if (!analysis.complete) return too_many_words();
    out.entities = extractor.extract(article, out.text, analysis, trace);
    if (!out.entities.complete) return too_many_names();
    std::vector<std::uint32_t> mentions(out.entities.entities.size());
    for (const Mention& mention : out.entities.mentions) ++mentions[mention.entity];
    for (std::size_t i = 0; i < out.entities.entities.size(); ++i) {
        const Entity& entity = out.entities.entities[i];
        out.head.entities.push_back(
            {entity.type, entity.id, entity.name, mentions[i], entity.about, entity.resolved});
    }
    std::stable_sort(out.head.entities.begin(), out.head.entities.end(),
                     [](const HitEntity& a, const HitEntity& b) {
                         return a.type != b.type ? a.type < b.type : a.mentions > b.mentions;
                     });
    out.head.title = std::move(article.title);
    out.head.published = article.published;
    out.head.updated = article.updated;
    out.head.source = std::move(article.source);
    out.head.url = std::move(article.url);
    out.head.authors = std::move(article.authors);
    out.head.lang = std::move(article.lang);
    out.head.labels = std::move(article.labels);
    out.head.locations = {std::move(article.location)};
    out.head.words = analysis.words;
    return out;
}

}  // namespace

Result<ExtractSummary> extract_articles(
    SourceOptions sources, const ParseOptions& options, bool want_trace,
    const std::function<void(const StoredArticle&, const Trace&)>& see,
    const std::function<void(const Location&, const Error&)>& failed) {
    Analyzer analyzer;
    Extractor extractor;
    ExtractSummary summary;
    sources.know_columns = know_columns(options);
    HeldFailures failures(failed);
    const auto read = read_sources(sources, [&](const SourceEvent& event, const SourceProgress&) {
        if (const auto* failure = std::get_if<SourceFailure>(&event)) failures.add(*failure);
        if (const auto* end = std::get_if<FileDone>(&event)) {
            failures.end_file();
            summary.left_out += end->left_out;
        }
        if (const auto* text = std::get_if<RawText>(&event)) {
            const AtStage reading(Stage::reading);
            ParsedArticles parsed = parse_articles(*text, options);
            summary.json.add(parsed.json);
            summary.empty += parsed.empty;
            for (Article& article : parsed.articles) {
                const Location location = article.location;
                const AtStage analysis(Stage::analysis);
                Trace trace;
                const auto one = extracted(std::move(article), analyzer, extractor,
                                           want_trace ? &trace : nullptr);
                if (one) {
                    see(*one, trace);
                } else {
                    failed(location, one.error());
                }
            }
            for (const auto& one : parsed.failures)
                failures.add(one.location, one.error, text->is_packed);
        }
        return true;
    });
    if (!read) return read.error();
    return summary;
}

}  // namespace newsidx
