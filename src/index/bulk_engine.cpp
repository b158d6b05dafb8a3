#include "index/bulk_engine.hpp"

#include <xapian.h>
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

class BulkEngine : public Engine {
public:
    BulkEngine(Xapian::WritableDatabase lock, BulkBuilder builder)
        : lock_(std::move(lock)), builder_(std::move(builder)) {}

    std::optional<Number> find(std::string_view id) override {
        const auto at = numbers_.find(hash_of(id));
        // Two ids of one hash: the document itself knows which one it is.
        if (at == numbers_.end() || id_of(at->second) != id) return std::nullopt;
        return at->second;
    }

    Result<std::string> data(Number document) override { return builder_.data(document); }

    std::vector<Number> at_or_below(std::string_view path) override {
        std::vector<Number> found;
        paths_.each(path, [&](Number document) {
            if (!dropped_[document]) found.push_back(document);
        });
        return found;
    }

    Result<std::vector<std::string>> all_ids() override {
        std::vector<std::string> ids;
        for (const auto& [hash, document] : numbers_) {
            auto id = id_of(document);
            if (!id) return Error{ErrorKind::system, "a temporary file can't be read again", ""};
            ids.push_back(*std::move(id));
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    Status put(const IndexDocument& document, std::string data,
               std::optional<Number> replaced) override {
        if (replaced) drop(*replaced);
        const auto number = builder_.add(document, data);
        if (!number) return number.error();
        dropped_.resize(*number + 1);
        numbers_[hash_of(document.id)] = *number;
        for (const auto& at : document.record.locations) {
            for (const auto& path : path_values(at.location.path)) paths_.add(path, *number);
        }
        return {};
    }

    Status remove(Number document, const Record& record) override {
        drop(document);
        numbers_.erase(hash_of(record.id));
        return {};
    }

    std::string metadata(const std::string& key) override {
        std::string value = builder_.metadata(key);
        return value.empty() ? lock_.get_metadata(key) : value;
    }

    std::string first_metadata(const std::string& prefix) override {
        return builder_.first_metadata(prefix);
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

    std::size_t pending_bytes() const override { return 0; }  // it bounds its memory by itself

    Status commit() override { return builder_.finish(); }
    bool lasts() const override { return false; }

private:
    void drop(Number document) {
        builder_.drop(document);
        dropped_[document] = true;
    }

    std::optional<std::string> id_of(Number document) const {
        const auto data = builder_.data(document);
        const auto parts = data ? split_document_data(*data) : std::nullopt;
        const auto record = parts ? decode_record(parts->record) : std::nullopt;
        return record ? std::optional(record->id) : std::nullopt;
    }

    Xapian::WritableDatabase lock_;  // of the empty index; nothing is written through it
    BulkBuilder builder_;
    std::unordered_map<std::uint64_t, Number> numbers_;  // by the hash of the id
    PathTable paths_;
    std::vector<bool> dropped_;  // by number
};

}  // namespace

Result<std::unique_ptr<Engine>> open_bulk_engine(const std::string& path,
                                                 FileOperations& operations,
                                                 std::size_t run_bytes) {
    Xapian::WritableDatabase lock(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    auto builder = BulkBuilder::begin(path, operations, run_bytes);
    if (!builder) return builder.error();
    return std::unique_ptr<Engine>(
        std::make_unique<BulkEngine>(std::move(lock), *std::move(builder)));
}

}  // namespace newsidx
