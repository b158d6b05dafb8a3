#include "source/warc.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "source/http_message.hpp"
#include "source/source.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxHeadBytes = std::size_t{64} << 10U;  // of a record, of an HTTP message
constexpr std::string_view kRecord = "WARC/";

// What comes of a source, taken off its front.
class Front {
public:
    explicit Front(ByteSource& source) : source_(source) {}

    // Reads until so many bytes are there, or the source ends. Where it can't be read any further
    // it ends as well, behind what is there.
    void want(std::size_t size) {
        while (!ended_ && rest().size() < size) {
            const auto more = source_.read();
            ended_ = !more || more->empty();
            if (!more) {
                status_ = more.error();
                return;
            }
            held_.erase(0, std::exchange(begin_, 0));
            held_.append(*more);
        }
    }

    // Why it ended, where that isn't its end.
    [[nodiscard]] const Status& status() const { return status_; }

    [[nodiscard]] std::string_view rest() const { return std::string_view(held_).substr(begin_); }
    void drop(std::size_t size) { begin_ += std::min(size, rest().size()); }

    // Passes over so many bytes; false where there are fewer.
    bool skip(std::uint64_t size) {
        while (size > 0) {
            want(1);
            const auto part = std::min<std::uint64_t>(size, rest().size());
            if (part == 0) return false;
            drop(static_cast<std::size_t>(part));
            size -= part;
        }
        return true;
    }

private:
    ByteSource& source_;
    std::string held_;
    std::size_t begin_ = 0;
    bool ended_ = false;
    Status status_;
};

struct RecordHead {
    std::string type;
    std::string address;
    std::string content;  // type of it, in small letters
    std::uint64_t size = 0;
    bool is_segment = false;  // the second one of a record, or a later one
    bool is_whole = true;     // not cut off by the crawler, nor the first of several segments
};

Error broken(const char* why) {
    return {ErrorKind::input, std::string("is a broken web archive (WARC): ") + why, ""};
}

// Where a line behind the first one begins as a record does: its line end; npos where none does.
std::size_t next_record(std::string_view text) { return text.find('\n' + std::string(kRecord), 1); }

// Behind the blank line; npos where there is none.
std::size_t end_of_head(std::string_view text) {
    const auto plain = text.find("\n\n");
    const auto wide = text.find("\r\n\r\n");
    if (plain == text.npos && wide == text.npos) return text.npos;
    return plain < wide ? plain + 2 : wide + 4;
}

// Nothing where it doesn't say how long the record is.
std::optional<RecordHead> parse_head(std::string_view text) {
    RecordHead head;
    const auto size = header_value(text, "Content-Length");
    const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), head.size);
    if (error != std::errc{} || end != size.data() + size.size() || size.empty())
        return std::nullopt;
    head.type = ascii::lower(header_value(text, "WARC-Type"));
    auto address = header_value(text, "WARC-Target-URI");
    if (address.starts_with('<') && address.ends_with('>'))  // as wget has it
        address = address.substr(1, address.size() - 2);
    head.address = address;
    head.content = ascii::lower(header_value(text, "Content-Type"));
    const auto segment = header_value(text, "WARC-Segment-Number");
    head.is_segment = !segment.empty() && segment != "1";
    head.is_whole = segment.empty() && header_value(text, "WARC-Truncated").empty();
    return head;
}

bool only_describes(std::string_view type) {
    return type == "warcinfo" || type == "request" || type == "metadata";
}

bool is_html(std::string_view type) {
    return type.starts_with("text/html") || type.starts_with("application/xhtml+xml");
}

class Reader {
public:
    Reader(ByteSource& source, std::uint64_t& passed_over, const PageSink& sink,
           const PageFailed& failed)
        : front_(source), passed_over_(passed_over), sink_(sink), failed_(failed) {}

    Result<bool> read() {
        while (true) {
            const auto head = next_head();
            if (!head && !find_record(head.error())) return ended_by(head.error());
            if (!head) continue;
            if (!*head) return true;
            const auto goes_on = read_block(**head);
            if (!goes_on || !*goes_on) return goes_on;
        }
    }

private:
    // Nothing at the end of the archive.
    Result<std::optional<RecordHead>> next_head() {
        std::string_view blanks = "\r\n";
        do {
            front_.want(1);
            const auto rest = front_.rest();
            front_.drop(std::min(rest.find_first_not_of(blanks), rest.size()));
            if (!rest.empty()) continue;
            if (!front_.status()) return front_.status().error();
            return std::optional<RecordHead>();
        } while (front_.rest().empty());
        for (std::size_t size = kMaxLineBytes;; size *= 2) {
            front_.want(size);
            const auto rest = front_.rest();
            if (!is_warc(rest)) return broken("no record where one should be");
            // The next record ends a head, too: else each line that begins as one does would be
            // looked through to the end of all of them.
            const auto next = next_record(rest.substr(0, kMaxHeadBytes));
            const auto line_end = next == rest.npos ? kMaxHeadBytes : next + 1;
            const auto end = end_of_head(rest.substr(0, line_end));
            if (end == rest.npos && next != rest.npos) return broken("a head without an end");
            if (end != rest.npos) {
                auto head = parse_head(rest.substr(0, end));
                if (!head) return broken("a record without a length");
                ++records_;
                front_.drop(end);
                return head;
            }
            if (rest.size() < size || size >= kMaxHeadBytes)
                return broken(rest.size() < size ? "it ends too early" : "a head without an end");
        }
    }

    // Goes on to the next line that begins as a record does, and tells what is wrong before it.
    // False where there is none.
    bool find_record(const Error& error) {
        while (true) {
            front_.want(kMaxHeadBytes);
            const auto rest = front_.rest();
            if (rest.size() <= kRecord.size()) return false;
            const auto line = next_record(rest);
            front_.drop(line == rest.npos ? rest.size() - kRecord.size() : line + 1);
            if (line == rest.npos) continue;
            failed_("", error);
            return true;
        }
    }

    // What ended the archive: what it is packed in may have broken off.
    [[nodiscard]] Error ended_by(const Error& error) const {
        return front_.status() ? error : front_.status().error();
    }

    // False when stopped.
    Result<bool> read_block(const RecordHead& record) {
        const auto head_size =
            static_cast<std::size_t>(std::min<std::uint64_t>(record.size, kMaxHeadBytes));
        const bool is_answer =
            record.type == "response" && record.content.starts_with("application/http");
        const bool is_resource = record.type == "resource" && is_html(record.content);
        if ((!is_answer && !is_resource) || record.is_segment) {
            if (!only_describes(record.type)) ++passed_over_;
            return skip(record.size);
        }
        front_.want(head_size);
        HttpHead head;
        if (is_answer) {
            head = read_http_head(front_.rest().substr(0, head_size));
            constexpr int kFound = 200;
            if (head.size == 0 || head.status != kFound || !is_html(head.type)) {
                ++passed_over_;
                return skip(record.size);
            }
        }
        if (record.size - head.size > kMaxTextBytes) {
            fail(record, "page is longer than " + std::to_string(kMaxTextBytes >> 20U) + " MiB");
            return skip(record.size);
        }
        const auto size = static_cast<std::size_t>(record.size);
        front_.want(size);
        if (front_.rest().size() < size) return ended_by(broken("it ends too early"));
        auto body = http_body(front_.rest().substr(head.size, size - head.size), head,
                              static_cast<std::size_t>(kMaxTextBytes));
        front_.drop(size);
        if (body && record.is_whole)
            return sink_({record.address, records_, head.encoding, *std::move(body)});
        fail(record, body ? "is not whole in the archive" : body.error().what);
        return true;
    }

    void fail(const RecordHead& record, const std::string& why) const {
        failed_(record.address, {ErrorKind::input, why, ""});
    }

    Result<bool> skip(std::uint64_t size) {
        if (!front_.skip(size)) return ended_by(broken("it ends too early"));
        return true;
    }

    static constexpr std::size_t kMaxLineBytes = 1024;  // that are looked at first

    Front front_;
    std::uint64_t records_ = 0;
    std::uint64_t& passed_over_;
    const PageSink& sink_;
    const PageFailed& failed_;
};

}  // namespace

bool is_warc(std::string_view head) {
    return head.starts_with("WARC/1.") || head.starts_with("WARC/0.");
}

Result<bool> read_warc(ByteSource& source, std::uint64_t& passed_over, const PageSink& sink,
                       const PageFailed& failed) {
    return Reader(source, passed_over, sink, failed).read();
}

}  // namespace newsidx
