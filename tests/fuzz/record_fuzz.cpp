// Any bytes are an article's stored head or damage, and what was read can be written.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "index/record.hpp"

using namespace newsidx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto record = decode_record(bytes);
    if (record && encode_record(*record).empty()) std::abort();
    return 0;
}
