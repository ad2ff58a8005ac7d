// The tables of a store, and how older ones become newer ones. docs/store.md describes the views.
#pragma once

#include "graph/store/sqlite.hpp"

namespace diplograph {

// In the file's header: "dplg". Tells stores from other SQLite files.
inline constexpr std::int64_t store_application = 0x64706c67;
inline constexpr std::int64_t store_version = 4;

// Makes the tables in an empty file, or changes those of an older version, in one transaction.
// Gives whether anything was done: then derived tables are to be filled anew. Throws Error(input):
// a file of other origin, or of a newer version than this program knows.
bool prepare_store(Database& db);
// The same without changing anything: an older version is refused too.
void check_store(Database& db);

// The path itself, if a store may be made or written there: there is nothing yet, an empty file, or
// SQLite's. Throws Error(input) else: SQLite takes a file of a few bytes for an empty one.
[[nodiscard]] const std::string& checked_for_writing(const std::string& path);

// Whether a file begins as SQLite's do; false where there is none, and of a pipe, which is not
// looked into: whoever reads it would find the rest.
[[nodiscard]] bool is_sqlite(const std::string& path);

}  // namespace diplograph
