#include "index/edit_engine.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/bytes.hpp"
#include "index/bulk_builder.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_deflate.hpp"
#include "index/glass_editor.hpp"
#include "index/list_editor.hpp"
#include "index/position_editor.hpp"
#include "index/version_file.hpp"
#include "index/word_terms.hpp"

namespace newsidx {
namespace {

std::string document_key(std::uint32_t number) {
    std::string key;
    append_sortable(key, number);
    return key;
}

std::string slots_key(std::uint32_t number) { return document_key(number) + '\0'; }

// Forms and properties never have positions: they needn't be looked for.
bool may_have_positions(std::string_view term) {
    return is_capital(term) ? term.starts_with(kTitlePrefix) : !term.ends_with(kFormMark);
}

// An article's terms and values as the tables have them, or as they will.
struct Stored {
    std::string term_list;  // as a TermListReader takes it; "": no terms, or no article
    std::uint32_t length = 0;
    std::uint32_t slots = 0;  // bits
};

class EditEngine : public Engine {
public:
    EditEngine(std::string path, std::unique_ptr<Engine> index, FileOperations& operations,
               const GlassVersion& version, std::array<GlassEditor, 4> tables)
        : path_(std::move(path)),
          index_(std::move(index)),
          operations_(operations),
          version_(version),
          tables_(std::move(tables)) {}

    Result<std::optional<Number>> find(std::string_view id) override { return index_->find(id); }
    Result<std::string> data(Number document) override { return index_->data(document); }
    std::vector<Number> at_or_below(std::string_view path) override {
        return index_->at_or_below(path);
    }
    Result<std::vector<std::string>> all_ids() override { return index_->all_ids(); }

    Status put(const IndexDocument& document, std::string data,
               std::optional<Number> replaced) override {
        const Number number = replaced ? *replaced : ++version_.last_document;
        auto before = replaced ? stored(number) : Result<Stored>(Stored{});
        if (!before) return before.error();
        Stored after;
        for (std::size_t i = 0; i < document.terms.size(); ++i) {
            after.length += document.terms.wdf(i);
            version_.most_wdf = std::max(version_.most_wdf, document.terms.wdf(i));
        }
        append_term_list(after.term_list, document.terms, after.length);
        after.slots = slot_bits(document);
        if (auto done = change_terms(number, *before, document.terms, document.same_before); !done)
            return done;
        if (auto done = change_values(number, *before, document.values); !done) return done;
        if (!replaced || before->length != after.length) {
            if (auto done = postings_.set_length(number, after.length); !done) return done;
        }
        if (auto done = postings_.apply(); !done) return done;
        if (auto done = put_data(number, std::move(data)); !done) return done;
        if (auto done = put_term_list(number, after); !done) return done;
        if (!replaced) ++version_.documents;
        version_.total_length += after.length;
        version_.total_length -= before->length;
        version_.longest = std::max(version_.longest, after.length);
        if (after.length > 0 && (version_.shortest == 0 || after.length < version_.shortest))
            version_.shortest = after.length;
        return {};
    }

    Status remove(Number document, const Record&) override {
        const auto before = stored(document);
        if (!before) return before.error();
        if (auto done = change_terms(document, *before, TermList(), 0); !done) return done;
        if (auto done = change_values(document, *before, {}); !done) return done;
        if (auto done = postings_.set_length(document, std::nullopt); !done) return done;
        if (auto done = postings_.apply(); !done) return done;
        const std::string key = document_key(document);
        const TableChange gone{key, std::nullopt, 0};
        if (auto done = docdata().apply({&gone, 1}); !done) return done;
        const TableChange lists[] = {gone, {slots_key(document), std::nullopt, 0}};
        if (auto done = termlist().apply(lists); !done) return done;
        --version_.documents;
        version_.total_length -= before->length;
        return {};
    }

    std::string metadata(const std::string& key) override {
        const auto at = metadata_.find(key);
        return at == metadata_.end() ? index_->metadata(key) : at->second;
    }
    std::string first_metadata(const std::string& prefix) override {
        return index_->first_metadata(prefix);
    }
    void set_metadata(const std::string& key, const std::string& value) override {
        metadata_[key] = value;
    }
    void forget_names() override {}  // only `reindex` does, which changes all articles

    std::size_t pending_bytes() const override { return 0; }

    Status commit() override {
        for (auto& [key, value] : metadata_) postings_.set_metadata(key, std::move(value));
        if (auto done = postings_.apply(); !done) return done;
        bool has_new_file = false;
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            auto table = tables_[i].finish();
            if (!table) return table.error();
            GlassTable& last = version_.*kTables[i];
            has_new_file = has_new_file || (last.empty && !table->empty);
            last = *table;
        }
        ++version_.revision;
        if (auto done = write_version(operations_, path_, kNextVersionFile, version_); !done)
            return done;
        // The files' names must be on disk before anything points at them.
        if (has_new_file) {
            if (auto synced = sync_folder(operations_, path_); !synced) return synced;
        }
        bool ignored = false;
        return replace_version(operations_, path_, ignored);
    }
    bool lasts() const override { return false; }
    bool heeds_same() const override { return true; }

    static constexpr std::array<GlassTable GlassVersion::*, 4> kTables = {
        &GlassVersion::postlist, &GlassVersion::position, &GlassVersion::docdata,
        &GlassVersion::termlist};
    static constexpr std::array<const char*, 4> kFiles = {"postlist.glass", "position.glass",
                                                          "docdata.glass", "termlist.glass"};

private:
    GlassEditor& position() { return tables_[1]; }
    GlassEditor& docdata() { return tables_[2]; }
    GlassEditor& termlist() { return tables_[3]; }

    [[nodiscard]] Error damaged() const {
        return Error{ErrorKind::damaged, path_ + " is damaged: an article's terms can't be read",
                     "newsidx verify"};
    }

    static std::uint32_t slot_bits(const IndexDocument& document) {
        std::uint32_t bits = 0;
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            if (!document.values[slot].empty()) bits |= std::uint32_t{1} << slot;
        }
        return bits;
    }

    Result<Stored> stored(Number number) {
        Stored found;
        auto list = termlist().find(document_key(number));
        if (!list) return list.error();
        if (!*list) return damaged();
        found.term_list = std::move((*list)->tag);
        if ((*list)->deflated) {
            auto whole = inflate_whole(found.term_list);
            if (!whole) return damaged();
            found.term_list = *std::move(whole);
        }
        found.length = TermListReader(found.term_list).length();
        const auto slots = termlist().find(slots_key(number));
        if (!slots) return slots.error();
        if (!*slots) return found;
        ByteReader reader((*slots)->tag);
        for (std::uint64_t slot = 0; !reader.rest().empty(); ++slot) {
            slot += reader.varint();
            if (!reader.ok() || slot >= kSlots) return damaged();
            found.slots |= std::uint32_t{1} << slot;
        }
        return found;
    }

    // Postings are collected, positions written. All words before the position `same_before` are
    // where they were: a term that is as frequent as before, and all there, has its positions.
    Status change_terms(Number number, const Stored& before, const TermList& terms,
                        std::uint32_t same_before) {
        PositionEditor positions(position(), number);
        TermListReader old(before.term_list);
        bool has_old = old.next();
        for (std::size_t i = 0; i < terms.size() || has_old;) {
            const std::string_view term = i < terms.size() ? terms.term(i) : std::string_view();
            int order = -1;
            if (i < terms.size()) order = has_old ? old.term().compare(term) : 1;
            if (order < 0) {
                if (auto done = postings_.set_posting(old.term(), number, std::nullopt); !done)
                    return done;
                if (may_have_positions(old.term())) positions.drop(old.term());
                has_old = old.next();
                continue;
            }
            if (order > 0 || old.wdf() != terms.wdf(i)) {
                if (auto done = postings_.set_posting(term, number, terms.wdf(i)); !done)
                    return done;
            }
            const auto some = terms.positions(i);
            if (order == 0 && old.wdf() == terms.wdf(i) && terms.wdf(i) < kMaxWdf &&
                !some.empty() && some.back() < same_before) {
                positions.keep(term, some);
            } else if (!some.empty()) {
                positions.put(term, some);
            } else if (order == 0 && may_have_positions(term)) {
                positions.drop(term);
            }
            ++i;
            if (order == 0) has_old = old.next();
        }
        if (!old.ok()) return damaged();
        return positions.apply();
    }

    Status change_values(Number number, const Stored& before,
                         const std::array<std::string, kSlots>& values) {
        for (std::uint32_t slot = 0; slot < kSlots; ++slot) {
            const std::string& value = values[slot];
            if ((before.slots >> slot & 1U) == 0 && value.empty()) continue;
            if (auto done = postings_.set_value(slot, number, value); !done) return done;
        }
        return {};
    }

    Status put_data(Number number, std::string data) {
        TableChange change{document_key(number), std::nullopt, 0};
        if (!data.empty()) change.tag = std::move(data);
        return docdata().apply({&change, 1});
    }

    Status put_term_list(Number number, const Stored& after) {
        TableChange lists[] = {{document_key(number), after.term_list, 0},
                               {slots_key(number), std::nullopt, 0}};
        if (auto packed = deflater_.deflate(after.term_list)) {
            lists[0].tag = *packed;
            lists[0].deflated_from = after.term_list.size();
        }
        if (after.slots != 0) lists[1].tag = slots_used(after.slots);
        return termlist().apply(lists);
    }

    std::string path_;
    std::unique_ptr<Engine> index_;  // as it was
    FileOperations& operations_;
    GlassVersion version_;
    std::array<GlassEditor, 4> tables_;  // as kTables are
    ListEditor postings_{tables_[0]};
    std::map<std::string, std::string> metadata_;
    Deflater deflater_;
};

}  // namespace

Result<std::unique_ptr<Engine>> open_edit_engine(const std::string& path,
                                                 std::unique_ptr<Engine>& index,
                                                 FileOperations& operations) {
    const auto version = read_version(operations, path);
    if (!version) return version.error();
    if (!version->spelling.empty || !version->synonym.empty)
        return Error{ErrorKind::schema, path + " has spellings or synonyms of another program", ""};
    if (version->last_document > kMaxDocuments - kMaxEditedArticles)
        return Error{ErrorKind::schema, path + " has no numbers left for articles", ""};
    std::vector<GlassEditor> tables;
    for (std::size_t i = 0; i < EditEngine::kTables.size(); ++i) {
        const GlassTable& table = (*version).*EditEngine::kTables[i];
        if (table.block_bytes != kGlassBlockBytes)
            return Error{ErrorKind::schema, path + " has blocks of another size than ours", ""};
        auto editor = GlassEditor::open(operations, path + "/" + EditEngine::kFiles[i], table,
                                        version->revision + 1);
        if (!editor) return editor.error();
        tables.push_back(*std::move(editor));
    }
    return std::unique_ptr<Engine>(
        std::make_unique<EditEngine>(path, std::move(index), operations, *version,
                                     std::array{std::move(tables[0]), std::move(tables[1]),
                                                std::move(tables[2]), std::move(tables[3])}));
}

}  // namespace newsidx
