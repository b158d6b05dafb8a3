// What tests of the writer share: articles of chosen numbers and texts.
#pragma once

#include <doctest/doctest.h>
#include <xapian.h>

#include <string>

#include "index/build_document.hpp"
#include "index/entity_names.hpp"
#include "index/writer.hpp"
#include "temporary_folder.hpp"
#include "text/analysis.hpp"
#include "xapian_dump.hpp"

namespace newsidx {

inline std::string id_of(int number) {
    std::string id = std::to_string(number);
    return std::string(20 - id.size(), '0') + id;
}

// Whatever the index counts about names and their words.
inline std::string counts_of_names(const Xapian::Database& database) {
    std::string all;
    for (const std::string prefix : {"e/", "entity/", "wo/", "wp/"}) {
        for (auto at = database.metadata_keys_begin(prefix);
             at != database.metadata_keys_end(prefix); ++at)
            all += *at + '=' + database.get_metadata(*at) + '\n';
    }
    return all;
}

inline IndexDocument document_of(int number, const std::string& body, const std::string& path) {
    Record record;
    record.id = id_of(number);
    record.title = "Title " + std::to_string(number);
    record.lang = "en";
    record.locations.push_back({{path, "", 0}, 1, {}});
    record.entities.entities.push_back({EntityType::person, "0123456789ab", "somebody",
                                        number % 2 == 0 ? "A. Body" : "Some Body"});
    const std::string text = record.title + "\n\n" + body;
    const Analysis analysis = analyze(text, record.title.size(), record.lang);
    return build_document(std::move(record), body, analysis);
}

inline std::string filler(int number) {
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "word" + std::to_string((number * 31 + i * i) % 997) + (i % 12 == 11 ? ". " : " ");
    return text;
}

inline constexpr EngineChoice kEngines[] = {EngineChoice::xapian, EngineChoice::bulk};

inline Result<Writer> open(const std::string& path, EngineChoice engine) {
    return Writer::open(path, {.engine = engine, .run_bytes = std::size_t{2} << 20U});
}

// An index with one article, by Xapian's writer.
inline void make_index_of_one(const std::string& path) {
    auto writer = open(path, EngineChoice::xapian);
    REQUIRE(writer);
    REQUIRE(writer->put(document_of(1, "one", "a")));
    REQUIRE(writer->commit());
}

}  // namespace newsidx
