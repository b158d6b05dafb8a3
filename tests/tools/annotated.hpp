// Annotated articles for training and measuring the tagger.
#pragma once

#include <string>
#include <vector>

#include "base/span.hpp"
#include "entity/tag_label.hpp"
#include "entity/tag_words.hpp"
#include "text/analysis.hpp"

namespace newsidx {

struct GoldName {
    Span span;  // bytes of Annotated::text
    std::uint8_t type = 0;
};

struct Annotated {
    std::string id;
    std::string text;
    std::size_t title_bytes = 0;
    std::vector<GoldName> names;  // in the order of the text, disjoint
};

// One JSON object a line: {"id", "title", "body", "spans": [[begin, end, "PER"], ...]}.
[[nodiscard]] std::vector<Annotated> read_annotated(const std::string& path);

// A label a word. A name that is only part of a word (the Ewe of "Ewe-speaking") makes it MISC.
[[nodiscard]] std::vector<TagLabel> gold_labels(const Annotated& article, const TagText& words);

}  // namespace newsidx
