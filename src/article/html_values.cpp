#include "article/html_values.hpp"

#include "article/html_tree.hpp"

namespace newsidx {

std::string one_line(std::string_view text) {
    std::string out;
    append_collapsed(out, text);
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

bool is_name(std::string_view text) {
    return !text.empty() && text.find("://") == text.npos && text[0] != '@';
}

bool has_value_word(std::string_view list, std::string_view word) {
    const auto padded = " " + one_line(list) + " ";
    return padded.find(" " + std::string(word) + " ") != padded.npos;
}

}  // namespace newsidx
