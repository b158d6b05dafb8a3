#include "query/meant_tokens.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "text/fold.hpp"
#include "text/suffixes.hpp"

namespace newsidx {
namespace {

std::string stem_of(const Node& leaf, const EvaluatedArticle& article, char language) {
    return article.stemmers == nullptr ? stem_in(leaf.text, language)
                                       : stem_in(leaf.text, language, *article.stemmers);
}

bool is_near_spelling(std::string_view folded, const Node& leaf, std::string_view other) {
    return other.starts_with(first_character(folded)) && within_edits(folded, other, leaf.number);
}

// By the number of a form: decided once a form and not once a token.
std::vector<bool> meant_forms(const Node& leaf, const EvaluatedArticle& article) {
    const std::vector<Form>& forms = article.analysis->forms;
    std::vector<bool> meant(forms.size());
    const char language = stem_class(article.lang);
    const std::string folded = form_of(leaf.kind == NodeKind::exact ? word_in(leaf.text, language)
                                                                    : std::string_view(leaf.text));
    const std::string stem =
        leaf.kind == NodeKind::word ? stem_of(leaf, article, language) : std::string();
    for (std::size_t i = 0; i < forms.size(); ++i) {
        switch (leaf.kind) {
            case NodeKind::word:
                meant[i] = forms[i].stem == stem;
                break;
            case NodeKind::wildcard:
                meant[i] = forms[i].folded.starts_with(folded);
                break;
            case NodeKind::fuzzy:
                meant[i] = is_near_spelling(folded, leaf, forms[i].folded);
                break;
            default:
                meant[i] = forms[i].folded == folded;
                break;  // exact: the bytes are compared token by token
        }
    }
    return meant;
}

std::string_view text_of(const EvaluatedArticle& article, std::uint32_t token) {
    const Span& span = article.analysis->tokens[token].span;
    return article.text.substr(span.begin, span.size());
}

// Whether the token is written so, or it and the suffix that was parted from it. Apostrophes
// of all kinds are one: nobody can type the paper's.
bool is_exactly(const EvaluatedArticle& article, std::uint32_t i, std::string_view typed) {
    const std::vector<Token>& tokens = article.analysis->tokens;
    std::string written = with_plain_apostrophes(text_of(article, i));
    if (written.size() < typed.size() && i + 1 < tokens.size()) {
        const Token& next = tokens[i + 1];
        if (next.glued && next.kind == TokenKind::punctuation && next.span.size() > 1)
            written += with_plain_apostrophes(text_of(article, i + 1));
    }
    return written == typed;
}

}  // namespace

void add_meant_tokens(const Node& leaf, const EvaluatedArticle& article,
                      std::vector<std::uint32_t>& tokens) {
    const auto meant = meant_forms(leaf, article);
    if (std::find(meant.begin(), meant.end(), true) == meant.end()) return;
    const Analysis& analysis = *article.analysis;
    const std::string typed = with_plain_apostrophes(leaf.text);
    const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
    const std::uint32_t begin = leaf.field == Field::body ? analysis.title_tokens : 0;
    const std::uint32_t end = leaf.field == Field::title ? analysis.title_tokens : count;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Token& token = analysis.tokens[i];
        if (token.kind == TokenKind::punctuation || !meant[token.form]) continue;
        if (leaf.kind == NodeKind::exact && !is_exactly(article, i, typed)) continue;
        tokens.push_back(i);
    }
}

}  // namespace newsidx
