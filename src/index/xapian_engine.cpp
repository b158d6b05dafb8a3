// The engine for updates: Xapian::WritableDatabase.
#include <xapian.h>

#include <unordered_set>

#include "base/durable_file.hpp"
#include "index/engine.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

// What one change costs Xapian's inverter until the commit, as measured: a tree node a posting,
// position lists, values.
constexpr std::size_t kBytesPerPosting = 160;

// `out` has no terms and values.
void fill(Xapian::Document& out, const IndexDocument& document, const std::string& data) {
    for (std::size_t i = 0; i < document.terms.size(); ++i) {
        const std::string term(document.terms.term(i));
        const auto positions = document.terms.positions(i);
        const std::uint32_t wdf = document.terms.wdf(i);
        if (positions.empty()) {
            out.add_term(term, wdf);
            continue;
        }
        // Each call looks the term up.
        out.add_posting(term, positions.front(), wdf);
        for (const std::uint32_t position : positions.subspan(1))
            out.add_posting(term, position, 0);
    }
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        if (!document.values[slot].empty())
            out.add_value(static_cast<Xapian::valueno>(slot), document.values[slot]);
    }
    out.set_data(data);
}

class XapianEngine : public Engine {
public:
    XapianEngine(std::string path, Xapian::WritableDatabase database)
        : path_(std::move(path)), database_(std::move(database)) {
        database_.begin_transaction();
    }

    Result<std::optional<Number>> find(std::string_view id) override {
        const std::string term = value_term(kIdPrefix, id);
        const auto at = database_.postlist_begin(term);
        if (at == database_.postlist_end(term)) return std::optional<Number>();
        return std::optional<Number>(*at);
    }

    Result<std::string> data(Number document) override {
        return database_.get_document(document).get_data();
    }

    std::vector<Number> at_or_below(std::string_view path) override {
        const std::string term = value_term(kPathPrefix, path);
        return {database_.postlist_begin(term), database_.postlist_end(term)};
    }

    Result<std::vector<std::string>> all_ids() override {
        std::vector<std::string> ids;
        const std::string prefix(kIdPrefix);
        for (auto at = database_.allterms_begin(prefix); at != database_.allterms_end(prefix); ++at)
            ids.push_back((*at).substr(prefix.size()));
        return ids;
    }

    Status put(const IndexDocument& document, std::string data,
               std::optional<Number> replaced) override {
        Xapian::Document out;
        if (!replaced) {
            fill(out, document, data);
            changed_.insert(database_.add_document(out));
        } else {
            // What was read from the index Xapian compares, and writes only what differs. A newly
            // made document costs a block of the position table for every stem.
            if (changed_.insert(*replaced).second) {
                out = database_.get_document(*replaced);
                out.clear_terms();
                out.clear_values();
            }
            fill(out, document, data);
            database_.replace_document(*replaced, out);
        }
        pending_ += xapian_cost(document);
        return {};
    }

    Status remove(Number document, const Record& record) override {
        database_.delete_document(document);
        pending_ += kBytesPerPosting * record.words;
        return {};
    }

    std::string metadata(const std::string& key) override { return database_.get_metadata(key); }

    std::string first_metadata(const std::string& prefix) override {
        const auto at = database_.metadata_keys_begin(prefix);
        return at == database_.metadata_keys_end(prefix) ? std::string()
                                                         : database_.get_metadata(*at);
    }

    void set_metadata(const std::string& key, const std::string& value) override {
        database_.set_metadata(key, value);
    }

    void forget_names() override {
        for (const auto prefix : kNameCountPrefixes) {
            std::vector<std::string> keys(database_.metadata_keys_begin(std::string(prefix)),
                                          database_.metadata_keys_end(std::string(prefix)));
            for (const auto& key : keys) database_.set_metadata(key, "");
        }
    }

    std::size_t pending_bytes() const override { return pending_; }

    Status commit() override {
        database_.commit_transaction();
        if (auto synced = sync_folder(path_); !synced) return synced;
        pending_ = 0;
        changed_.clear();
        database_.begin_transaction();
        return {};
    }

    bool lasts() const override { return true; }

private:
    std::string path_;
    Xapian::WritableDatabase database_;
    std::size_t pending_ = 0;
    std::unordered_set<Number> changed_;  // since the last commit
};

}  // namespace

Status Engine::count_names(const NameChanges& changes) {
    for (const auto& [id, change] : changes) {
        const std::string key = entity_key(id);
        EntityNames known;
        if (const std::string bytes = metadata(key); !bytes.empty()) {
            auto decoded = decode_names(bytes);
            if (!decoded)
                return Error{ErrorKind::damaged,
                             "the index is damaged: the names of an entity can't be read",
                             "newsidx verify"};
            known = *std::move(decoded);
        }
        known.type = change.type;
        add_names(known, change);
        set_metadata(key, known.articles.empty() ? std::string() : encode_names(known));
    }
    return {};
}

Status Engine::count_words(const WordChanges& changes) {
    return changes.each([&](std::string_view word, std::int64_t change) -> Status {
        const std::string key(word);
        const std::int64_t known = decode_word_count(metadata(key)).value_or(0);
        set_metadata(key, encode_word_count(known + change));
        return {};
    });
}

std::size_t xapian_cost(const IndexDocument& document) {
    return document.terms.size() * kBytesPerPosting +
           document.terms.position_count() * kBytesPerPosting + document.body.size();
}

std::unique_ptr<Engine> open_xapian_engine(const std::string& path,
                                           Xapian::WritableDatabase database) {
    return std::make_unique<XapianEngine>(path, std::move(database));
}

}  // namespace newsidx
