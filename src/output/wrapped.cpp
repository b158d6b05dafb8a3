#include "output/wrapped.hpp"

#include <algorithm>

#include "output/safe.hpp"

namespace newsidx {

Wrapped::Wrapped(std::size_t width, std::size_t indent, std::size_t first_line, const Style& style)
    : width_(width), indent_(indent), style_(style), column_(first_line) {}

void Wrapped::add(std::string_view text, std::string_view escape) {
    const std::string shown = safe(text);
    for (std::size_t at = 0; at < shown.size();) {
        if (shown[at] == ' ') {
            end_word();
            blank_ = true;
            ++at;
            continue;
        }
        const std::size_t end = std::min(shown.find(' ', at), shown.size());
        word_.push_back({shown.substr(at, end - at), escape});
        at = end;
    }
}

void Wrapped::add_marked(std::string_view text, const std::vector<Span>& marks,
                         std::string_view plain, std::string_view marked) {
    std::size_t at = 0;
    for (const Span& mark : marks) {
        add(text.substr(at, mark.begin - at), plain);
        add(text.substr(mark.begin, mark.size()), marked);
        at = mark.end;
    }
    add(text.substr(at), plain);
}

// Words of one look share their escape, with the blanks between them.
void Wrapped::switch_to(std::string_view escape) {
    if (escape == current_) return;
    if (!current_.empty()) out_ += style_.reset;
    out_ += escape;
    current_ = escape;
}

void Wrapped::end_word() {
    if (word_.empty()) return;
    std::size_t wide = 0;
    for (const Piece& piece : word_) wide += columns(piece.text);
    const bool blank = blank_ && !empty_line_;
    if (!empty_line_ && column_ + (blank ? 1 : 0) + wide > width_) {
        switch_to({});
        out_ += '\n';
        column_ = 0;
        empty_line_ = true;
    }
    if (column_ == 0) {
        out_ += std::string(indent_, ' ');
        column_ = indent_;
    } else if (blank) {
        if (word_.front().escape != current_) switch_to({});
        out_ += ' ';
        ++column_;
    }
    for (const Piece& piece : word_) {
        switch_to(piece.escape);
        out_ += piece.text;
    }
    column_ += wide;
    empty_line_ = false;
    blank_ = false;
    word_.clear();
}

std::string Wrapped::take() {
    end_word();
    switch_to({});
    return std::move(out_);
}

std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent,
                         const Style& style, std::string_view escape) {
    const std::string line = safe(text);
    if (indent + columns(line) <= width)
        return std::string(indent, ' ') + style.paint(escape, line) + "\n";
    Wrapped wrapped(width, indent, 0, style);
    wrapped.add(line, escape);
    return wrapped.take() + "\n";
}

std::string wrapped_lines(std::string_view lines, std::size_t width) {
    constexpr std::size_t kDeeper = 2;
    const Style plain;
    std::string out;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        if (indent == 0) {
            out.append(line) += '\n';
            continue;
        }
        Wrapped wrapped(width, indent + kDeeper, indent, plain);
        wrapped.add(line.substr(indent), {});
        out += std::string(indent, ' ') + wrapped.take() + '\n';
    }
    return out;
}

}  // namespace newsidx
