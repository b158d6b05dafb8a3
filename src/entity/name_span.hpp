// A stretch of text that somebody took for the name of a person or an organization.
#pragma once

#include <cstdint>

#include "base/span.hpp"
#include "entity/entities.hpp"
#include "entity/rules.hpp"

namespace newsidx {

struct NameSpan {
    Span span;  // bytes of the article's text, without possessive and title
    EntityType type = EntityType::person;
    Rule rule = Rule::tagger;
    std::uint8_t confidence = 0;  // 0 to 100

    bool operator==(const NameSpan&) const = default;
};

}  // namespace newsidx
