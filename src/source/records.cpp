#include "source/records.hpp"

#include <algorithm>
#include <utility>

#include "source/blanks.hpp"
#include "source/source.hpp"

namespace newsidx {
namespace {

std::uint64_t lines_in(std::string_view text) {
    std::uint64_t lines = 0;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) ++lines;
    return lines;
}

}  // namespace

Records::Records(const Location& location, bool is_stream, const TextSink& sink,
                 const TextFailed& failed)
    : location_(location), sink_(sink), failed_(failed), is_stream_(is_stream) {}

bool Records::add(std::string_view bytes) {
    while (!bytes.empty()) {
        switch (state_) {
            case State::between:
                skip_blanks(bytes);
                if (bytes.empty()) break;
                state_ = bytes.front() == '{' ? State::object : State::rest_of_line;
                begin_ = line_;
                break;
            case State::object:
                if (!take_object(bytes)) return false;
                break;
            case State::rest_of_line:
                if (!take_line(bytes)) return false;
                break;
            case State::held:
                if (!take_behind_first(bytes)) return false;
                break;
        }
    }
    return true;
}

bool Records::end(bool complete) {
    switch (state_) {
        case State::between:
            return true;
        case State::held:
            return give(Framing::whole);
        case State::object:
            return !complete || give(is_stream_ ? Framing::record : Framing::whole);
        case State::rest_of_line:
            return !complete || give(Framing::record);
    }
    return true;
}

bool Records::take_object(std::string_view& bytes) {
    const auto size = object_.find(bytes);
    keep(bytes.substr(0, size));
    bytes.remove_prefix(std::min(size, bytes.size()));
    if (size == bytes.npos) return true;
    if (is_stream_ || is_too_long_) return give(Framing::record);
    state_ = State::held;
    return true;
}

bool Records::take_line(std::string_view& bytes) {
    const auto end = bytes.find('\n');
    keep(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end, bytes.size()));
    return end == bytes.npos || give(Framing::record);
}

bool Records::take_behind_first(std::string_view& bytes) {
    skip_blanks(bytes);
    return bytes.empty() || give(Framing::record);
}

void Records::skip_blanks(std::string_view& bytes) {
    const auto size = std::min(bytes.find_first_not_of(kBlankBytes), bytes.size());
    line_ += lines_in(bytes.substr(0, size));
    bytes.remove_prefix(size);
}

void Records::keep(std::string_view part) {
    line_ += lines_in(part);
    if (is_too_long_ || record_.size() + part.size() > kMaxRecordBytes) {
        is_too_long_ = true;
        record_ = {};
    } else {
        record_.append(part);
    }
}

bool Records::give(Framing framing) {
    Location at = location_;
    if (framing == Framing::record) {
        at.line = begin_;
        is_stream_ = true;
    }
    state_ = State::between;
    std::string record = std::exchange(record_, {});
    if (!std::exchange(is_too_long_, false))
        return sink_(RawText{std::move(at), std::move(record), framing});
    failed_(at,
            Error{ErrorKind::input,
                  "record is longer than " + std::to_string(kMaxRecordBytes >> 20U) + " MiB", ""});
    return true;
}

}  // namespace newsidx
