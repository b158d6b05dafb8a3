// Classes of words by k-means over their vectors: cluster_words VECTORS WORDS FINE MIDDLE COARSE >
// TABLE VECTORS: 32-bit floats of unit length, 100 a word; WORDS: one a line, commonest first. The
// table has WORD, FINE, MIDDLE, COARSE, parted by tabs. Deterministic: begins with evenly spread
// words.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kDimensions = 100;
constexpr int kRounds = 14;

using Vectors = std::vector<float>;

float dot(const float* a, const float* b) {
    float lanes[20] = {};
    for (std::size_t i = 0; i < kDimensions; i += 20) {
        for (std::size_t j = 0; j < 20; ++j) lanes[j] += a[i + j] * b[i + j];
    }
    float sum = 0;
    for (const float lane : lanes) sum += lane;
    return sum;
}

// Unit-length centres: the class of a vector is the centre that it points to most.
struct Classes {
    Vectors centres;
    std::vector<std::uint32_t> of;  // by vector
};

std::uint32_t nearest(const Vectors& centres, const float* vector) {
    std::uint32_t best = 0;
    float most = -2;
    for (std::size_t c = 0; c * kDimensions < centres.size(); ++c) {
        const float score = dot(&centres[c * kDimensions], vector);
        if (score > most) {
            most = score;
            best = static_cast<std::uint32_t>(c);
        }
    }
    return best;
}

Classes cluster(const Vectors& vectors, std::size_t classes) {
    const std::size_t count = vectors.size() / kDimensions;
    Classes out;
    for (std::size_t c = 0; c < classes; ++c) {
        // Common words lie densest, rare ones are many: the square spreads the seeds over both.
        const double at = static_cast<double>(c) / static_cast<double>(classes);
        const auto seed = static_cast<std::size_t>(at * at * static_cast<double>(count));
        out.centres.insert(out.centres.end(), &vectors[seed * kDimensions],
                           &vectors[seed * kDimensions] + kDimensions);
    }
    out.of.assign(count, 0);
    for (int round = 0; round < kRounds; ++round) {
        Vectors sums(out.centres.size(), 0);
        for (std::size_t i = 0; i < count; ++i) {
            out.of[i] = nearest(out.centres, &vectors[i * kDimensions]);
            for (std::size_t d = 0; d < kDimensions; ++d) {
                sums[out.of[i] * kDimensions + d] += vectors[i * kDimensions + d];
            }
        }
        for (std::size_t c = 0; c < classes; ++c) {
            const float norm = std::sqrt(dot(&sums[c * kDimensions], &sums[c * kDimensions]));
            if (norm == 0) continue;  // nobody's: stays where it is
            for (std::size_t d = 0; d < kDimensions; ++d) {
                out.centres[c * kDimensions + d] = sums[c * kDimensions + d] / norm;
            }
        }
        std::fprintf(stderr, "round %d of %zu classes\n", round + 1, classes);
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6) return 2;
    std::ifstream words(argv[2]);
    std::ifstream bytes(argv[1], std::ios::binary | std::ios::ate);
    Vectors vectors(static_cast<std::size_t>(bytes.tellg()) / sizeof(float));
    bytes.seekg(0);
    bytes.read(reinterpret_cast<char*>(vectors.data()),
               static_cast<std::streamsize>(vectors.size() * sizeof(float)));
    const Classes fine = cluster(vectors, std::strtoul(argv[3], nullptr, 10));
    const Classes middle = cluster(fine.centres, std::strtoul(argv[4], nullptr, 10));
    const Classes coarse = cluster(middle.centres, std::strtoul(argv[5], nullptr, 10));
    std::string word;
    for (std::size_t i = 0; std::getline(words, word) && i < fine.of.size(); ++i) {
        const std::uint32_t m = middle.of[fine.of[i]];
        std::printf("%s\t%u\t%u\t%u\n", word.c_str(), fine.of[i] + 1, m + 1, coarse.of[m] + 1);
    }
}
