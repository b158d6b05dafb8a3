#include "article/wire_marks.hpp"

#include <algorithm>
#include <array>

namespace newsidx {
namespace {

constexpr std::string_view kBreak = "\n\n";

bool is_page_end(std::string_view paragraph) {
    return paragraph == "(MORE)" || paragraph == "(more)" || paragraph == "(More)";
}

bool is_end(std::string_view paragraph) {
    constexpr auto kEnds = std::to_array<std::string_view>(
        {"(END)", "(End)", "(end)", "Enditem", "Enditems", "Endit", "-0-", "###", "# # #", "-30-",
         "- 30 -", "(ENDS)", "(Ends)"});
    return is_page_end(paragraph) ||
           std::find(kEnds.begin(), kEnds.end(), paragraph) != kEnds.end();
}

void drop_page_ends(std::string& body) {
    if (body.find("(MORE)") == body.npos && body.find("(more)") == body.npos &&
        body.find("(More)") == body.npos) {
        return;
    }
    std::string kept;
    for (std::string_view rest = body; !rest.empty();) {
        const auto paragraph = rest.substr(0, rest.find(kBreak));
        rest.remove_prefix(std::min(paragraph.size() + kBreak.size(), rest.size()));
        if (is_page_end(paragraph)) continue;
        if (!kept.empty()) kept += kBreak;
        kept += paragraph;
    }
    body = std::move(kept);
}

void trim_end(std::string& body) {
    while (body.ends_with(' ') || body.ends_with('\n')) body.pop_back();
}

// " Enditem" behind the last sentence.
void drop_last_word(std::string& body) {
    for (const std::string_view word : {" Enditem", " (END)", " (MORE)", " (End)"}) {
        if (body.ends_with(word)) body.resize(body.size() - word.size());
    }
    trim_end(body);
}

// "… [+2412 chars]", "... [812 chars]"
void drop_count_of_rest(std::string& body) {
    constexpr std::string_view kEnd = " chars]";
    if (!body.ends_with(kEnd)) return;
    const auto open = body.rfind('[');
    if (open == std::string::npos) return;
    auto number = std::string_view(body).substr(open + 1, body.size() - kEnd.size() - open - 1);
    if (number.starts_with('+')) number.remove_prefix(1);
    if (number.empty() || number.find_first_not_of("0123456789") != number.npos) return;
    body.resize(open);
    trim_end(body);
}

}  // namespace

bool is_wire_slug(std::string_view line) {
    if (line.starts_with('^')) line.remove_prefix(1);
    if (line.starts_with("BC-") && line.find("--") != line.npos) return true;
    constexpr std::size_t kLongest = 60;
    const auto slash = line.find('/');
    if (slash == line.npos || slash < 3 || line.size() > kLongest) return false;
    const auto name = line.substr(0, slash);
    const auto behind = line.substr(slash + 1);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '&';
    });
    return is_name && (behind.empty() || (behind.starts_with(" (") && behind.ends_with(')')));
}

void drop_wire_marks(std::string& body) {
    const bool may_be = body.find('(') != body.npos || body.find("End") != body.npos ||
                        body.ends_with(']') || body.ends_with('-') || body.ends_with('#');
    if (!may_be) return;
    std::string kept = body;
    drop_page_ends(kept);
    for (auto at = kept.rfind(kBreak); at != kept.npos; at = kept.rfind(kBreak)) {
        if (!is_end(std::string_view(kept).substr(at + kBreak.size()))) break;
        kept.resize(at);
    }
    drop_last_word(kept);
    drop_count_of_rest(kept);
    if (!kept.empty()) body = std::move(kept);
}

}  // namespace newsidx
