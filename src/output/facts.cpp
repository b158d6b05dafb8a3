#include "output/facts.hpp"

#include <fmt/format.h>

#include "output/wrapped.hpp"

namespace newsidx {

std::string listed(const std::vector<std::string>& values) {
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : ", ") + value;
    return out;
}

void Facts::add(std::string_view label, std::string_view value, std::string_view escape) {
    constexpr std::size_t kLabelWidth = 14;
    if (value.empty()) return;
    Wrapped wrapped(layout_.width, kLabelWidth, kLabelWidth, layout_.style);
    wrapped.add(value, escape);
    out_ += layout_.style.paint(layout_.style.faint, fmt::format("{:<{}}", label, kLabelWidth)) +
            wrapped.take() + "\n";
}

}  // namespace newsidx
