#include "index/bulk_merge.hpp"

#include <algorithm>
#include <vector>

#include "base/bytes.hpp"
#include "index/entity_names.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"

namespace newsidx {
namespace {

// The cursors in the order of their keys, equal keys in the order of the runs.
class RunMerge {
    [[nodiscard]] auto later() const {
        return [this](std::size_t a, std::size_t b) {
            const int order = cursors_[a].key().compare(cursors_[b].key());
            return order != 0 ? order > 0 : a > b;
        };
    }

public:
    explicit RunMerge(std::vector<RunCursor> cursors) : cursors_(std::move(cursors)) {}

    [[nodiscard]] Status begin() {
        for (std::size_t run = 0; run < cursors_.size(); ++run) {
            if (auto done = advance(run); !done) return done;
        }
        return {};
    }

    [[nodiscard]] bool done() const { return heap_.empty(); }
    [[nodiscard]] const std::string& key() const { return key_; }

    // Takes the lowest key; its streams come from `next_stream`.
    void take_key() { key_ = cursors_[heap_.front()].key(); }

    // The stream of the next run that has the key; nothing when there is none left. Good until the
    // next call.
    [[nodiscard]] Result<std::optional<std::string_view>> next_stream() {
        if (open_run_) {
            if (auto moved = advance(*open_run_); !moved) return moved.error();
            open_run_.reset();
        }
        if (heap_.empty() || cursors_[heap_.front()].key() != key_)
            return std::optional<std::string_view>();
        std::pop_heap(heap_.begin(), heap_.end(), later());
        open_run_ = heap_.back();
        heap_.pop_back();
        auto stream = cursors_[*open_run_].stream();
        if (!stream) return stream.error();
        return std::optional(*stream);
    }

private:
    [[nodiscard]] Status advance(std::size_t run) {
        auto there = cursors_[run].next();
        if (!there) return there.error();
        if (!*there) return {};
        heap_.push_back(run);
        std::push_heap(heap_.begin(), heap_.end(), later());
        return {};
    }

    std::vector<RunCursor> cursors_;
    std::vector<std::size_t> heap_;
    std::optional<std::size_t> open_run_;  // gave the last stream
    std::string key_;
};

class TableMerge {
public:
    TableMerge(RunMerge runs, const MergeInput& input, GlassTableWriter& postlist,
               GlassTableWriter& position)
        : runs_(std::move(runs)),
          input_(input),
          next_metadata_(input.metadata.begin()),
          postlist_(postlist),
          position_(position),
          lists_(postlist) {}

    Status run() {
        if (auto begun = runs_.begin(); !begun) return begun;
        while (!runs_.done()) {
            runs_.take_key();
            const char kind = key_kind(runs_.key());
            if (auto done = write_before(kind); !done) return done;
            Status done = kind == kMetadataKind ? merge_names()
                          : kind == kValuesKind ? merge_values()
                                                : merge_term();
            if (!done) return done;
        }
        if (auto done = write_before('\0'); !done) return done;
        return position_.status();
    }

private:
    // What no run has, and comes before the key at hand, which is of `kind`.
    Status write_before(char kind) {
        const bool in_metadata = kind == kMetadataKind;
        while (next_metadata_ != input_.metadata.end()) {
            const std::string key = metadata_key(next_metadata_->first);
            if (in_metadata && key >= runs_.key()) break;
            postlist_.add(key, next_metadata_->second);
            ++next_metadata_;
        }
        if (!in_metadata && !has_statistics_) {
            has_statistics_ = true;
            write_value_statistics();
        }
        if (kind == '\0' && !has_lengths_) {
            has_lengths_ = true;
            input_.documents.each([&](std::uint32_t document, std::uint32_t length, std::uint32_t) {
                lists_.add(document, length);
            });
            return lists_.end_lengths();
        }
        return postlist_.status();
    }

    void write_value_statistics() {
        std::array<std::uint32_t, kSlots> documents{};
        input_.documents.each([&](std::uint32_t, std::uint32_t, std::uint32_t slots) {
            for (std::size_t slot = 0; slot < kSlots; ++slot) documents[slot] += slots >> slot & 1U;
        });
        for (std::uint32_t slot = 0; slot < kSlots; ++slot) {
            if (documents[slot] == 0) continue;
            const SlotBounds& bounds = input_.bounds[slot];
            std::string tag;
            append_varint(tag, documents[slot]);
            append_string(tag, bounds.lowest);
            if (bounds.highest != bounds.lowest) tag += bounds.highest;
            postlist_.add(value_statistics_key(slot), tag);
        }
    }

    // How often which name is used, as one run after another has counted.
    Status merge_names() {
        std::optional<EntityNames> names;
        while (true) {
            auto stream = runs_.next_stream();
            if (!stream) return stream.error();
            if (!*stream) break;
            ByteReader reader(**stream);
            while (!reader.rest().empty()) {
                const auto more = decode_names(reader.string());
                if (!more)
                    return Error{ErrorKind::system, "a temporary file has changed by itself", ""};
                if (!names) names = EntityNames{more->type, {}, {}};
                names->type = more->type;
                add_names(*names, *more);
            }
        }
        if (names && !names->articles.empty()) postlist_.add(runs_.key(), encode_names(*names));
        return postlist_.status();
    }

    Status merge_values() {
        ValueStreamWriter values(postlist_, runs_.key());
        LiveNumbers live(input_.documents.dropped());
        while (true) {
            auto stream = runs_.next_stream();
            if (!stream) return stream.error();
            if (!*stream) break;
            ValueReader reader(**stream);
            for (SlotValue one; reader.next(one);) {
                if (const auto number = live(one.document)) values.add(*number, one.value);
            }
        }
        values.end();
        return postlist_.status();
    }

    Status merge_term() {
        LiveNumbers live(input_.documents.dropped());
        std::string key = runs_.key() + kTermEnd;
        const std::size_t term_bytes = key.size();
        while (true) {
            auto stream = runs_.next_stream();
            if (!stream) return stream.error();
            if (!*stream) break;
            PostingReader reader(**stream);
            for (Posting posting; reader.next(posting);) {
                const auto number = live(posting.document);
                if (!number) continue;
                lists_.add(*number, posting.wdf);
                if (posting.positions.empty()) continue;
                key.resize(term_bytes);
                append_sortable(key, *number);
                position_.add(key, posting.positions);
            }
        }
        if (!position_.status()) return position_.status();
        return lists_.end_term(runs_.key());
    }

    RunMerge runs_;
    const MergeInput& input_;
    std::map<std::string, std::string>::const_iterator next_metadata_;
    GlassTableWriter& postlist_;
    GlassTableWriter& position_;
    PostingListWriter lists_;
    bool has_statistics_ = false;
    bool has_lengths_ = false;
};

}  // namespace

void SlotBounds::add(std::string_view value) {
    if (lowest.empty() || value < lowest) lowest = value;
    if (value > highest) highest = value;
}

Status merge_runs(RunFile& runs, const MergeInput& input, GlassTableWriter& postlist,
                  GlassTableWriter& position) {
    auto cursors = runs.cursors();
    if (!cursors) return cursors.error();
    return TableMerge(RunMerge(*std::move(cursors)), input, postlist, position).run();
}

}  // namespace newsidx
