#include "source/container.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "source/source.hpp"

namespace newsidx {
namespace {

struct FreeArchive {
    void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

// What libarchive reads from; the error that stopped it is kept, its own would only say "read
// failed".
struct Packed {
    ByteSource* source = nullptr;
    std::optional<Error> trouble;
};

la_ssize_t read_packed(archive* a, void* client, const void** buffer) {
    auto* packed = static_cast<Packed*>(client);
    auto bytes = packed->source->read();
    if (!bytes) {
        packed->trouble = bytes.error();
        archive_set_error(a, -1, "%s", bytes.error().what.c_str());
        return -1;
    }
    *buffer = bytes->data();
    return static_cast<la_ssize_t>(bytes->size());
}

Error broken(archive* a, const Packed& packed) {
    if (packed.trouble) return *packed.trouble;
    const char* why = archive_error_string(a);
    return Error{ErrorKind::input,
                 std::string("can't be unpacked: ") + (why == nullptr ? "broken" : why), ""};
}

class Member : public ByteSource {
public:
    Member(archive* a, const Packed& packed, UnpackBudget& budget)
        : archive_(a), packed_(packed), budget_(budget) {}

    Result<std::string_view> read() override {
        while (true) {
            const void* bytes = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int status = archive_read_data_block(archive_, &bytes, &size, &offset);
            if (status == ARCHIVE_EOF) return std::string_view();
            if (status == ARCHIVE_RETRY) continue;
            if (status < ARCHIVE_WARN) {
                fatal_ = status == ARCHIVE_FATAL;
                return broken(archive_, packed_);
            }
            if (size == 0) continue;
            budget_.unpacked += size;
            if (auto within = check_budget(); !within) {
                fatal_ = true;
                return within.error();
            }
            return std::string_view(static_cast<const char*>(bytes), size);
        }
    }

    // Nothing more can be read from the container.
    [[nodiscard]] bool is_fatal() const { return fatal_; }

private:
    [[nodiscard]] Status check_budget() const {
        if (budget_.unpacked > kMaxUnpackedBytes) {
            return Error{
                ErrorKind::input,
                "unpacks to more than " + std::to_string(kMaxUnpackedBytes >> 30U) + " GiB", ""};
        }
        if (budget_.unpacked > kRatioGraceBytes && budget_.unpacked / kMaxRatio > budget_.packed) {
            return Error{ErrorKind::input,
                         "unpacks to more than " + std::to_string(kMaxRatio) + " times its size",
                         ""};
        }
        return {};
    }

    archive* archive_;
    const Packed& packed_;
    UnpackBudget& budget_;
    bool fatal_ = false;
};

Archive new_archive() {
    Archive a(archive_read_new());
    archive_read_support_filter_gzip(a.get());
    archive_read_support_filter_bzip2(a.get());
    archive_read_support_filter_xz(a.get());
    archive_read_support_filter_zstd(a.get());
    archive_read_support_format_tar(a.get());
    archive_read_support_format_zip_streamable(a.get());
    archive_read_support_format_raw(a.get());
    archive_read_support_format_empty(a.get());
    return a;
}

std::string member_name(archive* a, archive_entry* entry) {
    if (archive_format(a) == ARCHIVE_FORMAT_RAW) return {};
    const char* name = archive_entry_pathname(entry);
    return name == nullptr ? std::string("?") : std::string(name).substr(0, kMaxPathBytes);
}

}  // namespace

bool is_container(std::string_view head) {
    using std::string_view_literals::operator""sv;
    const bool tar = head.size() >= 262 && head.substr(257, 5) == "ustar"sv;
    return tar || head.starts_with("\x1f\x8b"sv) || head.starts_with("\x28\xb5\x2f\xfd"sv) ||
           head.starts_with(
               "\xfd"
               "7zXZ\0"sv) ||
           (head.starts_with("BZh"sv) && head.size() > 3 && head[3] >= '1' && head[3] <= '9') ||
           head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv);
}

Result<bool> read_container(ByteSource& source, UnpackBudget& budget, const MemberSink& sink,
                            const MemberFailure& failed) {
    Packed packed{&source, {}};
    const Archive a = new_archive();
    if (archive_read_open(a.get(), &packed, nullptr, read_packed, nullptr) < ARCHIVE_WARN)
        return broken(a.get(), packed);
    for (std::uint64_t members = 0;; ++members) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(a.get(), &entry);
        if (status == ARCHIVE_EOF) return true;
        if (status == ARCHIVE_RETRY) continue;
        if (status < ARCHIVE_WARN) return broken(a.get(), packed);
        if (members == kMaxMembers) {
            return Error{ErrorKind::input,
                         "has more than " + std::to_string(kMaxMembers) + " members", ""};
        }
        const bool raw = archive_format(a.get()) == ARCHIVE_FORMAT_RAW;
        if (!raw &&
            (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr))
            continue;
        const std::string name = member_name(a.get(), entry);
        if (archive_entry_is_encrypted(entry) != 0) {
            failed(name, Error{ErrorKind::input, "is encrypted", ""});
            continue;
        }
        Member member(a.get(), packed, budget);
        if (!sink(name, member)) return false;
        if (member.is_fatal()) return broken(a.get(), packed);
    }
}

}  // namespace newsidx
