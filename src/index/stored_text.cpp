#include "index/stored_text.hpp"

#include <xxhash.h>
#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>
#include <zlib.h>
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "article/article.hpp"
#include "base/bytes.hpp"
#include "base/raw_vector.hpp"
#include "index/matched_frames.hpp"

namespace newsidx {
namespace {

constexpr char kFormat = 2;
// Measured on news with the dictionary below: level 4 packs to 0.360 of the text, 6 to 0.346 in
// more than twice the time; with half the dictionary 6 packs to 0.359, and 4 to 0.401. Level 3
// takes 58 instructions a byte where 4 takes 98, and makes the whole index 0.9% larger.
constexpr int kLevel = 3;
// What of level 3 is chosen for short texts with a long dictionary: larger tables find more of it,
// and shorter matches than five bytes cost more than they save. 0.3674 of the text instead of
// 0.3739, in 55 instructions a byte instead of 57.
constexpr int kMinMatch = 5;
constexpr int kHashLog = 17;   // of eight bytes
constexpr int kChainLog = 16;  // of kMinMatch bytes
// For a text that the dictionary is taken up for alone: filling the tables that level 3 searches
// takes longer than packing. So level 1, and of the dictionary only the end: a sixth of the
// instructions, and a text that is a fifth longer.
constexpr int kLevelForOne = 1;
constexpr std::size_t kContentForOne = std::size_t{32} << 10U;
// Padding between record and frame, one byte a try, until Xapian could read the data back; one is
// enough in practice.
constexpr std::size_t kMaxPadding = 255;

struct FreeCctx {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDctx {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};
struct FreeDdict {
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};
using Cctx = std::unique_ptr<ZSTD_CCtx, FreeCctx>;
using Dctx = std::unique_ptr<ZSTD_DCtx, FreeDctx>;
using Ddict = std::unique_ptr<ZSTD_DDict, FreeDdict>;

Error zstd_trouble(std::size_t code) {
    return Error{ErrorKind::system,
                 std::string("packing an article's text: ") + ZSTD_getErrorName(code), ""};
}

Error damaged(const std::string& what) {
    return Error{ErrorKind::damaged, "an article's stored text " + what, "newsidx verify"};
}

std::string assemble(std::string_view record, std::string_view frame, std::size_t padding) {
    std::string data(1, kFormat);
    append_string(data, record);
    data.push_back(static_cast<char>(padding));
    data.append(padding, '\0');
    data.append(frame);
    return data;
}

}  // namespace

Status check_stored_size(std::size_t record_bytes, std::size_t body_bytes) {
    if (record_bytes > kMaxStoredRecordBytes) {
        return Error{ErrorKind::input,
                     "is an article with more than " +
                         std::to_string(kMaxStoredRecordBytes >> 20U) + " MiB of places and labels",
                     ""};
    }
    if (body_bytes > kMaxArticleBytes) {
        return Error{
            ErrorKind::input,
            "is an article of more than " + std::to_string(kMaxArticleBytes >> 20U) + " MiB", ""};
    }
    return {};
}

std::optional<std::string> train_dictionary(const std::vector<std::string_view>& samples) {
    std::string all;
    std::vector<std::size_t> sizes;
    for (const auto sample : samples) {
        all.append(sample);
        sizes.push_back(sample.size());
    }
    std::string dictionary(kDictionaryBytes, '\0');
    // zstd's own search for these takes four times as long, and gains less than a hundredth.
    ZDICT_fastCover_params_t parameters{};
    parameters.k = 200;
    parameters.d = 8;
    parameters.f = 20;
    parameters.accel = 4;  // a quarter of the texts tells how often each byte is
    parameters.zParams.compressionLevel = kLevel;
    const std::size_t size = ZDICT_trainFromBuffer_fastCover(
        dictionary.data(), dictionary.size(), all.data(), sizes.data(),
        static_cast<unsigned>(sizes.size()), parameters);
    if (ZDICT_isError(size) != 0) return std::nullopt;
    dictionary.resize(size);
    return dictionary;
}

std::uint32_t dictionary_id(std::string_view dictionary) {
    return ZDICT_getDictID(dictionary.data(), dictionary.size());
}

struct DataPacker::State {
    Cctx context{ZSTD_createCCtx()};
    std::shared_ptr<const std::string> dictionary;
    std::string cut;  // of it; "": not yet
    bool is_loaded = false;
    std::optional<MatchedFrames> matched;  // for texts of many, once there is one
    RawVector<char> room;                  // for a frame

    // For the next frames.
    void choose(DictionaryUse use) {
        const bool once = use == DictionaryUse::once;
        // 0: what the level has.
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel,
                               once ? kLevelForOne : kLevel);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_minMatch, once ? 0 : kMinMatch);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_hashLog, once ? 0 : kHashLog);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_chainLog, once ? 0 : kChainLog);
    }

    // For the next frame.
    std::size_t take_up_dictionary(DictionaryUse use) {
        if (!dictionary || is_loaded) return 0;
        if (use == DictionaryUse::once) {
            if (cut.empty()) cut = cut_dictionary(*dictionary, kContentForOne);
            return ZSTD_CCtx_refPrefix_advanced(context.get(), cut.data(), cut.size(),
                                                ZSTD_dct_fullDict);
        }
        const std::size_t loaded =
            ZSTD_CCtx_loadDictionary(context.get(), dictionary->data(), dictionary->size());
        is_loaded = ZSTD_isError(loaded) == 0;
        return loaded;
    }

    // Whether zstd needn't search.
    [[nodiscard]] bool finds_matches_of(std::string_view bytes, DictionaryUse use) {
        if (!dictionary || use == DictionaryUse::once || bytes.size() > kMaxMatchedText)
            return false;
        if (!matched) matched = MatchedFrames::with(*dictionary);
        return matched.has_value();
    }

    // `record`: not worth a dictionary of its own.
    Result<std::string> frame_of(std::string_view bytes, DictionaryUse use, bool record) {
        const std::size_t most = ZSTD_compressBound(bytes.size());
        char* const frame = room_for(room, most);
        std::size_t size = 0;
        if (finds_matches_of(bytes, use)) {
            size = matched->pack(bytes, frame, most);
        } else {
            choose(use);
            if (!record) size = take_up_dictionary(use);
            if (ZSTD_isError(size) == 0)
                size = ZSTD_compress2(context.get(), frame, most, bytes.data(), bytes.size());
        }
        if (ZSTD_isError(size) != 0) return zstd_trouble(size);
        return std::string(frame, size);
    }
};

DataPacker::DataPacker(std::shared_ptr<const std::string> dictionary)
    : state_(std::make_unique<State>()) {
    ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_checksumFlag, 1);
    // Texts of more than 16 KB would have the dictionary's tables copied for each of them, which
    // costs as much as packing them.
    ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_forceAttachDict, ZSTD_dictForceAttach);
    state_->dictionary = std::move(dictionary);
}
DataPacker::~DataPacker() = default;
DataPacker::DataPacker(DataPacker&&) noexcept = default;
DataPacker& DataPacker::operator=(DataPacker&&) noexcept = default;

Result<std::string> DataPacker::pack(std::string_view record, std::string_view body,
                                     DictionaryUse use) {
    if (auto good = check_stored_size(record.size(), body.size()); !good) return good.error();
    const auto packed_record = state_->frame_of(record, use, true);
    if (!packed_record) return packed_record.error();
    const auto frame = state_->frame_of(body, use, false);
    if (!frame) return frame.error();
    for (std::size_t padding = 0; padding <= kMaxPadding; ++padding) {
        std::string data = assemble(*packed_record, *frame, padding);
        if (glass_can_read_back(data)) return data;
    }
    return Error{ErrorKind::system,
                 "an article's stored text can't be written so that Xapian reads it back", ""};
}

// A dictionary and what zstd has made of it, which refers to its bytes.
struct LoadedDictionary {
    std::shared_ptr<const std::string> bytes;  // nullptr: not asked for yet; "": there is none
    Ddict digested;
};

struct DataUnpacker::State {
    std::function<std::string(std::uint32_t)> dictionary_of;
    Dctx context{ZSTD_createDCtx()};
    std::unordered_map<std::uint32_t, LoadedDictionary> dictionaries;
};

DataUnpacker::DataUnpacker(std::function<std::string(std::uint32_t)> dictionary_of)
    : state_(std::make_unique<State>()) {
    state_->dictionary_of = std::move(dictionary_of);
}
DataUnpacker::~DataUnpacker() = default;
DataUnpacker::DataUnpacker(DataUnpacker&&) noexcept = default;
DataUnpacker& DataUnpacker::operator=(DataUnpacker&&) noexcept = default;

void DataUnpacker::know(std::shared_ptr<const std::string> dictionary) {
    state_->dictionaries[dictionary_id(*dictionary)].bytes = std::move(dictionary);
}

std::optional<OpenedData> DataUnpacker::open(std::string_view data) {
    ByteReader reader(data);
    const auto format = static_cast<char>(reader.byte());
    if (format != kFormat) return std::nullopt;
    const auto stored = reader.string();
    static_cast<void>(reader.take(reader.byte()));  // padding
    if (!reader.ok()) return std::nullopt;
    const auto bytes = unpack(stored);
    if (!bytes) return std::nullopt;
    auto record = decode_record(*bytes);
    if (!record) return std::nullopt;
    return OpenedData{*std::move(record), reader.rest()};
}

Result<std::string> DataUnpacker::unpack(std::string_view frame) {
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
        size > std::max(kMaxArticleBytes, kMaxStoredRecordBytes)) {
        return damaged("is no zstd frame of a known size");
    }
    const std::uint32_t id = ZSTD_getDictID_fromFrame(frame.data(), frame.size());
    const ZSTD_DDict* dictionary = nullptr;
    if (id != 0) {
        LoadedDictionary& loaded = state_->dictionaries[id];
        if (!loaded.bytes)
            loaded.bytes = std::make_shared<const std::string>(state_->dictionary_of(id));
        if (!loaded.digested && !loaded.bytes->empty()) {
            loaded.digested.reset(
                ZSTD_createDDict_byReference(loaded.bytes->data(), loaded.bytes->size()));
        }
        dictionary = loaded.digested.get();
        if (dictionary == nullptr)
            return damaged("needs dictionary " + std::to_string(id) + ", which the index lacks");
    }
    std::string body(size, '\0');
    const std::size_t got = ZSTD_decompress_usingDDict(
        state_->context.get(), body.data(), body.size(), frame.data(), frame.size(), dictionary);
    if (ZSTD_isError(got) != 0)
        return damaged(std::string("can't be unpacked: ") + ZSTD_getErrorName(got));
    if (got != body.size()) return damaged("is shorter than its frame says");
    return body;
}

bool glass_can_read_back(std::string_view data) {
    constexpr std::size_t kReaderBuffer = 8192;
    if (data.size() <= kReaderBuffer) return true;
    // As glass deflates: raw, level 6, memLevel 9; used only where smaller.
    z_stream deflater{};
    if (deflateInit2(&deflater, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return false;
    std::string packed(data.size(), '\0');
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): zlib's C interface
    deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    deflater.avail_in = static_cast<uInt>(data.size());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    deflater.next_out = reinterpret_cast<Bytef*>(packed.data());
    deflater.avail_out = static_cast<uInt>(packed.size() - 1);
    const bool smaller = deflate(&deflater, Z_FINISH) == Z_STREAM_END;
    const std::size_t packed_size = deflater.total_out;
    deflateEnd(&deflater);
    if (!smaller) return true;  // stored as it is
    // As glass inflates: until the input is used up, through a buffer of 8192 bytes. What is then
    // still pending is lost.
    z_stream inflater{};
    if (inflateInit2(&inflater, -15) != Z_OK) return false;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    inflater.next_in = reinterpret_cast<Bytef*>(packed.data());
    inflater.avail_in = static_cast<uInt>(packed_size);
    std::array<Bytef, kReaderBuffer> out{};
    int status = Z_OK;
    while (status == Z_OK && inflater.avail_in > 0) {
        inflater.next_out = out.data();
        inflater.avail_out = static_cast<uInt>(out.size());
        status = inflate(&inflater, Z_SYNC_FLUSH);
    }
    inflateEnd(&inflater);
    return status == Z_STREAM_END;
}

}  // namespace newsidx
