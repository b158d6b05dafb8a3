// Build-time tool: data/entity-model.bin as the program has it, unpacked.
#include <zstd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream in(argv[1], std::ios::binary);
    const std::string packed{std::istreambuf_iterator<char>(in), {}};
    const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
        std::fprintf(stderr, "%s is no model\n", argv[1]);
        return 1;
    }
    std::string bytes(size, '\0');
    if (ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size()) != size) {
        std::fprintf(stderr, "%s can't be unpacked\n", argv[1]);
        return 1;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    return out ? 0 : 1;
}
