// The distinct names among an article's spans, each with where it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_numbers.hpp"

namespace newsidx {

class DistinctNames {
public:
    // The same name with another `kind` is another one. Its index comes back.
    std::uint32_t add(std::string name, std::uint32_t span, std::string_view kind = {}) {
        const std::size_t size = name.size();
        name += kind;
        const auto [number, is_new] = numbers_.number(name);
        name.resize(size);
        if (is_new) {
            names_.push_back(std::move(name));
            spans_.emplace_back();
        }
        spans_[number].push_back(span);
        return number;
    }

    // Valid until the next add().
    [[nodiscard]] std::vector<std::string_view> views() const {
        return {names_.begin(), names_.end()};
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
    [[nodiscard]] const std::string& name(std::uint32_t i) const { return names_[i]; }
    [[nodiscard]] const std::vector<std::uint32_t>& spans(std::uint32_t i) const {
        return spans_[i];
    }

private:
    std::vector<std::string> names_;  // in the order of the text
    std::vector<std::vector<std::uint32_t>> spans_;
    WordNumbers numbers_;  // of names and their kinds: the indices
};

}  // namespace newsidx
