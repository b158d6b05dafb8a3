// Where files lie, as the index knows them: one spelling of a file, however and from wherever its
// path is typed, and never one for two files.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Relative paths of an index start from one folder: that from which its first files were added.
// What lies below it has a path from there, everything else an absolute one.
class Places {
public:
    // `here` is the folder that typed paths are relative to, absolute; "": paths stay as they are
    // typed. `start` is the index's, absolute and normal; "": not settled yet.
    Places(std::string here, std::string start);

    // The folder that relative paths start from; "" until settle().
    [[nodiscard]] const std::string& start() const { return start_; }
    // By the first path that is typed: where that is absolute, all are ("/").
    void settle(std::string_view typed);

    // What the index calls the file or folder that is typed so; "" for the start itself. "-",
    // standard input, stays.
    [[nodiscard]] std::string place_of(std::string_view typed) const;
    // Where a place is on this machine: a path to open it by.
    [[nodiscard]] std::string on_disk(std::string_view place) const;

private:
    std::string here_;
    std::string start_;
};

}  // namespace newsidx
