#include "index/index_document.hpp"

#include <algorithm>
#include <limits>

namespace newsidx {
namespace {

// In Xapian's keys, where a NUL byte takes two.
std::size_t escaped_bytes(std::string_view term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t size = std::min(a.size(), b.size());
    std::size_t at = 0;
    while (at < size && a[at] == b[at]) ++at;
    return at;
}

Error bad_term(std::string_view term, const char* trouble) {
    return Error{ErrorKind::input, "term '" + std::string(term.substr(0, 40)) + "' " + trouble, ""};
}

}  // namespace

void TermList::reserve(std::size_t terms, std::size_t positions) {
    constexpr std::size_t kUsualTermBytes = 9;
    constexpr std::size_t kProperties = 64;  // terms that are no words
    bytes_.reserve((terms + kProperties) * kUsualTermBytes);
    entries_.reserve(terms + kProperties);
    positions_.reserve(positions + positions / 16);
}

void TermList::add(std::string_view prefix, std::string_view word, std::uint32_t wdf,
                   std::span<const std::uint32_t> positions) {
    Entry entry;
    entry.begin = static_cast<std::uint32_t>(bytes_.size());
    for (const char byte : prefix) bytes_.push_back(byte);  // one or two
    bytes_.append(word);
    entry.end = static_cast<std::uint32_t>(bytes_.size());
    if (!entries_.empty()) {
        const std::string_view all = bytes_;
        entry.shared = static_cast<std::uint32_t>(
            common_prefix(term(entries_.size() - 1), all.substr(entry.begin)));
    }
    entry.wdf = wdf;
    entry.first_position = static_cast<std::uint32_t>(positions_.size());
    positions_.insert(positions_.end(), positions.begin(), positions.end());
    entry.end_position = static_cast<std::uint32_t>(positions_.size());
    entries_.push_back(entry);
}

// In byte order behind the term before it: by the first byte that is another one.
bool TermList::is_behind_last(std::size_t i) const {
    const std::string_view before = term(i - 1);
    const std::string_view here = term(i);
    const std::size_t at = shared(i);
    if (at == here.size()) return false;
    return at == before.size() ||
           static_cast<unsigned char>(before[at]) < static_cast<unsigned char>(here[at]);
}

Status TermList::check() const {
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const std::string_view name = term(i);
        if (name.empty()) return bad_term(name, "is empty");
        if (2 * name.size() > kMaxTermBytes && escaped_bytes(name) > kMaxTermBytes)
            return bad_term(name, "is too long");
        if (i > 0 && !is_behind_last(i)) return bad_term(name, "is out of order");
        if (wdf(i) > kMaxWdf) return bad_term(name, "occurs too often");
        length += wdf(i);
        std::uint32_t before = 0;
        for (const std::uint32_t position : positions(i)) {
            if (position <= before || position > kMaxPosition)
                return bad_term(name, "has a position out of order");
            before = position;
        }
    }
    if (length > std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorKind::input, "article too long to index", ""};
    return {};
}

}  // namespace newsidx
