#include "entity/tagger_model.hpp"

#include <zstd.h>

#include <bit>
#include <cstdint>
#include <memory>

namespace newsidx {
namespace {

constexpr std::size_t kMaxModelBytes = std::size_t{64} << 20U;

void append_float(std::string& out, float value) {
    append_big_endian(out, std::bit_cast<std::uint32_t>(value), 4);
}

float read_float(ByteReader& in) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(read_big_endian(in.take(4))));
}

// Hardly anything repeats here, but some bytes are commoner than others: letting zstd look for long
// repetitions only, and not hard, costs nothing in size and makes unpacking three times as fast.
std::string compress(const std::string& bytes) {
    constexpr int kLevel = 1;
    constexpr int kShortest = 7;
    constexpr int kHashBits = 6;
    struct FreeContext {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_minMatch, kShortest);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_hashLog, kHashBits);
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(
        ZSTD_compress2(context.get(), packed.data(), packed.size(), bytes.data(), bytes.size()));
    return packed;
}

bool read_stage(ByteReader& in, TagStage& stage) {
    stage.unit = read_float(in);
    for (TagScores& row : stage.transitions) {
        for (float& score : row) score = read_float(in);
    }
    return stage.features.read(in);
}

std::optional<TaggerModel> read_model(std::string_view bytes) {
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
    return compress(bytes);
}

std::optional<TaggerModel> unpack_model(std::string_view packed) {
    const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
        size > kMaxModelBytes) {
        return std::nullopt;
    }
    // Not filled with zeros first.
    const auto bytes = std::make_unique_for_overwrite<char[]>(size);
    if (ZSTD_decompress(bytes.get(), size, packed.data(), packed.size()) != size) {
        return std::nullopt;
    }
    return read_model({bytes.get(), size});
}

std::string lay_out_model(const TaggerModel& model) {
    LayoutWriter out;
    model.tables.classes.lay_out(out);
    model.tables.lexicon.lay_out(out);
    out.add_one(std::uint64_t{model.stages.size()});
    for (const TagStage& stage : model.stages) {
        out.add_one(stage.unit);
        out.add_one(stage.transitions);
        stage.features.lay_out(out);
    }
    return out.bytes();
}

std::optional<TaggerModel> laid_out_model(std::string_view bytes) {
    LayoutReader in(bytes);
    TaggerModel model{{WordClasses(in), Lexicon(in)}, {}};
    const auto stages = in.take_one<std::uint64_t>();
    while (in.ok() && model.stages.size() < stages) {
        const auto unit = in.take_one<float>();
        const auto transitions = in.take_one<TagTransitions>();
        model.stages.push_back({FeatureTable(in), unit, transitions});
    }
    if (!in.ok() || model.stages.empty()) return std::nullopt;
    return model;
}

}  // namespace newsidx
