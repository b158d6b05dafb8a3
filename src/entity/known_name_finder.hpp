// Well-known people and bodies in a text, beside what the tagger has found there.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "entity/form_names.hpp"
#include "entity/name_span.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// The spans and, of rule known_name, the names of the tables that lie where no span does, or around
// spans that are shorter. Of names that are Cyrillic also their cases, and the surname alone
// wherever the whole name is in the article. `spans` are ascending and disjoint; so is what comes
// back. Linear in the text. `forms`: of articles before this one.
[[nodiscard]] std::vector<NameSpan> with_known_names(std::string_view text,
                                                     const Analysis& analysis,
                                                     std::vector<NameSpan> spans,
                                                     const std::vector<OtherSpan>& others,
                                                     FormNames& forms);
[[nodiscard]] inline std::vector<NameSpan> with_known_names(
    std::string_view text, const Analysis& analysis, std::vector<NameSpan> spans,
    const std::vector<OtherSpan>& others = {}) {
    FormNames forms;
    return with_known_names(text, analysis, std::move(spans), others, forms);
}

}  // namespace newsidx
