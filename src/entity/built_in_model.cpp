// The model, compiled in as it lies in memory, as reading it took half of a start: the assembler
// takes up the file that the build makes, so that no generated source of megabytes has to be
// parsed.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "entity/tagger_model.hpp"

// NEWSIDX_MODEL_FILE is the path of data/entity-model.bin laid out: see CMakeLists.txt.
__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    ".global newsidx_model_begin\n"
    ".global newsidx_model_end\n"
    "newsidx_model_begin:\n"
    ".incbin \"" NEWSIDX_MODEL_FILE
    "\"\n"
    "newsidx_model_end:\n"
    ".byte 0\n"
    ".text\n");

extern "C" {
extern const char newsidx_model_begin[];
extern const char newsidx_model_end[];
}

namespace newsidx {

const TaggerModel& built_in_model() {
    static const TaggerModel model = [] {
        auto read =
            laid_out_model({newsidx_model_begin,
                            static_cast<std::size_t>(newsidx_model_end - newsidx_model_begin)});
        // The file is part of the program: a test reads it, so this is a broken build.
        if (!read) {
            std::fputs("newsidx: the model of names compiled in can't be used\n", stderr);
            std::abort();
        }
        return *std::move(read);
    }();
    return model;
}

}  // namespace newsidx
