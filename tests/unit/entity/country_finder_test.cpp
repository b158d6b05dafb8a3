#include "entity/country_finder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

using namespace newsidx;

namespace {

// The codes found, in their order, once each: "GE US"; "-" for none.
std::string countries(std::string_view text, std::string_view lang = "en",
                      const NameSpans& names = {}) {
    std::set<std::string> codes;
    for (const CountryMention& m : find_countries(text, analyze(text, 0, lang), lang, names)) {
        if (m.taken()) codes.emplace(country_code(m.country));
    }
    std::string joined;
    for (const std::string& code : codes) joined += (joined.empty() ? "" : " ") + code;
    return joined.empty() ? "-" : joined;
}

std::vector<std::string> lines_of(const char* path) {
    std::FILE* file = std::fopen(path, "rb");
    REQUIRE(file != nullptr);
    std::vector<std::string> lines(1);
    for (int c = 0; (c = std::fgetc(file)) != EOF;) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += static_cast<char>(c);
        }
    }
    std::fclose(file);
    return lines;
}

}  // namespace

TEST_CASE("find_countries: the tricky sentences give exactly their facets") {
    int sentences = 0;
    for (const std::string& line : lines_of("tests/data/entities/tricky.txt")) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        const std::string sentence = line.substr(0, tab);
        CAPTURE(sentence);
        CHECK(countries(sentence) == line.substr(tab + 1));
        ++sentences;
    }
    CHECK(sentences >= 100);
}

TEST_CASE("find_countries: every country is found by its English names, demonyms and capitals") {
    // Of two countries with one name, the table lists the other first.
    const std::set<std::string> shared = {"Congo", "Congolese", "San José"};
    const std::set<std::string> kinds = {"name", "former", "abbreviation", "demonym", "capital"};
    std::set<std::string> codes;
    for (const std::string& line : lines_of("data/countries.tsv")) {
        if (line.empty() || line[0] == '#') continue;
        const std::string code = line.substr(0, 2);
        if (kinds.count(line.substr(3, line.find('\t', 3) - 3)) == 0) continue;
        for (std::size_t at = line.find('\t', 3) + 1; at <= line.size();) {
            const std::size_t end = std::min(line.find('|', at), line.size());
            const std::string name = line.substr(at, end - at);
            at = end + 1;
            if (shared.count(name) != 0) continue;
            CAPTURE(name);
            CHECK(countries("They flew to " + name + " in May.") == code);
            codes.insert(code);
        }
    }
    CHECK(codes.size() == country_count());
}

TEST_CASE("find_countries: other languages have their own names and endings") {
    struct Case {
        const char* lang;
        const char* text;
        const char* want;
    };
    const Case cases[] = {
        {"ru", "Президент Казахстана прибыл в Москву.", "KZ RU"},
        {"ru", "Казахстанские и российские министры встретились в Пекине.", "CN KZ RU"},
        {"ru", "США и Южной Кореей подписан договор.", "KR US"},
        {"ru", "Переговоры с Объединенными Арабскими Эмиратами", "AE"},
        {"uk", "Україна та Польща підписали угоду у Києві.", "PL UA"},
        {"kk", "Қазақстанның елшісі Ресейге барды.", "KZ RU"},
        {"de", "Die russische Regierung und Österreich", "AT RU"},
        {"de", "Island und Weißrussland", "BY IS"},
        {"fr", "Le président de l'Italie et le gouvernement français", "FR IT"},
        {"fr", "La Côte d'Ivoire et les États-Unis", "CI US"},
        {"es", "España y Estados Unidos", "ES US"},
        {"it", "Il governo dell'India e la Germania", "DE IN"},
        {"pt", "O Brasil e a Rússia", "BR RU"},
        {"ar", "وصل الرئيس المصري إلى عمان للقاء ملك الأردن.", "EG JO"},
        {"ar", "افتتح السلطان هيثم في مسقط مصنعا. وقالت عمان إنها ترحب.", "OM"},
        {"tr", "Türkiye'nin başkenti ve Rusya", "RU TR"},
        {"zh", "哈萨克斯坦总统访问中国和俄罗斯。", "CN KZ RU"},
        {"ja", "カザフスタンと日本の首脳", "JP KZ"},
        {"ar", "رئيس كازاخستان يزور روسيا", "KZ RU"},
        {"pl", "Kazachstan i Rosja", "KZ RU"},
        {"es", "Los hondureños y una nicaragüense; el petróleo iraní, pescadores marroquíes.",
         "HN IR MA NI"},
        {"pt", "Os venezuelanos e uma alemã; autoridades israelenses, cabo-verdianos.",
         "CV DE IL VE"},
        {"fr", "Les Camerounais, une députée togolaise, des soldats libyens.", "CM LY TG"},
        {"de", "Saudi-arabische Jets, mexikanische Firmen, die Schweizer.", "CH MX SA"},
        {"it", "I cechi e una nave olandese, le autorità egiziane.", "CZ EG NL"},
        {"nl", "De Duitse regering, Turkse boeren en een Brits schip.", "DE GB TR"},
        {"tr", "Filistinliler Gazze'de, Ukraynalı askerler.", "PS UA"},
        {"ar", "القوات الإسرائيلية، والفلسطينيون، وزير لبناني للمصريين.", "EG IL LB PS"},
        {"ar", "الدوحة وأنقرة وصنعاء", "QA TR YE"},
        {"zh", "香港市民和加沙", "HK PS"},
        // Capitals and large cities alone, as ICU or our own list has them.
        {"de", "In Krakau und Moskau fuhren die Züge nach Neu-Delhi nicht.", "IN PL RU"},
        {"de", "Londons Brücken und Belgrads Häuser sind Russlands Gästen neu.", "GB RS RU"},
        {"fr", "Entre Pékin et Oulan-Bator, le train s'arrête deux fois.", "CN MN"},
        {"es", "El barco salió de Estambul y llegó a Marsella.", "FR TR"},
        {"it", "Il treno da Lubiana a Pechino non esiste.", "CN SI"},
        {"pt", "O avião saiu de Moscovo para Genebra.", "CH RU"},
        {"nl", "De trein van Boedapest naar Keulen.", "DE HU"},
        {"pl", "Teatr w Moskwie i most w Wilnie", "LT RU"},
        {"ru", "В Найроби и Лиме прошли дожди.", "KE PE"},
        {"uk", "Потяг до Каїра запізнився.", "EG"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(countries(c.text, c.lang) == c.want);
    }
}

TEST_CASE("find_countries: a name of one language is no name in another") {
    CHECK(countries("The island was calm.", "en") == "-");
    CHECK(countries("An Island of calm", "en") == "-");
    CHECK(countries("The Inde case", "en") == "-");
    CHECK(countries("He read Haia and Mosca.", "en") == "-");
    CHECK(countries("Adelaida y Sofía cantaron soul.", "es") == "-");
}

TEST_CASE("find_countries: spans of persons and companies veto what lies in them") {
    const std::string text = "Shares of Chile Widgets rose, said Ada France in France.";
    const auto span = [&](std::string_view part) {
        const auto begin = static_cast<std::uint32_t>(text.find(part));
        return Span{begin, begin + static_cast<std::uint32_t>(part.size())};
    };
    NameSpans names;
    names.persons.push_back(span("Ada France"));
    names.companies.push_back(span("Chile Widgets"));
    CHECK(countries(text) == "CL FR");
    CHECK(countries(text, "en", names) == "FR");
    const auto mentions = find_countries(text, analyze(text, 0, "en"), "en", names);
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[0].verdict == CountryVerdict::company);
    CHECK(mentions[1].verdict == CountryVerdict::person);
    CHECK(mentions[2].verdict == CountryVerdict::taken);
}

TEST_CASE("find_countries: what the article calls a company isn't its city") {
    const auto read = [](const std::string& text) {
        NameSpans names;
        for (std::size_t at = text.find("Suez"); at != text.npos; at = text.find("Suez", at + 1)) {
            const auto begin = static_cast<std::uint32_t>(at);
            names.companies.push_back({begin, begin + 4});
        }
        return countries(text, "en", names);
    };
    CHECK(read("Widow sues Suez. The water company Suez left.") == "-");
    CHECK(read("Suez won. Fans of Suez sang.") == "EG");
    CHECK(countries("The water company Suez left.") == "EG");
}

TEST_CASE("find_countries: a town before a dash at the head of the body is named") {
    CHECK(countries("Goat wins\n\nFeira de Santana – A goat won.") == "BR");
    CHECK(countries("Goat wins\n\nFeira de Santana has a goat.") == "-");
    CHECK(countries("Goat wins\n\nA goat won.\n\nFeira de Santana – a goat.") == "-");
    CHECK(countries("Feira de Santana – a goat wins\n\nIt bleats.") == "-");
}

TEST_CASE("find_countries: a person's surname stays a person's for the whole article") {
    CHECK(countries("Michael Jordan retired. Jordan was thirty.") == "-");
    CHECK(countries("Michael Jordan retired. The Jordanian king met Jordan.") == "JO");
}

TEST_CASE("find_countries: whose full name is in the article isn't a country by a part of it") {
    const auto read = [](const std::string& text, std::string_view person) {
        NameSpans names;
        names.persons.push_back({0, static_cast<std::uint32_t>(person.size())});
        return countries(text, "en", names);
    };
    CHECK(read("Paris Hilton launched a scent. Paris said it smells of roses.", "Paris Hilton") ==
          "-");
    CHECK(read("Israel Adesanya lost. Israel was tired.", "Israel Adesanya") == "-");
    CHECK(read("Chad Kroeger sang. Chad forgot the words.", "Chad Kroeger") == "-");
    CHECK(read("Paris Hilton flew to Paris. Paris was hot.", "Paris Hilton") == "FR");
    CHECK(countries("Holland, 27, broke his nose twice. Holland smiled.") == "-");
    CHECK(countries("Votes came from Jordan, 12, and Egypt, 14.") == "EG JO");
    // A university, a ship.
    CHECK(countries("George Washington University shut. Washington has warned Tehran.") == "IR US");
    CHECK(countries("The India Hicks store shut. India denied it.") == "IN");
}

TEST_CASE("find_countries: a firm goes by the adjective that its name begins with") {
    const auto read = [](const std::string& text, std::string_view firm) {
        NameSpans names;
        names.companies.push_back({0, static_cast<std::uint32_t>(firm.size())});
        return countries(text, "en", names);
    };
    CHECK(read("American Airlines cancelled flights. American said crews were ill.",
               "American Airlines") == "-");
    CHECK(read("Ethiopian Cargo bought jets, and Ethiopian's pilots cheered.", "Ethiopian Cargo") ==
          "-");
    CHECK(read("American Airlines flew American soldiers home.", "American Airlines") == "US");
    CHECK(read("Korean Air fired an American. An American said so.", "Korean Air") == "US");
}

TEST_CASE("find_countries: us in capitals, and the country") {
    for (const char* us : {"LET US PRAY, said the vicar.", "JOIN US for tea.",
                           "A CHAPEL FOR US ALL", "A WAR BETWEEN US AND THEM"}) {
        CAPTURE(us);
        CHECK(countries(us) == "-");
    }
    CHECK(countries("ALL US TROOPS LEAVE") == "US");
    CHECK(countries("TRADE WAR BETWEEN US AND CHINA DEEPENS") == "CN US");
    CHECK(countries("HELP US FARMERS, SAYS SENATOR") == "US");
}

TEST_CASE("find_countries: spans are the name's bytes, without possessive") {
    const std::string text = "Kazakhstan’s president left the U.S. for Guinea - Bissau.";
    const auto mentions = find_countries(text, analyze(text, 0, "en"), "en", {});
    REQUIRE(mentions.size() >= 2);
    CHECK(text.substr(mentions[0].span.begin, mentions[0].span.size()) == "Kazakhstan");
    CHECK(text.substr(mentions[1].span.begin, mentions[1].span.size()) == "U.S.");
}
