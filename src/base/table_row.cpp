#include "base/table_row.hpp"

#include <utility>

namespace newsidx {
namespace {

// Of "…\\\"".
void drop_backslash(std::string& field) { field.erase(field.size() - 2, 1); }

std::optional<std::vector<std::string>> fields_of(std::string_view row, RowReader reader) {
    std::vector<std::string> fields(1);
    for (const char c : row) {
        switch (reader.step(c)) {
            case RowPart::text:
                fields.back() += c;
                break;
            case RowPart::quote:
                fields.back().back() = '"';
                fields.back() += c;
                break;
            case RowPart::field_end:
                if (reader.ended_in_quote()) drop_backslash(fields.back());
                fields.emplace_back();
                break;
            case RowPart::row_end:
                if (reader.ended_in_quote()) drop_backslash(fields.back());
                return fields;
            case RowPart::broken:
                return std::nullopt;
            case RowPart::mark:
                break;
        }
    }
    if (reader.is_in_quotes()) return std::nullopt;
    return fields;
}

}  // namespace

RowPart RowReader::step(char c) {
    switch (state_) {
        case State::begin:
        case State::plain:
            return step_outside(c);
        case State::quoted: {
            const bool after_backslash = std::exchange(is_escape_, false);
            if (c == '"') {
                is_escape_ = after_backslash;
                state_ = State::at_quote;
                return RowPart::mark;
            }
            is_escape_ = c == '\\' && !after_backslash;
            return RowPart::text;
        }
        case State::at_quote:
        case State::at_second:
        case State::behind:
            return step_behind(c);
    }
    return RowPart::broken;
}

RowPart RowReader::step_outside(char c) {
    if (c == separator_ || c == '\n' || c == '\r') {
        state_ = State::begin;
        ended_in_quote_ = false;
        return c == separator_ ? RowPart::field_end : RowPart::row_end;
    }
    if (state_ == State::begin && has_quotes_) {
        if (c == '"') {
            state_ = State::quoted;
            is_escape_ = false;
        }
        if (c == '"' || c == ' ') return RowPart::mark;
    }
    state_ = State::plain;
    return RowPart::text;
}

RowPart RowReader::step_behind(char c) {
    const bool is_end = c == separator_ || c == '\n' || c == '\r';
    const bool is_at_second = state_ == State::at_second;
    if (is_end) {
        const auto part = step_outside(c);
        ended_in_quote_ = is_at_second;
        return part;
    }
    if (is_at_second) {  // two quotes that are one, behind a backslash that is one
        state_ = State::quoted;
        is_escape_ = false;
        return step(c);
    }
    const bool is_at_quote = state_ == State::at_quote;
    if (is_at_quote && c == '"') {
        state_ = is_escape_ ? State::at_second : State::quoted;
        return RowPart::text;
    }
    if (is_at_quote && is_escape_) {
        state_ = State::quoted;
        is_escape_ = c == '\\';
        return RowPart::quote;
    }
    if (c != ' ') return RowPart::broken;
    state_ = State::behind;
    return RowPart::mark;
}

std::optional<std::vector<std::string>> table_fields(std::string_view row, char separator) {
    auto fields = fields_of(row, RowReader(separator));
    if (!fields && separator == '\t') fields = fields_of(row, RowReader(separator, false));
    return fields;
}

std::size_t table_row_size(std::string_view text, char separator) {
    RowReader reader(separator);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto part = reader.step(text[at]);
        if (part == RowPart::broken) break;
        if (part == RowPart::row_end) return at + 1;
    }
    return std::string_view::npos;
}

}  // namespace newsidx
