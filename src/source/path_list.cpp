#include "source/path_list.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "source/byte_source.hpp"

namespace newsidx {
namespace {

Error list_error(std::string what) {
    return {ErrorKind::usage, std::move(what),
            "--files-from FILE, a path a line; - is standard input"};
}

}  // namespace

std::optional<std::string> PathList::next(std::size_t& at) const {
    while (at < bytes_.size()) {
        const std::size_t end = std::min(bytes_.find(separator_, at), bytes_.size());
        std::string path = bytes_.substr(at, end - at);
        at = end + 1;
        if (separator_ == '\n' && path.ends_with('\r')) path.pop_back();  // a list from Windows
        if (!path.empty()) return path;
    }
    return std::nullopt;
}

Result<PathList> read_path_list(const std::string& from, bool null_separated) {
    std::uint64_t consumed = 0;
    int descriptor = STDIN_FILENO;
    if (from != "-") {
        auto opened = FileSource::open_stream(from);
        if (!opened) return list_error(from + ": " + opened.error().what);
        descriptor = *opened;
    }
    FileSource file(descriptor, consumed);
    std::string all;
    while (true) {
        const auto bytes = file.read();
        if (!bytes) return list_error(from + ": " + bytes.error().what);
        if (bytes->empty()) break;
        if (all.size() + bytes->size() > kMaxListBytes) {
            return list_error(from + " lists more than " + std::to_string(kMaxListBytes >> 20U) +
                              " MiB of paths");
        }
        all.append(*bytes);
    }
    const char separator = null_separated || all.find('\0') != std::string::npos ? '\0' : '\n';
    return PathList(std::move(all), separator);
}

}  // namespace newsidx
