#include "index/version_file.hpp"

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

}  // namespace newsidx
