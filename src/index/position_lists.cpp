#include "index/position_lists.hpp"

#include <algorithm>
#include <array>

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_version.hpp"

namespace newsidx {

std::optional<PositionTable> PositionTable::open(const std::string& path,
                                                 const Xapian::Database& database) {
    // The table first: if the folder changes hands after that, the versions differ.
    auto table = ReadFile::open(path + "/position.glass");
    const auto version_file = ReadFile::open(path + "/iamglass");
    if (!version_file) return std::nullopt;
    const auto bytes = version_file->read(0, version_file->size());
    if (!bytes || !is_known_format(*bytes)) return std::nullopt;
    const auto version = decode_version(*bytes);
    if (!version) return std::nullopt;
    PositionTable opened;
    opened.uuid_ = database.get_uuid();
    std::string digits = opened.uuid_;
    std::erase(digits, '-');
    if (digits != to_hex(version->uuid) || database.get_revision() != version->revision)
        return std::nullopt;
    if (version->position.empty) return opened;
    if (!table) return std::nullopt;
    opened.file_ = std::make_shared<const GlassTableFile>(
        GlassTableFile{*std::move(table), version->position, version->revision});
    return opened;
}

PositionLists::PositionLists(const PositionTable& table, std::string_view term) {
    if (table.file_ == nullptr) return;
    std::string begin;
    append_escaped(begin, term);
    begin.push_back(kTermEnd);
    finder_.emplace(table.file_, std::move(begin));
}

void PositionLists::read(Xapian::docid docid, std::vector<std::uint32_t>& positions) {
    positions.clear();
    if (!finder_) return;
    std::array<char, kMaxSortableBytes> number{};
    const auto tag = finder_->find({number.data(), encode_sortable(number.data(), docid)});
    if (!finder_->sound() || (tag && !decode_positions(*tag, positions)))
        throw Xapian::DatabaseModifiedError("positions can't be read");
}

}  // namespace newsidx
