#include "index/index_document.hpp"

#include <algorithm>
#include <limits>

#include "base/short_bytes.hpp"

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

void TermList::reserve(std::size_t terms, std::size_t positions) {
    constexpr std::size_t kUsualTermBytes = 9;
    constexpr std::size_t kProperties = 64;  // terms that are no words
    buffer_.resize((terms + kProperties) * kUsualTermBytes);
    entries_.reserve(terms + kProperties);
    positions_.reserve(positions + positions / 16);
}

void TermList::add(std::string_view prefix, std::string_view word, std::uint32_t wdf,
                   std::span<const std::uint32_t> positions) {
    const std::size_t size = prefix.size() + word.size();
    if (buffer_.size() < bytes_ + size) buffer_.resize(2 * (bytes_ + size));
    char* const begin = buffer_.data() + bytes_;
    copy_short(copy_short(begin, prefix), word);
    const std::string_view before(begin - last_bytes_, last_bytes_);
    const std::string_view term(begin, size);
    const std::size_t shared = common_prefix(before, term);

    Entry entry;
    entry.begin = static_cast<std::uint32_t>(bytes_);
    bytes_ += size;
    last_bytes_ = size;
    entry.end = static_cast<std::uint32_t>(bytes_);
    entry.shared = static_cast<std::uint32_t>(shared);
    entry.wdf = wdf;
    length_ += wdf;
    most_wdf_ = std::max(most_wdf_, wdf);
    entry.first_position = static_cast<std::uint32_t>(positions_.size());
    entry.end_position = entry.first_position + static_cast<std::uint32_t>(positions.size());
    std::uint32_t last = 0;
    bool positions_ascend = true;
    for (const std::uint32_t position : positions) {  // mostly one
        positions_ascend = positions_ascend && position > last;
        last = position;
        positions_.push_back(position);
    }
    entries_.push_back(entry);

    // In byte order by the first byte that is another one; "" is never behind what was before it.
    const bool is_behind =
        shared < size && (shared == before.size() || static_cast<unsigned char>(before[shared]) <
                                                         static_cast<unsigned char>(term[shared]));
    const bool is_good = is_behind && 2 * size <= kMaxTermBytes && wdf <= kMaxWdf &&
                         positions_ascend && last <= kMaxPosition;
    if (!is_good && trouble_ == nullptr) {
        trouble_ = trouble_with(term, is_behind, wdf, positions_ascend && last <= kMaxPosition);
        troubled_ = entries_.size() - 1;
    }
}

Status TermList::check() const {
    if (trouble_ != nullptr) return bad_term(term(troubled_), trouble_);
    if (length_ > std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorKind::input, "article too long to index", ""};
    return {};
}

}  // namespace newsidx
