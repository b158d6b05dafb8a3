#include "source/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "source/source.hpp"

namespace newsidx {

TableRows::TableRows(const Location& location, TableHead head, const TextSink& sink,
                     const TextFailed& failed, std::size_t most_looked_again)
    : location_(location),
      head_(std::move(head)),
      sink_(sink),
      failed_(failed),
      reader_(head_.separator),
      most_looked_again_(most_looked_again) {}

bool TableRows::add(std::string_view bytes) {
    held_.append(bytes);
    if (head_.size > 0) {
        if (held_.size() < head_.size) return true;
        drop(std::exchange(head_.size, 0));
    }
    const bool goes_on = take_rows();
    held_.erase(0, begin_);
    at_ -= begin_;
    lineless_ -= begin_;
    refused_ -= std::min(refused_, begin_);
    begin_ = 0;
    return goes_on;
}

bool TableRows::end(bool complete) {
    if (!complete || is_too_long_) return true;
    if (begin_ < held_.size() && !held_.ends_with('\n') && !add("\n")) return false;
    while (begin_ < held_.size()) {
        trouble_ = "a quote that is never closed";
        if (!refuse() || !take_rows()) return false;
    }
    return true;
}

bool TableRows::take_rows() {
    if (is_too_long_) {
        const auto size = first_line();
        drop(std::min(size, held_.size() - begin_));
        if (size == std::string::npos) return true;
        is_too_long_ = false;
    }
    while (at_ < held_.size()) {
        if (trouble_.empty() && !step()) return false;
        if (trouble_.empty()) continue;
        const bool has_line = held_.find_first_of("\r\n", lineless_) != std::string::npos;
        if (!has_line) at_ = lineless_ = held_.size();
        if ((has_line || at_ - begin_ > kMaxRecordBytes) && !refuse()) return false;
    }
    return true;
}

bool TableRows::step() {
    const auto part = reader_.step(held_[at_++]);
    if (part == RowPart::row_end) return take_row(at_ - begin_);
    if (part == RowPart::field_end) ++fields_;
    if (part == RowPart::broken) {
        trouble_ = "text behind a closing quote";
    } else if (looked_again_ > most_looked_again_ && reader_.is_in_quotes() &&
               (held_[at_ - 1] == '\n' || held_[at_ - 1] == '\r')) {
        trouble_ = "a quote that its line doesn't close";
    } else if (fields_ > head_.columns) {
        trouble_ = "more fields than the table's " + std::to_string(head_.columns) + " columns";
    } else if (at_ - begin_ > kMaxRecordBytes) {
        trouble_ = "row is longer than " + std::to_string(kMaxRecordBytes >> 20U) + " MiB";
    }
    return true;
}

bool TableRows::take_row(std::size_t size) {
    const auto row = std::string_view(held_).substr(begin_, size);
    if (fields_ == head_.columns) return give(size);
    if (fields_ == 1 && ascii::trimmed(row).empty()) {
        drop(size);
        return true;
    }
    trouble_ = "a row of " + std::to_string(fields_) + (fields_ == 1 ? " field" : " fields") +
               ", where the table has " + std::to_string(head_.columns) + " columns";
    return true;
}

bool TableRows::give(std::size_t size) {
    Location at = location_;
    at.line = line_;
    std::string bytes = head_.names + held_.substr(begin_, size);
    drop(size);
    return sink_(
        RawText{std::move(at), std::move(bytes), Framing::row, head_.separator, head_.encoding});
}

// Of a row that goes on over lines: as far as it was read. Which of these are rows is seen next.
std::string TableRows::lines_told() const {
    std::uint64_t lines = 0;
    for (std::size_t i = begin_; i < at_; ++i) {
        if (held_[i] == '\n' || (held_[i] == '\r' && held_.substr(i + 1, 1) != "\n")) ++lines;
    }
    if (at_ > begin_ && (held_[at_ - 1] == '\n' || held_[at_ - 1] == '\r')) --lines;
    if (lines == 0) return {};
    return "; what follows to line " + std::to_string(line_ + lines) + " is kept where it is a row";
}

// Of a line that stands in a row that was told already nothing more is said.
bool TableRows::refuse() {
    const auto size = first_line();
    if (head_.separator == '\t' && size != std::string::npos) {
        // A quote may be text there.
        const auto fields = table_fields(held_.substr(begin_, size), head_.separator);
        if (fields && fields->size() == head_.columns) return give(size);
    }
    if (begin_ >= refused_) {
        Location at = location_;
        at.line = line_;
        failed_(at, Error{ErrorKind::input, trouble_ + lines_told(), ""});
        refused_ = at_;
    }
    is_too_long_ = size == std::string::npos;
    looked_again_ += at_ - std::min(at_, begin_ + std::min(size, held_.size() - begin_));
    drop(std::min(size, held_.size() - begin_));
    return true;
}

// A new row begins behind so many bytes.
void TableRows::drop(std::size_t size) {
    for (const char c : std::string_view(held_).substr(begin_, size)) {
        if (c == '\r' || (c == '\n' && !after_return_)) ++line_;
        after_return_ = c == '\r';
    }
    begin_ += size;
    at_ = lineless_ = begin_;
    fields_ = 1;
    trouble_.clear();
    reader_ = RowReader(head_.separator);
}

// The size with its end of the line that the row begins with; npos where that is not there yet.
std::size_t TableRows::first_line() const {
    const auto end = held_.find_first_of("\r\n", begin_);
    return end == std::string::npos ? end : end + 1 - begin_;
}

}  // namespace newsidx
