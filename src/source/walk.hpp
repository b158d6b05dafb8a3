// Folders into files.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/error.hpp"

namespace newsidx {

struct WalkSink {
    // False stops the walk.
    std::function<bool(const std::string& path)> file;
    std::function<void(const std::string& path, const Error&)> failed;
    std::function<void(std::uint64_t bytes)> known;  // size of files that will come
    // Gets the files that lie beside a saved page as its parts: pictures, scripts, frames. False
    // stops the walk.
    std::function<bool(const std::string& path)> left_out{};
};

// The regular files below a folder, sorted by name, folder by folder. Left out: names that begin
// with a full stop, folders of version control, what lies in the folder of a saved page's parts
// (page_files beside page.html), what is neither file nor folder. Links to folders
// are followed only when asked; one that leads back to a folder it lies in is left out. False when
// stopped.
bool walk_folder(const std::string& folder, bool follow_symlinks, const WalkSink& sink);

// Whether a container's member lies where walk_folder() would not look: it is hidden, or in a
// folder that is, or in one of version control.
[[nodiscard]] bool is_passed_over_member(std::string_view member);

// Whether nothing is at the path any more: what may not be looked at is not gone.
[[nodiscard]] bool is_gone(const std::string& path);

}  // namespace newsidx
