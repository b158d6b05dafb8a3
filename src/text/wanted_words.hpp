// Finds, in text nobody has cut into tokens yet, the places where one of a few words may stand:
// cheap enough to ask of every byte.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/analysis.hpp"

namespace newsidx {

// Words that somebody looks for: those whose folded form begins with `begin` and, unless `stem` is
// empty, whose stem is that.
struct WantedWord {
    std::string begin;  // ASCII, not empty
    std::string stem;
    // Passages are made for it, and wherever it stands it is one of their matches.
    bool always_match = false;

    bool operator==(const WantedWord&) const = default;
};

[[nodiscard]] bool is_wanted(const Form& form, const std::vector<WantedWord>& words);

class WantedPlaces {
public:
    // `words` must outlive this.
    explicit WantedPlaces(const std::vector<WantedWord>& words);

    // The first byte of text[at, end) where the token of a wanted word may begin, else `end`. No
    // such place is missed; some that are found begin no token, or that of another word.
    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at, std::size_t end) const;

    [[nodiscard]] bool may_begin(std::string_view text, std::size_t at) const {
        return begins(text[at]) && fits(text, at);
    }

private:
    [[nodiscard]] bool begins(char byte) const { return begins_[static_cast<unsigned char>(byte)]; }
    // The first byte of text[at, end) that a wanted word may begin with, else `end`.
    [[nodiscard]] std::size_t next_begin(std::string_view text, std::size_t at,
                                         std::size_t end) const;
    [[nodiscard]] bool fits(std::string_view text, std::size_t at) const;

    const std::vector<WantedWord>& words_;
    std::array<bool, 256> begins_{};  // bytes that a wanted word may begin with
    // Its ASCII letters and digits among them, lower case, eight times each; empty where there are
    // too many to look for them one after the other.
    std::vector<std::uint64_t> firsts_;
};

}  // namespace newsidx
