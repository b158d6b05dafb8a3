#include "entity/shared_words.hpp"

namespace newsidx {

MetWord& SharedWords::Part::at(std::string_view written) {
    if (numbers.size() >= kMost / kParts) {
        words.clear();
        numbers = {};
    }
    const std::size_t number = numbers.number(written).first;
    if (number / kTogether == words.size())
        words.push_back(std::make_unique<std::array<MetWord, kTogether>>());
    return (*words[number / kTogether])[number % kTogether];
}

SharedWords::Part& SharedWords::part_of(std::string_view written) {
    std::size_t mixed = written.size();
    if (!written.empty()) {
        mixed += static_cast<unsigned char>(written.front());
        mixed += std::size_t{3} * static_cast<unsigned char>(written.back());
    }
    return parts_[mixed % kParts];
}

bool SharedWords::find(std::string_view written, MetWord& word) {
    Part& part = part_of(written);
    const std::lock_guard guard(part.lock);
    const MetWord& known = part.at(written);
    if (known.is_met) word = known;
    return known.is_met;
}

void SharedWords::put(std::string_view written, const MetWord& word) {
    Part& part = part_of(written);
    const std::lock_guard guard(part.lock);
    MetWord& known = part.at(written);
    if (!known.has_own || word.has_own) known = word;
}

}  // namespace newsidx
