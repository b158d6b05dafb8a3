// What Jekyll and Hugo fill in when they make a page of a Markdown text.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// The text without tags such as "{% include a.html %}", "{{ page.title }}", "{{< figure src="a"
// >}}" and kramdown's "{: .lead}"; what stands between an opening and a closing tag stays.
[[nodiscard]] std::string without_template_tags(std::string_view text);

}  // namespace newsidx
