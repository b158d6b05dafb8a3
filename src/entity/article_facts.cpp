#include "entity/article_facts.hpp"

#include <array>
#include <string>
#include <utility>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// What joins the parts of one name.
constexpr auto kJoints = std::to_array<std::string_view>(
    {"&",  "and", "da", "das", "de", "del", "des", "di",  "do",  "dos", "du",
     "et", "for", "la", "of",  "on", "the", "to",  "und", "van", "y"});

class Collector {
public:
    Collector(std::string_view text, const TagText& tagged, ArticleFacts memory)
        : text_(text), tagged_(tagged), out_(std::move(memory)) {
        out_.segments.clear();
        out_.segment_of.assign(tagged.words.size(), kNoWord);
        out_.next_use.resize(tagged.words.size());
        out_.forms.assign(tagged.forms, {});
        for (std::uint32_t form = 0; form < tagged.forms; ++form)
            out_.forms[form].lower = tagged.small_words[form];
    }

    ArticleFacts run(const std::vector<TagRun>& runs) {
        for (const TagRun& run : runs) add_segments(run);
        for (const Segment& segment : out_.segments) count(segment);
        find_longest();
        find_acronyms();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view bytes(std::uint32_t word) const {
        const Span& span = tagged_.words[word].span;
        return span.in(text_);
    }

    void add_segments(const TagRun& run) {
        const std::size_t first = out_.segments.size();
        std::uint32_t chain = kNoWord;
        for (std::uint32_t i = run.first; i < run.end; ++i) {
            if (!tagged_.words[i].has_capital()) continue;
            std::uint32_t end = i + 1;
            while (end < run.end && tagged_.words[end].has_capital()) ++end;
            const auto number = static_cast<std::uint32_t>(out_.segments.size());
            if (chain == kNoWord || !is_joint(out_.segments.back().end, i)) chain = number;
            out_.segments.push_back({i, end, run.sentence, chain, number, kNoWord});
            for (; i < end; ++i) out_.segment_of[i] = number;
            --i;
        }
        // From the last one back: what follows in its chain knows the chain's last already.
        for (std::size_t s = out_.segments.size(); s > first + 1; --s) {
            const Segment& next = out_.segments[s - 1];
            if (next.chain_first != s - 1) out_.segments[s - 2].chain_last = next.chain_last;
        }
    }

    [[nodiscard]] bool is_joint(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!is_one_of<kJoints>(bytes(i))) return false;
        }
        return true;
    }

    void count(const Segment& segment) {
        const TagSentence& sentence = tagged_.sentences[segment.sentence];
        if (sentence.shouting || sentence.headline) return;
        for (std::uint32_t i = segment.first; i < segment.end; ++i) {
            FormFacts& form = out_.forms[tagged_.words[i].form];
            ++form.capital;
            if (i > sentence.first_word) ++form.inner_capital;
            if (i > segment.first) ++form.after_capital;
            if (i + 1 < segment.end) ++form.before_capital;
        }
    }

    // Uses are chained from the last to the first, so that the chain begins with the first.
    void find_longest() {
        for (auto s = static_cast<std::uint32_t>(out_.segments.size()); s-- > 0;) {
            const Segment& segment = out_.segments[s];
            const TagSentence& sentence = tagged_.sentences[segment.sentence];
            const bool plain = !sentence.shouting && !sentence.headline;
            for (std::uint32_t i = segment.end; i-- > segment.first;) {
                FormFacts& form = out_.forms[tagged_.words[i].form];
                out_.next_use[i] = form.first_use;
                form.first_use = i;
                if (!plain) continue;
                if (form.longest == kNoWord || length(s) >= length(form.longest)) {
                    form.longest = s;
                    form.longest_word = i;
                }
            }
        }
    }

    [[nodiscard]] std::uint32_t length(std::uint32_t segment) const {
        return out_.segments[segment].end - out_.segments[segment].first;
    }

    // "Long Name (LN)": the word in brackets after a chain is one that its letters can spell.
    void find_acronyms() {
        for (Segment& segment : out_.segments) {
            if (segment.end - segment.first != 1 || segment.first < 2) continue;
            const std::uint32_t word = segment.first;
            if (tagged_.words[word].kind != WordCase::upper &&
                tagged_.words[word].kind != WordCase::mixed) {
                continue;
            }
            if (bytes(word - 1) != "(" || word + 1 >= tagged_.words.size()) continue;
            const std::string_view after = bytes(word + 1);
            if (after != ")" && after != "," && after != ";") continue;
            const std::uint32_t name = out_.segment_of[word - 2];
            if (name == kNoWord) continue;
            const std::uint32_t first = out_.segments[name].chain_first;
            if (!spells(first, name, bytes(word))) continue;
            for (std::uint32_t s = first; s <= name; ++s) out_.segments[s].acronym = word;
            std::uint32_t& defined = out_.forms[tagged_.words[word].form].defined_by;
            if (defined == kNoWord) defined = name;
        }
    }

    // Whether the acronym's first and last letters begin words of the chain, or most of its do.
    [[nodiscard]] bool spells(std::uint32_t first, std::uint32_t last,
                              std::string_view acronym) const {
        std::string initials;
        for (std::uint32_t i = out_.segments[first].first; i < out_.segments[last].end; ++i) {
            const char32_t letter = char_at(bytes(i), 0).code;
            if (letter < 128) initials += static_cast<char>(letter & ~0x20U);
        }
        std::size_t at = 0;
        std::size_t found = 0;
        for (const char c : acronym) {
            const std::size_t next = initials.find(static_cast<char>(c & ~0x20), at);
            if (next == std::string::npos) continue;
            ++found;
            at = next + 1;
        }
        return found >= 2 && found * 2 >= acronym.size();
    }

    std::string_view text_;
    const TagText& tagged_;
    ArticleFacts out_;
};

}  // namespace

ArticleFacts article_facts(std::string_view text, const TagText& tagged,
                           const std::vector<TagRun>& runs, ArticleFacts memory) {
    return Collector(text, tagged, std::move(memory)).run(runs);
}

}  // namespace newsidx
