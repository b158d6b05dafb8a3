#include "index/bulk_merge.hpp"

#include <algorithm>
#include <vector>

#include "base/bytes.hpp"
#include "index/entity_names.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_lists.hpp"
#include "index/name_words.hpp"

namespace newsidx {
namespace {

// Runs side by side in the order of their keys, equal keys in the order of the runs.
class RunMerge {
    [[nodiscard]] auto later() const {
        return [this](std::size_t a, std::size_t b) {
            const int order = runs_[a]->key().compare(runs_[b]->key());
            return order != 0 ? order > 0 : a > b;
        };
    }

public:
    explicit RunMerge(std::vector<std::unique_ptr<RunSource>> runs) : runs_(std::move(runs)) {}

    [[nodiscard]] Status begin() {
        for (std::size_t run = 0; run < runs_.size(); ++run) {
            if (auto done = advance(run); !done) return done;
        }
        return {};
    }

    [[nodiscard]] bool done() const { return heap_.empty(); }
    // The lowest key. Not when done.
    [[nodiscard]] std::string_view key() const { return runs_[heap_.front()]->key(); }

    // Takes the lowest key; its streams come from `next_stream`.
    void take_key() { key_ = key(); }

    // The stream of the next run that has the key; nothing when there is none left. Good until the
    // next call.
    [[nodiscard]] Result<std::optional<std::string_view>> next_stream() {
        if (open_run_) {
            if (auto moved = advance(*open_run_); !moved) return moved.error();
            open_run_.reset();
        }
        if (heap_.empty() || runs_[heap_.front()]->key() != key_)
            return std::optional<std::string_view>();
        std::pop_heap(heap_.begin(), heap_.end(), later());
        open_run_ = heap_.back();
        heap_.pop_back();
        auto stream = runs_[*open_run_]->stream();
        if (!stream) return stream.error();
        return std::optional(*stream);
    }

private:
    [[nodiscard]] Status advance(std::size_t run) {
        auto there = runs_[run]->next();
        if (!there) return there.error();
        if (!*there) return {};
        heap_.push_back(run);
        std::push_heap(heap_.begin(), heap_.end(), later());
        return {};
    }

    std::vector<std::unique_ptr<RunSource>> runs_;
    std::vector<std::size_t> heap_;
    std::optional<std::size_t> open_run_;  // gave the last stream
    std::string key_;
};

bool counts_names(std::string_view key) {
    return std::any_of(kNameCountPrefixes.begin(), kNameCountPrefixes.end(),
                       [key](std::string_view prefix) { return key.starts_with(prefix); });
}

class TableMerge {
public:
    TableMerge(RunMerge runs, const MergeInput& input, GlassTableWriter& postlist,
               GlassTableWriter& position)
        : runs_(std::move(runs)),
          input_(input),
          postlist_(postlist),
          position_(position),
          lists_(postlist) {}

    // In the order that the posting table has.
    Result<LengthStatistics> run() {
        using Step = Status (TableMerge::*)();
        for (const Step step :
             {&TableMerge::begin, &TableMerge::merge_metadata, &TableMerge::write_value_statistics,
              &TableMerge::merge_values, &TableMerge::merge_lengths, &TableMerge::merge_terms}) {
            if (auto done = (this->*step)(); !done) return done.error();
            if (!postlist_.status()) return postlist_.status().error();
            if (!position_.status()) return position_.status().error();
        }
        if (input_.base != nullptr) {
            if (auto ended = input_.base->end(); !ended) return ended.error();
        }
        return lengths_;
    }

private:
    Status begin() {
        if (auto begun = runs_.begin(); !begun) return begun;
        return input_.base != nullptr ? input_.base->begin() : Status();
    }

    // Makes the lowest key of this kind that there is the one at hand; false when there is none.
    bool take_key(char kind) {
        in_runs_ = !runs_.done() && key_kind(runs_.key()) == kind;
        in_base_ =
            input_.base != nullptr && !input_.base->done() && key_kind(input_.base->key()) == kind;
        if (in_runs_ && in_base_) {
            const int order = runs_.key().compare(input_.base->key());
            in_runs_ = order <= 0;
            in_base_ = order >= 0;
        }
        if (in_runs_) {
            key_ = runs_.key();
            runs_.take_key();
        } else if (in_base_) {
            key_ = input_.base->key();
        }
        return in_runs_ || in_base_;
    }

    // Calls see(stream) for each run that has the key at hand.
    template <typename See>
    Status each_stream(const See& see) {
        while (in_runs_) {
            auto stream = runs_.next_stream();
            if (!stream) return stream.error();
            if (!*stream) break;
            if (auto seen = see(**stream); !seen) return seen;
        }
        return {};
    }

    Status merge_metadata() {
        auto given = input_.metadata.begin();
        const auto write_given_below = [&](const std::string* end) {
            for (; given != input_.metadata.end(); ++given) {
                const std::string key = metadata_key(given->first);
                if (end != nullptr && key >= *end) break;
                if (!given->second.empty()) postlist_.add(key, given->second);
            }
        };
        while (take_key(kMetadataKind)) {
            write_given_below(&key_);
            std::string known;
            if (in_base_) {
                auto value = input_.base->take_metadata();
                if (!value) return value.error();
                known = *std::move(value);
            }
            if (given != input_.metadata.end() && metadata_key(given->first) == key_) continue;
            const auto key = std::string_view(key_).substr(metadata_key("").size());
            if (input_.forgets_names && counts_names(key)) known.clear();
            if (is_name_word_key(key)) {
                if (auto merged = merge_word_counts(known); !merged) return merged;
            } else if (in_runs_) {
                if (auto merged = merge_names(known); !merged) return merged;
            } else if (!known.empty()) {
                postlist_.add(key_, known);
            }
        }
        write_given_below(nullptr);
        return {};
    }

    // How often which name is used, as one run after another has counted; `known`: before them. Of
    // most entities there is one count and nothing to add it to.
    Status merge_names(std::string_view known) {
        std::string only;  // the one there is so far
        std::optional<EntityNames> names;
        const auto add = [&](std::string_view counted) {
            const auto more = decode_names(counted);
            if (!more) return false;
            if (!names) names = EntityNames{more->type, {}, {}};
            names->type = more->type;
            add_names(*names, *more);
            return true;
        };
        if (!known.empty() && !add(known))
            return Error{ErrorKind::damaged, "names of an entity can't be read", "newsidx verify"};
        const auto merged = each_stream([&](std::string_view stream) -> Status {
            ByteReader reader(stream);
            bool sound = true;
            while (sound && !reader.rest().empty()) {
                const std::string_view counted = reader.string();
                if (!names && only.empty() && are_names_in_use(counted)) {
                    only = counted;
                    continue;
                }
                sound = only.empty() || add(only);
                only.clear();
                sound = sound && add(counted);
            }
            return sound ? Status()
                         : Error{ErrorKind::system, "a temporary file has changed by itself", ""};
        });
        if (!merged) return merged;
        if (!only.empty()) postlist_.add(key_, only);
        if (names && !names->articles.empty()) postlist_.add(key_, encode_names(*names));
        return {};
    }

    Status merge_word_counts(std::string_view known) {
        auto count = known.empty() ? 0 : decode_word_count(known);
        if (!count)
            return Error{ErrorKind::damaged, "words of names can't be read", "newsidx verify"};
        const auto merged = each_stream([&](std::string_view stream) -> Status {
            ByteReader reader(stream);
            while (!reader.rest().empty()) *count += read_word_change(reader);
            if (!reader.ok())
                return Error{ErrorKind::system, "a temporary file has changed by itself", ""};
            return {};
        });
        if (!merged) return merged;
        if (*count > 0) postlist_.add(key_, encode_word_count(*count));
        return {};
    }

    Status write_value_statistics() {
        SlotCounts documents{};
        AllSlotBounds bounds = input_.bounds;
        if (input_.base != nullptr) {
            if (auto taken = input_.base->take_statistics(documents, bounds); !taken) return taken;
        }
        input_.documents.each([&](std::uint32_t, std::uint32_t, std::uint32_t slots) {
            for (std::size_t slot = 0; slot < kSlots; ++slot) documents[slot] += slots >> slot & 1U;
        });
        for (std::uint32_t slot = 0; slot < kSlots; ++slot) {
            if (documents[slot] == 0) continue;
            std::string tag;
            append_varint(tag, documents[slot]);
            append_string(tag, bounds[slot].lowest);
            if (bounds[slot].highest != bounds[slot].lowest) tag += bounds[slot].highest;
            postlist_.add(value_statistics_key(slot), tag);
        }
        return {};
    }

    Status merge_values() {
        while (take_key(kValuesKind)) {
            ValueStreamWriter values(postlist_, key_);
            if (in_base_) {
                const auto taken =
                    input_.base->take_values([&](std::uint32_t document, std::string_view value) {
                        values.add(document, value);
                    });
                if (!taken) return taken;
            }
            LiveNumbers live = input_.documents.live_numbers();
            const auto merged = each_stream([&](std::string_view stream) -> Status {
                ValueReader reader(stream);
                for (SlotValue one; reader.next(one);) {
                    if (const auto number = live(one.document)) values.add(*number, one.value);
                }
                return {};
            });
            if (!merged) return merged;
            values.end();
        }
        return {};
    }

    Status merge_lengths() {
        const auto add = [&](std::uint32_t document, std::uint32_t length) {
            lists_.add(document, length);
            lengths_.add(length);
        };
        if (take_key(kLengthsKind)) {
            if (auto taken = input_.base->take_lengths(add); !taken) return taken;
        }
        input_.documents.each([&](std::uint32_t document, std::uint32_t length, std::uint32_t) {
            add(document, length);
        });
        return lists_.end_lengths();
    }

    Status merge_terms() {
        while (take_key('\0')) {
            if (auto merged = merge_term(); !merged) return merged;
        }
        return {};
    }

    Status merge_term() {
        if (in_base_) {
            const auto taken = input_.base->take_term(
                [&](std::uint32_t document, std::uint32_t wdf) { lists_.add(document, wdf); },
                position_);
            if (!taken) return taken;
        }
        LiveNumbers live = input_.documents.live_numbers();
        position_key_.assign(key_).push_back(kTermEnd);
        const std::size_t term_bytes = position_key_.size();
        position_key_.resize(term_bytes + kMaxSortableBytes);
        char* const key = position_key_.data();
        const auto merged = each_stream([&](std::string_view stream) -> Status {
            PostingReader reader(stream);
            for (Posting posting; reader.next(posting);) {
                const auto number = live(posting.document);
                if (!number) continue;
                lists_.add(*number, posting.wdf);
                if (posting.positions.empty()) continue;
                const std::size_t number_bytes = encode_sortable(key + term_bytes, *number);
                position_.add({key, term_bytes + number_bytes}, posting.positions);
            }
            return position_.status();
        });
        if (!merged) return merged;
        return lists_.end_term(key_);
    }

    RunMerge runs_;
    const MergeInput& input_;
    GlassTableWriter& postlist_;
    GlassTableWriter& position_;
    PostingListWriter lists_;
    LengthStatistics lengths_;
    std::string position_key_;  // of the last position list
    std::string key_;           // at hand, and where it is
    bool in_runs_ = false;
    bool in_base_ = false;
};

}  // namespace

void LengthStatistics::add(std::uint32_t length) {
    total += length;
    longest = std::max(longest, length);
    if (length > 0 && (shortest == 0 || length < shortest)) shortest = length;
}

Result<LengthStatistics> merge_runs(std::vector<std::unique_ptr<RunSource>> runs,
                                    const MergeInput& input, GlassTableWriter& postlist,
                                    GlassTableWriter& position) {
    return TableMerge(RunMerge(std::move(runs)), input, postlist, position).run();
}

}  // namespace newsidx
