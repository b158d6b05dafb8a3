// A source of bytes that a test holds, in pieces of any size, with an error at the end if wanted.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "source/byte_source.hpp"

namespace newsidx {

class TextSource : public ByteSource {
public:
    explicit TextSource(std::string text, std::size_t piece = 7, std::optional<Error> end = {})
        : text_(std::move(text)), piece_(piece), end_(std::move(end)) {}

    Result<std::string_view> read() override {
        if (at_ == text_.size() && end_) return *end_;
        const auto given = std::string_view(text_).substr(at_, piece_);
        at_ += given.size();
        return given;
    }

private:
    std::string text_;
    std::size_t piece_;
    std::optional<Error> end_;
    std::size_t at_ = 0;
};

// All that a source gives before its end or its error.
struct Drained {
    std::string text;
    std::string error;
};

inline Drained drain(ByteSource& source) {
    Drained all;
    while (true) {
        const auto bytes = source.read();
        if (!bytes) {
            all.error = bytes.error().what;
            return all;
        }
        if (bytes->empty()) return all;
        all.text += *bytes;
    }
}

}  // namespace newsidx
