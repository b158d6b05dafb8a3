#include "index/build_document.hpp"

#include <algorithm>
#include <utility>

#include "article/date.hpp"
#include "article/identity.hpp"
#include "base/bytes.hpp"
#include "base/raw_vector.hpp"
#include "base/word_order.hpp"
#include "entity/name_search.hpp"
#include "index/same_positions.hpp"
#include "index/sketch.hpp"
#include "index/value_terms.hpp"
#include "index/word_terms.hpp"
#include "text/stemming.hpp"

namespace newsidx {
namespace {

// Forms in the byte order of their words, and stems likewise, each by the index of a form that has
// it.
std::vector<NumberedWord> sorted_forms(const std::vector<Form>& forms) {
    std::vector<NumberedWord> words;
    words.reserve(forms.size());
    for (std::uint32_t form = 0; form < forms.size(); ++form)
        words.push_back({forms[form].leading, form});
    const auto folded = [&](std::uint32_t form) { return forms[form].folded; };
    sort_words(words, folded);
    return words;
}

std::vector<NumberedWord> sorted_stems(const Analysis& analysis,
                                       const std::vector<NumberedWord>& sorted) {
    std::vector<NumberedWord> words;  // nearly in order where their forms are
    words.reserve(analysis.stems);
    std::vector<std::uint8_t> has_stem(analysis.stems);
    for (const NumberedWord& word : sorted) {
        const Form& form = analysis.forms[word.number];
        if (std::exchange(has_stem[form.article_stem], 1) == 0)
            words.push_back({form.stem_leading, word.number});
    }
    sort_nearly_sorted(words, [&](std::uint32_t form) { return analysis.forms[form].stem; });
    return words;
}

// Where the positions of a stem are, those in the title first.
struct StemPlaces {
    TermPlaces places;
    std::uint32_t in_title = 0;
};

struct PlacedStems {
    std::vector<StemPlaces> stems;  // in their order
    RawVector<std::uint32_t> positions;
};

PlacedStems place_stems(const Analysis& analysis, const std::vector<NumberedWord>& sorted) {
    std::vector<std::uint32_t> next(analysis.stems);  // by Form::article_stem: how many; then where
    RawVector<std::uint32_t> stem_of(analysis.forms.size());  // by form: small enough to stay near
    for (std::size_t i = 0; i < stem_of.size(); ++i) stem_of[i] = analysis.forms[i].article_stem;
    for (const Token& token : analysis.tokens) {
        if (token.kind != TokenKind::punctuation) ++next[stem_of[token.form]];
    }
    PlacedStems placed;
    placed.stems.reserve(sorted.size());
    std::uint32_t begin = 0;
    for (const NumberedWord& word : sorted) {
        std::uint32_t& count = next[analysis.forms[word.number].article_stem];
        placed.stems.push_back({{begin, begin + count}, 0});
        begin += std::exchange(count, begin);
    }
    placed.positions.resize(begin);
    for (const Token& token : analysis.tokens) {
        if (token.kind != TokenKind::punctuation)
            placed.positions[next[stem_of[token.form]]++] = token.position;
    }
    for (StemPlaces& stem : placed.stems) {
        const auto [first, end] = stem.places;
        for (std::uint32_t at = first; at < end && placed.positions[at] < kFirstBodyPosition; ++at)
            ++stem.in_title;
    }
    return placed;
}

// Adds the words of an article to its terms in byte order: stems and forms side by side where they
// sort so.
class WordTerms {
public:
    WordTerms(TermList& terms, const Analysis& analysis, char stem_class,
              std::uint32_t title_weight)
        : terms_(terms),
          words_(analysis.forms),
          stem_class_(stem_class),
          title_weight_(title_weight),
          forms_(sorted_forms(words_)),
          stems_(sorted_stems(analysis, forms_)) {
        PlacedStems placed = place_stems(analysis, stems_);
        places_ = std::move(placed.stems);
        terms.reserve(forms_.size() + stems_.size());
        terms.set_positions(std::move(placed.positions));
        terms.set_vocabulary(analysis.vocabulary);
    }

    // Those whose terms begin with a byte before this one. A stem comes before the same word as a
    // form.
    void add_before(char limit) {
        const std::size_t forms = forms_.size();
        const std::size_t stems = stems_.size();
        while (stem_class_ != kEnglishStems && next_stem_ < stems) add_stem();
        const std::uint64_t end = std::uint64_t{static_cast<unsigned char>(limit)} << 56U;
        for (; next_form_ < forms && forms_[next_form_].leading < end; ++next_form_) {
            const NumberedWord word = forms_[next_form_];
            const Form& form = words_[word.number];
            while (next_stem_ < stems && !is_behind(stems_[next_stem_], word, form.folded))
                add_stem();
            // Where folding left something of it.
            if (!form.folded.empty())
                terms_.add_marked(form.folded, kFormMark.front(), 2 * form.number);
        }
        while (next_stem_ < stems && stems_[next_stem_].leading < end) add_stem();
    }

    void add_title(bool ranks) {
        for (std::size_t i = 0; i < stems_.size(); ++i) {
            const auto [places, in_title] = places_[i];
            if (in_title == 0) continue;
            const std::string_view stem = words_[stems_[i].number].stem;
            const std::string prefix = std::string(kTitlePrefix) + prefix_of(stem);
            terms_.add(prefix, stem, kNoWord, ranks ? in_title : 0,
                       {places.begin, places.begin + in_title});
        }
    }

private:
    [[nodiscard]] const std::string& prefix_of(std::string_view stem) const {
        return stem.empty() ? prefix_of_nothing_ : prefix_;
    }

    // Whether a stem sorts behind a form.
    [[nodiscard]] bool is_behind(const NumberedWord& stem, const NumberedWord& word,
                                 std::string_view folded) const {
        if (stem.leading != word.leading) return stem.leading > word.leading;
        return before_alike(folded, words_[stem.number].stem);
    }

    void add_stem() {
        const Form& form = words_[stems_[next_stem_].number];
        const auto [places, in_title] = places_[next_stem_++];
        const std::uint64_t wdf =
            places.end - places.begin + std::uint64_t{title_weight_ - 1} * in_title;
        terms_.add(prefix_of(form.stem), form.stem, 2 * form.stem_number + 1,
                   static_cast<std::uint32_t>(std::min<std::uint64_t>(wdf, kMaxWdf)), places);
    }

    TermList& terms_;
    const std::vector<Form>& words_;
    char stem_class_;
    std::uint32_t title_weight_;
    std::string prefix_ = stem_prefix("stem", stem_class_);
    std::string prefix_of_nothing_ = stem_prefix({}, stem_class_);
    std::vector<NumberedWord> forms_;
    std::vector<NumberedWord> stems_;
    std::vector<StemPlaces> places_;  // of stems_
    std::size_t next_form_ = 0;
    std::size_t next_stem_ = 0;
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
    constexpr std::size_t kUsualProperties = 12;  // beside entities: address, source, path
    std::vector<std::string> terms;
    terms.reserve(record.entities.entities.size() + kUsualProperties);
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
    if (const auto url = canonical_url(record.url); !url.empty()) {
        for (const auto& value : url_values(url)) terms.push_back(value_term(kUrlPrefix, value));
    }
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

    // In byte order: stems with a class, words before capital letters, Q, S, X, the other words.
    TermList& terms = document.terms;
    // An article that is all title has nothing to outweigh.
    const std::uint32_t title_weight = body.empty() ? 1 : kTitleWeight;
    WordTerms words(terms, analysis, language, title_weight);
    words.add_before(kBehindCapitals);
    terms.add(value_term(kIdPrefix, record.id), 0);
    words.add_title(title_weight == kTitleWeight);
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
