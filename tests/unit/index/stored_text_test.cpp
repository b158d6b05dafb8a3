#include "index/stored_text.hpp"

#include <doctest/doctest.h>

#include "article/article.hpp"

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
    DataPacker packer(dictionary);
    BodyUnpacker unpacker([&](std::uint32_t id) {
        CHECK(id == dictionary_id(dictionary));
        return dictionary;
    });
    constexpr auto kOnce = DictionaryUse::once;
    constexpr auto kMany = DictionaryUse::many_times;
    int number = 5'000;
    for (const DictionaryUse use : {kOnce, kOnce, kMany, kOnce, kMany}) {
        const std::string body = article_of(number++);
        const auto data = packer.pack("a record", body, use);
        REQUIRE(data);
        CHECK(data->size() < body.size() / 2);
        const auto parts = split_document_data(*data);
        REQUIRE(parts);
        CHECK(parts->record == "a record");
        const auto unpacked = unpacker.unpack(parts->frame);
        REQUIRE(unpacked);
        CHECK(*unpacked == body);
        // The last byte belongs to the checksum.
        std::string damaged(parts->frame);
        damaged.back() = static_cast<char>(damaged.back() ^ 1);
        CHECK_FALSE(unpacker.unpack(damaged));
    }
}
