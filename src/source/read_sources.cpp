#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/ascii.hpp"
#include "source/budget.hpp"
#include "source/byte_source.hpp"
#include "source/container.hpp"
#include "source/cut.hpp"
#include "source/no_article.hpp"
#include "source/source.hpp"
#include "source/unpack.hpp"
#include "source/walk.hpp"
#include "source/warc.hpp"

namespace newsidx {
namespace {

// How long a stop may go unnoticed while nothing comes from standard input.
constexpr int kWaitMilliseconds = 100;

bool is_blank_block(std::string_view head) {
    return head.size() >= kMagicBytes && head.find_first_not_of('\0') == head.npos;
}

// By its file's name: "a.tar", "a.tar.gz", "a.tgz"; of standard input nobody knows.
bool is_tar_name(const Location& location) {
    const auto name = ascii::lower(location.member.empty() ? location.path : location.member);
    const auto part = name.substr(std::min(name.rfind('/') + 1, name.size()));
    return name == "-" || part.ends_with(".tar") || part.find(".tar.") != part.npos ||
           part.ends_with(".tgz") || part.ends_with(".txz") || part.ends_with(".tbz2");
}

class Run {
public:
    Run(const SourceOptions& options, const SourceSink& sink, const KeepGoing& keep_going)
        : options_(options), sink_(sink), keep_going_(keep_going) {}

    // False when the sink has stopped it.
    bool path(const std::string& path) {
        if (path == "-") return bytes_of(STDIN_FILENO, path);
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            if (errno == ELOOP)
                return fail_file(path, {ErrorKind::input, "is a link that leads to itself", ""});
            return fail_file(path, system_error("can't be read", errno));
        }
        if (S_ISDIR(status.st_mode)) {
            const WalkSink walk{
                [this](const std::string& file) { return this->file(file, false); },
                [this](const std::string& at, const Error& error) { fail_file(at, error); },
                [this](std::uint64_t bytes) { progress_.known += bytes; },
                [this](const std::string& file) {
                    return give(FileDone{file, true, 0, 1});
                }};
            return walk_folder(path, options_.follow_symlinks, walk);
        }
        progress_.known += static_cast<std::uint64_t>(status.st_size);
        return file(path, true);
    }

    // False when it is to stop.
    bool goes_on() {
        is_interrupted_ = is_interrupted_ || (keep_going_ && !keep_going_());
        return !is_over();
    }

private:
    bool file(const std::string& path, bool is_named) {
        is_named_ = is_named;
        const auto descriptor = FileSource::open(path);
        if (!descriptor) return fail_file(path, descriptor.error());
        return bytes_of(*descriptor, path);
    }

    bool fail_file(const std::string& path, Error error) {
        error.kind = ErrorKind::input;
        return fail({path, "", 0}, error) && give(FileDone{path, false});
    }

    bool fail(const Location& location, const Error& error) {
        complete_ = false;
        return give(SourceFailure{location, error, std::exchange(breaks_off_, false)});
    }

    // What was read before an interruption is still given.
    bool give(SourceEvent event) {
        is_refused_ = is_refused_ || !sink_(std::move(event), progress_);
        return !is_refused_;
    }

    [[nodiscard]] bool is_over() const { return is_refused_ || is_interrupted_; }

    bool bytes_of(int descriptor, const std::string& path) {
        complete_ = true;
        passed_over_ = 0;
        left_out_ = 0;
        std::uint64_t packed = 0;
        FileSource file(descriptor, packed);
        WatchedSource watched(file, *this, packed);
        UnpackBudget budget{packed};
        if (const auto done = texts(watched, {path, "", 0}, 0, budget); !done && !is_over())
            fail({path, "", 0}, done.error());
        return !is_over() && give(FileDone{path, complete_, passed_over_, left_out_});
    }

    // Keeps the run's count of bytes up with that of the file at hand, and stops when the run is to
    // stop.
    class WatchedSource : public ByteSource {
    public:
        WatchedSource(FileSource& file, Run& run, const std::uint64_t& consumed)
            : file_(file), run_(run), consumed_(consumed), before_(run.progress_.read) {}

        Result<std::string_view> read() override {
            do {
                if (!run_.goes_on()) return Error{ErrorKind::input, "stopped", ""};
            } while (!file_.wait(kWaitMilliseconds));
            auto bytes = file_.read();
            run_.progress_.read = before_ + consumed_;
            return bytes;
        }

    private:
        FileSource& file_;
        Run& run_;
        const std::uint64_t& consumed_;
        std::uint64_t before_;
    };

    // False when stopped.
    Result<bool> texts(ByteSource& source, const Location& location, int depth,
                       UnpackBudget& budget) {
        PeekedSource bytes(source);
        const auto head = bytes.peek(kMagicBytes);
        if (!head) return head.error();
        if (const auto kind = document_kind(*head); !kind.empty()) {
            return Error{ErrorKind::input, "is " + std::string(kind) + ", not a text",
                         "save it as text or HTML"};
        }
        if (is_warc(*head)) return pages(bytes, location);
        const auto compression = compression_of(*head);
        // Nothing but the blocks that end it: it holds no articles, and that is all.
        if (is_blank_block(*head) && is_tar_name(location)) return true;
        if (!compression && !is_container(*head)) {
            const auto& name = location.member.empty() ? location.path : location.member;
            if (const auto kind = code_kind(name, *head); !kind.empty()) {
                // Who names it is told why it is no article; in a folder it is none's surprise.
                if (is_named_ && location.member.empty())
                    return Error{ErrorKind::input, "is " + std::string(kind) + ", not a text", ""};
                ++left_out_;
                return true;
            }
            return cut_texts(
                bytes, location,
                [this](RawText text) {
                    text.is_packed = packed_ > 0;
                    return give(std::move(text));
                },
                [this](const Location& at, const Error& error) { fail(at, error); },
                options_.know_columns);
        }
        if (depth == kMaxContainerDepth) {
            return Error{ErrorKind::input,
                         "containers lie more than " + std::to_string(kMaxContainerDepth) + " deep",
                         ""};
        }
        if (compression) {
            const auto plain =
                unpack(*compression, bytes, depth == 0 ? kMaxWindowBytes : kMaxInnerWindowBytes);
            BudgetedSource budgeted(*plain, budget);
            ++packed_;
            auto done = texts(budgeted, location, depth + 1, budget);
            --packed_;
            breaks_off_ = !done;
            if (done && *done && plain->has_trailing_bytes())
                fail(location, {ErrorKind::input, "has other bytes after its packed ones", ""});
            return done;
        }
        const auto below = [&](const std::string& name) {
            Location at = location;
            if (!name.empty()) at.member += (at.member.empty() ? "" : "/") + name;
            return at;
        };
        ContainerPages saved;
        return read_container(
            bytes, budget,
            [&](const std::string& name, ByteSource& member) {
                if (is_passed_over_member(name)) return !is_over();
                if (saved.is_part(name)) {
                    ++left_out_;
                    return !is_over();
                }
                const auto done = texts(member, below(name), depth + 1, budget);
                if (!done && !is_over()) fail(below(name), done.error());
                return !is_over();
            },
            [&](const std::string& name, const Error& error) { fail(below(name), error); });
    }

    // Of a web archive, each a member by its address and the number of its record: one address may
    // be there twice.
    Result<bool> pages(ByteSource& bytes, const Location& location) {
        const auto at = [&](const std::string& address, std::uint64_t record) {
            const bool is_inside = !location.member.empty() && !address.empty();
            return Location{
                location.path,
                location.member + (is_inside ? "/" : "") + address.substr(0, kMaxPathBytes),
                record};
        };
        return read_warc(
            bytes, passed_over_,
            [&](WebPage page) {
                RawText text{at(page.address, page.record), std::move(page.bytes), Framing::page};
                text.encoding = std::move(page.encoding);
                text.address = std::move(page.address);
                return give(std::move(text));
            },
            [&](const std::string& address, const Error& error) { fail(at(address, 0), error); });
    }

    const SourceOptions& options_;
    const SourceSink& sink_;
    const KeepGoing& keep_going_;
    SourceProgress progress_;
    bool complete_ = true;
    int packed_ = 0;                 // compressed streams around the text at hand
    bool breaks_off_ = false;        // the one that is to fail next
    std::uint64_t passed_over_ = 0;  // of the file at hand
    std::uint64_t left_out_ = 0;     // likewise
    bool is_named_ = true;           // the file at hand, and not found in a folder
    bool is_refused_ = false;        // by the sink
    bool is_interrupted_ = false;    // by keep_going_
};

}  // namespace

Status read_sources(const SourceOptions& options, const SourceSink& sink,
                    const KeepGoing& keep_going) {
    Run run(options, sink, keep_going);
    for (const auto& path : options.paths) {
        if (!run.goes_on() || !run.path(path)) return {};
    }
    if (!options.listed) return {};
    for (std::size_t at = 0; const auto path = options.listed->next(at);) {
        if (!run.goes_on() || !run.path(*path)) break;
    }
    return {};
}

}  // namespace newsidx
