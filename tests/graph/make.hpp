// Invented records for the tests of the graph.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/merge.hpp"

namespace diplograph::made {

inline std::optional<Day> day(const std::string& iso) { return day_from_iso(iso); }

inline std::optional<Date> on(const std::string& from, const std::string& to = "",
                              Grain grain = Grain::day) {
  Date date;
  date.from = day(from);
  date.to = to.empty() ? date.from : day(to);
  date.grain = grain;
  date.text = from;
  return date;
}

inline Record article(const std::string& name, const std::string& published,
                      const std::string& publisher) {
  Record record;
  record.article = "article:" + name;
  record.file = name + ".txt";
  record.sha256 = std::string(64, 'a');
  record.charset = "UTF-8";
  record.span = {0, 900};
  record.headline = "Headline of " + name;
  record.lang = "en";
  record.published = day(published);
  if (!publisher.empty()) record.publisher = {publisher};
  return record;
}

inline EntityKind kind_of(const std::string& id) {
  if (id.starts_with("person:")) return EntityKind::person;
  if (id.starts_with("state:")) return EntityKind::state;
  if (id.starts_with("place:")) return EntityKind::place;
  return EntityKind::organization;
}

inline Entity& entity(Record& record, const std::string& id, const std::string& label = "") {
  for (Entity& known : record.entities) {
    if (known.id == id) return known;
  }
  Entity made;
  made.id = id;
  made.kind = kind_of(id);
  made.label = label.empty() ? id.substr(id.find(':') + 1) : label;
  made.labels = {{"en", made.label}};
  record.add_mention(made, {10, 15}, made.label, MentionForm::name);
  return record.entities.emplace_back(made);
}

inline void office(Record& record, const std::string& person, Role role, const std::string& of,
                   const std::string& title) {
  entity(record, person);
  if (!of.empty()) entity(record, of);
  record.offices.push_back({person, role, of, title, {40, 60}});
}

// Gives the event, to be changed further before the next one is added.
inline Event& event(Record& record, EventType type, Status status, const std::optional<Date>& date,
                    const std::vector<std::string>& who,
                    const std::vector<std::string>& places = {}) {
  Event made;
  made.type = type;
  made.id = std::string(to_string(type)) + ":" + record.article.substr(8) + "-" +
            std::to_string(record.events.size());
  made.status = status;
  made.date = date;
  made.confidence = 0.5;
  for (const std::string& id : who) {
    entity(record, id);
    made.participants.push_back(
        {id, type == EventType::visit ? ParticipantRole::visitor : ParticipantRole::participant});
  }
  for (const std::string& id : places) {
    entity(record, id);
    made.places.push_back(id);
  }
  if (type == EventType::meeting || type == EventType::visit) made.plover = Plover::CONSULT;
  Evidence evidence{{100, 160}, {110, 113}, "test.rule"};
  evidence.quote = "They talked, says " + record.article + ".";
  made.evidence = {evidence};
  record.events.push_back(made);
  return record.events.back();
}

inline Event& meeting(Record& record, Status status, const std::optional<Date>& date,
                      const std::vector<std::string>& who,
                      const std::vector<std::string>& places = {}) {
  return event(record, EventType::meeting, status, date, who, places);
}

inline Statement& statement(Record& record, const std::string& speaker, const std::string& text,
                            Act act = Act::say) {
  entity(record, speaker);
  Statement made;
  made.id =
      "statement:" + record.article.substr(8) + "-" + std::to_string(record.statements.size());
  made.speakers = {speaker};
  made.act = act;
  made.text = text;
  made.span = {200, 260};
  made.verb = {190, 195};
  made.rule = "test.say";
  record.statements.push_back(made);
  return record.statements.back();
}

inline Graph merged(const std::vector<Record>& records, const KnownWorld& known = {}) {
  Merger merger;
  for (const Record& record : records) merger.add(record);
  return merger.finish(known);
}

inline std::vector<const Node*> nodes_of(const Graph& graph, NodeKind kind) {
  std::vector<const Node*> found;
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    if (graph[vertex].kind == kind) found.push_back(&graph[vertex]);
  }
  return found;
}

}  // namespace diplograph::made
