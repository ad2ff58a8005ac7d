#include "graph/store/store.hpp"

#include <map>
#include <optional>
#include <utility>

#include "base/packed.hpp"
#include "base/record_json.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/sync.hpp"

namespace diplograph {

struct StoreWriter::Impl {
  Impl(const std::string& path, Lexicon of, Fold32 with)
      : db(path, Database::Mode::write), lexicon(std::move(of)), fold(std::move(with)) {
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

  void take(Record record) {
    for (const Entity& entity : record.entities) {
      if (entity.kind == EntityKind::organization) organizations.insert(entity.id);
    }
    merger->add(std::move(record));
  }

  // All that the file said before goes, unless it is said again.
  void open_file(const std::string& file) {
    if (!files.insert(file).second) return;
    Query query(db, "SELECT part, hash FROM record WHERE file = ?");
    for (query.bind(1, file); query.step();) {
      before[{file, query.integer(0)}] = query.integer(1);
    }
  }

  // Whether the file had this very article.
  bool drop_before(const std::string& file, std::int64_t part, std::int64_t hash, bool& was_there) {
    const auto found = before.find({file, part});
    was_there = found != before.end();
    const bool same = was_there && found->second == hash;
    if (was_there) before.erase(found);
    return same;
  }

  // Articles of replaced files that their files no longer have.
  void remove_rest() {
    Query remove(db, "DELETE FROM record WHERE file = ? AND part = ?");
    for (const auto& [key, hash] : before) {
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

  Graph graph() {
    KnownWorld known = lexicon(organizations);
    known.decisions = decisions();
    return merger->finish(known);
  }

  void fill_merger() {
    merger.emplace();
    organizations.clear();
    Query query(db, "SELECT file, bytes FROM record ORDER BY num");
    while (query.step()) {
      const std::string place = db.path() + ": " + std::string(query.text(0));
      take(record_from_json(unpacked(query.text(1), place), place));
    }
  }

  Database db;
  Lexicon lexicon;
  Fold32 fold;
  std::optional<Transaction> transaction;
  // All records of the store; nothing where it must be read again.
  std::optional<Merger> merger;
  std::set<std::string> organizations;
  std::set<std::string> files;  // put by this writer
  std::map<std::pair<std::string, std::int64_t>, std::int64_t> before;
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
  ++impl.pending;
  if (impl.drop_before(record.file, part, hash, was_there)) {
    ++impl.change.unchanged;
    return;
  }
  ++(was_there ? impl.change.replaced : impl.change.added);
  Query insert(impl.db,
               "INSERT INTO record(file, part, article, hash, bytes) VALUES(?, ?, ?, ?, ?) "
               "ON CONFLICT(file, part) DO UPDATE SET article = excluded.article, "
               "hash = excluded.hash, bytes = excluded.bytes");
  insert.bind(1, record.file).bind(2, part).bind(3, record.article).bind(4, hash);
  insert.bind_bytes(5, packed(json)).run();
  if (was_there) {
    impl.merger.reset();
  } else if (impl.merger) {
    impl.take(std::move(record));
  }
}

std::size_t StoreWriter::remove(const std::string& file_or_article) {
  Impl& impl = *impl_;
  impl.begin();
  Query remove(impl.db, "DELETE FROM record WHERE file = ?1 OR article = ?1");
  const std::int64_t before = impl.db.number("SELECT count(*) FROM record");
  remove.bind(1, file_or_article).run();
  const auto count =
      static_cast<std::size_t>(before - impl.db.number("SELECT count(*) FROM record"));
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
  if (impl.stale || change.added + change.replaced + change.removed > 0) {
    if (!impl.merger) impl.fill_merger();
    sync_graph(impl.db, impl.graph(), impl.fold);
    impl.stale = false;
  }
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
