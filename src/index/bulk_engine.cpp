#include "index/bulk_engine.hpp"

#include <xxhash.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/bytes.hpp"
#include "index/bulk_builder.hpp"
#include "index/stored_text.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

std::uint64_t hash_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

// Which documents were read at or below a path. One stream of many articles costs no more than
// one file of one.
class PathTable {
public:
    void add(std::string_view path, std::uint32_t document) {
        auto& head = heads_[hash_of(path)];
        if (head != 0 && ranges_[head - 1].last + 1 >= document) {
            ranges_[head - 1].last = document;
            return;
        }
        ranges_.push_back({document, document, head});
        head = static_cast<std::uint32_t>(ranges_.size());
    }

    template <typename See>
    void each(std::string_view path, const See& see) const {
        const auto at = heads_.find(hash_of(path));
        if (at == heads_.end()) return;
        for (std::uint32_t range = at->second; range != 0; range = ranges_[range - 1].before) {
            for (std::uint32_t i = ranges_[range - 1].first; i <= ranges_[range - 1].last; ++i)
                see(i);
        }
    }

private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t before = 0;  // index plus 1 of the path's range before this one
    };
    std::unordered_map<std::uint64_t, std::uint32_t> heads_;
    std::vector<Range> ranges_;
};

// Numbers up to `known` are those of articles that the index has, those behind it the builder's.
class BulkEngine : public Engine {
public:
    BulkEngine(Xapian::WritableDatabase index, BulkBuilder builder)
        : index_(std::move(index)),
          builder_(std::move(builder)),
          known_(index_.get_lastdocid()),
          unpacker_([this](std::uint32_t id) {
              return metadata(std::string(kDictionaryKeyPrefix) + std::to_string(id));
          }),
          dropped_(std::size_t{known_} + 1) {}

    Result<std::optional<Number>> find(std::string_view id) override {
        if (const auto at = numbers_.find(hash_of(id)); at != numbers_.end()) {
            // Two ids of one hash: the document itself knows which one it is.
            const auto put = id_of(at->second);
            if (!put) return put.error();
            if (*put == id) return std::optional(at->second);
        }
        for (const Number number : in_index(value_term(kIdPrefix, id)))
            return std::optional(number);
        return std::optional<Number>();
    }

    Result<std::string> data(Number document) override {
        if (document <= known_) return index_.get_document(document).get_data();
        return builder_.data(document - known_);
    }

    std::vector<Number> at_or_below(std::string_view path) override {
        std::vector<Number> found = in_index(value_term(kPathPrefix, path));
        paths_.each(path, [&](Number document) {
            if (!dropped_[document]) found.push_back(document);
        });
        return found;
    }

    Result<std::vector<std::string>> all_ids() override {
        std::vector<std::string> ids;
        for (const auto& [hash, document] : numbers_) {
            auto id = id_of(document);
            if (!id) return id.error();
            ids.push_back(*std::move(id));
        }
        const std::string prefix(kIdPrefix);
        for (auto at = index_.allterms_begin(prefix); at != index_.allterms_end(prefix); ++at) {
            if (!in_index(*at).empty()) ids.push_back((*at).substr(prefix.size()));
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    Status put(const IndexDocument& document, std::string data,
               std::optional<Number> replaced) override {
        if (replaced) drop(*replaced);
        const auto added = builder_.add(document, data);
        if (!added) return added.error();
        const Number number = known_ + *added;
        dropped_.resize(std::size_t{number} + 1);
        numbers_[hash_of(document.id)] = number;
        for (const auto& at : document.record.locations) {
            for (const auto& path : path_values(at.location.path)) paths_.add(path, number);
        }
        return {};
    }

    Status remove(Number document, const Record& record) override {
        drop(document);
        if (document > known_) numbers_.erase(hash_of(record.id));
        return {};
    }

    std::string metadata(const std::string& key) override {
        std::string value = builder_.metadata(key);
        return value.empty() ? index_.get_metadata(key) : value;
    }

    std::string first_metadata(const std::string& prefix) override {
        const auto at = index_.metadata_keys_begin(prefix);
        return at == index_.metadata_keys_end(prefix) ? builder_.first_metadata(prefix)
                                                      : index_.get_metadata(*at);
    }

    void set_metadata(const std::string& key, const std::string& value) override {
        builder_.set_metadata(key, value);
    }

    Status count_names(const NameChanges& changes) override {
        for (const auto& [id, change] : changes) {
            if (auto counted = builder_.add_names(id, change); !counted) return counted;
        }
        return {};
    }

    Status count_words(const WordChanges& changes) override {
        return changes.each([&](std::string_view key, std::int64_t change) {
            return builder_.count_word(key, change);
        });
    }

    void forget_names() override { builder_.forget_names(); }

    std::size_t pending_bytes() const override { return 0; }  // it bounds its memory by itself

    Status commit() override { return builder_.finish(); }
    bool lasts() const override { return false; }
    bool is_bulk() const override { return true; }

private:
    // Articles with this term that the index has and that weren't dropped.
    std::vector<Number> in_index(const std::string& term) {
        std::vector<Number> found;
        if (known_ == 0) return found;
        const auto end = index_.postlist_end(term);
        for (auto at = index_.postlist_begin(term); at != end; ++at) {
            if (!dropped_[*at]) found.push_back(*at);
        }
        return found;
    }

    void drop(Number document) {
        if (document <= known_) {
            builder_.drop_from_base(document);
        } else {
            builder_.drop(document - known_);
        }
        dropped_[document] = true;
    }

    // Of a document that was put.
    Result<std::string> id_of(Number document) {
        const auto data = builder_.data(document - known_);
        if (!data) return data.error();
        auto opened = unpacker_.open(*data);
        if (!opened) return Error{ErrorKind::system, "a temporary file can't be read again", ""};
        return std::move(opened->record.id);
    }

    Xapian::WritableDatabase index_;  // as it was, and its lock; nothing is written through it
    BulkBuilder builder_;
    Number known_;
    DataUnpacker unpacker_;
    std::unordered_map<std::uint64_t, Number> numbers_;  // of what was put, by the hash of the id
    PathTable paths_;                                    // likewise
    std::vector<bool> dropped_;                          // by number
};

Result<std::unique_ptr<Engine>> open_in(Xapian::WritableDatabase database,
                                        FileOperations& operations,
                                        std::unique_ptr<BulkPlace> place,
                                        std::optional<BulkBase> base, std::size_t run_bytes) {
    auto builder = BulkBuilder::begin(operations, std::move(place), std::move(base), run_bytes);
    if (!builder) return builder.error();
    return std::unique_ptr<Engine>(
        std::make_unique<BulkEngine>(std::move(database), *std::move(builder)));
}

}  // namespace

Result<std::unique_ptr<Engine>> open_bulk_engine_on_new(const std::string& path,
                                                        Xapian::WritableDatabase database,
                                                        FileOperations& operations,
                                                        std::size_t run_bytes) {
    auto place = place_in_new_index(operations, path);
    if (!place) return place.error();
    return open_in(std::move(database), operations, *std::move(place), std::nullopt, run_bytes);
}

Result<std::unique_ptr<Engine>> open_bulk_engine(const std::string& path,
                                                 Xapian::WritableDatabase database,
                                                 FileOperations& operations,
                                                 std::size_t run_bytes) {
    auto place = place_beside(operations, path);
    if (!place) return place.error();
    auto base = BulkBase::open(operations, path, (*place)->start());
    if (!base) return base.error();
    return open_in(std::move(database), operations, *std::move(place), *std::move(base), run_bytes);
}

}  // namespace newsidx
