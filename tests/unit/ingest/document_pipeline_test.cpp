#include "ingest/document_pipeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "../source/scratch_folder.hpp"

using namespace newsidx;

namespace {

Record record_of(int number) {
    Record record;
    const std::string digits = std::to_string(number);
    record.id = std::string(20 - digits.size(), '0') + digits;
    record.title = "Title " + digits;
    record.lang = "en";
    record.locations.push_back({{"a", "", static_cast<std::uint64_t>(number) + 1}, 1, {}});
    return record;
}

}  // namespace

TEST_CASE("DocumentPipeline: articles reach the writer in the order in which they came") {
    for (const std::size_t workers : {1U, 3U}) {
        CAPTURE(workers);
        ScratchFolder folder;
        auto writer = Writer::open(folder.path("index"), {.engine = EngineChoice::bulk});
        REQUIRE(writer);
        WorkerPool pool(workers);
        DocumentPipeline pipeline(*writer, pool, {.workers = workers},
                                  [&] { return writer->commit(); });
        std::vector<int> order;
        for (int i = 0; i < 40; ++i) {
            const Record record = record_of(i);
            REQUIRE(pipeline.add(record, "Some text of number " + std::to_string(i) + ".",
                                 [&order, i](const Status& written) {
                                     order.push_back(i);
                                     return written;
                                 }));
            CHECK(pipeline.has(record.id));
        }
        REQUIRE(pipeline.drain());
        CHECK(order.size() == 40);
        CHECK(std::is_sorted(order.begin(), order.end()));
        CHECK_FALSE(pipeline.has(record_of(1).id));
        CHECK(writer->all_ids()->size() == 40);
    }
}

TEST_CASE("DocumentPipeline: an article beyond a limit is told, and costs no neighbour") {
    ScratchFolder folder;
    auto writer = Writer::open(folder.path("index"), {.engine = EngineChoice::bulk});
    REQUIRE(writer);
    WorkerPool pool(2);
    DocumentPipeline pipeline(*writer, pool, {.workers = 2}, [&] { return writer->commit(); });
    std::string endless;
    for (std::size_t i = 0; i <= kMaxForms; ++i) endless += "w" + std::to_string(i) + " ";
    int refused = 0;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(pipeline.add(record_of(i), i == 1 ? endless : "Text.", [&](const Status& written) {
            if (written) return Status();
            CHECK(written.error().kind == ErrorKind::input);
            ++refused;
            return Status();
        }));
    }
    REQUIRE(pipeline.drain());
    CHECK(refused == 1);
    CHECK(writer->all_ids()->size() == 2);
}

TEST_CASE("DocumentPipeline: what the caller answers with an error ends the work") {
    ScratchFolder folder;
    auto writer = Writer::open(folder.path("index"), {.engine = EngineChoice::bulk});
    REQUIRE(writer);
    WorkerPool pool(2);
    DocumentPipeline pipeline(*writer, pool, {.workers = 2}, [&] { return writer->commit(); });
    for (int i = 0; i < 5; ++i) {
        REQUIRE(pipeline.add(record_of(i), "Text.", [i](const Status&) -> Status {
            if (i == 2) return Error{ErrorKind::system, "no", ""};
            return {};
        }));
    }
    CHECK_FALSE(pipeline.drain());
}
