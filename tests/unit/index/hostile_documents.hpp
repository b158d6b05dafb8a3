// Documents that try an index's writer, from a seed.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "index/index_document.hpp"

struct TestDocument {
    newsidx::IndexDocument document;  // record and body left out
    std::string data;
};

// One of each shape that has its own rule: without anything, without terms, terms with NUL and 0xFF
// bytes and of all lengths, positions from 1 to the greatest and by the ten thousand, wdfs around
// the limits of their codes, large and absent values, data of all sizes.
std::vector<TestDocument> hostile_documents();

// Words by Zipf's law with positions, a few properties, values in some slots.
TestDocument random_document(std::mt19937& random);
std::vector<TestDocument> random_documents(std::uint32_t seed, std::size_t count);

// As Xapian's writer takes it.
Xapian::Document to_xapian(const TestDocument& made);
