#include "source/warc.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"
#include "source/source.hpp"
#include "text_source.hpp"

using namespace newsidx;

namespace {

std::string record(const std::string& fields, const std::string& block) {
    return "WARC/1.0\r\n" + fields + "\r\nContent-Length: " + std::to_string(block.size()) +
           "\r\n\r\n" + block + "\r\n\r\n";
}

std::string answer(const std::string& address, const std::string& message) {
    return record("WARC-Type: response\r\nWARC-Target-URI: " + address +
                      "\r\nContent-Type: application/http; msgtype=response",
                  message);
}

const std::string kHtml = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

struct Read {
    std::string pages;   // "ADDRESS:BYTES|"
    std::string failed;  // "ADDRESS:WHY|"
    std::uint64_t passed_over = 0;
    std::string error;
};

Read read(std::string archive, std::size_t piece = 100'000) {
    TextSource source(std::move(archive), piece);
    Read out;
    const auto done = read_warc(
        source, out.passed_over,
        [&](const WebPage& page) {
            out.pages += page.address + ":" + page.bytes + "|";
            return true;
        },
        [&](const std::string& address, const Error& error) {
            out.failed += address + ":" + error.what + "|";
        });
    if (!done) out.error = done.error().what;
    return out;
}

}  // namespace

TEST_CASE("read_warc: gives pages, counts what is none, and passes over what describes") {
    const std::string archive =
        record("WARC-Type: warcinfo", "software: x") +
        record("WARC-Type: request\r\nWARC-Target-URI: https://e.org/1", "GET / HTTP/1.1\r\n\r\n") +
        answer("https://e.org/1/", kHtml + "<p>One") + record("WARC-Type: metadata", "x: y") +
        answer("https://e.org/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG") +
        answer("https://e.org/no", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n<p>No") +
        answer("https://e.org/x", "no head") +
        record("WARC-Type: revisit\r\nWARC-Target-URI: https://e.org/1", kHtml) +
        record(
            "WARC-Type: resource\r\nWARC-Target-URI: <https://e.org/2>\r\nContent-Type: "
            "text/html",
            "<p>Two") +
        record("WARC-Type: continuation\r\nWARC-Segment-Number: 2", "x");
    for (const std::size_t piece : {1U, 7U, 100'000U}) {
        CAPTURE(piece);
        const auto out = read(archive, piece);
        CHECK(out.pages == "https://e.org/1/:<p>One|https://e.org/2:<p>Two|");
        CHECK(out.failed.empty());
        CHECK(out.error.empty());
        CHECK(out.passed_over == 5);
    }
}

TEST_CASE("read_warc: a page that can't be unpacked, or is too long, costs no other one") {
    const std::string longer(kMaxTextBytes + 1, 'x');
    const auto out = read(
        answer("a",
               "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\x1b") +
        answer("b", kHtml + longer) + answer("c", kHtml + gzipped("<p>C")));
    CHECK(out.pages == "c:<p>C|");
    CHECK(out.failed ==
          "a:is packed by br, which newsidx doesn't unpack|b:page is longer than 32 MiB|");
    CHECK(out.passed_over == 0);
}

TEST_CASE("read_warc: where no record follows the rest is lost, and told") {
    const auto good = answer("a", kHtml + "A");
    struct Case {
        const char* name;
        std::string archive;
        std::string_view error;
    };
    const Case cases[] = {
        {"cut off in a page", good + answer("b", kHtml + "B").substr(0, 150), "it ends too early"},
        {"cut off in a head", good + "WARC/1.0\r\nWARC-Type: response\r\n", "it ends too early"},
        {"rubbish", good + "rubbish\r\n\r\n", "no record where one should be"},
        {"rubbish that is long", good + std::string(100'000, 'x'), "no record where one should be"},
        {"no length", good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
         "a record without a length"},
        {"a length that is none", good + "WARC/1.0\r\nContent-Length: -1\r\n\r\n",
         "a record without a length"},
        {"an endless head", good + "WARC/1.0\r\n" + std::string(1 << 20U, 'x'),
         "a head without an end"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto out = read(c.archive, 1000);
        CHECK(out.pages == "a:A|");
        CHECK(out.error == "is a broken web archive (WARC): " + std::string(c.error));
    }
    CHECK(read("").error.empty());
    CHECK(read(good + "\r\n\r\n").error.empty());
}

TEST_CASE("read_warc: what is no record costs no page behind it") {
    const auto page = [](const std::string& name) { return answer(name, kHtml + name); };
    for (const auto& between : {std::string("WARC/1.0\r\nContent-Length: -1\r\n\r\n"),
                                "rubbish\r\n" + page("b"), std::string(100'000, 'x') + "\r\n"}) {
        for (const std::size_t piece : {1U, 7U, 100'000U}) {
            CAPTURE(between.substr(0, 40));
            CAPTURE(piece);
            const auto out = read(page("a") + between + page("c"), piece);
            CHECK(out.pages.starts_with("a:a|"));
            CHECK(out.pages.ends_with("c:c|"));
            CHECK(out.failed.starts_with(":is a broken web archive (WARC): "));
            CHECK(out.error.empty());
        }
    }
}

TEST_CASE("read_warc: a head ends where the next record begins") {
    const auto cut = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000\r\n";
    const auto out = read(cut + answer("a", kHtml + "A"));
    CHECK(out.pages == "a:A|");
    CHECK(out.failed == ":is a broken web archive (WARC): a head without an end|");
}

TEST_CASE("read_warc: a hundred thousand heads without an end cost no page") {
    std::string archive;
    for (int i = 0; i < 100'000; ++i) archive += "WARC/1.0\r\n";
    const auto out = read(archive + answer("a", kHtml + "A"));
    CHECK(out.pages == "a:A|");
}

TEST_CASE("read_warc: a part of a page is no page") {
    const std::string chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
        "chunked\r\n\r\n";
    const auto whole = read(answer("a", chunked + "3\r\n<p>\r\n1\r\nA\r\n0\r\n\r\n") +
                            answer("b",
                                   "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                   "Content-Length: 1\r\n\r\n<p>unpacked"));
    CHECK(whole.pages == "a:<p>A|b:<p>unpacked|");
    const std::string parts[] = {
        answer("a", chunked + "3\r\n<p>\r\nzz\r\nA\r\n0\r\n\r\n"),
        answer("a", chunked + "3\r\n<p>\r\n9\r\nA"),
        answer("a", chunked + "3\r\n<p>\r\n"),
        answer("a", chunked + "2\r\n<p>\r\n1\r\nA\r\n0\r\n\r\n"),
        answer("a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>A"),
        record("WARC-Type: response\r\nWARC-Target-URI: a\r\nWARC-Truncated: length\r\n"
               "Content-Type: application/http",
               kHtml + "A"),
        record("WARC-Type: response\r\nWARC-Target-URI: a\r\nWARC-Segment-Number: 1\r\n"
               "Content-Type: application/http",
               kHtml + "A")};
    for (const auto& part : parts) {
        CAPTURE(part);
        const auto out = read(part + answer("b", kHtml + "B"));
        CHECK(out.pages == "b:B|");
        CHECK(out.failed.starts_with("a:"));
    }
}
