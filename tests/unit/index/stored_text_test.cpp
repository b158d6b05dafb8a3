#include "index/stored_text.hpp"

#include <doctest/doctest.h>

#include "article/article.hpp"
#include "base/bytes.hpp"

using namespace newsidx;

namespace {

std::string article_of(int number) {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "word" + std::to_string((number * 31 + i * i) % 997) + (i % 12 == 11 ? ". " : " ");
    return text;
}

std::string trained() {
    std::vector<std::string> articles;
    for (int i = 0; i < 1'200; ++i) articles.push_back(article_of(i));
    auto dictionary = train_dictionary({articles.begin(), articles.end()});
    REQUIRE(dictionary);
    return *std::move(dictionary);
}

}  // namespace

TEST_CASE(
    "DataPacker: however the dictionary is taken up, and in whatever order, texts come back") {
    const std::string dictionary = trained();
    DataPacker packer(std::make_shared<const std::string>(dictionary));
    DataUnpacker unpacker([&](std::uint32_t id) {
        CHECK(id == dictionary_id(dictionary));
        return dictionary;
    });
    constexpr auto kOnce = DictionaryUse::once;
    constexpr auto kMany = DictionaryUse::many_times;
    int number = 5'000;
    for (const DictionaryUse use : {kOnce, kOnce, kMany, kOnce, kMany}) {
        const std::string body = article_of(number++);
        Record record;
        record.id = "0123456789abcdef0123";
        record.title = "Title " + std::to_string(number);
        const auto data = packer.pack(encode_record(record), body, use);
        REQUIRE(data);
        CHECK(data->size() < body.size() / 2);
        const auto parts = unpacker.open(*data);
        REQUIRE(parts);
        CHECK(parts->record == record);
        const auto unpacked = unpacker.unpack(parts->frame);
        REQUIRE(unpacked);
        CHECK(*unpacked == body);
        // The last byte belongs to the checksum.
        std::string damaged(parts->frame);
        damaged.back() = static_cast<char>(damaged.back() ^ 1);
        CHECK_FALSE(unpacker.unpack(damaged));
    }
}

TEST_CASE("DataUnpacker: asks for no dictionary that it knows, and once for another") {
    const auto dictionary = std::make_shared<const std::string>(trained());
    const auto data = DataPacker(dictionary).pack("", article_of(7'000));
    REQUIRE(data);
    int asked = 0;
    const auto open_twice = [&](bool knows) {
        DataUnpacker unpacker([&](std::uint32_t) {
            ++asked;
            return *dictionary;
        });
        if (knows) unpacker.know(dictionary);
        const std::string frame = data->substr(data->find("\x28\xb5\x2f\xfd", 12));
        for (int time = 0; time < 2; ++time) CHECK(unpacker.unpack(frame));
    };
    open_twice(true);
    CHECK(asked == 0);
    open_twice(false);
    CHECK(asked == 1);
}

TEST_CASE("decode_record: what is cut is no record") {
    Record record;
    record.id = "0123456789abcdef0123";
    record.entities.entities = {{EntityType::country, "DE", "DE", "", true, true},
                                {EntityType::person, "0123456789ab", "", "Berg", false, false}};
    record.entities.mentions = {
        {1, {5, 300}, 7, 100}, {0, {6, 9}, 400, 255}, {1, {310, 314}, 7, 1}};
    const std::string bytes = encode_record(record);
    CHECK(decode_record(bytes) == record);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decode_record(bytes.substr(0, size)));
}

TEST_CASE("DataPacker::pack: what couldn't be read again is refused") {
    DataPacker packer;
    const std::string most(kMaxStoredRecordBytes, 'x');
    CHECK(packer.pack(most, "text"));
    const auto record = packer.pack(most + "x", "text");
    REQUIRE_FALSE(record);
    CHECK(record.error().kind == ErrorKind::input);
    const auto body = packer.pack("record", std::string(kMaxArticleBytes + 1, 'x'));
    REQUIRE_FALSE(body);
    CHECK(body.error().kind == ErrorKind::input);
}
