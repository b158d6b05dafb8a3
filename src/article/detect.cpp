#include "article/detect.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsidx {
namespace {

struct Magic {
    std::string_view bytes;
    std::string_view kind;
};

using std::string_view_literals::operator""sv;

constexpr auto kMagics = std::to_array<Magic>({
    {"%PDF-"sv, "a PDF file"},
    {"\x89PNG"sv, "a PNG image"},
    {"\xff\xd8\xff"sv, "a JPEG image"},
    {"GIF8"sv, "a GIF image"},
    {"RIFF"sv, "a RIFF file"},
    {"\x7f"
     "ELF"sv,
     "a program"},
    {"MZ\x90"sv, "a program"},
    {"OggS"sv, "an Ogg file"},
    {"ID3"sv, "an MP3 file"},
    {"\xd0\xcf\x11\xe0"sv, "an old Office file"},
    {"SQLite format 3"sv, "an SQLite database"},
    {"{\\rtf"sv, "an RTF file"},
    {"7z\xbc\xaf\x27\x1c"sv, "a 7-Zip file"},
    {"Rar!\x1a\x07"sv, "a RAR file"},
    {"\x0f\x0d\xb4\x78"sv, "a Xapian table"},
});

// How much of a text is looked at for the tags of HTML.
constexpr std::size_t kHeadBytes = 2048;

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

bool looks_like_html(std::string_view head) {
    if (head.starts_with("<!doctype html") || head.starts_with("<html")) return true;
    if (!head.starts_with('<')) return false;
    constexpr auto kTags = std::to_array<std::string_view>(
        {"<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1"});
    return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) {
        return head.find(tag) != std::string_view::npos;
    });
}

bool looks_like_feed(std::string_view head) {
    // Behind the XML declaration, comments and style sheets.
    for (const std::string_view root : {"<rss"sv, "<feed"sv, "<rdf:rdf"sv}) {
        const auto at = head.find(root);
        if (at != std::string_view::npos && head.find("<html") > at) return true;
    }
    return false;
}

}  // namespace

std::string_view binary_kind(std::string_view bytes) {
    for (const Magic& magic : kMagics) {
        if (bytes.starts_with(magic.bytes)) return magic.kind;
    }
    return {};
}

Format detect_format(std::string_view utf8, std::string_view name) {
    const std::string_view text = trimmed(utf8);
    const std::string head = lower_ascii(text.substr(0, kHeadBytes));
    const std::string lower_name = lower_ascii(name);
    if (head.starts_with('<')) {
        if (looks_like_feed(head)) return Format::feed;
        if (looks_like_html(head)) return Format::html;
    }
    if (head.starts_with('{') ||
        (head.starts_with('[') && (head.find('{') < 64 || lower_name.ends_with(".json"))))
        return Format::json;
    if (text.starts_with("---\n") || text.starts_with("---\r\n")) return Format::markdown;
    if (lower_name.ends_with(".md") || lower_name.ends_with(".markdown")) return Format::markdown;
    return Format::plain;
}

}  // namespace newsidx
