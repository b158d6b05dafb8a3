// Build-time tool: data/name-variants.tsv into name_variants.inc.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <map>
#include <set>
#include <string>

#include "entity/name_words.hpp"
#include "entity/table_tool.hpp"

namespace newsidx {
namespace {

void write_variants(const std::string& folder, const std::string& path) {
    std::map<std::string, std::string> same;  // sound to canonical sound
    std::set<std::pair<std::string, std::size_t>> pets;
    const auto rows = read_table(folder + "/name-variants.tsv");
    const auto sound = [](const std::string& word) { return sound_form(word); };
    for (const auto& row : rows) {
        if (row.size() != 2) fail("name-variants.tsv: two columns expected");
        if (row[0] != "same") continue;
        const auto words = split(row[1], ' ');
        for (const std::string& word : words) same.emplace(sound(word), sound(words[0]));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i][0] == "same") continue;
        if (rows[i][0] != "short") fail("name-variants.tsv: no kind '" + rows[i][0] + "'");
        for (const std::string& word : split(rows[i][1], ' ')) {
            const auto at = same.find(sound(word));
            pets.emplace(at == same.end() ? sound(word) : at->second, i);
        }
    }
    std::string variants;
    for (const auto& [word, canonical] : same) {
        variants += fmt::format("{{\"{}\", \"{}\"}},\n", word, canonical);
    }
    std::string names;
    for (const auto& [word, row] : pets) names += fmt::format("{{\"{}\", {}}},\n", word, row);
    write_file(path, fmt::format("constexpr auto kVariants = std::to_array<Variant>({{\n{}}});\n"
                                 "constexpr auto kPetNames = std::to_array<PetName>({{\n{}}});\n",
                                 variants, names));
}

}  // namespace
}  // namespace newsidx

// make_name_tables DATA-FOLDER OUTPUT-FOLDER
int main(int argc, char** argv) {
    if (argc != 3) return 2;
    try {
        newsidx::write_variants(argv[1], argv[2] + std::string("/name_variants.inc"));
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        return 1;
    }
}
