#include "index/list_chunk.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "base/bytes.hpp"

using namespace newsidx;

namespace {

using Model = std::map<std::uint32_t, std::string>;  // payloads by document

std::string body_of(const Model& model) {
    std::string body;
    std::uint32_t before = 0;
    for (const auto& [document, payload] : model) {
        if (!body.empty()) append_varint(body, document - before - 1);
        body += payload;
        before = document;
    }
    return body;
}

std::string random_payload(Payload kind, std::mt19937& random) {
    std::string payload;
    if (kind == Payload::wdf) {
        append_varint(payload, random() % 3 == 0 ? random() : random() % 5);
    } else {
        append_string(payload, std::string(1 + random() % 40, static_cast<char>(random())));
    }
    return payload;
}

ListChunk chunk_of(Payload kind, const Model& model) {
    return {kind, model.begin()->first, model.rbegin()->first, body_of(model)};
}

}  // namespace

TEST_CASE("ListChunk: changes as a list of all its documents would") {
    for (const Payload kind : {Payload::wdf, Payload::value}) {
        std::mt19937 random(kind == Payload::wdf ? 1 : 2);
        Model model{{500, random_payload(kind, random)}};
        ListChunk chunk = chunk_of(kind, model);
        for (int i = 0; i < 3'000; ++i) {
            const std::uint32_t document = 1 + static_cast<std::uint32_t>(random() % 300) * 4;
            const auto known = model.find(document);
            const auto want = known == model.end() ? std::nullopt : std::optional(known->second);
            std::optional<std::string> payload;
            if (random() % 2 == 0) payload = random_payload(kind, random);
            if (!payload && model.size() == 1 && want) continue;  // another case's
            std::optional<std::string> before;
            REQUIRE(chunk.change(document, payload, before));
            CHECK(before == want);
            model.erase(document);
            if (payload) model[document] = *payload;
            REQUIRE(chunk.body() == body_of(model));
            CHECK(chunk.first() == model.begin()->first);
            CHECK(chunk.last() == model.rbegin()->first);
        }
        CHECK(model.size() > 50);
    }
}

TEST_CASE("ListChunk: without its only document it is empty") {
    ListChunk chunk = chunk_of(Payload::wdf, {{7, "\x02"}});
    std::optional<std::string> before;
    REQUIRE(chunk.change(7, std::nullopt, before));
    CHECK(before == "\x02");
    CHECK(chunk.empty());
}

TEST_CASE("ListChunk: a long one is cut into two that have all of it") {
    Model model;
    std::mt19937 random(3);
    for (std::uint32_t i = 1; i < 3'000; ++i) model[i * 300] = random_payload(Payload::wdf, random);
    ListChunk chunk = chunk_of(Payload::wdf, model);
    const auto half = chunk.split_if_long();
    REQUIRE(half);
    const auto middle = model.find(half->first());
    REQUIRE(middle != model.end());
    CHECK(chunk.body() == body_of({model.begin(), middle}));
    CHECK(chunk.last() == std::prev(middle)->first);
    CHECK(half->body() == body_of({middle, model.end()}));
    CHECK(half->last() == 2'999 * 300);
    ListChunk whole = chunk_of(Payload::wdf, {{1, "\x01"}, {2, "\x01"}});
    CHECK_FALSE(whole.split_if_long());
}

TEST_CASE("ListChunk: a body that ends too early is refused") {
    for (const std::string& body : {std::string("\x85"), std::string("\x01\x00", 2),
                                    std::string("\x05"
                                                "abc")}) {
        ListChunk chunk(body[0] == '\x05' ? Payload::value : Payload::wdf, 1, 2, body + '\x80');
        std::optional<std::string> before;
        CHECK_FALSE(chunk.change(2, "\x01", before));
    }
}
