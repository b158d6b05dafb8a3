// The index's terms for English words, a line each: for scripts that ask libxapian itself.
#include <cstdio>
#include <string>

#include "text/analysis.hpp"
#include "text/stemming.hpp"

int main(int argc, char** argv) {
    const char english = newsidx::stem_class("en");
    for (int i = 1; i < argc; ++i)
        std::puts(newsidx::stem(newsidx::form_of(argv[i]), english).c_str());
    return 0;
}
