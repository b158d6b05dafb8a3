// What looks at every article that matches: counters of facets, words, pairs of names.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "index/schema.hpp"

namespace newsidx {

// Xapian gives it the articles that its match looks at: all that match only where so many are asked
// for, and local ones only. One that counts values of slots can do without, by how often each is.
class MatchCounter : public Xapian::MatchSpy {
public:
    // The slots that hold all it counts, each by itself; empty where it has to see each article.
    [[nodiscard]] virtual std::vector<Slot> slots() const { return {}; }
    // Of those that match so many have this value in the slot. Only where slots() has it.
    virtual void count(Slot slot, const std::string& value, std::uint64_t articles);
    // Articles that match, those counted by their values among them; the others have none.
    virtual void count_rest(std::uint64_t matches);
};

inline void MatchCounter::count(Slot /*slot*/, const std::string& /*value*/,
                                std::uint64_t /*articles*/) {}
inline void MatchCounter::count_rest(std::uint64_t /*matches*/) {}

}  // namespace newsidx
