// Days that tests of the ingest room share.
#pragma once

#include <cstdint>

#include "article/date.hpp"

namespace newsidx {

// Of April 2019, without a time.
inline Date day(std::uint8_t number) {
    Date date;
    date.year = 2019;
    date.month = 4;
    date.day = number;
    return date;
}

}  // namespace newsidx
