#include "index/shards.hpp"

#include <filesystem>

#include "index/compact.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

Status check_schema(const std::string& path, const Xapian::Database& database) {
    const std::string schema = database.get_metadata(std::string(kSchemaKey));
    if (schema.empty())
        return Error{ErrorKind::no_index, path + " is a Xapian database, but no index of newsidx",
                     ""};
    if (schema != std::to_string(kSchemaVersion)) {
        return Error{ErrorKind::schema,
                     path + " has schema " + schema + ", this newsidx reads " +
                         std::to_string(kSchemaVersion),
                     "newsidx --db " + path + " reindex"};
    }
    return {};
}

// Xapian says "couldn't detect type" to nothing, to other things and to what may not be read: the
// difference matters at the prompt.
Status check_path(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code code;
    const auto status = fs::status(path, code);
    if (status.type() == fs::file_type::not_found) {
        return Error{ErrorKind::no_index, "no index at " + path,
                     "newsidx --db " + path + " add PATH"};
    }
    if (code) return Error{ErrorKind::no_index, "can't read " + path + ": " + code.message(), ""};
    if (status.type() == fs::file_type::directory &&
        !fs::exists(fs::path(path) / "iamglass", code)) {
        if (code)
            return Error{ErrorKind::no_index, "can't read " + path + ": " + code.message(), ""};
        return Error{ErrorKind::no_index,
                     "no index at " + path + ": the folder holds " +
                         (fs::is_empty(path, code) ? "nothing" : "other things"),
                     "newsidx --db DIR add PATH"};
    }
    if (status.type() == fs::file_type::regular && !is_packed_index(path)) {
        return Error{ErrorKind::no_index, path + " is a file, but no packed index",
                     "newsidx --db INDEX pack FILE makes one"};
    }
    return {};
}

}  // namespace

Result<Shards> Shards::open(const std::vector<std::string>& paths) {
    Shards shards;
    for (const auto& path : paths) {
        const bool remote = names_remote(path);
        if (remote && shards.remote_.empty()) shards.remote_ = path;
        if (auto there = remote ? Status() : check_path(path); !there) return there.error();
        auto opened = guard_xapian(path, [&]() -> Status {
            auto found = remote ? open_remote(path) : Result(Xapian::Database(path));
            if (!found) return found.error();
            Xapian::Database& database = *found;
            if (auto good = check_schema(path, database); !good) return good;
            shards.all_.add_database(database);
            shards.each_.push_back(std::move(database));
            return {};
        });
        if (!opened) return opened.error();
        shards.paths_.push_back(path);
    }
    if (auto found = shards.find_overlap(); !found) return found.error();
    return shards;
}

Status Shards::find_overlap() {
    return guard_xapian(name(), [&]() -> Status {
        auto overlap = Overlap::find(each_);
        if (!overlap) return overlap.error();
        overlap_ = *std::move(overlap);
        return {};
    });
}

Result<bool> Shards::reopen() {
    bool moved = false;
    for (auto& database : each_) moved = database.reopen() || moved;
    moved = all_.reopen() || moved;
    if (auto found = find_overlap(); !found) return found.error();
    return moved;
}

Result<Shards::Stored> Shards::stored(Xapian::docid docid) const {
    const std::string data = all_.get_document(docid).get_data();
    const auto parts = split_document_data(data);
    auto record = parts ? decode_record(parts->record) : std::nullopt;
    if (!record)
        return Error{ErrorKind::damaged, name() + " is damaged: a stored record can't be read",
                     "newsidx verify"};
    return Stored{*std::move(record), std::string(parts->frame)};
}

std::string Shards::dictionary(std::uint32_t id) const {
    const std::string key = std::string(kDictionaryKeyPrefix) + std::to_string(id);
    for (const auto& database : each_) {
        if (std::string bytes = database.get_metadata(key); !bytes.empty()) return bytes;
    }
    return {};
}

}  // namespace newsidx
