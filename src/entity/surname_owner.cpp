#include "entity/surname_owner.hpp"

#include <algorithm>
#include <vector>

namespace newsidx {
namespace {

// Who is introduced within so many bytes of the body may be whom the title calls by surname.
constexpr TextPlace kLead = 400;
// A surname that stands so often before somebody's only full name isn't theirs: texts introduce
// people first.
constexpr std::uint32_t kOftenBefore = 3;

// Named so many times as often in full as anybody else.
constexpr std::uint32_t kMuchMore = 3;

constexpr SurnameOwner kSelf{OwnerKind::self, 0};
constexpr SurnameOwner kNobody{OwnerKind::nobody, 0};

// Whether the name stays with the one whom the tables mean, though the article only names a
// namesake in full.
bool stays_with_known(const LoneSurname& lone, const Bearer& namesake, TextPlace title_end) {
    if (lone.office && !namesake.office) return true;
    if (namesake.in_title) return false;
    if (lone.first_in_body < namesake.first || lone.known_present) return true;
    return lone.in_title && namesake.first > title_end + kLead;
}

// Whom the article is about: the only one in its title, or whom it names in full so much more
// often.
SurnameOwner main_bearer(std::span<const Bearer> bearers, const std::vector<std::size_t>& fitting) {
    const auto in_title = [&](std::size_t i) { return bearers[i].in_title; };
    if (std::count_if(fitting.begin(), fitting.end(), in_title) == 1)
        return {OwnerKind::bearer, *std::find_if(fitting.begin(), fitting.end(), in_title)};
    const auto fewer = [&](std::size_t a, std::size_t b) {
        return bearers[a].count < bearers[b].count;
    };
    const std::size_t most = *std::max_element(fitting.begin(), fitting.end(), fewer);
    const bool clear = std::all_of(fitting.begin(), fitting.end(), [&](std::size_t i) {
        return i == most || bearers[i].count * kMuchMore <= bearers[most].count;
    });
    return clear ? SurnameOwner{OwnerKind::bearer, most} : kNobody;
}

// Of several the one who is meant; index into `bearers`, or nobody.
SurnameOwner choose(const LoneSurname& lone, std::span<const Bearer> bearers,
                    const std::vector<std::size_t>& fitting) {
    const auto in_title = [&](std::size_t i) { return bearers[i].in_title; };
    const auto known = std::find_if(fitting.begin(), fitting.end(),
                                    [&](std::size_t i) { return bearers[i].well_known; });
    const bool rival = std::any_of(fitting.begin(), fitting.end(), [&](std::size_t i) {
        return !bearers[i].well_known && bearers[i].in_title;
    });
    if (known != fitting.end())
        return rival && !in_title(*known) ? kNobody : SurnameOwner{OwnerKind::bearer, *known};
    if (lone.known) return rival ? kNobody : kSelf;
    if (!lone.office) return main_bearer(bearers, fitting);
    const auto holder = [&](std::size_t i) { return bearers[i].office; };
    if (std::count_if(fitting.begin(), fitting.end(), holder) != 1)
        return main_bearer(bearers, fitting);
    return {OwnerKind::bearer, *std::find_if(fitting.begin(), fitting.end(), holder)};
}

}  // namespace

SurnameOwner surname_owner(const LoneSurname& said, std::span<const Bearer> bearers,
                           TextPlace title_end) {
    LoneSurname lone = said;
    const bool denied = lone.known && contradict(lone.gender, lone.known_gender);
    if (denied) lone.known = false;
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < bearers.size(); ++i) {
        if (!contradict(lone.gender, bearers[i].gender)) fitting.push_back(i);
    }
    if (fitting.empty()) return denied || (!bearers.empty() && !lone.known) ? kNobody : kSelf;
    if (fitting.size() > 1) return choose(lone, bearers, fitting);
    const Bearer& only = bearers[fitting[0]];
    const SurnameOwner owner{OwnerKind::bearer, fitting[0]};
    if (only.well_known) return owner;
    if (lone.known) return stays_with_known(lone, only, title_end) ? kSelf : owner;
    const bool too_early = only.count == 1 && !only.in_title && lone.before >= kOftenBefore;
    return too_early ? kNobody : owner;
}

}  // namespace newsidx
