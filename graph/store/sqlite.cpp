#include "graph/store/sqlite.hpp"

#include <sqlite3.h>

#include "base/error.hpp"

namespace diplograph {
namespace {

constexpr int patience_ms = 60000;

// To SQLite ":memory:", "file:..." and no name at all are more than names of files.
std::string plain_name(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

}  // namespace

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

void Query::Finish::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(const std::string& path, Mode mode) : path_(path) {
  const int flags =
      mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* connection = nullptr;
  const int result = sqlite3_open_v2(plain_name(path).c_str(), &connection, flags, nullptr);
  connection_.reset(connection);
  if (result != SQLITE_OK) {
    throw Error(Error::Code::input, path,
                connection == nullptr ? "cannot be opened" : sqlite3_errmsg(connection));
  }
  sqlite3_busy_timeout(connection, patience_ms);
  // No statement may write past SQLite's back.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

void Database::fail(const std::string& doing) const {
  throw Error(Error::Code::output, path_,
              doing + ": " + std::string(sqlite3_errmsg(connection_.get())));
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail("the store refuses a statement");
  }
}

std::int64_t Database::number(const std::string& sql) {
  Query query(*this, sql);
  return query.step() ? query.integer(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(connection_.get()); }

std::size_t Database::changed() const {
  return static_cast<std::size_t>(sqlite3_changes(connection_.get()));
}

Query::Query(Database& db, std::string_view sql) : db_(&db) {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v2(db.connection_.get(), sql.data(),
                                        static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  if (result != SQLITE_OK) db.fail("the store refuses a question");
}

Query& Query::bind(int place, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), place, number);
  return *this;
}

Query& Query::bind(int place, std::string_view text) {
  sqlite3_bind_text(statement_.get(), place, text.data(), static_cast<int>(text.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Query& Query::bind_real(int place, double number) {
  sqlite3_bind_double(statement_.get(), place, number);
  return *this;
}

Query& Query::bind_bytes(int place, std::string_view bytes) {
  sqlite3_bind_blob(statement_.get(), place, bytes.data(), static_cast<int>(bytes.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Query& Query::bind_null(int place) {
  sqlite3_bind_null(statement_.get(), place);
  return *this;
}

bool Query::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (sqlite3_reset(statement_.get()) != SQLITE_OK) db_->fail("the store breaks off");
  return false;
}

void Query::reset() { sqlite3_reset(statement_.get()); }

void Query::run() {
  while (step()) {
  }
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Query::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Query::text(int column) const {
  const void* const data = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Transaction::Transaction(Database& db, bool writing) : db_(db) {
  db.run(writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    db_.run("ROLLBACK");
  } catch (const Error&) {
    // SQLite has rolled back by itself, or will when the file is opened next.
  }
}

void Transaction::commit() {
  db_.run("COMMIT");
  open_ = false;
}

}  // namespace diplograph
