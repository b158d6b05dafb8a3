// Bulk builders as the tests begin them, without the engine above.
#pragma once

#include <string>
#include <utility>

#include "index/bulk_base.hpp"
#include "index/bulk_builder.hpp"
#include "index/bulk_place.hpp"

inline newsidx::Result<newsidx::BulkBuilder> begin_new(const std::string& path,
                                                       newsidx::FileOperations& operations,
                                                       std::size_t run_bytes) {
    auto place = newsidx::place_in_new_index(operations, path);
    if (!place) return place.error();
    return newsidx::BulkBuilder::begin(operations, *std::move(place), std::nullopt, run_bytes);
}

// Over the articles that the index has. Nobody else may write to it meanwhile.
inline newsidx::Result<newsidx::BulkBuilder> begin_over(const std::string& path,
                                                        newsidx::FileOperations& operations,
                                                        std::size_t run_bytes) {
    auto place = newsidx::place_beside(operations, path);
    if (!place) return place.error();
    auto base = newsidx::BulkBase::open(operations, path, (*place)->start());
    if (!base) return base.error();
    return newsidx::BulkBuilder::begin(operations, *std::move(place), *std::move(base), run_bytes);
}
