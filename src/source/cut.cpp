#include "source/cut.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/ascii.hpp"
#include "source/records.hpp"
#include "source/source.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kBlanks = " \t\r\n";
// Behind more blanks than this nothing but a text is looked for.
constexpr std::size_t kHeadBytes = 1U << 20U;

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    return text;
}

bool is_stream_name(std::string_view name) {
    std::string lower = ascii::lower(name);
    // "a.jsonl.gz" is called so by its container.
    for (const std::string_view packed : {".gz", ".zst", ".xz", ".bz2"}) {
        if (lower.ends_with(packed)) lower.resize(lower.size() - packed.size());
    }
    return lower.ends_with(".jsonl") || lower.ends_with(".ndjson");
}

// Whether a text is a stream of JSON objects, as far as its begin tells.
enum class Begin : std::uint8_t { text, objects, named_objects, unknown };

Begin begin_of(std::string_view head, bool is_named) {
    if (kByteOrderMark.starts_with(head)) return Begin::unknown;
    head = without_mark(head);
    const auto first = head.find_first_not_of(kBlanks);
    if (first == head.npos) return Begin::unknown;
    if (head[first] != '{') return Begin::text;
    if (is_named) return Begin::named_objects;
    const auto second = head.find_first_not_of(kBlanks, first + 1);
    if (second == head.npos) return Begin::unknown;
    return head[second] == '"' || head[second] == '}' ? Begin::objects : Begin::text;
}

// Looks no further than it must: what comes from a pipe may come slowly.
Result<Begin> peek_begin(PeekedSource& bytes, bool is_named) {
    for (std::size_t size = 1;;) {
        const auto head = bytes.peek(size);
        if (!head) return head.error();
        const auto begin = begin_of(*head, is_named);
        if (begin != Begin::unknown) return begin;
        if (head->size() < size || head->size() >= kHeadBytes) return Begin::text;
        size = head->size() + 1 + head->size() / 8;
    }
}

Result<bool> cut_records(PeekedSource& bytes, Records records) {
    for (bool is_first = true;; is_first = false) {
        const auto more = bytes.read();
        if (!more) {
            if (!records.end(false)) return false;
            return more.error();
        }
        if (more->empty()) return records.end(true);
        auto goes_on = records.add(is_first ? without_mark(*more) : *more);
        if (!goes_on || !*goes_on) return goes_on;
    }
}

}  // namespace

Result<bool> cut_texts(PeekedSource& bytes, const Location& location, const TextSink& sink,
                       const TextFailed& failed) {
    const std::string& name = location.member.empty() ? location.path : location.member;
    const auto begin = peek_begin(bytes, is_stream_name(name));
    if (!begin) return begin.error();
    if (*begin != Begin::text) {
        return cut_records(bytes, Records(location, *begin == Begin::named_objects, sink, failed));
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
