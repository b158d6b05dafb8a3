// From what the user names to a stream of raw texts: walks folders, opens containers, reads
// standard input, cuts streams of records. Knows nothing of formats beyond that.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "source/path_list.hpp"
#include "source/raw_text.hpp"
#include "source/table_begin.hpp"

namespace newsidx {

// Limits on what may come from anywhere. Each is an error of kind input for its file or member; the
// rest goes on.
inline constexpr std::uint64_t kMaxTextBytes = std::uint64_t{32}
                                               << 20U;  // of a file or member that is one text
inline constexpr std::uint64_t kMaxRecordBytes = std::uint64_t{32}
                                                 << 20U;  // of one line of a stream of records
inline constexpr std::uint64_t kMaxUnpackedBytes =
    std::uint64_t{64} << 30U;                      // of one file on disk, all it holds together
inline constexpr std::uint64_t kMaxRatio = 1'000;  // unpacked to packed
inline constexpr std::uint64_t kRatioGraceBytes = std::uint64_t{16}
                                                  << 20U;  // unpacked before the ratio counts
inline constexpr int kMaxBombs = 10;  // members of one file on disk that go beyond kMaxRatio
inline constexpr int kMaxContainerDepth = 4;  // containers within containers
inline constexpr std::uint64_t kMaxWindowBytes =
    std::uint64_t{128} << 20U;  // of memory that unpacking one file asks for, zstd's --long=27
inline constexpr std::uint64_t kMaxInnerWindowBytes =
    std::uint64_t{16} << 20U;  // likewise, of what lies packed in a packed one
inline constexpr std::uint64_t kMaxMembers = 10'000'000;  // of one container

inline constexpr std::size_t kMaxPathBytes = 64 * 1024;  // of a member's name; longer ones are cut
inline constexpr int kMaxFolderDepth = 256;

struct SourceOptions {
    std::vector<std::string> paths;    // files, folders, "-" for standard input
    std::optional<PathList> listed{};  // more of them, read behind those
    bool follow_symlinks = false;      // into folders; files are always followed
    KnowColumns know_columns{};        // empty: no table is cut into rows
};

struct SourceFailure {
    Location location;
    Error error;
    bool breaks_off = false;  // a packed file: what it held last may be rubbish
};

// After the last text of a path. Complete: all of it was read, and nothing failed. Passed over:
// records of web archives that are no pages. Left out: files and members that hold no article, see
// source/no_article.hpp.
struct FileDone {
    std::string path;
    bool complete = true;
    std::uint64_t passed_over = 0;
    std::uint64_t left_out = 0;
};

using SourceEvent = std::variant<RawText, SourceFailure, FileDone>;

// Bytes as they lie on disk, packed or not: of what was read so far, and of all files known so far
// (standard input: unknown).
struct SourceProgress {
    std::uint64_t read = 0;
    std::uint64_t known = 0;
};

// Gets each event; false stops the reading at once.
using SourceSink = std::function<bool(SourceEvent, const SourceProgress&)>;

// Asked often, also while standard input is waited for; false stops the reading.
using KeepGoing = std::function<bool()>;

// Reads everything, one file after another in the order named (folders sorted by name), each file's
// texts before its FileDone; holds one text at a time. What goes wrong with a file is an event. An
// error of kind usage when nothing is named, of kind input when the list of files can't be read.
[[nodiscard]] Status read_sources(const SourceOptions& options, const SourceSink& sink,
                                  const KeepGoing& keep_going = {});

}  // namespace newsidx
