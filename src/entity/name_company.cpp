#include "entity/name_company.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// After a surname that begins its sentence: so no adjective or noun is followed.
constexpr auto kPersonsDo = std::to_array<std::string_view>(
    {"added",   "agreed", "believes", "declined", "denied",  "explained", "grew", "joined",
     "joked",   "noted",  "recalled", "resigned", "retired", "said",      "says", "scored",
     "thanked", "thinks", "told",     "urged",    "who",     "wrote"});
// How sure a name is that only the article's other names make one.
constexpr std::uint8_t kByCompany = 70;

constexpr std::string_view kArticle = "The ";

bool is_one_word(std::string_view name) { return name.find(' ') == name.npos; }

class Company {
public:
    Company(std::string_view text, const Analysis& analysis, TaggedSpans found)
        : text_(text), analysis_(analysis), found_(std::move(found)) {}

    TaggedSpans run() {
        drop_cases();
        name_papers();
        add_surnames();
        return std::move(found_);
    }

private:
    [[nodiscard]] static bool is_lone_person(std::string_view text, const NameSpan& name) {
        return name.type == EntityType::person && is_one_word(name.span.in(text));
    }

    // "Roe v. Wade" is a case, and Roe alone means it, too.
    void drop_cases() {
        auto& names = found_.names;
        std::vector<std::string_view> parties;
        for (std::size_t i = 1; i < names.size(); ++i) {
            const NameSpan& one = names[i - 1];
            const NameSpan& other = names[i];
            if (one.span.end + 4 != other.span.begin || text_.substr(one.span.end, 4) != " v. ")
                continue;
            if (!is_lone_person(text_, one) || !is_lone_person(text_, other)) continue;
            parties.push_back(one.span.in(text_));
            parties.push_back(other.span.in(text_));
        }
        if (parties.empty()) return;
        std::erase_if(parties, [&](std::string_view party) {
            return std::any_of(names.begin(), names.end(), [&](const NameSpan& name) {
                const std::string_view words = name.span.in(text_);
                return name.type == EntityType::person && words.size() > party.size() &&
                       words.ends_with(party);
            });
        });
        std::erase_if(names, [&](const NameSpan& name) {
            return is_lone_person(text_, name) &&
                   std::count(parties.begin(), parties.end(), name.span.in(text_)) != 0;
        });
    }

    [[nodiscard]] bool has_article(const Span& span) const {
        return span.begin >= kArticle.size() &&
               text_.substr(span.begin - kArticle.size(), kArticle.size()) == kArticle;
    }

    // "The Hill" at the beginning of a sentence, where it goes without its article and the tagger
    // may take it for Mr. Hill.
    void name_papers() {
        std::vector<std::string_view> papers;
        for (const NameSpan& name : found_.names) {
            const std::string_view words = name.span.in(text_);
            if (name.type == EntityType::organization && words.starts_with(kArticle) &&
                is_one_word(words.substr(kArticle.size()))) {
                papers.push_back(words.substr(kArticle.size()));
            }
        }
        if (papers.empty()) return;
        for (NameSpan& name : found_.names) {
            if (!is_lone_person(text_, name) || !has_article(name.span)) continue;
            if (std::count(papers.begin(), papers.end(), name.span.in(text_)) == 0) continue;
            name.type = EntityType::organization;
        }
    }

    // The forms of the last words of persons' full names, sorted.
    [[nodiscard]] std::vector<std::uint32_t> surnames() const {
        std::vector<std::uint32_t> forms;
        const auto& tokens = analysis_.tokens;
        for (const NameSpan& name : found_.names) {
            if (name.type != EntityType::person || is_one_word(name.span.in(text_))) continue;
            const auto last =
                std::partition_point(tokens.begin(), tokens.end(),
                                     [&](const Token& t) { return t.span.end < name.span.end; });
            if (last != tokens.end() && last->span.end == name.span.end &&
                last->kind == TokenKind::word)
                forms.push_back(last->form);
        }
        std::sort(forms.begin(), forms.end());
        return forms;
    }

    void add_surnames() {
        const std::vector<std::uint32_t> forms = surnames();
        if (forms.empty()) return;
        std::vector<NameSpan> added;
        for (const Sentence& sentence : analysis_.sentences) {
            const std::uint32_t at = sentence.first_token;
            if (at + 1 >= sentence.end_token) continue;
            const Token& token = analysis_.tokens[at];
            if (token.kind != TokenKind::word ||
                !std::binary_search(forms.begin(), forms.end(), token.form)) {
                continue;
            }
            const Token& next = analysis_.tokens[at + 1];
            if (next.kind != TokenKind::word || is_taken(token.span)) continue;
            if (is_upper(char_at(text_, token.span.begin).code) &&
                is_one_of<kPersonsDo>(next.span.in(text_)))
                added.push_back({token.span, EntityType::person, Rule::tagger, kByCompany});
        }
        if (added.empty()) return;
        auto& names = found_.names;
        names.insert(names.end(), added.begin(), added.end());
        std::sort(names.begin(), names.end(),
                  [](const NameSpan& a, const NameSpan& b) { return a.span < b.span; });
    }

    [[nodiscard]] bool is_taken(const Span& span) const {
        const auto overlaps = [&](const auto& spans) {
            const auto at = std::partition_point(spans.begin(), spans.end(), [&](const auto& one) {
                return one.span.end <= span.begin;
            });
            return at != spans.end() && at->span.begin < span.end;
        };
        return overlaps(found_.names) || overlaps(found_.others);
    }

    std::string_view text_;
    const Analysis& analysis_;
    TaggedSpans found_;
};

}  // namespace

TaggedSpans with_company_kept(std::string_view text, const Analysis& analysis, TaggedSpans found) {
    return Company(text, analysis, std::move(found)).run();
}

}  // namespace newsidx
