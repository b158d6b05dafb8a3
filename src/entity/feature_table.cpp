#include "entity/feature_table.hpp"

#include <algorithm>
#include <utility>

#include "entity/hash_index.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kBuckets = std::size_t{1} << 16U;
constexpr std::size_t kHeadBytes = 4;
constexpr std::size_t kWeightBytes = 2;

constexpr bool is_own(std::size_t lane) { return lane >= kOwnLane && lane < kOwnLane + kTagLabels; }

std::uint8_t to_byte(char c) { return static_cast<std::uint8_t>(c); }

struct Weight {
    std::uint8_t place = 0;  // a label or a lane
    std::int8_t weight = 0;
};
using Weights = std::vector<Weight>;

std::vector<std::uint8_t> take_counts(ByteReader& in, std::size_t size) {
    std::vector<std::uint8_t> counts;
    for (const char count : in.take(size)) counts.push_back(to_byte(count));
    return counts;
}

// Takes off the weights of all features, `counts` of each, and adds them to `all`: their places,
// or how many are passed over before each, and what they are. False: there is no such place.
bool take_weights(ByteReader& in, const std::vector<std::uint8_t>& counts, bool passed_over,
                  std::size_t places, std::vector<Weights>& all) {
    std::size_t sum = 0;
    for (const std::uint8_t count : counts) sum += count;
    const std::string_view where = in.take(sum);
    const std::string_view what = in.take(sum);
    if (!in.ok()) return false;
    std::size_t at = 0;
    for (const std::uint8_t count : counts) {
        Weights& weights = all.emplace_back();
        std::size_t next = 0;
        for (std::size_t i = 0; i < count; ++i, ++at) {
            const std::size_t place = to_byte(where[at]) + (passed_over ? next : 0);
            if (place >= places) return false;
            weights.push_back(
                {static_cast<std::uint8_t>(place), static_cast<std::int8_t>(what[at])});
            next = place + 1;
        }
    }
    return true;
}

}  // namespace

class FeatureTable::Row {
public:
    Row() = default;
    explicit Row(const std::uint8_t* bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint32_t low() const { return bytes_[0] | std::uint32_t{bytes_[1]} << 8U; }
    [[nodiscard]] std::size_t own() const { return bytes_[2]; }
    [[nodiscard]] std::size_t others() const { return bytes_[3]; }
    [[nodiscard]] std::size_t weights() const { return own() + others(); }
    [[nodiscard]] const std::uint8_t* end() const {
        return bytes_ + kHeadBytes + kWeightBytes * weights();
    }
    // Those for its own word come first.
    [[nodiscard]] Weight weight(std::size_t i) const {
        const std::uint8_t* at = bytes_ + kHeadBytes + kWeightBytes * i;
        return {at[0], static_cast<std::int8_t>(at[1])};
    }
    // Adds the weights [first, end).
    void add(std::size_t first, std::size_t end, std::int16_t* sums) const {
        for (std::size_t i = first; i < end; ++i) {
            const Weight found = weight(i);
            std::int16_t& sum = sums[found.place];
            sum = static_cast<std::int16_t>(sum + found.weight);
        }
    }

private:
    const std::uint8_t* bytes_ = nullptr;
};

// A table while it is made.
class FeatureTable::Rows {
public:
    // By ascending hashes.
    void add(std::uint32_t hash, const Weights& own, const Weights& others) {
        Bucket& bucket = buckets_[hash >> 16U];
        if (bucket.size == 0) bucket.first = static_cast<std::uint32_t>(bytes_.size());
        bucket.met |= std::uint64_t{1} << (hash >> Bucket::kMetShift & 63U);
        bytes_.push_back(static_cast<std::uint8_t>(hash));
        bytes_.push_back(static_cast<std::uint8_t>(hash >> 8U));
        bytes_.push_back(static_cast<std::uint8_t>(own.size()));
        bytes_.push_back(static_cast<std::uint8_t>(others.size()));
        for (const Weights* all : {&own, &others}) {
            for (const Weight& one : *all) {
                bytes_.push_back(one.place);
                bytes_.push_back(static_cast<std::uint8_t>(one.weight));
            }
        }
        bucket.size = static_cast<std::uint32_t>(bytes_.size() - bucket.first);
        ++counts_.features;
        counts_.reaching += others.empty() ? 0 : 1;
        counts_.weights += own.size() + others.size();
    }

private:
    friend FeatureTable;
    std::vector<Bucket> buckets_ = std::vector<Bucket>(kBuckets);
    std::vector<std::uint8_t> bytes_;
    Counts counts_;
};

FeatureTable::FeatureTable(Rows rows)
    : buckets_(std::move(rows.buckets_)), rows_(std::move(rows.bytes_)), counts_(rows.counts_) {}

FeatureTable::FeatureTable(LayoutReader& in)
    : buckets_(in.take<Bucket>()), rows_(in.take<std::uint8_t>()), counts_(in.take_one<Counts>()) {
    in.require(buckets_.size() == kBuckets);
}

void FeatureTable::lay_out(LayoutWriter& out) const {
    out.add(buckets_);
    out.add(rows_);
    out.add_one(counts_);
}

FeatureTable::FeatureTable(std::span<const Feature> features) {
    Rows rows;
    for (const Feature& feature : features) {
        Weights own;
        Weights others;
        for (std::size_t lane = 0; lane < kReachLanes; ++lane) {
            const std::int8_t weight = feature.weights[lane];
            if (weight == 0) continue;
            if (is_own(lane)) {
                own.push_back({static_cast<std::uint8_t>(lane - kOwnLane), weight});
            } else {
                others.push_back({static_cast<std::uint8_t>(lane), weight});
            }
        }
        rows.add(feature.hash, own, others);
    }
    *this = FeatureTable(std::move(rows));
}

bool FeatureTable::find(std::uint32_t hash, Row& row) const {
    if (!may_have(hash)) return false;
    const Bucket& bucket = buckets_[hash >> 16U];
    const std::uint8_t* const end = rows_.data() + bucket.first + bucket.size;
    for (const std::uint8_t* at = rows_.data() + bucket.first; at < end; at = row.end()) {
        row = Row(at);
        if (row.low() == (hash & 0xffffU)) return true;
    }
    return false;
}

void FeatureTable::add_own(std::uint32_t hash, LabelSums& sums) const {
    if (Row row; find(hash, row)) row.add(0, row.own(), sums.data());
}

void FeatureTable::add_reach(std::uint32_t hash, ReachSums& sums) const {
    Row row;
    if (!find(hash, row)) return;
    row.add(0, row.own(), sums.data() + kOwnLane);
    row.add(row.own(), row.weights(), sums.data());
}

// In a file numbers of one kind lie together, so that they pack best: the hashes; of weights for a
// feature's own word how many there are, how many labels are passed over before each, and they
// themselves; which features have others, how many, their lanes, and they themselves.
void FeatureTable::write(std::string& out) const {
    std::vector<std::uint32_t> hashes;
    std::vector<Row> rows;
    for (std::uint32_t b = 0; b < kBuckets; ++b) {
        const std::uint8_t* const end = rows_.data() + buckets_[b].first + buckets_[b].size;
        for (const std::uint8_t* at = end - buckets_[b].size; at < end; at = rows.back().end()) {
            rows.emplace_back(at);
            hashes.push_back(b << 16U | rows.back().low());
        }
    }
    HashIndex(hashes).write(out);
    const auto append = [&out](std::size_t number) { out += static_cast<char>(number); };
    for (const Row& row : rows) append(row.own());
    for (const Row& row : rows) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < row.own(); ++i) {
            append(row.weight(i).place - next);
            next = row.weight(i).place + 1U;
        }
    }
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.own(); ++i) out += static_cast<char>(row.weight(i).weight);
    }
    append_varint(out, reaching());
    std::size_t next = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].others() == 0) continue;
        append_varint(out, i - next);
        next = i + 1;
    }
    for (const Row& row : rows) {
        if (row.others() > 0) append(row.others());
    }
    for (const Row& row : rows) {
        for (std::size_t i = row.own(); i < row.weights(); ++i) append(row.weight(i).place);
    }
    for (const Row& row : rows) {
        for (std::size_t i = row.own(); i < row.weights(); ++i)
            out += static_cast<char>(row.weight(i).weight);
    }
}

bool FeatureTable::read(ByteReader& in) {
    HashIndex index;
    if (!index.read(in)) return false;
    const std::vector<std::uint32_t> hashes = index.hashes();
    std::vector<Weights> own;
    if (!take_weights(in, take_counts(in, hashes.size()), true, kTagLabels, own)) return false;
    const std::size_t reaching = in.varint32();
    if (own.size() != hashes.size() || reaching > hashes.size()) return false;
    std::vector<std::size_t> numbers;  // of features that have others
    for (std::size_t next = 0; numbers.size() < reaching; ++next) {
        next += in.varint32();
        if (next >= hashes.size()) return false;
        numbers.push_back(next);
    }
    std::vector<Weights> others;
    if (!take_weights(in, take_counts(in, reaching), false, kReachLanes, others)) return false;
    if (others.size() != reaching) return false;
    Rows rows;
    std::size_t at = 0;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const bool reaches = at < reaching && numbers[at] == i;
        rows.add(hashes[i], own[i], reaches ? others[at] : Weights());
        at += reaches ? 1 : 0;
    }
    *this = FeatureTable(std::move(rows));
    return true;
}

}  // namespace newsidx
