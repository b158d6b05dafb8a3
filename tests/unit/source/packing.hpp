// Compressed bytes and archives for tests.
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace newsidx {

inline std::string gzipped(std::string_view text) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 32, '\0');
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-type-const-cast)
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

inline std::string zstd_packed(std::string_view text, int window_log = 0) {
    ZSTD_CCtx* const context = ZSTD_createCCtx();
    if (window_log > 0) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log);
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    }
    std::string out(ZSTD_compressBound(text.size()), '\0');
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    ZSTD_outBuffer packed{out.data(), out.size(), 0};
    // In two steps: what is known to be small would get a small window.
    ZSTD_compressStream2(context, &packed, &in, ZSTD_e_continue);
    while (ZSTD_compressStream2(context, &packed, &in, ZSTD_e_end) > 0) {
    }
    out.resize(packed.pos);
    ZSTD_freeCCtx(context);
    return out;
}

// A tar of one member, without the end mark.
inline std::string tar_member(const std::string& name, const std::string& bytes, char type = '0') {
    std::string head(512, '\0');
    const auto put = [&](std::size_t at, const std::string& text) {
        head.replace(at, text.size(), text);
    };
    put(0, name.substr(0, 100));
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "%011zo", bytes.size());
    put(124, number.data());
    put(136, "00000000000");
    put(148, "        ");
    head[156] = type;
    put(257, "ustar");
    head[263] = '0';
    head[264] = '0';
    unsigned sum = 0;
    for (const char c : head) sum += static_cast<unsigned char>(c);
    std::snprintf(number.data(), number.size(), "%06o", sum);
    put(148, number.data());
    head[154] = '\0';
    std::string padded = bytes;
    padded.resize((bytes.size() + 511) / 512 * 512, '\0');
    return head + padded;
}

}  // namespace newsidx
