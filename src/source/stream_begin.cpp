#include "source/stream_begin.hpp"

#include <algorithm>

#include "source/blanks.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    return text;
}

StreamBegin::Kind StreamBegin::look(std::string_view head, bool is_all) {
    auto kind = Kind::unknown;
    if (!kByteOrderMark.starts_with(head)) kind = go_on(without_mark(head));
    return kind == Kind::unknown && is_all ? verdict() : kind;
}

StreamBegin::Kind StreamBegin::go_on(std::string_view text) {
    while (at_ < text.size()) {
        auto kind = Kind::unknown;
        switch (state_) {
            case State::line_begin:
                if (objects_ + others_ == kMostLines) return verdict();
                kind = begin_line(text);
                if (kind == Kind::unknown && state_ == State::line_begin) return kind;
                break;
            case State::object: {
                const auto size = object_.find(text.substr(at_));
                if (size != text.npos) state_ = State::behind_object;
                at_ = size == text.npos ? text.size() : at_ + size;
                break;
            }
            case State::behind_object:
                kind = end_object(text);
                if (kind == Kind::unknown && state_ == State::behind_object) return kind;
                break;
            case State::rest_of_line: {
                const auto end = text.find('\n', at_);
                if (end != text.npos) state_ = State::line_begin;
                at_ = end == text.npos ? text.size() : end + 1;
                break;
            }
        }
        if (kind != Kind::unknown) return kind;
    }
    return Kind::unknown;
}

// Stays where it is when the line has too little yet.
StreamBegin::Kind StreamBegin::begin_line(std::string_view text) {
    const auto first = text.find_first_not_of(kBlankBytes, at_);
    if (first == text.npos) return Kind::unknown;
    const bool may_be_json = text[first] == '{' || (text[first] == '[' && is_first());
    char second = '\0';
    if (may_be_json) {
        const auto at = text.find_first_not_of(kBlankBytes, first + 1);
        if (at == text.npos) return Kind::unknown;
        second = text[at];
    }
    at_ = first;
    if (text[first] == '[' && std::string_view("{[]\"").find(second) != text.npos && may_be_json)
        return Kind::text;
    if (text[first] == '{' && (second == '"' || second == '}')) {
        begins_with_object_ = begins_with_object_ || is_first();
        state_ = State::object;
        return begins_with_object_ && is_named_ ? Kind::all_records : Kind::unknown;
    }
    ++others_;
    state_ = State::rest_of_line;
    return Kind::unknown;
}

StreamBegin::Kind StreamBegin::end_object(std::string_view text) {
    const auto next = text.find_first_not_of(kBlankBytes, at_);
    if (next == text.npos) return Kind::unknown;
    if (text[next] == '{' && is_first()) return Kind::objects;
    const bool is_alone = text[next] == '{' || text.substr(at_, next - at_).find('\n') != text.npos;
    ++(is_alone ? objects_ : others_);
    state_ = is_alone ? State::line_begin : State::rest_of_line;
    at_ = next;
    return Kind::unknown;
}

StreamBegin::Kind StreamBegin::verdict() const {
    const std::size_t objects =
        objects_ + (state_ == State::object || state_ == State::behind_object ? 1 : 0);
    if (begins_with_object_ && others_ == 0) return Kind::objects;
    if (is_named_) return objects > 0 ? Kind::all_records : Kind::text;
    // A text may quote one; a file that begins with one is none, if half of it is objects.
    const std::size_t least = begins_with_object_ ? 1 : 2;
    return objects >= least && objects >= others_ ? Kind::all_records : Kind::text;
}

}  // namespace newsidx
