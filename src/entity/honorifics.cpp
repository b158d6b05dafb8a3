#include "entity/honorifics.hpp"

#include <algorithm>
#include <array>

#include "base/word_set.hpp"

namespace newsidx {
namespace {

// Honorifics that are hardly ever a name's own first word, as sheikh and don may be.
constexpr std::string_view kHonorificList =
    "ACP AIG ASI Abbot Abbé Abusuapanyin Acharya Advocate Afioga Aksakal Alhaj Alhaja "
    "Alhaji Ambassador Archbishop Asp Auntie Awujale Ayatollah Baffour Barrister Bishop "
    "Brig Brigadier Bwana CSP Capt Captain Cdr Cikgu Cllr Cmdr Col Comandante Commodore "
    "Comrade Const Constable Corporal Coun Councillor Councilor Cpl Cr Cst DCE DCP DIG "
    "DPP DSP Daasebre Dasho Datin Dato Dato' Dato’ Datu Datuk Daw Dear Detective Dkt "
    "Doña Dr Dra DySP Ebusuapanyin Encik Engr Erelu Flt Fr Gaob Garda Gen Governor-elect "
    "Gup Hajati Haji Hajia Hajiya Hajja Hajjah Headmaster Headmistress Hj Hjh "
    "Hon IGP Ibedul Imam Induna Insp Inspector Kabaka Katakyie Kgosi Khokim Khru Kiai "
    "Kru Kyabazinga Kyai Lcpl Licda Lt Lyonpo MCE MEC Madam Magistrate Maj Mallam Mang "
    "Masiofo Maulana Maulvi Mbok Mdm Mheshimiwa Mme Monsignor Mosén Moulavi Moulvi Mr "
    "Mrs Ms Mufti Mwalimu Mzee Naba Ndugu Nnalongo Nuumo OIC OKK Oba Ogiame Oheneba "
    "Okyeame Omukama Ooni Opanin Opanyin Osagyefo Oseadeeyo Otumfuo Otunba Owek "
    "Owekitiibwa PC PSI Pastor Pengiran Phra President-elect Prof Puan RDC Rep Rev "
    "Reverend Rwot SHO SSP SSgt Sant Senator Sergeant Serigne Seu Sgt Sheikha Shree Shri "
    "Sister Smt Ssalongo Superintendent Supt Susuga Swami Tahsildar Tehsildar Thiru Tmt "
    "Togbe Togbui Torgbui Tuan Ustad Ustadz Ustaz Ven WPC Weizero";
// Offices that German, Turkish, Malay and Thai write with a capital before a name.
constexpr std::string_view kOfficeList =
    "Başbakan Başbakanı Başkan Başkanı Bakan Bakanı Bundeskanzler Bundeskanzlerin "
    "Bundespräsident Bundespräsidenten Bupati Bürgermeister Bürgermeisterin Cumhurbaşkanı "
    "Gubernur Kamnan Kanzler Kanzlerin Landrat Landrätin Menteri Ministerin "
    "Ministerpräsident Ministerpräsidenten Ministerpräsidentin Oberbürgermeister "
    "Oberbürgermeisterin Presiden Präsident Präsidenten Präsidentin Senatorin "
    "Statsminister Vorsitzende Vorsitzenden Vorsitzender";
// German compounds end so: Bausenatorin, Umweltminister, Vereinsvorsitzender.
constexpr auto kOfficeEnds = std::to_array<std::string_view>(
    {"minister", "ministerin", "präsident", "präsidenten", "präsidentin", "senator", "senatorin",
     "sprecher", "sprecherin", "vorsitzende", "vorsitzenden", "vorsitzender"});
// Of two words.
constexpr auto kPairs = std::to_array<std::string_view>(
    {"El Hadj ", "Mak Cik ", "Pak Cik ", "Tan Sri ", "Toh Puan ", "Tuan Guru "});
constexpr auto kHonorifics = words_of<word_count(kHonorificList)>(kHonorificList);
constexpr auto kOfficesBefore = words_of<word_count(kOfficeList)>(kOfficeList);
// Second halves of Malay titles.
constexpr auto kHalves = std::to_array<std::string_view>({"Amar ", "Guru ", "Seri ", "Sri "});
// Names, too, unless a full stop follows: "Eng. Okello", but Eng Bee Hong.
constexpr auto kShortened =
    std::to_array<std::string_view>({"Adv", "Arc", "Atty", "Barr", "Cde", "Det", "Eng", "Gov",
                                     "Ing", "Lic", "Pte", "Pvt", "Secy", "Sen"});
// Behind a name, and none of it: "V. Rajan MLA".
constexpr auto kRanks =
    std::to_array<std::string_view>({"CBE", "JP", "KC", "MBE", "MCA", "MEP", "MHA", "MLA", "MLC",
                                     "MNA", "MP", "MSP", "OBE", "PhD", "QC", "SAN", "SC", "TD"});

// Who speaks for somebody or is somebody's, with a capital where a sentence begins or because it is
// German: "Sprecher von Klaus Richter".
constexpr auto kSomebodys = std::to_array<std::string_view>(
    {"Abogada",   "Abogado",    "Advogada",     "Advogado",    "Amigo",       "Anhänger",
     "Anwalt",    "Anwälte",    "Anwältin",     "Avocat",      "Avocate",     "Beraterin",
     "Berater",   "Bruder",     "Chef",         "Chefin",      "Eltern",      "Esposa",
     "Esposo",    "Fille",      "Fils",         "Filha",       "Filho",       "Frau",
     "Freund",    "Freundin",   "Hermana",      "Hermano",     "Hija",        "Hijo",
     "Irmã",      "Irmão",      "Mann",         "Mitarbeiter", "Mutter",      "Nachfolger",
     "Partei",    "Portavoz",   "Porte-parole", "Porta-voz",   "Schwester",   "Sohn",
     "Sprecher",  "Sprecherin", "Tochter",      "Vater",       "Verteidiger", "Vertrauter",
     "Vertreter", "Viuda",      "Witwe",        "Woordvoerder"});
constexpr auto kOf = std::to_array<std::string_view>({" von ", " de ", " do ", " da ", " van "});

// Bytes of "Sprecher von ".
std::size_t somebodys_size(std::string_view name, std::size_t end) {
    const std::string_view rest = name.substr(end);
    const auto of = std::find_if(kOf.begin(), kOf.end(),
                                 [&](std::string_view word) { return rest.starts_with(word); });
    return of != kOf.end() && is_one_of<kSomebodys>(name.substr(0, end)) ? end + of->size() : 0;
}

bool is_office(std::string_view word) {
    return is_one_of<kOfficesBefore>(word) ||
           std::any_of(kOfficeEnds.begin(), kOfficeEnds.end(), [&](std::string_view end) {
               return word.ends_with(end) && word.size() > end.size() + 1;
           });
}

}  // namespace

std::size_t honorific_size(std::string_view name) {
    const std::size_t end = name.find(' ');
    if (end == name.npos) return 0;
    for (const std::string_view pair : kPairs) {
        if (name.starts_with(pair)) return pair.size();
    }
    if (const std::size_t size = somebodys_size(name, end); size > 0) return size;
    std::string_view word = name.substr(0, end);
    const bool stopped = word.ends_with('.');
    if (stopped) word.remove_suffix(1);
    const bool none =
        is_one_of<kHonorifics>(word) || is_office(word) || (stopped && is_one_of<kShortened>(word));
    return none ? end + 1 : 0;
}

std::size_t half_title_size(std::string_view text, const Span& span) {
    const std::string_view name = span.in(text);
    const auto half = std::find_if(kHalves.begin(), kHalves.end(),
                                   [&](std::string_view word) { return name.starts_with(word); });
    if (half == kHalves.end()) return 0;
    std::string_view before = text.substr(0, span.begin);
    if (!before.ends_with(' ')) return 0;
    before.remove_suffix(1);
    for (const std::string_view title :
         {"Datuk", "Dato", "Dato'", "Dato’", "Datin", "Tan", "Puan", "Pehin", "Tuan"}) {
        if (before.ends_with(title)) return half->size();
    }
    return 0;
}

bool is_cut_honorific(std::string_view text, const Span& span) {
    std::string_view word = span.in(text);
    const bool stopped = word.ends_with('.');
    if (stopped) word.remove_suffix(1);
    const bool ends = stopped || text.substr(span.end, 2) == ". ";
    return ends && (is_one_of<kShortened>(word) || is_one_of<kHonorifics>(word));
}

std::size_t without_rank(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    if (blank == name.npos || !is_one_of<kRanks>(name.substr(blank + 1))) return name.size();
    return name.find(' ') < blank ? blank : name.size();
}

}  // namespace newsidx
