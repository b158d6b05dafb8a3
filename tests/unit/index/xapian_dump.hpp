// All that Xapian's public API tells of a database, as lines of text: two databases with one dump
// hold the same.
#pragma once

#include <xapian.h>

#include <string>

// Lines are by document number, statistics first.
std::string dump(const Xapian::Database& database);

// The errors that Xapian's own check finds; 0: none.
std::size_t check_errors(const std::string& path);
