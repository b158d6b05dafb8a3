#include "index/bulk_documents.hpp"

#include <algorithm>

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"

namespace newsidx {
namespace {

static_assert(kSlots <= 32, "slots are bits of a number");

std::uint32_t slot_bits(const IndexDocument& document) {
    std::uint32_t bits = 0;
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        if (!document.values[slot].empty()) bits |= std::uint32_t{1} << slot;
    }
    return bits;
}

}  // namespace

std::optional<std::uint32_t> LiveNumbers::after_drops(std::uint32_t document) {
    const auto begin = dropped_->begin() + static_cast<std::ptrdiff_t>(before_);
    const auto at = std::lower_bound(begin, dropped_->end(), document);
    before_ += static_cast<std::size_t>(at - begin);
    if (at != dropped_->end() && *at == document) return std::nullopt;
    return first_ + document - static_cast<std::uint32_t>(before_);
}

Result<std::uint32_t> DocumentFile::add(const IndexDocument& document, std::string_view data,
                                        std::uint32_t length) {
    char* const room = room_for(list_, most_term_list_bytes(document.terms));
    std::string_view list(room, encode_term_list(room, document.terms, length));
    Place place;
    place.begin = file_.size();
    place.data_bytes = static_cast<std::uint32_t>(data.size());
    place.length = length;
    place.slots = slot_bits(document);
    if (const auto packed = deflater_.deflate(list)) {
        place.unpacked_bytes = static_cast<std::uint32_t>(list.size());
        list = *packed;
    }
    place.list_bytes = static_cast<std::uint32_t>(list.size());
    if (auto done = file_.append(data); !done) return done.error();
    if (auto done = file_.append(list); !done) return done.error();
    places_.push_back(place);
    return static_cast<std::uint32_t>(places_.size());
}

Result<std::string> DocumentFile::data(std::uint32_t document) const {
    const Place& place = places_[document - 1];
    std::string data;
    if (auto read = file_.read_at(data, place.begin, place.data_bytes); !read) return read.error();
    return data;
}

void DocumentFile::drop(std::uint32_t document) { dropped_.push_back(document); }

void DocumentFile::number_after(std::uint32_t before) {
    before_ = before;
    std::sort(dropped_.begin(), dropped_.end());
}

Status DocumentFile::write(GlassTableWriter& docdata, GlassTableWriter& termlist) {
    LiveNumbers live = live_numbers();
    std::string bytes;
    std::string key;
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
        const auto number = live(i + 1);
        if (!number) continue;
        const Place& place = places_[i];
        if (auto read = file_.read_at(bytes, place.begin, place.data_bytes + place.list_bytes);
            !read)
            return read;
        key.clear();
        append_sortable(key, *number);
        const std::string_view data = std::string_view(bytes).substr(0, place.data_bytes);
        const std::string_view list = std::string_view(bytes).substr(place.data_bytes);
        if (!data.empty()) docdata.add(key, data);
        if (place.unpacked_bytes > 0) {
            termlist.add_deflated(key, list, place.unpacked_bytes);
        } else {
            termlist.add(key, list);
        }
        if (place.slots != 0) termlist.add(key + '\0', slots_used(place.slots));
        for (const GlassTableWriter* table : {&docdata, &termlist}) {
            if (!table->status()) return table->status();
        }
    }
    return {};
}

}  // namespace newsidx
