#include "cli/query_help.hpp"

namespace newsidx {

// tests/man/check holds the left column to the manual page.
std::string_view query_help() {
    return R"(how to ask: words, operators and fields of a query

Words:
  gas transit           both words, anywhere; side by side first
  "gas transit"         the phrase, within one sentence
  gas OR oil            any of them
  gas -oil              without the word; also: gas NOT oil
  gas NEAR/5 transit    at most five words on, in either order
  gas ADJ/5 transit     in that order
  gas /s transit        in one sentence
  gas /p transit        in one paragraph
  atleast3 gas          three times or more
  first/50 gas          among the first fifty words
  tok*                  any word that begins so
  tokayev~1             differing by one letter; tokayev~2: by two
  exact:"Unions"        as written, with its capitals and accents

A word stands for all its forms in the article's language. Phrases, ORs and
wildcards can stand inside proximity. Tightest first: fields, proximity, NOT,
AND, OR; parentheses group.

Fields:
  title: body:          words of the title, of the body
  country:KZ            names the country; a code or a name
  about:KZ              is about the country
  person:tokayev        names the person, in any form of the name
  organization:csto     names the body
  author: source:       as a whole; a * at the end stands for any ending
  lang: label:          likewise
  url: path:            its address, or a site; its file, or a folder above
  date:2014..2019       published then; 2019, 2019-04, >2019, 7d.., today,
                        yesterday, none; days of UTC
  added:7d..            added to the index then
  words:>800            how many words it has

Whatever can't be answered exactly is refused, with a mark under the place.
newsidx search --explain QUERY prints how a query is understood.
)";
}

}  // namespace newsidx
