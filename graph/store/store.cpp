#include "graph/store/store.hpp"

#include <map>
#include <optional>
#include <utility>

#include "base/fingerprint.hpp"
#include "base/packed.hpp"
#include "base/record_json.hpp"
#include "graph/store/measures.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/sync.hpp"
#include "graph/store/told_identities.hpp"
#include "graph/store/told_tables.hpp"
#include "graph/store/update.hpp"

namespace diplograph {

struct StoreWriter::Impl {
  Impl(const std::string& path, Lexicon of, Fold32 with)
      : db(checked_for_writing(path), Database::Mode::write),
        lexicon(std::move(of)),
        fold(std::move(with)) {
    stale = prepare_store(db);
    // A killed program loses nothing that was committed; a power failure may lose the last commit.
    db.run("PRAGMA synchronous = NORMAL");
    db.run("PRAGMA cache_size = -65536");
    db.run("PRAGMA wal_autocheckpoint = 4000");
    committed = static_cast<std::size_t>(db.number("SELECT count(*) FROM record"));
    if (committed == 0) merger.emplace();
  }

  void begin() {
    if (!transaction) transaction.emplace(db, true);
  }

  // All that the file said before goes, unless it is said again.
  void open_file(const std::string& file) {
    if (!files.insert(file).second) return;
    Query query(db, "SELECT part, hash, article FROM record WHERE file = ?");
    for (query.bind(1, file); query.step();) {
      before[{file, query.integer(0)}] = {query.integer(1), std::string(query.text(2))};
    }
  }

  // Whether this writer put the article before, and told the same.
  bool is_put_again(const Record& record, std::int64_t hash, bool& same) {
    const auto [place, is_new] =
        put.try_emplace({record.file, record.index}, Stored{hash, record.article});
    same = !is_new && place->second.hash == hash;
    if (is_new || same) return !is_new;
    touched.insert(place->second.article);
    place->second = {hash, record.article};
    return true;
  }

  // Whether the file had this very article.
  bool drop_before(const std::string& file, std::int64_t part, std::int64_t hash, bool& was_there) {
    const auto found = before.find({file, part});
    was_there = found != before.end();
    if (!was_there) return false;
    const bool same = found->second.hash == hash;
    if (!same) touched.insert(found->second.article);
    before.erase(found);
    return same;
  }

  // Articles of replaced files that their files no longer have.
  void remove_rest() {
    Query remove(db, "DELETE FROM record WHERE file = ? AND part = ?");
    for (const auto& [key, record] : before) {
      touched.insert(record.article);
      remove.bind(1, key.first).bind(2, key.second).run();
      ++change.removed;
      merger.reset();
    }
    before.clear();
  }

  std::vector<Decision> decisions() {
    std::vector<Decision> found;
    Query query(db, "SELECT same, one, other, why FROM decision ORDER BY place");
    while (query.step()) {
      found.push_back({query.integer(0) != 0, std::string(query.text(1)),
                       std::string(query.text(2)), std::string(query.text(3)), 0});
    }
    return found;
  }

  KnownWorld known(ToldTables& told) {
    KnownWorld world = lexicon(told.organizations());
    world.decisions = decisions();
    return world;
  }

  // The tables follow from records, by rules of the program that may change with it.
  void bring_up_to_date() {
    ToldTables told(db);
    Touched changed;
    const std::string build = std::to_string(stable_hash(build_id()));
    if (build_id().empty() ||
        db.number("SELECT count(*) FROM merged WHERE build = " + build) == 0) {
      stale = true;
      for (const char* table : {"told", "form", "sighting", "held", "said"}) {
        db.run("DELETE FROM " + std::string(table));
      }
      Query all(db, "SELECT DISTINCT article FROM record");
      while (all.step()) touched.emplace(all.text(0));
    }
    const bool few = !stale && touched.size() * 4 <= committed;
    if (!few && !merger) fill_merger();
    put_touched(told, changed);
    const KnownWorld world = known(told);
    std::optional<Partial> partial;
    if (few) {
      partial = merge_touched(db, told, world, std::move(changed),
                              db.number("SELECT identities FROM merged"));
    }
    const bool all = !partial;
    if (all) {
      if (!merger) fill_merger();
      partial = Partial{merger->finish(world), {}};
    }
    sync_graph(db, partial->graph, fold, partial->scope);
    write_measures(db, partial->graph, told.publishers());
    stale = false;
    if (!all) return;
    db.run("DELETE FROM merged");
    Query mark(db, "INSERT INTO merged VALUES(?, ?)");
    mark.bind(1, stable_hash(build_id()))
        .bind(2, hash_of(identities_of(told, told.offices(), world)))
        .run();
  }

  void put_touched(ToldTables& told, Touched& changed) {
    for (const std::string& article : touched) {
      Merger own;
      if (!merger) add_records(db, article, own);
      const auto kept = (merger ? *merger : own).of(article);
      told.put(article, kept ? &*kept : nullptr, changed);
    }
    touched.clear();
  }

  void fill_merger() {
    merger.emplace();
    Query query(db, "SELECT file, bytes FROM record ORDER BY num");
    while (query.step()) {
      const std::string place = db.path() + ": " + std::string(query.text(0));
      merger->add(record_from_json(unpacked(query.text(1), place), place));
    }
  }

  Database db;
  Lexicon lexicon;
  Fold32 fold;
  std::optional<Transaction> transaction;
  // All records of the store; nothing where it must be read again.
  std::optional<Merger> merger;
  std::set<std::string> files;  // put by this writer
  struct Stored {
    std::int64_t hash = 0;
    std::string article;
  };
  using ByPart = std::map<std::pair<std::string, std::int64_t>, Stored>;  // by file and part
  ByPart put;                                                             // by this writer
  ByPart before;                  // of its files, not put yet
  std::set<std::string> touched;  // articles of which the tables do not say yet what they say
  StoreChange change;
  std::size_t pending = 0;
  std::size_t committed = 0;
  bool stale = false;
};

StoreWriter::StoreWriter(const std::string& path, Lexicon lexicon, Fold32 fold)
    : impl_(std::make_unique<Impl>(path, std::move(lexicon), std::move(fold))) {}

StoreWriter::~StoreWriter() = default;

void StoreWriter::put(Record record) {
  Impl& impl = *impl_;
  impl.begin();
  impl.open_file(record.file);
  const std::string json = to_json_line(record);
  const std::int64_t hash = stable_hash(json);
  const auto part = static_cast<std::int64_t>(record.index);
  bool was_there = false;
  bool same = false;
  const bool again = impl.is_put_again(record, hash, same);
  if (same) return;
  ++impl.pending;
  if (again) {
    was_there = true;  // and was counted
  } else if (impl.drop_before(record.file, part, hash, was_there)) {
    ++impl.change.unchanged;
    return;
  } else {
    ++(was_there ? impl.change.replaced : impl.change.added);
  }
  impl.touched.insert(record.article);
  Query insert(impl.db,
               "INSERT INTO record(file, part, article, hash, bytes) VALUES(?, ?, ?, ?, ?) "
               "ON CONFLICT(file, part) DO UPDATE SET article = excluded.article, "
               "hash = excluded.hash, bytes = excluded.bytes");
  insert.bind(1, record.file).bind(2, part).bind(3, record.article).bind(4, hash);
  insert.bind_bytes(5, packed(json)).run();
  if (was_there) {
    impl.merger.reset();
  } else if (impl.merger) {
    impl.merger->add(std::move(record));
  }
}

std::size_t StoreWriter::remove(const std::string& file_or_article) {
  Impl& impl = *impl_;
  impl.begin();
  Query articles(impl.db, "SELECT article FROM record WHERE file = ?1 OR article = ?1");
  for (articles.bind(1, file_or_article); articles.step();) {
    impl.touched.emplace(articles.text(0));
  }
  Query remove(impl.db, "DELETE FROM record WHERE file = ?1 OR article = ?1");
  remove.bind(1, file_or_article).run();
  const std::size_t count = impl.db.changed();
  impl.change.removed += count;
  if (count > 0) impl.merger.reset();
  return count;
}

void StoreWriter::decide(const std::vector<Decision>& decisions) {
  Impl& impl = *impl_;
  impl.begin();
  if (to_text(impl.decisions()) == to_text(decisions)) return;
  impl.db.run("DELETE FROM decision");
  Query insert(impl.db, "INSERT INTO decision(same, one, other, why) VALUES(?, ?, ?, ?)");
  for (const Decision& one : decisions) {
    insert.bind(1, one.same ? 1 : 0).bind(2, one.one).bind(3, one.other).bind(4, one.why).run();
  }
  impl.stale = true;
}

StoreChange StoreWriter::commit() {
  Impl& impl = *impl_;
  impl.begin();
  impl.remove_rest();
  const StoreChange change = std::exchange(impl.change, {});
  if (impl.stale || !impl.touched.empty()) impl.bring_up_to_date();
  impl.committed = static_cast<std::size_t>(impl.db.number("SELECT count(*) FROM record"));
  impl.transaction->commit();
  impl.transaction.reset();
  impl.pending = 0;
  return change;
}

std::set<std::string> StoreWriter::told_ids() {
  if (!impl_->merger) impl_->fill_merger();
  return impl_->merger->told_ids();
}

std::size_t StoreWriter::pending() const { return impl_->pending; }

std::size_t StoreWriter::size() const { return impl_->committed; }

}  // namespace diplograph
