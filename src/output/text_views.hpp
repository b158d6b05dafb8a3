// Views for people, sized to the terminal.
#pragma once

#include <string>

#include "output/text.hpp"
#include "query/quotes.hpp"
#include "query/related.hpp"
#include "query/story.hpp"
#include "query/timeline.hpp"
#include "query/trends.hpp"
#include "query/who.hpp"

namespace newsidx {

// A bar a period, bursts marked; runs of periods without articles in one line.
[[nodiscard]] std::string text_timeline(const TimelineAnswer& answer, const Layout& layout);
// A block character a period, in as many lines as the width makes them.
[[nodiscard]] std::string text_sparkline(const TimelineAnswer& answer, const Layout& layout);
// The copies of an article, oldest first; with `why`, what their sketches have in common.
[[nodiscard]] std::string text_story(const StoryAnswer& answer, bool why, const Layout& layout);
// `min` is the floor of support that was asked for.
[[nodiscard]] std::string text_who(const WhoAnswer& answer, std::uint64_t min,
                                   const Layout& layout);
// "0 articles" where nothing is related.
[[nodiscard]] std::string text_related(const RelatedAnswer& answer, const Layout& layout);
// What was said and by whom; with `head`, the article before it.
[[nodiscard]] std::string text_quote(const QuoteHit& quote, bool head, const Layout& layout);
// `a` and `b` are what the slices are called.
[[nodiscard]] std::string text_trends(const TrendsAnswer& answer, std::string_view a,
                                      std::string_view b, const Layout& layout);

}  // namespace newsidx
