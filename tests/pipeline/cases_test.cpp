// tests/cases/<lang>: one construction a file, and the facts it must give; tests/cases/open/<lang>:
// those that are not read yet.
//
//   published 2025-05-12
//   ... the article, a paragraph a line, without a headline ...
//   ---
//   event meeting talks occurred | person ; person | at place | 2025-05-12
//   deed SANCTION | actor > recipient
//   office person | foreign_minister | state:NOR
//   statement say quote | person | content
//   person name, also state, organization and place
//
// Actors stand by their labels, "-" for nothing. All facts of each kind that the file lists must be
// there and no other: a line of the kind alone ("event") says that there is none.
//
// tests/data/velda is the pack of an invented language in a world of its own: its cases read each
// construction by data alone.
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

// "deed SANCTION | who > whom", of an event that has a type of PLOVER.
std::string told_as_deed(const Record& record, const Event& event) {
  const auto labels = [&](ParticipantRole role) {
    std::vector<std::string> ids;
    for (const Participant& participant : event.participants) {
      if (participant.role == role) ids.push_back(participant.id);
    }
    return labels_of(record, ids);
  };
  return "deed " + std::string(to_string(*event.plover)) + " | " + labels(ParticipantRole::actor) +
         " > " + labels(ParticipantRole::recipient);
}

std::vector<std::string> facts_of(const Record& record) {
  std::vector<std::string> facts;
  for (const Event& event : record.events) {
    facts.push_back(told(record, event));
    if (event.type == EventType::action && event.plover)
      facts.push_back(told_as_deed(record, event));
  }
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
    facts.push_back(std::string(to_string(entity.kind)) + " " + entity.label);
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

// The facts of the wanted kinds that the program reads, and those wanted.
std::pair<std::string, std::string> got_and_wanted(const std::string& path, const Packs& packs,
                                                   const Language& language) {
  const Case wanted = load_case(path);
  const Record record = read_paragraph(wanted.text, packs, language, wanted.published);
  std::vector<std::string> got = facts_of(record);
  std::erase_if(
      got, [&wanted](const std::string& fact) { return !wanted.kinds.contains(kind_of(fact)); });
  return {joined(sorted(got), "\n"), joined(sorted(wanted.facts), "\n")};
}

std::vector<std::string> files_of(const std::string& folder) {
  return is_folder(folder) ? list_files(folder) : std::vector<std::string>();
}

const std::string cases = source_dir + "/tests/cases/";

void check_cases(const Packs& packs) {
  for (const auto& language : packs.languages()) {
    const auto files = files_of(cases + language->pack.lang());
    CHECK_FALSE(files.empty());
    for (const std::string& path : files) {
      CAPTURE(path);
      const auto [got, wanted] = got_and_wanted(path, packs, *language);
      CHECK(got == wanted);
    }
  }
}

}  // namespace

TEST_CASE("each construction gives its facts") { check_cases(packs()); }

TEST_CASE("an invented language is read by its folder alone") {
  check_cases(Packs::load(source_dir + "/tests/data/velda"));
}

TEST_CASE("each construction gives a record that can be read back") {
  for (const auto& language : packs().languages()) {
    for (const std::string& path : files_of(cases + language->pack.lang())) {
      const Case wanted = load_case(path);
      const Record record = read_paragraph(wanted.text, packs(), *language, wanted.published);
      CHECK_NOTHROW(static_cast<void>(record_from_json(to_json_line(record), path)));
      for (const Entity& entity : record.entities) {
        CAPTURE(entity.id);
        for (const auto& [lang, label] : entity.labels) CHECK_FALSE(label.empty());
      }
    }
  }
}

// Constructions that are not read yet, with the facts that they should give.
TEST_CASE("what is read since the last look at the open cases is told") {
  for (const auto& language : packs().languages()) {
    for (const std::string& path : files_of(cases + "open/" + language->pack.lang())) {
      const auto [got, wanted] = got_and_wanted(path, packs(), *language);
      if (got == wanted) MESSAGE("is read now, it may leave open/: ", path);
    }
  }
}
