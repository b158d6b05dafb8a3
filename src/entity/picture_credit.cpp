#include "entity/picture_credit.hpp"

#include <algorithm>
#include <array>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

constexpr auto kAgencies = std::to_array<std::string_view>(
    {"AAP",        "AFP",       "ANP",       "ANSA",         "AP",      "Alamy",
     "Anadolu",    "Barcroft",  "Bloomberg", "Corbis",       "DPA",     "Dreamstime",
     "EPA",        "Flickr",    "Getty",     "Getty Images", "Kyodo",   "Magnum Photos",
     "NPR",        "NurPhoto",  "PA",        "POLITICO",     "PTI",     "REUTERS",
     "REX",        "Reuters",   "SIPA",      "Shutterstock", "Sputnik", "TASS",
     "TT",         "UPI",       "USA TODAY", "WireImage",    "Xinhua",  "Yonhap",
     "ZUMA Press", "Zuma Press"});
constexpr auto kNobody = std::to_array<std::string_view>(
    {"Courtesy", "FILE", "File", "Handout", "Photo", "Photos", "Pool", "POOL", "Staff", "iStock"});

// What papers, archives and offices are called by, and nobody.
constexpr auto kBodies = std::to_array<std::string_view>(
    {"Archive",      "Archives", "Bettmann", "Consult",  "Department", "Entertainment",
     "Express-News", "Gazette",  "Herald",   "Images",   "Journal",    "Library",
     "Museum",       "News",     "Office",   "Pictures", "Police",     "Post",
     "Press",        "Research", "Studios",  "Times",    "Tribune"});

constexpr std::size_t kMostWords = 4;  // of a photographer's name

// Without the blanks around it and "Photo" at its end.
Span without_tail_words(std::string_view text, Span span) {
    while (span.begin < span.end && text[span.begin] == ' ') ++span.begin;
    const auto rest = [&] { return span.in(text); };
    for (const std::string_view tail : {" Photos", " Photo", " "}) {
        while (rest().ends_with(tail)) span.end -= static_cast<std::uint32_t>(tail.size());
    }
    return span;
}

// Bytes of the agency that the words begin with, and of the blank behind it: "AP |Ann Lee".
std::size_t agency_size(std::string_view words) {
    for (std::size_t at = words.rfind(' '); at != words.npos; at = words.rfind(' ', at - 1)) {
        if (is_one_of<kAgencies>(words.substr(0, at))) return at + 1;
        if (at == 0) break;
    }
    return 0;
}

// Two words or more, each with a capital first.
bool looks_like_person(std::string_view name) {
    if (is_one_of<kBodies>(name.substr(name.rfind(' ') + 1))) return false;
    std::size_t words = 0;
    for (std::size_t at = 0; at < name.size();) {
        if (!is_upper(char_at(name, at).code)) return false;
        ++words;
        const std::size_t blank = name.find(' ', at);
        at = blank == name.npos ? name.size() : blank + 1;
    }
    return words > 1 && words <= kMostWords;
}

}  // namespace

std::vector<NameSpan> credited_names(std::string_view text, const NameSpan& name) {
    const std::string_view words = name.span.in(text);
    if (words.find('/') == words.npos) return {name};
    std::vector<NameSpan> parts;
    bool credit = false;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t slash = std::min(words.find('/', at), words.size());
        NameSpan part = name;
        part.span = without_tail_words(text, {name.span.begin + static_cast<std::uint32_t>(at),
                                              name.span.begin + static_cast<std::uint32_t>(slash)});
        std::string_view who = part.span.in(text);
        at = slash + 1;
        const auto size = static_cast<std::uint32_t>(agency_size(who));
        if (size > 0 && !is_one_of<kAgencies>(who)) {
            NameSpan agency = part;
            agency.type = EntityType::organization;
            agency.span.end = part.span.begin + size - 1;
            parts.push_back(agency);
            credit = true;
            part.span.begin += size;
            who.remove_prefix(size);
        }
        if (is_one_of<kNobody>(who)) {
            credit = true;
            continue;
        }
        const bool agency = is_one_of<kAgencies>(who);
        credit = credit || agency;
        if (!agency && !looks_like_person(who)) continue;
        part.type = agency ? EntityType::organization : EntityType::person;
        parts.push_back(part);
    }
    return credit ? parts : std::vector<NameSpan>{name};
}

}  // namespace newsidx
