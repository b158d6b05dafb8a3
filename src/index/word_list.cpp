#include "index/word_list.hpp"

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"

namespace newsidx {
namespace {

// The least key behind all that begin so; "": there is none.
std::string behind(std::string begin) {
    while (!begin.empty() && begin.back() == '\xff') begin.pop_back();
    if (!begin.empty()) ++begin.back();
    return begin;
}

std::vector<GlassRange> ranges_of(const std::shared_ptr<const GlassTableFile>& table,
                                  std::string_view begin) {
    std::vector<GlassRange> ranges;
    if (table == nullptr || is_capital(begin)) return ranges;
    if (begin.empty()) {
        ranges.emplace_back(table, std::string(1, kFirstOfWords), "A");
        ranges.emplace_back(table, std::string(1, kBehindCapitals), "");
        return ranges;
    }
    std::string from;
    append_escaped(from, begin);
    std::string to = behind(from);
    ranges.emplace_back(table, std::move(from), std::move(to));
    return ranges;
}

}  // namespace

FormWalk::FormWalk(const WordList& list, std::string_view begin) : database_(list.database()) {
    for (const OpenedTable& table : list.tables())
        sources_.push_back({ranges_of(table.file, begin), 0, {}, {}, false, false});
}

void FormWalk::advance(Source& source) {
    for (; source.at < source.ranges.size(); ++source.at) {
        GlassRange& range = source.ranges[source.at];
        while (range.next()) {
            source.term = range.key();
            if (source.term.back() != kFormMark.front()) continue;
            if (source.term.find('\0') == std::string_view::npos) return;
            // The number of an article may end like that, in what a list of postings goes on with.
            if (escaped_bytes(source.term) < source.term.size()) continue;
            source.unescaped.clear();
            for (std::size_t i = 0; i < source.term.size(); ++i) {
                source.unescaped.push_back(source.term[i]);
                if (source.term[i] == '\0') ++i;
            }
            source.term = source.unescaped;
            return;
        }
        if (!range.sound()) throw Xapian::DatabaseModifiedError("words can't be read");
    }
    source.at_end = true;
}

bool FormWalk::next() {
    bool has_form = false;
    for (Source& source : sources_) {
        if (!has_begun_ || source.is_at_form) advance(source);
    }
    has_begun_ = true;
    for (const Source& source : sources_) {
        if (source.at_end || (has_form && source.term >= term_)) continue;
        term_ = source.term;
        has_form = true;
    }
    for (Source& source : sources_) source.is_at_form = !source.at_end && source.term == term_;
    return has_form;
}

std::uint64_t FormWalk::articles() const {
    std::uint64_t sum = 0;
    for (const Source& source : sources_) {
        if (!source.is_at_form) continue;
        const GlassRange& range = source.ranges[source.at];
        ByteReader tag(range.tag_begin());
        const std::uint64_t articles = tag.varint();
        // As nobody writes it, but may.
        if (range.deflated() || !tag.ok()) return database_.get_termfreq(std::string(term_));
        sum += articles;
    }
    return sum;
}

}  // namespace newsidx
