#include "source/cut.hpp"

#include <string>

#include "base/ascii.hpp"
#include "source/list_elements.hpp"
#include "source/records.hpp"
#include "source/source.hpp"
#include "source/stream_begin.hpp"
#include "source/table_begin.hpp"
#include "source/table_rows.hpp"
#include "source/utf16_source.hpp"

namespace newsidx {
namespace {

// Behind more than this nothing is looked for that tells a stream from a text.
constexpr std::size_t kHeadBytes = 1U << 20U;

bool is_stream_name(std::string_view name) {
    std::string lower = ascii::lower(name);
    // "a.jsonl.gz" is called so by its container.
    for (const std::string_view packed : {".gz", ".zst", ".xz", ".bz2"}) {
        if (lower.ends_with(packed)) lower.resize(lower.size() - packed.size());
    }
    return lower.ends_with(".jsonl") || lower.ends_with(".ndjson");
}

// Hugo's Markdown has an object above its text.
bool is_markdown_name(std::string_view name) {
    const std::string lower = ascii::lower(name);
    return lower.ends_with(".md") || lower.ends_with(".markdown");
}

// Looks no further than it must: what comes from a pipe may come slowly.
Result<StreamBegin::Kind> peek_begin(PeekedSource& bytes, bool is_named) {
    StreamBegin begin(is_named);
    for (std::size_t size = 1;;) {
        const auto head = bytes.peek(size);
        if (!head) return head.error();
        const bool is_all = head->size() < size || head->size() >= kHeadBytes;
        const auto kind = begin.look(*head, is_all);
        if (kind != StreamBegin::Kind::unknown) return kind;
        size = head->size() + 1;
    }
}

// Likewise of a table.
Result<std::optional<TableHead>> peek_table(PeekedSource& bytes, const KnowColumns& know_columns) {
    if (!know_columns) return std::optional<TableHead>();
    for (std::size_t size = 1;;) {
        const auto head = bytes.peek(size);
        if (!head) return head.error();
        const bool is_all = head->size() < size || head->size() >= kHeadBytes;
        auto look = look_for_table(without_mark(*head), is_all, know_columns);
        if (look.is_known) return std::move(look.head);
        size = head->size() + 1;
    }
}

// Records, ListElements or TableRows; `first` are bytes of the text that were read already.
template <typename Cutter>
Result<bool> cut_rest(std::string_view first, PeekedSource& bytes, Cutter cutter) {
    if (!cutter.add(first)) return false;
    while (true) {
        const auto more = bytes.read();
        if (!more) {
            if (!cutter.end(false)) return false;
            return more.error();
        }
        if (more->empty()) return cutter.end(true);
        if (!cutter.add(*more)) return false;
    }
}

// Of bytes whose ASCII is bytes of their own, as in UTF-8 and all encodings but the wide ones.
Result<bool> cut_narrow(PeekedSource& bytes, const Location& location, const TextSink& sink,
                        const TextFailed& failed, const KnowColumns& know_columns) {
    const std::string& name = location.member.empty() ? location.path : location.member;
    const auto begin = is_markdown_name(name) ? Result(StreamBegin::Kind::text)
                                              : peek_begin(bytes, is_stream_name(name));
    if (!begin) return begin.error();
    if (*begin != StreamBegin::Kind::text) {
        const auto first = bytes.read();
        if (!first) return first.error();
        const bool is_stream = *begin == StreamBegin::Kind::all_records;
        return cut_rest(without_mark(*first), bytes, Records(location, is_stream, sink, failed));
    }
    auto table = peek_table(bytes, know_columns);
    if (!table) return table.error();
    if (*table) {
        const auto first = bytes.read();
        if (!first) return first.error();
        return cut_rest(without_mark(*first), bytes,
                        TableRows(location, **std::move(table), sink, failed));
    }
    std::string text;
    while (true) {
        const auto more = bytes.read();
        if (!more) return more.error();
        if (more->empty()) return sink(RawText{location, std::move(text), Framing::whole});
        text.append(*more);
        if (text.size() <= kMaxTextBytes) continue;
        if (begins_list_of_objects(without_mark(text)))
            return cut_rest(without_mark(text), bytes, ListElements(location, sink, failed));
        return Error{ErrorKind::input,
                     "text is longer than " + std::to_string(kMaxTextBytes >> 20U) + " MiB", ""};
    }
}

}  // namespace

Result<bool> cut_texts(PeekedSource& bytes, const Location& location, const TextSink& sink,
                       const TextFailed& failed, const KnowColumns& know_columns) {
    const auto head = bytes.peek(kUtf16HeadBytes);
    if (!head) return head.error();
    const auto order = utf16_order(*head);
    if (!order) return cut_narrow(bytes, location, sink, failed, know_columns);
    Utf16Source decoded(bytes, *order);
    PeekedSource utf8(decoded);
    return cut_narrow(utf8, location, sink, failed, know_columns);
}

}  // namespace newsidx
