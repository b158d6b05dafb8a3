#include "source/unpack.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"
#include "source/source.hpp"
#include "text_source.hpp"

using namespace newsidx;

namespace {

Drained unpacked(Compression compression, const std::string& packed, std::size_t piece = 7,
                 std::uint64_t window = kMaxWindowBytes) {
    TextSource source(packed, piece);
    const auto plain = unpack(compression, source, window);
    return drain(*plain);
}

std::string lines() {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "line " + std::to_string(i * 7919) + "\n";
    return text;
}

}  // namespace

TEST_CASE("compression_of: goes by the first bytes") {
    CHECK(compression_of(gzipped("a")) == Compression::gzip);
    CHECK(compression_of(zstd_packed("a")) == Compression::zstd);
    CHECK(compression_of(std::string_view("\x50\x2a\x4d\x18\0\0", 6)) == Compression::zstd);
    CHECK(compression_of(std::string_view("\xfd\x37zXZ\0", 6)) == Compression::xz);
    CHECK(compression_of("BZh91A") == Compression::bzip2);
    CHECK(compression_of("BZh in a text") == std::nullopt);
    CHECK(compression_of("") == std::nullopt);
}

TEST_CASE("unpack: gives all bytes, whatever the pieces they come in") {
    const std::string text = lines();
    for (const std::size_t piece : {1U, 3U, 4096U, 1'000'000U}) {
        CAPTURE(piece);
        CHECK(unpacked(Compression::gzip, gzipped(text), piece).text == text);
        CHECK(unpacked(Compression::zstd, zstd_packed(text), piece).text == text);
    }
}

TEST_CASE("unpack: streams may follow one another, with NULs between") {
    const std::string nuls(5, '\0');
    for (const std::size_t piece : {1U, 7U, 1000U}) {
        CAPTURE(piece);
        const auto gzip = unpacked(
            Compression::gzip, gzipped("one ") + gzipped("") + nuls + gzipped("two") + nuls, piece);
        CHECK(gzip.text == "one two");
        CHECK(gzip.error.empty());
        CHECK(unpacked(Compression::zstd, zstd_packed("one ") + zstd_packed("two"), piece).text ==
              "one two");
    }
}

TEST_CASE("unpack: what a short stream holds is given before the error") {
    const std::string text = lines();
    for (const auto compression : {Compression::gzip, Compression::zstd}) {
        const std::string packed =
            compression == Compression::gzip ? gzipped(text) : zstd_packed(text);
        const auto got = unpacked(compression, packed.substr(0, packed.size() / 2), 4096);
        CHECK(got.error == "can't be unpacked: it ends too early");
        CHECK(got.text.size() > text.size() / 4);
        CHECK(text.starts_with(got.text));
    }
    CHECK(unpacked(Compression::gzip, "\x1f\x8b").error == "can't be unpacked: it ends too early");
}

TEST_CASE("unpack: broken bytes are an error, and nothing is read behind it") {
    std::string packed = gzipped(lines());
    for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 40; ++i) packed[i] = '\x55';
    const auto got = unpacked(Compression::gzip, packed);
    CHECK(got.error.starts_with("can't be unpacked: "));
    CHECK(got.text.size() > 1000);
}

TEST_CASE("unpack: other bytes behind the end are told of, and not read") {
    for (const auto& [behind, trailing] :
         {std::pair("", false), std::pair("x", true), std::pair("something else", true)}) {
        TextSource source(gzipped("text") + behind);
        const auto plain = unpack(Compression::gzip, source, kMaxWindowBytes);
        const auto got = drain(*plain);
        CHECK(got.text == "text");
        CHECK(got.error.empty());
        CHECK(plain->has_trailing_bytes() == trailing);
    }
}

TEST_CASE("unpack: kMaxWindowBytes: a stream that asks for more memory is refused") {
    const std::string fits = zstd_packed(lines(), 27);
    CHECK(unpacked(Compression::zstd, fits).error.empty());
    CHECK(unpacked(Compression::zstd, zstd_packed(lines(), 28)).error ==
          "can't be unpacked: it asks for too much memory");
    CHECK(unpacked(Compression::zstd, fits, 7, kMaxInnerWindowBytes).error ==
          "can't be unpacked: it asks for too much memory");
    // A header of xz that asks for a window of 4 GiB - 1.
    const std::string xz(
        "\xfd\x37zXZ\0\0\x04\xe6\xd6\xb4\x46\x02\0\x21\x01\x28\0\0\0\x9d\xd0\x8f\x94\x01\0\0\0\0",
        29);
    CHECK(unpacked(Compression::xz, xz).error.starts_with("can't be unpacked: "));
}

TEST_CASE("unpack: trouble of the source is passed on, after what came before") {
    TextSource source(gzipped("first part"), 7, Error{ErrorKind::input, "disk is gone", ""});
    const auto plain = unpack(Compression::gzip, source, kMaxWindowBytes);
    const auto got = drain(*plain);
    CHECK(got.text == "first part");
    CHECK(got.error == "disk is gone");
}
