#include "index/shards.hpp"

#include <algorithm>

#include "index/glass_check.hpp"
#include "index/long_metadata.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/settled.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

Status check_opened(const std::string& path, const Xapian::Database& database) {
    const auto good = check_schema(path, database.get_metadata(std::string(kSchemaKey)), false);
    if (!good || database.get_metadata(std::string(kWithoutKey)) == kEntities) return good;
    return check_extractor(path, database.get_metadata(std::string(kExtractorKey)));
}

}  // namespace

Result<Shards> Shards::open(const std::vector<std::string>& paths) {
    Retries retries;
    while (true) {
        bool overtaken = false;
        auto shards = open_once(paths, overtaken);
        if (shards || !overtaken || !retries.again(false)) return shards;
    }
}

Result<Shards> Shards::open_once(const std::vector<std::string>& paths, bool& overtaken) {
    Shards shards;
    for (const auto& path : paths) {
        const bool remote = names_remote(path);
        if (remote && shards.remote_.empty()) shards.remote_ = path;
        if (auto there = remote ? Status() : check_index_path(path); !there) return there.error();
        if (auto whole = remote ? Status() : check_tables(path); !whole) {
            // A writer may have put another folder there between two looks.
            overtaken = whole.error().kind == ErrorKind::damaged;
            return whole.error();
        }
        auto opened = guard_xapian(
            path,
            [&]() -> Status {
                auto found = remote ? open_remote(path) : Result(Xapian::Database(path));
                if (!found) return found.error();
                Xapian::Database& database = *found;
                if (auto good = check_opened(path, database); !good) return good;
                shards.all_.add_database(database);
                shards.each_.push_back(std::move(database));
                return {};
            },
            &overtaken);
        if (!opened) return opened.error();
        shards.paths_.push_back(path);
    }
    shards.unpacker_ = std::make_unique<DataUnpacker>(
        [paths = shards.paths_, databases = shards.each_](std::uint32_t id) {
            const std::string key = std::string(kDictionaryKeyPrefix) + std::to_string(id);
            for (std::size_t i = 0; i < databases.size(); ++i) {
                std::string bytes = long_metadata(paths[i], databases[i], key, kDictionaryBytes);
                if (!bytes.empty()) return bytes;
            }
            return std::string();
        });
    auto found = guard_xapian(
        shards.name(), [&]() -> Status { return shards.find_overlap(); }, &overtaken);
    if (!found) return found.error();
    return shards;
}

Status Shards::find_overlap() {
    auto overlap = Overlap::find(each_, *unpacker_);
    if (!overlap) return overlap.error();
    overlap_ = *std::move(overlap);
    return {};
}

const std::vector<PositionTable>& Shards::position_tables() {
    if (position_tables_) return *position_tables_;
    std::vector<PositionTable>& tables = position_tables_.emplace();
    for (std::size_t i = 0; i < each_.size(); ++i) {
        // Copies of one index can't be told apart.
        const bool is_copy = std::any_of(tables.begin(), tables.end(),
                                         [&](const auto& table) { return table.is_of(each_[i]); });
        auto table = is_copy || names_remote(paths_[i]) ? std::nullopt
                                                        : PositionTable::open(paths_[i], each_[i]);
        if (!table) {
            tables.clear();
            break;
        }
        tables.push_back(*std::move(table));
    }
    return tables;
}

const WordList& Shards::words() {
    if (words_) return *words_;
    std::vector<OpenedTable> tables;
    for (std::size_t i = 0; i < each_.size(); ++i) {
        auto table = names_remote(paths_[i])
                         ? std::nullopt
                         : open_table(paths_[i], "postlist", &GlassVersion::postlist, each_[i]);
        if (!table) {
            tables.clear();
            break;
        }
        tables.push_back(*std::move(table));
    }
    return words_.emplace(all_, std::move(tables));
}

Result<bool> Shards::reopen() {
    words_.reset();
    position_tables_.reset();
    bool moved = false;
    for (auto& database : each_) moved = database.reopen() || moved;
    moved = all_.reopen() || moved;
    if (auto found = find_overlap(); !found) return found.error();
    return moved;
}

Result<Shards::Stored> Shards::stored(Xapian::docid docid) const {
    // That there is such an article has been told by a list of postings.
    const std::string data = all_.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data();
    auto opened = unpacker_->open(data);
    if (!opened)
        return Error{ErrorKind::damaged, name() + " is damaged: a stored record can't be read",
                     "newsidx verify"};
    return Stored{std::move(opened->record), std::string(opened->frame)};
}

Status Shards::check_entities() const {
    for (std::size_t i = 0; i < each_.size(); ++i) {
        if (each_[i].get_metadata(std::string(kWithoutKey)) != kEntities) continue;
        return Error{ErrorKind::query,
                     paths_[i] +
                         " was made with --no-entities: who and what its articles name "
                         "can't be asked",
                     "words instead of names, or an index with entities"};
    }
    return {};
}

std::string Shards::path_start() const {
    const std::string key(kPathStartKey);
    std::string start = each_.front().get_metadata(key);
    const bool agreed = std::all_of(each_.begin(), each_.end(), [&](const auto& shard) {
        return shard.get_metadata(key) == start;
    });
    return agreed ? start : std::string();
}

}  // namespace newsidx
