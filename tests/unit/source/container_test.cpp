#include "source/container.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "packing.hpp"
#include "source/source.hpp"
#include "text_source.hpp"

using namespace newsidx;

namespace {

struct Members {
    std::vector<std::string> names;
    std::string texts;
    std::vector<std::string> failed;
    std::string error;
};

Members members(const std::string& archive, std::uint64_t most = kMaxMembers) {
    TextSource source(archive, 4096);
    const std::uint64_t packed = archive.size();
    UnpackBudget budget{packed, 0, most};
    Members out;
    const auto done = read_container(
        source, budget,
        [&](const std::string& name, ByteSource& bytes) {
            out.names.push_back(name);
            const auto all = drain(bytes);
            out.texts += all.text;
            if (!all.error.empty()) out.failed.push_back(all.error);
            return true;
        },
        [&](const std::string& name, const Error& error) {
            out.failed.push_back(name + " " + error.what);
        });
    if (!done) out.error = done.error().what;
    return out;
}

const std::string kEnd(1024, '\0');

}  // namespace

TEST_CASE("is_container: goes by magic bytes, and by the checksum of a tar") {
    CHECK(is_container("PK\x03\x04"));
    CHECK(is_container("PK\x05\x06"));
    std::string tar = tar_member("a.txt", "text");
    CHECK(is_container(tar));
    tar.replace(257, 5, std::string(5, '\0'));  // the tar of 1979 has no magic; its sum is another
    CHECK_FALSE(is_container(tar));
    CHECK_FALSE(is_container(std::string(512, '\0')));
    CHECK_FALSE(is_container("A text about PK"));
}

TEST_CASE("read_container: names are given as they are stored, and nothing is written to them") {
    const auto out = members(tar_member("/etc/passwd", "one ") + tar_member("../up", "two") + kEnd);
    CHECK(out.names == std::vector<std::string>{"/etc/passwd", "../up"});
    CHECK(out.texts == "one two");
    CHECK(out.error.empty());
}

TEST_CASE("read_container: only regular files are members") {
    const auto out = members(tar_member("link", "", '2') + tar_member("device", "", '3') +
                             tar_member("folder", "", '5') + tar_member("file", "text") + kEnd);
    CHECK(out.names == std::vector<std::string>{"file"});
}

TEST_CASE("read_container: what ends too early is said once, where it was read") {
    const std::string tar = tar_member("a", "whole") + tar_member("b", std::string(5000, 'b'));
    const auto out = members(tar.substr(0, 3000));
    CHECK(out.names == std::vector<std::string>{"a", "b"});
    CHECK(out.failed.size() == 1);
    CHECK(out.error.empty());
}

TEST_CASE(
    "read_container: a member whose header is damaged is told once, and the next ones are read") {
    std::string damaged = tar_member("b", std::string(5000, 'b'));
    damaged[3] ^= 1;
    const auto out = members(tar_member("a", "1 ") + damaged + tar_member("c", "2") + kEnd);
    CHECK(out.names == std::vector<std::string>{"a", "c"});
    CHECK(out.texts == "1 2");
    REQUIRE(out.failed.size() == 1);
    CHECK(out.failed[0].starts_with("a member can't be unpacked"));
}

TEST_CASE("read_container: a member of a zip with another checksum is told, never taken") {
    const auto zip = [](const std::string& crc) {
        const std::string name = "a.txt";
        const std::string text = "text";
        const std::string zeros(4, '\0');
        return "PK\x03\x04" + std::string("\x14\0\0\0\0\0", 6) + zeros + crc +
               std::string("\4\0\0\0\4\0\0\0\5\0\0\0", 12) + name + text;
    };
    const auto right = members(zip("\xc7\xa7\x8b\x3b"));
    CHECK(right.texts == "text");
    CHECK(right.failed.empty());
    const auto wrong = members(zip("\xc7\xa7\x8b\x3c"));
    REQUIRE(wrong.failed.size() == 1);
    CHECK(wrong.failed[0].find("CRC") != std::string::npos);
}

TEST_CASE("read_container: so many members are read and no more, folders and links counted") {
    const std::string three =
        tar_member("a", "1 ") + tar_member("folder", "", '5') + tar_member("b", "2");
    CHECK(members(three + kEnd, 3).error.empty());
    const auto out = members(three + tar_member("c", "3") + kEnd, 3);
    CHECK(out.names == std::vector<std::string>{"a", "b"});
    CHECK(out.error == "has more than 3 members");
}

TEST_CASE("document_kind: documents that are zip files inside") {
    const std::string zip = std::string("PK\x03\x04") + std::string(26, '\0');
    CHECK(document_kind(zip + "[Content_Types].xml") == "an Office file (docx, xlsx, pptx)");
    CHECK(document_kind(zip + "mimetypeapplication/epub+zipPK") == "an EPUB book");
    CHECK(document_kind(zip + "mimetypeapplication/vnd.oasis.opendocument.textPK") ==
          "an OpenDocument file (odt, ods)");
    for (const std::string& head :
         {std::string(), zip, zip + "news/a.txt", zip + "mimetype, a text",
          std::string("[Content_Types].xml and more words than thirty")}) {
        CHECK(document_kind(head).empty());
    }
}
