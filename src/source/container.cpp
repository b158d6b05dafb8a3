#include "source/container.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>  // NOLINT(modernize-deprecated-headers): newlocale() is not in <clocale>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

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
            // A warning is a wrong checksum or size: the bytes are not those that were packed.
            if (status < ARCHIVE_OK) {
                ended_ = status == ARCHIVE_FATAL;
                return broken(archive_, packed_);
            }
            if (size == 0) continue;
            // A tar's members are no bigger than the tar: only what unpacks counts.
            const bool unpacks =
                (archive_format(archive_) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
            if (auto within = spend(budget_, unpacks ? size : 0); !within) return within.error();
            return std::string_view(static_cast<const char*>(bytes), size);
        }
    }

    // Nothing more can be read from the container: read() has said why.
    [[nodiscard]] bool is_last() const { return ended_; }

private:
    archive* archive_;
    const Packed& packed_;
    UnpackBudget& budget_;
    bool ended_ = false;
};

Archive new_archive() {
    Archive a(archive_read_new());
    archive_read_support_format_tar(a.get());
    archive_read_support_format_zip_streamable(a.get());
    return a;
}

// libarchive spells the names of members by the thread's locale, where a "?" stands for each letter
// that it lacks: while this lives, that is UTF-8.
class NamesInUtf8 {
public:
    NamesInUtf8() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{})) {
        if (utf8_ != locale_t{}) before_ = ::uselocale(utf8_);
    }
    ~NamesInUtf8() {
        if (utf8_ == locale_t{}) return;
        ::uselocale(before_);
        ::freelocale(utf8_);
    }
    NamesInUtf8(const NamesInUtf8&) = delete;
    NamesInUtf8& operator=(const NamesInUtf8&) = delete;

private:
    locale_t utf8_;
    locale_t before_{};
};

std::string member_name(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    return name == nullptr ? std::string("?") : std::string(name).substr(0, kMaxPathBytes);
}

// A zip's methods that unpack into a window of any size the file asks for, and can't be told a
// limit.
constexpr auto kUnboundedMethods =
    std::to_array<std::string_view>({"(lzma)", "(xz)", "(ppmd8)", "(ppmd-1)"});

Status check_method(archive* a, archive_entry* entry) {
    if (archive_entry_is_encrypted(entry) != 0) return Error{ErrorKind::input, "is encrypted", ""};
    const char* text = archive_format_name(a);
    const std::string_view format = text == nullptr ? "" : text;
    for (const auto method : kUnboundedMethods) {
        if (format.ends_with(method)) {
            return Error{ErrorKind::input,
                         "is packed by a method that newsidx doesn't unpack " + std::string(method),
                         ""};
        }
    }
    return {};
}

// Whether the first 512 bytes have the checksum that every tar's header has: the sum of its bytes,
// its own eight taken for blanks.
bool is_tar(std::string_view head) {
    constexpr std::size_t kAt = 148;
    constexpr std::size_t kDigits = 8;
    if (head.size() < kMagicBytes) return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < kMagicBytes; ++i)
        sum += i >= kAt && i < kAt + kDigits ? ' ' : static_cast<unsigned char>(head[i]);
    unsigned stated = 0;
    for (const char c : head.substr(kAt, kDigits)) {
        if (c >= '0' && c <= '7') stated = stated * 8 + static_cast<unsigned>(c - '0');
    }
    constexpr unsigned kAllBlank = kDigits * ' ';
    return sum == stated && sum > kAllBlank;
}

}  // namespace

bool is_container(std::string_view head) {
    return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") ||
           is_tar(head.substr(0, kMagicBytes));
}

std::string_view document_kind(std::string_view head) {
    constexpr std::size_t kNameAt = 30;  // in a zip, of its first member
    if (!head.starts_with("PK\x03\x04") || head.size() < kNameAt) return {};
    head.remove_prefix(kNameAt);
    for (const std::string_view name :
         {"[Content_Types].xml", "_rels/.rels", "word/", "docProps/"}) {
        if (head.starts_with(name)) return "an Office file (docx, xlsx, pptx)";
    }
    if (!head.starts_with("mimetype")) return {};
    if (head.find("application/epub+zip") != head.npos) return "an EPUB book";
    if (head.find("application/vnd.oasis.opendocument") != head.npos)
        return "an OpenDocument file (odt, ods)";
    return {};
}

Result<bool> read_container(ByteSource& source, UnpackBudget& budget, const MemberSink& sink,
                            const MemberFailure& failed) {
    const NamesInUtf8 names;
    Packed packed{&source, {}};
    const Archive a = new_archive();
    if (archive_read_open(a.get(), &packed, nullptr, read_packed, nullptr) < ARCHIVE_WARN)
        return broken(a.get(), packed);
    bool is_lost = false;
    for (std::uint64_t members = 0;; ++members) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(a.get(), &entry);
        if (status == ARCHIVE_EOF) return true;
        // A damaged header: whatever follows, up to the next sound one, is no member any more.
        if (status == ARCHIVE_RETRY) {
            if (!std::exchange(is_lost, true)) failed("a member", broken(a.get(), packed));
            continue;
        }
        is_lost = false;
        if (status < ARCHIVE_WARN) return broken(a.get(), packed);
        if (members == budget.most_members) {
            return Error{ErrorKind::input,
                         "has more than " + std::to_string(budget.most_members) + " members", ""};
        }
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr)
            continue;
        const std::string name = member_name(entry);
        if (auto readable = check_method(a.get(), entry); !readable) {
            failed(name, readable.error());
            continue;
        }
        Member member(a.get(), packed, budget);
        if (!sink(name, member)) return false;
        if (member.is_last()) return true;
        if (auto within = settle_member(budget); !within) return within.error();
    }
}

}  // namespace newsidx
