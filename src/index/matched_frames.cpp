#include "index/matched_frames.hpp"

#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>

namespace newsidx {
namespace {

// How hard zstd tries to code what it is given; it searches nothing.
constexpr int kLevel = 3;
// Its own tables, which nobody asks, are cleared for each frame.
constexpr int kSmallestTable = 6;  // as a power of two
// Of the dictionary zstd needs the head; as much content as the distances that it begins with.
constexpr std::size_t kContentForCoder = 1024;

}  // namespace

std::string cut_dictionary(const std::string& dictionary, std::size_t content) {
    const std::size_t head = ZDICT_getDictHeaderSize(dictionary.data(), dictionary.size());
    if (ZDICT_isError(head) != 0 || head + content >= dictionary.size()) return dictionary;
    return dictionary.substr(0, head).append(dictionary, dictionary.size() - content);
}

std::optional<MatchedFrames> MatchedFrames::with(const std::string& dictionary) {
    const std::size_t head = ZDICT_getDictHeaderSize(dictionary.data(), dictionary.size());
    if (ZDICT_isError(head) != 0 || head >= dictionary.size()) return std::nullopt;
    return MatchedFrames(dictionary, head);
}

MatchedFrames::MatchedFrames(const std::string& dictionary, std::size_t head)
    : matcher_(std::string_view(dictionary).substr(head)) {
    ZSTD_CCtx* const context = context_.get();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, kMinMatchBytes);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, kSmallestTable);
    ZSTD_CCtx_setParameter(context, ZSTD_c_chainLog, kSmallestTable);
    ZSTD_CCtx_setParameter(context, ZSTD_c_forceAttachDict, ZSTD_dictForceAttach);
    ZSTD_CCtx_setParameter(context, ZSTD_c_blockDelimiters, ZSTD_sf_explicitBlockDelimiters);
    const std::string cut = cut_dictionary(dictionary, kContentForCoder);
    const std::size_t loaded = ZSTD_CCtx_loadDictionary(context, cut.data(), cut.size());
    if (ZSTD_isError(loaded) != 0) trouble_ = loaded;
}

std::size_t MatchedFrames::pack(std::string_view text, char* frame, std::size_t room) {
    if (trouble_ != 0) return trouble_;
    const auto matches = matcher_.matches(text);
    return ZSTD_compressSequences(context_.get(), frame, room, matches.data(), matches.size(),
                                  text.data(), text.size());
}

}  // namespace newsidx
