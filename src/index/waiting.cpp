#include "index/waiting.hpp"

#include <utility>

namespace newsidx {

WaitingChanges::Change& WaitingChanges::change_of(std::string_view id) {
    const auto [at, is_new] = by_id_.try_emplace(std::string(id), changes_.size());
    if (is_new) changes_.push_back({std::string(id), std::nullopt});
    return changes_[at->second];
}

void WaitingChanges::put(IndexDocument document, std::size_t cost) {
    text_bytes_ += document.body.size();
    cost_ += cost;
    Change& change = change_of(document.id);
    change.document = std::move(document);
}

void WaitingChanges::remove(std::string_view id) { change_of(id).document.reset(); }

const WaitingChanges::Change* WaitingChanges::find(std::string_view id) const {
    const auto at = by_id_.find(std::string(id));
    return at == by_id_.end() ? nullptr : &changes_[at->second];
}

}  // namespace newsidx
