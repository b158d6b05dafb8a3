#include "source/codec.hpp"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <string>

namespace newsidx {
namespace {

Error broken(const char* why) {
    return Error{ErrorKind::input, std::string("can't be unpacked: ") + why, ""};
}

Error wants_memory() {
    return Error{ErrorKind::input, "can't be unpacked: it asks for too much memory", ""};
}

Error no_memory() { return Error{ErrorKind::system, "out of memory", ""}; }

// The C interfaces count in unsigned int; what is more waits for the next step.
unsigned clamped(std::size_t size) {
    return static_cast<unsigned>(
        std::min<std::size_t>(size, std::numeric_limits<unsigned>::max() / 2));
}

class Gzip : public Codec {
public:
    Gzip() { started_ = inflateInit2(&stream_, kGzipOnly) == Z_OK; }
    ~Gzip() override { inflateEnd(&stream_); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    Result<Step> step(std::string_view in, std::span<char> out) override {
        if (!started_) return no_memory();
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-type-const-cast)
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
        stream_.avail_in = clamped(in.size());
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = clamped(out.size());
        const int status = inflate(&stream_, Z_NO_FLUSH);
        if (status == Z_MEM_ERROR) return no_memory();
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return broken(stream_.msg == nullptr ? "broken gzip data" : stream_.msg);
        return Step{clamped(in.size()) - stream_.avail_in, clamped(out.size()) - stream_.avail_out,
                    status == Z_STREAM_END};
    }

    Status restart() override {
        return inflateReset(&stream_) == Z_OK ? Status() : Status(broken("broken gzip data"));
    }

private:
    static constexpr int kGzipOnly = 15 + 16;
    z_stream stream_{};
    bool started_ = false;
};

class Zstd : public Codec {
public:
    explicit Zstd(std::uint64_t window) {
        if (stream_)
            ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax,
                                   static_cast<int>(std::bit_width(window)) - 1);
    }

    Result<Step> step(std::string_view in, std::span<char> out) override {
        if (!stream_) return no_memory();
        ZSTD_inBuffer input{in.data(), in.size(), 0};
        ZSTD_outBuffer output{out.data(), out.size(), 0};
        const std::size_t left = ZSTD_decompressStream(stream_.get(), &output, &input);
        if (ZSTD_isError(left) != 0) {
            if (ZSTD_getErrorCode(left) == ZSTD_error_frameParameter_windowTooLarge)
                return wants_memory();
            if (ZSTD_getErrorCode(left) == ZSTD_error_memory_allocation) return no_memory();
            return broken(ZSTD_getErrorName(left));
        }
        return Step{input.pos, output.pos, left == 0};
    }

    Status restart() override { return {}; }  // it goes on with the next frame by itself

private:
    struct Free {
        void operator()(ZSTD_DCtx* stream) const { ZSTD_freeDCtx(stream); }
    };
    std::unique_ptr<ZSTD_DCtx, Free> stream_{ZSTD_createDCtx()};
};

class Xz : public Codec {
public:
    explicit Xz(std::uint64_t window) : window_(window) { started_ = start(); }
    ~Xz() override { lzma_end(&stream_); }
    Xz(const Xz&) = delete;
    Xz& operator=(const Xz&) = delete;

    Result<Step> step(std::string_view in, std::span<char> out) override {
        if (!started_) return no_memory();
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(in.data());
        stream_.avail_in = in.size();
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        stream_.next_out = reinterpret_cast<std::uint8_t*>(out.data());
        stream_.avail_out = out.size();
        const lzma_ret status = lzma_code(&stream_, LZMA_RUN);
        if (status == LZMA_MEMLIMIT_ERROR) return wants_memory();
        if (status == LZMA_MEM_ERROR) return no_memory();
        if (status == LZMA_OPTIONS_ERROR) return broken("xz options that aren't supported");
        if (status != LZMA_OK && status != LZMA_STREAM_END && status != LZMA_BUF_ERROR)
            return broken("broken xz data");
        return Step{in.size() - stream_.avail_in, out.size() - stream_.avail_out,
                    status == LZMA_STREAM_END};
    }

    Status restart() override {
        started_ = start();
        return started_ ? Status() : Status(no_memory());
    }

private:
    // What the decoder needs beside its window, xz -9's 64 MiB of it included.
    static constexpr std::uint64_t kOwnBytes = std::uint64_t{1} << 20U;

    bool start() { return lzma_stream_decoder(&stream_, window_ + kOwnBytes, 0) == LZMA_OK; }

    std::uint64_t window_;
    lzma_stream stream_ = LZMA_STREAM_INIT;
    bool started_ = false;
};

class Bzip2 : public Codec {
public:
    Bzip2() { started_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK; }
    ~Bzip2() override { BZ2_bzDecompressEnd(&stream_); }
    Bzip2(const Bzip2&) = delete;
    Bzip2& operator=(const Bzip2&) = delete;

    Result<Step> step(std::string_view in, std::span<char> out) override {
        if (!started_) return no_memory();
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): never written to
        stream_.next_in = const_cast<char*>(in.data());
        stream_.avail_in = clamped(in.size());
        stream_.next_out = out.data();
        stream_.avail_out = clamped(out.size());
        const int status = BZ2_bzDecompress(&stream_);
        if (status == BZ_MEM_ERROR) return no_memory();
        if (status != BZ_OK && status != BZ_STREAM_END) return broken("broken bzip2 data");
        return Step{clamped(in.size()) - stream_.avail_in, clamped(out.size()) - stream_.avail_out,
                    status == BZ_STREAM_END};
    }

    Status restart() override {
        BZ2_bzDecompressEnd(&stream_);
        stream_ = {};
        started_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK;
        return started_ ? Status() : Status(no_memory());
    }

private:
    bz_stream stream_{};
    bool started_ = false;
};

}  // namespace

std::unique_ptr<Codec> gzip_codec() { return std::make_unique<Gzip>(); }
std::unique_ptr<Codec> zstd_codec(std::uint64_t window) { return std::make_unique<Zstd>(window); }
std::unique_ptr<Codec> xz_codec(std::uint64_t window) { return std::make_unique<Xz>(window); }
std::unique_ptr<Codec> bzip2_codec() { return std::make_unique<Bzip2>(); }

}  // namespace newsidx
