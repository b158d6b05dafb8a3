#include "base/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/write_bytes.hpp"

namespace newsidx {
namespace {

int synced(int descriptor) {
    int done = 0;
    do {
        done = ::fsync(descriptor);
    } while (done != 0 && errno == EINTR);
    return done;
}

}  // namespace

Status write_durably(int file, std::string_view bytes, const std::string& path) {
    if (!write_bytes(file, bytes)) return system_error("can't write " + path, errno);
    if (synced(file) != 0) return system_error("can't sync " + path, errno);
    return {};
}

Status sync_folder(const std::string& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return system_error("can't open folder " + path, errno);
    const int done = synced(folder);
    const int trouble = errno;
    ::close(folder);
    if (done != 0) return system_error("can't sync folder " + path, trouble);
    return {};
}

}  // namespace newsidx
