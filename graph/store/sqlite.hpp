// SQLite as the store uses it: a connection and prepared statements that close by themselves and
// throw Error. The only header behind which SQLite stands.
//
//   Database db("news.db", Database::Mode::read);
//   Query rows(db, "SELECT id FROM node WHERE kind = ?");
//   for (rows.bind(1, 3); rows.step();) rows.text(0);
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace diplograph {

class Database {
 public:
  enum class Mode : std::uint8_t { read, write };  // write: made where there is no file

  // Waits up to a minute where another process holds the file. Throws Error(input): no such file,
  // not readable, no database.
  Database(const std::string& path, Mode mode);

  // Statements without an answer, one after the other. Throws Error(output) as SQLite says.
  void run(const std::string& sql);
  [[nodiscard]] std::int64_t number(const std::string& sql);  // the first column of the first row
  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] std::size_t changed() const;  // rows, by the statement that ran last
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  friend class Query;
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  [[noreturn]] void fail(const std::string& doing) const;

  std::string path_;
  std::unique_ptr<sqlite3, Close> connection_;
};

// A prepared statement. Parameters count from 1, columns from 0. Text that was bound is copied.
class Query {
 public:
  Query(Database& db, std::string_view sql);

  Query& bind(int place, std::int64_t number);
  Query& bind(int place, std::string_view text);
  Query& bind_real(int place, double number);
  Query& bind_bytes(int place, std::string_view bytes);
  Query& bind_null(int place);
  Query& bind(int place, const std::string& text) { return bind(place, std::string_view(text)); }
  template <typename Value>
  Query& bind(int place, const std::optional<Value>& value) {
    return value ? bind(place, *value) : bind_null(place);
  }

  // Whether there is another row. After false it may be bound and stepped again.
  bool step();
  // Ends a statement before its last row.
  void reset();
  // Steps to the end, whatever the rows; for statements that change something.
  void run();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  // Hold until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  struct Finish {
    void operator()(sqlite3_stmt* statement) const;
  };
  Database* db_;
  std::unique_ptr<sqlite3_stmt, Finish> statement_;
};

// BEGIN; COMMIT by commit(), else ROLLBACK.
class Transaction {
 public:
  // A writing one waits for its turn at once; a reading one sees one state until it ends.
  Transaction(Database& db, bool writing);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

}  // namespace diplograph
