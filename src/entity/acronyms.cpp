#include "entity/acronyms.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/word_set.hpp"

namespace newsidx {
namespace {

// Common words, codes of states and units, abbreviations, and letters that most articles mean
// something else by: a molecule, a virus, a camera, a satellite.
constexpr auto kDoubtfulAcronyms = std::to_array<std::string_view>(
    {"aa",  "abs",  "acc", "acp",  "acs", "adf", "air", "al",  "alp",  "ana", "apa", "apc", "apr",
     "ba",  "bad",  "bat", "bca",  "bcc", "bce", "bdp", "bid", "bla",  "bnp", "bsp", "can", "cas",
     "cbc", "cbn",  "ccc", "cctv", "cda", "chp", "cna", "cpa", "cpi",  "cps", "crm", "csa", "ctv",
     "da",  "dab",  "dap", "dia",  "dna", "dp",  "dpp", "dps", "dr",   "dss", "eca", "ecg", "ecp",
     "edf", "eff",  "ens", "eta",  "fa",  "fab", "fca", "fig", "fis",  "ft",  "ge",  "gma", "gp",
     "gpa", "gps",  "hal", "hdp",  "ht",  "htc", "inc", "ing", "ipc",  "jem", "jlp", "jvp", "ldp",
     "let", "lg",   "lic", "map",  "mas", "mbc", "mcc", "mcp", "mda",  "mdc", "mdp", "mic", "mpla",
     "mps", "msg",  "msm", "nac",  "nc",  "ncp", "nd",  "nea", "npa",  "npp", "ntc", "nu",  "om",
     "pa",  "pace", "pal", "pan",  "pas", "pd",  "pdp", "pds", "ph",   "pia", "pl",  "pn",  "pnc",
     "pnp", "po",   "pp",  "ppm",  "ppp", "ps",  "psa", "psd", "psp",  "pt",  "ram", "ran", "rca",
     "rfa", "rfp",  "rpp", "rsf",  "rss", "sad", "saf", "sap", "sars", "sca", "sda", "sdp", "set",
     "slp", "sp",   "spa", "tap",  "tdp", "tmc", "tpp", "ua",  "um",   "unc", "unp", "up",  "ups",
     "usp", "voa"});

// Those that papers of all countries write without saying where the body is.
constexpr auto kWorldKnown = std::to_array<std::string_view>(
    {"aclu",  "afp",  "aig", "ap",     "aqap", "bjp",  "cdc",  "cia", "dea",   "dhs",
     "doj",   "dpa",  "epa", "fbi",    "fda",  "fsb",  "ftc",  "gm",  "gop",   "gru",
     "gsk",   "idf",  "ira", "irgc",   "irs",  "isi",  "isis", "kkk", "mit",   "mlb",
     "naacp", "nasa", "nba", "nfl",    "nhl",  "nih",  "nra",  "nsa", "nyse",  "nyt",
     "nyu",   "pkk",  "plo", "scotus", "sec",  "ucla", "ukip", "upi", "usaid", "wsj"});

}  // namespace

bool is_plain_acronym(std::string_view text) {
    std::string small;
    for (const char c : text) {
        if (c == '.') continue;
        if (c < 'A' || c > 'Z') return false;
        small += static_cast<char>(c - 'A' + 'a');
    }
    return small.size() > 2 || (small.size() == 2 && is_doubtful_acronym(small));
}

bool is_doubtful_acronym(std::string_view small) { return is_one_of<kDoubtfulAcronyms>(small); }

bool is_world_known_acronym(std::string_view small) { return is_one_of<kWorldKnown>(small); }

}  // namespace newsidx
