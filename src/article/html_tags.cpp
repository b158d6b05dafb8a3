#include "article/html_tags.hpp"

#include <unordered_map>

namespace newsidx {
namespace {

using Fate = TagRule::Fate;

struct Group {
    TagRule rule;
    std::string_view names;
};

// Elements with rules of their own in an HTML5 parser go on under other names: formatting elements
// are copied into every paragraph that they are left open over, links too; forms, buttons and ruby
// have scopes. The tree turns the names that begin with "x-" back.
constexpr Group kGroups[] = {
    {{.fate = Fate::keep, .is_block = true},
     "address article aside blockquote body caption dd details dialog div dl dt fieldset "
     "figcaption "
     "figure footer h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav ol p pre section summary "
     "table tbody td tfoot th thead tr ul"},
    {{.fate = Fate::keep, .is_block = true, .emitted_as = "div"},
     "applet center dir listing marquee object"},
    {{.fate = Fate::keep, .is_block = true, .emitted_as = "x-form"}, "form search"},
    {{.fate = Fate::keep, .emitted_as = "span"},
     "b bdo big code em font i math nobr s small strike strong tt u"},
    {{.fate = Fate::keep, .emitted_as = "x-a"}, "a"},
    {{.fate = Fate::keep, .emitted_as = "x-button"}, "button"},
    {{.fate = Fate::keep, .emitted_as = "x-rt"}, "rp rt rtc"},
    {{.fate = Fate::empty}, "base br link meta"},
    {{.fate = Fate::empty, .is_block = true}, "hr"},
    {{.fate = Fate::drop},
     "area basefont bgsound col colgroup embed frame frameset head image img input isindex "
     "keygen legend menuitem optgroup option param picture plaintext rb source spacer track wbr"},
    {{.fate = Fate::skip}, "audio canvas datalist map noscript select svg template video"},
    {{.fate = Fate::raw}, "iframe noembed noframes script style textarea title xmp"},
};

std::unordered_map<std::string_view, TagRule> make_rules() {
    std::unordered_map<std::string_view, TagRule> rules;
    for (const auto& group : kGroups) {
        auto names = group.names;
        while (!names.empty()) {
            const auto end = names.find(' ');
            rules.emplace(names.substr(0, end), group.rule);
            names.remove_prefix(end == names.npos ? names.size() : end + 1);
        }
    }
    return rules;
}

}  // namespace

TagRule tag_rule(std::string_view name) {
    static const auto rules = make_rules();
    const auto found = rules.find(name);
    return found == rules.end() ? TagRule{} : found->second;
}

}  // namespace newsidx
