#include "article/html_cues.hpp"

#include <algorithm>
#include <string>

#include "article/html_cue_words.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// Longer paragraphs are the article's, whatever they begin with.
constexpr std::size_t kLongestCue = 300;

// Longer paragraphs with a credit at their end are about the picture, not under it.
constexpr std::size_t kLongestCaption = 350;

template <typename Words>
bool has_any(std::string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

// "… at work. Photo: A. Writer": behind a sentence or a dash, and no sentence itself.
bool ends_with_credit(std::string_view small) {
    constexpr std::size_t kLongestName = 60;
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz ";
    for (const auto word : kCreditWords) {
        const auto at = small.rfind(word);
        if (at == small.npos || at == 0 || !small.substr(at + word.size()).starts_with(": "))
            continue;
        const auto name = small.substr(at + word.size());
        // "… at work. Agency photo: A. Writer"
        const auto stop = small.substr(0, at).find_last_not_of(kLetters);
        const auto before = small.substr(0, stop == small.npos ? 0 : stop + 1);
        const auto is_mark = [&](std::string_view mark) { return before.ends_with(mark); };
        constexpr std::string_view kMarks[] = {".", "!", "?", "|", "-", "–", "—", ")", "/"};
        if (name.size() <= kLongestName && !name.ends_with('.') && !name.ends_with('"') &&
            std::any_of(std::begin(kMarks), std::end(kMarks), is_mark)) {
            return true;
        }
    }
    return false;
}

// "Follow the money, the prosecutor said.": begins as a cue may, but asks its reader for nothing.
bool is_whole_sentence(std::string_view small) {
    constexpr std::ptrdiff_t kFewestBlanks = 6;
    constexpr std::ptrdiff_t kFewestBlanksOfWatch = 12;  // films have sentences for titles
    if (!small.ends_with('.') || small.ends_with("...")) return false;
    const bool begins_so =
        std::any_of(std::begin(kBeginSentences), std::end(kBeginSentences),
                    [&](std::string_view begin) { return small.starts_with(begin); });
    return begins_so &&
           std::count(small.begin(), small.end(), ' ') >=
               (small.starts_with("watch") ? kFewestBlanksOfWatch : kFewestBlanks) &&
           (small.find(", ") != small.npos || !small.starts_with("sign up")) &&
           !has_any(small, kToReader) && !has_any(small, kPlaceWords) &&
           !has_any(small, kLetterWords);
}

}  // namespace

bool is_caption(std::string_view block) {
    if (block.size() > kLongestCaption) return false;
    const auto small = ascii::lower(block);
    // The last brackets: "(Agency photo by A. Writer)", "[File: A. Writer/Agency]".
    constexpr std::size_t kLongestCredit = 80;
    if (small.ends_with(')') || small.ends_with(']')) {
        const auto open = small.find_last_of("([");
        if (open != small.npos && open > 0 && small.size() - open <= kLongestCredit) {
            const auto credit = std::string_view(small).substr(open);
            const bool has_year = credit.find_first_of("0123456789") != credit.npos;
            return has_any(credit, kCreditWords) || (credit.find('/') != credit.npos && !has_year);
        }
    }
    // "A ship in the port of Tema. © A. Writer"
    constexpr std::string_view kCopyright = "©";
    const auto sign = small.rfind(kCopyright);
    if (sign != small.npos && sign > 0 && small.size() - sign <= kLongestCredit) return true;
    return ends_with_credit(small);
}

bool is_promotion(std::string_view block, bool has_link) {
    if (block.size() > kLongestCue) return false;
    const auto small = ascii::lower(block);
    constexpr std::string_view kClickWords[] = {"click", "clic", "нажми", "klicken", "tıkla"};
    return (has_link || has_any(small, kClickWords)) && has_any(small, kAskWords) &&
           has_any(small, kPlaceWords);
}

bool is_letter_offer(std::string_view text, bool has_field) {
    constexpr std::size_t kLongest = 800;
    if (text.size() > kLongest) return false;
    const auto small = ascii::lower(text);
    if (has_any(small, kWeUseCookies)) return true;
    return has_any(small, kLetterAsks) &&
           (has_any(small, kYourMail) || (has_field && has_any(small, kLetterWords)));
}

bool is_cue(std::string_view block) {
    if (block.size() > kLongestCue) return false;
    constexpr std::string_view kWideBlank = "\u3000";  // Chinese paragraphs begin with two
    while (block.starts_with(kWideBlank)) block.remove_prefix(kWideBlank.size());
    const auto small = ascii::lower(block);
    if (is_whole_sentence(small)) return false;
    const auto is = [&](auto&& test) {
        return [&small, test](std::string_view entry) { return test(small, entry); };
    };
    return std::any_of(
               std::begin(kBegins), std::end(kBegins),
               is([](std::string_view s, std::string_view e) { return s.starts_with(e); })) ||
           std::any_of(std::begin(kWhole), std::end(kWhole),
                       is([](std::string_view s, std::string_view e) { return s == e; }));
}

}  // namespace newsidx
