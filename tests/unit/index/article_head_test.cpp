// What is told of an article beside its text.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "index/create.hpp"
#include "index/open_index.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

// Countries with so many mentions each, and their names as head_of() gives them.
std::string names_of(OpenIndex& index, const std::map<std::string, int>& countries,
                     std::optional<std::size_t> most) {
    Record record;
    for (const auto& [code, mentions] : countries) {
        const auto number = static_cast<std::uint32_t>(record.entities.entities.size());
        record.entities.entities.push_back({EntityType::country, code, code, code});
        for (int i = 0; i < mentions; ++i) record.entities.mentions.push_back({number, {}});
    }
    std::map<std::string, std::string> names;
    std::string all;
    for (const HitEntity& entity : index.head_of(record, names, most).entities)
        all += entity.name + "|";
    return all;
}

}  // namespace

TEST_CASE("head_of: names of the first ones, and of those that tie with the last of them") {
    const TemporaryFolder folder;
    REQUIRE(create_if_absent(folder / "index"));
    auto shards = Shards::open({folder / "index"});
    REQUIRE(shards);
    OpenIndex index(*std::move(shards));
    const std::map<std::string, int> countries = {{"DE", 2}, {"ES", 1}, {"FR", 3}, {"IT", 1}};
    const std::string all = "France|Germany|Italy|Spain|";
    CHECK(names_of(index, countries, {}) == all);
    CHECK(names_of(index, countries, 4) == all);
    CHECK(names_of(index, countries, 3) == all);
    CHECK(names_of(index, countries, 2) == "France|Germany|||");
    CHECK(names_of(index, countries, 1) == "France||||");
    CHECK(names_of(index, {}, 1).empty());
}
