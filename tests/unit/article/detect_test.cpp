#include "article/detect.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("detect_format: by content, then by name") {
    struct Case {
        std::string text;
        std::string name;
        Format format;
    };
    const Case cases[] = {
        {"Ministers meet\n\nThey met.", "a.txt", Format::plain},
        {"", "a", Format::plain},
        {"<!DOCTYPE html><title>x</title>", "a.txt", Format::html},
        {"\n <HTML lang=en>", "a", Format::html},
        {"<?xml version='1.0'?><!DOCTYPE html><html>", "a.xml", Format::html},
        {"<!-- saved --><div>text</div>", "a", Format::html},
        {"<p>text", "a", Format::html},
        {"saved from x <table>", "a.html", Format::html},
        {"<title>x</title>text", "a.htm", Format::html},
        {"<3 is a heart", "a.txt", Format::plain},
        {"<?xml version='1.0'?><rss version='2.0'>", "a.html", Format::feed},
        {"<feed xmlns='http://www.w3.org/2005/Atom'>", "a", Format::feed},
        {"<?xml version='1.0'?><a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "a.xml",
         Format::feed},
        {"<?xml version='1.0'?><!-- x --><rdf:RDF>", "a.xml", Format::feed},
        {"<!DOCTYPE html><html><body>&lt;rss&gt; <rss>", "a", Format::html},
        {"<?xml version='1.0'?><catalog/>", "a.xml", Format::other_xml},
        {"<?xml version='1.0'?><nitf><body><p>x</p></body></nitf>", "a.xml", Format::nitf},
        {"<?xml version='1.0'?><newsitem><head/><p>x</p></newsitem>", "a.xml", Format::other_xml},
        {"<!DOCTYPE lewis SYSTEM 'x'>\n<REUTERS><BODY>x</BODY>", "a.sgm", Format::other_xml},
        {"<DOC><TEXT><P>x</TEXT></DOC>", "a", Format::other_xml},
        {"<?xml version='1.0'?><page><p>x</p></page>", "a.html", Format::html},
        {"<?xml version='1.0'?><div><p>x</p></div>", "a.xml", Format::html},
        {"<urlset xmlns='x'><url><loc>http://example.org/</loc></url></urlset>", "a.xml",
         Format::other_xml},
        {"<sitemapindex><sitemap/></sitemapindex>", "a.txt", Format::other_xml},
        {"<opml version='2.0'><head><title>x</title></head><body/></opml>", "a", Format::other_xml},
        {"<note><to>x</to></note>\n", "a", Format::other_xml},
        {"<note> the editor's: they met.", "a.txt", Format::plain},
        {"<b>They</b> met in <b>Minsk</b>", "a.txt", Format::plain},
        {"<entry xmlns='http://www.w3.org/2005/Atom'><title>x</title><id>y</id></entry>", "a.xml",
         Format::feed},
        {"<?xml version='1.0'?><item><title>x</title><link>y</link></item>", "a.xml", Format::feed},
        {"<?xml version='1.0'?><item><name>x</name></item>", "a.xml", Format::other_xml},
        {"<svg xmlns='x'><text>y</text></svg>", "a.svg", Format::other_xml},
        {"{\"title\": \"x\"}", "a.txt", Format::json},
        {" [ {\"title\": 1}]", "a", Format::json},
        {"{}", "a", Format::json},
        {"[MINSK] {Ministers}", "a.txt", Format::plain},
        {"{{Infobox}}", "a.txt", Format::plain},
        {"[]", "a.json", Format::json},
        {"null", "a.json", Format::json},
        {"Leaders met in Astana.", "a.json", Format::plain},
        {"---\ntitle: x\n---\n", "a.txt", Format::markdown},
        {"+++\r\ntitle='x'\r\n+++", "a", Format::markdown},
        {"--- he said", "a.txt", Format::plain},
        {"# A visit", "dir.md/a.MD", Format::markdown},
        {"# A visit", "a.txt", Format::plain},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CAPTURE(c.name);
        CHECK(detect_format(c.text, c.name) == c.format);
    }
}

TEST_CASE("binary_kind: a file may end anywhere") {
    using std::string_view_literals::operator""sv;
    const std::string_view wholes[] = {
        "RIFF\x01\x02\x03\x04WEBPVP8 "sv,
        "RIFF\x01\x02\x03\x04WAVEfmt "sv,
        "PAR1 columns PAR1"sv,
        "\0\0\0\x18"
        "ftypheic"sv,
        "%PDF-1.4"sv,
        "\xff\xd8\xff\xe0"sv,
    };
    for (const std::string_view whole : wholes) {
        CHECK_FALSE(binary_kind(whole).empty());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            CAPTURE(size);
            CHECK_NOTHROW(static_cast<void>(binary_kind(whole.substr(0, size))));
        }
    }
}

TEST_CASE("binary_kind: knows files that are no text, and takes no text for one") {
    using std::string_view_literals::operator""sv;
    CHECK(binary_kind("%PDF-1.4") == "a PDF file");
    CHECK(binary_kind("\xff\xd8\xff\xe0"sv) == "a JPEG image");
    CHECK(binary_kind("\x7f\x45LF\x02"sv) == "a program");
    CHECK(binary_kind("RIFF\x01\x02\x03\x04WEBPVP8 "sv) == "a WebP image");
    CHECK(binary_kind("\0\0\0\x20"
                      "ftypmp42"sv) == "a video file");
    CHECK(binary_kind("\0\0\0\x18"
                      "ftypheic"sv) == "an HEIF image");
    CHECK(binary_kind("\x93NUMPY\x01\0"sv) == "a file of NumPy");
    CHECK(binary_kind(std::string(60, '\0') + "BOOKMOBI") == "a Kindle book");
    CHECK(binary_kind("bplist00\xd1\x01"sv) == "a property list, as Safari's web archives are");
    CHECK(binary_kind("%!PS-Adobe-3.0\n") == "a PostScript file");
    CHECK(binary_kind("PAR1\x15\x04\x15\x10PAR1"sv) == "a Parquet file");
    for (const auto text : {"PAR1 is a magic word"sv, "RIFF is a format"sv, "ID3 tags are old"sv,
                            "GIF8 or GIF9"sv, "MZ"sv, ""sv, "\xff\xfeM\0"sv, "Rar! he cried"sv}) {
        CAPTURE(text);
        CHECK(binary_kind(text).empty());
    }
}

TEST_CASE("unread_kind: texts of kinds that aren't read, and no other texts") {
    CHECK(unread_kind("filedesc://a.arc 0.0.0.0\n") == "a web archive (ARC)");
    CHECK(unread_kind("1\r\n00:00:01,000 --> 00:00:04,000\r\nHe left.") == "subtitles (SubRip)");
    CHECK(unread_kind("BEGIN:VCARD\nFN:A\n") == "an address card (vCard)");
    CHECK(unread_kind("-- MySQL dump 10.13\n") == "a dump of a database (SQL)");
    CHECK(unread_kind("TY  - NEWS\nTI  - A\n") == "a list of references (RIS)");
    CHECK(unread_kind("#!/usr/bin/env python3\nprint(1)\n") == "a script");
    CHECK(unread_kind("1\n\n00:00 --> 1").empty());
    CHECK(unread_kind("#! is a mark").empty());
    CHECK(unread_kind("WEBVTT\n\n00:01.000 --> 00:02.000\nHe left.") == "subtitles (WebVTT)");
    const std::string mail = "From: A <a@e.org>\nSubject: B\n";
    for (const std::string_view header :
         {"Content-Type: text/html; charset=utf-8",
          "Content-Type: multipart/alternative; boundary=x",
          "Content-Transfer-Encoding: quoted-printable", "X-List: =?utf-8?q?B=C3=BCro?=",
          "X-Mozilla-Status2: 0\nCc:\nx_id: 1\nMIME-Version: 1.0"}) {
        CAPTURE(header);
        CHECK(unread_kind(mail + std::string(header) + "\n\nHe left.") == "a mail message");
    }
    std::string long_way;
    for (int i = 0; i < 1'000; ++i) long_way += "Received: from here by there\n";
    CHECK(unread_kind(long_way + mail + "MIME-Version: 1.0\n\nHe left.") == "a mail message");
    CHECK(unread_kind(mail + "Content-Type: text/plain\n\nHe left.").empty());
    CHECK(unread_kind(mail + "X: =? and ?=\n\nHe left.").empty());
    CHECK(
        unread_kind("From: A <a@e.org>\r\nSubject: B\r\n C\r\nMIME-Version: 1.0\r\n\r\nHe left.") ==
        "a mail message");
    CHECK(
        unread_kind("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
                    "\tboundary=x\n\n--x") == "a saved page with all its parts (MHTML)");
    CHECK(unread_kind("From a@e.org Wed Apr  3 10:00:00 2019\nFrom: A\n\nHe left.") == "a mailbox");
    for (const std::string_view text :
         {"", "From: A\nSubject: B\n\nHe left.", "From Minsk to Astana: a visit\n\nMinisters met.",
          "WEBVTT is a format\n\nIt is.", "A visit\nMIME-Version: 1.0\n\nx",
          "BYLINE: A\nLENGTH: 5 words\n\nMIME-Version: 1.0"}) {
        CAPTURE(text);
        CHECK(unread_kind(text).empty());
    }
}
