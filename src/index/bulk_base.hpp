// The index that a bulk build starts from: its articles go into the new tables as they are stored,
// but for those that were dropped. They keep their numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/bulk_bounds.hpp"
#include "index/file_operations.hpp"
#include "index/glass_deflate.hpp"
#include "index/glass_reader.hpp"
#include "index/glass_table.hpp"
#include "index/glass_version.hpp"

namespace newsidx {

class BulkBase {
public:
    // The tables in `folder`, which must not change until this object is gone. An error of kind
    // schema when there are tables in it that a bulk build doesn't carry over.
    [[nodiscard]] static Result<BulkBase> open(FileOperations& operations,
                                               const std::string& folder,
                                               const GlassVersion& version);

    void drop(std::uint32_t document);
    // What the new articles' numbers come after: 0 when no article of these is left.
    [[nodiscard]] std::uint32_t last_number() const { return live_ > 0 ? last_ : 0; }
    [[nodiscard]] std::uint32_t count() const { return live_; }

    // To be called after the last drop, the documents first. Each may be called once.
    [[nodiscard]] Status write_documents(GlassTableWriter& docdata, GlassTableWriter& termlist);

    // Goes to the first key of the posting table. What follows is in the order of that table:
    // metadata, statistics of values, values, lengths, terms.
    [[nodiscard]] Status begin();
    [[nodiscard]] bool done() const { return done_; }
    // The metadata's key, the slot's without document (values_key()), or the escaped term.
    [[nodiscard]] const std::string& key() const { return key_; }
    // Each takes what the key at hand has, calls see() for what isn't dropped, and goes to the next
    // key.
    [[nodiscard]] Result<std::string> take_metadata();
    using SeePosting = std::function<void(std::uint32_t document, std::uint32_t wdf)>;
    using SeeValue = std::function<void(std::uint32_t document, std::string_view value)>;
    [[nodiscard]] Status take_lengths(const SeePosting& see);
    [[nodiscard]] Status take_values(const SeeValue& see);
    // Also copies the term's positions.
    [[nodiscard]] Status take_term(const SeePosting& see, GlassTableWriter& position);
    // After the last term: an error of kind damaged when there is anything left that no step took.
    [[nodiscard]] Status end();
    // All slots' at once: how many documents that aren't dropped have a value, and bounds of those
    // of all.
    [[nodiscard]] Status take_statistics(SlotCounts& counts, AllSlotBounds& bounds);

private:
    BulkBase(const GlassVersion& version, GlassTableReader postlist, GlassTableReader position,
             GlassTableReader docdata, GlassTableReader termlist);
    [[nodiscard]] bool is_live(std::uint32_t document) const {
        return document < dropped_.size() && !dropped_[document];
    }
    [[nodiscard]] Status next();
    [[nodiscard]] Status take_chunks(bool lengths, const SeePosting& see);
    [[nodiscard]] Status copy_positions(std::string_view term, GlassTableWriter& position);
    [[nodiscard]] Status copy_term_list(std::uint32_t document, bool is_slots,
                                        GlassTableWriter& termlist);

    GlassTableReader postlist_;
    GlassTableReader position_;
    GlassTableReader docdata_;
    GlassTableReader termlist_;
    bool done_ = false;
    bool position_begun_ = false;
    bool position_done_ = false;
    std::string key_;
    std::vector<bool> dropped_;  // by number
    std::uint32_t last_;
    std::uint32_t live_;
    SlotCounts dropped_values_{};
};

}  // namespace newsidx
