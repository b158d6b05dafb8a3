#include "query/snippet.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace newsidx {
namespace {

// A match with the number of its word: two matches of one stem have the same.
struct Marked {
    Span span;
    std::uint32_t token = 0;
    std::size_t word = 0;
};

// How much of a window's size a run-up to its first match may take when it begins at a sentence's
// start.
constexpr std::size_t kRunUpShare = 2;
// Matches of one article that passages are chosen among, the first ones: time is quadratic in them
// at worst.
constexpr std::size_t kMaxCandidates = 400;

class Passages {
public:
    Passages(std::string_view text, const Analysis& analysis) : text_(text), analysis_(analysis) {}

    void add_matches(const std::vector<Span>& spans) {
        std::unordered_map<std::string_view, std::size_t> words;  // by stem
        for (const Span& span : spans) {
            const auto at = std::lower_bound(
                analysis_.tokens.begin(), analysis_.tokens.end(), span.begin,
                [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
            if (at == analysis_.tokens.end()) continue;
            const std::string_view stem = analysis_.forms[at->form].stem;
            const std::size_t word = words.try_emplace(stem, words.size()).first->second;
            const Marked mark{span, static_cast<std::uint32_t>(at - analysis_.tokens.begin()),
                              word};
            (mark.token < analysis_.title_tokens ? title_ : body_).push_back(mark);
        }
    }

    [[nodiscard]] std::vector<Snippet> choose() const {
        std::vector<Snippet> snippets;
        if (!title_.empty())
            snippets.push_back(cut(
                Field::title, {0, analysis_.tokens[analysis_.title_tokens - 1].span.end}, title_));
        if (analysis_.title_tokens == analysis_.tokens.size()) return snippets;
        if (body_.empty()) {
            snippets.push_back(cut(Field::body, window(analysis_.title_tokens, kSnippetBytes), {}));
            return snippets;
        }
        std::vector<std::size_t> shown;
        const Span whole = best(kSnippetBytes, shown, nullptr);
        std::vector<std::size_t> seen;
        add_words(whole, seen);
        if (seen.size() == different_words() || kMaxSnippets < 2) {
            snippets.push_back(cut(Field::body, whole, body_));
            return snippets;
        }
        // One passage can't show all words: two shorter ones, the second for what the first lacks.
        Span first = best(kSnippetBytes / 2, {}, nullptr);
        seen.clear();
        add_words(first, seen);
        Span second = best(kSnippetBytes / 2, seen, &first);
        if (second.size() == 0) {
            snippets.push_back(cut(Field::body, whole, body_));
            return snippets;
        }
        if (second < first) std::swap(first, second);
        snippets.push_back(cut(Field::body, first, body_));
        snippets.push_back(cut(Field::body, second, body_));
        return snippets;
    }

private:
    [[nodiscard]] std::size_t different_words() const {
        std::vector<std::size_t> words;
        for (const Marked& mark : body_) words.push_back(mark.word);
        std::sort(words.begin(), words.end());
        return static_cast<std::size_t>(std::unique(words.begin(), words.end()) - words.begin());
    }

    void add_words(const Span& span, std::vector<std::size_t>& words) const {
        for (const Marked& mark : body_) {
            if (mark.span.begin < span.begin || mark.span.end > span.end) continue;
            if (std::find(words.begin(), words.end(), mark.word) == words.end())
                words.push_back(mark.word);
        }
    }

    // The sentence that a window begins in.
    [[nodiscard]] const Sentence& sentence_at(const Span& window) const {
        const auto after =
            std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), window.begin,
                             [this](std::uint32_t begin, const Sentence& sentence) {
                                 return begin < analysis_.tokens[sentence.first_token].span.begin;
                             });
        return *(after - 1);
    }

    // Whether the text's last sentence before byte `end` is over there.
    [[nodiscard]] bool ends_sentence(std::uint32_t end) const {
        return sentence_at({end - 1, end}).span.end <= end;
    }

    // The window moved back to the start of its sentence, if it still shows all of its matches
    // there.
    [[nodiscard]] Span from_start(const Span& span, std::size_t size) const {
        const Span moved = window(sentence_at(span).first_token, size);
        const bool shows_all = std::none_of(body_.begin(), body_.end(), [&](const Marked& mark) {
            return mark.span.begin >= span.begin && mark.span.end <= span.end &&
                   mark.span.end > moved.end;
        });
        return moved.begin < span.begin && shows_all ? moved : span;
    }

    // About `size` bytes with the word `token` in them: from its sentence's start where that is
    // near, to a word's end.
    [[nodiscard]] Span window(std::uint32_t token, std::size_t size) const {
        const auto& tokens = analysis_.tokens;
        const auto after =
            std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), token,
                             [](std::uint32_t wanted, const Sentence& sentence) {
                                 return wanted < sentence.first_token;
                             });
        const Sentence& sentence = *(after - 1);
        std::uint32_t first = sentence.first_token;
        while (tokens[token].span.end - tokens[first].span.begin > size / kRunUpShare &&
               first < token)
            ++first;
        while (first < token && first > sentence.first_token && tokens[first].glued) ++first;
        std::uint32_t last = token;
        while (last + 1 < tokens.size() &&
               tokens[last + 1].span.end - tokens[first].span.begin <= size)
            ++last;
        // Not within what is written together, and no opening mark at the end.
        while (last > token && last + 1 < tokens.size() && tokens[last + 1].glued) --last;
        const std::uint32_t end = std::max(tokens[last].span.end, tokens[token].span.end);
        return {tokens[first].span.begin, end};
    }

    // The window that shows most words not yet in `seen`, then most matches, then comes first;
    // empty when it shows none.
    [[nodiscard]] Span best(std::size_t size, const std::vector<std::size_t>& seen,
                            const Span* taken) const {
        Span best_span;
        std::size_t best_words = 0;
        std::size_t best_matches = 0;
        for (std::size_t i = 0; i < std::min(body_.size(), kMaxCandidates); ++i) {
            const Span span = window(body_[i].token, size);
            if (taken != nullptr && span.begin < taken->end && taken->begin < span.end) continue;
            std::vector<std::size_t> words = seen;
            std::size_t matches = 0;
            for (std::size_t j = i; j < body_.size() && body_[j].span.end <= span.end; ++j) {
                ++matches;
                if (std::find(words.begin(), words.end(), body_[j].word) == words.end())
                    words.push_back(body_[j].word);
            }
            const std::size_t fresh = words.size() - seen.size();
            if (fresh > best_words ||
                (fresh == best_words && fresh > 0 && matches > best_matches)) {
                best_span = span;
                best_words = fresh;
                best_matches = matches;
            }
        }
        if (best_words == 0) return best_span;
        const Span moved = from_start(best_span, size);
        const bool overlaps =
            taken != nullptr && moved.begin < taken->end && taken->begin < moved.end;
        return overlaps ? best_span : moved;
    }

    [[nodiscard]] Snippet cut(Field field, const Span& span,
                              const std::vector<Marked>& marks) const {
        Snippet snippet{field, span, std::string(text_.substr(span.begin, span.size())), {}, true};
        snippet.begins_sentence =
            field == Field::title ||
            analysis_.tokens[sentence_at(span).first_token].span.begin == span.begin;
        snippet.ends_sentence = field == Field::title || ends_sentence(span.end);
        for (const Marked& mark : marks) {
            if (mark.span.begin < span.begin || mark.span.end > span.end) continue;
            snippet.matches.push_back({mark.span.begin - span.begin, mark.span.end - span.begin});
        }
        return snippet;
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::vector<Marked> title_;
    std::vector<Marked> body_;
};

}  // namespace

std::vector<Snippet> make_snippets(std::string_view text, const Analysis& analysis,
                                   const std::vector<Span>& matches) {
    if (analysis.tokens.empty()) return {};
    Passages passages(text, analysis);
    passages.add_matches(matches);
    return passages.choose();
}

}  // namespace newsidx
