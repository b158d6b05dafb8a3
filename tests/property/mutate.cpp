#include "mutate.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace {

using namespace std::string_view_literals;

// What parsers trip over.
constexpr std::string_view kTokens[] = {"<",
                                        ">",
                                        "</",
                                        "<!--",
                                        "-->",
                                        "<![CDATA[",
                                        "]]>",
                                        "&",
                                        "&#0;",
                                        "&#x110000;",
                                        "&#xD800;",
                                        "<script>",
                                        "</script>",
                                        "<p>",
                                        "<table>",
                                        "</body>",
                                        "{",
                                        "}",
                                        "[",
                                        "]",
                                        "\"",
                                        "\\u0000",
                                        "\\ud800",
                                        "\\",
                                        ",",
                                        ":",
                                        "---\n",
                                        "+++\n",
                                        "\n\n\n",
                                        "\r",
                                        "\t",
                                        "\0"sv,
                                        "\x1b[31m",
                                        "\xff",
                                        "\xc0\x80",
                                        "\xed\xa0\x80",
                                        "\xf4\x90\x80\x80",
                                        "\xef\xbb\xbf",
                                        "\xff\xfe",
                                        "\xe2\x80\xae",
                                        "\xe2\x80\xa8",
                                        "\xc2\x85",
                                        "e\xcc\x81",
                                        "\xcc\x81",
                                        "\xe1\x84\x80\xe1\x85\xa1",
                                        "1e999",
                                        "99999999999999999999",
                                        "-0001-13-45",
                                        "2019-02-30",
                                        "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
                                        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                                        "<meta charset=koi8-r>",
                                        "<rss><channel><item>"};

class Mutator {
public:
    Mutator(const std::vector<std::string>& texts, std::mt19937& random)
        : texts_(texts), random_(random), text_(any_text()) {}

    std::string run() {
        for (auto changes = 1 + below(4); changes > 0; --changes) change();
        return std::move(text_);
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
    const std::string& any_text() { return texts_[below(texts_.size())]; }
    std::size_t place() { return below(text_.size() + 1); }

    void change() {
        switch (below(9)) {
            case 0:
                for (auto flips = 1 + below(20); flips > 0 && !text_.empty(); --flips) {
                    text_[below(text_.size())] ^= static_cast<char>(1U << below(8));
                }
                break;
            case 1:
                text_.resize(place());
                break;
            case 2: {
                const auto at = place();
                text_.erase(at, below(400));
                break;
            }
            case 3: {
                const auto at = place();
                text_.insert(place(), text_.substr(at, below(2000)));
                break;
            }
            case 4: {
                const auto& other = any_text();
                text_.insert(place(), other.substr(below(other.size() + 1), below(4000)));
                break;
            }
            case 5:
                text_.insert(place(), kTokens[below(std::size(kTokens))]);
                break;
            case 6:
                nest();
                break;
            case 7:
                text_ = below(2) == 0 ? wide(text_) : text_.substr(0, place()) + any_text();
                break;
            default:
                if (!text_.empty()) {
                    std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(below(text_.size())), 1,
                                static_cast<char>(below(256)));
                }
        }
    }

    void nest() {
        const auto token = kTokens[below(std::size(kTokens))];
        std::string many;
        for (auto times = 1 + below(2000); times > 0; --times) many += token;
        text_.insert(place(), many);
    }

    // As UTF-16 would be, but for what isn't ASCII.
    static std::string wide(std::string_view text) {
        std::string out = "\xff\xfe";
        for (const char c : text.substr(0, 20'000)) {
            out += c;
            out += '\0';
        }
        return out;
    }

    const std::vector<std::string>& texts_;
    std::mt19937& random_;
    std::string text_;
};

}  // namespace

std::string mutated(const std::vector<std::string>& texts, std::mt19937& random) {
    return Mutator(texts, random).run();
}
