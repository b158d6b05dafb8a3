#include "source/http_message.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"

using namespace newsidx;

TEST_CASE("header_value: whatever the case of the name, without blanks around it") {
    const std::string_view lines = "HTTP/1.1 200 OK\r\nContent-Type:  text/html \r\nx: y\n";
    CHECK(header_value(lines, "content-type") == "text/html");
    CHECK(header_value(lines, "X") == "y");
    CHECK(header_value(lines, "Z").empty());
}

TEST_CASE("read_http_head: what is said of the body") {
    const auto head = read_http_head(
        "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"Windows-1251\"\r\n"
        "Content-Encoding: GZIP\r\nTransfer-Encoding: chunked\r\n\r\n<html>");
    CHECK(head.status == 200);
    CHECK(head.type == "text/html");
    CHECK(head.encoding == "windows-1251");
    CHECK(head.packing == "gzip");
    CHECK(head.is_chunked);
    CHECK(head.size == 120);
    CHECK(read_http_head("HTTP/1.0 404\n\n").status == 404);
    CHECK(read_http_head("HTTP/1.0 404\n\n").size == 14);
    CHECK(read_http_head("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n").size == 0);
    CHECK(read_http_head("<html>\n\n").size == 0);
    CHECK(read_http_head("").size == 0);
}

TEST_CASE("http_body: undoes chunks and gzip, and takes what an archive has undone as it is") {
    HttpHead head;
    head.is_chunked = true;
    const auto body = [&](std::string_view text) {
        const auto found = http_body(text, head, 100);
        return found ? *found : "error: " + found.error().what;
    };
    CHECK(body("4\r\nLead\r\n5;x=y\r\ners m\r\n0\r\n\r\n") == "Leaders m");
    CHECK(body("A\nLeaders me\n0\n\n") == "Leaders me");
    CHECK(body("10\r\nLead") == "error: breaks off within the page");
    CHECK(body("4\r\nLead\r\nxyz") == "error: breaks off within the page");
    CHECK(body("<p>Leaders</p>") == "<p>Leaders</p>");
    CHECK(body("fffffffffffffffff\r\nLead") == "fffffffffffffffff\r\nLead");
    const auto packed = gzipped("<p>Leaders</p>");
    CHECK(body("22\r\n" + packed.substr(0, 34) + "\r\n" + "0\r\n\r\n") ==
          (packed.size() == 34 ? "<p>Leaders</p>" : body("22\r\n" + packed.substr(0, 34))));
    head.is_chunked = false;
    head.packing = "gzip";
    CHECK(body(packed) == "<p>Leaders</p>");
    CHECK(body("<p>Leaders</p>") == "<p>Leaders</p>");
    CHECK(body(packed.substr(0, packed.size() - 10)).starts_with("error: can't be unpacked"));
    CHECK(body(gzipped(std::string(101, 'a'))).starts_with("error: page is longer"));
    CHECK(body(std::string(101, 'a')).starts_with("error: page is longer"));
    head.packing = "br";
    CHECK(body("\x1b\x0f") == "error: is packed by br, which newsidx doesn't unpack");
    CHECK(body("<p>Leaders</p>") == "<p>Leaders</p>");
}
