// What the source room hands on: the bytes of one file, member or record, not yet looked into.
#pragma once

#include <string>

#include "base/location.hpp"

namespace newsidx {

// How the source cut the input. A record is one object of a stream of JSON objects, or
// what stands between two of them. An element is an object of a JSON list; its location's line is
// its number in it. A row is one of a table: the bytes are the row with the columns' names, then
// the row itself. A page is HTML, whatever it begins with.
enum class Framing : unsigned char { whole, record, element, row, page };

struct RawText {
    Location location;
    std::string bytes;
    Framing framing = Framing::whole;
    char separator = ',';    // of the fields of a row
    std::string encoding{};  // of a row, where its table as a whole told it; of a page as declared
    std::string address{};   // of a page: where it was found
    bool is_packed = false;  // in a file that may turn out to be broken behind it
};

}  // namespace newsidx
