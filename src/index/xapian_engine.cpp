// The engine for updates: Xapian::WritableDatabase.
#include <xapian.h>

#include "index/create.hpp"
#include "index/engine.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

// What one change costs Xapian's inverter until the commit: a tree node a posting, position lists,
// values. Measured: see docs/index-format.md.
constexpr std::size_t kBytesPerPosting = 160;

Xapian::Document to_xapian(const IndexDocument& document, std::string data) {
    Xapian::Document out;
    for (std::size_t i = 0; i < document.terms.size(); ++i) {
        const std::string term(document.terms.term(i));
        const auto positions = document.terms.positions(i);
        for (const std::uint32_t position : positions) out.add_posting(term, position, 0);
        if (positions.empty() || document.terms.wdf(i) > 0)
            out.add_term(term, document.terms.wdf(i));
    }
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        if (!document.values[slot].empty())
            out.add_value(static_cast<Xapian::valueno>(slot), document.values[slot]);
    }
    out.set_data(std::move(data));
    return out;
}

class XapianEngine : public Engine {
public:
    XapianEngine(std::string path, Xapian::WritableDatabase database)
        : path_(std::move(path)), database_(std::move(database)) {
        database_.begin_transaction();
    }

    std::optional<Number> find(std::string_view id) override {
        const std::string term = value_term(kIdPrefix, id);
        const auto at = database_.postlist_begin(term);
        if (at == database_.postlist_end(term)) return std::nullopt;
        return *at;
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
        if (replaced) {
            database_.replace_document(*replaced, to_xapian(document, std::move(data)));
        } else {
            database_.add_document(to_xapian(document, std::move(data)));
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

    Status count_names(const NameChanges& changes) override {
        for (const auto& [id, change] : changes) {
            const std::string key = std::string(kEntityKeyPrefix) + id;
            EntityNames known;
            if (const std::string bytes = database_.get_metadata(key); !bytes.empty()) {
                if (auto decoded = decode_names(bytes)) known = *std::move(decoded);
            }
            known.type = change.type;
            add_names(known, change);
            database_.set_metadata(key,
                                   known.articles.empty() ? std::string() : encode_names(known));
        }
        return {};
    }

    std::size_t pending_bytes() const override { return pending_; }

    Status commit() override {
        database_.commit_transaction();
        if (auto synced = sync_folder(path_); !synced) return synced;
        pending_ = 0;
        database_.begin_transaction();
        return {};
    }

    bool lasts() const override { return true; }

private:
    std::string path_;
    Xapian::WritableDatabase database_;
    std::size_t pending_ = 0;
};

}  // namespace

std::size_t xapian_cost(const IndexDocument& document) {
    return document.terms.size() * kBytesPerPosting +
           document.terms.position_count() * kBytesPerPosting + document.body.size();
}

std::unique_ptr<Engine> open_xapian_engine(const std::string& path,
                                           Xapian::WritableDatabase database) {
    return std::make_unique<XapianEngine>(path, std::move(database));
}

}  // namespace newsidx
