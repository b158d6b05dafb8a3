// File operations that fail at a call of the test's choice.
#pragma once

#include <unistd.h>

#include <cerrno>

#include "index/file_operations.hpp"

enum class Fault { disk_full, io_error, death };

// All goes well until call number `fault_at`, which writes half and fails, or ends the process.
class FaultyOperations : public newsidx::FileOperations {
public:
    FaultyOperations(Fault fault, int fault_at) : fault_(fault), fault_at_(fault_at) {}

    ssize_t write_at(int file, const char* bytes, std::size_t size, off_t offset) override {
        if (!is_faulty()) return newsidx::FileOperations::write_at(file, bytes, size, offset);
        if (calls_ - 1 == fault_at_)
            static_cast<void>(newsidx::FileOperations::write_at(file, bytes, size / 2, offset));
        return fail();
    }
    int sync(int file) override {
        return is_faulty() ? fail() : newsidx::FileOperations::sync(file);
    }
    int rename(const char* from, const char* to) override {
        return is_faulty() ? fail() : newsidx::FileOperations::rename(from, to);
    }
    int exchange(const char* one, const char* other) override {
        return is_faulty() ? fail() : newsidx::FileOperations::exchange(one, other);
    }

private:
    bool is_faulty() { return calls_++ >= fault_at_; }  // and what comes after it
    int fail() const {
        if (fault_ == Fault::death) ::_exit(9);
        errno = fault_ == Fault::disk_full ? ENOSPC : EIO;
        return -1;
    }

    Fault fault_;
    int fault_at_;
    int calls_ = 0;
};
