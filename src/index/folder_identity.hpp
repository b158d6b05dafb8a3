// Which folder a path led to when work on it began: what is written by name must not go into
// another one that has been moved there since.
#pragma once

#include <string>

#include <sys/types.h>

#include "base/result.hpp"

namespace newsidx {

class FolderIdentity {
public:
    // Of the folder that is there now; of none, if there is none.
    explicit FolderIdentity(std::string path);

    [[nodiscard]] const std::string& path() const { return path_; }
    // Whether it is the folder that `path` leads to now.
    [[nodiscard]] bool is_at(const std::string& path) const;
    // An error of kind system when another folder, or none, is there by now.
    [[nodiscard]] Status check() const;

private:
    std::string path_;
    dev_t device_ = 0;
    ino_t number_ = 0;
};

}  // namespace newsidx
