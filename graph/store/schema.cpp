#include "graph/store/schema.hpp"

#include <array>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "graph/kinds.hpp"
#include "graph/store/views.hpp"

namespace diplograph {
namespace {

// What articles say, and the graph that follows from it. `kind` columns are numbers that the tables
// node_kind and edge_kind name; `facts` is JSON as in docs/formats.md; `hash` tells whether a row
// is still what it should be.
constexpr const char* first_version = R"sql(
CREATE TABLE record(
  num INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  part INTEGER NOT NULL,
  article TEXT NOT NULL,
  hash INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE(file, part));
CREATE INDEX record_article ON record(article);
CREATE TABLE node_kind(num INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE edge_kind(num INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE node(
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  label TEXT NOT NULL,
  first TEXT,
  last TEXT,
  status TEXT,
  sources INTEGER,
  hash INTEGER NOT NULL,
  facts TEXT NOT NULL);
CREATE INDEX node_actor ON node(kind, num, id, label) WHERE kind <= 3;
CREATE INDEX node_day ON node(kind, first);
CREATE TABLE edge(
  source INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  target INTEGER NOT NULL,
  key TEXT NOT NULL,
  count INTEGER,
  first TEXT,
  last TEXT,
  hash INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY(source, kind, target, key)) WITHOUT ROWID;
CREATE INDEX edge_target ON edge(target, kind, source);
CREATE INDEX edge_met ON edge(source, target, count, first, last) WHERE kind = 12;
CREATE TABLE name(
  num INTEGER PRIMARY KEY,
  node INTEGER NOT NULL,
  words TEXT NOT NULL,
  letters TEXT NOT NULL);
CREATE INDEX name_letters ON name(letters, node);
CREATE INDEX name_node ON name(node);
CREATE TABLE name_word(
  word TEXT NOT NULL,
  name INTEGER NOT NULL,
  node INTEGER NOT NULL,
  PRIMARY KEY(word, name)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(text, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
)sql";

// Measures of the whole net, and counts, which take too long to be worked out for each question.
constexpr const char* second_version = R"sql(
CREATE TABLE measure(
  node INTEGER PRIMARY KEY,
  degree INTEGER NOT NULL,
  meetings INTEGER NOT NULL,
  pagerank REAL NOT NULL,
  betweenness REAL NOT NULL,
  community INTEGER NOT NULL);
CREATE TABLE stat(place INTEGER PRIMARY KEY, what TEXT NOT NULL, count);
)sql";

// What somebody decided on who is who; and, of few events, which contradict each other.
constexpr const char* third_version = R"sql(
CREATE TABLE decision(
  place INTEGER PRIMARY KEY,
  same INTEGER NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  why TEXT NOT NULL);
CREATE INDEX edge_contradicts ON edge(source, target) WHERE kind = 14;
)sql";

// What the articles say, taken apart, so that a merge of a few of them reads of the others only
// what it needs: `form` are the names that articles give to an entity, `sighting` tells which does
// so, `held` the offices told, `said` the statements by what their words hash to; `telling` a
// record of the events alone. `deed` is what statements make states do to each other. `merged` says
// by which build of the program, and with which entities taken for one, the graph was made.
constexpr const char* fourth_version = R"sql(
CREATE TABLE told(
  num INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE,
  published TEXT,
  publishers TEXT NOT NULL,
  telling TEXT);
CREATE TABLE form(
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind INTEGER NOT NULL,
  label TEXT NOT NULL,
  langs TEXT NOT NULL,
  hash INTEGER NOT NULL,
  facts TEXT NOT NULL);
CREATE INDEX form_id ON form(id);
CREATE INDEX form_hash ON form(hash);
CREATE TABLE sighting(
  told INTEGER NOT NULL,
  form INTEGER NOT NULL,
  PRIMARY KEY(told, form)) WITHOUT ROWID;
CREATE INDEX sighting_form ON sighting(form);
CREATE TABLE held(
  told INTEGER NOT NULL,
  person TEXT NOT NULL,
  role INTEGER NOT NULL,
  of TEXT NOT NULL,
  title TEXT NOT NULL);
CREATE INDEX held_told ON held(told);
CREATE TABLE said(
  told INTEGER NOT NULL,
  words INTEGER NOT NULL,
  id TEXT NOT NULL);
CREATE INDEX said_told ON said(told);
CREATE INDEX said_words ON said(words);
CREATE TABLE deed(
  node INTEGER NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  plover INTEGER NOT NULL,
  day TEXT);
CREATE INDEX deed_node ON deed(node);
CREATE TABLE merged(build INTEGER NOT NULL, identities INTEGER NOT NULL);
CREATE INDEX edge_between ON edge(kind, source, target, key, hash) WHERE kind IN (6, 7, 8, 9, 12, 13);
)sql";

constexpr std::array steps{first_version, second_version, third_version, fourth_version};
static_assert(steps.size() == store_version);

void fill_kinds(Database& db) {
  Query nodes(db, "INSERT OR REPLACE INTO node_kind VALUES(?, ?)");
  for (int kind = 0; kind <= static_cast<int>(NodeKind::article); ++kind) {
    nodes.bind(1, kind).bind(2, to_string(static_cast<NodeKind>(kind))).run();
  }
  Query edges(db, "INSERT OR REPLACE INTO edge_kind VALUES(?, ?)");
  for (int kind = 0; kind <= static_cast<int>(EdgeKind::contradicts); ++kind) {
    edges.bind(1, kind).bind(2, to_string(static_cast<EdgeKind>(kind))).run();
  }
}

[[noreturn]] void refuse(const Database& db, const std::string& problem,
                         const std::string& remedy) {
  throw Error(Error::Code::input, db.path(), problem, remedy);
}

// The version, or 0 for a new file.
std::int64_t version_of(Database& db) {
  std::int64_t application = 0;
  std::int64_t tables = 0;
  try {
    application = db.number("PRAGMA application_id");
    tables = db.number("SELECT count(*) FROM sqlite_schema");
  } catch (const Error&) {
    refuse(db, "is no store", "make one with: diplograph add news.db FILE...");
  }
  if (application == 0 && tables == 0) return 0;
  if (application != store_application) {
    refuse(db, "is another program's SQLite file, no store", "name another file");
  }
  const std::int64_t version = db.number("PRAGMA user_version");
  if (version > store_version) {
    refuse(db,
           "is a store of version " + std::to_string(version) + ", this program knows " +
               std::to_string(store_version),
           "use a newer diplograph");
  }
  return version;
}

}  // namespace

bool prepare_store(Database& db) {
  if (version_of(db) == 0) db.run("PRAGMA journal_mode = WAL");
  Transaction transaction(db, true);
  const std::int64_t version = version_of(db);  // another process may have been first
  if (version == store_version) return false;
  for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
    db.run(steps[step]);
  }
  fill_kinds(db);
  for (const View& view : store_views) {
    db.run("DROP VIEW IF EXISTS " + std::string(view.name));
    db.run("CREATE VIEW " + std::string(view.name) + " AS " + view.sql);
  }
  db.run("PRAGMA application_id = " + std::to_string(store_application));
  db.run("PRAGMA user_version = " + std::to_string(store_version));
  transaction.commit();
  return true;
}

void check_store(Database& db) {
  const std::int64_t version = version_of(db);
  if (version == 0) refuse(db, "is an empty file, no store", "fill it with: diplograph add");
  if (version < store_version) {
    refuse(db, "is a store of an older version",
           "bring it up to date with: diplograph add " + db.path());
  }
}

const std::string& checked_for_writing(const std::string& path) {
  std::error_code absent;
  if (std::filesystem::is_directory(path, absent))
    throw Error(Error::Code::input, path, "is a folder, not a store", "name a file in it");
  const bool empty = std::filesystem::is_regular_file(path, absent)
                         ? std::filesystem::file_size(path, absent) == 0
                         : !std::filesystem::exists(path, absent);
  if (!empty && !is_sqlite(path)) {
    throw Error(Error::Code::input, path, "is no store, and would be overwritten",
                "name another file");
  }
  return path;
}

bool is_sqlite(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(path, unknown)) return false;
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::ifstream file(path, std::ios::binary);
  std::array<char, 16> head{};
  file.read(head.data(), head.size());
  return file && std::string_view(head.data(), head.size()) == magic;
}

}  // namespace diplograph
