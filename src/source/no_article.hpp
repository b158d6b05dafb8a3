// Files that lie among articles and hold none: source code, and what browsers save beside a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace newsidx {

// What the file is whose name ends as that of source code does and whose text begins as one may:
// "a script (JavaScript)". "" for all others; names that other files have too are believed where
// the text's begin bears them out.
[[nodiscard]] std::string_view code_kind(std::string_view name, std::string_view head);

// The page without its ending that a folder of this name holds the parts of: "a/page" of
// "a/page_files" or "a/page-Dateien". "" where the name is none of those that programs give such
// folders.
[[nodiscard]] std::string_view page_of_parts(std::string_view folder);

// The name without the ending of a page, "a/page" of "a/page.html"; "" of any other.
[[nodiscard]] std::string_view page_stem(std::string_view name);

// The parts of saved pages in a container, whose members come in any order: those that come behind
// their page are told.
class ContainerPages {
public:
    // Remembers the member when it is a page; true when it is a part of one seen before.
    bool is_part(std::string_view member);

private:
    static constexpr std::size_t kMost = 100'000;
    std::unordered_set<std::string> pages_;
};

}  // namespace newsidx
