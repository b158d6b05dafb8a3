#include "query/speech_words.hpp"

#include <algorithm>
#include <array>

namespace newsidx {
namespace {

using Words = std::span<const std::string_view>;

// All folded, as forms are (text/fold.hpp): a test checks it.
constexpr auto kEnglishSaid = std::to_array<std::string_view>(
    {"said",       "says",       "told",       "tells",      "added",     "adds",
     "asked",      "asks",       "replied",    "replies",    "answered",  "answers",
     "wrote",      "writes",     "tweeted",    "tweets",     "posted",    "declared",
     "declares",   "announced",  "noted",      "notes",      "stated",    "states",
     "warned",     "warns",      "insisted",   "insists",    "argued",    "argues",
     "explained",  "explains",   "remarked",   "commented",  "observed",  "continued",
     "concluded",  "recalled",   "recalls",    "admitted",   "admits",    "acknowledged",
     "conceded",   "vowed",      "pledged",    "promised",   "quipped",   "joked",
     "stressed",   "emphasized", "emphasised", "urged",      "claimed",   "claims",
     "complained", "confirmed",  "denied",     "cautioned",  "predicted", "suggested",
     "exclaimed",  "responded",  "responds",   "reiterated", "repeated",  "called",
     "calls",      "described",  "describes",  "lamented",   "testified", "demanded",
     "demands",    "thundered",  "countered",  "asserted",   "asserts",   "maintained",
     "maintains",  "contended",  "contends",   "boasted",    "scoffed",   "retorted",
     "shouted",    "pleaded",    "protested",  "recounted",  "mused",     "fumed"});
constexpr auto kEnglishSaying = std::to_array<std::string_view>(
    {"adding", "saying", "noting", "telling", "insisting", "warning", "stressing", "calling",
     "writing", "declaring", "arguing", "asking"});
constexpr auto kEnglishPassive =
    std::to_array<std::string_view>({"was", "were", "is", "are", "be", "been", "being", "got"});
constexpr auto kEnglishPronouns = std::to_array<std::string_view>({"he", "she"});
constexpr auto kEnglishRelations = std::to_array<std::string_view>(
    {"for", "of", "to", "with", "by", "about", "against", "from", "between", "under"});
constexpr auto kEnglishPersonsOf = std::to_array<std::string_view>(
    {"spokesman", "spokeswoman", "spokesperson", "aide",     "adviser", "advisor",
     "lawyer",    "attorney",    "wife",         "husband",  "ally",    "allies",
     "office",    "strategist",  "surrogate",    "pollster", "manager", "consultant",
     "counsel",   "supporter",   "biographer"});
constexpr auto kEnglishFillers = std::to_array<std::string_view>(
    {"has",    "had",      "have",   "also",      "then",   "later",   "again",     "once",
     "on",     "just",     "still",  "first",     "monday", "tuesday", "wednesday", "thursday",
     "friday", "saturday", "sunday", "yesterday", "today",  "himself", "herself",   "earlier"});
constexpr auto kEnglishJoins = std::to_array<std::string_view>({"and"});
constexpr auto kEnglishTurns =
    std::to_array<std::string_view>({"but", "while", "although", "whereas", "though"});
constexpr auto kEnglishIntroduces = std::to_array<std::string_view>({"according to"});

constexpr auto kFrenchSaid = std::to_array<std::string_view>(
    {"dit",     "declare",   "affirme",  "assure",    "explique", "ajoute",  "souligne",
     "estime",  "lance",     "raconte",  "precise",   "ecrit",    "indique", "annonce",
     "confie",  "repond",    "rappelle", "martele",   "poursuit", "conclut", "repondu",
     "rappele", "poursuivi", "conclu",   "insiste",   "previent", "prevenu", "tweete",
     "demande", "regrette",  "reconnu",  "reconnait", "admet",    "admis",   "denonce",
     "lache",   "resume",    "plaide",   "commente",  "juge",     "temoigne"});
constexpr auto kFrenchPronouns = std::to_array<std::string_view>({"il", "elle"});
constexpr auto kFrenchRelations =
    std::to_array<std::string_view>({"pour", "avec", "par", "contre"});
constexpr auto kFrenchPersonsOf = std::to_array<std::string_view>(
    {"porte", "parole", "conseiller", "conseillere", "avocat", "avocate", "epouse", "entourage"});
constexpr auto kFrenchFillers = std::to_array<std::string_view>(
    {"a", "avait", "aussi", "ensuite", "encore", "alors", "lundi", "mardi", "mercredi", "jeudi",
     "vendredi", "samedi", "dimanche", "t", "lui", "meme"});
constexpr auto kFrenchJoins = std::to_array<std::string_view>({"et"});
constexpr auto kFrenchTurns = std::to_array<std::string_view>({"mais", "tandis", "alors"});
constexpr auto kFrenchIntroduces = std::to_array<std::string_view>({"selon", "d apres"});

constexpr auto kGermanSaid = std::to_array<std::string_view>(
    {"sagte",       "sagt",        "erklarte",  "erklart",    "betonte",     "betont",
     "meinte",      "meint",       "schrieb",   "schreibt",   "kritisierte", "forderte",
     "fordert",     "warnte",      "warnt",     "berichtete", "antwortete",  "fragte",
     "erganzte",    "versicherte", "mahnte",    "kundigte",   "teilte",      "fugte",
     "gesagt",      "erzahlte",    "twitterte", "verkundete", "behauptete",  "raumte",
     "beklagte",    "lobte",       "klagte",    "klagt",      "erganzt",     "bekraftigte",
     "unterstrich", "beteuerte"});
constexpr auto kGermanPassive = std::to_array<std::string_view>({"wurde", "wird", "worden"});
constexpr auto kGermanPronouns = std::to_array<std::string_view>({"er", "sie"});
constexpr auto kGermanRelations =
    std::to_array<std::string_view>({"von", "vom", "fur", "mit", "gegen", "uber", "an", "durch"});
constexpr auto kGermanPersonsOf = std::to_array<std::string_view>(
    {"sprecher", "sprecherin", "anwalt", "berater", "beraterin", "sohn", "tochter"});
constexpr auto kGermanFillers = std::to_array<std::string_view>(
    {"hat", "hatte", "am", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
     "sonntag", "auch", "dann", "zudem", "selbst", "weiter"});
constexpr auto kGermanJoins = std::to_array<std::string_view>({"und"});
constexpr auto kGermanTurns = std::to_array<std::string_view>({"aber", "wahrend", "doch"});
constexpr auto kGermanIntroduces = std::to_array<std::string_view>({"laut", "so"});

constexpr auto kSpanishSaid = std::to_array<std::string_view>(
    {"dijo",     "dice",      "afirmo",    "afirma",    "aseguro",  "asegura",  "declaro",
     "senalo",   "senala",    "explico",   "explica",   "anadio",   "anade",    "agrego",
     "subrayo",  "manifesto", "sostuvo",   "indico",    "comento",  "escribio", "escribe",
     "advirtio", "destaco",   "pregunto",  "respondio", "insistio", "apunto",   "dicho",
     "afirmado", "asegurado", "declarado", "anuncio",   "recordo",  "concluyo", "expreso",
     "denuncio", "denuncia",  "lamento",   "reconocio", "admitio",  "critico",  "reitero"});
constexpr auto kSpanishPronouns = std::to_array<std::string_view>({"el", "ella"});
constexpr auto kSpanishRelations =
    std::to_array<std::string_view>({"para", "con", "por", "contra"});
constexpr auto kSpanishPersonsOf = std::to_array<std::string_view>(
    {"portavoz", "vocero", "vocera", "abogado", "abogada", "asesor", "asesora", "esposa"});
constexpr auto kSpanishFillers = std::to_array<std::string_view>(
    {"ha", "habia", "tambien", "luego", "despues", "lunes", "martes", "miercoles", "jueves",
     "viernes", "sabado", "domingo", "este"});
constexpr auto kSpanishJoins = std::to_array<std::string_view>({"y", "e"});
constexpr auto kSpanishTurns = std::to_array<std::string_view>({"pero", "mientras", "aunque"});
constexpr auto kSpanishIntroduces = std::to_array<std::string_view>({"segun"});

constexpr auto kRussianSaid = std::to_array<std::string_view>(
    {"сказал",        "сказала",      "заявил",     "заявила",      "отметил",  "отметила",
     "подчеркнул",    "подчеркнула",  "сообщил",    "сообщила",     "добавил",  "добавила",
     "рассказал",     "рассказала",   "пояснил",    "пояснила",     "написал",  "написала",
     "спросил",       "спросила",     "ответил",    "ответила",     "напомнил", "напомнила",
     "предупредил",   "предупредила", "объяснил",   "объяснила",    "уточнил",  "уточнила",
     "заметил",       "заметила",     "признал",    "признала",     "пообещал", "пообещала",
     "говорит",       "заявляет",     "отмечает",   "подчеркивает", "считает",  "пишет",
     "констатировал", "резюмировал",  "указал",     "указала",      "возразил", "призвал",
     "продолжил",     "продолжила",   "подтвердил", "подтвердила"});
constexpr auto kRussianPronouns = std::to_array<std::string_view>({"он", "она"});
constexpr auto kRussianRelations =
    std::to_array<std::string_view>({"для", "с", "от", "к", "о", "об", "против", "у"});
constexpr auto kRussianFillers = std::to_array<std::string_view>(
    {"также", "затем", "позже", "в", "понедельник", "вторник", "среду", "четверг", "пятницу",
     "субботу", "воскресенье", "ранее", "еще"});
constexpr auto kRussianJoins = std::to_array<std::string_view>({"и"});
constexpr auto kRussianTurns = std::to_array<std::string_view>({"но", "однако", "а"});
constexpr auto kRussianIntroduces =
    std::to_array<std::string_view>({"по словам", "по мнению", "по данным"});

struct Language {
    std::string_view code;
    // In the order of SpeechWord.
    std::array<Words, 10> words;
};

constexpr auto kLanguages = std::to_array<Language>({
    {"en",
     {kEnglishSaid, kEnglishSaying, kEnglishPassive, kEnglishPronouns, kEnglishRelations,
      kEnglishPersonsOf, kEnglishFillers, kEnglishJoins, kEnglishTurns, kEnglishIntroduces}},
    {"fr",
     {kFrenchSaid,
      {},
      {},
      kFrenchPronouns,
      kFrenchRelations,
      kFrenchPersonsOf,
      kFrenchFillers,
      kFrenchJoins,
      kFrenchTurns,
      kFrenchIntroduces}},
    {"de",
     {kGermanSaid,
      {},
      kGermanPassive,
      kGermanPronouns,
      kGermanRelations,
      kGermanPersonsOf,
      kGermanFillers,
      kGermanJoins,
      kGermanTurns,
      kGermanIntroduces}},
    {"es",
     {kSpanishSaid,
      {},
      {},
      kSpanishPronouns,
      kSpanishRelations,
      kSpanishPersonsOf,
      kSpanishFillers,
      kSpanishJoins,
      kSpanishTurns,
      kSpanishIntroduces}},
    {"ru",
     {kRussianSaid,
      {},
      {},
      kRussianPronouns,
      kRussianRelations,
      {},
      kRussianFillers,
      kRussianJoins,
      kRussianTurns,
      kRussianIntroduces}},
});

}  // namespace

std::span<const std::string_view> speech_words(std::string_view lang, SpeechWord kind) {
    const Language* language = kLanguages.begin();
    for (const Language& one : kLanguages) {
        if (one.code == lang) language = &one;
    }
    return language->words[static_cast<std::size_t>(kind)];
}

bool is_speech_word(std::string_view lang, SpeechWord kind, std::string_view folded) {
    const auto words = speech_words(lang, kind);
    return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace newsidx
