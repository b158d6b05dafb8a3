#include "index/build_document.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "article/date.hpp"
#include "article/identity.hpp"
#include "base/byte_order.hpp"
#include "base/bytes.hpp"
#include "entity/name_search.hpp"
#include "index/same_positions.hpp"
#include "index/sketch.hpp"
#include "index/value_terms.hpp"
#include "index/word_terms.hpp"
#include "text/stemming.hpp"

namespace newsidx {
namespace {

// Positions of every form, flat: those of form f are positions[begin[f], begin[f + 1]), ascending,
// the title's first.
struct FormPositions {
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> positions;

    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t form) const {
        return std::span(positions).subspan(begin[form], begin[form + 1] - begin[form]);
    }
};

FormPositions positions_by_form(const Analysis& analysis) {
    FormPositions by_form;
    by_form.begin.assign(analysis.forms.size() + 1, 0);
    for (const Token& token : analysis.tokens) {
        if (token.kind != TokenKind::punctuation) ++by_form.begin[token.form + 1];
    }
    std::partial_sum(by_form.begin.begin(), by_form.begin.end(), by_form.begin.begin());
    by_form.positions.resize(by_form.begin.back());
    std::vector<std::uint32_t> next(by_form.begin.begin(), by_form.begin.end() - 1);
    for (const Token& token : analysis.tokens) {
        if (token.kind != TokenKind::punctuation)
            by_form.positions[next[token.form]++] = token.position;
    }
    return by_form;
}

// One stem: its forms' positions together, and how many of them lie in the title.
struct Stem {
    std::string_view text;
    std::span<const std::uint32_t> positions;
    std::size_t in_title = 0;
};

// The stems of an article in byte order. Views into the analysis and into itself.
class Stems {
public:
    // `forms`: all of them, in the byte order of the folded forms.
    Stems(const Analysis& analysis, std::vector<std::uint32_t> forms,
          const FormPositions& by_form) {
        const auto stem_of = [&](std::uint32_t form) -> std::string_view {
            return analysis.forms[form].stem;
        };
        std::erase_if(forms, [&](std::uint32_t form) { return by_form.of(form).empty(); });
        put_in_byte_order(forms, stem_of);
        merged_.reserve(by_form.positions.size());  // never moves: stems point into it
        stems_.reserve(forms.size());
        for (std::size_t i = 0; i < forms.size();) {
            const std::string_view stem = stem_of(forms[i]);
            std::size_t end = i + 1;
            while (end < forms.size() && stem_of(forms[end]) == stem) ++end;
            add(stem, std::span(forms).subspan(i, end - i), by_form);
            i = end;
        }
    }

    [[nodiscard]] const std::vector<Stem>& all() const { return stems_; }

private:
    void add(std::string_view text, std::span<const std::uint32_t> forms,
             const FormPositions& by_form) {
        Stem stem{text, by_form.of(forms.front()), 0};
        if (forms.size() > 1) {
            const auto begin = static_cast<std::ptrdiff_t>(merged_.size());
            for (const std::uint32_t form : forms) {
                const auto positions = by_form.of(form);
                merged_.insert(merged_.end(), positions.begin(), positions.end());
            }
            std::sort(merged_.begin() + begin, merged_.end());
            stem.positions = std::span(merged_).subspan(static_cast<std::size_t>(begin));
        }
        while (stem.in_title < stem.positions.size() &&
               stem.positions[stem.in_title] < kFirstBodyPosition)
            ++stem.in_title;
        stems_.push_back(stem);
    }

    std::vector<std::uint32_t> merged_;
    std::vector<Stem> stems_;
};

std::vector<std::uint32_t> sorted_forms(const Analysis& analysis) {
    return in_byte_order(analysis.forms.size(), [&](std::uint32_t form) -> std::string_view {
        return analysis.forms[form].folded;
    });
}

// Of forms in order, those that folding left something of.
std::vector<std::string_view> form_words(const Analysis& analysis,
                                         std::span<const std::uint32_t> forms) {
    std::vector<std::string_view> words;
    words.reserve(forms.size());
    for (const std::uint32_t form : forms) {
        if (!analysis.forms[form].folded.empty()) words.push_back(analysis.forms[form].folded);
    }
    return words;
}

void add_title_terms(TermList& terms, const std::vector<Stem>& stems, char stem_class, bool ranks) {
    for (const Stem& stem : stems) {
        if (stem.in_title == 0) continue;
        const std::string prefix = std::string(kTitlePrefix) + stem_prefix(stem.text, stem_class);
        terms.add(prefix, stem.text, ranks ? static_cast<std::uint32_t>(stem.in_title) : 0,
                  stem.positions.first(stem.in_title));
    }
}

// Adds the words of an article to its terms in byte order: stems and forms side by side where they
// sort so.
class WordTerms {
public:
    WordTerms(TermList& terms, std::span<const Stem> stems, char stem_class,
              std::span<const std::string_view> forms, std::uint32_t title_weight)
        : terms_(&terms),
          stems_(stems),
          stem_class_(stem_class),
          forms_(forms),
          title_weight_(title_weight) {}

    // Those whose terms begin with a byte before this one. A stem comes before the same word as a
    // form.
    void add_before(char limit) {
        if (stem_class_ != kEnglishStems) {
            for (const Stem& stem : stems_) add_stem(stem);
            stems_ = {};
        }
        const auto limit_byte = static_cast<unsigned char>(limit);
        const auto is_due = [limit_byte](std::string_view word) {
            return word.empty() || static_cast<unsigned char>(word.front()) < limit_byte;
        };
        while (!forms_.empty() && is_due(forms_.front())) {
            const std::string_view form = forms_.front();
            for (; !stems_.empty() && stems_.front().text <= form; stems_ = stems_.subspan(1))
                add_stem(stems_.front());
            terms_->add(form, kFormMark, 0);
            forms_ = forms_.subspan(1);
        }
        for (; !stems_.empty() && is_due(stems_.front().text); stems_ = stems_.subspan(1))
            add_stem(stems_.front());
    }

private:
    void add_stem(const Stem& stem) {
        const std::size_t wdf =
            stem.positions.size() - stem.in_title + title_weight_ * stem.in_title;
        terms_->add(stem_prefix(stem.text, stem_class_), stem.text,
                    static_cast<std::uint32_t>(std::min<std::size_t>(wdf, kMaxWdf)),
                    stem.positions);
    }

    TermList* terms_;
    std::span<const Stem> stems_;
    char stem_class_;
    std::span<const std::string_view> forms_;
    std::uint32_t title_weight_;
};

// What a name that its article doesn't explain is found by. Others: name_words.hpp.
void add_lone_terms(std::vector<std::string>& terms, const Entity& entity) {
    if (entity.type == EntityType::country || entity.resolved) return;
    const auto prefix =
        entity.type == EntityType::person ? kLonePersonPrefix : kLoneOrganizationPrefix;
    for (const auto& value : lone_values(entity.type, entity.name))
        terms.push_back(value_term(prefix, value));
}

// Everything that is not a word of the text, sorted, no repeats.
std::vector<std::string> property_terms(const Record& record) {
    std::vector<std::string> terms;
    for (const Entity& entity : record.entities.entities) {
        switch (entity.type) {
            case EntityType::country:
                terms.push_back(value_term(kCountryPrefix, entity.id));
                if (entity.about) terms.push_back(value_term(kAboutPrefix, entity.id));
                break;
            case EntityType::person:
                terms.push_back(value_term(kPersonPrefix, entity.id));
                break;
            case EntityType::organization:
                terms.push_back(value_term(kOrganizationPrefix, entity.id));
                break;
        }
        add_lone_terms(terms, entity);
    }
    for (const auto& author : record.authors)
        terms.push_back(value_term(kAuthorPrefix, folded_value(author)));
    for (const auto& label : all_labels(record))
        terms.push_back(value_term(kLabelPrefix, folded_value(label)));
    if (!record.source.empty())
        terms.push_back(value_term(kSourcePrefix, folded_value(record.source)));
    if (!record.lang.empty()) terms.push_back(value_term(kLangPrefix, folded_value(record.lang)));
    if (const auto url = canonical_url(record.url); !url.empty())
        terms.push_back(value_term(kUrlPrefix, url));
    if (!record.published) terms.emplace_back(kUndated);
    const std::string* last = nullptr;  // a file may hold an article a thousand times
    for (const auto& at : record.locations) {
        if (last != nullptr && at.location.path == *last) continue;
        last = &at.location.path;
        for (const auto& path : path_values(at.location.path))
            terms.push_back(value_term(kPathPrefix, path));
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

std::string sort_key(const Record& record) {
    std::string key;
    // Undated: below all others.
    append_big_endian(
        key,
        record.published ? static_cast<std::uint64_t>(printed_seconds(*record.published) + 1) : 0,
        5);
    for (const char byte : from_hex(record.id)) key.push_back(static_cast<char>(~byte));
    return key;
}

void set_values(IndexDocument& document, std::string sketch) {
    const Record& record = document.record;
    const auto value = [&](Slot slot) -> std::string& {
        return document.values[static_cast<std::size_t>(slot)];
    };
    value(Slot::sort_key) = sort_key(record);
    if (record.published) {
        value(Slot::first_day) = day_value(first_day(*record.published));
        value(Slot::last_day) = day_value(last_day(*record.published));
    }
    append_big_endian(value(Slot::added), static_cast<std::uint64_t>(record.added), 8);
    append_big_endian(value(Slot::words), record.words, 4);
    for (const Entity& entity : record.entities.entities) {
        switch (entity.type) {
            case EntityType::country:
                value(Slot::countries)
                    .push_back(static_cast<char>(entity.id[0] | (entity.about ? '\x80' : '\0')));
                value(Slot::countries).push_back(entity.id[1]);
                break;
            case EntityType::person:
                value(Slot::persons) += from_hex(entity.id);
                break;
            case EntityType::organization:
                value(Slot::organizations) += from_hex(entity.id);
                break;
        }
    }
    value(Slot::sketch) = std::move(sketch);
    value(Slot::source) = record.source;
    value(Slot::lang) = record.lang;
    for (const auto& author : record.authors) append_string(value(Slot::authors), author);
    for (const auto& label : all_labels(record)) append_string(value(Slot::labels), label);
}

}  // namespace

IndexDocument build_document(Record record, std::string body, const Analysis& analysis) {
    NameWordCache names;
    return build_document(std::move(record), std::move(body), analysis, names);
}

IndexDocument build_document(Record record, std::string body, const Analysis& analysis,
                             NameWordCache& names) {
    IndexDocument document;
    record.words = analysis.words;
    std::string sketch = make_sketch(analysis);
    const char language = stem_class(record.lang);
    const FormPositions by_form = positions_by_form(analysis);
    const std::vector<std::uint32_t> forms = sorted_forms(analysis);
    const Stems all_stems(analysis, forms, by_form);
    const std::vector<Stem>& stems = all_stems.all();

    // In byte order: stems with a class, words before capital letters, Q, S, X, the other words.
    TermList& terms = document.terms;
    terms.reserve(analysis.forms.size() + stems.size(), by_form.positions.size());
    // An article that is all title has nothing to outweigh.
    const std::uint32_t title_weight = body.empty() ? 1 : kTitleWeight;
    const std::vector<std::string_view> folded = form_words(analysis, forms);
    WordTerms words(terms, stems, language, folded, title_weight);
    words.add_before(kBehindCapitals);
    terms.add(value_term(kIdPrefix, record.id), 0);
    add_title_terms(terms, stems, language, title_weight == kTitleWeight);
    for (const auto& term : property_terms(record)) terms.add(term, 0);
    words.add_before(kBehindWords);

    document.name_words = name_word_keys(record.entities, names);
    document.paragraphs = paragraph_starts(record, body, analysis);
    document.id = record.id;
    document.record = std::move(record);
    document.body = std::move(body);
    set_values(document, std::move(sketch));
    return document;
}

}  // namespace newsidx
