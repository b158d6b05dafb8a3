#include "index/glass_deflate.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <array>

#include "base/raw_vector.hpp"
#include "index/list_deflate.hpp"

namespace newsidx {
namespace {

constexpr int kRawDeflate = -15;  // no header, no checksum, the full window
// Of libdeflate. What repeats in a term list is short and near: of 6 MB of news level 6 makes term
// lists that are 0.3% smaller, in 1.75 times the instructions.
constexpr int kLevel = 1;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

// zlib's C interface neither changes its input nor says so.
Bytef* bytes_of(std::string_view bytes) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-type-const-cast)
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
}

class Inflater {
public:
    Inflater() { ready_ = inflateInit2(&stream_, kRawDeflate) == Z_OK; }
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Inflates one component through `buffer`, each full or last piece of it given to `sink`.
    // Returns zlib's last answer: Z_OK where the input is used up, Z_STREAM_END at the end.
    template <typename Sink>
    int run(std::string_view component, std::span<Bytef> buffer, const Sink& sink) {
        if (!ready_) return Z_MEM_ERROR;
        stream_.next_in = bytes_of(component);
        stream_.avail_in = static_cast<uInt>(component.size());
        int status = Z_OK;
        while (status == Z_OK && stream_.avail_in > 0) {
            status = step(buffer, sink);
        }
        return status;
    }

    // What zlib still holds back when all input is used up.
    template <typename Sink>
    int drain(std::span<Bytef> buffer, const Sink& sink) {
        return step(buffer, sink);
    }

private:
    template <typename Sink>
    int step(std::span<Bytef> buffer, const Sink& sink) {
        stream_.next_out = buffer.data();
        stream_.avail_out = static_cast<uInt>(buffer.size());
        const int status = inflate(&stream_, Z_SYNC_FLUSH);
        sink(buffer.first(buffer.size() - stream_.avail_out));
        return status;
    }

    z_stream stream_{};
    bool ready_ = false;
};

}  // namespace

struct Deflater::State {
    std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor{
        libdeflate_alloc_compressor(kLevel)};
    ListDeflater lists;
    RawVector<char> room;
};

Deflater::Deflater() : state_(std::make_unique<State>()) {}
Deflater::~Deflater() = default;
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;

std::optional<std::string_view> Deflater::deflate(std::string_view tag) {
    if (!state_->compressor || tag.size() <= kGlassCompressMin) return std::nullopt;
    if (const auto packed = state_->lists.deflate(tag)) return packed;
    char* const out = room_for(state_->room, tag.size());
    const std::size_t size = libdeflate_deflate_compress(state_->compressor.get(), tag.data(),
                                                         tag.size(), out, tag.size() - 1);
    if (size == 0) return std::nullopt;
    return std::string_view(out, size);
}

bool glass_inflates(std::string_view packed, std::span<const std::size_t> components) {
    Inflater inflater;
    std::array<Bytef, kGlassInflateBuffer> buffer{};
    int status = Z_OK;
    for (const std::size_t size : components) {
        if (status != Z_OK) return false;  // the end came before the last component
        status = inflater.run(packed.substr(0, size), buffer, [](std::span<Bytef>) {});
        packed.remove_prefix(size);
    }
    return status == Z_STREAM_END;
}

Result<std::string> inflate_whole(std::string_view packed) {
    std::string whole;
    Inflater inflater;
    std::array<Bytef, kGlassInflateBuffer> buffer{};
    const auto keep = [&](std::span<Bytef> piece) {
        for (const Bytef byte : piece) whole.push_back(static_cast<char>(byte));
    };
    // A little at a time: a thousandfold is what may come of it.
    constexpr std::size_t kPiece = 4096;
    int status = Z_OK;
    while (status == Z_OK && !packed.empty() && whole.size() <= kMaxInflatedBytes) {
        status = inflater.run(packed.substr(0, kPiece), buffer, keep);
        packed.remove_prefix(std::min(kPiece, packed.size()));
    }
    while (status == Z_OK && whole.size() <= kMaxInflatedBytes)
        status = inflater.drain(buffer, keep);
    if (whole.size() > kMaxInflatedBytes)
        return Error{ErrorKind::system, "a term list is too long", ""};
    if (status != Z_STREAM_END)
        return Error{ErrorKind::system, "a term list can't be unpacked again", ""};
    return whole;
}

}  // namespace newsidx
