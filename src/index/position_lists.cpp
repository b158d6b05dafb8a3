#include "index/position_lists.hpp"

#include <algorithm>
#include <array>

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"

namespace newsidx {

std::optional<PositionTable> PositionTable::open(const std::string& path,
                                                 const Xapian::Database& database) {
    auto table = open_table(path, "position", &GlassVersion::position, database);
    if (!table) return std::nullopt;
    PositionTable opened;
    opened.table_ = *std::move(table);
    return opened;
}

PositionLists::PositionLists(const PositionTable& table, std::string_view term) {
    if (table.table_.file == nullptr) return;
    std::string begin;
    append_escaped(begin, term);
    begin.push_back(kTermEnd);
    finder_.emplace(table.table_.file, std::move(begin));
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
