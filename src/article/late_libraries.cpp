// Loads the libraries of the formats at the first call into them: `search` needs none of them, and
// Debian has no archives of them to link. What is here stands in for the library's own of the same
// name, so that those who call it include the library's header and know nothing of this.
#include <md4c.h>
#include <simdjson.h>

// After the others: it uses FILE and includes nothing that declares it.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "base/late.hpp"

using newsidx::late_function;

int md_parse(const MD_CHAR* text, MD_SIZE size, const MD_PARSER* parser, void* user) {
    static auto* const loaded = late_function<decltype(md_parse)>(NEWSIDX_MD4C, "md_parse");
    return loaded(text, size, parser, user);
}

namespace simdjson {

internal::atomic_ptr<const implementation>& get_active_implementation() {
    static auto* const loaded = late_function<decltype(get_active_implementation)>(
        NEWSIDX_SIMDJSON, "_ZN8simdjson25get_active_implementationEv");
    return loaded();
}

// Data can't be loaded late: what simdjson's inline functions look up is written out here.
// late_libraries_test compares it with the library's.
namespace internal {

// clang-format off: 32 bytes' worth a line
const bool structural_or_whitespace[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0,
};
const bool structural_or_whitespace_negated[256] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
};
// clang-format on

}  // namespace internal
}  // namespace simdjson

namespace CLD2 {

const char* LanguageCode(Language language) {
    static auto* const loaded =
        late_function<decltype(LanguageCode)>(NEWSIDX_CLD2, "_ZN4CLD212LanguageCodeENS_8LanguageE");
    return loaded(language);
}

Language ExtDetectLanguageSummary(const char* text, int size, bool is_plain, const CLDHints* hints,
                                  int flags, Language* languages, int* percents, double* scores,
                                  ResultChunkVector* chunks, int* bytes, bool* is_reliable) {
    using Summary = Language(const char*, int, bool, const CLDHints*, int, Language*, int*, double*,
                             ResultChunkVector*, int*, bool*);
    static auto* const loaded = late_function<Summary>(
        NEWSIDX_CLD2,
        "_ZN4CLD224ExtDetectLanguageSummaryEPKcibPKNS_8CLDHintsEiPNS_8LanguageEPiPdPSt6vectorINS_"
        "11ResultChunkESaISA_EES7_Pb");
    return loaded(text, size, is_plain, hints, flags, languages, percents, scores, chunks, bytes,
                  is_reliable);
}

}  // namespace CLD2
