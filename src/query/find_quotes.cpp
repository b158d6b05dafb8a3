#include "query/find_quotes.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "query/quotations.hpp"
#include "query/speaker.hpp"
#include "query/speech_words.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// "He" is whoever spoke last, so many paragraphs back at most.
constexpr std::uint32_t kPronounParagraphs = 2;

class QuoteFinder {
public:
    QuoteFinder(std::string_view text, const Analysis& analysis, const Entities& entities,
                std::string_view lang)
        : text_(text),
          analysis_(analysis),
          lang_(lang),
          clauses_(text, analysis, entities),
          quotations_(find_quotations(text)) {}

    std::vector<SpokenQuote> run() {
        for (std::size_t i = 0; i < quotations_.size(); ++i) {
            const std::uint32_t before_end = token_at(quotations_[i].outer().begin);
            const std::uint32_t after_begin = token_at(quotations_[i].outer().end);
            const std::uint32_t before_begin = sentence_begin(i, before_end);
            const std::uint32_t after_end = sentence_end(i, after_begin);
            take(i, clauses_.items(before_begin, before_end),
                 clauses_.items(after_begin, after_end));
            remember_persons(i, after_begin);
            if (!out_.empty() && from_ == i) clause_end_ = std::max(clause_end_, after_end);
        }
        return std::move(out_);
    }

private:
    // The first token that begins at or after the byte.
    [[nodiscard]] std::uint32_t token_at(std::uint32_t byte) const {
        const auto at = std::lower_bound(
            analysis_.tokens.begin(), analysis_.tokens.end(), byte,
            [](const Token& token, std::uint32_t value) { return token.span.begin < value; });
        return static_cast<std::uint32_t>(at - analysis_.tokens.begin());
    }

    [[nodiscard]] const Sentence* sentence_of(std::uint32_t token) const {
        auto at = std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), token,
                                   [](std::uint32_t value, const Sentence& sentence) {
                                       return value < sentence.first_token;
                                   });
        return at == analysis_.sentences.begin() ? nullptr : &*std::prev(at);
    }

    [[nodiscard]] bool is_stop(std::uint32_t token) const {
        const Token& one = analysis_.tokens[token];
        return one.kind == TokenKind::punctuation &&
               std::string_view(".!?…").find(text_.substr(one.span.begin, one.span.size())) !=
                   std::string_view::npos;
    }

    // Where the words begin that may introduce the quotation whose opening mark is token `end`.
    [[nodiscard]] std::uint32_t sentence_begin(std::size_t number, std::uint32_t end) const {
        if (end == 0) return 0;
        const Sentence* sentence = sentence_of(end - 1);
        const bool new_paragraph =
            sentence != nullptr && end < analysis_.tokens.size() &&
            text_.substr(analysis_.tokens[end - 1].span.end,
                         quotations_[number].outer().begin - analysis_.tokens[end - 1].span.end)
                    .find("\n\n") != std::string_view::npos;
        if (sentence == nullptr || is_stop(end - 1)) return end;
        const Token& last = analysis_.tokens[end - 1];
        if (new_paragraph && text_.substr(last.span.begin, 1) != ":") return end;
        std::uint32_t begin = sentence->first_token;
        if (number > 0) begin = std::max(begin, token_at(quotations_[number - 1].outer().end));
        return std::min(begin, end);
    }

    // Where the words end that may say who spoke, token `begin` being the first behind the mark.
    [[nodiscard]] std::uint32_t sentence_end(std::size_t number, std::uint32_t begin) const {
        if (begin >= analysis_.tokens.size() || is_stop(begin)) return begin;
        const std::uint32_t from = quotations_[number].outer().end;
        if (text_.substr(from, analysis_.tokens[begin].span.begin - from).find("\n\n") !=
            std::string_view::npos)
            return begin;
        std::uint32_t end = sentence_of(begin)->end_token;
        if (number + 1 < quotations_.size())
            end = std::min(end, token_at(quotations_[number + 1].outer().begin));
        return std::max(begin, end);
    }

    [[nodiscard]] std::uint32_t words_in(const Quotation& quotation) const {
        std::uint32_t words = 0;
        for (const QuotedSpan& part : quotation.parts) {
            for (std::uint32_t i = token_at(part.inner.begin);
                 i < analysis_.tokens.size() && analysis_.tokens[i].span.end <= part.inner.end; ++i)
                words += analysis_.tokens[i].kind != TokenKind::punctuation ? 1U : 0U;
        }
        return words;
    }

    // The character before the closing mark; NUL where nothing is quoted.
    [[nodiscard]] char32_t last_of(const Quotation& quotation) const {
        // A last paragraph may be nothing but the closing mark.
        const auto part = std::find_if(quotation.parts.rbegin(), quotation.parts.rend(),
                                       [](const auto& one) { return one.inner.size() > 0; });
        if (part == quotation.parts.rend()) return U'\0';
        const Span inner = part->inner;
        return char_at(last_character(text_.substr(inner.begin, inner.size())), 0).code;
    }

    [[nodiscard]] QuoteEnd end_of(const Quotation& quotation) const {
        const char32_t last = last_of(quotation);
        for (const char32_t open : {U',', U'?', U'!', U'…', U'—', U'–', U'-'}) {
            if (last == open) return QuoteEnd::open;
        }
        return last == U'.' ? QuoteEnd::closed : QuoteEnd::bare;
    }

    // Whether a comma or dash joins the quotation with what follows.
    [[nodiscard]] bool is_joined(const Quotation& quotation,
                                 const std::vector<ClauseItem>& after) const {
        if (last_of(quotation) == U',') return true;
        return !after.empty() && (after.front().kind == ClauseItem::Kind::comma ||
                                  after.front().kind == ClauseItem::Kind::dash);
    }

    // `A witness shouted "Go home!" Mark Stone replied, "We stay."`: what stands before it in its
    // sentence says where the words come from, and the clause behind begins another sentence.
    [[nodiscard]] bool is_led_to(const Quotation& quotation, const std::vector<ClauseItem>& before,
                                 const std::vector<ClauseItem>& after) const {
        const bool has_words = std::any_of(before.begin(), before.end(), [&](const auto& item) {
            return item.kind == ClauseItem::Kind::person ||
                   (item.kind == ClauseItem::Kind::word &&
                    !is_speech_word(lang_, SpeechWord::joins, item.word));
        });
        return has_words && (!is_joined(quotation, after) || leads_to_speech(before, lang_));
    }

    // `"First," X said. "Second," a spokesman said.`: the second has a clause of its own, though
    // that names nobody.
    [[nodiscard]] bool has_own_clause(const Quotation& quotation,
                                      const std::vector<ClauseItem>& before,
                                      const std::vector<ClauseItem>& after) const {
        if (after.empty()) return false;
        if (before.empty() && is_joined(quotation, after)) return true;
        const bool is_new_sentence = last_of(quotation) == U'.' && after.front().upper;
        return !is_new_sentence && tells_speech(after, lang_);
    }

    void take(std::size_t number, const std::vector<ClauseItem>& before,
              const std::vector<ClauseItem>& after) {
        const Quotation& quotation = quotations_[number];
        if (quotation.parts.front().inner.size() == 0) return;
        auto ahead = speaker_before(before, lang_);
        auto behind = speaker_after(after, end_of(quotation), lang_);
        if (is_led_to(quotation, before, after)) behind.reset();
        // The clause before it wins where nothing stands between, else the one behind.
        const bool takes_ahead = ahead && (ahead->direct || !behind);
        auto speaker = takes_ahead ? ahead : behind;
        if (!speaker) {
            if (is_continued(number, before) && !has_own_clause(quotation, before, after))
                append(quotation);
            return;
        }
        if (!speaker->direct && words_in(quotation) < kMinQuotedWords) return;
        if (!speaker->entity) {
            speaker->entity = antecedent(number);
            if (!speaker->entity) return;
        }
        if (!out_.empty() && out_.back().attribution == speaker->clause) {
            append(quotation);
        } else {
            out_.push_back({*speaker->entity, {}, speaker->clause, speaker->sureness});
            append(quotation);
            from_ = number;
            clause_end_ = 0;
        }
        last_ = *speaker->entity;
        others_ = false;
        spoken_ = paragraph_of(number);
    }

    void append(const Quotation& quotation) {
        for (const QuotedSpan& part : quotation.parts) {
            if (part.inner.size() > 0) out_.back().parts.push_back(part.inner);
        }
    }

    // `"First," X said. "Second."`: nothing but the clause stands between. `"one" and "two"`, too.
    [[nodiscard]] bool is_continued(std::size_t number,
                                    const std::vector<ClauseItem>& before) const {
        if (out_.empty() || number == 0 || from_ != number - 1) return false;
        if (before.empty())
            return clause_end_ == token_at(quotations_[number].outer().begin) &&
                   paragraph_of(number) == paragraph_of(number - 1);
        return words_in(quotations_[number]) >= kMinQuotedWords &&
               std::all_of(before.begin(), before.end(), [&](const ClauseItem& item) {
                   return item.kind == ClauseItem::Kind::comma ||
                          is_speech_word(lang_, SpeechWord::joins, item.word);
               });
    }

    [[nodiscard]] std::uint32_t paragraph_of(std::size_t number) const {
        const Sentence* sentence = sentence_of(token_at(quotations_[number].outer().begin));
        return sentence == nullptr ? 0 : sentence->paragraph;
    }

    // Who spoke last, if nobody else was named since outside of quotations; where nobody spoke,
    // whom the sentence before is about.
    [[nodiscard]] std::optional<std::uint32_t> antecedent(std::size_t number) const {
        if (last_ && paragraph_of(number) <= spoken_ + kPronounParagraphs)
            return others_ ? std::nullopt : last_;
        return subject_before(number);
    }

    // "Minister X resigned. "…," he wrote": the sentence begins with the name and its titles, and
    // names nobody else.
    [[nodiscard]] std::optional<std::uint32_t> subject_before(std::size_t number) const {
        const std::uint32_t end = token_at(quotations_[number].outer().begin);
        if (end == 0 || !is_stop(end - 1)) return std::nullopt;
        const std::uint32_t begin = sentence_of(end - 1)->first_token;
        if (number > 0 && begin < token_at(quotations_[number - 1].outer().end))
            return std::nullopt;
        const auto items = clauses_.items(begin, end);
        const auto is_person = [](const ClauseItem& one) {
            return one.kind == ClauseItem::Kind::person;
        };
        const auto person = std::find_if(items.begin(), items.end(), is_person);
        if (person == items.end() || person->possessive) return std::nullopt;
        const bool leads = std::all_of(items.begin(), person, [](const ClauseItem& one) {
            return one.kind == ClauseItem::Kind::word && one.upper;
        });
        const bool alone = std::none_of(person, items.end(), [&](const ClauseItem& one) {
            return is_person(one) && one.entity != person->entity;
        });
        return leads && alone ? std::optional(person->entity) : std::nullopt;
    }

    // Who is named between this quotation and the next.
    void remember_persons(std::size_t number, std::uint32_t begin) {
        const auto end = number + 1 < quotations_.size()
                             ? token_at(quotations_[number + 1].outer().begin)
                             : begin;
        for (const ClauseItem& item : clauses_.items(begin, std::max(begin, end))) {
            if (item.kind == ClauseItem::Kind::person && last_ && item.entity != *last_)
                others_ = true;
        }
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::string_view lang_;
    ClauseReader clauses_;
    std::vector<Quotation> quotations_;
    std::vector<SpokenQuote> out_;
    std::size_t from_ = 0;               // the quotation that out_.back() was last taken from
    std::uint32_t clause_end_ = 0;       // the token behind the clause of out_.back()
    std::optional<std::uint32_t> last_;  // who spoke last
    bool others_ = false;                // others were named since
    std::uint32_t spoken_ = 0;           // in this paragraph
};

bool has_words(const Analysis& analysis, const Span& span) {
    const auto& tokens = analysis.tokens;
    auto token = std::lower_bound(
        tokens.begin(), tokens.end(), span.begin,
        [](const Token& one, std::uint32_t begin) { return one.span.begin < begin; });
    while (token != tokens.end() && token->kind == TokenKind::punctuation) ++token;
    return token != tokens.end() && token->span.begin < span.end;
}

}  // namespace

std::vector<SpokenQuote> find_quotes(std::string_view text, const Analysis& analysis,
                                     const Entities& entities, std::string_view lang) {
    const bool has_person =
        std::any_of(entities.entities.begin(), entities.entities.end(),
                    [](const Entity& one) { return one.type == EntityType::person; });
    if (!has_person) return {};
    return QuoteFinder(text, analysis, entities, lang).run();
}

std::string quoted_text(std::string_view text, const Analysis& analysis, const SpokenQuote& quote,
                        std::string_view cut) {
    std::string out;
    for (std::size_t i = 0; i < quote.parts.size(); ++i) {
        if (i > 0) {
            const Span between{quote.parts[i - 1].end, quote.parts[i].begin};
            const auto marks = text.substr(between.begin, between.size());
            const bool is_other = marks.find("\n\n") != std::string_view::npos;
            out += has_words(analysis, between) ? cut : is_other ? "\n\n" : " ";
        }
        out += text.substr(quote.parts[i].begin, quote.parts[i].size());
    }
    return out;
}

}  // namespace newsidx
