#include "index/glass_lists.hpp"

#include <limits>

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"

namespace newsidx {
namespace {

// As Xapian cuts them: a search reads a chunk whole, an update rewrites it.
constexpr std::size_t kChunkBytes = 2000;

std::string special_key(char kind) { return {'\0', kind}; }

}  // namespace

std::string metadata_key(std::string_view key) { return special_key(kMetadataKind).append(key); }

std::string value_statistics_key(std::uint32_t slot) {
    std::string key = special_key(kValueStatisticsKind);
    for (; slot > 0; slot >>= 8U) key.push_back(static_cast<char>(slot & 0xffU));
    return key;
}

std::string values_key(std::uint32_t slot) {
    std::string key = special_key(kValuesKind);
    append_varint(key, slot);
    return key;
}

char key_kind(std::string_view key) {
    return key.size() > 1 && key[0] == '\0' && key[1] != '\xff' ? key[1] : '\0';
}

void PostingListWriter::begin_chunk(std::uint32_t document) {
    const std::size_t begin = chunks_.empty() ? 0 : static_cast<std::size_t>(at_ - bodies_.data());
    if (!chunks_.empty()) chunks_.back().last = last_;
    chunks_.push_back({document, document, begin});
    // What begins before the end of the chunk may end behind it.
    constexpr std::size_t kRoom = kChunkBytes + 2 * kMaxVarintBytes;
    if (bodies_.size() < begin + kRoom) bodies_.resize(2 * begin + kRoom);
    at_ = bodies_.data() + begin;
    chunk_end_ = at_ + kChunkBytes;
}

Status PostingListWriter::end(std::string_view key, std::string later_key, std::uint64_t documents,
                              std::uint64_t occurrences) {
    const std::size_t later_key_bytes = later_key.size();
    if (!chunks_.empty()) chunks_.back().last = last_;
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
        const Chunk& chunk = chunks_[i];
        const bool last = i + 1 == chunks_.size();
        tag_.clear();
        if (i == 0) {
            append_varint(tag_, documents);
            append_varint(tag_, occurrences);
            append_varint(tag_, chunk.first - 1);
        } else {
            later_key.resize(later_key_bytes);
            append_sortable(later_key, chunk.first);
        }
        tag_.push_back(last ? '1' : '0');
        append_varint(tag_, chunk.last - chunk.first);
        const char* const begin = bodies_.data() + chunk.begin;
        const char* const chunk_end = last ? at_ : bodies_.data() + chunks_[i + 1].begin;
        tag_.append(begin, chunk_end);
        table_.add(i == 0 ? key : std::string_view(later_key), tag_);
    }
    chunks_.clear();
    at_ = bodies_.data();
    chunk_end_ = at_;
    documents_ = 0;
    occurrences_ = 0;
    return table_.status();
}

Status PostingListWriter::end_term(std::string_view key) {
    if (occurrences_ > std::numeric_limits<std::uint32_t>::max()) {
        return Error{ErrorKind::system, "a word occurs more often than one index can count",
                     "make several indexes, and search them together"};
    }
    if (chunks_.empty()) return {};
    return end(key, chunks_.size() > 1 ? std::string(key) + kTermEnd : std::string(), documents_,
               occurrences_);
}

Status PostingListWriter::end_lengths() {
    const std::string key = special_key(kLengthsKind);
    return end(key, key, 0, 0);
}

void ValueStreamWriter::add(std::uint32_t document, std::string_view value) {
    if (tag_.empty()) {
        first_ = document;
    } else {
        append_varint(tag_, document - last_ - 1);
    }
    append_string(tag_, value);
    last_ = document;
    if (tag_.size() >= kChunkBytes) end();
}

void ValueStreamWriter::end() {
    if (tag_.empty()) return;
    std::string key = key_;
    append_sortable(key, first_);
    table_.add(key, tag_);
    tag_.clear();
}

}  // namespace newsidx
