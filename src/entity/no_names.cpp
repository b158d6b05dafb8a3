#include "entity/no_names.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "entity/dateline.hpp"

namespace newsidx {
namespace {

// What the tagger takes for names and is none.
constexpr auto kNoNames = std::to_array<std::string_view>({"Brexit",     "Brexiteer",
                                                           "Brexiteers", "Coronavirus",
                                                           "Covid",      "Covid-19",
                                                           "Hmm",        "Huh",
                                                           "Juneteenth", "Madam",
                                                           "N. Korea",   "N.Korea",
                                                           "ObamaCare",  "Obamacare",
                                                           "Reps",       "Reps.",
                                                           "S. Korea",   "S.Korea",
                                                           "Sens",       "Sens.",
                                                           "Sir",        "State of the Union",
                                                           "Um",         "Yeah",
                                                           "Yeah.",      "reCAPTCHA"});
// "United Nations Relief and Works Agency for Palestine Refugees in the Near East" has 13.
constexpr std::ptrdiff_t kMaxNameWords = 20;
// Money, before its amount: "Tk 4 lakh".
constexpr auto kMoney = std::to_array<std::string_view>(
    {"AED", "BD", "BDT", "BND", "Bs",  "CFA", "Dh",  "Dhs", "FCFA", "GHC", "GHS",
     "JD",  "K",  "KD",  "KES", "KSh", "Ksh", "Kz",  "LKR", "Le",   "MVR", "NPR",
     "NRs", "Nu", "OMR", "PKR", "QR",  "RM",  "Re",  "Rf",  "Rp",   "Rs",  "SLRs",
     "SR",  "Sh", "Shs", "Sh.", "TZS", "Tk",  "Tsh", "UGX", "Ush",  "VND", "ZWL"});

// "SAD!" where a sentence begins, or behind another cry: no acronym, and nobody.
bool is_cry(std::string_view text, const Span& span) {
    const std::string_view word = span.in(text);
    const bool shouted = word.size() > 1 && std::all_of(word.begin(), word.end(), ascii::is_upper);
    if (!shouted || text.substr(span.end, 1) != "!") return false;
    std::string_view before = text.substr(0, span.begin);
    while (before.ends_with(' ') || before.ends_with('"')) before.remove_suffix(1);
    for (const std::string_view end : {".", "!", "?", ":", "\n", "\u201c"}) {
        if (before.ends_with(end)) return true;
    }
    return before.empty();
}

// "Nu 14", "Rs. 50".
bool is_money(std::string_view text, const Span& span) {
    if (!is_one_of<kMoney>(span.in(text))) return false;
    std::string_view rest = text.substr(span.end);
    if (rest.starts_with('.')) rest.remove_prefix(1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    return !rest.empty() && ascii::is_digit(rest[0]);
}

// A place at the head of a report that is taken for a body, or for somebody's single name.
bool is_filed_from(std::string_view text, const NameSpan& name) {
    if (!is_dateline_place(text, name.span)) return false;
    return name.type != EntityType::person ||
           name.span.in(text).find(' ') == std::string_view::npos;
}

// "@AnnLee", "#AnnLee", "pic.example.com/AnnLee": what people call themselves and their pictures.
bool is_handle(std::string_view text, const Span& span) {
    if (span.begin == 0) return false;
    const char before = text[span.begin - 1];
    if (before == '@' || before == '#') return true;
    if (before != '/') return false;
    constexpr std::size_t kLongest = 64;  // bytes of an address that are looked at
    const std::size_t least = span.begin - 1 - std::min<std::size_t>(span.begin - 1, kLongest);
    const std::string_view address = text.substr(least, span.begin - 1 - least);
    const std::size_t blank = address.find_last_of(" \n");
    const std::size_t stop = address.rfind('.');
    return stop != address.npos && (blank == address.npos || stop > blank + 1);
}

// The D of "Ann Lee (D., N.Y.)".
bool is_party_letter(std::string_view text, const Span& span) {
    const std::string_view letter = span.in(text);
    return span.begin > 0 && text[span.begin - 1] == '(' && letter.size() <= 2 &&
           std::string_view("DIR").find(letter[0]) != std::string_view::npos &&
           (letter.size() == 2 ? letter[1] == '.' : text.substr(span.end, 1) == ".");
}

// What begins as a time of day does ("07PM EDT") or is left of a dateline ("2019 (Agency)"), and
// lists without commas.
bool is_none_at_all(std::string_view name) {
    const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
    const std::string_view rest = name.substr(digits);
    const std::string_view end = rest.substr(0, rest.find(' '));
    const bool is_cut_from_date =
        digits > 0 && (end == "AM" || end == "PM" || rest.starts_with(" ("));
    if (is_one_of<kNoNames>(name) || is_cut_from_date) return true;
    constexpr std::size_t kMostBlanks = kMaxNameWords;
    return name.size() >= kMostBlanks && std::count(name.begin(), name.end(), ' ') >= kMaxNameWords;
}

}  // namespace

bool is_no_name(std::string_view text, const NameSpan& name) {
    return is_none_at_all(name.span.in(text)) || is_money(text, name.span) ||
           is_filed_from(text, name) || is_cry(text, name.span) || is_handle(text, name.span) ||
           is_party_letter(text, name.span);
}

bool is_party_to_case(std::string_view text, const Span& span) {
    constexpr std::string_view kAgainst = " v. ";
    if (span.in(text).find(' ') != std::string_view::npos) return false;
    return text.substr(span.end, kAgainst.size()) == kAgainst ||
           text.substr(0, span.begin).ends_with(kAgainst);
}

}  // namespace newsidx
