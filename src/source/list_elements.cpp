#include "source/list_elements.hpp"

#include <algorithm>
#include <utility>

#include "source/blanks.hpp"
#include "source/source.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kBetween = " \t\r\n,";

}  // namespace

bool begins_list_of_objects(std::string_view text) {
    const auto first = text.find_first_not_of(kBlankBytes);
    if (first == text.npos || text[first] != '[') return false;
    const auto second = text.find_first_not_of(kBlankBytes, first + 1);
    return second != text.npos && text[second] == '{';
}

ListElements::ListElements(const Location& location, const TextSink& sink, const TextFailed& failed)
    : location_(location), sink_(sink), failed_(failed) {}

bool ListElements::add(std::string_view bytes) {
    while (!bytes.empty()) {
        switch (state_) {
            case State::before:
                skip(bytes, kBlankBytes);
                if (bytes.empty()) break;
                bytes.remove_prefix(1);
                state_ = State::between;
                break;
            case State::between:
                skip(bytes, kBetween);
                if (bytes.empty()) break;
                if (bytes.front() == ']') {
                    bytes.remove_prefix(1);
                    state_ = State::behind;
                    break;
                }
                begin_element(bytes.front());
                break;
            case State::object:
                if (!take_object(bytes)) return false;
                break;
            case State::list_or_string:
                skip_value(bytes);
                break;
            case State::rubbish:
                skip_rubbish(bytes);
                break;
            case State::behind:
                skip(bytes, kBlankBytes);
                has_more_ = has_more_ || !bytes.empty();
                return true;
        }
    }
    return true;
}

bool ListElements::end(bool complete) {
    if (!complete) return true;
    if (state_ == State::object && !give()) return false;
    if (state_ != State::behind) fail(0, "not valid JSON: the list has no end");
    if (has_more_) fail(0, "not valid JSON: something behind its end");
    return true;
}

void ListElements::skip(std::string_view& bytes, std::string_view what) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(what), bytes.size()));
}

void ListElements::begin_element(char first) {
    ++number_;
    state_ = first == '{' ? State::object : State::rubbish;
    if (state_ == State::rubbish) fail(number_, "not valid JSON: no object");
}

// Brackets and commas within it are none of the list's.
void ListElements::skip_value(std::string_view& bytes) {
    const auto size = end_.find(bytes);
    if (size != bytes.npos) state_ = State::between;
    bytes.remove_prefix(std::min(size, bytes.size()));
}

void ListElements::skip_rubbish(std::string_view& bytes) {
    bytes.remove_prefix(std::min(bytes.find_first_of("{],[\""), bytes.size()));
    if (bytes.empty()) return;
    const bool is_value = bytes.front() == '[' || bytes.front() == '"';
    state_ = is_value ? State::list_or_string : State::between;
}

bool ListElements::take_object(std::string_view& bytes) {
    const auto size = end_.find(bytes);
    const auto part = bytes.substr(0, size);
    if (is_too_long_ || element_.size() + part.size() > kMaxRecordBytes) {
        is_too_long_ = true;
        element_ = {};
    } else {
        element_.append(part);
    }
    bytes.remove_prefix(part.size());
    if (size == bytes.npos) return true;
    state_ = State::between;
    return give();
}

bool ListElements::give() {
    Location at = location_;
    at.line = number_;
    std::string element = std::exchange(element_, {});
    if (!std::exchange(is_too_long_, false))
        return sink_(RawText{std::move(at), std::move(element), Framing::element});
    fail(number_, "element is longer than " + std::to_string(kMaxRecordBytes >> 20U) + " MiB");
    return true;
}

void ListElements::fail(std::uint64_t number, std::string what) {
    Location at = location_;
    at.line = number;
    failed_(at, Error{ErrorKind::input, std::move(what), ""});
}

}  // namespace newsidx
