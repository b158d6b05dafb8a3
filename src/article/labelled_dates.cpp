#include "article/labelled_dates.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "article/date_words.hpp"
#include "article/parse_date.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// Longer texts label no dates.
constexpr std::size_t kMaxLabelledBytes = 300;

struct Stem {
    std::string_view text;  // in plain letters: how a word begins, or several words
    DateLabel label;
};

constexpr auto kStems = std::to_array<Stem>({
    {"updated", DateLabel::updated},
    {"modified", DateLabel::updated},
    {"aktualisiert", DateLabel::updated},
    {"geandert", DateLabel::updated},
    {"mis a jour", DateLabel::updated},
    {"mise a jour", DateLabel::updated},
    {"actualizad", DateLabel::updated},
    {"actualizacion", DateLabel::updated},
    {"modificad", DateLabel::updated},
    {"atualizad", DateLabel::updated},
    {"atualizacao", DateLabel::updated},
    {"aggiornat", DateLabel::updated},
    {"aggiornamento", DateLabel::updated},
    {"modificat", DateLabel::updated},
    {"bijgewerkt", DateLabel::updated},
    {"gewijzigd", DateLabel::updated},
    {"zaktualizowan", DateLabel::updated},
    {"aktualizacja", DateLabel::updated},
    {"guncelle", DateLabel::updated},
    {"обновлен", DateLabel::updated},
    {"изменен", DateLabel::updated},
    {"оновлен", DateLabel::updated},
    {"更新", DateLabel::updated},
    {"수정", DateLabel::updated},
    {"최종수정", DateLabel::updated},
    {"stand:", DateLabel::updated},
    {"uppdaterad", DateLabel::updated},
    {"opdateret", DateLabel::updated},
    {"oppdatert", DateLabel::updated},
    {"paivitetty", DateLabel::updated},
    {"published", DateLabel::published},
    {"posted", DateLabel::published},
    {"veroffentlicht", DateLabel::published},
    {"publie", DateLabel::published},
    {"publicad", DateLabel::published},
    {"pubblicat", DateLabel::published},
    {"gepubliceerd", DateLabel::published},
    {"opublikowan", DateLabel::published},
    {"yayinlan", DateLabel::published},
    {"опубликован", DateLabel::published},
    {"опублікован", DateLabel::published},
    {"发布", DateLabel::published},
    {"發布", DateLabel::published},
    {"公開", DateLabel::published},
    {"입력", DateLabel::published},
    {"기사입력", DateLabel::published},
    {"등록", DateLabel::published},
    {"publicerad", DateLabel::published},
    {"publiceret", DateLabel::published},
    {"publisert", DateLabel::published},
    {"julkaistu", DateLabel::published},
});

// What may stand beside them: "Last updated on", "Dernière mise à jour le".
constexpr auto kBesideTime = std::to_array<std::string_view>(
    {"last", "first", "zuletzt", "mis", "mise", "jour", "derniere", "ultima", "ultimo",
     "originally", "laatst", "ostatnia", "son", "stand", "дата", "время"});

// Bytes that stems begin with: most words of a date, and all its numbers, begin with none.
constexpr auto kFirstBytes = [] {
    std::array<bool, 256> first{};
    for (const Stem& stem : kStems) first[static_cast<unsigned char>(stem.text.front())] = true;
    return first;
}();

bool is_word_byte(char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

struct FoundLabel {
    std::size_t begin;
    std::size_t end;
    DateLabel label;
};

std::vector<FoundLabel> labels_in(std::string_view folded) {
    std::vector<FoundLabel> found;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!kFirstBytes[static_cast<unsigned char>(folded[at])]) continue;
        // Chinese and Japanese put no blanks before them.
        const bool may_begin = at == 0 || !is_word_byte(folded[at - 1]) ||
                               static_cast<unsigned char>(folded[at]) >= 0xe3;
        if (!may_begin) continue;
        for (const Stem& stem : kStems) {
            if (!folded.substr(at).starts_with(stem.text)) continue;
            auto end = at + stem.text.size();
            while (end < folded.size() && is_word_byte(folded[end])) ++end;
            found.push_back({at, end, stem.label});
            at = end - 1;
            break;
        }
    }
    return found;
}

// "on april 5, 2019" of ": on april 5, 2019 | ".
std::string_view without_marks(std::string_view text) {
    constexpr std::string_view kMarks = " :|,;()-/";
    text.remove_prefix(std::min(text.find_first_not_of(kMarks), text.size()));
    return text.substr(0, text.find_last_not_of(kMarks) + 1);
}

bool has_date(std::string_view text) { return parse_date(text, DayOrder::day_first).has_value(); }

}  // namespace

LabelledDates labelled_dates(std::string_view text) {
    if (text.size() > kMaxLabelledBytes) return {std::string(text), "", false};
    const auto folded = plain_letters(text);
    const std::string_view all = folded;
    const auto labels = labels_in(all);
    if (labels.empty()) return {std::string(text), "", false};
    LabelledDates found;
    found.is_labelled = true;
    const auto take = [&](DateLabel label, std::string_view part) {
        auto& date = label == DateLabel::updated ? found.updated : found.published;
        if (date.empty() && has_date(part)) date = without_marks(part);
    };
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto end = i + 1 < labels.size() ? labels[i + 1].begin : all.size();
        take(labels[i].label, all.substr(labels[i].end, end - labels[i].end));
    }
    // "April 2, 2019 | Updated April 5, 2019", and "April 5, 2019 (updated)".
    const bool stands_behind =
        all.find_first_of("0123456789", labels.front().end) == std::string_view::npos;
    take(stands_behind ? labels.front().label : DateLabel::published,
         all.substr(0, labels.front().begin));
    return found;
}

DateLabel label_of_all(std::string_view text) {
    if (text.size() > kMaxLabelledBytes) return DateLabel::none;
    const auto labels = labels_in(plain_letters(text));
    if (labels.empty()) return DateLabel::none;
    const bool publishes = std::any_of(labels.begin(), labels.end(), [](const FoundLabel& found) {
        return found.label == DateLabel::published;
    });
    return publishes ? DateLabel::published : DateLabel::updated;
}

DateLabel label_before_date(std::string_view text) {
    constexpr std::size_t kMostBehind = 8;  // " am: ", " le "
    if (text.size() > kMaxLabelledBytes) text.remove_prefix(text.size() - kMaxLabelledBytes);
    const auto folded = plain_letters(text);
    const auto labels = labels_in(folded);
    if (labels.empty() || folded.size() - labels.back().end > kMostBehind) return DateLabel::none;
    return labels.back().label;
}

bool is_date_label_word(std::string_view folded) {
    return std::find(kBesideTime.begin(), kBesideTime.end(), folded) != kBesideTime.end() ||
           std::any_of(kStems.begin(), kStems.end(),
                       [&](const Stem& stem) { return folded.starts_with(stem.text); });
}

}  // namespace newsidx
