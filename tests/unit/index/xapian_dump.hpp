// All that Xapian's public API tells of a database, as lines of text: two databases with one dump
// hold the same.
#pragma once

#include <xapian.h>

#include <string>

// Lines are by document number, statistics first. Bounds (of lengths, wdfs, values) may be loose
// after changes: without them, two databases with one dump hold the same articles.
enum class Bounds { shown, left_out };
std::string dump(const Xapian::Database& database, Bounds bounds = Bounds::shown);

// The errors that Xapian's own check finds; 0: none.
std::size_t check_errors(const std::string& path);
