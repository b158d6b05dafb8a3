// Facts about one thing for people: a label and its value, a line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/text.hpp"

namespace newsidx {

// "a, b, c"
[[nodiscard]] std::string listed(const std::vector<std::string>& values);

// "label         value", the value wrapped beside it. The layout is read as long as facts come.
class Facts {
public:
    explicit Facts(const Layout& layout) : layout_(layout) {}

    // Nothing where there is no value.
    void add(std::string_view label, std::string_view value, std::string_view escape = {});

    [[nodiscard]] const std::string& text() const { return out_; }

private:
    const Layout& layout_;
    std::string out_;
};

}  // namespace newsidx
