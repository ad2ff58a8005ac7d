// The rules of packs/*/rules/events.json, against their own examples and non-examples.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "pipeline/pipeline_support.hpp"

using namespace diplograph;

namespace {

bool fired(const Event& event, const EventRule& rule) {
  return std::ranges::any_of(event.evidence,
                             [&rule](const Evidence& report) { return report.rule == rule.name; });
}

// Whether the entity is called `name` here: its id, its label or a mention's very words.
bool is_called(const Record& record, const Entity& entity, const std::string& name) {
  return entity.id == name || entity.label == name ||
         std::ranges::any_of(entity.mentions, [&](const EntityMention& mention) {
           return record.text_of(mention) == name;
         });
}

bool takes_part(const Record& record, const Event& event, const std::string& name) {
  return std::ranges::any_of(event.participants, [&](const Participant& participant) {
    return std::ranges::any_of(record.entities, [&](const Entity& entity) {
      return entity.id == participant.id && is_called(record, entity, name);
    });
  });
}

// Who took part in what, for the message of a failure.
std::string told(const Record& record) {
  std::string out;
  for (const Event& event : record.events) {
    out += std::string(to_string(event.type)) + " (";
    for (const Evidence& report : event.evidence) out += report.rule + " ";
    out += "):";
    for (const Participant& participant : event.participants) out += " " + participant.id;
    out += "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("every event rule fires on its examples and names their actors") {
  for (const auto& language : packs().languages()) {
    for (const EventRule& rule : language->events) {
      CAPTURE(rule.name);
      CHECK_FALSE(rule.examples.empty());
      for (const RuleExample& example : rule.examples) {
        CAPTURE(example.text);
        const Record record = read_paragraph(example.text, packs(), *language);
        INFO("got: " << told(record));
        const auto event = std::ranges::find_if(
            record.events, [&rule](const Event& candidate) { return fired(candidate, rule); });
        const bool found = event != record.events.end();
        CHECK(found);
        if (!found) continue;
        for (const std::string& actor : example.actors) {
          CAPTURE(actor);
          CHECK(takes_part(record, *event, actor));
        }
      }
    }
  }
}

TEST_CASE("every event rule has examples and non-examples") {
  for (const auto& language : packs().languages()) {
    for (const EventRule& rule : language->events) {
      CAPTURE(rule.name);
      CHECK_FALSE(rule.examples.empty());
      CHECK_FALSE(rule.non_examples.empty());
    }
  }
}

TEST_CASE("no event rule fires on its non-examples") {
  for (const auto& language : packs().languages()) {
    for (const EventRule& rule : language->events) {
      CAPTURE(rule.name);
      for (const std::string& text : rule.non_examples) {
        CAPTURE(text);
        const Record record = read_paragraph(text, packs(), *language);
        INFO("got: " << told(record));
        CHECK(std::ranges::none_of(record.events,
                                   [&rule](const Event& event) { return fired(event, rule); }));
      }
    }
  }
}
