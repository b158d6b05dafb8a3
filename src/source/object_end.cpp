#include "source/object_end.hpp"

#include <algorithm>

namespace newsidx {

void ObjectEnd::open(bool array) {
    if (depth_ < kKnownDepth) {
        const auto bit = std::uint64_t{1} << depth_;
        arrays_ = array ? arrays_ | bit : arrays_ & ~bit;
    }
    ++depth_;
}

bool ObjectEnd::may_begin_object() const {
    if (last_ == ':') return true;
    const bool in_array = depth_ > kKnownDepth || (arrays_ >> (depth_ - 1) & 1U) != 0;
    return in_array && (last_ == '[' || last_ == ',');
}

std::size_t ObjectEnd::skip_string(std::string_view piece, std::size_t at) {
    while (true) {
        // The quote first: line ends are rare, and whatever is looked through for one is then done.
        const auto rest = piece.substr(at, piece.find('"', at) - at);
        const auto quote = at + std::min(rest.find('\n'), rest.size());
        std::size_t slashes = 0;
        while (slashes < quote - at && piece[quote - 1 - slashes] == '\\') ++slashes;
        const bool carried = slashes == quote - at && is_escaped_;
        const bool is_escaped = (slashes % 2 == 1) != carried;
        is_escaped_ = false;
        if (quote == piece.size()) {
            is_escaped_ = is_escaped;
            return quote;
        }
        if (piece[quote] == '\n' || !is_escaped) {
            in_string_ = false;
            last_ = '"';
            return quote + 1;
        }
        at = quote + 1;
    }
}

std::size_t ObjectEnd::find(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
        if (in_string_) {
            at = skip_string(piece, at);
            if (in_string_ || depth_ > 0) continue;
            *this = ObjectEnd();
            return at;
        }
        const char c = piece[at];
        switch (c) {
            case '"':
                in_string_ = true;
                break;
            case '{':
                if (depth_ > 0 && !may_begin_object()) {
                    *this = ObjectEnd();
                    return at;
                }
                open(false);
                break;
            case '[':
                open(true);
                break;
            case '}':
            case ']':
                if (--depth_ == 0) {
                    *this = ObjectEnd();
                    return at + 1;
                }
                break;
            default:
                break;
        }
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') last_ = c;
        ++at;
    }
    return std::string_view::npos;
}

}  // namespace newsidx
