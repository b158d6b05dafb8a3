#include "entity/seat.hpp"

#include <algorithm>
#include <array>

#include "base/word_set.hpp"
#include "entity/country_table.hpp"
#include "text/fold.hpp"

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

// Who holds an office of a place or lives there: "Minnesota Attorney General".
constexpr auto kOfficers = std::to_array<std::string_view>(
    {"Attorney",   "Chief",      "Congressman", "Congresswoman", "Democrat",
     "Democratic", "Democrats",  "Gov",         "Governor",      "Lt",
     "Mayor",      "Rep",        "Republican",  "Republicans",   "Sen",
     "Senator",    "State",      "attorney",    "congressman",   "congresswoman",
     "delegate",   "delegates",  "electoral",   "governor",      "lawmaker",
     "lawmakers",  "legislator", "legislators", "mayor",         "native",
     "officials",  "police",     "primary",     "resident",      "residents",
     "senator",    "socialist",  "voter",       "voters"});
// What one runs for, or who does, behind a chamber.
constexpr auto kRaces = std::to_array<std::string_view>(
    {"bid", "campaign", "candidate", "candidates", "contest", "election", "nominee", "primary",
     "race", "races", "runoff", "seat", "seats"});

// The word behind the name and one blank; empty where none is.
std::string_view word_behind(std::string_view text, std::uint32_t end) {
    constexpr std::size_t kLongest = 16;
    if (text.substr(end, 1) != " ") return {};
    const std::string_view rest = text.substr(end + 1, kLongest);
    return rest.substr(0, rest.find_first_of(" .,;:\n"));
}

bool is_place(std::string_view name) {
    const std::string folded = fold(name);
    const auto rows = country_rows(std::string_view(folded).substr(0, folded.find(' ')));
    return std::any_of(rows.begin(), rows.end(), [&](const CountryNameRow& row) {
        const bool place = row.kind == CountryNameKind::region ||
                           row.kind == CountryNameKind::city ||
                           row.kind == CountryNameKind::capital;
        return place && country_row_text(row) == folded;
    });
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_seat(std::string_view text, const Span& span) {
    std::string_view name = span.in(text);
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

bool is_officers_place(std::string_view text, const Span& span) {
    return is_one_of<kOfficers>(word_behind(text, span.end)) && is_place(span.in(text));
}

std::uint32_t before_chamber(std::string_view text, const Span& span) {
    const std::string_view name = span.in(text);
    for (const std::string_view chamber : {" Senate", " House"}) {
        if (!name.ends_with(chamber)) continue;
        const std::size_t place = name.size() - chamber.size();
        if (is_one_of<kRaces>(word_behind(text, span.end)) && is_place(name.substr(0, place)))
            return static_cast<std::uint32_t>(place + 1);
    }
    return 0;
}

}  // namespace newsidx
