// zstd's frames of texts that a dictionary was made for, from matches that are found here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/dictionary_matches.hpp"

namespace newsidx {

// Not shared between threads. What it packs depends on the text and the dictionary alone.
class MatchedFrames {
public:
    // None for bytes that ZDICT didn't make.
    [[nodiscard]] static std::optional<MatchedFrames> with(const std::string& dictionary);

    // Writes the frame of a text of at most kMaxMatchedText bytes to where there is room for
    // ZSTD_compressBound() of them; gives its size, or zstd's code of an error.
    [[nodiscard]] std::size_t pack(std::string_view text, char* frame, std::size_t room);

private:
    struct FreeContext {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    MatchedFrames(const std::string& dictionary, std::size_t head);

    DictionaryMatcher matcher_;
    std::unique_ptr<ZSTD_CCtx, FreeContext> context_{ZSTD_createCCtx()};
    std::size_t trouble_ = 0;  // what taking up the dictionary said, if an error
};

// The dictionary with so much of its content at most. What is packed with it the whole one unpacks:
// distances count from the end, and head and id are the same.
[[nodiscard]] std::string cut_dictionary(const std::string& dictionary, std::size_t content);

}  // namespace newsidx
