// What one article says: the unit between extraction and the graph, one JSON line each.
//
// Plain data; ids tie the parts together. Lists are sorted: entities by id, offices by person then
// span, events and statements by first span. The JSON form is model/record_json.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/article.hpp"
#include "model/date.hpp"
#include "model/diagnostic.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

struct EntityMention {
  Span span;
  std::uint32_t first = 0;  // bytes of Record::mention_texts: its text as written
  std::uint32_t last = 0;
  MentionForm as = MentionForm::name;

  friend bool operator==(const EntityMention&, const EntityMention&) = default;
};

struct Entity {
  std::string id;  // "person:wang-yi", "state:CHN", "org:asean", "place:moscow"
  EntityKind kind = EntityKind::person;
  std::string label;                                        // in the article's language
  std::vector<std::pair<std::string, std::string>> labels;  // by language
  std::vector<std::string> aliases;                         // other names the article gives it
  std::optional<std::string> wikidata;                      // "Q..."
  std::vector<EntityMention> mentions;                      // by span

  friend bool operator==(const Entity&, const Entity&) = default;
};

struct Office {
  std::string person;
  Role role = Role::official;
  std::string of;     // a state or organization; empty where the article does not say
  std::string title;  // as written; "" where a counterpart alone tells of the office
  Span span;          // of the title

  friend bool operator==(const Office&, const Office&) = default;
};

struct Participant {
  std::string id;
  ParticipantRole role = ParticipantRole::participant;

  friend auto operator<=>(const Participant&, const Participant&) = default;
};

// One report of an event in the text: what `explain` shows.
struct Evidence {
  Span span;
  Span trigger;
  std::string rule;     // "ar.meet.talks"
  std::string quote{};  // the sentence as written; empty where it was not kept

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Event {
  std::string id;  // type + ":" + 16 hex digits over article, type, participants and first trigger
  EventType type = EventType::meeting;
  std::optional<Mode> mode;
  Status status = Status::occurred;
  std::optional<Date> date;
  std::vector<std::string> places;  // ids of places and states
  std::vector<Participant> participants;
  std::optional<Plover> plover;
  std::optional<std::string> cameo;  // CAMEO code, "046"
  double confidence = 0.0;           // 0..1
  std::vector<Evidence> evidence;    // at least one

  friend bool operator==(const Event&, const Event&) = default;
};

struct Statement {
  std::string id;  // "statement:" + 16 hex digits
  std::vector<std::string> speakers;
  Act act = Act::say;
  bool quote = false;  // the words stand in quotation marks
  std::string text;    // the content alone
  Span span;           // of the content
  std::vector<std::string> to;
  std::vector<std::string> about;
  std::optional<std::string> occasion;  // an event id
  Span verb;
  std::optional<Plover> plover;
  std::string rule;

  friend bool operator==(const Statement&, const Statement&) = default;
};

struct Record {
  // "source"
  std::string file;
  std::string sha256;
  std::string charset;
  // "article"
  std::string article;  // id
  std::uint32_t index = 0;
  Span span;
  std::string headline;
  std::string lang;
  std::optional<Day> published;
  std::vector<std::string> publisher;
  std::vector<std::string> relayed_from;
  // what it says
  std::vector<Entity> entities;
  std::string mention_texts;  // of all mentions of all entities, one behind the other
  std::vector<Office> offices;
  std::vector<Event> events;
  std::vector<Statement> statements;
  std::vector<Diagnostic> diagnostics;

  // What a mention of one of the entities says; holds until the next is added.
  [[nodiscard]] std::string_view text_of(const EntityMention& mention) const {
    return std::string_view(mention_texts).substr(mention.first, mention.last - mention.first);
  }
  // Adds a mention to `entity`, which is to be one of the record's.
  void add_mention(Entity& entity, Span place, std::string_view text, MentionForm as) {
    const auto first = static_cast<std::uint32_t>(mention_texts.size());
    mention_texts += text;
    entity.mentions.push_back({place, first, static_cast<std::uint32_t>(mention_texts.size()), as});
  }

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace diplograph
