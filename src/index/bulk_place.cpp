#include "index/bulk_place.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>

#include "base/bytes.hpp"
#include "base/durable_file.hpp"
#include "index/folder_beside.hpp"
#include "index/glass_lists.hpp"
#include "index/schema.hpp"
#include "index/version_file.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLockFile = "flintlock";

Error not_fresh(const std::string& index) {
    return Error{ErrorKind::schema, index + " is no new index", ""};
}

// Nothing, or one leaf: what a table of a new index may have.
bool at_most_a_leaf(const GlassTable& table) {
    return table.empty || (table.root == 0 && table.level == 0 && table.blocks == 1 &&
                           table.sequential && table.free == GlassFreeList{});
}

bool is_new(const GlassVersion& version) {
    return version.last_document == 0 && at_most_a_leaf(version.postlist) &&
           !version.postlist.empty && at_most_a_leaf(version.termlist) &&
           version.termlist.entries == 0 && version.docdata.empty && version.position.empty &&
           version.spelling.empty && version.synonym.empty;
}

// The last key of a leaf block; "" when it is none.
std::string last_key_of(std::string_view leaf) {
    constexpr std::size_t kDirectoryEnd = 9;
    const auto end = static_cast<std::size_t>(read_big_endian(leaf.substr(kDirectoryEnd, 2)));
    if (end < kDirectoryEnd + 4 || end > leaf.size()) return {};
    const auto item = static_cast<std::size_t>(read_big_endian(leaf.substr(end - 2, 2)));
    if (item + 3 > leaf.size()) return {};
    return std::string(leaf.substr(item + 3, static_cast<unsigned char>(leaf[item + 2])));
}

class NewIndexPlace : public BulkPlace {
public:
    NewIndexPlace(FileOperations& operations, std::string index, GlassVersion start,
                  std::string last_key)
        : BulkPlace(operations, std::move(index), std::move(start), std::move(last_key)) {}

    Status publish(const GlassVersion& version) override {
        if (auto written = write_version(kNextVersionFile, version); !written) return written;
        // The tables are the index once that is done, whether or not a power cut could still undo
        // it.
        return replace_version(operations(), folder(), is_published_);
    }

    void take_back() override {
        if (is_published_) return;
        std::error_code ignored;
        for (const char* name : {kNextVersionFile, "docdata.glass", "position.glass"})
            fs::remove(folder() + "/" + name, ignored);
        for (const auto& [name, table] : {std::pair{"termlist.glass", &start().termlist},
                                          std::pair{"postlist.glass", &start().postlist}}) {
            fs::resize_file(folder() + "/" + name, std::uint64_t{table->blocks} * kGlassBlockBytes,
                            ignored);
        }
    }

private:
    bool is_published_ = false;
};

std::string rebuild_path(const std::string& real) { return path_beside(real, "rebuild"); }

class PlaceBeside : public BulkPlace {
public:
    PlaceBeside(FileOperations& operations, std::string index, GlassVersion start)
        : BulkPlace(operations, rebuild_path(index), std::move(start), {}),
          index_(std::move(index)),
          identity_(index_) {}
    ~PlaceBeside() override { PlaceBeside::take_back(); }
    PlaceBeside(const PlaceBeside&) = delete;
    PlaceBeside& operator=(const PlaceBeside&) = delete;

    // Makes the folder, and finds out now what would stand in the way at the end.
    Status prepare() {
        std::error_code code;
        remove_index_files(folder());
        if (!fs::create_directory(folder(), index_, code))
            return system_error("can't make folder " + folder(), code ? code.value() : EEXIST);
        fs::create_hard_link(index_ + "/" + kLockFile, folder() + "/" + kLockFile, code);
        if (code) return system_error("can't share the lock of " + index_, code.value());
        const std::string one = folder() + "/try-1";
        const std::string other = folder() + "/try-2";
        for (const auto& path : {one, other}) {
            if (auto file = File::open(operations(), path); !file) return file.error();
        }
        if (operations().exchange(one.c_str(), other.c_str()) != 0)
            return system_error("can't exchange folders beside " + index_, errno);
        for (const auto& path : {one, other}) fs::remove(path, code);
        return {};
    }

    Status publish(const GlassVersion& version) override {
        if (auto written = write_version(kVersionFile, version); !written) return written;
        if (auto taken = take_over_permissions(index_, folder()); !taken) return taken;
        is_removable_ = false;
        return replace_folder(operations(), folder(), identity_);
    }

    void take_back() override {
        if (is_removable_) remove_index_files(folder());
    }

private:
    std::string index_;
    FolderIdentity identity_;
    bool is_removable_ = true;  // what is in folder()
};

}  // namespace

Status BulkPlace::write_version(const char* name, const GlassVersion& version) {
    if (auto written = newsidx::write_version(*operations_, folder_, name, version); !written)
        return written;
    // The files' names must be on disk before anything points at them.
    return sync_folder(folder_);
}

Result<std::unique_ptr<BulkPlace>> place_in_new_index(FileOperations& operations,
                                                      const std::string& index) {
    auto version = read_version(operations, index);
    if (!version) return version.error();
    if (!is_new(*version)) return not_fresh(index);
    auto file = File::open_to_read(operations, index + "/postlist.glass");
    if (!file) return file.error();
    std::string leaf(kGlassBlockBytes, '\0');
    if (auto read = file->read_at(leaf.data(), leaf.size(), 0); !read) return read.error();
    std::string last_key = last_key_of(leaf);
    // What a build may add comes behind it. An index that was added to and has no articles, or none
    // any more, has marks that would come before.
    if (last_key != metadata_key(std::string(kSchemaKey))) return not_fresh(index);
    return std::unique_ptr<BulkPlace>(std::make_unique<NewIndexPlace>(
        operations, index, *std::move(version), std::move(last_key)));
}

Result<std::unique_ptr<BulkPlace>> place_beside(FileOperations& operations,
                                                const std::string& index) {
    auto version = read_version(operations, index);
    if (!version) return version.error();
    const std::string real = real_path(index);
    const auto has_others = has_other_files(real.empty() ? index : real);
    if (!has_others) return has_others.error();
    if (real.empty() || *has_others) {
        return Error{
            ErrorKind::schema,
            index +
                " has files that don't belong to an index, and can't be replaced by a new folder",
            "--engine xapian"};
    }
    auto place = std::make_unique<PlaceBeside>(operations, real, *std::move(version));
    if (auto prepared = place->prepare(); !prepared) return prepared.error();
    return std::unique_ptr<BulkPlace>(std::move(place));
}

void remove_unfinished_build(const std::string& index) {
    const std::string real = real_path(index);
    std::error_code ignored;
    if (!real.empty() && fs::exists(rebuild_path(real), ignored))
        remove_index_files(rebuild_path(real));
}

}  // namespace newsidx
