// Trains the tagger: train_tagger CLASSES MODEL [--epochs N ...] --train FILE.jsonl... [--score
// FILE.jsonl...] CLASSES is the table of cluster_words; MODEL is written; FILEs have annotated
// articles (annotated.hpp).
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

struct Counts {
    int hits = 0;
    int found = 0;
    int gold = 0;
    [[nodiscard]] double f1() const { return 200.0 * hits / std::max(1, found + gold); }
};

// Exact spans and types, a full stop at the end aside.
void score(const std::string& path, ArticleTagger& tagger) {
    std::array<Counts, kTagTypeCount> counts{};
    for (const Annotated& article : read_annotated(path)) {
        const Analysis analysis = analyze(article.text, article.title_bytes, "en");
        const TaggedArticle tagged = tagger.tag(article.text, analysis);
        std::map<Span, std::uint8_t> gold;
        const auto bare = [&](Span span) {
            if (article.text[span.end - 1] == '.') --span.end;
            return span;
        };
        for (const GoldName& name : article.names) {
            gold[bare(name.span)] = name.type;
            ++counts[name.type].gold;
        }
        for (const TaggedName& name : tagged.names) {
            ++counts[name.type].found;
            const Span span{tagged.text.words[name.first].span.begin,
                            tagged.text.words[name.end - 1].span.end};
            const auto at = gold.find(bare(span));
            if (at != gold.end() && at->second == name.type) ++counts[name.type].hits;
        }
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

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    TrainingOptions options;
    std::vector<std::string> train;
    std::vector<std::string> score_files;
    std::vector<std::string>* files = nullptr;
    for (int i = 3; i < argc; ++i) {
        const std::string arg = argv[i];
        if (arg == "--train") {
            files = &train;
        } else if (arg == "--score") {
            files = &score_files;
        } else if (arg == "--epochs") {
            options.epochs = std::atoi(argv[++i]);
        } else if (arg == "--rate") {
            options.rate = std::strtof(argv[++i], nullptr);
        } else if (arg == "--decay") {
            options.decay = std::strtof(argv[++i], nullptr);
        } else if (arg == "--dropout") {
            options.dropout = std::strtof(argv[++i], nullptr);
        } else if (arg == "--least") {
            options.least = std::strtof(argv[++i], nullptr);
        } else if (arg == "--cutoff") {
            options.cutoff = static_cast<std::uint32_t>(std::atoi(argv[++i]));
        } else if (files != nullptr) {
            files->push_back(arg);
        } else {
            return 2;
        }
    }
    TaggerModel model;
    model.classes = read_classes(argv[1]);
    std::vector<Annotated> articles;
    for (const std::string& path : train) {
        for (Annotated& article : read_annotated(path)) articles.push_back(std::move(article));
    }
    std::vector<const Annotated*> all;
    for (const Annotated& article : articles) all.push_back(&article);
    model.stages.push_back(train_stage(all, model.classes, options));
    const std::string packed = pack_model(model);
    std::ofstream(argv[2], std::ios::binary)
        .write(packed.data(), static_cast<std::streamsize>(packed.size()));
    std::printf("%zu features, %zu weights, %zu bytes packed, unit %.4f\n",
                model.stages[0].features.features(), model.stages[0].features.weights(),
                packed.size(), static_cast<double>(model.stages[0].unit));
    ArticleTagger tagger(model);
    for (const std::string& path : score_files) score(path, tagger);
}
