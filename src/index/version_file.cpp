#include "index/version_file.hpp"

#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace newsidx {
namespace {

constexpr std::size_t kMaxVersionBytes = 256;

}  // namespace

Result<GlassVersion> read_version(FileOperations& operations, const std::string& index) {
    std::error_code code;
    const bool packed = std::filesystem::is_regular_file(index, code);
    const std::string path = packed ? index : index + "/" + kVersionFile;
    const auto size = std::filesystem::file_size(path, code);
    if (code) return system_error("can't read " + path, code.value());
    std::string bytes(std::min<std::size_t>(size, kMaxVersionBytes + 1), '\0');
    auto file = File::open_to_read(operations, path);
    if (!file) return file.error();
    if (auto read = file->read_at(bytes.data(), bytes.size(), 0); !read) return read.error();
    auto version = decode_version(bytes, packed ? Behind::zeros : Behind::nothing);
    if (!version) {
        return Error{ErrorKind::schema,
                     "this Xapian writes another format than the bulk engine knows",
                     "--engine xapian"};
    }
    return *std::move(version);
}

Status write_version(FileOperations& operations, const std::string& folder, const char* name,
                     const GlassVersion& version) {
    const std::string path = folder + "/" + name;
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    auto file = File::open(operations, path);
    if (!file) return file.error();
    if (auto written = file->write_at(encode_version(version), 0); !written) return written;
    return file->sync();
}

Status replace_version(FileOperations& operations, const std::string& folder, bool& is_replaced) {
    const std::string next = folder + "/" + kNextVersionFile;
    if (operations.rename(next.c_str(), (folder + "/" + kVersionFile).c_str()) != 0)
        return system_error("can't put the index into place in " + folder, errno);
    is_replaced = true;
    return sync_folder(operations, folder);
}

Result<std::string> fresh_uuid() {
    std::string uuid(16, '\0');
    if (::getrandom(uuid.data(), uuid.size(), 0) != static_cast<ssize_t>(uuid.size()))
        return system_error("can't get random numbers", errno);
    // Version and variant of a random one.
    uuid[6] = static_cast<char>((static_cast<unsigned char>(uuid[6]) & 0x0fU) | 0x40U);
    uuid[8] = static_cast<char>((static_cast<unsigned char>(uuid[8]) & 0x3fU) | 0x80U);
    return uuid;
}

void give_back_uncommitted(FileOperations& operations, const std::string& folder) {
    const auto version = read_version(operations, folder);
    if (!version) return;
    for (const auto& [name, member] : kTableFiles) {
        const GlassTable& table = (*version).*member;
        const std::uint64_t used =
            table.empty ? 0 : std::uint64_t{table.blocks} * table.block_bytes;
        const std::string path = folder + "/" + name;
        std::error_code code;
        const auto there = std::filesystem::file_size(path, code);
        if (!code && there > used) std::filesystem::resize_file(path, used, code);
    }
}

}  // namespace newsidx
