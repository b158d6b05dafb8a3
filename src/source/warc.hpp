// Web archives (WARC): the pages in them, one after the other.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "source/byte_source.hpp"

namespace newsidx {

[[nodiscard]] bool is_warc(std::string_view head);

// HTML as a server gave it, with its address.
struct WebPage {
    std::string address;
    std::uint64_t record = 0;  // of the archive, 1 the first
    std::string encoding;      // as the server declared it; "" where it didn't
    std::string bytes;
};

using PageSink = std::function<bool(WebPage)>;
using PageFailed = std::function<void(const std::string& address, const Error&)>;

// Gives each page to `sink` (false stops), each that can't be unpacked or is longer than
// kMaxTextBytes (source/source.hpp) to `failed`. A page is what a server answered with status 200
// and HTML, or a resource that is HTML; other records are counted in `passed_over`, but for those
// that only describe: requests, metadata, what the crawler says of itself. Where no record follows
// and one should, `failed` gets that without an address, and the next line that begins as a record
// does is gone on from. Holds one page at a time. An error of kind input when there is none; what
// came before has been given. True when not stopped.
[[nodiscard]] Result<bool> read_warc(ByteSource& source, std::uint64_t& passed_over,
                                     const PageSink& sink, const PageFailed& failed);

}  // namespace newsidx
