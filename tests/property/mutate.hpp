// Texts broken as files and wires break them, and as an attacker would.
#pragma once

#include <random>
#include <string>
#include <vector>

// One of `texts` with one to four changes: bytes flipped, cut off, taken out, doubled, put in from
// another of `texts`, nested or repeated, given in another encoding.
std::string mutated(const std::vector<std::string>& texts, std::mt19937& random);
