#include "entity/person_form.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/word_set.hpp"
#include "entity/name_variants.hpp"

namespace newsidx {
namespace {

// Before a name, not part of it.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"mr",         "mrs",        "ms",        "miss",    "dr",          "prof",
     "professor",  "sir",        "dame",      "lord",    "lady",        "president",
     "prime",      "minister",   "premier",   "king",    "queen",       "prince",
     "princess",   "pope",       "senator",   "sen",     "rep",         "gov",
     "governor",   "general",    "gen",       "colonel", "col",         "lt",
     "capt",       "captain",    "sgt",       "maj",     "major",       "judge",
     "justice",    "chancellor", "secretary", "mayor",   "sheikh",      "shaikh",
     "ayatollah",  "imam",       "rev",       "father",  "sister",      "bishop",
     "archbishop", "cardinal",   "emperor",   "sultan",  "emir",        "crown",
     "mullah",     "hajji",      "herr",      "frau",    "monsieur",    "madame",
     "mme",        "don",        "dona",      "chief",   "congressman", "congresswoman",
     "ambassador", "hon",        "honourable"});
// Of them those that stand before one name.
constexpr auto kReigning = std::to_array<std::string_view>(
    {"archbishop", "ayatollah", "crown", "emir", "emperor", "king", "mullah", "pope", "prince",
     "princess", "queen", "shaikh", "sheikh", "sultan"});
constexpr auto kSuffixes =
    std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv", "junior", "senior", "esq"});
constexpr auto kParticles = std::to_array<std::string_view>(
    {"de", "da",  "do",  "dos", "das", "del", "della", "di",  "du",  "la",
     "le", "van", "von", "der", "den", "ter", "ten",   "bin", "ibn", "bint",
     "al", "el",  "ul",  "ur",  "ben", "y",   "zu",    "af"});
// Particles that are first names, too, and what follows them where they are particles. "Ben Carson"
// is a man, Ben Youssef a family.
constexpr auto kAfterBen = std::to_array<std::string_view>(
    {"abdallah", "abdelaziz", "abdelkader", "abdullah", "achour",   "ahmed",    "amor",
     "ammar",    "amara",     "arfa",       "arous",    "attia",    "barak",    "barka",
     "bella",    "brahim",    "bouali",     "cherifa",  "dor",      "eliezer",  "fadhel",
     "gurion",   "gvir",      "hadj",       "haddad",   "hamed",    "hammouda", "hamouda",
     "hassan",   "hassen",    "hassine",    "hussein",  "ibrahim",  "jaafar",   "jafar",
     "jelloun",  "jemaa",     "khalifa",    "khedda",   "laden",    "mansour",  "messaoud",
     "mohamed",  "mohammed",  "moussa",     "mrad",     "mustapha", "nabi",     "naceur",
     "omar",     "othman",    "rahma",      "romdhane", "said",     "salah",    "salem",
     "salman",   "sedrine",   "seghir",     "slimane",  "tahar",    "yahia",    "yedder",
     "youssef",  "zakour",    "zvi"});
constexpr auto kAfterAl = std::to_array<std::string_view>(
    {"ahmad",   "ahmar",  "ahmed",   "ansar",   "arab",    "assad",    "aqsa",    "bashir",
     "bakr",    "fayed",  "faisal",  "fatah",   "fayez",   "futtaim",  "gaddafi", "ghurair",
     "habtoor", "hadid",  "hakim",   "haq",     "hariri",  "harith",   "hassan",  "hilal",
     "hussein", "islam",  "jaber",   "jazeera", "jubeir",  "jumeirah", "kaabi",   "kabir",
     "khalid",  "malik",  "mahdi",   "mahmoud", "maktoum", "mansour",  "muhanna", "nahdi",
     "nahyan",  "nasr",   "nasser",  "nimr",    "noor",    "nusra",    "obaid",   "olama",
     "rahman",  "rashid", "rasheed", "sabah",   "sadr",    "saleh",    "salem",   "saud",
     "shaikh",  "sharaa", "sharif",  "sheikh",  "shehri",  "sisi",     "sissi",   "sudais",
     "suwaidi", "tayeb",  "tayer",   "thani",   "turabi",  "wahid",    "waleed",  "walid",
     "zahir",   "zaman",  "zarqawi", "zayani",  "zayed"});
// Families whose sons may be called Van; nearly all others are Van Halen's.
constexpr auto kAfterVan = std::to_array<std::string_view>(
    {"alexander", "anderson", "baker",      "barnes",    "bell",       "brooks",   "brown",
     "bryant",    "burns",    "campbell",   "carter",    "clark",      "cliburn",  "coleman",
     "collins",   "conner",   "cook",       "cooper",    "cox",        "davis",    "edwards",
     "evans",     "fisher",   "foster",     "gonzalez",  "gordon",     "graham",   "gray",
     "green",     "griffin",  "hall",       "hamilton",  "harris",     "harrison", "heflin",
     "henderson", "hill",     "hipp",       "hughes",    "hunt",       "hunter",   "jackson",
     "james",     "jenkins",  "johnson",    "jones",     "jordan",     "kelly",    "king",
     "lewis",     "long",     "marshall",   "martin",    "mccoy",      "mcdonald", "miller",
     "mitchell",  "moore",    "morgan",     "morris",    "morrison",   "murphy",   "murray",
     "myers",     "nelson",   "parker",     "patterson", "perry",      "peterson", "phillips",
     "powell",    "price",    "reed",       "reynolds",  "richardson", "roberts",  "robinson",
     "rogers",    "ross",     "russell",    "sanders",   "scott",      "simmons",  "smith",
     "stewart",   "sullivan", "taylor",     "thomas",    "thompson",   "turner",   "walker",
     "wallace",   "ward",     "washington", "watson",    "west",       "white",    "williams",
     "wilson",    "wood",     "woods",      "wright",    "young"});
// Families whose name comes first.
constexpr auto kFamilies = std::to_array<std::string_view>(
    {"xi",     "hu",    "li",    "wang",  "zhang", "liu",   "chen", "yang", "huang", "zhao",
     "wu",     "zhou",  "xu",    "sun",   "ma",    "zhu",   "guo",  "he",   "gao",   "lin",
     "luo",    "zheng", "liang", "xie",   "tang",  "deng",  "feng", "cao",  "peng",  "zeng",
     "xiao",   "tian",  "dong",  "pan",   "yuan",  "jiang", "cai",  "jia",  "ding",  "wei",
     "xue",    "ye",    "yan",   "yu",    "du",    "dai",   "qian", "mao",  "wen",   "qin",
     "bo",     "hua",   "tsai",  "lee",   "kim",   "park",  "pak",  "choi", "chung", "jung",
     "kang",   "cho",   "yoon",  "yun",   "jang",  "lim",   "han",  "oh",   "seo",   "shin",
     "kwon",   "hwang", "ahn",   "song",  "ryu",   "hong",  "moon", "roh",  "ban",   "ri",
     "nguyen", "tran",  "le",    "pham",  "hoang", "vo",    "dang", "bui",  "ho",    "ngo",
     "duong",  "vu",    "lai",   "leung", "chan",  "tung",  "lam",  "chow", "geng",  "qiao",
     "hun",    "thein"});

// As "Jr." is written, whatever stands there; "" for what tells no relatives apart.
std::string_view suffix_of(std::string_view word) {
    if (word == "junior") return "jr";
    if (word == "senior") return "sr";
    const auto* at = std::find(kSuffixes.begin(), kSuffixes.end(), word);
    return at == kSuffixes.end() || word == "esq" ? std::string_view() : *at;
}

// Same word, as an initial, in another spelling, or as a pet name.
bool words_agree(const NameWord& a, const NameWord& b) {
    if (a.sound == b.sound) return true;
    if (a.initial || b.initial) return a.folded[0] == b.folded[0];
    if (is_pet_name(a.sound, b.sound)) return true;
    const std::string bones = skeleton(a.sound);
    return bones.size() >= 4 && bones == skeleton(b.sound);
}

// Surnames are stricter: Ivanov isn't Ivanova, Brown isn't Braun's B.
bool surnames_agree(const NameWord& a, const NameWord& b) {
    if (a.sound == b.sound) return true;
    if (a.initial || b.initial) return false;
    const std::string bones = skeleton(a.sound);
    return bones.size() >= 6 && bones == skeleton(b.sound) &&
           is_vowel(a.sound.back()) == is_vowel(b.sound.back());
}

bool same_words(const PersonForm& a, const PersonForm& b) {
    if (a.words.size() != b.words.size()) return false;
    std::array<bool, kMaxNameWords> used{};
    return std::all_of(a.words.begin(), a.words.end(), [&](const NameWord& word) {
        std::size_t i = 0;
        while (i < b.words.size() && (used[i] || b.words[i].sound != word.sound)) ++i;
        if (i < b.words.size()) used[i] = true;
        return i < b.words.size();
    });
}

// Where the surname begins: a hyphenated one is taken whole, "Ocasio-Cortez".
std::size_t surname_at(const PersonForm& form) {
    if (form.family_first) return 0;
    std::size_t at = form.words.size() - 1;
    while (at > 1 && form.words[at].hyphen) --at;
    return at;
}

Fit fit_single(const NameWord& word, const PersonForm& fuller) {
    const std::size_t surname = surname_at(fuller);
    for (std::size_t i = surname; i < fuller.words.size(); ++i) {
        if (surnames_agree(word, fuller.words[i])) {
            // Ellen is no Yellen, though they sound alike to those who spell Russian names.
            const bool given = word.folded != fuller.words[i].folded &&
                               given_name_gender(word.sound) != Gender::unknown;
            return given ? Fit::none : Fit::surname;
        }
        if (fuller.family_first) break;
    }
    for (const NameWord& other : fuller.words) {
        if (!other.initial && word.sound == other.sound) return Fit::given;
    }
    if (is_pet_name(word.sound, fuller.words[0].sound)) return Fit::given;
    return Fit::none;
}

// Whether a given name and initials alone are how the fuller name begins: "George W." of George W.
// Bush.
bool begins_with(const PersonForm& fuller, const PersonForm& form) {
    const auto& words = form.words;
    if (words.size() < 2 || words.size() >= fuller.words.size()) return false;
    if (words[0].initial || words[0].sound != fuller.words[0].sound) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].initial || words[i].folded[0] != fuller.words[i].folded[0]) return false;
    }
    return true;
}

// "Al-Thani" said without its hyphen: from Arabic as it is transcribed.
bool is_arabic_family(const std::string& name) {
    return name.ends_with('i') || name.starts_with('q') || name.starts_with("kh") ||
           name.starts_with("gh") || name.starts_with("dh") ||
           name.find("aa") != std::string::npos || is_one_of<kAfterAl>(name);
}

// Whether a name begins with a first name that looks like a particle, or like a title: "Ben
// Carson", "Al Gore", "Van Morrison", "Don Lemon".
bool begins_with_first_name(std::span<const NameWord> words) {
    if (words.size() < 2 || words[0].folded.size() > 3) return false;
    if (!words[0].capital || words[1].hyphen || !words[1].capital) return false;
    const std::string& first = words[0].folded;
    if (first != "don" && first != "ben" && first != "al" && first != "van") return false;
    const std::string& next = words[1].folded;
    const bool two = words.size() == 2 || words[1].initial;
    if (first == "don") return two && !is_one_of<kParticles>(next);
    if (is_one_of<kParticles>(next) && !words[1].initial) return false;
    if (first == "ben") return !is_one_of<kAfterBen>(next);
    if (first == "al") return two && (words[1].initial || !is_arabic_family(next));
    return two && (words[1].initial || is_one_of<kAfterVan>(next));
}

// Particles of Arabic names, which are often left out: al-Bashir, Bashir.
bool is_arabic(const std::string& particle) {
    return particle == "al" || particle == "bin" || particle == "ibn" || particle == "bint" ||
           particle == "ul" || particle == "ur" || particle == "ben";
}

// Kim Kardashian, not Kim Jong Un: the words after such a family's name are short.
bool is_given_too(const std::vector<NameWord>& words) {
    constexpr std::size_t kLongestGiven = 7;
    const std::string& first = words[0].folded;
    return (first == "kim" || first == "lee") &&
           std::any_of(words.begin() + 1, words.end(),
                       [](const NameWord& word) { return word.folded.size() > kLongestGiven; });
}

// With blanks between.
std::string in_turn(const std::vector<std::string>& sounds) {
    std::string key;
    for (const std::string& sound : sounds) {
        if (!key.empty()) key += ' ';
        key += sound;
    }
    return key;
}

// In alphabetical order.
std::string joined(std::vector<std::string> sounds) {
    std::sort(sounds.begin(), sounds.end());
    return in_turn(sounds);
}

// One key for a name wherever its reading begins: the family's may come first.
std::string joined_in_circle(std::vector<std::string> sounds) {
    auto least = sounds;
    for (std::size_t turns = 1; turns < sounds.size(); ++turns) {
        std::rotate(sounds.begin(), sounds.begin() + 1, sounds.end());
        least = std::min(least, sounds);
    }
    return in_turn(least);
}

}  // namespace

PersonForm person_form(std::string_view name) {
    PersonForm form;
    form.words = name_words(name);
    auto& words = form.words;
    for (NameWord& word : words) word.sound = canonical_sound(word.sound);
    while (words.size() > 1 && is_one_of<kSuffixes>(words.back().folded)) {
        form.titled = words.back().folded.starts_with("i");
        form.suffix = suffix_of(words.back().folded);
        form.junior = form.suffix == "jr";
        words.pop_back();
    }
    auto first = words.begin();
    while (first != words.end() && is_one_of<kTitles>(first->folded) &&
           !begins_with_first_name({first, words.end()}))
        ++first;
    // "Prince" alone is a name.
    if (first != words.end() && first != words.begin()) {
        form.titled = form.titled || is_one_of<kReigning>((first - 1)->folded);
        words.erase(words.begin(), first);
    }
    if (words.size() < 2) return form;
    const NameWord last = words.back();
    const NameWord head = words.front();
    const bool family = is_one_of<kFamilies>(head.folded);
    const bool keeps_head = family || begins_with_first_name(words);
    form.may_be_particle = keeps_head && words.size() == 2 && is_one_of<kParticles>(head.folded);
    const auto is_particle = [](const NameWord& word) {
        return !word.initial && is_one_of<kParticles>(word.folded);
    };
    if (is_particle(words[words.size() - 2])) form.particle = words[words.size() - 2].folded;
    form.titled = form.titled || (!head.hyphen && is_particle(head) && !is_arabic(head.folded));
    std::erase_if(words, is_particle);
    if (words.empty()) words.push_back(last);
    if (keeps_head && words.front() != head) words.insert(words.begin(), head);
    form.family_first = family && words.size() > 1 && !is_one_of<kSuffixes>(words[1].folded) &&
                        !is_given_too(words);
    return form;
}

bool initials_contradict(const PersonForm& a, const PersonForm& b) {
    return a.words.size() > 2 && b.words.size() > 2 && (a.words[1].initial || b.words[1].initial) &&
           !words_agree(a.words[1], b.words[1]);
}

bool middle_agrees(const PersonForm& form, const PersonForm& other) {
    const auto middle = [](const PersonForm& of) {
        return std::span(of.words).subspan(1, of.words.size() - 2);
    };
    const auto is_whole = [](const NameWord& word) { return !word.initial; };
    const auto mine = middle(form);
    if (std::none_of(mine.begin(), mine.end(), is_whole)) return true;
    if (other.words.size() > 2) {
        const auto theirs = middle(other);
        return std::any_of(mine.begin(), mine.end(), [&](const NameWord& word) {
            return is_whole(word) &&
                   std::any_of(theirs.begin(), theirs.end(),
                               [&](const NameWord& one) { return words_agree(word, one); });
        });
    }
    // The hyphen of al-Bashir joins nothing that is left.
    const bool hyphen =
        std::any_of(mine.begin(), mine.end(), [](const NameWord& word) { return word.hyphen; }) ||
        (form.words.back().hyphen && form.particle.empty());
    return !form.family_first && !hyphen;
}

Fit fit(const PersonForm& form, const PersonForm& fuller) {
    if (form.words.empty() || fuller.words.empty()) return Fit::none;
    if (same_words(form, fuller)) return Fit::same;
    if (begins_with(fuller, form)) return Fit::partial;
    if (form.words.size() == 1) {
        return fuller.words.size() == 1 ? Fit::none : fit_single(form.words[0], fuller);
    }
    if (fuller.words.size() == 1) return Fit::none;
    // "Ben Ali" of Zine El Abidine Ben Ali.
    if (form.may_be_particle && fuller.particle == form.words[0].folded)
        return fit_single(form.words[1], fuller);
    const NameWord& mine = form.words[form.family_first ? 0 : form.words.size() - 1];
    const NameWord& theirs = fuller.words[fuller.family_first ? 0 : fuller.words.size() - 1];
    const NameWord* surname = surnames_agree(mine, theirs) ? &theirs : nullptr;
    if (surname == nullptr && fuller.words.size() > 2) {
        // "Andrés López" of Andrés López Obrador.
        for (std::size_t i = 1; i + 1 < fuller.words.size() && surname == nullptr; ++i) {
            if (!fuller.words[i].initial && mine.sound == fuller.words[i].sound) {
                surname = &fuller.words[i];
            }
        }
    }
    if (surname == nullptr) return Fit::none;
    if (initials_contradict(form, fuller)) return Fit::none;
    // Each other word of the form stands for another one of the fuller name.
    std::array<bool, kMaxNameWords> used{};
    used[static_cast<std::size_t>(surname - fuller.words.data())] = true;
    for (const NameWord& word : form.words) {
        if (&word == &mine) continue;
        std::size_t i = 0;
        while (i < fuller.words.size() && (used[i] || !words_agree(word, fuller.words[i]))) ++i;
        if (i == fuller.words.size()) return Fit::none;
        used[i] = true;
    }
    return Fit::partial;
}

std::string person_key(const PersonForm& form) {
    if (form.words.size() < 2) return {};
    const std::string& first = form.words.front().sound;
    const std::string& last = form.words.back().sound;
    return first < last ? first + ' ' + last : last + ' ' + first;
}

std::string own_person_key(const PersonForm& form) {
    const auto& words = form.words;
    if (words.size() < 2) return {};
    std::vector<std::string> sounds{words.front().sound};
    if (form.family_first) {
        std::string given;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words[i].initial || i + 1 == words.size()) given += words[i].sound;
        }
        sounds.push_back(std::move(given));
    } else {
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words[i].initial || i + 1 == words.size()) sounds.push_back(words[i].sound);
        }
    }
    return joined_in_circle(std::move(sounds));
}

std::string full_person_key(const PersonForm& form) {
    std::vector<std::string> sounds;
    for (const NameWord& word : form.words) sounds.push_back(word.sound);
    return joined(std::move(sounds));
}

std::string junior_key(const PersonForm& form) { return full_person_key(form) + " jr"; }

std::string suffixed_key(const PersonForm& form) {
    return full_person_key(form).append(" ").append(form.suffix);
}

}  // namespace newsidx
