#include "article/detect.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "article/front_matter.hpp"
#include "article/mail_kind.hpp"
#include "article/xml_root.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

struct Magic {
    std::string_view bytes;
    std::string_view kind;
};

using namespace std::string_view_literals;

// Those in letters have a second part, or a text might begin so.
constexpr auto kMagics = std::to_array<Magic>({
    {"%PDF-"sv, "a PDF file"},
    {"\x89PNG"sv, "a PNG image"},
    {"\xff\xd8\xff"sv, "a JPEG image"},
    {"GIF87a"sv, "a GIF image"},
    {"GIF89a"sv, "a GIF image"},
    {"II*\0"sv, "a TIFF image"},
    {"MM\0*"sv, "a TIFF image"},
    {"\x7f\x45LF"sv, "a program"},
    {"MZ\x90\0"sv, "a program"},
    {"\xca\xfe\xba\xbe"sv, "a program"},
    {"\0asm"sv, "a program"},
    {"OggS\0"sv, "an Ogg file"},
    {"fLaC\0"sv, "a FLAC file"},
    {"ID3\2"sv, "an MP3 file"},
    {"ID3\3"sv, "an MP3 file"},
    {"ID3\4"sv, "an MP3 file"},
    {"\xff\xfb"sv, "an MP3 file"},
    {"\x1a\x45\xdf\xa3"sv, "a Matroska file"},
    {"\0\0\0\x0cjP"sv, "a JPEG 2000 image"},
    {"AT&TFORM"sv, "a DjVu file"},
    {"%!PS"sv, "a PostScript file"},
    {"\xff"
     "WPC"sv,
     "a WordPerfect file"},
    {"\xd0\xcf\x11\xe0"sv, "an old Office file"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"PGDMP"sv, "a dump of PostgreSQL"},
    {"bplist00"sv, "a property list, as Safari's web archives are"},
    {"ARROW1\0"sv, "an Arrow file"},
    {"Obj\1"sv, "an Avro file"},
    {"\x89HDF"sv, "an HDF5 file"},
    {"\x93NUMPY"sv, "a file of NumPy"},
    {"\x80\3"sv, "a pickle of Python"},
    {"\x80\4\x95"sv, "a pickle of Python"},
    {"\x80\5\x95"sv, "a pickle of Python"},
    {"{\\rtf"sv, "an RTF file"},
    {"7z\xbc\xaf\x27\x1c"sv, "a 7-Zip file"},
    {"Rar!\x1a\x07"sv, "a RAR file"},
    {"LZIP\1"sv, "a file packed by lzip"},
    {"\x04\x22\x4d\x18"sv, "a file packed by LZ4"},
    {"\x1f\x9d"sv, "a file packed by compress"},
    {"wOFF\0"sv, "a font"},
    {"wOF2\0"sv, "a font"},
    {"\x0f\x0d\xb4\x78"sv, "a Xapian table"},
});

// How much of a text is looked at for the tags of HTML.
constexpr std::size_t kHeadBytes = 16 * 1024;

bool looks_like_html(std::string_view head) {
    if (head.starts_with("<!doctype html") || head.starts_with("<html")) return true;
    if (!head.starts_with('<')) return false;
    constexpr auto kTags = std::to_array<std::string_view>(
        {"<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1"});
    return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) {
        return head.find(tag) != std::string_view::npos;
    });
}

// An object with a key, or a list of them.
bool looks_like_json(std::string_view head) {
    if (head.starts_with('[')) head = ascii::trimmed(head.substr(1));
    if (!head.starts_with('{')) return false;
    head = ascii::trimmed(head.substr(1));
    return head.starts_with('"') || head.starts_with('}');
}

// Whether a file that is named as JSON may be some: broken, or of one value.
bool may_be_json(std::string_view head) {
    return head.starts_with('{') || head.starts_with('[') || head.starts_with('"') ||
           head.find_first_of(" \t\n") >= head.find_last_not_of(" \t\r\n");
}

bool begins_with_line(std::string_view text, std::string_view line) {
    if (!text.starts_with(line)) return false;
    text.remove_prefix(line.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
    return text.starts_with('\n');
}

bool looks_like_feed(std::string_view head) {
    // Behind the XML declaration, comments and style sheets.
    for (const std::string_view root : {"<rss"sv, "<feed"sv, "<rdf:rdf"sv}) {
        const auto at = head.find(root);
        if (at != std::string_view::npos && head.find("<html") > at) return true;
    }
    return false;
}

std::string_view take_head_line(std::string_view& text) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// A number, and below it "00:00:01,000 --> 00:00:04,000".
bool is_subrip(std::string_view text) {
    const auto number = ascii::trimmed(take_head_line(text));
    if (number.empty() || number.find_first_not_of("0123456789") != number.npos) return false;
    const auto times = take_head_line(text);
    return times.find(" --> ") != times.npos && times.substr(0, 2).find(':') == times.npos &&
           times.substr(2, 1) == ":";
}

// How texts begin that programs wrote for programs.
constexpr auto kTextMarks = std::to_array<Magic>({
    {"BEGIN:VCALENDAR", "a calendar (iCalendar)"},
    {"BEGIN:VCARD", "an address card (vCard)"},
    {"TY  - ", "a list of references (RIS)"},
    {"\\documentclass", "LaTeX"},
    {"-- MySQL dump", "a dump of a database (SQL)"},
    {"-- MariaDB dump", "a dump of a database (SQL)"},
    {"-- phpMyAdmin SQL Dump", "a dump of a database (SQL)"},
    {"--\n-- PostgreSQL database dump", "a dump of a database (SQL)"},
    {"PRAGMA foreign_keys", "a dump of a database (SQL)"},
    {"#!/", "a script"},
});

}  // namespace

std::string_view unread_kind(std::string_view utf8) {
    const auto head = ascii::trimmed(utf8.substr(0, kHeadBytes));
    if (head.starts_with("filedesc://")) return "a web archive (ARC)";
    if (begins_with_line(head, "WEBVTT")) return "subtitles (WebVTT)";
    if (is_subrip(head)) return "subtitles (SubRip)";
    for (const Magic& mark : kTextMarks) {
        if (head.starts_with(mark.bytes)) return mark.kind;
    }
    utf8.remove_prefix(std::min(utf8.find_first_not_of(" \t\r\n"), utf8.size()));
    return mail_kind(utf8);
}

std::string_view binary_kind(std::string_view bytes) {
    if (bytes.empty()) return {};
    for (const Magic& magic : kMagics) {
        if (bytes.front() == magic.bytes.front() && bytes.starts_with(magic.bytes))
            return magic.kind;
    }
    if (bytes.starts_with("RIFF") && bytes.size() > 8) {
        const auto form = bytes.substr(8, 4);
        if (form == "WAVE" || form == "AVI ") return "a RIFF file";
        if (form == "WEBP") return "a WebP image";
    }
    if (bytes.size() > 8 && bytes.starts_with("PAR1") && bytes.ends_with("PAR1"))
        return "a Parquet file";
    if (bytes.size() > 8 && bytes[0] == '\0' && bytes.substr(4, 4) == "ftyp") {
        const auto brand = bytes.substr(8, 4);
        return brand == "heic" || brand == "mif1" || brand == "avif" ? "an HEIF image"
                                                                     : "a video file";
    }
    constexpr std::size_t kKindAt = 60;  // in a Palm database
    if (bytes.size() > kKindAt && bytes.substr(kKindAt).starts_with("BOOKMOBI"))
        return "a Kindle book";
    return {};
}

Format detect_format(std::string_view utf8, std::string_view name) {
    const std::string_view text = ascii::trimmed(utf8);
    const std::string head = ascii::lower(text.substr(0, kHeadBytes));
    const std::string lower_name = ascii::lower(name);
    const auto is_named = [&](std::initializer_list<std::string_view> ends) {
        return std::any_of(ends.begin(), ends.end(),
                           [&](std::string_view end) { return lower_name.ends_with(end); });
    };
    if (head.starts_with('<')) {
        const auto root = xml_root(head);
        // Atom may have a prefix: <a:feed>.
        if (root == "feed" || looks_like_feed(head) || is_feed_entry(text)) return Format::feed;
        if (root == "nitf") return Format::nitf;
        const bool is_named_html = is_named({".html", ".htm", ".xhtml"});
        if (!unread_xml(root).empty() || (is_other_xml(head) && !is_named_html))
            return Format::other_xml;
        if (looks_like_html(head) || is_named_html) return Format::html;
        if (head.starts_with("<svg ") || is_one_element(text)) return Format::other_xml;
    }
    if (head.starts_with('{') && !is_named({".json", ".jsonl", ".ndjson"}) &&
        has_json_front_matter(text))
        return Format::markdown;
    if (looks_like_json(head) || (is_named({".json", ".jsonl", ".ndjson"}) && may_be_json(head)))
        return Format::json;
    if (begins_with_line(text, "---") || begins_with_line(text, "+++")) return Format::markdown;
    if (is_named({".md", ".markdown"})) return Format::markdown;
    // Text before the first tag: a comment of the one who saved it, or of a server.
    if (is_named({".html", ".htm", ".xhtml"}) && head.find('<') != std::string::npos)
        return Format::html;
    return Format::plain;
}

}  // namespace newsidx
