// Build-time tool: data/known-people.tsv and data/known-organizations.tsv into known_names.inc. It
// takes names apart with the program's own code, so that both agree.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <exception>
#include <iterator>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "entity/entity_id.hpp"
#include "entity/known_names.hpp"
#include "entity/name_cases.hpp"
#include "entity/phrase.hpp"
#include "entity/table_tool.hpp"
#include "entity/word_hash.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Shorter names of one word are too often something else.
constexpr std::size_t kMinAlone = 7;

struct Row {
    EntityType type;
    std::string name;
    std::string key;
    std::string country;
    std::vector<std::string> forms;  // the name first
    std::vector<std::string> acronyms;
    bool junior = false;  // the father is another row: its forms without "Jr." are his
};

struct KeyOwner {
    KnownIndex row;
    bool acronym;
    bool exact;           // by all words, not only the first and the last
    bool titled = false;  // one word, never without a title
    bool shared = false;
    bool outer = false;  // of longer names, whose whole words between it leaves out
};

class Builder {
public:
    void read(const std::string& folder) {
        read_file(folder + "/known-people.tsv", EntityType::person);
        read_file(folder + "/known-organizations.tsv", EntityType::organization);
        if (rows_.size() > std::numeric_limits<KnownIndex>::max()) fail("too many known names");
        for (std::size_t row = 0; row < rows_.size(); ++row)
            add_names(static_cast<KnownIndex>(row));
    }

    void write(const std::string& path) {
        write_rows();
        write_keys();
        write_ids();
        write_phrases();
        std::string pool;
        for (const char c : pool_) {
            const auto byte = static_cast<unsigned char>(c);
            // Octal, always three digits: no digit after it can be taken for part of it.
            if (byte < 32 || byte > 126 || c == '"' || c == '\\' || c == '?') {
                fmt::format_to(std::back_inserter(pool), "\\{:03o}", byte);
            } else {
                pool += c;
            }
        }
        // In pieces: a literal has a length that compilers promise.
        std::string pieces;
        constexpr std::size_t kPiece = 2000;
        for (std::size_t at = 0; at < pool.size();) {
            std::size_t end = std::min(at + kPiece, pool.size());
            const std::size_t escape = pool.rfind('\\', end - 1);
            if (end < pool.size() && escape != std::string::npos && escape + 4 > end) end = escape;
            pieces += '"' + pool.substr(at, end - at) + "\"\n";
            at = end;
        }
        out_ = "constexpr char kPool[] =\n" + pieces + ";\n" + out_;
        write_file(path, out_);
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    static std::vector<std::string> names_in(const std::string& column) {
        std::vector<std::string> names = split(column, '|');
        std::erase_if(names, [](const std::string& name) { return name.empty() || name == "-"; });
        return names;
    }

    void read_file(const std::string& path, EntityType type) {
        for (const auto& line : read_table(path)) {
            if (line.size() != 4) fail(path + ": four columns expected in '" + line[0] + "'");
            Row row{type, line[0], "", line[3] == "-" ? "" : line[3], names_in(line[1]), {}};
            row.forms.insert(row.forms.begin(), row.name);
            if (type == EntityType::organization) row.acronyms = names_in(line[2]);
            row.key = key_of(type, row.name);
            if (row.key.empty()) fail(path + ": no words in '" + row.name + "'");
            if (is_taken(row) && type == EntityType::person) {
                const PersonForm form = person_form(row.name);
                if (form.junior) {
                    row.key = junior_key(form);
                    row.junior = true;
                } else {
                    tell_apart(row);
                }
            }
            // King Abdullah of Jordan, King Abdullah of Saudi Arabia.
            if (is_taken(row)) row.key += " of " + row.country;
            if (is_taken(row)) fail(path + ": two rows for '" + row.name + "'");
            rows_.push_back(std::move(row));
        }
        if (rows_.size() > 60'000) fail(path + ": too many rows");
    }

    [[nodiscard]] bool is_taken(const Row& row) const {
        return std::any_of(rows_.begin(), rows_.end(), [&](const Row& other) {
            return other.type == row.type && other.key == row.key;
        });
    }

    // Two people with one first and last name have keys of all their words. If neither is called by
    // those two alone, that is the key of somebody else, who may be either: George Bush.
    void tell_apart(Row& row) {
        const PersonForm form = person_form(row.name);
        for (Row& other : rows_) {
            if (other.type == row.type && other.key == row.key && form.words.size() > 2)
                other.key = full_person_key(person_form(other.name));
        }
        row.key = full_person_key(form);
    }

    static std::string key_of(EntityType type, const std::string& name) {
        if (type == EntityType::organization) return organization_key(organization_form(name));
        const PersonForm form = person_form(name);
        return form.words.size() == 1 ? full_person_key(form) : person_key(form);
    }

    // Whether all that stands between the first and the last word is "bin" and a father's name,
    // which may be left out: Mohammed bin Zayed Al Nahyan.
    static bool has_father(const std::string& name, const PersonForm& form) {
        std::size_t fathers = 0;
        for (const std::string_view son_of : {" bin ", " ibn ", " bint "}) {
            for (std::size_t at = name.find(son_of); at != name.npos;
                 at = name.find(son_of, at + 1))
                ++fathers;
        }
        return form.words.size() > 2 && fathers == form.words.size() - 2;
    }

    void add_key(EntityType type, const std::string& text, KeyOwner owner) {
        if (text.empty()) return;
        const auto [at, is_new] = keys_.try_emplace({type, text}, owner);
        KeyOwner& known = at->second;
        if (is_new) return;
        known.shared = known.shared || owner.shared;
        known.titled = known.titled && owner.titled;
        known.outer = known.outer && owner.outer;
        if (known.row == owner.row) {
            known.acronym = known.acronym && owner.acronym;
            known.exact = known.exact || owner.exact;
        } else if (owner.exact != known.exact) {
            if (owner.exact) known = owner;
        } else {
            known.shared = true;
        }
    }

    void add_names(KnownIndex index) {
        const Row& row = rows_[index];
        add_id(entity_id(row.type, row.key), index);
        for (const std::string& form : row.forms) {
            if (form.starts_with('=')) {
                add_id(entity_id(row.type, form.substr(1)), index);
                continue;
            }
            if (form.starts_with('~')) {
                add_shared(row.type, form.substr(1), index);
                continue;
            }
            if (form.starts_with('?')) {  // no phrase: in texts they are its members
                const std::string asked = form.substr(1);
                add_key(row.type, organization_key(organization_form(asked)), {index, false, true});
                continue;
            }
            if (row.type == EntityType::person) {
                const PersonForm person = person_form(form);
                if (row.junior && person.junior) {
                    add_key(row.type, junior_key(person), {index, false, true});
                    add_phrase(form, index, false);
                    continue;
                }
                const bool titled = person.titled && person.words.size() == 1;
                add_key(row.type, full_person_key(person), {index, false, true, titled});
                // The V of "George Tupou V" is no surname.
                if (!person.words.back().initial) {
                    const std::string own = own_person_key(person);
                    add_key(row.type, own, {index, false, false});
                    if (const std::string outer = person_key(person); outer != own)
                        add_key(row.type, outer,
                                {index, false, false, false, false, !has_father(form, person)});
                }
            } else {
                add_key(row.type, organization_key(organization_form(form)), {index, false, true});
            }
            add_phrase(form, index, false);
        }
        for (const std::string& acronym : row.acronyms) {
            if (acronym.starts_with('~')) {
                add_shared(row.type, acronym.substr(1), index);
                continue;
            }
            add_key(row.type, organization_key(organization_form(acronym)), {index, true, true});
            add_phrase(acronym, index, true);
        }
    }

    // A form that several rows have: nobody's by itself.
    void add_shared(EntityType type, const std::string& form, KnownIndex row) {
        const std::string key = type == EntityType::person
                                    ? full_person_key(person_form(form))
                                    : organization_key(organization_form(form));
        add_key(type, key, {row, false, true, false, true});
    }

    void add_id(const std::string& id, KnownIndex row) {
        ids_.try_emplace(std::stoull(id, nullptr, 16), row);
    }

    void add_phrase(const std::string& name, KnownIndex row, bool acronym) {
        const PhraseShape shape = phrase_shape(name);
        KnownPhrase phrase{
            0, 0, shape.capitals, shape.uppercase, second_bytes(shape.text), row, shape.words, 0};
        if (shape.raw) phrase.flags |= KnownPhrase::kRaw;
        const bool cyrillic = !shape.raw && is_cyrillic(shape.key);
        if (cyrillic && !acronym) phrase.flags |= KnownPhrase::kCyrillic;
        if (shape.words == 1 && !shape.raw && !cyrillic) {
            // One Latin word of a person is for the tagger to see.
            const bool body = rows_[row].type == EntityType::organization;
            if (!body || (!acronym && shape.key.size() < kMinAlone)) return;
            if (acronym && shape.uppercase == 0) return;
            phrase.flags |= KnownPhrase::kAlone;
        }
        const auto firsts =
            cyrillic && !acronym ? cyrillic_cases(shape.key) : std::vector<std::string>{shape.key};
        for (const std::string& first : firsts) {
            auto& bucket = phrases_[first];
            const auto known = std::find_if(bucket.begin(), bucket.end(), [&](const auto& other) {
                return other.first == shape.text;
            });
            // What two rows are called is nobody's name by itself.
            if (known == bucket.end()) {
                bucket.emplace_back(shape.text, phrase);
            } else if (known->second.row != row) {
                known->second.words = 0;
            } else {  // People Magazine, People magazine
                known->second.capitals &= phrase.capitals;
            }
        }
    }

    std::pair<std::size_t, std::size_t> pooled(const std::string& text) {
        const auto [at, is_new] = pooled_.try_emplace(text, pool_.size());
        if (is_new) pool_ += text;
        return {at->second, text.size()};
    }

    std::string pool_text(const std::string& text) {
        const auto [offset, size] = pooled(text);
        return fmt::format("{{{}, {}}}", offset, size);
    }

    static std::string type_text(EntityType type) {
        return fmt::format("EntityType{{{}}}", static_cast<int>(type));
    }

    void write_rows() {
        std::string body;
        for (const Row& row : rows_) {
            body += fmt::format("{{{}, {}, {}, {}}},\n", type_text(row.type), pool_text(row.name),
                                pool_text(row.key), pool_text(row.country));
        }
        print("constexpr auto kRows = std::to_array<Row>({{\n{}}});\n", body);
    }

    // Puts the number where a hash of the word says, or behind it.
    static void file(std::string_view word, std::size_t number, std::vector<std::size_t>& slots) {
        std::size_t at = word_hash(word) % slots.size();
        while (slots[at] != 0) at = (at + 1) % slots.size();
        slots[at] = number;
    }

    void write_keys() {
        std::string body;
        std::vector<std::size_t> slots(std::bit_ceil(2 * keys_.size() + 1));
        std::size_t count = 0;
        for (const auto& [key, owner] : keys_) {
            if (owner.shared) continue;
            file(key.second, ++count, slots);
            body += fmt::format("{{{}, {}, {}, {}, {}, {}}},\n", type_text(key.first),
                                pool_text(key.second), owner.row, owner.acronym, owner.titled,
                                owner.outer);
            // What articles called it before the row came.
            if (!owner.outer) add_id(entity_id(key.first, key.second), owner.row);
        }
        if (count > 65'000) fail("too many keys of known names");
        print("constexpr auto kKeys = std::to_array<Key>({{\n{}}});\n", body);
        print("constexpr auto kKeySlots = std::to_array<std::uint16_t>({{{}}});\n",
              fmt::join(slots, ","));
    }

    void write_ids() {
        std::string body;
        for (const auto& [number, row] : ids_) body += fmt::format("{{{}U, {}}},\n", number, row);
        print("constexpr auto kIds = std::to_array<Id>({{\n{}}});\n", body);
    }

    void write_phrases() {
        std::string body;
        std::string heads;
        std::vector<std::size_t> slots(std::bit_ceil(phrases_.size() * 2 + 1));
        std::size_t next = 0;
        std::size_t bucket = 0;
        for (auto& [first, phrases] : phrases_) {
            std::erase_if(phrases, [](const auto& one) { return one.second.words == 0; });
            std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) {
                return a.first.size() > b.first.size();
            });
            for (const auto& [text, phrase] : phrases) {
                const auto [offset, size] = pooled(text);
                body += fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}}},\n", offset, size,
                                    phrase.capitals, phrase.uppercase, phrase.second, phrase.row,
                                    phrase.words, phrase.flags);
            }
            const bool some_small =
                std::any_of(phrases.begin(), phrases.end(), [](const auto& one) {
                    const KnownPhrase& phrase = one.second;
                    return (phrase.flags & KnownPhrase::kRaw) != 0 ||
                           ((phrase.capitals | phrase.uppercase) & 1U) == 0;
                });
            heads += fmt::format("{{{}, {}, {}, {}}},\n", pool_text(first), next,
                                 next + phrases.size(), some_small);
            next += phrases.size();
            file(first, ++bucket, slots);
        }
        if (next > 65'000) fail("too many known names");
        print("constexpr auto kPhrases = std::to_array<KnownPhrase>({{\n{}}});\n", body);
        print("constexpr auto kBuckets = std::to_array<Bucket>({{\n{}}});\n", heads);
        print("constexpr auto kSlots = std::to_array<std::uint16_t>({{{}}});\n",
              fmt::join(slots, ","));
    }

    std::vector<Row> rows_;
    std::map<std::pair<EntityType, std::string>, KeyOwner> keys_;
    std::map<std::uint64_t, KnownIndex> ids_;
    std::map<std::string, std::vector<std::pair<std::string, KnownPhrase>>> phrases_;
    std::map<std::string, std::size_t> pooled_;
    std::string pool_;
    std::string out_;
};

}  // namespace
}  // namespace newsidx

// make_known_names DATA-FOLDER OUTPUT-FOLDER
int main(int argc, char** argv) {
    if (argc != 3) return 2;
    try {
        newsidx::Builder builder;
        builder.read(argv[1]);
        builder.write(argv[2] + std::string("/known_names.inc"));
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        return 1;
    }
}
