// Build-time tool: data/name-variants.tsv into name_variants.inc.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "entity/name_words.hpp"
#include "entity/table_tool.hpp"

namespace newsidx {
namespace {

bool is_gender(const std::string& kind) { return kind == "male" || kind == "female"; }

// What each given name that tells says, by canonical sound.
std::string genders(const std::vector<std::vector<std::string>>& rows,
                    const std::map<std::string, std::string>& same) {
    std::map<std::string, std::string> found;
    for (const auto& row : rows) {
        if (!is_gender(row[0])) continue;
        for (const std::string& word : split(row[1], ' ')) {
            const auto at = same.find(sound_form(word));
            const std::string sound = at == same.end() ? sound_form(word) : at->second;
            const auto [known, is_new] = found.emplace(sound, row[0]);
            if (!is_new && known->second != row[0])
                fail("name-variants.tsv: '" + word + "' sounds like a name of the other gender");
        }
    }
    std::string out;
    for (const auto& [sound, gender] : found)
        out += fmt::format("{{\"{}\", Gender::{}}},\n", sound, gender);
    return out;
}

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
        if (rows[i][0] == "same" || is_gender(rows[i][0])) continue;
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
                                 "constexpr auto kPetNames = std::to_array<PetName>({{\n{}}});\n"
                                 "constexpr auto kGenders = std::to_array<NameGender>({{\n{}}});\n",
                                 variants, names, genders(rows, same)));
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
