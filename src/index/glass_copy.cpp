#include "index/glass_copy.hpp"

#include <array>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "index/glass_lists.hpp"
#include "index/glass_version.hpp"
#include "index/version_file.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

// How often the copy begins again because a writer has committed meanwhile.
constexpr int kMaxCopyRestarts = 10;
// A tag that can't have been longer was never deflated into so few bytes: what deflate packs at
// best.
constexpr std::size_t kMaxDeflateRatio = 1032;

// Those that have a file even if it is empty: Xapian's writer asks for them.
constexpr std::array<const char*, 2> kAlwaysThere = {"postlist.glass", "termlist.glass"};

// One state of the index: its tables, all open.
struct Source {
    GlassVersion version;
    std::vector<GlassTableReader> tables;  // as kTableFiles
};

Result<Source> open_source(FileOperations& operations, const std::string& from) {
    std::error_code ignored;
    const bool packed = !fs::is_directory(from, ignored);
    for (int restarts = 0;; ++restarts) {
        auto version = read_version(operations, from);
        if (!version) return version.error();
        Source source{*std::move(version), {}};
        Status opened;
        for (const auto& [file, table] : kTableFiles) {
            auto reader = GlassTableReader::open(operations, packed ? from : from + "/" + file,
                                                 source.version.*table, source.version.revision);
            if (!reader) {
                opened = reader.error();
                break;
            }
            source.tables.push_back(*std::move(reader));
        }
        // The tables are those of this version only if no other folder has come to the path.
        const auto after = read_version(operations, from);
        if (!after) return after.error();
        if (after->uuid == source.version.uuid && after->revision == source.version.revision) {
            if (!opened) return opened.error();
            return source;
        }
        if (restarts == kMaxCopyRestarts) {
            return Error{ErrorKind::system, from + " changes faster than it can be copied",
                         "try again later"};
        }
    }
}

class Copy {
public:
    Copy(FileOperations& operations, const CopyTarget& to, const CopiedMetadata* replaced)
        : operations_(operations), to_(to), replaced_(replaced) {
        if (replaced_ != nullptr) replaced_key_ = metadata_key(replaced_->key);
    }

    Status run(Source& source) {
        GlassVersion version = source.version;
        auto uuid = fresh_uuid();
        if (!uuid) return uuid.error();
        version.uuid = *std::move(uuid);
        ++version.revision;
        for (std::size_t i = 0; i < kTableFiles.size(); ++i) {
            GlassTable& table = version.*kTableFiles[i].table;
            auto copied = copy(source.tables[i], kTableFiles[i].name, table, version.revision);
            if (!copied) return copied.error();
            table = *copied;
        }
        return write(version);
    }

private:
    Result<GlassTable> copy(GlassTableReader& from, const char* file, const GlassTable& table,
                            std::uint32_t revision) {
        GlassTable fresh;
        fresh.blocks = to_.packed ? blocks_ : 0;
        auto target = File::open(operations_, to_.packed ? to_.path : to_.path + "/" + file);
        if (!target) return target.error();
        GlassTableWriter writer(*std::move(target), revision, fresh, {});
        bool waits = replaced_ != nullptr && file == std::string_view("postlist.glass");
        std::uint64_t entries = 0;
        while (true) {
            auto there = from.next();
            if (!there) return there.error();
            if (waits && (!*there || from.key() >= replaced_key_)) {
                waits = false;
                if (!replaced_->value.empty()) writer.add(replaced_key_, replaced_->value);
            }
            if (!*there) break;
            ++entries;
            const bool is_replaced = replaced_ != nullptr && from.key() == replaced_key_ &&
                                     file == std::string_view("postlist.glass");
            if (!is_replaced) copy_entry(from, writer);
            if (!writer.status()) return writer.status().error();
        }
        if (entries != table.entries) return from.damaged();
        auto finished = writer.finish();
        if (!finished) return finished.error();
        finished->compress_min = table.compress_min;
        if (to_.packed) blocks_ = finished->blocks;
        if (!to_.packed && finished->empty) remove_if_needless(file);
        return finished;
    }

    // A table that is empty has no file.
    void remove_if_needless(const char* file) const {
        for (const char* needed : kAlwaysThere) {
            if (std::string_view(needed) == file) return;
        }
        std::error_code ignored;
        fs::remove(to_.path + "/" + file, ignored);
    }

    Status write(const GlassVersion& version) {
        if (!to_.packed) {
            auto written = write_version(operations_, to_.path, kVersionFile, version);
            return written ? sync_folder(operations_, to_.path) : written;
        }
        std::string block = encode_version(version);
        block.resize(kGlassBlockBytes);
        auto file = File::open_to_change(operations_, to_.path);
        if (!file) return file.error();
        if (auto written = file->write_at(block, 0); !written) return written;
        return file->sync();
    }

    FileOperations& operations_;
    const CopyTarget& to_;
    const CopiedMetadata* replaced_;
    std::string replaced_key_;
    std::uint32_t blocks_ = 1;  // of the one file; the first is that of the version
};

}  // namespace

void copy_entry(const GlassTableReader& from, GlassTableWriter& to) {
    if (from.deflated()) {
        to.add_deflated(from.key(), from.tag(), from.tag().size() * kMaxDeflateRatio);
    } else {
        to.add(from.key(), from.tag());
    }
}

Status copy_tables(FileOperations& operations, const std::string& from, const CopyTarget& to,
                   const CopiedMetadata* replaced) {
    for (int restarts = 0;; ++restarts) {
        auto source = open_source(operations, from);
        if (!source) return source.error();
        auto copied = Copy(operations, to, replaced).run(*source);
        if (copied || copied.error().kind != ErrorKind::damaged || restarts == kMaxCopyRestarts)
            return copied;
        // What fails and is still there fails for good.
        const auto after = read_version(operations, from);
        if (!after ||
            (after->uuid == source->version.uuid && after->revision == source->version.revision))
            return copied;
    }
}

}  // namespace newsidx
