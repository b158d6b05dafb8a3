#include "ingest/batch.hpp"

#include <doctest/doctest.h>

#include <string>

#include "../index/temporary_folder.hpp"
#include "index/schema.hpp"

using namespace newsidx;

namespace {

IndexDocument document_of(std::size_t terms) {
    IndexDocument document;
    document.id = std::string(20, '0');
    document.record.id = document.id;
    for (std::size_t i = 0; i < terms; ++i) {
        std::string number = std::to_string(i);
        document.terms.add("a" + std::string(8 - number.size(), '0') + number, 1);
    }
    return document;
}

}  // namespace

TEST_CASE("is_batch_full: an article that might not fit beside what waits is for the next batch") {
    // Whatever the process holds already, so many new terms go beyond it.
    constexpr std::size_t kTooMany = kMaxResidentBytes / 600 + 1;
    const TemporaryFolder folder;
    auto writer = Writer::open(folder / "index", {.engine = EngineChoice::xapian});
    REQUIRE(writer);
    const IndexDocument small = document_of(10);
    const IndexDocument large = document_of(kTooMany);
    CHECK_FALSE(is_batch_full(*writer, large));  // alone it must do
    REQUIRE(writer->put(small));
    CHECK(is_batch_full(*writer, large));
    REQUIRE(writer->commit());
    CHECK_FALSE(is_batch_full(*writer, large));
}

TEST_CASE("is_batch_full: a batch that has its bytes is full for any article") {
    const TemporaryFolder folder;
    auto writer = Writer::open(folder / "index", {.engine = EngineChoice::xapian});
    REQUIRE(writer);
    const IndexDocument none = document_of(0);
    // What waits for a dictionary is counted by what it will cost.
    IndexDocument document = document_of(200'000);
    for (int number = 0; writer->pending_bytes() < kBatchBytes; ++number) {
        REQUIRE(number < 100);
        document.id.back() = static_cast<char>('0' + number % 10);
        document.id.front() = static_cast<char>('0' + number / 10);
        document.record.id = document.id;
        REQUIRE(writer->put(document));
    }
    CHECK(is_batch_full(*writer, none));
}
