// Hits as lines that a script's author lays out: '{title}\t{date}'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "output/delimited.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Text with fields of a hit in it.
class HitFormat {
public:
    // Names in braces stand for fields, \t \n \0 \\ for a tab, a line end, a NUL and a backslash,
    // {{ and }} for braces. An error of kind usage names the fields there are.
    [[nodiscard]] static Result<HitFormat> parse(std::string_view format);

    // Values are made safe: no control character, tab or line end in any, unless `raw`, for paths
    // as they are. Lists are parted by "; ". What a hit hasn't is nothing.
    [[nodiscard]] std::string line(const Hit& hit, bool raw) const;

    // Whether passages of the text are asked for: they cost most of a search.
    [[nodiscard]] bool has_snippet() const;

private:
    struct Piece {
        std::string text;   // as it stands, when there is no field
        std::size_t field;  // number in the table of fields
        bool is_field = false;
    };
    std::vector<Piece> pieces_;
};

// All fields of hits as the columns of a table.
[[nodiscard]] Row hit_columns();
[[nodiscard]] Row hit_row(const Hit& hit);

}  // namespace newsidx
