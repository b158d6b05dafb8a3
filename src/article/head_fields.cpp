#include "article/head_fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/clean.hpp"
#include "article/date_numbers.hpp"
#include "article/date_words.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

enum class Field : std::uint8_t { title, published, updated, author, source, url, labels, ignored };

struct Name {
    std::string_view text;  // in plain letters
    Field field;
};

constexpr auto kFieldNames = std::to_array<Name>({
    {"subject", Field::title},
    {"title", Field::title},
    {"headline", Field::title},
    {"betreff", Field::title},
    {"titel", Field::title},
    {"objet", Field::title},
    {"titre", Field::title},
    {"asunto", Field::title},
    {"titulo", Field::title},
    {"assunto", Field::title},
    {"oggetto", Field::title},
    {"titolo", Field::title},
    {"onderwerp", Field::title},
    {"temat", Field::title},
    {"konu", Field::title},
    {"тема", Field::title},
    {"заголовок", Field::title},
    {"date", Field::published},
    {"sent", Field::published},
    {"published", Field::published},
    {"datum", Field::published},
    {"gesendet", Field::published},
    {"envoye", Field::published},
    {"fecha", Field::published},
    {"enviado", Field::published},
    {"data", Field::published},
    {"inviato", Field::published},
    {"verzonden", Field::published},
    {"tarih", Field::published},
    {"дата", Field::published},
    {"отправлено", Field::published},
    {"updated", Field::updated},
    {"modified", Field::updated},
    {"from", Field::author},
    {"author", Field::author},
    {"authors", Field::author},
    {"byline", Field::author},
    {"von", Field::author},
    {"autor", Field::author},
    {"de", Field::author},
    {"auteur", Field::author},
    {"da", Field::author},
    {"autore", Field::author},
    {"van", Field::author},
    {"od", Field::author},
    {"от", Field::author},
    {"автор", Field::author},
    {"source", Field::source},
    {"publication", Field::source},
    {"quelle", Field::source},
    {"fuente", Field::source},
    {"fonte", Field::source},
    {"bron", Field::source},
    {"zrodlo", Field::source},
    {"kaynak", Field::source},
    {"источник", Field::source},
    {"джерело", Field::source},
    {"url", Field::url},
    {"link", Field::url},
    {"tags", Field::labels},
    {"category", Field::labels},
    {"keywords", Field::labels},
});

struct Line {
    std::string name;  // in plain letters, without blanks around it
    std::string_view value;
};

// "Subject: …", "Objet : …", "X-Mailer: …": one word, a colon, and a blank or nothing behind it.
std::optional<Line> field_in(std::string_view line) {
    constexpr std::size_t kLongestName = 40;
    const auto colon = line.substr(0, kLongestName).find(':');
    if (colon == line.npos) return std::nullopt;
    const auto behind = line.substr(colon + 1);
    if (!behind.empty() && behind.front() != ' ' && behind.front() != '\t' &&
        behind.front() != '\r')
        return std::nullopt;
    const auto name = ascii::trimmed(line.substr(0, colon));
    const bool is_word = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return ascii::is_alphanumeric(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
    if (!is_word) return std::nullopt;
    return Line{plain_letters(clean_line(name)), ascii::trimmed(behind)};
}

Field known_field(std::string_view name) {
    const auto* const found = std::find_if(kFieldNames.begin(), kFieldNames.end(),
                                           [&](const Name& each) { return each.text == name; });
    return found == kFieldNames.end() ? Field::ignored : found->field;
}

// "Re: Fwd: a visit": the visit.
std::string_view without_reply_marks(std::string_view title) {
    constexpr auto kMarks =
        std::to_array<std::string_view>({"re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:"});
    for (bool goes_on = true; goes_on;) {
        const auto small = ascii::lower(title.substr(0, 4));
        const auto* const mark =
            std::find_if(kMarks.begin(), kMarks.end(),
                         [&](std::string_view each) { return small.starts_with(each); });
        goes_on = mark != kMarks.end();
        if (goes_on) title = ascii::trimmed(title.substr(mark->size()));
    }
    return title;
}

// "Press office <press@site.org>", "press@site.org (Press office)": the name, empty without one.
std::string sender_of(std::string_view from) {
    const auto open = from.find_first_of("<([");
    auto name = ascii::trimmed(from.substr(0, open));
    if (name.find('@') != name.npos && open != from.npos)
        name = ascii::trimmed(from.substr(open + 1, from.find_first_of(">)]", open) - open - 1));
    if (name.find('@') != name.npos) return {};
    std::string plain(name);
    std::erase(plain, '"');
    return plain;
}

// "---------- Forwarded message ---------", as mail programs write it above one.
bool is_forward_mark(std::string_view line) {
    constexpr auto kMarks = std::to_array<std::string_view>(
        {"forwarded message", "original message", "begin forwarded message",
         "weitergeleitete nachricht", "ursprüngliche nachricht",
         "anfang der weitergeleiteten nachricht", "message transféré", "message d'origine",
         "mensaje reenviado", "mensagem encaminhada", "messaggio inoltrato", "doorgestuurd bericht",
         "пересылаемое сообщение"});
    constexpr std::string_view kAround = "-:> \t\r";
    line = line.substr(0, 200);
    const auto begin = line.find_first_not_of(kAround);
    if (begin == line.npos) return false;
    const auto end = line.find_last_not_of(kAround);
    const auto words = ascii::lower(clean_line(line.substr(begin, end - begin + 1)));
    return std::find(kMarks.begin(), kMarks.end(), words) != kMarks.end();
}

// The text below such a mark and the blank lines there; all of it without one.
std::string_view below_forward_mark(std::string_view text) {
    const auto end = text.find('\n');
    if (end == text.npos || !is_forward_mark(text.substr(0, end))) return text;
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

// "Ministers, Oslo": each.
void take_labels(std::vector<std::string>& labels, std::string_view value) {
    while (!value.empty()) {
        const auto one = value.substr(0, value.find(','));
        if (const auto label = ascii::trimmed(one); !label.empty()) labels.emplace_back(label);
        value.remove_prefix(std::min(one.size() + 1, value.size()));
    }
}

void take(std::string& part, std::string_view value) {
    if (part.empty()) part = value;
}

void take_field(Field field, std::string_view value, Draft& draft) {
    switch (field) {
        case Field::title:
            return take(draft.title, without_reply_marks(value));
        case Field::published:
            return take(draft.published, value);
        case Field::updated:
            return take(draft.updated, value);
        case Field::author:
            if (auto sender = sender_of(value); draft.authors.empty() && !sender.empty())
                draft.authors.push_back(std::move(sender));
            return;
        case Field::source:
            return take(draft.source, value);
        case Field::url:
            return take(draft.url, value);
        case Field::labels:
            return take_labels(draft.labels, value);
        case Field::ignored:
            return;
    }
}

}  // namespace

std::string_view take_head_fields(std::string_view text, Draft& draft) {
    Draft found;
    std::size_t known = 0;
    auto last = Field::ignored;
    std::string_view rest = below_forward_mark(text).substr(0, kMaxHeadBytes);
    for (bool first = true;; first = false) {
        const auto end = rest.find('\n');
        if (end == rest.npos) return text;
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (ascii::trimmed(line).empty() || (!first && ascii::trimmed(line) == "---")) break;
        if (!first && (line.front() == ' ' || line.front() == '\t')) {  // a long subject goes on
            if (last == Field::title) found.title += " " + std::string(ascii::trimmed(line));
            continue;
        }
        const auto field = field_in(line);
        if (!field) return text;
        last = known_field(field->name);
        if (last != Field::ignored && !field->value.empty()) ++known;
        take_field(last, field->value, found);
    }
    const auto body = text.substr(static_cast<std::size_t>(rest.data() - text.data()));
    const bool has_text = body.find_first_not_of(" \t\r\n") != body.npos;
    if (known < 2 || found.title.empty() || !has_text) return text;
    draft = std::move(found);
    return body;
}

LabelledDates digits_in_line(std::string_view line) {
    const auto field = field_in(line);
    if (!field || !is_date_number(field->value) || !parse_date_number(field->value)) return {};
    switch (known_field(field->name)) {
        case Field::published:
            return {std::string(field->value), "", true};
        case Field::updated:
            return {"", std::string(field->value), true};
        default:
            return {};
    }
}

std::string_view source_in_line(std::string_view line) {
    constexpr std::size_t kLongest = 80;
    if (line.size() > kLongest || line.ends_with('.')) return {};
    const auto field = field_in(line);
    return field && known_field(field->name) == Field::source ? field->value : std::string_view();
}

}  // namespace newsidx
