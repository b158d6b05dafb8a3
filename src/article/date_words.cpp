#include "article/date_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "article/free_text.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

struct Month {
    unsigned number;
    std::string_view names;  // whole ones, parted by blanks, in plain letters
};

// English, Russian, Ukrainian, Kazakh, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
// Turkish, Czech, Slovak, Romanian, Hungarian, Finnish, Scandinavian, Indonesian, Bulgarian, Greek,
// Hebrew (also behind its "in"), Arabic (both sets), Persian, Hindi, and short forms that don't
// begin the name, or begin another one, too.
constexpr auto kMonths = std::to_array<Month>({
    {1,
     "january января январь январе січня січень қаңтар januar janner jaenner janvier "
     "enero janeiro gennaio januari stycznia styczen ocak ledna leden januara "
     "ianuarie tammikuuta януари ιανουαριου ιανουαριοσ ינואר בינואר يناير ژانویه "
     "जनवर"},
    {2,
     "february февраля февраль феврале лютого лютии ақпан februar feber fevrier "
     "febrero fevereiro febbraio februari lutego luty subat unora unor februara "
     "februarie helmikuuta февруари φεβρουαριου φεβρουαριοσ פברואר בפברואר فبراير "
     "شباط فوریه फरवर"},
    {3,
     "march марта март марте березня березень наурыз marz maerz mars marzo marco "
     "maart marca marzec mart mrz mrt mar brezna brezen martie marcius maaliskuuta "
     "marts maret μαρτιου μαρτιοσ מרץ במרץ مارس اذار मरच"},
    {4,
     "april апреля апрель апреле квітня квітень сәуір avril abril aprile kwietnia "
     "kwiecien nisan avr dubna duben aprila aprilie aprilis huhtikuuta април "
     "απριλιου απριλιοσ אפריל באפריל ابريل نيسان اوریل अपरल"},
    {5,
     "may мая маи мае травня травень мамыр mai mayo maio maggio mei maja maj mayis "
     "mayıs kvetna kveten majus toukokuuta μαιου μαιοσ מאי במאי مايو ايار مه मई"},
    {6,
     "june июня июнь июне червня червень маусым juni juin junio junho giugno czerwca "
     "czerwiec haziran cervna cerven juna iunie junius kesakuuta юни ιουνιου ιουνιοσ יוני "
     "ביוני يونيو حزيران ژوين जन"},
    {7,
     "july июля июль июле липня липень шілде juli juillet julio julho luglio lipca "
     "lipiec temmuz cervence cervenec jula iulie julius heinakuuta юли ιουλιου "
     "ιουλιοσ יולי ביולי يوليو تموز ژويیه जलई"},
    {8,
     "august августа август августе серпня серпень тамыз aout agosto augustus "
     "sierpnia sierpien agustos srpna srpen augusta augusztus elokuuta augusti "
     "αυγουστου αυγουστοσ אוגוסט באוגוסט اغسطس اب اوت अगसत"},
    {9,
     "september сентября сентябрь сентябре вересня вересень қыркүиек septembre "
     "septiembre setiembre setembro settembre wrzesnia wrzesien eylul zari septembra "
     "septembrie szeptember syyskuuta септември σεπτεμβριου σεπτεμβριοσ ספטמבר "
     "בספטמבר سبتمبر ايلول سپتامبر सतबर सतमबर"},
    {10,
     "october октября октябрь октябре жовтня жовтень қазан oktober octobre octubre "
     "outubro ottobre pazdziernika pazdziernik ekim rijna rijen oktobra octombrie "
     "lokakuuta октомври οκτωβριου οκτωβριοσ אוקטובר באוקטובר اكتوبر اکتبر अकटबर "
     "अकतबर"},
    {11,
     "november ноября ноябрь ноябре листопада листопад қараша novembre noviembre "
     "novembro listopada listopad kasim kasım listopadu novembra noiembrie "
     "marraskuuta ноември νοεμβριου νοεμβριοσ נובמבר בנובמבר نوفمبر نوامبر नवबर "
     "नवमबर"},
    {12,
     "december декабря декабрь декабре грудня грудень желтоқсан dezember decembre "
     "diciembre dezembro dicembre grudnia grudzien aralik aralık prosince prosinec "
     "decembra decembrie joulukuuta desember декември δεκεμβριου δεκεμβριοσ דצמבר "
     "בדצמבר ديسمبر دسامبر दसबर दसमबर"},
});

struct Zone {
    std::string_view name;
    int minutes;
};

constexpr auto kZones = std::to_array<Zone>(
    {{"z", 0},      {"gmt", 0},    {"utc", 0},     {"ut", 0},      {"wet", 0},    {"west", 60},
     {"bst", 60},   {"cet", 60},   {"mez", 60},    {"cest", 120},  {"mesz", 120}, {"sast", 120},
     {"eet", 120},  {"eest", 180}, {"msk", 180},   {"мск", 180},   {"msd", 240},  {"pkt", 300},
     {"wib", 420},  {"sgt", 480},  {"hkt", 480},   {"awst", 480},  {"jst", 540},  {"kst", 540},
     {"acst", 570}, {"aest", 600}, {"aedt", 660},  {"nzst", 720},  {"nzdt", 780}, {"brt", -180},
     {"est", -300}, {"edt", -240}, {"cst", -360},  {"cdt", -300},  {"mst", -420}, {"mdt", -360},
     {"pst", -480}, {"pdt", -420}, {"akst", -540}, {"akdt", -480}, {"hst", -600}});

bool is_name(std::string_view names, std::string_view word) {
    for (auto at = names.find(word); at != std::string_view::npos; at = names.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' '))
            return true;
    }
    return false;
}

bool begins_name(std::string_view names, std::string_view word) {
    for (auto at = names.find(word); at != std::string_view::npos; at = names.find(word, at + 1)) {
        if (at == 0 || names[at - 1] == ' ') return true;
    }
    return false;
}

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string plain_letters(std::string_view utf8) {
    if (ascii::is_ascii(utf8)) return ascii::lower(utf8);
    utf8proc_uint8_t* folded = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto size = utf8proc_map(
        bytes, static_cast<utf8proc_ssize_t>(utf8.size()), &folded,
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
    const std::unique_ptr<utf8proc_uint8_t, FreeText> owner(folded);
    if (size < 0) return {};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)};
}

std::optional<unsigned> month_number(std::string_view folded) {
    constexpr std::size_t kShortestName = 2;
    constexpr std::size_t kShortest = 3;
    const auto size = letters(folded);
    if (size < kShortestName) return std::nullopt;
    for (const Month& month : kMonths) {
        if (is_name(month.names, folded)) return month.number;
    }
    if (size < kShortest) return std::nullopt;
    std::optional<unsigned> found;
    for (const Month& month : kMonths) {
        if (!begins_name(month.names, folded)) continue;
        if (found) return std::nullopt;
        found = month.number;
    }
    return found;
}

std::optional<std::int16_t> zone_offset(std::string_view folded) {
    for (const Zone& zone : kZones) {
        if (zone.name == folded) return static_cast<std::int16_t>(zone.minutes);
    }
    return std::nullopt;
}

DayOrder day_order(std::string_view language_tag) {
    std::string tag = plain_letters(language_tag);
    std::replace(tag.begin(), tag.end(), '_', '-');
    const std::string language = tag.substr(0, tag.find('-'));
    if (language == "en") {
        if (is_one_of(tag, {"en-us", "en-ph"})) return DayOrder::month_first;
        return is_one_of(tag, {"en-gb", "en-ie", "en-au", "en-nz", "en-in"}) ? DayOrder::day_first
                                                                             : DayOrder::unknown;
    }
    // Those that put the year first (Chinese, Hungarian, Lithuanian ...) don't write 03/04/2019.
    return is_one_of(language, {"fr", "es", "pt", "it", "de", "nl", "ru", "uk", "pl", "tr",
                                "el", "ro", "bg", "cs", "sk", "da", "no", "nb", "fi", "id",
                                "vi", "he", "kk", "ca", "hr", "sr", "sl", "et"})
               ? DayOrder::day_first
               : DayOrder::unknown;
}

}  // namespace newsidx
