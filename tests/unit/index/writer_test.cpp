#include "index/writer.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "index/build_document.hpp"
#include "index/entity_names.hpp"
#include "temporary_folder.hpp"
#include "writer_articles.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

namespace {

void check_same_change(int there) {
    std::string dumps[2];
    for (const EngineChoice engine : kEngines) {
        TemporaryFolder folder;
        const std::string path = folder / "index";
        {
            auto writer = open(path, EngineChoice::xapian);
            REQUIRE(writer);
            for (int i = 0; i < there; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
            REQUIRE(writer->commit());
        }
        auto writer = open(path, engine);
        REQUIRE(writer);
        CHECK(writer->is_bulk() == (engine == EngineChoice::bulk));
        for (int i = there - 10; i < there + 10; ++i)
            REQUIRE(writer->put(document_of(i, filler(i + 1), "b")));
        REQUIRE(writer->put(document_of(there + 5, "again", "b")));
        REQUIRE(writer->remove(id_of(3)));
        REQUIRE(writer->remove(id_of(there + 8)));
        for (const bool committed : {false, true}) {
            if (committed) REQUIRE(writer->commit());
            const auto all = writer->all_ids();
            REQUIRE(all);
            CHECK(all->size() == static_cast<std::size_t>(there) + 8);
            CHECK_FALSE(*writer->find(id_of(3)));
            CHECK_FALSE(*writer->find(id_of(there + 8)));
            CHECK((*writer->stored(id_of(there - 5)))->body == filler(there - 4));
            CHECK((*writer->stored(id_of(there + 5)))->body == "again");
            CHECK((*writer->stored(id_of(5)))->body == filler(5));
            CHECK(writer->ids_at_or_below("b")->size() == 19);
            CHECK(writer->ids_at_or_below("a")->size() == static_cast<std::size_t>(there) - 11);
        }
        CHECK(check_errors(path) == 0);
        // Numbers differ: what is told by term and name doesn't.
        const Xapian::Database database(path);
        std::string& seen = dumps[engine == EngineChoice::bulk ? 1 : 0];
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            seen += *term + ' ' + std::to_string(term.get_termfreq()) + ' ' +
                    std::to_string(database.get_collection_freq(*term)) + '\n';
        }
        seen += database.get_metadata(entity_key("0123456789ab")) + counts_of_names(database);
        for (Xapian::valueno slot = 0; slot < kSlots; ++slot)
            seen += ' ' + std::to_string(database.get_value_freq(slot));
    }
    const bool same = dumps[0] == dumps[1];
    CHECK(same);
}

}  // namespace

TEST_CASE("Writer: both engines answer look-ups with what was put, before the commit and after") {
    for (const EngineChoice engine : kEngines) {
        for (const int count : {20, 720}) {  // before and after there is a dictionary
            CAPTURE(count);
            TemporaryFolder folder;
            auto writer = open(folder / "index", engine);
            REQUIRE(writer);
            CHECK(writer->is_bulk() == (engine == EngineChoice::bulk));
            for (int i = 0; i < count; ++i) {
                REQUIRE(writer->put(document_of(i, filler(i), "a/b" + std::to_string(i % 7))));
                if (i % 5 == 4) REQUIRE(writer->put(document_of(i - 1, "again", "a/c")));
                if (i % 10 == 9) REQUIRE(writer->remove(id_of(i - 2)));
            }
            for (const bool committed : {false, true}) {
                if (committed) REQUIRE(writer->commit());
                const auto again = writer->stored(id_of(3));
                REQUIRE(again);
                REQUIRE(*again);
                CHECK((*again)->body == "again");
                CHECK((*again)->record.locations.front().location.path == "a/c");
                const auto gone = writer->find(id_of(7));
                REQUIRE(gone);
                CHECK_FALSE(*gone);
                const auto kept = writer->stored(id_of(11));
                REQUIRE(kept);
                REQUIRE(*kept);
                CHECK((*kept)->body == filler(11));
                CHECK(writer->ids_at_or_below("a/c")->size() ==
                      static_cast<std::size_t>(count / 5));
                CHECK(writer->ids_at_or_below("a")->size() ==
                      static_cast<std::size_t>(count - count / 10));
                CHECK(writer->ids_at_or_below("b")->empty());
            }
            CHECK(writer->all_ids()->size() == static_cast<std::size_t>(count - count / 10));
        }
    }
}

TEST_CASE("Writer: both engines make one index of the same articles") {
    std::vector<std::string> dumps;
    for (const EngineChoice engine : kEngines) {
        TemporaryFolder folder;
        auto writer = open(folder / "index", engine);
        REQUIRE(writer);
        for (int i = 0; i < 720; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a/b")));
        REQUIRE(writer->commit());
        CHECK(check_errors(folder / "index") == 0);
        dumps.push_back(dump(Xapian::Database(folder / "index")));
    }
    const bool same = dumps[0] == dumps[1];
    CHECK(same);
}

TEST_CASE("Writer: goes on after a bulk build with updates") {
    TemporaryFolder folder;
    auto writer = open(folder / "index", EngineChoice::bulk);
    REQUIRE(writer);
    REQUIRE(writer->put(document_of(1, "one", "a")));
    REQUIRE(writer->commit());
    REQUIRE(writer->put(document_of(2, "two", "a")));
    CHECK_FALSE(writer->is_bulk());
    REQUIRE(writer->remove(id_of(1)));
    REQUIRE(writer->commit());
    CHECK(*writer->all_ids() == std::vector<std::string>{id_of(2)});
    CHECK(check_errors(folder / "index") == 0);
}

TEST_CASE("Writer: auto takes the bulk engine for new indexes and large changes") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    {
        auto writer = open(path, EngineChoice::automatic);
        REQUIRE(writer);
        CHECK(writer->is_bulk());
        REQUIRE(writer->put(document_of(1, "one", "a")));
        // Dropped in silence: the index stays empty, and new.
    }
    {
        auto writer = open(path, EngineChoice::automatic);
        REQUIRE(writer);
        CHECK(writer->is_bulk());
        CHECK(writer->all_ids()->empty());
        REQUIRE(writer->put(document_of(1, "one", "a")));
        REQUIRE(writer->commit());
    }
    {
        auto writer = open(path, EngineChoice::automatic);
        REQUIRE(writer);
        REQUIRE(writer->put(document_of(2, "two", "a")));
        REQUIRE(writer->commit());
        CHECK_FALSE(writer->has_used_bulk());
    }
    auto writer = open(path, EngineChoice::automatic);
    REQUIRE(writer);
    REQUIRE(writer->remove(id_of(1)));
    std::size_t cost = 0;
    for (int i = 3; cost < 2 * kChoiceBytes; ++i) {
        IndexDocument document = document_of(i, filler(i), "b");
        cost += document.terms.position_count() * 160;
        REQUIRE(writer->put(std::move(document)));
    }
    CHECK(writer->is_bulk());
    CHECK_FALSE(*writer->find(id_of(1)));
    CHECK(*writer->find(id_of(2)));
    REQUIRE(writer->commit());
    CHECK(writer->has_used_bulk());
    CHECK(writer->ids_at_or_below("a")->size() == 1);
    CHECK(check_errors(path) == 0);
}

TEST_CASE("Writer: both engines make the same change of an index that has articles") {
    check_same_change(50);
}

TEST_CASE("Writer: both engines make the same change of an index that has a dictionary") {
    check_same_change(720);
}

TEST_CASE(
    "Writer: where the bulk engine can't be used auto goes on without, and bulk is an error") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index_of_one(path);
    std::ofstream(path + "/notes.txt") << "mine";
    const auto refused = open(path, EngineChoice::bulk);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::schema);
    const auto writer = Writer::open_to_reindex(path, true, {.engine = EngineChoice::automatic});
    REQUIRE(writer);
    CHECK_FALSE(writer->is_bulk());
    CHECK(writer->fallback().find("files that don't belong to an index") != std::string::npos);
}

TEST_CASE("Writer: auto makes of a few articles what Xapian's writer does, commit after commit") {
    TemporaryFolder folder;
    const std::string paths[] = {folder / "xapian", folder / "auto"};
    {
        auto writer = open(paths[0], EngineChoice::xapian);
        REQUIRE(writer);
        for (int i = 0; i < 30; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
        REQUIRE(writer->commit());
    }
    std::filesystem::copy(paths[0], paths[1]);
    for (const EngineChoice engine : {EngineChoice::xapian, EngineChoice::automatic}) {
        const std::string& path = paths[engine == EngineChoice::xapian ? 0 : 1];
        std::mt19937 random(3);
        auto writer = open(path, engine);
        REQUIRE(writer);
        for (int round = 0; round < 60; ++round) {
            CAPTURE(round);
            // Now and then one more than are edited, and a writer that is new.
            const auto count = round % 9 == 8 ? 9 : 1 + random() % 8;
            for (std::size_t i = 0; i < count; ++i) {
                const auto number = static_cast<int>(random() % 40);
                if (random() % 3 == 0) {
                    REQUIRE(writer->remove(id_of(number)));
                } else {
                    REQUIRE(writer->put(document_of(number, filler(round + number), "b")));
                }
            }
            REQUIRE(writer->commit());
            CHECK(check_errors(path) == 0);
            const auto second = open(path, EngineChoice::automatic);
            REQUIRE_FALSE(second);
            CHECK(second.error().kind == ErrorKind::locked);
            if (round % 7 != 6) continue;
            writer = Error{ErrorKind::locked, "", ""};  // lets go of the lock
            writer = open(path, engine);
            REQUIRE(writer);
        }
        CHECK_FALSE(writer->has_used_bulk());
    }
    const bool same = dump(Xapian::Database(paths[0]), Bounds::left_out) ==
                      dump(Xapian::Database(paths[1]), Bounds::left_out);
    CHECK(same);
}

TEST_CASE("Writer: an index whose article of the last number is gone is whole") {
    for (const EngineChoice engine : {EngineChoice::xapian, EngineChoice::automatic}) {
        const TemporaryFolder folder;
        {
            auto writer = open(folder / "one", engine);
            REQUIRE(writer);
            for (int i = 0; i < 3; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
            REQUIRE(writer->commit());
            REQUIRE(writer->remove(id_of(2)));
            REQUIRE(writer->remove(id_of(0)));
            REQUIRE(writer->commit());
        }
        auto again = open(folder / "one", engine);
        REQUIRE(again);
        const auto there = again->find(id_of(1));
        REQUIRE(there);
        CHECK(there->has_value());
    }
}

TEST_CASE("Writer: auto reads no positions that stay, and makes what Xapian's writer does") {
    // Paragraphs come, go, and change in all places; now and then title and language do.
    const auto document = [](int number, const std::vector<int>& paragraphs, int title,
                             bool other) {
        std::string body;
        for (const int one : paragraphs)
            body += filler(one).substr(0, 200) + (one % 3 == 0 ? "\n\n" : "\n");
        IndexDocument made = document_of(number, body, "a");
        Record record = made.record;
        record.title += std::string(static_cast<std::size_t>(title), '!') + " filler word7";
        record.lang = other ? "de" : "en";
        const std::string text = record.title + "\n\n" + body;
        return build_document(record, body, analyze(text, record.title.size(), record.lang));
    };
    for (const bool as_we_do : {true, false}) {
        CAPTURE(as_we_do);
        TemporaryFolder folder;
        const std::string paths[] = {folder / "xapian", folder / "auto"};
        constexpr int kArticles = 6;
        std::vector<std::vector<int>> texts(kArticles, std::vector<int>{1, 2, 3, 4, 5});
        {
            auto writer = open(paths[0], EngineChoice::xapian);
            REQUIRE(writer);
            for (int i = 0; i < kArticles; ++i)
                REQUIRE(writer->put(document(i, texts[static_cast<std::size_t>(i)], 0, false)));
            REQUIRE(writer->commit());
        }
        if (!as_we_do) {
            // As if another analysis had counted one position more somewhere.
            Xapian::WritableDatabase database(paths[0], Xapian::DB_OPEN);
            for (Xapian::docid number = 1; number <= kArticles; ++number) {
                const Xapian::Document old = database.get_document(number);
                Xapian::Document moved = database.get_document(number);  // a copy shares terms
                moved.clear_terms();
                for (auto term = old.termlist_begin(); term != old.termlist_end(); ++term) {
                    moved.add_term(*term, term.get_wdf());
                    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
                        moved.add_posting(*term, *at + (*at > 1'050 ? 1 : 0), 0);
                }
                database.replace_document(number, moved);
            }
            database.commit();
        }
        std::filesystem::copy(paths[0], paths[1]);
        std::mt19937 random(3);
        for (int round = 0; round < (as_we_do ? 80 : 6); ++round) {
            CAPTURE(round);
            const auto number =
                as_we_do ? static_cast<std::size_t>(random() % kArticles) : std::size_t(round);
            std::vector<int>& text = texts[number];
            const auto at =
                text.begin() + static_cast<std::ptrdiff_t>(random() % (text.size() + 1));
            const int other = static_cast<int>(random() % 50);
            switch (as_we_do ? random() % 4 : 0) {
                case 0:
                    text.push_back(other);
                    break;
                case 1:
                    text.insert(at, other);
                    break;
                case 2:
                    if (at != text.end()) text.erase(at);
                    break;
                default:
                    if (at != text.end()) *at = other;
            }
            const int title = as_we_do && random() % 6 == 0 ? 1 : 0;
            const bool language = as_we_do && random() % 6 == 0;
            for (const EngineChoice engine : {EngineChoice::xapian, EngineChoice::automatic}) {
                auto writer = open(paths[engine == EngineChoice::xapian ? 0 : 1], engine);
                REQUIRE(writer);
                REQUIRE(writer->put(document(static_cast<int>(number), text, title, language)));
                REQUIRE(writer->commit());
            }
            CHECK(check_errors(paths[1]) == 0);
            const bool same = dump(Xapian::Database(paths[0]), Bounds::left_out) ==
                              dump(Xapian::Database(paths[1]), Bounds::left_out);
            CHECK(same);
        }
    }
}

TEST_CASE("Writer: auto leaves to Xapian's writer what isn't as we write it") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index_of_one(path);
    Xapian::WritableDatabase(path, Xapian::DB_OPEN).add_spelling("word");
    const std::string small = folder / "small";
    Xapian::Database(path).compact(small, Xapian::DBCOMPACT_NO_RENUMBER, 2048);
    for (const std::string& one : {path, small}) {
        auto writer = open(one, EngineChoice::automatic);
        REQUIRE(writer);
        REQUIRE(writer->put(document_of(2, "two", "a")));
        REQUIRE(writer->commit());
        CHECK(check_errors(one) == 0);
        const Xapian::Database database(one);
        CHECK(database.get_doccount() == 2);
        CHECK(*database.spellings_begin() == "word");
    }
}
