#include "entity/seat.hpp"

#include <array>

#include "base/word_set.hpp"

namespace newsidx {
namespace {

// States of one word.
constexpr auto kStates = std::to_array<std::string_view>(
    {"Alabama",     "Alaska",       "Arizona",       "Arkansas", "California", "Colorado",
     "Connecticut", "Delaware",     "Florida",       "Georgia",  "Hawaii",     "Idaho",
     "Illinois",    "Indiana",      "Iowa",          "Kansas",   "Kentucky",   "Louisiana",
     "Maine",       "Maryland",     "Massachusetts", "Michigan", "Minnesota",  "Mississippi",
     "Missouri",    "Montana",      "Nebraska",      "Nevada",   "Ohio",       "Oklahoma",
     "Oregon",      "Pennsylvania", "Tennessee",     "Texas",    "Utah",       "Vermont",
     "Virginia",    "Washington",   "Wisconsin",     "Wyoming"});
// Their short forms, without the last full stop.
constexpr auto kShort = std::to_array<std::string_view>(
    {"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "D.C",  "Del",  "Fla",  "Ga",  "Ill",
     "Ind", "Kan",  "Ky",  "La",    "Mass", "Md",   "Mich", "Minn", "Miss", "Mo",  "Mont",
     "N.C", "N.D",  "N.H", "N.J",   "N.M",  "N.Y",  "Neb",  "Nev",  "Okla", "Ore", "Pa",
     "R.I", "S.C",  "S.D", "Tenn",  "Tex",  "Va",   "Vt",   "W.Va", "Wash", "Wis", "Wyo"});

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_seat(std::string_view text, const Span& span) {
    std::string_view name = text.substr(span.begin, span.size());
    const bool stopped = name.ends_with('.') || text.substr(span.end, 1) == ".";
    if (name.ends_with('.')) name.remove_suffix(1);
    if (name.size() < 4 || name[1] != '-') return stopped && is_one_of<kShort>(name);
    if (name[0] != 'D' && name[0] != 'R' && name[0] != 'I') return false;
    const std::string_view state = name.substr(2);
    const bool code = state.size() == 2 && is_capital(state[0]) && is_capital(state[1]);
    if (code || is_one_of<kStates>(state) || is_one_of<kShort>(state)) return true;
    // A town's, in a state's parliament: "Rep. Carolyn Dykema, D-Holliston,".
    const std::string_view before = text.substr(0, span.begin);
    const std::string_view behind = text.substr(span.end, 1);
    return name[0] != 'I' && is_capital(state[0]) && state.find(' ') == state.npos &&
           before.ends_with(", ") && (behind == "," || behind == "." || behind == ";");
}

}  // namespace newsidx
