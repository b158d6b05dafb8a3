#include "index/document_packing.hpp"

#include <utility>
#include <vector>

namespace newsidx {
namespace {

// So many documents wait for a dictionary at most: texts of a word or two never make
// kTrainingBytes.
constexpr std::size_t kMaxWaiting = 5'000;
// Every so-manieth of them trains it: every second would take a fifth more, and pack texts 0.7%
// smaller.
constexpr std::size_t kTrainedOn = 4;

}  // namespace

void DocumentPacking::use(std::string dictionary) {
    packer_.reset();
    packed_with_ = dictionary_id(dictionary);
    dictionary_ = std::make_shared<const std::string>(std::move(dictionary));
    unpacker_.know(dictionary_);
    is_settled_ = true;
}

bool DocumentPacking::can_train(const WaitingChanges& waiting) {
    return waiting.text_bytes() >= kTrainingBytes || waiting.all().size() >= kMaxWaiting;
}

std::shared_ptr<const std::string> DocumentPacking::train(const WaitingChanges& waiting) {
    std::vector<std::string> records;
    records.reserve(waiting.all().size());  // never moves: samples point into it
    std::vector<std::string_view> samples;
    std::size_t bytes = 0;
    std::size_t seen = 0;
    for (const auto& change : waiting.all()) {
        if (!change.document || seen++ % kTrainedOn != 0) continue;
        samples.emplace_back(change.document->body);
        samples.emplace_back(records.emplace_back(encode_record(change.document->record)));
        bytes += kTrainedOn * change.document->body.size();
        if (bytes >= kTrainingBytes) break;
    }
    is_settled_ = true;  // where these texts don't make one, no later ones are tried
    if (auto trained = train_dictionary(samples)) use(*std::move(trained));
    return dictionary_;
}

Result<std::string> DocumentPacking::pack(IndexDocument& document) {
    PackedData& packed = document.packed;
    if (!packed.bytes.empty() && packed.dictionary == packed_with_) return std::move(packed.bytes);
    if (!packer_) packer_.emplace(dictionary_);
    return packer_->pack(encode_record(document.record), document.body);
}

}  // namespace newsidx
