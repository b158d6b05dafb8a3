// What the tagger takes for the name of a body, or for part of one, and is none. Knows neither the
// model nor any table of names.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsidx {

// Bytes at the beginning of a name that are no part of it: "ex-|FBI", "then-|Senate", "Hong
// Kong-based |Nine Dragons Paper", "Steelmaker |ArcelorMittal", "Board of |Union Bank of Cameroon".
[[nodiscard]] std::size_t prefix_size(std::string_view name);

// Where a second body begins in `name`, and where the first one ends: "Zenith Bank| and |Total",
// "Columbia University|'s |School of Law", "Royal| meet |Trinity College". Both the name's size
// where it is one.
struct Seam {
    std::size_t end = 0;
    std::size_t begin = 0;
};
[[nodiscard]] Seam seam_in(std::string_view name);

// Bytes of the body's name at the beginning of `name`: "House | Republicans", "Quinnipiac
// University | Poll"; 0 where there is none: a law, a newsletter, members of a party.
[[nodiscard]] std::size_t body_size(std::string_view name);

// "Article II", "Section 8".
[[nodiscard]] bool is_numbered(std::string_view name);

// Whether capitals stand for something else than a body in nearly all articles, a law, an office, a
// state: NAFTA, PDF, N.Y. An article may say otherwise: "Cape Ann Arts (CAA)".
[[nodiscard]] bool is_bodiless_acronym(std::string_view name);

}  // namespace newsidx
