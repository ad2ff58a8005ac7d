// tests/cases/<lang>: one construction a file, and the facts it must give.
//
//   published 2025-05-12
//   ... the article, a paragraph a line, without a headline ...
//   ---
//   event meeting talks occurred | person ; person | at place | 2025-05-12
//   office person | foreign_minister | state:NOR
//   statement say quote | person | content
//   person name
//
// Actors stand by their labels, "-" for nothing. All facts of each kind that the file lists must be
// there and no other: a line of the kind alone ("event") says that there is none.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "pipeline/pipeline_support.hpp"

using namespace diplograph;

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
  return out.empty() ? "-" : out;
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::ranges::sort(lines);
  return lines;
}

std::string label_of(const Record& record, const std::string& id) {
  const auto entity = std::ranges::find(record.entities, id, &Entity::id);
  return entity == record.entities.end() ? id : entity->label;
}

std::string labels_of(const Record& record, const std::vector<std::string>& ids) {
  std::vector<std::string> labels;
  for (const std::string& id : ids) labels.push_back(label_of(record, id));
  return joined(sorted(labels), " ; ");
}

std::string told(const std::optional<Date>& date) {
  if (!date || !date->from) return "-";
  const std::string from = to_iso(*date->from);
  return date->to && *date->to != *date->from ? from + "/" + to_iso(*date->to) : from;
}

std::string told(const Record& record, const Event& event) {
  std::vector<std::string> actors;
  for (const Participant& participant : event.participants) actors.push_back(participant.id);
  std::string out = "event " + std::string(to_string(event.type));
  if (event.mode) out += " " + std::string(to_string(*event.mode));
  return out + " " + std::string(to_string(event.status)) + " | " + labels_of(record, actors) +
         " | at " + labels_of(record, event.places) + " | " + told(event.date);
}

std::vector<std::string> facts_of(const Record& record) {
  std::vector<std::string> facts;
  for (const Event& event : record.events) facts.push_back(told(record, event));
  for (const Office& office : record.offices) {
    facts.push_back("office " + label_of(record, office.person) + " | " +
                    std::string(to_string(office.role)) + " | " +
                    (office.of.empty() ? "-" : office.of));
  }
  for (const Statement& statement : record.statements) {
    facts.push_back("statement " + std::string(to_string(statement.act)) +
                    (statement.quote ? " quote" : "") + " | " +
                    labels_of(record, statement.speakers) + " | " + statement.text);
  }
  for (const Entity& entity : record.entities) {
    if (entity.kind == EntityKind::person) facts.push_back("person " + entity.label);
  }
  return facts;
}

std::string kind_of(const std::string& fact) { return fact.substr(0, fact.find(' ')); }

struct Case {
  std::optional<Day> published;
  std::string text;
  std::vector<std::string> facts;
  std::set<std::string> kinds;  // that the facts tell all of
};

Case load_case(const std::string& path) {
  constexpr std::string_view published = "published ";
  Case loaded;
  bool behind = false;
  read_lines(path, [&](std::string_view line, std::size_t number) {
    if (number == 1 && line.starts_with(published)) {
      loaded.published = day_from_iso(line.substr(published.size()));
    } else if (line == "---") {
      behind = true;
    } else if (!behind) {
      loaded.text += (loaded.text.empty() ? "" : "\n") + std::string(line);
    } else if (!line.empty()) {
      const std::string fact(line);
      loaded.kinds.insert(kind_of(fact));
      if (fact.find(' ') != std::string::npos) loaded.facts.push_back(fact);
    }
  });
  return loaded;
}

}  // namespace

TEST_CASE("each construction gives its facts") {
  for (const auto& language : packs().languages()) {
    for (const std::string& path :
         list_files(source_dir + "/tests/cases/" + language->pack.lang())) {
      CAPTURE(path);
      const Case wanted = load_case(path);
      const Record record = read_paragraph(wanted.text, *language, wanted.published);
      CHECK_NOTHROW(static_cast<void>(record_from_json(to_json_line(record), path)));
      std::vector<std::string> got = facts_of(record);
      std::erase_if(got, [&wanted](const std::string& fact) {
        return !wanted.kinds.contains(kind_of(fact));
      });
      CHECK(joined(sorted(got), "\n") == joined(sorted(wanted.facts), "\n"));
    }
  }
}
