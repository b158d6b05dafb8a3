#include "source/http_message.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/ascii.hpp"
#include "source/byte_source.hpp"
#include "source/unpack.hpp"

namespace newsidx {
namespace {

class TextAsSource : public ByteSource {
public:
    explicit TextAsSource(std::string_view text) : text_(text) {}
    Result<std::string_view> read() override {
        const auto all = text_;
        text_ = {};
        return all;
    }

private:
    std::string_view text_;
};

std::string_view take_line(std::string_view& text) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Of "text/html; charset=UTF-8".
std::string charset_of(std::string_view type) {
    constexpr std::string_view kKey = "charset=";
    const auto small = ascii::lower(type);
    const auto at = small.find(kKey);
    if (at == small.npos) return {};
    auto name = std::string_view(small).substr(at + kKey.size());
    name = ascii::trimmed(name.substr(0, name.find(';')));
    while (name.starts_with('"') || name.starts_with('\'')) name.remove_prefix(1);
    return std::string(name.substr(0, name.find_first_of("\"' ")));
}

// The size that a chunk says it has: "1a2b;name=value".
std::optional<std::size_t> chunk_size(std::string_view line) {
    line = ascii::trimmed(line.substr(0, line.find(';')));
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool is_number = error == std::errc{} && end == line.data() + line.size();
    return is_number && !line.empty() ? std::optional(size) : std::nullopt;
}

const Error kBreaksOff{ErrorKind::input, "breaks off within the page", ""};

// Nothing where it isn't chunked; an error of kind input where it breaks off.
Result<std::optional<std::string>> without_chunks(std::string_view body) {
    std::string all;
    for (bool first = true;; first = false) {
        const auto size = chunk_size(take_line(body));
        if (!size && first) return std::optional<std::string>();
        if (!size || *size > body.size()) return kBreaksOff;
        if (*size == 0) return std::optional(std::move(all));
        all += body.substr(0, *size);
        body.remove_prefix(*size);
        if (!take_line(body).empty()) return kBreaksOff;
    }
}

Error too_long(std::size_t most) {
    return {ErrorKind::input, "page is longer than " + std::to_string(most >> 20U) + " MiB", ""};
}

Result<std::string> unpacked(std::string_view body, std::size_t most) {
    TextAsSource packed(body);
    const auto plain = unpack(Compression::gzip, packed, 0);
    std::string all;
    while (true) {
        const auto more = plain->read();
        if (!more) return more.error();
        if (more->empty()) return all;
        all += *more;
        if (all.size() > most) return too_long(most);
    }
}

}  // namespace

std::string_view header_value(std::string_view lines, std::string_view name) {
    while (!lines.empty()) {
        const auto line = take_line(lines);
        const auto colon = line.find(':');
        if (colon != line.npos &&
            ascii::lower(ascii::trimmed(line.substr(0, colon))) == ascii::lower(name))
            return ascii::trimmed(line.substr(colon + 1));
    }
    return {};
}

HttpHead read_http_head(std::string_view message) {
    HttpHead head;
    if (!message.starts_with("HTTP/")) return head;
    auto rest = message;
    const auto status = take_line(rest);
    const auto lines = rest;
    while (!rest.empty() && !take_line(rest).empty()) {
    }
    if (rest.empty() && !message.ends_with("\n\n") && !message.ends_with("\r\n\r\n")) return head;
    head.size = message.size() - rest.size();
    const auto fields = lines.substr(0, lines.size() - rest.size());
    if (const auto blank = status.find(' '); blank != status.npos) {
        const auto number = status.substr(blank + 1);
        std::from_chars(number.data(), number.data() + number.size(), head.status);
    }
    const auto type = header_value(fields, "Content-Type");
    head.type = ascii::lower(ascii::trimmed(type.substr(0, type.find(';'))));
    head.encoding = charset_of(type);
    head.packing = ascii::lower(header_value(fields, "Content-Encoding"));
    const auto length = header_value(fields, "Content-Length");
    std::from_chars(length.data(), length.data() + length.size(), head.length);
    head.is_chunked =
        ascii::lower(header_value(fields, "Transfer-Encoding")).find("chunked") != type.npos;
    return head;
}

Result<std::string> http_body(std::string_view body, const HttpHead& head, std::size_t most) {
    std::string joined;
    if (head.length > body.size() && !head.is_chunked) return kBreaksOff;
    if (head.is_chunked) {
        auto all = without_chunks(body);
        if (!all) return all.error();
        if (*all) {
            joined = **std::move(all);
            body = joined;
        }
    }
    if (compression_of(body) == Compression::gzip) return unpacked(body, most);
    const bool is_plain = head.packing.empty() || head.packing == "identity" ||
                          head.packing == "gzip" || head.packing == "x-gzip";
    // What was unpacked begins like a page.
    const auto begin = ascii::trimmed(body.substr(0, 256));
    if (!is_plain && !begin.starts_with('<') && !begin.starts_with("\xef\xbb\xbf")) {
        return Error{
            ErrorKind::input,
            "is packed by " + head.packing.substr(0, 20) + ", which newsidx doesn't unpack", ""};
    }
    if (body.size() > most) return too_long(most);
    return std::string(body);
}

}  // namespace newsidx
