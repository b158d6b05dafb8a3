#include "article/plain_english.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newsidx;

TEST_CASE("is_plain_english: reports on results are, with hardly a small word") {
    const std::string_view results =
        "HARROW MILLS INC 4TH QTR LOSS\n\nShr loss 12 cts vs profit 31 cts\n\nNet loss 402,118 vs "
        "profit 1,060,552\n\nRevs 9.1 mln vs 10.4 mln";
    CHECK(is_plain_english(results));
    // The same few words over and over tell nothing, whatever their number.
    std::string few;
    while (few.size() < 1000) few += "Net 12 vs 31 mln. ";
    CHECK_FALSE(is_plain_english(few));
    CHECK_FALSE(is_plain_english(""));
    CHECK_FALSE(is_plain_english("Net 402,118 vs 1,060,552"));
    CHECK_FALSE(is_plain_english("First second third, four five six."));
}

TEST_CASE("is_plain_english: prose needn't have an article") {
    const std::string_view market =
        "Harrow Mills said it has agreed to buy two looms from Delby Tools for 3.4 mln dlrs and "
        "that they would be delivered to its plant in Ohio by May. Harrow said orders from makers "
        "of sails and tents have risen since autumn, and that Delby will train its weavers.";
    CHECK(is_plain_english(market));
}

TEST_CASE("is_plain_english: other languages aren't, with English words or without") {
    const std::string_view others[] = {
        "Der Gewinn je Aktie lag im dritten Quartal bei 1,20 Euro vs. 0,95 Euro, der Umsatz stieg "
        "auf 3,4 Mrd. Euro. Die Harrow Mills Inc will ihr Werk in Ohio ausbauen, wie die Bank "
        "mitteilte; der Net Profit war im Year to date first class.",
        "Het bedrijf had in juni een winst van 3,4 miljoen euro, of 12 procent meer dan in april. "
        "De bank was over de resultaten van het kwartaal tevreden en will in augustus opnieuw "
        "investeren in de fabriek van Harrow Mills Inc.",
        "For første kvartal var resultatet 3,4 mln kroner, mot 2,9 i april. Selskapet har to "
        "fabrikker for seil og telt, og net gevinst per aksje er 12 øre vs. 9 øre for et år siden, "
        "opplyser banken.",
        "Die direksie van die meule het Maandag in die hoofstad besluit dat die pryse van wol of "
        "katoen nie by die nuwe tarief aangepas was nie, en die bank wou nie sê wie by die "
        "vergadering was of wat die oes in April sou kos nie.",
        "Министры пяти стран встретились в столице и договорились снизить пошлины на зерно.",
    };
    for (const std::string_view text : others) {
        CAPTURE(text);
        CHECK_FALSE(is_plain_english(text));
    }
}
