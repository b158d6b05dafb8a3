#include "source/cut.hpp"

#include <algorithm>
#include <string>

namespace newsidx {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kBlanks = " \t\r\n";
// How much of a text is looked at for its first line; a longer first record is known by the file's
// name only.
constexpr std::size_t kHeadBytes = 1U << 20U;

// The length of the JSON object that `text` begins with, npos when it doesn't end here.
std::size_t object_size(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                in_string = false;
            }
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    return text;
}

bool ends_with_any(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    // "a.jsonl.gz" is called so by its container.
    for (const std::string_view packed : {".gz", ".zst", ".xz", ".bz2"}) {
        if (lower.ends_with(packed)) lower.resize(lower.size() - packed.size());
    }
    return lower.ends_with(".jsonl") || lower.ends_with(".ndjson");
}

class Records {
public:
    Records(const Location& location, const std::function<bool(RawText)>& sink,
            const std::function<void(const Location&, const Error&)>& failed)
        : location_(location), sink_(sink), failed_(failed) {}

    bool add(std::string_view bytes) {
        while (!bytes.empty()) {
            const std::size_t end = bytes.find('\n');
            keep(bytes.substr(0, end));
            if (end == std::string_view::npos) return true;
            if (!end_line()) return false;
            bytes.remove_prefix(end + 1);
        }
        return true;
    }

    bool end_line() {
        ++line_;
        Location at = location_;
        at.line = line_;
        std::string record = std::exchange(record_, {});
        if (std::exchange(too_long_, false)) {
            failed_(at, Error{ErrorKind::input,
                              "record is longer than " + std::to_string(kMaxRecordBytes >> 20U) +
                                  " MiB",
                              ""});
            return true;
        }
        if (line_ == 1) record = without_mark(record);
        if (record.find_first_not_of(kBlanks) == std::string::npos) return true;
        return sink_(RawText{std::move(at), std::move(record), Framing::record});
    }

private:
    void keep(std::string_view part) {
        if (too_long_ || record_.size() + part.size() > kMaxRecordBytes) {
            too_long_ = true;
            record_ = {};
        } else {
            record_.append(part);
        }
    }

    const Location& location_;
    const std::function<bool(RawText)>& sink_;
    const std::function<void(const Location&, const Error&)>& failed_;
    std::string record_;
    std::uint64_t line_ = 0;
    bool too_long_ = false;
};

}  // namespace

bool is_record_stream(std::string_view head, bool complete, std::string_view name) {
    head = without_mark(head);
    const std::size_t first = head.find_first_not_of(kBlanks);
    if (first == std::string_view::npos || head[first] != '{') return false;
    if (ends_with_any(name)) return true;
    head.remove_prefix(first);
    const std::size_t line_end = head.find('\n');
    if (line_end == std::string_view::npos) return false;
    const std::size_t size = object_size(head.substr(0, line_end));
    if (size == std::string_view::npos) return false;
    if (head.substr(size, line_end - size).find_first_not_of(kBlanks) != std::string_view::npos)
        return false;
    const std::size_t next = head.find_first_not_of(kBlanks, line_end);
    if (next == std::string_view::npos) return !complete;
    return head[next] == '{';
}

namespace {

// Looks no further than it must: what comes from a pipe may come slowly.
Result<bool> begins_record_stream(PeekedSource& bytes, std::string_view name) {
    std::size_t size = 1;
    while (true) {
        const auto head = bytes.peek(size);
        if (!head) return head.error();
        const bool ended = head->size() < size;
        const std::string_view rest = without_mark(*head);
        const std::size_t first = rest.find_first_not_of(kBlanks);
        const bool is_text = first != std::string_view::npos && rest[first] != '{' &&
                             !kByteOrderMark.starts_with(rest.substr(first));
        // Sure when it is one even if nothing follows.
        if (is_text || is_record_stream(*head, true, name)) return !is_text;
        if (ended || head->size() >= kHeadBytes) return is_record_stream(*head, ended, name);
        size = head->size() + 1 + head->size() / 8;
    }
}

}  // namespace

Result<bool> cut_texts(PeekedSource& bytes, const Location& location,
                       const std::function<bool(RawText)>& sink,
                       const std::function<void(const Location&, const Error&)>& failed) {
    const std::string& name = location.member.empty() ? location.path : location.member;
    const auto is_stream = begins_record_stream(bytes, name);
    if (!is_stream) return is_stream.error();
    if (*is_stream) {
        Records records(location, sink, failed);
        while (true) {
            const auto more = bytes.read();
            if (!more) return more.error();
            if (more->empty()) return records.end_line();
            if (!records.add(*more)) return false;
        }
    }
    std::string text;
    while (true) {
        const auto more = bytes.read();
        if (!more) return more.error();
        if (more->empty()) return sink(RawText{location, std::move(text), Framing::whole});
        if (text.size() + more->size() > kMaxTextBytes) {
            return Error{ErrorKind::input,
                         "text is longer than " + std::to_string(kMaxTextBytes >> 20U) + " MiB",
                         ""};
        }
        text.append(*more);
    }
}

}  // namespace newsidx
