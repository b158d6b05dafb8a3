#include "text/analysis.hpp"

#include <xxhash.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <span>

#include "base/utf8.hpp"
#include "base/word_numbers.hpp"
#include "base/word_order.hpp"
#include "text/fold.hpp"
#include "text/full_stops.hpp"
#include "text/passage_matches.hpp"
#include "text/sentences.hpp"
#include "text/stemming.hpp"
#include "text/tokenize.hpp"
#include "text/wanted_words.hpp"

namespace newsidx {
namespace {

// What a text and its tokens are likely to have; tables grow where it has more.
constexpr std::size_t kUsualTokenBytes = 5;
constexpr std::size_t kUsualForms = 1'500;
constexpr std::size_t kUsualSentenceBytes = 80;

// The forms of one language's words met so far, and which of them the article at hand has.
class Vocabulary {
public:
    explicit Vocabulary(char stem_class) : stemmer_(stem_class) {}

    void begin_article(Analysis& analysis) {
        ++article_;
        analysis.vocabulary = bytes_;
    }

    [[nodiscard]] std::size_t size() const { return words_.size(); }

    // Sets the token's form, added to those of the analysis when the article hasn't had it, and how
    // it is written.
    void set_form(std::string_view text, Token& token, Analysis& analysis) {
        const Written& written = met({text.data() + token.span.begin, token.span.size()});
        token.written = written.letters;
        token.form = index_of(written, analysis);
    }

    // The index in the analysis of the word's form, likewise.
    std::uint32_t form(std::string_view word, Analysis& analysis) {
        return index_of(met(word), analysis);
    }

private:
    struct Written {
        std::uint32_t form = 0;  // index into forms_
        WordCase letters = WordCase::mark;
    };
    // Of a form or a stem.
    struct Use {
        std::uint64_t article = 0;  // the last one that had it
        std::uint32_t index = 0;    // in that one's forms or stems
    };

    std::uint32_t index_of(const Written& written, Analysis& analysis) {
        Use& use = uses_[written.form];
        if (use.article != article_) add(forms_[written.form], use, analysis);
        return use.index;
    }

    // To the article's forms, which it isn't one of yet.
    void add(const Form& form, Use& use, Analysis& analysis) {
        use = {article_, static_cast<std::uint32_t>(analysis.forms.size())};
        Use& stem = stems_[form.stem_number];
        if (stem.article != article_) stem = {article_, analysis.stems++};
        analysis.forms.push_back(form);
        analysis.forms.back().article_stem = stem.index;
    }

    const Written& met(std::string_view word) {
        if (word.size() > kMaxReadWordBytes) word = head_of(word, kMaxReadWordBytes);
        const auto [number, is_new] = words_.number(word);
        if (is_new) add_written(word);
        return written_[number];
    }

    // Apart, so that met() is made part of the loop over an article's words.
    [[gnu::noinline]] void add_written(std::string_view word) {
        const std::string folded = form_of(word);
        const auto [number, is_new] = folded_.number(folded);
        if (is_new) {
            forms_.push_back(new_form(folded, number));
            uses_.emplace_back();
        }
        written_.push_back({number, word_case(word)});
    }

    Form new_form(const std::string& folded, std::uint32_t number) {
        const std::string stem = stemmer_.stem(folded);
        const auto [stem_number, is_new] = stem_numbers_.number(stem);
        if (is_new) stems_.emplace_back();
        Form form;
        form.folded = bytes_->emplace_back(folded);
        form.stem = folded.starts_with(stem) ? form.folded.substr(0, stem.size())
                                             : std::string_view(bytes_->emplace_back(stem));
        form.number = number;
        form.stem_number = stem_number;
        form.leading = leading_bytes(form.folded);
        form.stem_leading = leading_bytes(form.stem);
        form.hash = XXH3_64bits(folded.data(), folded.size());
        return form;
    }

    Stemmer stemmer_;
    WordNumbers words_;             // as written
    std::vector<Written> written_;  // of each of them
    WordNumbers folded_;            // the numbers are indices into forms_
    std::vector<Form> forms_;
    std::vector<Use> uses_;     // of each of them: apart, as it is asked of every word
    WordNumbers stem_numbers_;  // likewise into stems_
    std::vector<Use> stems_;
    std::uint64_t article_ = 0;
    // What forms point into: never moves, and outlives the vocabulary where an analysis does.
    std::shared_ptr<std::deque<std::string>> bytes_ = std::make_shared<std::deque<std::string>>();
};

struct Paragraph {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool title = false;
};

// The title, then the lines of the body that are not empty.
class Paragraphs {
public:
    Paragraphs(std::string_view text, std::size_t title_bytes)
        : text_(text), title_bytes_(title_bytes) {}

    std::optional<Paragraph> next() {
        if (at_ >= text_.size()) return std::nullopt;
        Paragraph paragraph{at_, title_bytes_, at_ < title_bytes_};
        if (!paragraph.title) paragraph.end = std::min(text_.find('\n', at_), text_.size());
        at_ = paragraph.end;
        while (at_ < text_.size() && text_[at_] == '\n') ++at_;
        return paragraph;
    }

private:
    std::string_view text_;
    std::size_t title_bytes_;
    std::size_t at_ = 0;
};

// Adds paragraphs to an analysis, all but the forms of their tokens.
class Positions {
public:
    Positions(Analysis& analysis, bool has_title, std::string_view lang)
        : analysis_(analysis),
          stops_(lang),
          suffixes_(suffixes_of(lang)),
          next_(has_title ? 1 : kFirstBodyPosition) {}

    void add(std::string_view text, const Paragraph& paragraph) {
        const auto first = static_cast<std::uint32_t>(analysis_.tokens.size());
        tokenize(text, paragraph.begin, paragraph.end, analysis_.tokens, suffixes_);
        add_sentences(text, first);
        const auto end = static_cast<std::uint32_t>(analysis_.tokens.size());
        if (end > first) ++paragraph_;
        if (!paragraph.title) return;
        analysis_.title_tokens = end;
        next_ = kFirstBodyPosition;
    }

private:
    // The position behind the last one.
    static std::uint32_t set_positions(std::span<Token> tokens, std::uint32_t next) {
        for (Token& token : tokens) {
            if (token.kind != TokenKind::punctuation) token.position = next++;
        }
        return next;
    }

    void add_sentences(std::string_view text, std::uint32_t first) {
        const std::uint32_t begin = first;
        const auto end = static_cast<std::uint32_t>(analysis_.tokens.size());
        find_sentence_ends(text, analysis_.tokens, begin, end, stops_, ends_);
        for (const std::uint32_t last : ends_) {
            Sentence sentence;
            sentence.first_token = first;
            sentence.end_token = last;
            sentence.paragraph = paragraph_;
            sentence.span = {analysis_.tokens[first].span.begin,
                             analysis_.tokens[last - 1].span.end};
            const std::uint32_t before = next_;
            next_ = set_positions({&analysis_.tokens[first], last - first}, before);
            analysis_.words += next_ - before;
            first = last;
            analysis_.sentence_marks.push_back(next_++);
            analysis_.sentences.push_back(sentence);
        }
        if (end > begin) analysis_.paragraph_marks.push_back(next_++);
    }

    Analysis& analysis_;
    FullStops stops_;
    Suffixes suffixes_;
    std::uint32_t next_;
    std::uint32_t paragraph_ = 0;
    std::vector<std::uint32_t> ends_;  // of the sentences of the paragraph at hand
};

// Whether a token begins behind this byte, whatever stands before it: most marks do it, but some
// may be part of a word or a number.
bool begins_token(char before) {
    return before == ' ' || before == '\n' || before == '"' || before == '(' || before == '-';
}

}  // namespace

std::string form_of(std::string_view word) {
    std::string folded = fold(head_of(word, kMaxReadWordBytes));
    folded.resize(head_of(folded, kMaxFormBytes).size());
    return folded;
}

struct Analyzer::State {
    std::size_t most_cached;
    std::map<char, Vocabulary> vocabularies;

    Vocabulary& vocabulary(char language) {
        std::size_t cached = 0;
        for (const auto& one : vocabularies) cached += one.second.size();
        if (cached > most_cached) vocabularies.clear();
        return vocabularies.try_emplace(language, language).first->second;
    }
};

Analyzer::Analyzer(CacheShare share)
    : state_(std::make_unique<State>(State{share.of(kMaxCachedForms), {}})) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analysis Analyzer::analyze(std::string_view text, std::size_t title_bytes, std::string_view lang) {
    Analysis analysis;
    analysis.tokens.reserve(std::min(text.size() / kUsualTokenBytes, kMaxTokens));
    const std::size_t sentences = std::min(text.size() / kUsualSentenceBytes, kMaxTokens);
    analysis.sentences.reserve(sentences);
    analysis.sentence_marks.reserve(sentences);
    analysis.paragraph_marks.reserve(sentences / 2);
    Paragraphs paragraphs(text, title_bytes);
    Positions positions(analysis, title_bytes > 0, lang);
    while (const auto paragraph = paragraphs.next()) positions.add(text, *paragraph);
    analysis.forms.reserve(std::min(analysis.tokens.size() / 2, kUsualForms));
    analysis.complete = analysis.tokens.size() < kMaxTokens;
    Vocabulary& vocabulary = state_->vocabulary(stem_class(lang));
    vocabulary.begin_article(analysis);
    for (Token& token : analysis.tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        vocabulary.set_form(text, token, analysis);
        if (token.form >= kMaxForms) {
            analysis.complete = false;
            break;
        }
    }
    return analysis;
}

Analysis Analyzer::analyze_around(const std::vector<WantedWord>& words, std::size_t reach,
                                  std::string_view text, std::size_t title_bytes,
                                  std::string_view lang) {
    // So short a text can't come near the limits.
    if (text.size() > kMaxForms) return analyze(text, title_bytes, lang);
    Analysis analysis;
    analysis.forms.emplace_back();
    Vocabulary& vocabulary = state_->vocabulary(stem_class(lang));
    vocabulary.begin_article(analysis);
    const auto form_at = [&](std::size_t begin, std::size_t end) {
        return vocabulary.form(text.substr(begin, end - begin), analysis);
    };
    const WantedPlaces places(words);
    const Suffixes suffixes = suffixes_of(lang);
    // `take(begin, end, form)` of each word that is wanted, until it says that it has had enough.
    const auto each_wanted = [&](const Paragraph& paragraph, const auto& take) {
        const std::string_view until = text.substr(0, paragraph.end);
        for (std::size_t at = places.next(until, paragraph.begin, paragraph.end);
             at < paragraph.end; at = places.next(until, at + 1, paragraph.end)) {
            const std::size_t end = word_end(until, at, suffixes);
            if (end == at) continue;
            const std::uint32_t form = form_at(at, end);
            if (is_wanted(analysis.forms[form], words) && !take(at, end, form)) return;
        }
    };
    const auto has_wanted = [&](const Paragraph& paragraph) {
        bool found = false;
        each_wanted(paragraph, [&](std::size_t, std::size_t, std::uint32_t) {
            found = true;
            return false;
        });
        return found;
    };
    // The matches that passages can be chosen for, where only those matter.
    const auto choose_matches = [&]() -> std::optional<std::vector<PassageMatch>> {
        if (!std::all_of(words.begin(), words.end(),
                         [](const WantedWord& word) { return word.always_match; }))
            return {};
        std::vector<PassageMatch> matches;
        std::map<std::string_view, std::uint32_t> stems;
        Paragraphs paragraphs(text, title_bytes);
        while (const auto paragraph = paragraphs.next()) {
            if (paragraph->title) continue;
            each_wanted(*paragraph, [&](std::size_t begin, std::size_t end, std::uint32_t form) {
                const auto number = static_cast<std::uint32_t>(stems.size());
                const auto stem = stems.try_emplace(analysis.forms[form].stem, number).first;
                const bool sure = begin == paragraph->begin || begins_token(text[begin - 1]);
                matches.push_back({begin, end, stem->second, sure});
                return matches.size() <= kMostPassageMatches;
            });
        }
        return passage_matches(text, matches, reach);
    };
    const auto chosen = choose_matches();
    std::size_t next_chosen = 0;
    Paragraphs paragraphs(text, title_bytes);
    Positions positions(analysis, title_bytes > 0, lang);
    std::size_t reached = 0;  // paragraphs that begin before this are taken
    while (const auto paragraph = paragraphs.next()) {
        const auto first = analysis.tokens.size();
        bool found = false;
        if (chosen && !paragraph->title) {
            for (; next_chosen < chosen->size() && (*chosen)[next_chosen].begin < paragraph->end;
                 ++next_chosen)
                reached = (*chosen)[next_chosen].begin + reach;
            if (paragraph->begin >= reached) continue;
        } else if (!paragraph->title) {
            found = first == analysis.title_tokens;  // it opens the body
            if (!found && paragraph->begin >= reached && !has_wanted(*paragraph)) continue;
        }
        positions.add(text, *paragraph);
        for (auto i = first; i < analysis.tokens.size(); ++i) {
            Token& token = analysis.tokens[i];
            if (token.kind == TokenKind::punctuation || !places.may_begin(text, token.span.begin))
                continue;
            vocabulary.set_form(text, token, analysis);
            found = found || is_wanted(analysis.forms[token.form], words);
        }
        if (!chosen && found && !paragraph->title)
            reached = std::max(reached, paragraph->end + reach);
    }
    return analysis;
}

Analysis analyze(std::string_view text, std::size_t title_bytes, std::string_view lang) {
    return Analyzer().analyze(text, title_bytes, lang);
}

}  // namespace newsidx
