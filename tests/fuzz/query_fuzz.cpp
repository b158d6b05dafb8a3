// Any string is a query or an error that says so.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "query/parse.hpp"

using namespace newsidx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    ParseQueryOptions options;
    options.any = data[0] % 2 == 1;
    options.today = 20'000;
    std::vector<std::string> notes;
    const auto tree =
        parse_query({reinterpret_cast<const char*>(data + 1), size - 1}, options, &notes);
    if (!tree && (tree.error().kind != ErrorKind::query || tree.error().what.empty())) std::abort();
    return 0;
}
