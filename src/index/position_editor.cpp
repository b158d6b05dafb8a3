#include "index/position_editor.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "index/glass_coding.hpp"

namespace newsidx {
namespace {

// About so many of the lists that are kept are looked at.
constexpr std::size_t kListsLookedAt = 8;

std::string key_of(std::string_view term, std::uint32_t document) {
    std::string key;
    append_escaped(key, term);
    key += kTermEnd;
    append_sortable(key, document);
    return key;
}

}  // namespace

TableChange PositionEditor::change_to(std::string_view term, Positions positions) const {
    std::string tag;
    append_positions(tag, positions);
    return {key_of(term, document_), std::move(tag), 0};
}

void PositionEditor::put(std::string_view term, Positions positions) {
    changes_.push_back(change_to(term, positions));
}

void PositionEditor::drop(std::string_view term) {
    changes_.push_back({key_of(term, document_), std::nullopt, 0});
}

// By what some of them say, the one that reaches furthest among them: what another analysis counts
// otherwise moves all that is behind it.
Result<bool> PositionEditor::are_as_kept() {
    std::sort(kept_.begin(), kept_.end(),
              [](const Kept& a, const Kept& b) { return a.positions.back() > b.positions.back(); });
    const std::size_t step = std::max<std::size_t>(1, kept_.size() / kListsLookedAt);
    for (std::size_t i = 0; i < kept_.size(); i += step) {
        const TableChange want = change_to(kept_[i].term, kept_[i].positions);
        const auto there = table_.find(want.key);
        if (!there) return there.error();
        if (!*there || (*there)->tag != want.tag) return false;
    }
    return true;
}

Status PositionEditor::apply() {
    const auto are_same = are_as_kept();
    if (!are_same) return are_same.error();
    if (!*are_same) {
        for (const Kept& one : kept_) put(one.term, one.positions);
        std::sort(changes_.begin(), changes_.end(),
                  [](const TableChange& a, const TableChange& b) { return a.key < b.key; });
    }
    return table_.apply(changes_);
}

}  // namespace newsidx
