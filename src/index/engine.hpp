// What a writer needs of whatever takes its documents: Xapian's own writer, the bulk builder, or
// the editor of tables. One interface, so that what an article's arrival means is decided once,
// above both.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "index/entity_names.hpp"
#include "index/index_document.hpp"
#include "index/name_words.hpp"

namespace newsidx {

// Changes of the counts of entities' names, by entity id.
using NameChanges = std::unordered_map<std::string, EntityNames>;

// Changes show in all answers at once, to others at commit(). Xapian's exceptions pass through:
// the writer guards. Document numbers are the engine's own and good until commit().
class Engine {
public:
    using Number = std::uint32_t;

    virtual ~Engine() = default;

    // The document of an article's id. An error of kind system: a temporary file can't be read.
    [[nodiscard]] virtual Result<std::optional<Number>> find(std::string_view id) = 0;
    [[nodiscard]] virtual Result<std::string> data(Number document) = 0;
    // Articles read at `path`, or below it; any order.
    [[nodiscard]] virtual std::vector<Number> at_or_below(std::string_view path) = 0;
    [[nodiscard]] virtual Result<std::vector<std::string>> all_ids() = 0;

    // Adds a document; `replaced` is the one with its id, which goes.
    [[nodiscard]] virtual Status put(const IndexDocument& document, std::string data,
                                     std::optional<Number> replaced) = 0;
    [[nodiscard]] virtual Status remove(Number document, const Record& record) = 0;

    [[nodiscard]] virtual std::string metadata(const std::string& key) = 0;
    // The value of the first key that begins so; "" when none does.
    [[nodiscard]] virtual std::string first_metadata(const std::string& prefix) = 0;
    virtual void set_metadata(const std::string& key, const std::string& value) = 0;
    // By metadata(), where no engine knows better.
    [[nodiscard]] virtual Status count_names(const NameChanges& changes);
    [[nodiscard]] virtual Status count_words(const WordChanges& changes);
    // Counts names and words from 0 again. Before any of them is counted.
    virtual void forget_names() = 0;

    // Memory that a commit would give back, an estimate.
    [[nodiscard]] virtual std::size_t pending_bytes() const = 0;
    // Durable when it returns success. Whether the engine can go on afterwards: lasts().
    [[nodiscard]] virtual Status commit() = 0;
    [[nodiscard]] virtual bool lasts() const = 0;
    [[nodiscard]] virtual bool is_bulk() const { return false; }
    // Whether put() spares itself work where a document says what is the same: same_before.
    [[nodiscard]] virtual bool heeds_same() const { return false; }
};

// Memory that the change costs Xapian's writer until the commit, an estimate.
[[nodiscard]] std::size_t xapian_cost(const IndexDocument& document);

// `database` has the lock of the index at `path`, and no changes. Throws what Xapian throws.
[[nodiscard]] std::unique_ptr<Engine> open_xapian_engine(const std::string& path,
                                                         Xapian::WritableDatabase database);

}  // namespace newsidx
