// What is no store, is damaged or is of another version.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "graph/ask/ask.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store_support.hpp"

namespace diplograph {
namespace {

using namespace made;

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

TEST_CASE("files that are no store are refused, and left as they are") {
  const Place place;
  write(place.path(), "no database at all, but long enough to look at: " + std::string(5000, 'x'));
  CHECK_THROWS_AS(StoreWriter(place.path(), lexicon), Error);
  CHECK_THROWS_AS(StoreSource(place.path()), Error);
  // SQLite takes a file of less than a page for an empty one, and writes over it.
  for (const std::string bytes : {"x", "an article of a few words", "SQLite format"}) {
    CAPTURE(bytes);
    const Place article;
    write(article.path(), bytes);
    CHECK_THROWS_AS(put_all(article.path(), Generator(3).records(1)), Error);
    std::ifstream file(article.path(), std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == bytes);
  }
  CHECK_THROWS_AS(StoreWriter(place.folder.path(), lexicon), Error);
  const Place empty;
  write(empty.path(), "");
  CHECK(put_all(empty.path(), Generator(3).records(1)).added == 1);
  const Place other;
  Database(other.path(), Database::Mode::write)
      .run("CREATE TABLE mine(a); INSERT INTO mine VALUES(1)");
  CHECK_THROWS_AS(StoreWriter(other.path(), lexicon), Error);
  CHECK_THROWS_AS(StoreSource(other.path()), Error);
  CHECK(Database(other.path(), Database::Mode::read).number("SELECT a FROM mine") == 1);
  CHECK_THROWS_AS(StoreSource(other.path() + ".none"), Error);
  CHECK_FALSE(std::filesystem::exists(other.path() + ".none"));
}

TEST_CASE("a store whose numbers are damaged is told, not believed") {
  for (const std::string damage :
       {"UPDATE node SET kind = 99", "UPDATE node SET kind = -1", "UPDATE edge SET kind = 99",
        "UPDATE edge SET facts = '{}' WHERE kind = 0", "UPDATE node SET facts = '['"}) {
    CAPTURE(damage);
    const Place place;
    static_cast<void>(put_all(place.path(), Generator(3).records(5)));
    Database(place.path(), Database::Mode::write).run(damage);
    CHECK_THROWS_AS(static_cast<void>(whole(place.path())), Error);
  }
}

TEST_CASE("who adds to a store whose tables of tellings are damaged is told so") {
  for (const std::string damage :
       {"UPDATE held SET role = 99", "UPDATE held SET role = -1", "UPDATE deed SET plover = 99",
        "UPDATE told SET telling = '{'"}) {
    CAPTURE(damage);
    const Place place;
    const std::vector<Record> records = Generator(3).records(9);
    put_all(place.path(), {records.begin(), records.end() - 1});
    Database(place.path(), Database::Mode::write).run(damage);
    CHECK_THROWS_AS(put_all(place.path(), {records.back()}), Error);
  }
}

TEST_CASE("a list of publishers that has lost its end is read to where it ends") {
  const Place place;
  const std::vector<Record> records = Generator(3).records(9);
  put_all(place.path(), {records.begin(), records.end() - 1});
  Database(place.path(), Database::Mode::write).run("UPDATE told SET publishers = 'one'");
  CHECK_NOTHROW(put_all(place.path(), {records.back()}));
}

TEST_CASE("a newer store is refused, an older one is brought up to date") {
  const Place place;
  const std::vector<Record> records = Generator(29).records(10);
  put_all(place.path(), records);
  Database(place.path(), Database::Mode::write)
      .run("PRAGMA user_version = " + std::to_string(store_version + 1));
  CHECK_THROWS_AS(StoreWriter(place.path(), lexicon), Error);
  CHECK_THROWS_AS(StoreSource(place.path()), Error);
  // As the first version was: without measures, counts and decisions.
  Database(place.path(), Database::Mode::write)
      .run(
          "DROP VIEW actors; DROP TABLE measure; DROP TABLE stat; DROP TABLE decision; "
          "DROP INDEX edge_contradicts; DROP TABLE told; DROP TABLE form; DROP TABLE sighting; "
          "DROP TABLE held; DROP TABLE said; DROP TABLE deed; DROP TABLE merged; "
          "DROP INDEX edge_between; PRAGMA user_version = 1");
  CHECK_THROWS_AS(StoreSource(place.path()), Error);
  {
    StoreWriter store(place.path(), lexicon);
    static_cast<void>(store.commit());
  }
  CHECK((whole(place.path()) == rebuilt(records)));
  CHECK_FALSE(StoreSource(place.path()).stats().rows.empty());
}

}  // namespace
}  // namespace diplograph
