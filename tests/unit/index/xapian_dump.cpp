#include "xapian_dump.hpp"

#include <sstream>

#include "base/bytes.hpp"

namespace {

using newsidx::to_hex;

void dump_terms(const Xapian::Database& database, Bounds bounds, std::ostream& out) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        out << "term " << to_hex(*term) << ' ' << term.get_termfreq() << ' '
            << database.get_collection_freq(*term);
        if (bounds == Bounds::shown) out << ' ' << database.get_wdf_upper_bound(*term);
        out << ':';
        for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
            out << ' ' << *at << '/' << at.get_wdf() << '/' << at.get_doclength();
            for (auto position = at.positionlist_begin(); position != at.positionlist_end();
                 ++position)
                out << '@' << *position;
        }
        out << '\n';
    }
}

void dump_document(const Xapian::Database& database, Xapian::docid number, std::ostream& out) {
    const Xapian::Document document = database.get_document(number);
    out << "document " << number << " length " << database.get_doclength(number) << " data "
        << to_hex(document.get_data()) << '\n';
    for (auto term = database.termlist_begin(number); term != database.termlist_end(number); ++term)
        out << "  " << to_hex(*term) << ' ' << term.get_wdf() << ' ' << term.positionlist_count()
            << '\n';
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        out << "  value " << value.get_valueno() << ' ' << to_hex(*value) << '\n';
}

}  // namespace

// Xapian's check() deletes an object by its base class; what is allocated here is still watched.
extern "C" const char* __asan_default_options();
// NOLINTNEXTLINE(bugprone-reserved-identifier): AddressSanitizer's name
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }

std::string dump(const Xapian::Database& database, Bounds bounds) {
    std::ostringstream out;
    out << "documents " << database.get_doccount() << " last " << database.get_lastdocid()
        << " length " << database.get_total_length() << " positions " << database.has_positions()
        << '\n';
    if (bounds == Bounds::shown) {
        out << "lengths " << database.get_doclength_lower_bound() << " to "
            << database.get_doclength_upper_bound() << '\n';
    }
    dump_terms(database, bounds, out);
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
        dump_document(database, *at, out);
    constexpr Xapian::valueno kSlotsSeen = 20;
    for (Xapian::valueno slot = 0; slot < kSlotsSeen; ++slot) {
        out << "slot " << slot << ' ' << database.get_value_freq(slot) << '\n';
        if (bounds == Bounds::shown) {
            out << "from " << to_hex(database.get_value_lower_bound(slot)) << " to "
                << to_hex(database.get_value_upper_bound(slot)) << '\n';
        }
        for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at)
            out << "  " << at.get_docid() << ' ' << to_hex(*at) << '\n';
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
        out << "metadata " << to_hex(*key) << ' ' << to_hex(database.get_metadata(*key)) << '\n';
    for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
        out << "spelling " << *word << ' ' << word.get_termfreq() << '\n';
    for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key)
        out << "synonym " << *key << '\n';
    return out.str();
}

std::size_t check_errors(const std::string& path) {
    return Xapian::Database::check(path, 0, nullptr);
}
