#include "entity/tagger_model.hpp"

#include <zstd.h>

#include <bit>
#include <cstdint>

namespace newsidx {
namespace {

constexpr int kLevel = 19;
constexpr std::size_t kMaxModelBytes = std::size_t{64} << 20U;

void append_float(std::string& out, float value) {
    append_big_endian(out, std::bit_cast<std::uint32_t>(value), 4);
}

float read_float(ByteReader& in) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(read_big_endian(in.take(4))));
}

bool read_stage(ByteReader& in, TagStage& stage) {
    stage.unit = read_float(in);
    for (TagScores& row : stage.transitions) {
        for (float& score : row) score = read_float(in);
    }
    return stage.features.read(in);
}

}  // namespace

std::string pack_model(const TaggerModel& model) {
    std::string bytes(1, static_cast<char>(kModelVersion));
    model.tables.classes.write(bytes);
    model.tables.lexicon.write(bytes);
    append_varint(bytes, model.stages.size());
    for (const TagStage& stage : model.stages) {
        append_float(bytes, stage.unit);
        for (const TagScores& row : stage.transitions) {
            for (const float score : row) append_float(bytes, score);
        }
        stage.features.write(bytes);
    }
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), kLevel));
    return packed;
}

std::optional<TaggerModel> unpack_model(std::string_view packed) {
    const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
        size > kMaxModelBytes) {
        return std::nullopt;
    }
    std::string bytes(size, '\0');
    if (ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size()) != size) {
        return std::nullopt;
    }
    ByteReader in(bytes);
    if (in.byte() != kModelVersion) return std::nullopt;
    TaggerModel model;
    if (!model.tables.classes.read(in) || !model.tables.lexicon.read(in)) return std::nullopt;
    const std::size_t stages = in.varint();
    for (std::size_t i = 0; i < stages; ++i) {
        if (!read_stage(in, model.stages.emplace_back())) return std::nullopt;
    }
    if (!in.ok() || model.stages.empty()) return std::nullopt;
    return model;
}

}  // namespace newsidx
