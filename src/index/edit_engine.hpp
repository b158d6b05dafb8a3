// The engine for changes of a few articles: it edits the tables where they lie, and reads of them
// what the change needs. Xapian's writer reads every position of an article to find out which have
// changed, and looks for those of all its other terms.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "index/engine.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

// So many articles at most: blocks that change are kept in memory, a thousand for a new one.
inline constexpr std::size_t kMaxEditedArticles = 8;

// `index` reads the index at `path`, which nobody else may write to meanwhile. For one commit. An
// error of kind schema where the tables are not as we write them; `index` then stays.
[[nodiscard]] Result<std::unique_ptr<Engine>> open_edit_engine(const std::string& path,
                                                               std::unique_ptr<Engine>& index,
                                                               FileOperations& operations);

}  // namespace newsidx
