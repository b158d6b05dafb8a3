#include "text/analysis.hpp"

#include <map>
#include <unordered_map>

#include "text/fold.hpp"
#include "text/sentences.hpp"
#include "text/stemming.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

// The first `most` bytes at most, cut between characters.
std::string_view cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while ((static_cast<unsigned char>(text[most]) & 0xc0U) == 0x80U) --most;
    return text.substr(0, most);
}

struct BytesHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view bytes) const {
        return std::hash<std::string_view>()(bytes);
    }
};

using Numbers = std::unordered_map<std::string, std::uint32_t, BytesHash, std::equal_to<>>;

// The forms of one language's words met so far, and which of them the article at hand has.
class Vocabulary {
public:
    explicit Vocabulary(char stem_class) : stemmer_(stem_class) {}

    void begin_article() { ++article_; }

    [[nodiscard]] std::size_t size() const { return words_.size(); }

    // The index in `forms` of the word's form, added there when the article hasn't had it.
    std::uint32_t form(std::string_view word, std::vector<Form>& forms) {
        const std::uint32_t number = number_of(word);
        Known& known = forms_[number];
        if (known.article != article_) {
            known.article = article_;
            known.index = static_cast<std::uint32_t>(forms.size());
            forms.push_back(known.form);
        }
        return known.index;
    }

private:
    struct Known {
        Form form;
        std::uint64_t article = 0;  // the last one that had it
        std::uint32_t index = 0;    // in that one's forms
    };

    std::uint32_t number_of(std::string_view word) {
        word = cut(word, kMaxReadWordBytes);
        if (const auto at = words_.find(word); at != words_.end()) return at->second;
        std::string folded = form_of(word);
        const auto [at, is_new] =
            numbers_.try_emplace(folded, static_cast<std::uint32_t>(forms_.size()));
        if (is_new) {
            std::string stem = stemmer_.stem(folded);
            forms_.push_back({{std::move(folded), std::move(stem)}, 0, 0});
        }
        words_.emplace(word, at->second);
        return at->second;
    }

    Stemmer stemmer_;
    Numbers words_;    // as written, to a number in forms_
    Numbers numbers_;  // folded, likewise
    std::vector<Known> forms_;
    std::uint64_t article_ = 0;
};

class Positions {
public:
    explicit Positions(Analysis& analysis) : analysis_(analysis) {}

    void paragraph(std::string_view text, std::uint32_t begin, std::uint32_t number) {
        const auto end = static_cast<std::uint32_t>(analysis_.tokens.size());
        std::uint32_t first = begin;
        for (const std::uint32_t last : sentence_ends(text, analysis_.tokens, begin, end)) {
            Sentence sentence;
            sentence.first_token = first;
            sentence.end_token = last;
            sentence.paragraph = number;
            sentence.span = {analysis_.tokens[first].span.begin,
                             analysis_.tokens[last - 1].span.end};
            for (; first < last; ++first) {
                Token& token = analysis_.tokens[first];
                if (token.kind != TokenKind::punctuation) {
                    token.position = next_++;
                    ++analysis_.words;
                }
            }
            analysis_.sentence_marks.push_back(next_++);
            analysis_.sentences.push_back(sentence);
        }
        if (end > begin) analysis_.paragraph_marks.push_back(next_++);
    }

    void begin_body() { next_ = kFirstBodyPosition; }

private:
    Analysis& analysis_;
    std::uint32_t next_ = 1;
};

}  // namespace

std::string form_of(std::string_view word) {
    std::string folded = fold(cut(word, kMaxReadWordBytes));
    folded.resize(cut(folded, kMaxFormBytes).size());
    return folded;
}

struct Analyzer::State {
    std::map<char, Vocabulary> vocabularies;

    Vocabulary& vocabulary(char language) {
        std::size_t cached = 0;
        for (const auto& one : vocabularies) cached += one.second.size();
        if (cached > kMaxCachedForms) vocabularies.clear();
        return vocabularies.try_emplace(language, language).first->second;
    }
};

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analysis Analyzer::analyze(std::string_view text, std::size_t title_bytes, std::string_view lang) {
    Analysis analysis;
    Positions positions(analysis);
    std::uint32_t paragraph = 0;
    if (title_bytes == 0) positions.begin_body();
    for (std::size_t begin = 0; begin < text.size();) {
        const bool title = begin < title_bytes;
        const std::size_t end = title ? title_bytes : std::min(text.find('\n', begin), text.size());
        const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
        tokenize(text, begin, end, analysis.tokens);
        positions.paragraph(text, first, paragraph);
        if (analysis.tokens.size() > first) ++paragraph;
        if (title) {
            analysis.title_tokens = static_cast<std::uint32_t>(analysis.tokens.size());
            positions.begin_body();
        }
        begin = end;
        while (begin < text.size() && text[begin] == '\n') ++begin;
    }
    analysis.complete = analysis.tokens.size() < kMaxTokens;
    Vocabulary& vocabulary = state_->vocabulary(stem_class(lang));
    vocabulary.begin_article();
    for (Token& token : analysis.tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        token.form =
            vocabulary.form(text.substr(token.span.begin, token.span.size()), analysis.forms);
        if (analysis.forms.size() > kMaxForms) {
            analysis.complete = false;
            break;
        }
    }
    return analysis;
}

Analysis analyze(std::string_view text, std::size_t title_bytes, std::string_view lang) {
    return Analyzer().analyze(text, title_bytes, lang);
}

}  // namespace newsidx
