#include "hostile_documents.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace {

using namespace std::string_literals;
using newsidx::kMaxPosition;
using newsidx::kMaxTermBytes;
using newsidx::kMaxWdf;

struct Term {
    std::uint32_t wdf = 0;
    std::vector<std::uint32_t> positions;
};
using Terms = std::map<std::string, Term>;

TestDocument document_of(const Terms& terms, std::string data) {
    TestDocument made;
    for (const auto& [term, what] : terms) made.document.terms.add(term, what.wdf, what.positions);
    made.data = std::move(data);
    return made;
}

std::string noise(std::mt19937& random, std::size_t bytes) {
    std::string out(bytes, '\0');
    for (char& byte : out) byte = static_cast<char>(random() & 0xffU);
    return out;
}

std::vector<std::uint32_t> every(std::uint32_t step, std::size_t count) {
    std::vector<std::uint32_t> positions(count);
    for (std::size_t i = 0; i < count; ++i) positions[i] = 1 + static_cast<std::uint32_t>(i) * step;
    return positions;
}

Terms odd_terms() {
    Terms terms;
    for (const auto& name :
         {"\0"s, "\0\0"s, "\0\xff"s, "\0\xd8"s, "a"s, "a\0"s, "a\0\0"s, "a\0b"s, "a\0\xff"s,
          "a\xff"s, "ab"s, "\xff"s, "\xff\xfe"s, "\xff\xff"s, "\0a"s, "\xc0x"s})
        terms[name] = {1, {3}};
    terms[std::string(kMaxTermBytes, 'z')] = {2, {5, 9}};
    terms[std::string(kMaxTermBytes - 1, 'z')] = {1, {7}};
    terms[std::string(kMaxTermBytes / 2, '\0')] = {1, {11}};  // each counts twice
    terms[std::string(kMaxTermBytes, '\xff')] = {1, {13}};
    return terms;
}

}  // namespace

std::vector<TestDocument> hostile_documents() {
    std::mt19937 random(7);
    std::vector<TestDocument> all;
    all.push_back({});  // nothing at all
    all.push_back(document_of({}, "data only"));
    all.push_back(document_of({{"Qboolean", {0, {}}}, {"Xother", {0, {}}}}, ""));
    all.push_back(document_of(odd_terms(), "odd terms"));
    all.push_back(document_of(odd_terms(), "and once more"));

    Terms positions{{"one", {1, {1}}},
                    {"two", {1, {1, 2}}},
                    {"far", {1, {1, kMaxPosition}}},
                    {"last", {1, {kMaxPosition}}},
                    {"dense", {1, every(1, 1000)}},
                    {"regular", {1, every(17, 70'000)}},
                    {"none", {5, {}}}};
    for (std::uint32_t n = 3; n < 40; ++n) {
        std::vector<std::uint32_t> some;
        for (std::uint32_t i = 0, at = 0; i < n; ++i)
            some.push_back(at += 1 + static_cast<std::uint32_t>(random() % (1U << (n % 20))));
        positions[std::string("some").append(std::to_string(n))] = {n, some};
    }
    all.push_back(document_of(positions, noise(random, 100'000)));

    Terms wdfs;
    for (const std::uint32_t wdf :
         {0U, 1U, 31U, 63U, 125U, 126U, 127U, 128U, 255U, 300U, 70'000U, kMaxWdf})
        wdfs[std::string("w").append(std::to_string(wdf))] = {wdf, {}};
    all.push_back(document_of(wdfs, noise(random, 2'000)));

    TestDocument values = document_of({{"values", {1, {}}}}, "v");
    for (auto& value : values.document.values) value = noise(random, 1 + random() % 5'000);
    values.document.values[3] = noise(random, 100'000);
    values.document.values[4] = "\0"s;
    values.document.values[5] = "\xff"s;
    all.push_back(values);

    for (const std::size_t bytes :
         {1, 17, 18, 19, 2'030, 2'040, 2'050, 8'191, 8'192, 8'193, 300'000})
        all.push_back(document_of({{"sized", {1, {1}}}}, noise(random, bytes)));
    return all;
}

TestDocument random_document(std::mt19937& random) {
    Terms terms;
    const std::size_t words = random() % 200;
    for (std::uint32_t i = 0; i < words; ++i) {
        // 1/x: a few words everywhere, most nearly nowhere.
        const auto rank = 3'000 / (1 + random() % 3'000);
        Term& term = terms[std::string("w").append(std::to_string(rank))];
        ++term.wdf;
        term.positions.push_back(i + 1);
    }
    terms[std::string("Q").append(std::to_string(random()))] = {0, {}};
    if (random() % 3 == 0) terms["XC:KZ"] = {0, {}};
    TestDocument made = document_of(terms, noise(random, random() % 600));
    made.document.values[0] = noise(random, 15);
    if (random() % 2 == 0) made.document.values[1] = noise(random, 4);
    if (random() % 50 == 0) made.document.values[12] = noise(random, random() % 300);
    return made;
}

std::vector<TestDocument> random_documents(std::uint32_t seed, std::size_t count) {
    std::mt19937 random(seed);
    std::vector<TestDocument> documents;
    for (std::size_t i = 0; i < count; ++i) documents.push_back(random_document(random));
    return documents;
}

Xapian::Document to_xapian(const TestDocument& made) {
    Xapian::Document out;
    const newsidx::TermList& terms = made.document.terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::string term(terms.term(i));
        for (const std::uint32_t position : terms.positions(i)) out.add_posting(term, position, 0);
        out.add_term(term, terms.wdf(i));
    }
    for (Xapian::valueno slot = 0; slot < newsidx::kSlots; ++slot) {
        if (!made.document.values[slot].empty()) out.add_value(slot, made.document.values[slot]);
    }
    out.set_data(made.data);
    return out;
}
