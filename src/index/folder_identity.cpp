#include "index/folder_identity.hpp"

#include <sys/stat.h>

#include <utility>

namespace newsidx {

FolderIdentity::FolderIdentity(std::string path) : path_(std::move(path)) {
    struct stat folder {};
    if (::stat(path_.c_str(), &folder) != 0) return;
    device_ = folder.st_dev;
    number_ = folder.st_ino;
}

bool FolderIdentity::is_at(const std::string& path) const {
    struct stat folder {};
    return ::stat(path.c_str(), &folder) == 0 && folder.st_dev == device_ &&
           folder.st_ino == number_;
}

Status FolderIdentity::check() const {
    if (is_at(path_)) return {};
    return Error{ErrorKind::system,
                 path_ + " is another folder than when this began: nothing is written to it",
                 "move the index back, and run this again"};
}

}  // namespace newsidx
