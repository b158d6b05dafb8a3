#include "source/unpack.hpp"

#include <algorithm>
#include <string>

#include "source/codec.hpp"

namespace newsidx {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kOutBytes = 128 * 1024;

bool is_zstd_skippable(std::string_view head) {
    return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xf0U) == 0x50 &&
           head.substr(1, 3) == "\x2a\x4d\x18"sv;
}

std::unique_ptr<Codec> codec_of(Compression compression, std::uint64_t window) {
    switch (compression) {
        case Compression::gzip:
            return gzip_codec();
        case Compression::zstd:
            return zstd_codec(window);
        case Compression::xz:
            return xz_codec(window);
        case Compression::bzip2:
            break;
    }
    return bzip2_codec();
}

class Streams : public Unpacker {
public:
    Streams(Compression compression, ByteSource& packed, std::uint64_t window)
        : compression_(compression),
          packed_(packed),
          codec_(codec_of(compression, window)),
          out_(kOutBytes, '\0') {}

    Result<std::string_view> read() override {
        std::size_t filled = 0;
        while (filled < out_.size() && !trouble_ && !done_) {
            if (const auto stepped = step(std::span(out_).subspan(filled)); stepped) {
                filled += *stepped;
            } else {
                trouble_ = stepped.error();
            }
        }
        // What was unpacked before the trouble is as good as ever.
        if (filled == 0 && trouble_) return *trouble_;
        return std::string_view(out_).substr(0, filled);
    }

    [[nodiscard]] bool has_trailing_bytes() const override { return trailing_; }

private:
    // Bytes written.
    Result<std::size_t> step(std::span<char> out) {
        if (between_streams_) return next_stream();
        const auto enough = want(1);
        if (!enough) return enough.error();
        const auto stepped = codec_->step(in_, out);
        if (!stepped) return stepped.error();
        in_.remove_prefix(stepped->read);
        between_streams_ = stepped->ended;
        if (stepped->read == 0 && stepped->written == 0 && !stepped->ended) {
            return Error{ErrorKind::input,
                         std::string("can't be unpacked: ") +
                             (in_.empty() ? "it ends too early" : "it leads nowhere"),
                         ""};
        }
        return stepped->written;
    }

    // Streams may follow one another, with NULs between them (xz calls that padding).
    Result<std::size_t> next_stream() {
        const auto enough = want(kCompressionMagicBytes);
        if (!enough) return enough.error();
        in_.remove_prefix(std::min(in_.find_first_not_of('\0'), in_.size()));
        if (in_.empty() && *enough) return std::size_t{0};  // there may be more behind
        if (in_.empty()) {
            done_ = true;
        } else if (*enough && in_.size() < kCompressionMagicBytes) {
            return std::size_t{0};
        } else if (compression_of(in_) == compression_) {
            if (auto restarted = codec_->restart(); !restarted) return restarted.error();
            between_streams_ = false;
        } else {
            done_ = true;
            trailing_ = true;
        }
        return std::size_t{0};
    }

    // Gets input until there are so many bytes of it; false when it has ended before that.
    Result<bool> want(std::size_t size) {
        while (in_.size() < size && !input_ended_) {
            const auto more = packed_.read();
            if (!more) return more.error();
            input_ended_ = more->empty();
            if (in_.empty()) {
                in_ = *more;
            } else {
                std::string joined(in_);
                joined += *more;
                held_ = std::move(joined);
                in_ = held_;
            }
        }
        return in_.size() >= size;
    }

    Compression compression_;
    ByteSource& packed_;
    std::unique_ptr<Codec> codec_;
    std::string out_;
    std::string held_;     // what in_ is of when it isn't the source's own
    std::string_view in_;  // not yet used up
    bool input_ended_ = false;
    bool between_streams_ = false;
    bool done_ = false;
    bool trailing_ = false;
    std::optional<Error> trouble_;
};

}  // namespace

std::optional<Compression> compression_of(std::string_view head) {
    if (head.starts_with("\x1f\x8b"sv)) return Compression::gzip;
    if (head.starts_with("\x28\xb5\x2f\xfd"sv) || is_zstd_skippable(head)) return Compression::zstd;
    if (head.starts_with("\xfd"
                         "7zXZ\0"sv))
        return Compression::xz;
    if (head.starts_with("BZh"sv) && head.size() > 3 && head[3] >= '1' && head[3] <= '9')
        return Compression::bzip2;
    return std::nullopt;
}

std::unique_ptr<Unpacker> unpack(Compression compression, ByteSource& packed,
                                 std::uint64_t window) {
    return std::make_unique<Streams>(compression, packed, window);
}

}  // namespace newsidx
