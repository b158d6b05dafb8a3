#include "index/index_document.hpp"

#include <algorithm>
#include <limits>

namespace newsidx {
namespace {

// In Xapian's keys, where a NUL byte takes two.
std::size_t escaped_bytes(std::string_view term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

Error bad_term(std::string_view term, const char* trouble) {
    return Error{ErrorKind::input, "term '" + std::string(term.substr(0, 40)) + "' " + trouble, ""};
}

// Nothing where a writer can take such a term.
const char* trouble_with(std::string_view term, bool is_behind_last, std::uint32_t wdf,
                         bool has_good_positions) {
    if (term.empty()) return "is empty";
    if (escaped_bytes(term) > kMaxTermBytes) return "is too long";
    if (!is_behind_last) return "is out of order";
    if (wdf > kMaxWdf) return "occurs too often";
    return has_good_positions ? nullptr : "has a position out of order";
}

}  // namespace

void TermList::reserve(std::size_t terms) {
    constexpr std::size_t kUsualTermBytes = 9;
    constexpr std::size_t kProperties = 64;  // terms that are no words
    buffer_.resize((terms + kProperties) * kUsualTermBytes);
    entries_.reserve(terms + kProperties);
}

void TermList::add(std::string_view term, std::uint32_t wdf,
                   std::span<const std::uint32_t> positions) {
    const auto begin = static_cast<std::uint32_t>(positions_.size());
    positions_.insert(positions_.end(), positions.begin(), positions.end());
    add({}, term, kNoWord, wdf, {begin, static_cast<std::uint32_t>(positions_.size())});
}

void TermList::doubt_last(bool is_behind, bool is_placed) {
    if (trouble_ != nullptr) return;
    troubled_ = entries_.size() - 1;
    trouble_ = trouble_with(term(troubled_), is_behind, wdf(troubled_), is_placed);
}

std::uint32_t TermList::most_wdf() const {
    std::uint32_t most = 0;
    for (const Entry& entry : entries_) most = std::max(most, entry.wdf);
    return most;
}

Status TermList::check() const {
    if (trouble_ != nullptr) return bad_term(term(troubled_), trouble_);
    if (length_ > std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorKind::input, "article too long to index", ""};
    return {};
}

}  // namespace newsidx
