#include "entity/tagger.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "entity/article_tagger.hpp"
#include "entity/missed_bodies.hpp"
#include "entity/name_bounds.hpp"
#include "entity/name_company.hpp"
#include "entity/scores.hpp"
#include "entity/tagger_model.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

constexpr std::uint8_t kPerson = 0;
constexpr std::uint8_t kOrganization = 1;
constexpr std::uint8_t kPlace = 2;

// In another language than the tagger's only names of several words of which it is this sure: a
// clause that begins with a capital looks like a body's name sooner than like a person's.
constexpr float kSureAbroad = 0.97F;
constexpr float kSureBodyAbroad = 0.985F;
// Of organizations that are no likelier than all else (percent) one in three is one.
constexpr std::uint8_t kLeastOrganization = 50;

bool is_latin(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        if (ascii::is_ascii(name[at])) {
            ++at;
            continue;
        }
        const Char c = char_at(name, at);
        if (c.kind == CharKind::unspaced) return false;
        // Latin ends with Latin Extended-B; Greek, Cyrillic and all others follow.
        const bool extended = c.code >= 0x1e00 && c.code < 0x1f00;
        if (c.kind == CharKind::letter && c.code >= 0x0250 && !extended) return false;
        at += c.size;
    }
    return true;
}

// Where a sentence begins: an article and a common noun, "Les électeurs de Nouvelle-Calédonie".
bool is_clause(std::string_view name) {
    static constexpr auto kArticles = std::to_array<std::string_view>(
        {"A",   "As", "Ces", "Cette", "Dos", "El", "Esta", "Este", "Gli", "I",  "Il",  "L",  "La",
         "Las", "Le", "Les", "Lo",    "Los", "O",  "Os",   "Um",   "Uma", "Un", "Una", "Une"});
    const std::size_t end = name.find_first_of(" '’");
    if (end == name.npos || !is_one_of<kArticles>(name.substr(0, end))) return false;
    const std::size_t next = name.find_first_not_of(" '’", end);
    return next != name.npos && !is_upper(char_at(name, next).code);
}

std::uint8_t percent(float share) { return static_cast<std::uint8_t>(std::lround(share * 100)); }

// Tokens [first, end) of a name.
struct NameTokens {
    std::uint32_t first;
    std::uint32_t end;
};

class Trimmer {
public:
    Trimmer(std::string_view text, const Analysis& analysis) : text_(text), analysis_(analysis) {}

    // Without marks at its ends and a leading "the", but with the "The" of "told The Hindu" and the
    // last mark of "Janata Dal (United)".
    [[nodiscard]] NameTokens trim(NameTokens name) const {
        while (name.first < name.end && drops_before(name.first, name.end)) ++name.first;
        while (name.first < name.end && drops_after(name.end - 1)) --name.end;
        if (name.first < name.end && is_left_open(name)) ++name.end;
        if (name.first < name.end && name.first > 0 && is_own_article(name.first - 1)) --name.first;
        return name;
    }

    [[nodiscard]] std::string_view bytes(std::uint32_t token) const {
        const Span& span = analysis_.tokens[token].span;
        return span.in(text_);
    }

private:
    [[nodiscard]] bool drops_before(std::uint32_t token, std::uint32_t end) const {
        const std::string_view word = bytes(token);
        if (word == "the" || word == "The" || word == "THE") return token + 1 < end;
        return analysis_.tokens[token].kind == TokenKind::punctuation && word != "'" &&
               word != "\u2019";
    }
    // Whether the mark that follows closes a bracket of the name.
    [[nodiscard]] bool is_left_open(const NameTokens& name) const {
        if (name.end >= analysis_.tokens.size() || bytes(name.end) != ")") return false;
        int open = 0;
        for (std::uint32_t token = name.first; token < name.end; ++token) {
            open += bytes(token) == "(" ? 1 : bytes(token) == ")" ? -1 : 0;
        }
        return open == 1;
    }
    // A "The" that no beginning of a sentence asks for.
    [[nodiscard]] bool is_own_article(std::uint32_t token) const {
        if (token == 0 || bytes(token) != "The" || token < analysis_.title_tokens) return false;
        std::uint32_t before = token - 1;
        if (bytes(before) == "," && before > 0) --before;
        const std::size_t end = analysis_.tokens[before].span.end;
        const auto gap = text_.substr(end, analysis_.tokens[token].span.begin - end);
        return analysis_.tokens[before].kind == TokenKind::word &&
               !is_upper(char_at(bytes(before), 0).code) && gap.find('\n') == gap.npos;
    }
    [[nodiscard]] bool drops_after(std::uint32_t token) const {
        if (analysis_.tokens[token].kind != TokenKind::punctuation) return false;
        const std::string_view mark = bytes(token);
        return mark != "." && mark != ")" && mark != "!" && mark != "+";
    }

    std::string_view text_;
    const Analysis& analysis_;
};

// A part of a body that is called after what it deals with.
constexpr auto kDesks = std::to_array<std::string_view>(
    {"Bureau", "Department", "Desk", "Directorate", "Division", "Section"});

// "the Central Asia | and Kazakhstan Department": the tagger takes the first place for one.
bool is_second_half(std::string_view text, const Span& place, const NameSpan& name) {
    constexpr std::string_view kJoint = " and ";
    constexpr std::string_view kArticle = "the ";
    if (name.type != EntityType::organization || place.begin < kArticle.size()) return false;
    if (text.substr(place.begin - kArticle.size(), kArticle.size()) != kArticle) return false;
    if (place.end > name.span.begin ||
        text.substr(place.end, name.span.begin - place.end) != kJoint) {
        return false;
    }
    const std::string_view words = name.span.in(text);
    const std::size_t blank = words.find(' ');
    return blank != words.npos &&
           std::find(kDesks.begin(), kDesks.end(), words.substr(blank + 1)) != kDesks.end();
}

}  // namespace

struct Tagger::State {
    State(std::shared_ptr<SharedWords> shared, CacheShare share)
        : tagger(built_in_model(), std::move(shared), share) {}

    TaggedSpans find(std::string_view text, const Analysis& analysis, bool abroad);

    ArticleTagger tagger;
    TaggedArticle tagged;  // kept for its memory
};

Tagger::Tagger() = default;
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

TaggedSpans Tagger::tag(std::string_view text, const Analysis& analysis, std::string_view lang) {
    if (state_ == nullptr) state_ = std::make_unique<State>(shared_, share_);
    TaggedSpans found = state_->find(text, analysis, !lang.empty() && lang != "en");
    // Each worker has its own, and a short article saves the most by it.
    constexpr std::size_t kLongestKept = 1'000;
    if (state_->tagged.text.words.size() > kLongestKept) state_->tagged = {};
    return found;
}

TaggedSpans Tagger::State::find(std::string_view text, const Analysis& analysis, bool abroad) {
    tagged = tagger.tag(text, analysis, std::move(tagged));
    const Trimmer trimmer(text, analysis);
    TaggedSpans found;
    found.complete = tagged.complete;
    if (!found.complete) return found;
    for (const TaggedName& name : tagged.names) {
        const float sure = name.type == kOrganization ? kSureBodyAbroad : kSureAbroad;
        if (abroad && (name.confidence < sure || name.end - name.first < 2)) continue;
        const auto& words = tagged.text.words;
        if (name.type != kPerson && name.type != kOrganization) {
            found.others.push_back({{words[name.first].span.begin, words[name.end - 1].span.end},
                                    percent(name.confidence),
                                    name.type == kPlace});
            continue;
        }
        const NameTokens tokens =
            trimmer.trim({words[name.first].first_token, words[name.end - 1].end_token});
        if (tokens.first >= tokens.end) continue;
        NameSpan span;
        span.span = {analysis.tokens[tokens.first].span.begin,
                     analysis.tokens[tokens.end - 1].span.end};
        if (!is_latin(span.span.in(text))) continue;
        if (abroad && name.type == kOrganization && is_clause(span.span.in(text))) {
            continue;
        }
        span.type = name.type == kPerson ? EntityType::person : EntityType::organization;
        span.rule = Rule::tagger;
        span.confidence = percent(name.confidence);
        if (!found.others.empty() && is_second_half(text, found.others.back().span, span)) {
            span.span.begin = found.others.back().span.begin;
            found.others.pop_back();
        }
        found.names.push_back(span);
    }
    TaggedSpans whole = with_whole_names(text, std::move(found));
    std::erase_if(whole.names, [](const NameSpan& name) {
        return name.type == EntityType::organization && name.confidence < kLeastOrganization;
    });
    if (abroad) return whole;
    whole = with_rivals(text, std::move(whole));
    whole = with_missed_bodies(text, tagged.text, std::move(whole));
    return with_company_kept(text, analysis, std::move(whole));
}

}  // namespace newsidx
