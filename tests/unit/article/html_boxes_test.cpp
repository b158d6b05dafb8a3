// Boxes, leads and notes that pages don't name: article/html_boxes.hpp, html_edges.hpp and the lead
// of html_root.hpp, as read_html makes a body of them.
#include <doctest/doctest.h>

#include <string>

#include "article/html.hpp"

namespace newsidx {
namespace {

std::string body_of(const std::string& page) {
    const auto drafts = read_html(page);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front().body;
}

const std::string kFirst =
    "Ministers of five countries met on Monday to agree on a common market for electric power.";
const std::string kSecond =
    "They left the question of tariffs open, and will meet again before the end of the year.";
const std::string kThird =
    "The smallest of the five had asked for a price that its rivers allow, and got half of it.";
const std::string kText = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>";
const std::string kWant = kFirst + "\n\n" + kSecond + "\n\n" + kThird;

}  // namespace

TEST_CASE("read_html: a box that no name gives away is told by how it is built") {
    const std::string begin = "<h1>Power market agreed</h1><div><p>" + kFirst + "</p>";
    const std::string end = "<p>" + kSecond + "</p><p>" + kThird + "</p></div>";
    const char* boxes[] = {
        "<div class=c9><div>The power letter</div><div>All that matters, each Friday in your "
        "inbox.</div><form><button>Sign up</button></form></div>",
        "<div class=c7><b>Aus dem Netz</b><p>Unser Newsletter kommt jeden Freitag mit allem, was "
        "in der Woche wichtig war, zu Ihnen.</p><button>Abonnieren</button></div>",
        "<div class=x><h3>Elsewhere</h3><div class=y><a href=1>A line under the river is planned"
        "</a><p>It would be the longest.</p></div><div class=y><a href=2>Prices fall in spring"
        "</a><p>Rain fills the lakes.</p></div></div>",
        "<div class=body-img><p>Ministers at the round table in the old palace</p></div>",
        "<div>The round table in the old palace. © A. Writer</div>",
        "<p>We use cookies to see which of our pages are read.</p>",
    };
    for (const std::string box : boxes) {
        CAPTURE(box);
        CHECK(body_of(begin + box + end) == kWant);
    }
}

TEST_CASE("read_html: what only looks like such a box stays") {
    const std::string more =
        "<p>They had met before, in a palace of the old town, for two days.</p>"
        "<p>Nobody had told the press where; it found the place at noon.</p>";
    const char* parts[] = {
        "<p>Prosecutors say that the e-mail which they received asked for money at once.</p>",
        "<p>He reads the newsletter of his union, and told them so in a loud voice.</p>",
        "<div class=text-image><p>A line of pylons crosses the steppe from north to south.</p>"
        "</div>",
        "<p>A. Writer, who is the minister's uncle, was not asked to come to the palace.</p>",
    };
    for (const std::string part : parts) {
        CAPTURE(part);
        const auto text =
            part.substr(part.find("<p>") + 3, part.find("</p>") - part.find("<p>") - 3);
        CHECK(body_of("<meta name=author content='A. Writer'><h1>Power market agreed</h1><div>" +
                      kText + part + more + "</div>")
                  .find(text) != std::string::npos);
    }
}

TEST_CASE("read_html: the lead is found outside of the element that holds the text") {
    const std::string lead = "The deal is thinner than was hoped";
    const std::string article = "<article>" + kText + "</article>";
    const std::string title = "<h1>Power market agreed</h1>";
    const char* leads[] = {"<p class=article__subhead>", "<h2 class=subtitle>",
                           "<div class=standfirst>", "<div class=chapo>"};
    for (const std::string tag : leads) {
        CAPTURE(tag);
        const auto name = tag.substr(1, tag.find(' ') - 1);
        const auto body = body_of("<div><header>" + title + tag + lead + "</" + name +
                                  "></header><div>3 April 2019</div>" + article + "</div>");
        CHECK(body == lead + "\n\n" + kWant);
    }
}

TEST_CASE("read_html: notes at the end about the writer and the site are left out") {
    const std::string head =
        "<meta name=author content='Aigul Bekova'>"
        "<meta property=og:site_name content='Example Times'>"
        "<h1>Power market agreed</h1><div>" +
        kText;
    const char* notes[] = {
        "<p>Aigul Bekova covers energy. She has lived in Astana since she was a child.</p>",
        "<p>Write to our reporter at bekova@example.org or call her.</p>",
        "<p>All of the day's news is on <a href=/>Example Times</a>, from morning to night.</p>",
    };
    for (const std::string note : notes) {
        CAPTURE(note);
        CHECK(body_of(head + note + "</div>") == kWant);
    }
}

TEST_CASE("read_html: of a flash the second paragraph is kept, in whatever box it stands") {
    const std::string second = "No tsunami warning was given for Example.";
    const char* boxes[] = {
        "<div><div>1</div><div>2</div></div>",
        "<div><div><div>1</div></div><div><div>2</div></div></div>",
        "<article><div>1</div><div>2</div></article>",
        "<div><section><p>1</p></section><section><p>2</p></section></div>",
        "<table><tr><td>1</td></tr><tr><td>2</td></tr></table>",
        "<div><div class=b><div class=t>1</div></div><div class=b><div class=t>2</div></div></div>",
    };
    for (const std::string box : boxes) {
        CAPTURE(box);
        auto page = "<h1>Power market agreed</h1>" + box;
        page.replace(page.rfind('2'), 1, second);
        page.replace(page.rfind('1'), 1, kFirst);
        CHECK(body_of(page) == kFirst + "\n\n" + second);
    }
}

TEST_CASE("read_html: the tables of WordPress and the lead of TYPO3 are the article's") {
    CHECK(body_of("<h1>Power market agreed</h1><div><p>" + kFirst +
                  "</p><figure class=wp-block-table><table><tr><td>Tema</td><td>12 lines</td></tr>"
                  "</table><figcaption>Lines</figcaption></figure><p>" +
                  kSecond + "</p></div>") == kFirst + "\n\nTema 12 lines\n\n" + kSecond);
    CHECK(body_of("<h1>Power market agreed</h1><div class=teaser-text itemprop=description><p>" +
                  kFirst + "</p></div><div itemprop=articleBody><p>" + kSecond + "</p><p>" +
                  kThird + "</p></div>") == kWant);
}

TEST_CASE("read_html: a sentence that begins as a cue may is text, one that asks a reader is not") {
    const std::string begin = "<h1>Power market agreed</h1><div><p>" + kFirst + "</p><p>";
    const std::string end = "</p><p>" + kSecond + "</p></div>";
    for (const std::string sentence :
         {"Advertisement of tobacco in the union will be banned, the minister said.",
          "Follow the money, the prosecutor of the union said.",
          "All rights reserved for women under the old law were dropped, the minister said.",
          "Watch: this was the word that the soldiers gave each other when the ship came in.",
          "Most read newspapers of the union were closed.",
          "Sign up or leave, the union told all of its members."}) {
        CAPTURE(sentence);
        CHECK(body_of(begin + sentence + end) == kFirst + "\n\n" + sentence + "\n\n" + kSecond);
    }
    for (const std::string cue :
         {"Follow the newsroom on Twitter, where more of it is told.", "Most read",
          "Sign up for the briefing that comes each Friday.", "See also: prices of power",
          "Advertisement", "Sign up here, and read all of it at home.",
          "\u3000\u3000责任编辑：张帆"}) {
        CAPTURE(cue);
        CHECK(body_of(begin + cue + end) == kFirst + "\n\n" + kSecond);
    }
}

TEST_CASE("read_html: of a wiki's page neither links to edit nor its sources") {
    CHECK(body_of("<h1>Power market agreed</h1><div>" + kText +
                  "<h2>Sources<span class=mw-editsection>[edit]</span></h2><ul><li><span "
                  "class=sourceTemplate><a href=x>Prices</a>, a paper, April 3, 2019</span></li>"
                  "</ul></div>") == kWant);
}

TEST_CASE("read_html: the number of a note is no part of a sentence") {
    const auto body = [](const std::string& mark) {
        return body_of("<h1>Power market agreed</h1><p>" + kFirst + mark + "</p><p>" + kSecond +
                       "</p>");
    };
    CHECK(body("<a href='#note-1'>1</a>") == kFirst + "\n\n" + kSecond);
    CHECK(body("<sup><a href='#note-1'>[12]</a></sup>") == kFirst + "\n\n" + kSecond);
    CHECK(body(" <a href='#top'>Up</a>") == kFirst + " Up\n\n" + kSecond);
    CHECK(body(" In <a href='x#y'>2019</a>.") == kFirst + " In 2019.\n\n" + kSecond);
}

}  // namespace newsidx
