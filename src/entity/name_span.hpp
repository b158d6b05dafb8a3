// A stretch of text that somebody took for the name of a person or an organization.
#pragma once

#include <cstdint>

#include "base/span.hpp"
#include "entity/entities.hpp"
#include "entity/rules.hpp"

namespace newsidx {

// No row of the table of known names.
inline constexpr std::uint16_t kNoKnownName = 0xffff;
// No name of the user's own.
inline constexpr std::uint32_t kNoUserName = 0xffffffff;

struct NameSpan {
    Span span;  // bytes of the article's text, without possessive and title
    EntityType type = EntityType::person;
    Rule rule = Rule::tagger;
    std::uint8_t confidence = 0;            // 0 to 100
    std::uint16_t known = kNoKnownName;     // the row whose name stands here, as the table has it
    std::uint32_t user_name = kNoUserName;  // of UserNames

    bool operator==(const NameSpan&) const = default;
};

// A name that is no person's or organization's: a place, a work.
struct OtherSpan {
    Span span;
    std::uint8_t confidence = 0;  // 0 to 100
    bool is_place = false;
};

}  // namespace newsidx
