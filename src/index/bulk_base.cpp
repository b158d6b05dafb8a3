#include "index/bulk_base.hpp"

#include "base/bytes.hpp"
#include "index/glass_coding.hpp"
#include "index/glass_copy.hpp"
#include "index/glass_lists.hpp"

namespace newsidx {
namespace {

// What a document's entries in the tables by document are called.
struct DocumentKey {
    std::uint32_t number = 0;
    bool is_slots = false;  // which slots it has values in
};

std::optional<DocumentKey> decode_document_key(std::string_view key) {
    if (const auto number = decode_sortable(key)) return DocumentKey{*number, false};
    if (!key.ends_with('\0')) return std::nullopt;
    const auto number = decode_sortable(key.substr(0, key.size() - 1));
    if (!number) return std::nullopt;
    return DocumentKey{*number, true};
}

std::size_t varint_bytes(std::string_view bytes) {
    std::size_t size = 0;
    while (size < bytes.size() && (static_cast<unsigned char>(bytes[size]) & 0x80U) != 0) ++size;
    return size + 1;
}

}  // namespace

Result<BulkBase> BulkBase::open(FileOperations& operations, const std::string& folder,
                                const GlassVersion& version) {
    if (!version.spelling.empty || !version.synonym.empty) {
        return Error{ErrorKind::schema, folder + " has spellings or synonyms of another program",
                     "leave out --engine bulk"};
    }
    for (const GlassTable* one :
         {&version.postlist, &version.position, &version.docdata, &version.termlist}) {
        if (one->block_bytes != kGlassBlockBytes) {
            return Error{ErrorKind::schema, folder + " has blocks of another size than ours",
                         "leave out --engine bulk"};
        }
    }
    const auto table = [&](const char* name, const GlassTable& of) {
        return GlassTableReader::open(operations, folder + "/" + name + ".glass", of,
                                      version.revision);
    };
    auto postlist = table("postlist", version.postlist);
    if (!postlist) return postlist.error();
    auto position = table("position", version.position);
    if (!position) return position.error();
    auto docdata = table("docdata", version.docdata);
    if (!docdata) return docdata.error();
    auto termlist = table("termlist", version.termlist);
    if (!termlist) return termlist.error();
    return BulkBase(version, *std::move(postlist), *std::move(position), *std::move(docdata),
                    *std::move(termlist));
}

BulkBase::BulkBase(const GlassVersion& version, GlassTableReader postlist,
                   GlassTableReader position, GlassTableReader docdata, GlassTableReader termlist)
    : postlist_(std::move(postlist)),
      position_(std::move(position)),
      docdata_(std::move(docdata)),
      termlist_(std::move(termlist)),
      dropped_(std::size_t{version.last_document} + 1, false),
      last_(version.last_document),
      live_(version.documents) {}

void BulkBase::drop(std::uint32_t document) {
    dropped_[document] = true;
    --live_;
}

Status BulkBase::write_documents(GlassTableWriter& docdata, GlassTableWriter& termlist) {
    while (true) {
        auto there = docdata_.next();
        if (!there) return there.error();
        if (!*there) break;
        const auto number = decode_sortable(docdata_.key());
        if (!number) return docdata_.damaged();
        if (is_live(*number)) copy_entry(docdata_, docdata);
        if (!docdata.status()) return docdata.status();
    }
    while (true) {
        auto there = termlist_.next();
        if (!there) return there.error();
        if (!*there) break;
        const auto key = decode_document_key(termlist_.key());
        if (!key) return termlist_.damaged();
        if (auto copied = copy_term_list(key->number, key->is_slots, termlist); !copied)
            return copied;
    }
    return {};
}

Status BulkBase::copy_term_list(std::uint32_t document, bool is_slots, GlassTableWriter& termlist) {
    if (is_live(document)) {
        copy_entry(termlist_, termlist);
        return termlist.status();
    }
    if (!is_slots) return {};
    ByteReader slots(termlist_.tag());
    for (std::uint64_t slot = 0; !slots.rest().empty(); ++slot) {
        slot += slots.varint();
        if (!slots.ok() || slot >= kSlots) return termlist_.damaged();
        ++dropped_values_[slot];
    }
    return {};
}

Status BulkBase::begin() { return next(); }

// To the next entry of the posting table, and what it is called among all entries of its list.
Status BulkBase::next() {
    auto there = postlist_.next();
    if (!there) return there.error();
    done_ = !*there;
    if (done_) {
        key_.clear();
        return {};
    }
    const std::string_view key = postlist_.key();
    const char kind = key_kind(key);
    std::size_t size = key.size();
    if (kind == kValuesKind) size = 2 + varint_bytes(key.substr(2));
    if (kind == kLengthsKind) size = 2;
    if (kind == '\0') size = std::min(size, escaped_bytes(key));
    if (size > key.size()) return postlist_.damaged();
    key_.assign(key, 0, size);
    return {};
}

Result<std::string> BulkBase::take_metadata() {
    if (postlist_.deflated()) return postlist_.damaged();  // never in this table
    std::string value(postlist_.tag());
    if (auto moved = next(); !moved) return moved.error();
    return value;
}

Status BulkBase::take_statistics(SlotCounts& counts, AllSlotBounds& bounds) {
    while (!done_ && key_kind(key_) == kValueStatisticsKind) {
        std::uint32_t slot = 0;
        while (slot < kSlots && value_statistics_key(slot) != key_) ++slot;
        ByteReader tag(postlist_.tag());
        const std::uint32_t documents = tag.varint32();
        const std::string_view lowest = tag.string();
        if (slot == kSlots || !tag.ok() || documents < dropped_values_[slot])
            return postlist_.damaged();
        counts[slot] += documents - dropped_values_[slot];
        bounds[slot].add(lowest);
        if (!tag.rest().empty()) bounds[slot].add(tag.rest());
        if (auto moved = next(); !moved) return moved;
    }
    return {};
}

Status BulkBase::take_values(const SeeValue& see) {
    const std::string slot = key_;
    while (!done_ && key_ == slot) {
        const auto first = decode_sortable(postlist_.key().substr(slot.size()));
        if (!first) return postlist_.damaged();
        ByteReader tag(postlist_.tag());
        for (std::uint32_t document = *first;;) {
            const std::string_view value = tag.string();
            if (!tag.ok()) return postlist_.damaged();
            if (is_live(document)) see(document, value);
            if (tag.rest().empty()) break;
            document += tag.varint32() + 1;
        }
        if (auto moved = next(); !moved) return moved;
    }
    return {};
}

Status BulkBase::take_lengths(const SeePosting& see) { return take_chunks(true, see); }

Status BulkBase::take_chunks(bool lengths, const SeePosting& see) {
    const std::string list = key_;
    bool is_first = true;
    for (bool is_last = false; !is_last; is_first = false) {
        if (done_ || key_ != list) return postlist_.damaged();
        ByteReader tag(postlist_.tag());
        std::uint32_t document = 0;
        if (is_first) {
            static_cast<void>(tag.varint());  // documents
            static_cast<void>(tag.varint());  // occurrences
            document = tag.varint32() + 1;
        } else {
            const auto number =
                decode_sortable(postlist_.key().substr(list.size() + (lengths ? 0 : 1)));
            if (!number) return postlist_.damaged();
            document = *number;
        }
        is_last = tag.byte() == '1';
        static_cast<void>(tag.varint());  // to the last document
        while (tag.ok()) {
            const std::uint32_t wdf = tag.varint32();
            if (!tag.ok()) break;
            if (is_live(document)) see(document, wdf);
            if (tag.rest().empty()) break;
            document += tag.varint32() + 1;
        }
        if (!tag.ok()) return postlist_.damaged();
        if (auto moved = next(); !moved) return moved;
    }
    return {};
}

Status BulkBase::take_term(const SeePosting& see, GlassTableWriter& position) {
    const std::string prefix = key_ + kTermEnd;
    if (auto taken = take_chunks(false, see); !taken) return taken;
    return copy_positions(prefix, position);
}

Status BulkBase::end() {
    if (!done_) return postlist_.damaged();
    // Positions behind those of the last term that has any.
    if (!position_begun_) {
        auto there = position_.next();
        if (!there) return there.error();
        position_done_ = !*there;
    }
    return position_done_ ? Status() : position_.damaged();
}

Status BulkBase::copy_positions(std::string_view term, GlassTableWriter& position) {
    while (true) {
        if (position_begun_ && !position_done_) {
            // Positions of a term that comes before this one would be those of no term.
            if (position_.key() < term) return position_.damaged();
            if (!position_.key().starts_with(term)) return {};
            // A term that goes on behind this one, and a NUL.
            if (position_.key().substr(term.size()).starts_with('\xff')) return {};
            const auto document = decode_sortable(position_.key().substr(term.size()));
            if (!document || position_.deflated()) return position_.damaged();
            if (is_live(*document)) position.add(position_.key(), position_.tag());
            if (!position.status()) return position.status();
        }
        if (position_done_) return {};
        auto there = position_.next();
        if (!there) return there.error();
        position_begun_ = true;
        position_done_ = !*there;
    }
}

}  // namespace newsidx
