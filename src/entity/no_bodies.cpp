#include "entity/no_bodies.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/find_bytes.hpp"
#include "base/word_set.hpp"

namespace newsidx {
namespace {

// Members of a party, whose body is what stands before them: "House Republicans".
constexpr auto kMembers = std::to_array<std::string_view>(
    {"Congressman", "Congresswoman", "Democrat", "Democrats", "Dems", "GOP", "Lawmakers", "MP",
     "MPs", "Rep", "Rep.", "Republican", "Republicans", "Sen", "Sen.", "Senators"});
// Bodies that have members. Of all else before them nothing is left: "New York Democrat".
constexpr auto kChambers =
    std::to_array<std::string_view>({"Assembly", "Committee", "Congress", "House", "Senate"});
// Parties and clubs that are called so: "Liberal Democrats", "College Republicans".
constexpr auto kParties = std::to_array<std::string_view>(
    {"Cabin", "Christian", "Civic", "College", "Free", "Independent", "Justice", "Liberal", "Miami",
     "National", "New", "People's", "People’s", "Progressive", "Social", "Sweden", "Swedish",
     "United", "Young"});
// Laws, contracts, prizes, events: a name that ends so is none of a body.
constexpr auto kNoBodies =
    std::to_array<std::string_view>({"Accord", "Accords", "Act", "Agreement", "Amendment", "Award",
                                     "Awards", "Championship", "Championships", "Deal", "Marathon",
                                     "Newsletter", "Newsletters", "Primary", "Prize", "Treaty"});
// Somebody of a body: "Supreme Court | Justice". "Justice" alone may be the body's own word.
constexpr auto kStaff = std::to_array<std::string_view>(
    {"Administrator", "Agent", "Agents", "Commissioner", "Correspondent", "Director", "Judge",
     "Judges", "Justices", "Officer", "Officers", "Spokesman", "Spokeswoman"});
// What a company reports on: "Hindalco Q2 profit".
constexpr auto kPeriods = std::to_array<std::string_view>(
    {"1Q", "2Q", "3Q", "4Q", "FY", "H1", "H2", "Q1", "Q2", "Q3", "Q4"});
// Asked by a body, and none of its name.
constexpr auto kPolls = std::to_array<std::string_view>({"Poll", "Polls"});
// The whole name; with "U.S." before it or without.
constexpr auto kPhrases =
    std::to_array<std::string_view>({"Affordable Care Act",
                                     "Arab Spring",
                                     "Baby Boomers",
                                     "Big Oil",
                                     "Big Pharma",
                                     "Big Tech",
                                     "Bill of Rights",
                                     "Capitol Hill",
                                     "Children's Health Insurance Program",
                                     "Children’s Health Insurance Program",
                                     "Civil Rights Movement",
                                     "Common Core",
                                     "Constitution",
                                     "Daily Opinion",
                                     "Deferred Action for Childhood Arrivals",
                                     "Deferred Action for Parents of Americans",
                                     "District of Columbia",
                                     "Editorial Board",
                                     "Electoral College",
                                     "Executive Branch",
                                     "Facebook Twitter Pinterest",
                                     "Fake News",
                                     "Fake News Media",
                                     "Fortune 500",
                                     "Founding Fathers",
                                     "Google Privacy Policy and Terms of Service",
                                     "Great Society",
                                     "Health Insurance Plans",
                                     "Hide Caption",
                                     "Image Credit",
                                     "Intelligence Community",
                                     "Jim Crow",
                                     "Judicial Branch",
                                     "Lamestream Media",
                                     "Legislative Branch",
                                     "MUST WATCH",
                                     "Mainstream Media",
                                     "Martha's Vineyard",
                                     "Martha’s Vineyard",
                                     "Medicare and Medicaid",
                                     "Medicare and Social Security",
                                     "Medicare for All",
                                     "Middle Class",
                                     "Muslim World",
                                     "Oval Office",
                                     "Paycheck Protection Program",
                                     "Photo Credit",
                                     "Plan B",
                                     "Privacy Policy",
                                     "Privacy Policy and Terms of Service",
                                     "Pro Life",
                                     "Related Stories",
                                     "Show Caption",
                                     "Social Security",
                                     "Social Security and Medicare",
                                     "Special Correspondent",
                                     "Story Highlights",
                                     "Super PAC",
                                     "Super PACs",
                                     "Ten Commandments",
                                     "Terms of Service",
                                     "Third World",
                                     "Uncle Sam"});
constexpr auto kBodiless = std::to_array<std::string_view>(
    {"CCTV",  "DUII",   "MEC",   "ACA",    "AG",     "AHCA",     "AI",    "AIDS", "API",   "AUMF",
     "AWOL",  "CEOs",   "CFO",   "COO",    "COVID",  "COVID-19", "CPR",   "CTO",  "CV",    "DACA",
     "DC",    "DOMA",   "DUI",   "DVD",    "DWI",    "EV",       "EVs",   "FAQ",  "FISA",  "GDP",
     "HIV",   "HTML",   "ICYMI", "ID",     "IG",     "IPO",      "IQ",    "IT",   "LGBT",  "LGBTI",
     "LGBTQ", "LGBTQ+", "LLC",   "MBA",    "MERS",   "MPs",      "NAFTA", "PAC",  "PACs",  "PDF",
     "PPE",   "POTUS",  "R",     "RSVP",   "SARS",   "SMS",      "SUV",   "SUVs", "TV",    "UBI",
     "UFO",   "URL",    "USMCA", "ATM",    "ATMs",   "COPPA",    "DAPA",  "DNA",  "ERISA", "FARA",
     "FERPA", "FMLA",   "GDPR",  "GMOs",   "GPS",    "HIPAA",    "HPV",   "ICBM", "ICBMs", "IED",
     "IEDs",  "JCPOA",  "MAGA",  "MRI",    "NDAA",   "NGO",      "NGOs",  "PCR",  "PTSD",  "RFRA",
     "RICO",  "STEM",   "TANF",  "TTIP",   "USB",    "VPN",      "WMD",   "WMDs", "VAT",   "VIP",
     "D",     "I",      "A.G.",  "C.E.O.", "C.F.O.", "COM",      "MORE"});

// What is said of whom or what follows.
constexpr auto kPrefixes =
    std::to_array<std::string_view>({"all", "anti", "ex", "former", "mid", "non", "post", "pre",
                                     "pro", "then", "Ex", "Former", "Then"});
// Of a place or of somebody, as the body behind it is: "Hong Kong-based | Nine Dragons Paper".
constexpr auto kTies = std::to_array<std::string_view>(
    {"-based ", "-headquartered ", "-listed ", "-owned ", "-registered "});
// Before who owns a page: "Copyright © 2019 | The Dallas Sun, LLC".
constexpr auto kRights = std::to_array<std::string_view>({"Copyright © ", "Copyright (c) ", "© "});
// Who has the most seats, before a chamber of Congress, or the office: "GOP-led | Senate".
constexpr auto kMajorities = std::to_array<std::string_view>(
    {"Bipartisan", "Dem", "Democrat", "Democratic", "GOP", "Republican"});
constexpr auto kHolds = std::to_array<std::string_view>(
    {"-controlled", "-dominated", "-held", "-led", "-majority", "-run"});
constexpr auto kHouses =
    std::to_array<std::string_view>({"Congress", "House", "Senate", "White House"});
// Before a dash and the side that a report of a match goes on with: "Scorers – | Belmont".
constexpr auto kHeadings = std::to_array<std::string_view>(
    {"Bench", "Result", "Results", "Scorer", "Scorers", "Standings", "Subs", "Teams", "Tries"});
// What a body is, at the begin of a sentence, before its name: "Steelmaker | ArcelorMittal".
constexpr auto kSorts = std::to_array<std::string_view>(
    {"Auctioneers", "Automaker",    "Brewer",    "Broker",      "Carmaker",
     "Chipmaker",   "Conglomerate", "Developer", "Drugmaker",   "Insurer",
     "Lender",      "Manufacturer", "Miner",     "Regulator",   "Retailer",
     "Shipbuilder", "Steelmaker",   "Supplier",  "Underwriter", "Winemaker"});
// Before the body whose they are: "Board of | Union Bank of Cameroon".
constexpr auto kOrgans = std::to_array<std::string_view>(
    {"Board of Directors of ", "Board of Governors of ", "Board of Trustees of ",
     "Governing Council of ", "Board of "});
// What such owners are called by.
constexpr auto kOwners = std::to_array<std::string_view>(
    {"Agency",      "Authority",  "Bank",       "Club",        "College",  "Commission", "Company",
     "Corporation", "Federation", "Foundation", "Fund",        "Hospital", "Institute",  "Limited",
     "Ltd",         "PLC",        "Plc",        "Polytechnic", "Trust",    "University"});
// What one body does to another, or who speaks of whom.
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"asked", "beat",   "beats", "blanked",  "defeated", "drew",  "edge",   "edged",
     "faced", "faces",  "has",   "have",     "held",     "hold",  "hosted", "hosts",
     "is",    "lost",   "meet",  "meets",    "played",   "plays", "said",   "says",
     "thank", "thanks", "that",  "trounced", "v",        "v.",    "versus", "vs",
     "vs.",   "was",    "were",  "which",    "who",      "will",  "won"});
// Where a body's name ends that has more than this word: in 230 annotated pairs such as "Zenith
// Bank and Total" they were one name four times.
constexpr auto kHeads = std::to_array<std::string_view>(
    {"Agency",     "Airlines",  "Association", "Authority",   "Assembly",   "Bank",
     "Board",      "Center",    "Centre",      "Church",      "Club",       "College",
     "Commission", "Committee", "Company",     "Corporation", "Council",    "Court",
     "Department", "Extension", "FC",          "Federation",  "Foundation", "Group",
     "Hospital",   "Inc",       "Inc.",        "Institute",   "Limited",    "Ltd",
     "Ministry",   "Mission",   "Office",      "Parliament",  "Party",      "Police",
     "School",     "Society",   "Trust",       "Union",       "University"});
constexpr auto kSeams = std::to_array<std::string_view>({" and ", "'s ", "’s "});
// Whose pictures they are, before the headline or caption that follows them.
constexpr std::string_view kCredit = "Getty Images ";
// What a name doesn't go on after.
constexpr auto kStops = std::to_array<std::string_view>({": ", " (@", " — ", " on Capitol Hill"});
// Words of pages and of what people are that the tagger takes for bodies.
constexpr auto kWords = std::to_array<std::string_view>(
    {"Advertisement", "Analysis", "CDs",    "Click",   "Comments", "Confederate", "Court",
     "DVDs",          "Dreamers", "Email",  "Follow",  "Image",    "Opinion",     "Outsider",
     "Photo",         "Photos",   "Print",  "Related", "Republic", "Share",       "Subscribe",
     "Tweet",         "Video",    "Videos", "Watch"});
// Before a number, part of a law or of a work: "Article II".
constexpr auto kNumbered = std::to_array<std::string_view>(
    {"Act", "Amendment", "Article", "Chapter", "Episode", "Part", "Phase", "Section", "Title"});

std::string_view without_stops(std::string_view word) {
    while (word.ends_with('.')) word.remove_suffix(1);
    return word;
}

// Bytes of a notice of rights and its year.
std::size_t rights_size(std::string_view name) {
    for (const std::string_view rights : kRights) {
        if (!name.starts_with(rights)) continue;
        const std::size_t year = name.find_first_not_of("0123456789-–, ", rights.size());
        return year == name.npos ? 0 : year;
    }
    return 0;
}

// Bytes of a majority before the chamber that has it.
std::size_t majority_size(std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == name.npos || !is_one_of<kHouses>(name.substr(blank + 1))) return 0;
    const std::string_view word = name.substr(0, blank);
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    const bool holds = hyphen == word.size() || is_one_of<kHolds>(word.substr(hyphen));
    return holds && is_one_of<kMajorities>(word.substr(0, hyphen)) ? blank + 1 : 0;
}

// Where the last word begins.
std::size_t last_word(std::string_view name) {
    const std::size_t blank = find_last_byte<' ', '\n'>(name);
    return blank == name.npos ? 0 : blank + 1;
}

// Bytes before the last word and the blank.
std::string_view before_word(std::string_view name, std::size_t at) {
    return name.substr(0, at == 0 ? 0 : at - 1);
}

}  // namespace

std::size_t prefix_size(std::string_view name) {
    // One word without a hyphen, as most names are.
    if (find_first_byte<' ', '-'>(name) == name.npos) return 0;
    for (const std::string_view organ : kOrgans) {
        if (!name.starts_with(organ)) continue;
        const std::string_view rest = name.substr(organ.size());
        const std::size_t article = rest.starts_with("the ") ? 4 : 0;
        const bool owned =
            is_one_of<kOwners>(rest.substr(last_word(rest))) || rest.find("Bank of ") != rest.npos;
        return owned ? organ.size() + article : 0;
    }
    if (const std::size_t rights = rights_size(name); rights > 0) return rights;
    if (const std::size_t majority = majority_size(name); majority > 0) return majority;
    const std::size_t blank = name.find(' ');
    if (blank != name.npos && is_one_of<kHeadings>(name.substr(0, blank))) {
        for (const std::string_view dash : {" – ", " — ", " - "}) {
            if (name.substr(blank).starts_with(dash)) return blank + dash.size();
        }
    }
    if (blank != name.npos && is_one_of<kSorts>(name.substr(0, blank)) &&
        ascii::is_upper(name[std::min(blank + 1, name.size() - 1)])) {
        return blank + 1;
    }
    const std::size_t hyphen = name.find('-');
    if (hyphen == name.npos || hyphen + 1 == name.size()) return 0;
    if (is_one_of<kPrefixes>(name.substr(0, hyphen))) return hyphen + 1;
    for (const std::string_view tie : kTies) {
        if (name.substr(hyphen).starts_with(tie)) return hyphen + tie.size();
    }
    return 0;
}

Seam seam_in(std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == name.npos || name.find(' ', blank + 1) == name.npos)
        return {name.size(), name.size()};  // too short for two
    for (std::size_t at = blank; at != name.npos; at = name.find(' ', at + 1)) {
        if (at + 1 == name.size() || !ascii::is_lower(name[at + 1])) continue;
        const std::size_t end = std::min(name.find(' ', at + 1), name.size());
        if (is_one_of<kVerbs>(name.substr(at + 1, end - at - 1)))
            return {at, std::min(end + 1, name.size())};
    }
    for (const std::string_view seam : kSeams) {
        for (std::size_t at = name.find(seam); at != name.npos; at = name.find(seam, at + 1)) {
            const std::string_view left = name.substr(0, at);
            const std::size_t word = last_word(left);
            const bool chambers = left == "House" || left == "Senate";  // "House and Senate"
            if (!chambers && (word == 0 || !is_one_of<kHeads>(left.substr(word)))) continue;
            std::size_t begin = at + seam.size();
            if (name.substr(begin, 4) == "the ") begin += 4;
            return {at, begin};
        }
    }
    return {name.size(), name.size()};
}

std::size_t body_size(std::string_view name) {
    if (name.find(' ') == name.npos) {
        const bool none = (is_one_of<kMembers>(name) && name != "GOP") || is_one_of<kWords>(name);
        return none ? 0 : name.size();
    }
    if (is_numbered(name)) return 0;
    for (const std::string_view stop : kStops) name = name.substr(0, name.find(stop));
    std::string_view phrase = name;
    if (phrase.starts_with("U.S. ")) phrase.remove_prefix(5);
    if (is_one_of<kPhrases>(phrase)) return 0;
    const std::size_t at = last_word(name);
    const std::string_view word = name.substr(at);
    const std::string_view rest = before_word(name, at);
    if (is_one_of<kMembers>(word)) {
        const bool party = word == "GOP";  // "South Carolina GOP"
        const std::string_view owner = rest.substr(last_word(rest));
        if (is_one_of<kChambers>(owner)) return rest.size();
        return party || is_one_of<kParties>(owner) ? name.size() : 0;
    }
    if (is_one_of<kNoBodies>(word)) return 0;
    const bool adjective = word == "Democratic" || word == "Republican";
    if (adjective && is_one_of<kChambers>(rest)) return rest.size();
    if (word == "Photo" && std::all_of(rest.begin(), rest.end(), ascii::is_upper))
        return rest.size();  // "AP Photo"
    // What one studies; but there is an Institute of African Studies.
    if (word == "Studies" && rest.find(' ') == rest.npos) return 0;
    if (name.starts_with(kCredit)) return kCredit.size() - 1;
    const bool staff = is_one_of<kStaff>(word) || (word == "Justice" && rest.ends_with(" Court"));
    if (staff && rest.find(' ') != rest.npos && rest.find(" of ") == rest.npos) return rest.size();
    if (is_one_of<kPeriods>(word)) return rest.size();
    if (is_one_of<kPolls>(word)) return rest.find(' ') == rest.npos ? 0 : rest.size();
    return name.size();
}

bool is_numbered(std::string_view name) {
    const std::size_t blank = name.find(' ');
    return blank != name.npos && is_one_of<kNumbered>(name.substr(0, blank)) &&
           name.find_first_not_of("0123456789CILVX", blank + 1) == name.npos;
}

bool is_bodiless_acronym(std::string_view name) {
    return is_one_of<kBodiless>(name) || is_one_of<kBodiless>(without_stops(name));
}

}  // namespace newsidx
