// Where an article was read. A location is never an identity: see article/identity.hpp.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace newsidx {

struct Location {
    // As the user gave it, or below a folder the user gave; in an index relative to where that
    // starts (ingest/places.hpp). "-" is standard input.
    std::string path;
    std::string member;  // the member of a container (slashes as stored), or empty
    // From 1: where the record begins in a stream of records; 0: the article is the whole file.
    std::uint64_t line = 0;

    auto operator<=>(const Location&) const = default;
};

}  // namespace newsidx
