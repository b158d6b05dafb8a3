// Where a bulk build writes its tables, and how they become the index all at once.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "index/bulk_base.hpp"
#include "index/file_operations.hpp"
#include "index/glass_version.hpp"

namespace newsidx {

class BulkPlace {
public:
    virtual ~BulkPlace() = default;

    // Of the tables, and of temporary files.
    [[nodiscard]] const std::string& folder() const { return folder_; }
    // The state that the build starts from, with tables as they are in folder().
    [[nodiscard]] const GlassVersion& start() const { return start_; }
    // The last key of the posting table that is in folder() already; "": there is none.
    [[nodiscard]] const std::string& last_key() const { return last_key_; }

    // Makes the tables in folder(), all synced, the index: before that nothing of them can be seen,
    // whatever happens, and when it has succeeded nothing can undo it. After an error they are it
    // wholly or not at all.
    [[nodiscard]] virtual Status publish(const GlassVersion& version) = 0;
    // Gives the room back that an unfinished build has taken; the index stands as it was. Does
    // nothing when the tables have become the index, though publish() ended in an error.
    virtual void take_back() = 0;

protected:
    BulkPlace(FileOperations& operations, std::string folder, GlassVersion start,
              std::string last_key)
        : operations_(&operations),
          folder_(std::move(folder)),
          start_(std::move(start)),
          last_key_(std::move(last_key)) {}

    // Writes the version file beside its place and syncs it and the folder.
    [[nodiscard]] Status write_version(const char* name, const GlassVersion& version);
    [[nodiscard]] FileOperations& operations() { return *operations_; }

private:
    FileOperations* operations_;
    std::string folder_;
    GlassVersion start_;
    std::string last_key_;
};

// The folder of an index that was made and nothing else: no key of the posting table may come
// before those that it has. The leaves that are there stay, as the first ones of the new tables, so
// that whoever reads the empty index meanwhile finds it whole. An error of kind schema: it is no
// such index, or Xapian writes another format than we do.
[[nodiscard]] Result<std::unique_ptr<BulkPlace>> place_in_new_index(FileOperations& operations,
                                                                    const std::string& index);

// A folder beside the index's, which takes its name when the tables are whole; the lock goes over
// to it. Whoever reads the index meanwhile goes on in the old tables. An error of kind schema: its
// tables can't be read by us; of kind system: the folder can't be replaced there.
[[nodiscard]] Result<std::unique_ptr<BulkPlace>> place_beside(FileOperations& operations,
                                                              const std::string& index);

// Takes away what a build beside the index has left that was ended by force. For whoever has the
// index's lock.
void remove_unfinished_build(const std::string& index);

}  // namespace newsidx
