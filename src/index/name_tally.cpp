#include "index/name_tally.hpp"

#include <algorithm>

#include "index/name_words.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxNames = 50'000;
constexpr std::size_t kMaxWords = 100'000;

bool comes_to_nothing(const EntityNames& change) {
    return std::all_of(change.articles.begin(), change.articles.end(),
                       [](const auto& name) { return name.second == 0; });
}

}  // namespace

void NameTally::count(const Record& record, const std::vector<std::string>& word_keys,
                      std::int64_t sign) {
    for (const Entity& entity : record.entities.entities) {
        if (entity.type == EntityType::country) continue;
        EntityNames& change = names_[entity.id];
        change.type = entity.type;
        if (change.key.empty()) change.key = entity.key;
        change.articles[entity.name] += sign;
    }
    for (const std::string& key : word_keys) words_.add(key, sign);
}

void NameTally::take_away(const Record& record) {
    count(record, name_word_keys(record.entities), -1);
}

bool NameTally::is_full() const { return names_.size() >= kMaxNames || words_.size() >= kMaxWords; }

Status NameTally::write(Engine& engine) {
    // A changed article mostly names whom it named before.
    std::erase_if(names_, [](const auto& one) { return comes_to_nothing(one.second); });
    auto written = engine.count_names(names_);
    names_.clear();
    if (written) written = engine.count_words(words_);
    words_.clear();
    return written;
}

}  // namespace newsidx
