// Build-time tool: data/countries.tsv, cities.tsv, country-names.tsv and country-context.tsv into
// country_table.inc, data/about.tsv into about_weights.inc. It splits and folds names with the
// program's own code, so that both agree.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <exception>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "entity/about.hpp"
#include "entity/country_table.hpp"
#include "entity/phrase.hpp"
#include "entity/table_tool.hpp"
#include "entity/word_hash.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

constexpr auto kKinds =
    std::to_array<std::string_view>({"name", "former", "abbreviation", "demonym", "capital", "city",
                                     "region", "metonym", "state", "none"});

CountryNameKind kind_named(const std::string& name) {
    const auto* at = std::find(kKinds.begin(), kKinds.end(), name);
    if (at == kKinds.end()) fail("no kind '" + name + "'");
    return static_cast<CountryNameKind>(at - kKinds.begin());
}

bool is_latin(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const Char c = char_at(name, at);
        if (c.kind == CharKind::letter || c.kind == CharKind::unspaced) return c.code < 0x370;
        at += c.size;
    }
    return true;
}

struct Pending {
    PhraseShape shape;
    CountryNameKind kind = CountryNameKind::name;
    CountryIndex country = kNoCountry;
    std::uint64_t languages = 0;
    std::uint8_t flags = 0;
};

class Builder {
public:
    void read(const std::string& folder) {
        for (const auto& row : read_table(folder + "/countries.tsv")) {
            if (row.size() != 3) fail("countries.tsv: three columns expected");
            const CountryNameKind kind = kind_named(row[1]);
            for (const std::string& name : split(row[2], '|')) {
                if (kind == CountryNameKind::name && code_index_.count(row[0]) == 0) {
                    code_index_[row[0]] = static_cast<CountryIndex>(codes_.size());
                    codes_.emplace_back(row[0], name);
                }
                add(name, kind, country(row[0]), "en", 0);
                if (kind == CountryNameKind::demonym && has_plural(name)) {
                    add(name + "s", kind, country(row[0]), "en", CountryNameRow::kPlural);
                }
            }
        }
        for (const auto& row : read_table(folder + "/country-names.tsv")) {
            if (row.size() != 4) fail("country-names.tsv: four columns expected");
            for (const std::string& name : split(row[3], '|')) {
                add(name, kind_named(row[2]), country(row[1]), row[0], 0);
            }
        }
        for (const auto& row : read_table(folder + "/cities.tsv")) {
            if (row.size() != 2) fail("cities.tsv: two columns expected");
            for (const std::string& name : split(row[1], '|')) {
                add(name, CountryNameKind::city, country(row[0]), "en", CountryNameRow::kMinor);
            }
        }
        context_ = read_table(folder + "/country-context.tsv");
        for (const auto& row : context_) read_context(row);
    }

    void write(const std::string& path) {
        write_countries();
        write_rows();
        write_context();
        write_languages();
        std::string pool;
        for (const char c : pool_) fmt::format_to(std::back_inserter(pool), "{},", int{c});
        print("constexpr std::array<char, {}> kPool = {{{}}};\n", pool_.size(), pool);
        write_file(path, out_);
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    static bool has_plural(std::string_view name) {
        if (name.ends_with("German") || name == "Ottoman") return true;
        constexpr auto kNone =
            std::to_array<std::string_view>({"s", "sh", "ch", "ese", "x", "z", "man", "men"});
        return std::none_of(kNone.begin(), kNone.end(),
                            [&](std::string_view end) { return name.ends_with(end); });
    }

    CountryIndex country(const std::string& code) {
        const auto at = code_index_.find(code);
        if (at == code_index_.end()) fail("no country '" + code + "'");
        return at->second;
    }

    std::uint64_t language(const std::string& lang) {
        const auto at = std::find(languages_.begin(), languages_.end(), lang);
        const auto bit = static_cast<std::size_t>(at - languages_.begin());
        if (at == languages_.end()) languages_.push_back(lang);
        if (bit > 63) fail("more than 64 languages");
        return std::uint64_t{1} << bit;
    }

    void add(std::string_view name, CountryNameKind kind, CountryIndex index,
             const std::string& lang, std::uint8_t flags) {
        Pending row{phrase_shape(name), kind, index, language(lang), flags};
        if (row.shape.words == 0) fail(fmt::format("no words in '{}'", name));
        if (!is_latin(name)) row.languages = ~std::uint64_t{0};
        if (row.shape.raw) row.flags |= CountryNameRow::kRaw;
        for (Pending& other : rows_by_text_[row.shape.text]) {
            if (other.country == index && other.shape == row.shape) {
                other.languages |= row.languages;
                return;
            }
        }
        rows_by_text_[row.shape.text].push_back(std::move(row));
    }

    void read_context(const std::vector<std::string>& row) {
        if (row[0] == "choice") {
            const std::string text = phrase_shape(row[1]).text;
            if (rows_by_text_.count(text) == 0) fail("choice: '" + row[1] + "' is no name");
            if (!choices_.emplace(text, choices_.size() + 1).second)
                fail("choice: '" + row[1] + "' twice");
            return;
        }
        if (row[0] == "state" && row.size() == 3) {
            for (const std::string& name : split(row[2], '|')) {
                add(name, CountryNameKind::state, country(row[1]), "en", 0);
            }
            return;
        }
        if (row.size() != 2) fail("country-context.tsv: two columns expected in " + row[0]);
        for (const std::string& name : split(row[1], '|')) {
            if (row[0] == "none") {
                add(name, CountryNameKind::none, kNoCountry, "en", 0);
            } else if (row[0] == "people") {
                add(name, CountryNameKind::none, kNoCountry, "en", CountryNameRow::kGiven);
            } else if (row[0] == "first") {
                given_names_.insert(fold(name));
            } else if (row[0] == "weak") {
                flag(name, CountryNameRow::kWeak);
            } else if (row[0] == "given") {
                flag(name, CountryNameRow::kGiven | CountryNameRow::kSurname);
            } else if (row[0] == "person") {
                flag(name, CountryNameRow::kSurname);
            } else {
                fail("country-context.tsv: no rule '" + row[0] + "'");
            }
        }
    }

    void flag(const std::string& name, std::uint8_t flags) {
        const auto at = rows_by_text_.find(phrase_shape(name).text);
        if (at == rows_by_text_.end()) fail("country-context.tsv: '" + name + "' is no name");
        for (Pending& row : at->second) row.flags |= flags;
    }

    std::pair<std::uint32_t, std::uint16_t> pooled(const std::string& text) {
        const auto [at, is_new] =
            pooled_.try_emplace(text, static_cast<std::uint32_t>(pool_.size()));
        if (is_new) pool_ += text;
        return {at->second, static_cast<std::uint16_t>(text.size())};
    }

    std::string pool_text(const std::string& text) {
        const auto [offset, size] = pooled(text);
        return fmt::format("{{{}, {}}}", offset, size);
    }

    void write_countries() {
        std::string body;
        for (const auto& [code, title] : codes_) {
            body += fmt::format("CountryRow{{{{'{}', '{}'}}, {}}},\n", code[0], code[1],
                                pool_text(title));
        }
        print("constexpr auto kCountries = std::to_array<CountryRow>({{\n{}}});\n", body);
    }

    void write_rows() {
        std::map<std::string, std::vector<const Pending*>> buckets;
        for (const auto& [text, rows] : rows_by_text_) {
            for (const Pending& row : rows) buckets[row.shape.key].push_back(&row);
        }
        std::string rows;
        std::string heads;
        std::size_t count = 0;
        std::vector<std::string> keys;
        for (auto& [key, bucket] : buckets) {
            // Longest first; English before other languages, then as the tables have them.
            std::stable_sort(bucket.begin(), bucket.end(), [](const Pending* a, const Pending* b) {
                return std::tuple(b->shape.words, b->shape.text.size(), (a->languages & 1U) == 0) <
                       std::tuple(a->shape.words, a->shape.text.size(), (b->languages & 1U) == 0);
            });
            const std::size_t first = count;
            for (const Pending* row : bucket) {
                const auto [offset, size] = pooled(row->shape.text);
                rows += fmt::format(
                    "{{{}, {}, {}, {}, {}, {}ULL, CountryNameKind::{}, {}, {}, {}, {}}},\n", offset,
                    size, row->shape.capitals, row->shape.uppercase, second_bytes(row->shape.text),
                    row->languages, kKinds[static_cast<std::size_t>(row->kind)], row->country,
                    row->shape.words, row->flags,
                    choices_.count(row->shape.text) == 0 ? 0 : choices_.at(row->shape.text));
                ++count;
            }
            const bool some_small =
                std::any_of(bucket.begin(), bucket.end(), [](const Pending* row) {
                    return (row->shape.capitals & ~row->shape.uppercase & 1U) == 0;
                });
            heads += fmt::format("{{{}, {}, {}, {}}},\n", pool_text(key), first, count, some_small);
            keys.push_back(key);
        }
        if (count > 65535) fail("more than 65535 names");
        std::vector<std::size_t> slots(std::bit_ceil(2 * keys.size()));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            std::size_t at = word_hash(keys[i]) & (slots.size() - 1);
            while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
            slots[at] = i + 1;
        }
        print("constexpr auto kRows = std::to_array<CountryNameRow>({{\n{}}});\n", rows);
        print("constexpr auto kBuckets = std::to_array<Bucket>({{\n{}}});\n", heads);
        print("constexpr auto kSlots = std::to_array<std::uint16_t>({{{}}});\n",
              fmt::join(slots, ","));
    }

    void write_context() {
        std::string choices;
        std::string alternatives;
        std::string cues;
        std::size_t alternative = 0;
        std::size_t cue = 0;
        for (const auto& row : context_) {
            if (row[0] != "choice") continue;
            const std::size_t first = alternative;
            for (std::size_t i = 2; i + 1 < row.size(); i += 2, ++alternative) {
                const std::size_t first_cue = cue;
                for (const std::string& word : split(row[i + 1], '|')) {
                    cues += pool_text(fold(word)) + ",\n";
                    ++cue;
                }
                alternatives += fmt::format("{{{}, {}, {}}},\n", country(row[i]), first_cue, cue);
            }
            choices += fmt::format("{{{}, {}}},\n", first, alternative);
        }
        std::string given;
        for (const std::string& name : given_names_) given += pool_text(name) + ",\n";
        print("constexpr auto kChoices = std::to_array<Choice>({{\n{}}});\n", choices);
        print("constexpr auto kAlternatives = std::to_array<CountryAlternative>({{\n{}}});\n",
              alternatives);
        print("constexpr auto kCues = std::to_array<PoolText>({{\n{}}});\n", cues);
        print("constexpr auto kGivenNames = std::to_array<PoolText>({{\n{}}});\n", given);
    }

    void write_languages() {
        std::string body;
        for (const std::string& lang : languages_) {
            body += fmt::format("{{'{}', '{}'}},", lang[0], lang[1]);
        }
        print("constexpr std::array<std::array<char, 2>, {}> kLanguages = {{{{{}}}}};\n",
              languages_.size(), body);
    }

    std::vector<std::pair<std::string, std::string>> codes_;  // and the name as shown
    std::map<std::string, CountryIndex> code_index_;
    std::map<std::string, std::vector<Pending>> rows_by_text_;
    std::vector<std::vector<std::string>> context_;
    std::map<std::string, std::size_t> choices_;  // by CountryNameRow's text, from 1
    std::set<std::string> given_names_;
    std::vector<std::string> languages_{"en"};
    std::map<std::string, std::uint32_t> pooled_;
    std::string pool_;
    std::string out_;
};

// The weights of the model in the order of its features, which must be the same.
void write_about(const std::string& folder, const std::string& path) {
    const auto rows = read_table(folder + "/about.tsv");
    if (rows.size() != kAboutFeatureCount) fail("about.tsv: another number of features");
    std::string weights;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].size() != 2 || rows[i][0] != kAboutFeatures[i]) {
            fail(fmt::format("about.tsv: '{}' expected", kAboutFeatures[i]));
        }
        weights += rows[i][1] + ",\n";
    }
    write_file(
        path,
        fmt::format("constexpr auto kAboutWeights = std::to_array<double>({{\n{}}});\n", weights));
}

}  // namespace
}  // namespace newsidx

// make_country_table DATA-FOLDER OUTPUT-FOLDER
int main(int argc, char** argv) {
    if (argc != 3) return 2;
    try {
        newsidx::Builder builder;
        builder.read(argv[1]);
        builder.write(argv[2] + std::string("/country_table.inc"));
        newsidx::write_about(argv[1], argv[2] + std::string("/about_weights.inc"));
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        return 1;
    }
}
