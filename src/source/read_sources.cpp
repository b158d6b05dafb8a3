#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "source/byte_source.hpp"
#include "source/container.hpp"
#include "source/cut.hpp"
#include "source/source.hpp"
#include "source/walk.hpp"

namespace newsidx {
namespace {

class Run {
public:
    Run(const SourceOptions& options, const SourceSink& sink) : options_(options), sink_(sink) {}

    // False when the sink has stopped it.
    bool path(const std::string& path) {
        if (path == "-") return bytes_of(STDIN_FILENO, path);
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0)
            return fail_file(path, system_error("can't be read", errno));
        if (S_ISDIR(status.st_mode)) {
            const WalkSink walk{
                [this](const std::string& file) { return this->file(file); },
                [this](const std::string& at, const Error& error) { fail_file(at, error); },
                [this](std::uint64_t bytes) { progress_.known += bytes; }};
            return walk_folder(path, options_.follow_symlinks, walk);
        }
        progress_.known += static_cast<std::uint64_t>(status.st_size);
        return file(path);
    }

private:
    bool file(const std::string& path) {
        const auto descriptor = FileSource::open(path);
        if (!descriptor) return fail_file(path, descriptor.error());
        return bytes_of(*descriptor, path);
    }

    bool fail_file(const std::string& path, Error error) {
        error.kind = ErrorKind::input;
        // The path stands in the location already.
        if (error.what.starts_with(path))
            error.what.erase(0, error.what.find_first_not_of(": ", path.size()));
        return fail({path, "", 0}, error) && give(FileDone{path, false});
    }

    bool fail(const Location& location, const Error& error) {
        complete_ = false;
        return give(SourceFailure{location, error});
    }

    bool give(SourceEvent event) {
        stopped_ = stopped_ || !sink_(std::move(event), progress_);
        return !stopped_;
    }

    bool bytes_of(int descriptor, const std::string& path) {
        complete_ = true;
        std::uint64_t packed = 0;
        FileSource file(descriptor, path, packed);
        CountedSource counted(file, packed, progress_.read);
        UnpackBudget budget{packed};
        if (const auto done = texts(counted, {path, "", 0}, 0, budget); !done && !stopped_) {
            Error error = done.error();
            if (error.what.starts_with(path + ": ")) error.what.erase(0, path.size() + 2);
            fail({path, "", 0}, error);
        }
        return !stopped_ && give(FileDone{path, complete_});
    }

    // Keeps the run's count of bytes up with that of the file at hand.
    class CountedSource : public ByteSource {
    public:
        CountedSource(FileSource& file, const std::uint64_t& consumed, std::uint64_t& total)
            : file_(file), consumed_(consumed), total_(total), before_(total) {}
        Result<std::string_view> read() override {
            auto bytes = file_.read();
            total_ = before_ + consumed_;
            return bytes;
        }

    private:
        FileSource& file_;
        const std::uint64_t& consumed_;
        std::uint64_t& total_;
        std::uint64_t before_;
    };

    // False when stopped.
    Result<bool> texts(ByteSource& source, const Location& location, int depth,
                       UnpackBudget& budget) {
        PeekedSource bytes(source);
        const auto head = bytes.peek(kMagicBytes);
        if (!head) return head.error();
        if (!is_container(*head)) {
            return cut_texts(
                bytes, location, [this](RawText text) { return give(std::move(text)); },
                [this](const Location& at, const Error& error) { fail(at, error); });
        }
        if (depth == kMaxContainerDepth) {
            return Error{ErrorKind::input,
                         "containers lie more than " + std::to_string(kMaxContainerDepth) + " deep",
                         ""};
        }
        const auto below = [&](const std::string& name) {
            Location at = location;
            if (!name.empty()) at.member += (at.member.empty() ? "" : "/") + name;
            return at;
        };
        return read_container(
            bytes, budget,
            [&](const std::string& name, ByteSource& member) {
                const auto done = texts(member, below(name), depth + 1, budget);
                if (!done && !stopped_) fail(below(name), done.error());
                return !stopped_;
            },
            [&](const std::string& name, const Error& error) { fail(below(name), error); });
    }

    const SourceOptions& options_;
    const SourceSink& sink_;
    SourceProgress progress_;
    bool complete_ = true;
    bool stopped_ = false;
};

Result<std::vector<std::string>> listed_paths(const SourceOptions& options) {
    const std::string& from = *options.files_from;
    std::uint64_t consumed = 0;
    int descriptor = STDIN_FILENO;
    if (from != "-") {
        auto opened = FileSource::open(from);
        if (!opened) return opened.error();
        descriptor = *opened;
    }
    FileSource file(descriptor, from, consumed);
    std::string all;
    while (true) {
        const auto bytes = file.read();
        if (!bytes) return bytes.error();
        if (bytes->empty()) break;
        all.append(*bytes);
        if (all.size() > kMaxListBytes) {
            return Error{
                ErrorKind::input,
                from + " lists more than " + std::to_string(kMaxListBytes >> 20U) + " MiB of paths",
                ""};
        }
    }
    const char separator =
        options.null_separated || all.find('\0') != std::string::npos ? '\0' : '\n';
    std::vector<std::string> paths;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find(separator, begin), all.size());
        if (end > begin) paths.push_back(all.substr(begin, end - begin));
        begin = end + 1;
    }
    return paths;
}

}  // namespace

Status read_sources(const SourceOptions& options, const SourceSink& sink) {
    if (options.paths.empty() && !options.files_from) {
        return Error{ErrorKind::usage, "nothing to add",
                     "newsidx add PATH…, or newsidx add - for standard input"};
    }
    std::vector<std::string> paths = options.paths;
    if (options.files_from) {
        auto listed = listed_paths(options);
        if (!listed) return listed.error();
        paths.insert(paths.end(), listed->begin(), listed->end());
    }
    Run run(options, sink);
    for (const auto& path : paths) {
        if (!run.path(path)) break;
    }
    return {};
}

}  // namespace newsidx
