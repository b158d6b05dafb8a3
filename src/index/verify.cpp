#include "index/verify.hpp"

#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <optional>

#include "article/article.hpp"
#include "article/cut_title.hpp"
#include "base/bytes.hpp"
#include "index/build_document.hpp"
#include "index/entity_names.hpp"
#include "index/glass_check.hpp"
#include "index/name_words.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/shards.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

// How often the walk begins again because a writer has committed.
constexpr int kMaxVerifyRestarts = 3;
constexpr std::uint64_t kProgressStep = 64;

// A sum of hashes is the same in whatever order its parts come: what the articles say and what the
// tables say are added up apart and compared, in no memory to speak of. A wrong part passes once in
// 2^64.
std::uint64_t hash_of(std::string_view what, std::uint64_t a, std::uint64_t b) {
    std::string bytes(what);
    append_big_endian(bytes, a, 8);
    append_big_endian(bytes, b, 8);
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t name_hash(EntityType type, std::string_view id, std::string_view name) {
    std::string bytes(1, static_cast<char>(type));
    append_string(bytes, id);
    append_string(bytes, name);
    return XXH3_64bits(bytes.data(), bytes.size());
}

// What all articles add up to, or all tables.
struct Totals {
    std::uint64_t articles = 0;
    std::uint64_t postings = 0;  // sum of hash_of(term, docid, wdf)
    std::uint64_t length = 0;    // sum of wdf
    std::uint64_t names = 0;     // sum of name_hash() for each article
    std::uint64_t words = 0;     // of names: sum of the hashes of their keys, likewise
    std::array<std::uint64_t, kSlots> values{};
};

class Verifier {
public:
    Verifier(Xapian::Database database, const std::function<void(std::uint64_t)>& progress)
        : database_(std::move(database)), progress_(progress), unpacker_([this](std::uint32_t id) {
              return database_.get_metadata(std::string(kDictionaryKeyPrefix) + std::to_string(id));
          }) {}

    VerifyReport run() {
        guarded("", "the list of articles can't be read", [&] { check_articles(); });
        guarded("", "the lists of words can't be read", [&] { check_postings(); });
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            guarded("", "the values can't be read", [&] { check_values(slot); });
        }
        guarded("", "the names of entities can't be read", [&] { check_names(); });
        guarded("", "the words of names can't be read", [&] { check_name_words(); });
        guarded("", "the totals can't be read", [&] { check_totals(); });
        if (unread_ > 0) {
            damage("", "without " + std::to_string(unread_) +
                           " of the articles it can't be told whether words, values and names are "
                           "all there");
        }
        return std::move(report_);
    }

    // Something was thrown that a writer's commit may have caused, too.
    [[nodiscard]] bool may_be_overtaken() const { return may_be_overtaken_; }

private:
    // Notes what `check` throws, and lets the rest be checked.
    template <typename Check>
    void guarded(const std::string& id, const std::string& what, Check&& check) {
        bool overtaken = false;
        const auto done = guard_xapian(
            "it",
            [&]() -> Status {
                check();
                return {};
            },
            &overtaken);
        may_be_overtaken_ = may_be_overtaken_ || overtaken;
        if (!done) damage(id, what + ": " + done.error().what);
    }

    void damage(const std::string& id, const std::string& what) {
        ++report_.damages;
        if (report_.listed.size() < kMaxDamagesListed) report_.listed.push_back({id, what});
    }

    void check_articles() {
        for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
            const Xapian::docid docid = *at;
            bool is_read = false;
            guarded("", "document " + std::to_string(docid) + " can't be read",
                    [&] { is_read = check_article(docid); });
            if (!is_read) ++unread_;
            ++articles_.articles;
            if (progress_ && articles_.articles % kProgressStep == 0) progress_(articles_.articles);
        }
        report_.articles = articles_.articles;
    }

    // Whether all that it says is in the totals.
    bool check_article(Xapian::docid docid) {
        const Xapian::Document document = database_.get_document(docid);
        const std::string data = document.get_data();
        const auto opened = unpacker_.open(data);
        if (!opened) {
            damage("", "document " + std::to_string(docid) + ": the stored record is broken");
            return false;
        }
        const Record& record = opened->record;
        const std::string id = record.id;
        auto body = unpacker_.unpack(opened->frame);
        if (!body) {
            damage(id, body.error().what);
            return false;
        }
        const std::string text = joined_text(record.title, *body);
        const Analysis analysis =
            analyzer_.analyze(text, title_bytes(record.title, text), record.lang);
        const IndexDocument wanted = build_document(record, *std::move(body), analysis);
        if (wanted.record != record) damage(id, "the stored record doesn't agree with the text");
        check_terms(id, docid, wanted.terms);
        std::array<std::string, kSlots> values;
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            values[slot] = document.get_value(static_cast<Xapian::valueno>(slot));
            if (!wanted.values[slot].empty())
                articles_.values[slot] += hash_of(wanted.values[slot], docid, slot);
        }
        if (values != wanted.values)
            damage(id, "its values for sorting and facets don't agree with its record");
        for (const auto& key : wanted.name_words)
            articles_.words += XXH3_64bits(key.data(), key.size());
        for (const Entity& entity : record.entities.entities) {
            if (entity.type != EntityType::country)
                articles_.names += name_hash(entity.type, entity.id, entity.name);
        }
        return true;
    }

    // Of what the tables add up to and the articles, all of which were read.
    [[nodiscard]] bool differs(std::uint64_t Totals::*sum) const {
        return unread_ == 0 && tables_.*sum != articles_.*sum;
    }

    void check_terms(const std::string& id, Xapian::docid docid, const TermList& wanted) {
        auto at = database_.termlist_begin(docid);
        const auto end = database_.termlist_end(docid);
        bool terms_agree = true;
        bool positions_agree = true;
        std::uint64_t length = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::string term(wanted.term(i));
            articles_.postings += hash_of(term, docid, wanted.wdf(i));
            length += wanted.wdf(i);
            positions_agree = positions_agree && check_positions(docid, term, wanted.positions(i));
            if (!terms_agree) continue;
            terms_agree = at != end && *at == term && at.get_wdf() == wanted.wdf(i);
            if (terms_agree) ++at;
        }
        articles_.length += length;
        if (!terms_agree || at != end) damage(id, "its list of words doesn't agree with its text");
        if (!positions_agree) damage(id, "the positions of its words don't agree with its text");
        if (database_.get_doclength(docid) != length ||
            length < database_.get_doclength_lower_bound() ||
            length > database_.get_doclength_upper_bound())
            damage(id, "its length doesn't agree with its text");
    }

    bool check_positions(Xapian::docid docid, const std::string& term,
                         std::span<const std::uint32_t> wanted) {
        auto at = database_.positionlist_begin(docid, term);
        const auto end = database_.positionlist_end(docid, term);
        for (const std::uint32_t position : wanted) {
            if (at == end || *at != position) return false;
            ++at;
        }
        return at == end;
    }

    void check_postings() {
        std::uint64_t wrong_counts = 0;
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
            const std::string name = *term;
            Xapian::doccount count = 0;
            std::uint64_t occurrences = 0;
            Xapian::termcount most = 0;
            for (auto at = database_.postlist_begin(name); at != database_.postlist_end(name);
                 ++at) {
                ++count;
                occurrences += at.get_wdf();
                most = std::max(most, at.get_wdf());
                tables_.postings += hash_of(name, *at, at.get_wdf());
            }
            if (count != term.get_termfreq() || count != database_.get_termfreq(name) ||
                occurrences != database_.get_collection_freq(name) ||
                most > database_.get_wdf_upper_bound(name))
                ++wrong_counts;
        }
        if (wrong_counts > 0)
            damage("", "the counts of " + std::to_string(wrong_counts) +
                           " words don't agree with their lists");
        if (differs(&Totals::postings))
            damage("", "the lists of words don't agree with the articles");
    }

    void check_values(std::size_t slot) {
        const auto number = static_cast<Xapian::valueno>(slot);
        const std::string lower = database_.get_value_lower_bound(number);
        const std::string upper = database_.get_value_upper_bound(number);
        Xapian::doccount count = 0;
        bool bounded = true;
        for (auto at = database_.valuestream_begin(number); at != database_.valuestream_end(number);
             ++at) {
            const std::string value = *at;
            ++count;
            bounded = bounded && value >= lower && value <= upper;
            tables_.values[slot] += hash_of(value, at.get_docid(), slot);
        }
        const std::string name = "the values of slot " + std::to_string(slot);
        if (unread_ == 0 && tables_.values[slot] != articles_.values[slot])
            damage("", name + " don't agree with the articles");
        if (!bounded || count != database_.get_value_freq(number))
            damage("", name + " don't agree with their bounds");
    }

    void check_names() {
        const std::string prefix(kEntityKeyPrefix);
        for (auto at = database_.metadata_keys_begin(prefix);
             at != database_.metadata_keys_end(prefix); ++at) {
            const std::string key = *at;
            const auto names = decode_names(database_.get_metadata(key));
            const std::string id = to_hex(std::string_view(key).substr(prefix.size()));
            if (!names) {
                damage("", "the names of entity " + id + " are broken");
                continue;
            }
            for (const auto& [name, articles] : names->articles) {
                tables_.names +=
                    name_hash(names->type, id, name) * static_cast<std::uint64_t>(articles);
            }
        }
        if (differs(&Totals::names))
            damage("", "the names of entities don't agree with the articles");
    }

    void check_name_words() {
        for (const std::string& prefix :
             {std::string(kPersonWordKeyPrefix), std::string(kOrganizationWordKeyPrefix)}) {
            for (auto at = database_.metadata_keys_begin(prefix);
                 at != database_.metadata_keys_end(prefix); ++at) {
                const std::string key = *at;
                const auto count = decode_word_count(database_.get_metadata(key));
                if (!count || !is_name_word_key(key)) {
                    damage("", "a word of names is broken");
                    continue;
                }
                tables_.words +=
                    XXH3_64bits(key.data(), key.size()) * static_cast<std::uint64_t>(*count);
            }
        }
        if (differs(&Totals::words)) damage("", "the words of names don't agree with the articles");
    }

    void check_totals() {
        if (database_.get_doccount() != articles_.articles ||
            (unread_ == 0 && database_.get_total_length() != articles_.length))
            damage("", "the totals don't agree with the articles");
        const std::string prefix(kDictionaryKeyPrefix);
        for (auto at = database_.metadata_keys_begin(prefix);
             at != database_.metadata_keys_end(prefix); ++at) {
            const std::string key = *at;
            if (std::to_string(dictionary_id(database_.get_metadata(key))) !=
                key.substr(prefix.size()))
                damage("", "the dictionary of texts is broken");
        }
    }

    Xapian::Database database_;
    const std::function<void(std::uint64_t)>& progress_;
    DataUnpacker unpacker_;
    Analyzer analyzer_;
    VerifyReport report_;
    Totals articles_;
    Totals tables_;
    std::uint64_t unread_ = 0;  // articles whose parts are not in articles_
    bool may_be_overtaken_ = false;
};

VerifyReport report_of(const std::vector<std::string>& faults) {
    VerifyReport report;
    report.damages = faults.size();
    for (const std::string& what : faults) report.listed.push_back({"", what});
    return report;
}

}  // namespace

Result<VerifyReport> verify(const std::string& path,
                            const std::function<void(std::uint64_t)>& progress) {
    if (auto here = require_local(path); !here) return here.error();
    for (int restarts = 0;; ++restarts) {
        // What Xapian would make of broken blocks, in opening alone, is anybody's guess.
        if (auto there = check_index_path(path); !there) return there.error();
        // What may not be read is no damage.
        const auto readable = check_tables(path);
        if (!readable && readable.error().kind == ErrorKind::no_index) return readable.error();
        const auto broken = check_tables_of(path);
        if (!broken) return broken.error();
        if (!broken->empty()) return report_of(*broken);
        auto shards = Shards::open({path});
        if (!shards) return shards.error();
        Verifier verifier(shards->each().front(), progress);
        auto report = verifier.run();
        if (report.damages == 0 || !verifier.may_be_overtaken()) return report;
        const auto moved = guard_xapian(path, [&] { return shards->reopen(); });
        // What failed is the state that is still there: damage, not haste.
        if (!moved || !*moved) return report;
        if (restarts == kMaxVerifyRestarts) {
            return Error{ErrorKind::system, path + " changes faster than it can be verified",
                         "verify it while nothing is added"};
        }
    }
}

}  // namespace newsidx
