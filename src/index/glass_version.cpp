#include "index/glass_version.hpp"

#include <algorithm>
#include <bit>

#include "base/bytes.hpp"

namespace newsidx {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMagic = "\x0f\x0dXapian Glass"sv;
constexpr std::string_view kFormat = "\x04\x6e"sv;  // (year - 2014) << 9 | month << 5 | day
constexpr std::size_t kUuidBytes = 16;
constexpr std::uint32_t kEmptyFlag = 1;
constexpr std::uint32_t kSequentialFlag = 2;
constexpr std::uint32_t kLevelShift = 2;
constexpr std::uint64_t kBlockUnit = 2048;
constexpr std::uint64_t kMostBlockBytes = 65536;
constexpr std::uint32_t kMostLevels = 10;
constexpr std::uint32_t kFreeListUnit = 4;  // places in the list of free blocks: one number each

void append_table(std::string& out, const GlassTable& table, std::uint32_t revision) {
    append_varint(out, table.root);
    append_varint(out, table.level << kLevelShift | (table.sequential ? kSequentialFlag : 0U) |
                           (table.empty ? kEmptyFlag : 0U));
    append_varint(out, table.entries);
    append_varint(out, table.block_bytes / kBlockUnit);
    append_varint(out, table.compress_min);
    std::string free_list;
    if (!table.empty) {
        append_varint(free_list, revision);
        append_varint(free_list, table.blocks);
        append_varint(free_list, table.free.read_block);
        append_varint(free_list, table.free.read_at / kFreeListUnit);
        append_varint(free_list, table.free.write_block);
        append_varint(free_list, table.free.write_at / kFreeListUnit);
    }
    append_string(out, free_list);
}

std::optional<GlassTable> possible_without_blocks(const GlassTable& table,
                                                  std::string_view free_list) {
    if (table.level > 0 || !free_list.empty()) return std::nullopt;
    return table;
}

std::optional<GlassTable> read_table(ByteReader& reader) {
    GlassTable table;
    table.root = reader.varint32();
    const std::uint32_t flags = reader.varint32();
    table.level = flags >> kLevelShift;
    table.sequential = (flags & kSequentialFlag) != 0;
    table.empty = (flags & kEmptyFlag) != 0;
    table.entries = reader.varint();
    const std::uint64_t units = reader.varint();
    if (!std::has_single_bit(units) || units > kMostBlockBytes / kBlockUnit) return std::nullopt;
    table.block_bytes = static_cast<std::uint32_t>(units * kBlockUnit);
    table.compress_min = reader.varint32();
    const std::string_view free_list = reader.string();
    if (table.empty) return possible_without_blocks(table, free_list);
    ByteReader numbers(free_list);
    static_cast<void>(numbers.varint());  // its revision
    table.blocks = numbers.varint32();
    table.free.read_block = numbers.varint32();
    table.free.read_at = numbers.varint32() * kFreeListUnit;
    table.free.write_block = numbers.varint32();
    table.free.write_at = numbers.varint32() * kFreeListUnit;
    if (!numbers.ok() || table.level >= kMostLevels || table.root >= table.blocks)
        return std::nullopt;
    return table;
}

}  // namespace

std::string encode_version(const GlassVersion& version) {
    std::string out(kMagic);
    out.append(kFormat).append(version.uuid);
    append_varint(out, version.revision);
    for (const GlassTable* table : {&version.postlist, &version.docdata, &version.termlist,
                                    &version.position, &version.spelling, &version.synonym})
        append_table(out, *table, version.revision);
    const std::uint32_t longest = std::max(version.longest, version.most_wdf);
    append_varint(out, version.documents);
    append_varint(out, version.last_document - version.documents);
    append_varint(out, version.shortest);
    append_varint(out, version.most_wdf);
    append_varint(out, longest - version.most_wdf);
    append_varint(out, 0);  // oldest changeset: none is kept
    append_varint(out, version.total_length);
    append_varint(out, 0);  // highest spelling frequency: there are no spellings
    return out;
}

bool is_known_format(std::string_view bytes) {
    return bytes.starts_with(kMagic) && bytes.substr(kMagic.size()).starts_with(kFormat);
}

std::optional<GlassVersion> decode_version(std::string_view bytes, Behind behind) {
    ByteReader reader(bytes);
    if (reader.take(kMagic.size()) != kMagic || reader.take(kFormat.size()) != kFormat)
        return std::nullopt;
    GlassVersion version;
    version.uuid = reader.take(kUuidBytes);
    version.revision = reader.varint32();
    for (GlassTable* table : {&version.postlist, &version.docdata, &version.termlist,
                              &version.position, &version.spelling, &version.synonym}) {
        const auto read = read_table(reader);
        if (!read) return std::nullopt;
        *table = *read;
    }
    version.documents = reader.varint32();
    version.last_document = version.documents + reader.varint32();
    version.shortest = reader.varint32();
    version.most_wdf = reader.varint32();
    version.longest = version.most_wdf + reader.varint32();
    static_cast<void>(reader.varint());
    version.total_length = reader.varint();
    static_cast<void>(reader.varint());
    if (!reader.ok()) return std::nullopt;
    const std::string_view rest = reader.rest();
    if (behind == Behind::nothing && !rest.empty()) return std::nullopt;
    if (rest.find_first_not_of('\0') != std::string_view::npos) return std::nullopt;
    return version;
}

}  // namespace newsidx
