#include "entity/name_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_set.hpp"
#include "entity/no_bodies.hpp"
#include "entity/person_parts.hpp"
#include "entity/picture_credit.hpp"
#include "entity/scores.hpp"

namespace newsidx {
namespace {

// Bodies whose names end with whom they are called after: "Fundación Ana Paz".
constexpr auto kCalledAfter = std::to_array<std::string_view>(
    {"Academia",   "Asociación", "Associação",  "Association", "Biblioteca",   "CHU",
     "Centre",     "Centro",     "Clínica",     "Club",        "Colegio",      "Colégio",
     "Collège",    "Complexe",   "Cooperativa", "Ecole",       "Editorial",    "Escola",
     "Escuela",    "Fondation",  "Fondazione",  "Fundación",   "Fundação",     "Grupo",
     "Groupe",     "Hospital",   "Hôpital",     "Institución", "Institut",     "Instituto",
     "Istituto",   "Liceo",      "Lycée",       "Maison",      "Masjid",       "Museo",
     "Museu",      "Musée",      "Orquesta",    "Rumah",       "Sekolah",      "Sindicato",
     "Teatro",     "Théâtre",    "Unidad",      "Universidad", "Universidade", "Universitas",
     "Université", "Università", "École"});

// Behind "Republican", which is nobody's name elsewhere.
constexpr std::string_view kParty = " party";

// Of the article's people those with names of several words, sorted.
std::vector<std::string_view> full_names(std::string_view text, const TaggedSpans& found) {
    std::vector<std::string_view> people;
    for (const NameSpan& name : found.names) {
        if (name.type != EntityType::person) continue;
        const std::string_view words = name.span.in(text);
        if (words.find(' ') != words.npos) people.push_back(words);
    }
    std::sort(people.begin(), people.end());
    return people;
}

// Bytes of the person that the words end with, of those; 0 for none, or if the words are that name.
std::uint32_t person_at_end(std::string_view words, const std::vector<std::string_view>& people) {
    constexpr int kMostWords = 5;  // of a name that is looked for
    std::size_t blank = words.rfind(' ');
    for (int count = 1; count < kMostWords && blank != words.npos && blank > 0; ++count) {
        blank = words.rfind(' ', blank - 1);
        if (blank == words.npos) break;
        const std::string_view tail = words.substr(blank + 1);
        if (std::binary_search(people.begin(), people.end(), tail))
            return static_cast<std::uint32_t>(tail.size());
    }
    return 0;
}

// Whether what stands before a person's name is a body that may be named before its people.
bool may_be_named_before(std::string_view rest, bool is_body) {
    const std::size_t first = rest.find(' ');
    if (first == rest.npos || is_one_of<kCalledAfter>(rest.substr(0, first))) return false;
    const std::string_view last = rest.substr(rest.rfind(' ') + 1);
    // What the tagger took for no body has to look like one: "of the Russian MGIMO".
    return is_body || (last.size() > 2 && std::all_of(last.begin(), last.end(),
                                                      [](char c) { return c >= 'A' && c <= 'Z'; }));
}

// A person's name and what stands before it have this many words together, at least.
bool has_three_words(std::string_view words) {
    const std::size_t blank = words.find(' ');
    return blank != words.npos && words.find(' ', blank + 1) != words.npos;
}

}  // namespace

std::vector<NameSpan> parted_names(std::string_view text, const std::vector<NameSpan>& names) {
    std::vector<NameSpan> parted;
    parted.reserve(names.size());
    const auto add = [&](const NameSpan& name) {
        // A name may have taken in the one before, with a nickname between: Ann “Annie” Lee.
        while (!parted.empty() && parted.back().span.begin >= name.span.begin) parted.pop_back();
        const std::uint32_t end = parted.empty() ? 0 : parted.back().span.end;
        if (name.span.begin < name.span.end && name.span.begin >= end) parted.push_back(name);
    };
    const auto add_bodies = [&](NameSpan part) {
        for (Span rest = part.span; rest.size() > 0;) {
            const Seam seam = seam_in(rest.in(text));
            part.span = {rest.begin, rest.begin + static_cast<std::uint32_t>(seam.end)};
            const bool party = text.substr(part.span.end, kParty.size()) == kParty;
            if (!party)
                part.span.end =
                    part.span.begin + static_cast<std::uint32_t>(body_size(part.span.in(text)));
            add(part);
            rest.begin += static_cast<std::uint32_t>(seam.begin);
        }
    };
    std::vector<Span> spans;
    const auto add_parts = [&](NameSpan part) {
        part.span.begin += static_cast<std::uint32_t>(prefix_size(part.span.in(text)));
        if (part.type == EntityType::person) {
            spans.clear();
            add_person_parts(text, part.span, spans);
            for (const Span& span : spans) {
                part.span = span;
                add(part);
            }
            return;
        }
        spans.clear();
        if (!add_scored_names(text, part.span, spans)) spans.push_back(part.span);
        for (const Span& span : spans) {
            part.span = span;
            add_bodies(part);
        }
    };
    for (const NameSpan& name : names) {
        if (name.span.in(text).find('/') == std::string_view::npos) {
            add_parts(name);
        } else {
            for (const NameSpan& part : credited_names(text, name)) add_parts(part);
        }
    }
    return parted;
}

void part_from_people(std::string_view text, TaggedSpans& found) {
    const auto is_long = [&](const auto& name) { return has_three_words(name.span.in(text)); };
    const bool any = std::any_of(found.names.begin(), found.names.end(), [&](const NameSpan& name) {
        return name.type == EntityType::organization && is_long(name);
    });
    if (!any && std::none_of(found.others.begin(), found.others.end(), is_long)) return;
    const std::vector<std::string_view> people = full_names(text, found);
    if (people.empty()) return;
    std::vector<NameSpan> parted;
    const auto part = [&](Span& span, bool is_body, std::uint8_t confidence) {
        const std::string_view words = span.in(text);
        const std::uint32_t size = person_at_end(words, people);
        if (size == 0) return;
        if (!may_be_named_before(words.substr(0, words.size() - size - 1), is_body)) return;
        parted.push_back(
            {{span.end - size, span.end}, EntityType::person, Rule::tagger, confidence});
        span.end -= size + 1;
    };
    for (NameSpan& name : found.names) {
        if (name.type == EntityType::organization) part(name.span, true, name.confidence);
    }
    for (OtherSpan& other : found.others) {
        if (!other.is_place) part(other.span, false, other.confidence);
    }
    if (parted.empty()) return;
    found.names.insert(found.names.end(), parted.begin(), parted.end());
    std::sort(found.names.begin(), found.names.end(),
              [](const NameSpan& a, const NameSpan& b) { return a.span < b.span; });
}

}  // namespace newsidx
