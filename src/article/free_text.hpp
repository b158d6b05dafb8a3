// Owning a text that utf8proc has made.
#pragma once

#include <utf8proc.h>

#include <cstdlib>

namespace newsidx {

struct FreeText {
    void operator()(utf8proc_uint8_t* text) const {
        std::free(text);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc's way
    }
};

}  // namespace newsidx
