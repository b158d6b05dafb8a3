#include "article/printed_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/byline.hpp"
#include "article/clean.hpp"
#include "article/date_items.hpp"
#include "article/head_fields.hpp"
#include "article/labelled_dates.hpp"
#include "article/parse_date.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kLongestLine = 80;  // in bytes, of a date or byline
constexpr int kMostLines = 5;             // that are taken off one text

// Beside months, zones and words of two letters: what may stand in a printed date.
constexpr std::string_view kDateWords =
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun date time uhr the montag dienstag mittwoch donnerstag "
    "freitag "
    "samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes "
    "martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta feira lunedi "
    "martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag понедельник вторник среда четверг пятница суббота воскресенье года год "
    "понеділок вівторок середа четвер пятниця субота неділя року рік жылғы жыл дүисенбі сеисенбі "
    "сәрсенбі беисенбі жұма сенбі жексенбі pazartesi sali carsamba persembe cuma cumartesi pazar "
    "poniedziałek wtorek sroda czwartek piatek sobota niedziela roku hrs forenoon afternoon del "
    "ore klo kello pondeli utery streda ctvrtek patek sobota nedele pondelok utorok stvrtok piatok "
    "nedela maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai mandag tirsdag "
    "tisdag "
    "onsdag torsdag fredag lordag lørdag sondag søndag luni marti miercuri joi vineri sambata "
    "duminica hetfo kedd szerda csutortok pentek szombat vasarnap senin selasa rabu kamis jumat "
    "sabtu minggu thu hai nam sau bay chu nhat ngay δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο "
    "κυριακη понеделник вторник сряда четвъртък петък събота неделя ist ";

// Of Latin, Arabic or Persian letters.
bool has_digit(std::string_view text) {
    if (text.find_first_of("0123456789") != text.npos) return true;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto trail = static_cast<unsigned char>(text[at + 1]);
        if (lead == 0xd9U && trail >= 0xa0U && trail <= 0xa9U) return true;
        if (lead == 0xdbU && trail >= 0xb0U && trail <= 0xb9U) return true;
    }
    return false;
}

bool is_date_word(const DateItem& item) {
    if (item.kind != DateItem::Kind::word || item.text.size() <= 2) return true;
    return kDateWords.find(" " + item.text + " ") != std::string_view::npos ||
           month_number(item.text) || zone_offset(item.text) || is_date_label_word(item.text);
}

// "By John Smith and Maria de la Cruz", "Par Jean DUPONT": names alone, each word with a capital
// but for what joins.
bool is_byline(std::string_view printed) {
    if (is_signed_name(printed)) return true;
    const auto writers = without_signatures(printed.substr(0, 2 * kLongestLine));
    std::string_view line(writers);
    const auto word = byline_word(line);
    if (line.size() > kLongestLine || word == 0 || line.front() == 'b') return false;
    line.remove_prefix(word);
    if (line.find_first_of("0123456789:;?!\"") != line.npos || line.ends_with('.')) return false;
    constexpr auto kJoints =
        std::to_array<std::string_view>({"and", "AND", "&", "et", "und", "y", "e", "de", "da",
                                         "del", "la", "van", "von", "der", "bin", "al", "di"});
    std::size_t names = 0;
    while (!line.empty()) {
        const auto part = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(part.size() + 1, line.size()));
        if (std::find(kJoints.begin(), kJoints.end(), part) != kJoints.end()) continue;
        if (part.empty() || (part.front() >= 'a' && part.front() <= 'z')) return false;
        ++names;
    }
    return names >= 2;
}

// "By John Smith, Agency": a lone comma parts the writer from his paper.
std::string writers_of(std::string_view byline) {
    const auto own = without_signatures(byline);
    byline = own;
    const auto comma = byline.find(',');
    const bool is_list = comma != byline.npos && (byline.find(',', comma + 1) != byline.npos ||
                                                  byline.find(" and ") != byline.npos ||
                                                  byline.find(" und ") != byline.npos);
    return std::string(is_list ? byline : byline.substr(0, comma));
}

// The first line with anything on it; `text` begins behind it then.
std::string_view take_text_line(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    text.remove_prefix(line.size());
    return line;
}

// Most first lines aren't looked at closer.
bool may_be_taken(std::string_view raw) {
    return raw.size() <= 2 * kLongestLine &&
           (raw.find_first_of(":/(") != raw.npos || has_digit(raw) || byline_word(raw) > 0);
}

bool take_writers(std::string_view byline, std::vector<std::string>& authors) {
    if (authors.empty()) {
        authors.push_back(writers_of(byline));
        return true;
    }
    return byline.find(authors.front()) != byline.npos;
}

bool take_date(std::string_view line, std::string& date) {
    if (line.empty()) return true;
    if (date.empty()) {
        date = line;
        return true;
    }
    const auto said = parse_date(date, DayOrder::day_first);
    const auto printed = parse_date(line, DayOrder::day_first);
    return said && printed && first_day(*said) == first_day(*printed) &&
           last_day(*said) == last_day(*printed);
}

bool take_source(std::string_view source, Draft& draft) {
    if (source.empty()) return false;
    if (draft.source.empty()) draft.source = source;
    return draft.source == source;
}

bool take_dates(const LabelledDates& said, Draft& draft) {
    return take_date(said.published, draft.published) && take_date(said.updated, draft.updated);
}

bool take_whole(std::string_view line, Draft& draft) {
    if (const auto said = digits_in_line(line); said.is_labelled) return take_dates(said, draft);
    return is_date_line(line) ? take_dates(labelled_dates(line), draft)
           : is_byline(line)  ? take_writers(line, draft.authors)
                              : take_source(source_in_line(line), draft);
}

// "By Ann Lee | April 3, 2019", "By Ann Lee, Agency, April 3, 2019": nothing but what would be
// taken if it stood alone.
bool take_parts(std::string_view line, Draft& draft) {
    if (const auto dated = dated_byline(line); !dated.byline.empty())
        return take_whole(dated.byline, draft) && take_whole(dated.date, draft);
    constexpr std::string_view kBetween = " | ";
    const auto at = line.find(kBetween);
    if (at == line.npos) return false;
    const auto first = line.substr(0, at);
    const auto second = line.substr(at + kBetween.size());
    const auto is_known = [](std::string_view part) {
        return is_date_line(part) || is_byline(part) || !source_in_line(part).empty();
    };
    return is_known(first) && is_known(second) && take_whole(first, draft) &&
           take_whole(second, draft);
}

// "2019-04-03 08:30 来源：新华社", or turned round.
bool take_date_and_source(std::string_view line, Draft& draft) {
    constexpr auto kMarks = std::to_array<std::string_view>({"来源：", "来源:", "來源：", "來源:"});
    for (const auto mark : kMarks) {
        const auto at = line.find(mark);
        if (at == line.npos) continue;
        auto date = line.substr(0, at);
        auto rest = line.substr(at + mark.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        const auto source = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(source.size() + 1, rest.size()));
        if (!date.empty() && !rest.empty()) return false;
        if (date.empty()) date = rest;
        return is_date_line(date) && take_dates(labelled_dates(date), draft) &&
               take_source(source, draft);
    }
    return false;
}

// "(Adds quotes, details)", as a wire tells editors what is new.
bool is_note_to_editors(std::string_view line) {
    constexpr auto kNotes = std::to_array<std::string_view>({"(Adds ", "(Updates ", "(Recasts",
                                                             "(Corrects ", "(Repeats ", "(Refiles ",
                                                             "(Rewrites ", "(Releads", "(Fixes "});
    return line.ends_with(')') && line.find(')') + 1 == line.size() &&
           std::any_of(kNotes.begin(), kNotes.end(),
                       [&](std::string_view note) { return line.starts_with(note); });
}

// A few words with a capital each: an agency, a paper, a writer or a place.
bool is_name(std::string_view line) {
    constexpr std::size_t kLongestName = 40;  // in bytes
    constexpr auto kSmall = std::to_array<std::string_view>({"of", "the", "and", "de", "la"});
    if (line.empty() || line.size() > kLongestName) return false;
    if (line.find_first_of("0123456789:;?!.\"") != line.npos) return false;
    while (!line.empty()) {
        const auto word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(word.size() + 1, line.size()));
        const bool begins_small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
        if (begins_small && std::find(kSmall.begin(), kSmall.end(), word) == kSmall.end())
            return false;
    }
    return true;
}

// "Reuters, April 3, 2019", or "Ann Lee" right above "3 April 2019": the date is taken and the line
// stays, for nothing says whose name it is.
void take_date_beside_name(std::string_view rest, Draft& draft) {
    if (!draft.published.empty()) return;
    const auto first = clean_line(take_text_line(rest));
    if (first.size() > kLongestLine) return;
    const std::string_view line = first;
    for (auto comma = line.find(", "); comma != line.npos; comma = line.find(", ", comma + 1)) {
        if (!is_name(line.substr(0, comma))) return;
        if (!is_date_line(line.substr(comma + 2))) continue;
        draft.published = line.substr(comma + 2);
        return;
    }
    // "中央社 2019年4月3日"
    constexpr unsigned char kFirstOfChinese = 0xe3;
    const auto blank = line.find(' ');
    if (blank != line.npos && static_cast<unsigned char>(line.front()) >= kFirstOfChinese &&
        is_name(line.substr(0, blank)) && is_date_line(line.substr(blank + 1))) {
        draft.published = line.substr(blank + 1);
        return;
    }
    const auto blanks = rest.substr(0, rest.find_first_not_of(" \t\r\n"));
    if (!is_name(line) || std::count(blanks.begin(), blanks.end(), '\n') != 1) return;
    const auto next = clean_line(take_text_line(rest));
    if (is_date_line(next)) draft.published = next;
}

}  // namespace

bool is_date_line(std::string_view line) {
    if (line.size() > kLongestLine || !has_digit(line)) return false;
    constexpr std::size_t kFewest = 3;  // day, month, year: no number alone
    const auto items = date_items(line);
    if (items.size() < kFewest || !std::all_of(items.begin(), items.end(), is_date_word))
        return false;
    // Which of the two orders is meant is told later, by the language.
    const auto date = parse_date(line, DayOrder::day_first);
    return date && date->precision >= DatePrecision::day;
}

DatedByline dated_byline(std::string_view line) {
    constexpr auto kBetween =
        std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " · ", " • ", ", "});
    if (line.size() > 2 * kLongestLine || !has_digit(line)) return {};
    for (const auto between : kBetween) {
        for (auto at = line.find(between); at != line.npos; at = line.find(between, at + 1)) {
            const auto first = line.substr(0, at);
            const auto second = line.substr(at + between.size());
            if (is_byline(first) && is_date_line(second)) return {first, second};
            if (is_date_line(first) && is_byline(second)) return {second, first};
        }
    }
    return {};
}

void take_printed_lines(Draft& draft) {
    std::string_view rest = draft.body;
    std::size_t taken = 0;
    for (int lines = 0; lines < kMostLines; ++lines) {
        const auto raw = take_text_line(rest);
        if (!may_be_taken(raw)) break;
        const auto line = clean_line(raw);
        const bool is_taken = take_whole(line, draft) || take_parts(line, draft) ||
                              take_date_and_source(line, draft) || is_note_to_editors(line);
        if (!is_taken) break;
        taken = draft.body.size() - rest.size();
    }
    take_date_beside_name(std::string_view(draft.body).substr(taken), draft);
    // Of a text that is nothing else something has to stay.
    if (draft.body.find_first_not_of(" \t\r\n", taken) != std::string::npos)
        draft.body.erase(0, taken);
}

}  // namespace newsidx
