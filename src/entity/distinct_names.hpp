// The distinct names among an article's spans, each with where it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsidx {

class DistinctNames {
public:
    // The same name with another `kind` is another one. Its index comes back.
    std::uint32_t add(std::string name, std::uint32_t span, std::string_view kind = {}) {
        const std::size_t size = name.size();
        name += kind;
        const auto [at, is_new] =
            index_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
        name.resize(size);
        if (is_new) {
            names_.push_back(std::move(name));
            spans_.emplace_back();
        }
        spans_[at->second].push_back(span);
        return at->second;
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
    std::unordered_map<std::string, std::uint32_t> index_;
};

}  // namespace newsidx
