// For src/article/html_declared.cpp.
#include "article/html_declared.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/html.hpp"

using namespace newsidx;

namespace {

const std::string kFerryLeft =
    "The ferry that has crossed the strait since 1931 made its last journey on Sunday with two "
    "hundred people on board.";
const std::string kBridgeOpened =
    "A bridge that was opened in March takes the cars now, and it takes them four minutes instead "
    "of forty, the county said.";
const std::string kShipToStay =
    "The ship is to become a restaurant in the old harbour, if somebody can be found who pays for "
    "a new floor in its galley.";
const std::string kNote =
    "Readers in three counties wait for the paper every morning, and whoever orders it now has "
    "it for half a year at the old price.";

std::string paragraph(const std::string& text) { return "<p>" + text + "</p>"; }

std::string body_of(const std::string& declared, const std::string& printed) {
    const auto page = R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle",)"
                      R"("headline":"Last ferry","articleBody":")" +
                      declared + R"("}</script></head><body><h1>Last ferry</h1><div>)" + printed +
                      "</div></body></html>";
    const auto drafts = read_html(page);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front().body;
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : "\n\n") + part;
    return out;
}

}  // namespace

TEST_CASE("DeclaredText: has what is printed there, whatever its marks and blanks") {
    const DeclaredText declared(kFerryLeft + kBridgeOpened +
                                " Il a dit «\u00a0jamais de la vie, jamais\u00a0».");
    CHECK(declared.has(kBridgeOpened) == true);
    CHECK(declared.has("THE  FERRY that has crossed the strait, since 1931") == true);
    CHECK(declared.has("il a dit “jamais de la vie, jamais”") == true);
    CHECK(declared.has(kShipToStay) == false);
    CHECK(declared.has("the county said") == std::nullopt);
}

TEST_CASE("DeclaredText: is no guide where it is short, too long, or breaks off") {
    CHECK(DeclaredText("").is_empty());
    CHECK(DeclaredText(kFerryLeft).is_empty());
    CHECK(DeclaredText(kFerryLeft + kBridgeOpened + kShipToStay + " And then…\n").is_empty());
    CHECK(DeclaredText(kFerryLeft + kBridgeOpened + kShipToStay + " And then...").is_empty());
    CHECK(DeclaredText(std::string(kMaxDeclaredBytes + 1, 'a')).is_empty());
    CHECK_FALSE(DeclaredText(std::string(kMaxDeclaredBytes, 'a')).is_empty());
}

TEST_CASE("read_html: a paragraph that the declared text lacks is none of the article") {
    const auto text = joined({kFerryLeft, kBridgeOpened, kShipToStay});
    const auto declared = kFerryLeft + " " + kBridgeOpened + kShipToStay;
    const auto middle = paragraph(kFerryLeft) + paragraph(kNote) + paragraph(kBridgeOpened);
    CHECK(body_of(declared, middle + paragraph(kShipToStay)) == text);
    CHECK(body_of("", middle + paragraph(kShipToStay)) ==
          joined({kFerryLeft, kNote, kBridgeOpened, kShipToStay}));
    // What stands in a box that its name gives away is, if it is declared.
    const auto boxed = paragraph(kFerryLeft) + "<div class=\"related\">" +
                       paragraph(kBridgeOpened) + "</div>" + paragraph(kShipToStay);
    CHECK(body_of(declared, boxed) == text);
}

TEST_CASE("read_html: a declared text that isn't the printed one takes nothing away") {
    const auto printed = paragraph(kFerryLeft) + paragraph(kBridgeOpened) + paragraph(kShipToStay);
    const auto text = joined({kFerryLeft, kBridgeOpened, kShipToStay});
    CHECK(body_of(kNote + " " + kNote, printed) == text);
    CHECK(body_of(kFerryLeft + " " + kBridgeOpened, printed) == text);              // ends before
    CHECK(body_of(kFerryLeft + kBridgeOpened + " The ship is…", printed) == text);  // says so
    const auto quoted = paragraph(kFerryLeft) + "<blockquote>" + paragraph(kNote) +
                        "</blockquote>" + paragraph(kBridgeOpened) + paragraph(kShipToStay);
    CHECK(body_of(kFerryLeft + kBridgeOpened + kShipToStay, quoted) ==
          joined({kFerryLeft, kNote, kBridgeOpened, kShipToStay}));
}
