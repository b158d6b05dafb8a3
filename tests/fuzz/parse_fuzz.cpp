// Any bytes into articles that keep the promises of article/article.hpp. The first byte chooses the
// file's name and framing.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>

#include "../property/article_promise.hpp"

using namespace newsidx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr const char* kNames[] = {"a", "a.txt", "a.md", "a.html", "a.json", "2019-04-03.xml"};
    const auto choice = data[0];
    RawText raw;
    raw.location.path = kNames[choice % std::size(kNames)];
    raw.framing = choice >= 0xC0 ? Framing::record : Framing::whole;
    raw.bytes.assign(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto trouble = broken_promise(parse_articles(raw, {}));
    if (!trouble.empty()) {
        std::fprintf(stderr, "broken promise: %s\n", trouble.c_str());
        std::abort();
    }
    return 0;
}
