#include "recorded_operations.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <set>
#include <utility>

namespace {

namespace fs = std::filesystem;
constexpr std::size_t kSectorBytes = 512;

std::string path_of(int file) {
    std::array<char, 4096> path{};
    const auto size =
        ::readlink(("/proc/self/fd/" + std::to_string(file)).c_str(), path.data(), path.size());
    return {path.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

std::string on_disk(const std::string& disk, const std::string& path) {
    return disk + "/" + fs::path(path).filename().string();
}

// Whether what call `i` has done is on disk after `count` calls: a sync of the file, or of the
// folder, has come behind it.
bool is_synced(const std::vector<DiskCall>& calls, std::size_t i, std::size_t count,
               const std::string& path) {
    return std::any_of(calls.begin() + static_cast<std::ptrdiff_t>(i),
                       calls.begin() + static_cast<std::ptrdiff_t>(count), [&](const auto& call) {
                           return call.kind == DiskCall::Kind::sync && call.path == path;
                       });
}

void write_part(const DiskCall& call, const std::string& path, bool is_whole,
                std::mt19937& random) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT, 0666);
    for (std::size_t at = 0; at < call.bytes.size(); at += kSectorBytes) {
        const std::size_t size = std::min(kSectorBytes, call.bytes.size() - at);
        if (!is_whole && random() % 2 == 0) continue;
        static_cast<void>(
            ::pwrite(file, call.bytes.data() + at, size, call.offset + static_cast<off_t>(at)));
    }
    ::close(file);
}

}  // namespace

ssize_t RecordedOperations::write_at(int file, const char* bytes, std::size_t size, off_t offset) {
    calls_.push_back({DiskCall::Kind::write, path_of(file), std::string(bytes, size), offset, {}});
    return newsidx::FileOperations::write_at(file, bytes, size, offset);
}

int RecordedOperations::sync(int file) {
    calls_.push_back({DiskCall::Kind::sync, path_of(file), {}, 0, {}});
    return newsidx::FileOperations::sync(file);
}

int RecordedOperations::rename(const char* from, const char* to) {
    calls_.push_back({DiskCall::Kind::rename, fs::canonical(from), {}, 0, to});
    return newsidx::FileOperations::rename(from, to);
}

void lose_power(const std::vector<DiskCall>& calls, std::size_t count, const std::string& disk,
                std::mt19937& random) {
    std::set<std::string> nameless;  // new files whose names may be lost
    for (std::size_t i = 0; i < count; ++i) {
        const DiskCall& call = calls[i];
        const std::string folder = fs::path(call.path).parent_path();
        const std::string path = on_disk(disk, call.path);
        if (call.kind == DiskCall::Kind::write) {
            if (!fs::exists(path) && !is_synced(calls, i, count, folder)) nameless.insert(path);
            write_part(call, path, is_synced(calls, i, count, call.path), random);
        } else if (call.kind == DiskCall::Kind::rename) {
            if (!is_synced(calls, i, count, folder) && random() % 2 == 0) continue;
            nameless.erase(path);
            fs::rename(path, on_disk(disk, call.to));
        }
    }
    for (const auto& path : nameless) {
        if (random() % 2 == 0) fs::remove(path);
    }
}
