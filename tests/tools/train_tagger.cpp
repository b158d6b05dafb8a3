// Trains the tagger: train_tagger TABLES MODEL [--epochs N ...] --train FILE.jsonl... [--score
// FILE.jsonl...] TABLES is a folder with clusters.tsv (of cluster_words) and lexicon.tsv
// (CLASS<TAB>PHRASE); MODEL is written, or only read when there is nothing to train on; FILEs have
// annotated articles (annotated.hpp). With --errors every name found wrongly (+) or missed (-).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "annotated.hpp"
#include "entity/article_tagger.hpp"
#include "training.hpp"

namespace {

using namespace newsidx;

WordClasses read_classes(const std::string& path) {
    std::vector<WordClasses::Row> rows;
    std::vector<WordClass> parents(1);
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        WordClasses::Row row;
        WordClass parent;
        fields >> row.word >> row.fine >> parent.middle >> parent.coarse;
        parent.fine = row.fine;
        if (parents.size() <= row.fine) parents.resize(row.fine + 1U);
        parents[row.fine] = parent;
        rows.push_back(std::move(row));
    }
    return WordClasses(rows, std::move(parents));
}

// CLASS<TAB>PHRASE lines; the words of phrases by the program's own tokens.
Lexicon read_lexicon(const std::string& path) {
    std::vector<Lexicon::Row> rows;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        const auto* name = std::find(kLexiconClasses.begin(), kLexiconClasses.end(),
                                     std::string_view(line).substr(0, tab));
        if (name == kLexiconClasses.end() || tab == std::string::npos) {
            std::fprintf(stderr, "train_tagger: no class: %s\n", line.c_str());
            std::exit(1);
        }
        const std::string text = line.substr(tab + 1);
        const Analysis analysis = analyze(text, 0, "en");
        Lexicon::Row row;
        const TagText tagged = tag_words(text, analysis);
        if (tagged.words.size() > kMaxLexiconWords) continue;
        for (const TagWord& word : tagged.words) {
            if (!row.phrase.empty()) row.phrase += ' ';
            row.phrase += small_form(text, analysis, word);
        }
        row.mask = lexicon_bit(static_cast<std::size_t>(name - kLexiconClasses.begin()));
        rows.push_back(std::move(row));
    }
    return Lexicon(rows);
}

struct Counts {
    int hits = 0;
    int found = 0;
    int gold = 0;
    [[nodiscard]] double f1() const { return 200.0 * hits / std::max(1, found + gold); }
};

Span bare(std::string_view text, Span span) {
    if (span.size() > 1 && text[span.end - 1] == '.') --span.end;
    return span;
}

// "+ ORG 97 gmb-12 510-534 [name] context", how sure of a name that is found wrongly.
void print_error(const Annotated& article, const char* what, Span span, std::uint8_t type,
                 float confidence) {
    std::string context = article.text.substr(span.begin < 50 ? 0 : span.begin - 50,
                                              span.size() + (span.begin < 50 ? span.begin : 50));
    context += "##" + article.text.substr(span.end, 40);
    std::replace(context.begin(), context.end(), '\n', ' ');
    std::printf("%s %-4s %3.0f %s %u-%u [%s] ..%s\n", what, std::string(kTagTypes[type]).c_str(),
                static_cast<double>(100 * confidence), article.id.c_str(), span.begin, span.end,
                article.text.substr(span.begin, span.size()).c_str(), context.c_str());
}

// Exact spans and types, a full stop at the end aside.
void score(const std::string& path, ArticleTagger& tagger, bool errors) {
    std::array<Counts, kTagTypeCount> counts{};
    for (const Annotated& article : read_annotated(path)) {
        const Analysis analysis = analyze(article.text, article.title_bytes, "en");
        const TaggedArticle tagged = tagger.tag(article.text, analysis);
        std::map<Span, std::uint8_t> gold;
        for (const GoldName& name : article.names) {
            gold[bare(article.text, name.span)] = name.type;
            ++counts[name.type].gold;
        }
        for (const TaggedName& name : tagged.names) {
            ++counts[name.type].found;
            const Span span = bare(article.text, {tagged.text.words[name.first].span.begin,
                                                  tagged.text.words[name.end - 1].span.end});
            const auto at = gold.find(span);
            if (at != gold.end() && at->second == name.type) {
                ++counts[name.type].hits;
                gold.erase(at);
            } else if (errors) {
                print_error(article, "+", span, name.type, name.confidence);
            }
        }
        if (!errors) continue;
        for (const auto& [span, type] : gold) print_error(article, "-", span, type, 0);
    }
    Counts both;
    Counts all;
    for (std::size_t type = 0; type < kTagTypeCount; ++type) {
        for (Counts* sum : {&both, &all}) {
            if (sum == &both && type > 1) continue;
            sum->hits += counts[type].hits;
            sum->found += counts[type].found;
            sum->gold += counts[type].gold;
        }
    }
    const std::string name = path.substr(path.rfind('/') + 1);
    std::printf("%-28s P+O %.2f (p %.2f r %.2f)  PER %.2f ORG %.2f LOC %.2f MISC %.2f all %.2f\n",
                name.c_str(), both.f1(), 100.0 * both.hits / std::max(1, both.found),
                100.0 * both.hits / std::max(1, both.gold), counts[0].f1(), counts[1].f1(),
                counts[2].f1(), counts[3].f1(), all.f1());
    std::fflush(stdout);
}

TaggerModel read_model(const char* path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    auto model = unpack_model(bytes);
    if (!model) {
        std::fprintf(stderr, "train_tagger: %s is no model\n", path);
        std::exit(1);
    }
    return *std::move(model);
}

void train_model(const std::vector<std::string>& paths, const TrainingOptions& options,
                 std::size_t folds, TaggerModel& model) {
    std::vector<Annotated> articles;
    for (const std::string& path : paths) {
        for (Annotated& article : read_annotated(path)) articles.push_back(std::move(article));
    }
    std::vector<const Annotated*> all;
    for (const Annotated& article : articles) all.push_back(&article);
    model.stages.push_back(train_stage(all, model.tables, options));
    if (folds > 1) {
        model.stages.push_back(train_second_stage(all, model, options, folds));
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    TrainingOptions options;
    std::vector<std::string> train;
    std::vector<std::string> score_files;
    std::vector<std::string>* files = nullptr;
    bool errors = false;
    std::size_t folds = 3;
    for (int i = 3; i < argc; ++i) {
        const std::string arg = argv[i];
        if (arg == "--train") {
            files = &train;
        } else if (arg == "--score") {
            files = &score_files;
        } else if (arg == "--errors") {
            errors = true;
        } else if (arg == "--epochs") {
            options.epochs = std::atoi(argv[++i]);
        } else if (arg == "--folds") {
            folds = static_cast<std::size_t>(std::atoi(argv[++i]));
        } else if (arg == "--rate") {
            options.rate = std::strtof(argv[++i], nullptr);
        } else if (arg == "--decay") {
            options.decay = std::strtof(argv[++i], nullptr);
        } else if (arg == "--levels") {
            options.levels = std::strtof(argv[++i], nullptr);
        } else if (arg == "--dropout") {
            options.dropout = std::strtof(argv[++i], nullptr);
        } else if (arg == "--least") {
            options.least = std::strtof(argv[++i], nullptr);
        } else if (arg == "--average-from") {
            options.average_from = std::atoi(argv[++i]);
        } else if (arg == "--seed") {
            options.seed = static_cast<std::uint64_t>(std::atoi(argv[++i]));
        } else if (arg == "--runs") {
            options.runs = std::atoi(argv[++i]);
        } else if (arg == "--epochs2") {
            options.second_epochs = std::atoi(argv[++i]);
        } else if (arg == "--cutoff") {
            options.cutoff = static_cast<std::uint32_t>(std::atoi(argv[++i]));
        } else if (files != nullptr) {
            files->push_back(arg);
        } else {
            return 2;
        }
    }
    TaggerModel model = train.empty() ? read_model(argv[2]) : TaggerModel{};
    if (!train.empty()) {
        model.tables.classes = read_classes(argv[1] + std::string("/clusters.tsv"));
        model.tables.lexicon = read_lexicon(argv[1] + std::string("/lexicon.tsv"));
        train_model(train, options, folds, model);
        const std::string packed = pack_model(model);
        std::ofstream(argv[2], std::ios::binary)
            .write(packed.data(), static_cast<std::streamsize>(packed.size()));
        std::printf("%zu features, %zu weights, %zu bytes packed, unit %.4f\n",
                    model.stages[0].features.features(), model.stages[0].features.weights(),
                    packed.size(), static_cast<double>(model.stages[0].unit));
    }
    ArticleTagger tagger(model);
    for (const std::string& path : score_files) score(path, tagger, errors);
}
