// Build-time tool: data/entity-model.bin as it lies in the program's memory.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "entity/tagger_model.hpp"

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream in(argv[1], std::ios::binary);
    const std::string packed{std::istreambuf_iterator<char>(in), {}};
    const auto model = newsidx::unpack_model(packed);
    if (!model) {
        std::fprintf(stderr, "%s is no model\n", argv[1]);
        return 1;
    }
    const std::string bytes = newsidx::lay_out_model(*model);
    std::ofstream out(argv[2], std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    return out ? 0 : 1;
}
