#include "graph/store/told_tables.hpp"

#include "base/json.hpp"
#include "base/record_json.hpp"
#include "graph/format/facts_json.hpp"
#include "graph/merge_steps.hpp"
#include "graph/store/slice.hpp"
#include "graph/store/sync.hpp"

namespace diplograph {
namespace {

// The events of a record as a record of their own, with no more of the entities than their ids.
std::string telling_of(const KeptRecord& kept) {
  Record record = kept.record;
  record.headline.clear();
  record.offices.clear();
  record.statements.clear();
  std::set<std::string> named;
  for (const Event& event : record.events) {
    named.insert(event.places.begin(), event.places.end());
    for (const Participant& who : event.participants) named.insert(who.id);
  }
  for (const KeptRecord::Sighting& seen : kept.entities) {
    if (!named.contains(seen.entity->id)) continue;
    Entity entity;
    entity.id = seen.entity->id;
    entity.kind = seen.entity->kind;
    record.entities.push_back(std::move(entity));
  }
  return to_json_line(record);
}

std::optional<std::string> day_of(const Record& record) {
  if (!record.published) return std::nullopt;
  return to_iso(*record.published);
}

std::string languages_of(const Entity& entity) {
  std::string all;
  for (const auto& [lang, label] : entity.labels) all += lang + ' ';
  return all;
}

Entity entity_of(const Node& names) {
  Entity entity;
  entity.id = names.id;
  entity.kind = static_cast<EntityKind>(names.kind);
  entity.label = names.label;
  const auto& labels = names.entity().labels;
  entity.labels.assign(labels.begin(), labels.end());
  entity.aliases = names.entity().aliases;
  entity.wikidata = names.entity().wikidata;
  return entity;
}

}  // namespace

ToldTables::ToldTables(Database& db)
    : db_(db),
      find_(db, "SELECT num FROM told WHERE article = ?"),
      add_(db, "INSERT INTO told(article, published, publishers, telling) VALUES(?, ?, ?, ?)"),
      forms_(db,
             "SELECT f.num, f.id FROM sighting s JOIN form f ON f.num = s.form WHERE s.told = ?"),
      drop_form_(db,
                 "DELETE FROM form WHERE num = ?1 AND NOT EXISTS "
                 "(SELECT 1 FROM sighting WHERE form = ?1)"),
      find_form_(db, "SELECT num FROM form WHERE hash = ? AND id = ? AND label = ? AND facts = ?"),
      add_form_(db,
                "INSERT INTO form(id, kind, label, langs, hash, facts) VALUES(?, ?, ?, ?, ?, ?)"),
      add_sighting_(db, "INSERT OR IGNORE INTO sighting(told, form) VALUES(?, ?)"),
      add_held_(db, "INSERT INTO held(told, person, role, of, title) VALUES(?, ?, ?, ?, ?)"),
      add_said_(db, "INSERT INTO said(told, words, id) VALUES(?, ?, ?)") {}

void ToldTables::put(const std::string& article, const KeptRecord* kept, Touched& touched) {
  touched.articles.insert(article);
  find_.bind(1, article);
  const std::int64_t before = find_.step() ? find_.integer(0) : 0;
  find_.reset();
  if (before != 0) drop(before, touched);
  if (kept == nullptr) return;
  const Record& record = kept->record;
  std::string publishers;
  for (const std::string& name : record.publisher) publishers += name + '\n';
  std::optional<std::string> telling;
  if (!record.events.empty()) telling = telling_of(*kept);
  add_.bind(1, article).bind(2, day_of(record)).bind(3, publishers).bind(4, telling).run();
  const std::int64_t told = db_.last_row();
  for (const KeptRecord::Sighting& seen : kept->entities) {
    touched.entities.insert(seen.entity->id);
    add_sighting_.bind(1, told).bind(2, form_of(*seen.entity)).run();
  }
  for (const Office& office : record.offices) {
    touched.entities.insert(office.person);
    add_held_.bind(1, told).bind(2, office.person).bind(3, static_cast<std::int64_t>(office.role));
    add_held_.bind(4, office.of).bind(5, office.title).run();
  }
  put_statements(told, record, touched);
}

void ToldTables::put_statements(std::int64_t told, const Record& record, Touched& touched) {
  for (const Statement& statement : record.statements) {
    const std::int64_t words = stable_hash(told_words(statement));
    touched.words.insert(words);
    touched.statements.insert(statement.id);
    add_said_.bind(1, told).bind(2, words).bind(3, statement.id).run();
  }
}

void ToldTables::drop(std::int64_t told, Touched& touched) {
  std::vector<std::int64_t> forms;
  for (forms_.bind(1, told); forms_.step();) {
    forms.push_back(forms_.integer(0));
    touched.entities.emplace(forms_.text(1));
  }
  Query held(db_, "SELECT person FROM held WHERE told = ?");
  for (held.bind(1, told); held.step();) touched.entities.emplace(held.text(0));
  Query said(db_, "SELECT words, id FROM said WHERE told = ?");
  for (said.bind(1, told); said.step();) {
    touched.words.insert(said.integer(0));
    touched.statements.emplace(said.text(1));
  }
  for (const char* sql : {"DELETE FROM sighting WHERE told = ?", "DELETE FROM held WHERE told = ?",
                          "DELETE FROM said WHERE told = ?", "DELETE FROM told WHERE num = ?"}) {
    Query(db_, sql).bind(1, told).run();
  }
  for (const std::int64_t form : forms) drop_form_.bind(1, form).run();
}

std::int64_t ToldTables::form_of(const Entity& entity) {
  JsonWriter out;
  out.begin_object();
  write_facts(out, name_node(entity));
  const std::string facts = out.end_object().take();
  const std::int64_t hash = stable_hash(entity.id + '\n' + entity.label + '\n' + facts);
  find_form_.bind(1, hash).bind(2, entity.id).bind(3, entity.label).bind(4, facts);
  const std::int64_t known = find_form_.step() ? find_form_.integer(0) : 0;
  find_form_.reset();
  if (known != 0) return known;
  add_form_.bind(1, entity.id).bind(2, static_cast<std::int64_t>(entity.kind));
  add_form_.bind(3, entity.label).bind(4, languages_of(entity)).bind(5, hash).bind(6, facts).run();
  return db_.last_row();
}

std::deque<KeptRecord> ToldTables::offices() {
  std::deque<KeptRecord> records;
  Query query(db_,
              "SELECT t.article, t.published, h.person, h.role, h.of, h.title FROM told t JOIN "
              "held h ON h.told = t.num ORDER BY t.article, h.rowid");
  while (query.step()) {
    if (records.empty() || records.back().record.article != query.text(0)) {
      Record& record = records.emplace_back().record;
      record.article = query.text(0);
      if (!query.is_null(1)) record.published = day_from_iso(query.text(1));
    }
    records.back().record.offices.push_back({std::string(query.text(2)),
                                             role_at(query, 3),
                                             std::string(query.text(4)),
                                             std::string(query.text(5)),
                                             {}});
  }
  return records;
}

std::deque<KeptRecord> ToldTables::tellings() {
  std::deque<KeptRecord> records;
  Query query(db_, "SELECT telling FROM told WHERE telling IS NOT NULL ORDER BY article");
  while (query.step()) {
    Record record = record_from_json(query.text(0), db_.path());
    record.entities.clear();
    records.push_back({std::move(record), {}});
  }
  return records;
}

std::set<std::string> ToldTables::telling_the_same(const std::set<std::string>& articles,
                                                   Touched& touched) {
  Query words(db_, "SELECT s.words FROM said s JOIN told t ON t.num = s.told WHERE t.article = ?");
  for (const std::string& article : articles) {
    for (words.bind(1, article); words.step();) touched.words.insert(words.integer(0));
  }
  std::set<std::string> telling;
  Query same(db_,
             "SELECT t.article, s.id FROM said s JOIN told t ON t.num = s.told WHERE s.words = ?");
  for (const std::int64_t hash : touched.words) {
    for (same.bind(1, hash); same.step();) {
      telling.emplace(same.text(0));
      touched.statements.emplace(same.text(1));
    }
  }
  return telling;
}

EntityNames ToldTables::names_of(const std::vector<std::string>& ids) {
  EntityNames names;
  Query query(db_,
              "SELECT id, kind, label, facts, (SELECT count(*) FROM sighting s WHERE s.form = "
              "f.num) FROM form f WHERE id = ?");
  for (const std::string& id : ids) {
    for (query.bind(1, id); query.step();) {
      names.add(node_from_row(query, 0, db_.path()), static_cast<std::size_t>(query.integer(4)));
    }
  }
  return names;
}

std::vector<std::pair<std::string, std::string>> ToldTables::languages_of_persons() {
  std::vector<std::pair<std::string, std::string>> found;
  Query query(db_, "SELECT DISTINCT id, langs FROM form WHERE kind = 0");
  while (query.step()) found.emplace_back(query.text(0), query.text(1));
  return found;
}

std::vector<std::pair<std::string, Entity>> ToldTables::sightings_of(const std::string& person) {
  std::vector<std::pair<std::string, Entity>> found;
  Query query(db_,
              "SELECT f.id, f.kind, f.label, f.facts, t.article FROM form f JOIN sighting s ON "
              "s.form = f.num JOIN told t ON t.num = s.told WHERE f.id = ?");
  for (query.bind(1, person); query.step();) {
    found.emplace_back(query.text(4), entity_of(node_from_row(query, 0, db_.path())));
  }
  return found;
}

std::set<std::string> ToldTables::organizations() {
  std::set<std::string> found;
  Query query(db_, "SELECT DISTINCT id FROM form WHERE id >= 'org:' AND id < 'org;'");
  while (query.step()) found.emplace(query.text(0));
  return found;
}

std::set<std::string> ToldTables::publishers() {
  std::set<std::string> found;
  Query query(db_, "SELECT DISTINCT publishers FROM told");
  while (query.step()) {
    // Each ends with a line; what does not was damaged.
    std::string_view all = query.text(0);
    for (std::size_t end = all.find('\n'); end != all.npos; end = all.find('\n')) {
      found.emplace(all.substr(0, end));
      all.remove_prefix(end + 1);
    }
  }
  return found;
}

}  // namespace diplograph
