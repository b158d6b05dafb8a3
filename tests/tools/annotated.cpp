#include "annotated.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace newsidx {

std::vector<Annotated> read_annotated(const std::string& path) {
    std::vector<Annotated> articles;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line);
        Annotated& article = articles.emplace_back();
        article.id = json.value("id", "");
        article.text = json.value("title", "");
        article.title_bytes = article.text.size();
        const std::string body = json.value("body", "");
        if (!article.text.empty() && !body.empty()) article.text += "\n\n";
        article.text += body;
        for (const auto& span : json["spans"]) {
            const auto* type = std::find(kTagTypes.begin(), kTagTypes.end(),
                                         span[2].get_ref<const std::string&>());
            article.names.push_back({{span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()},
                                     static_cast<std::uint8_t>(type - kTagTypes.begin())});
        }
    }
    return articles;
}

std::vector<TagLabel> gold_labels(const Annotated& article, const TagText& words) {
    std::vector<TagLabel> labels(words.words.size(), kOutside);
    std::size_t word = 0;
    for (const GoldName& name : article.names) {
        while (word < words.words.size() && words.words[word].span.end <= name.span.begin) ++word;
        const std::size_t first = word;
        std::size_t end = first;
        while (end < words.words.size() && words.words[end].span.begin < name.span.end) ++end;
        if (end == first) continue;
        std::size_t type = name.type;
        const Span begin_word = words.words[first].span;
        const Span end_word = words.words[end - 1].span;
        const bool stop = end_word.end == name.span.end + 1 && article.text[name.span.end] == '.';
        const bool whole =
            begin_word.begin >= name.span.begin && (end_word.end <= name.span.end || stop);
        if (!whole && end - first == 1) type = 3;
        for (std::size_t i = first; i < end; ++i) labels[i] = tag_label(type, TagPlace::inside);
        labels[first] = tag_label(type, TagPlace::begin);
        labels[end - 1] = tag_label(type, end - first == 1 ? TagPlace::single : TagPlace::end);
        word = end;
    }
    return labels;
}

}  // namespace newsidx
