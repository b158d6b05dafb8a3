// File operations as they were called, and what a power cut in between leaves of them on a disk.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "index/file_operations.hpp"

struct DiskCall {
    enum class Kind : std::uint8_t { write, sync, rename } kind;
    std::string path;
    std::string bytes;  // of a write
    off_t offset = 0;
    std::string to;  // of a rename
};

// All goes well, and is kept.
class RecordedOperations : public newsidx::FileOperations {
public:
    ssize_t write_at(int file, const char* bytes, std::size_t size, off_t offset) override;
    int sync(int file) override;
    int rename(const char* from, const char* to) override;

    [[nodiscard]] const std::vector<DiskCall>& calls() const { return calls_; }

private:
    std::vector<DiskCall> calls_;
};

// Makes of `disk`, a copy of the folder that the calls were about as it was before, what a power
// cut after the first `count` calls may leave: all that was synced, and of the rest any part, in
// sectors. A file has its name once its folder is synced, or by chance.
void lose_power(const std::vector<DiskCall>& calls, std::size_t count, const std::string& disk,
                std::mt19937& random);
