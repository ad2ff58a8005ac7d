// What the graph's nodes and edges carry: plain data, one struct of facts for each family of kinds.
//
// A fact stands in one place only. What every report of an event says for itself (its words, its
// rule, its own status and date) is on the event's `reported_in` edges; the node has what the
// reports say together.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "graph/boxed.hpp"
#include "graph/kinds.hpp"
#include "model/date.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

// person, state, organization, place
struct EntityFacts {
  std::map<std::string, std::string> labels;  // language -> the label told most often
  std::vector<std::string> aliases;           // every other name, sorted
  std::optional<std::string> wikidata;
  std::vector<std::string> titles;   // of offices whose state or body no article names, sorted
  std::vector<std::string> same_as;  // other ids that are the same entity, sorted
  std::vector<std::string>
      same_why;  // for each of them why: a score and its reasons, or a decision

  friend bool operator==(const EntityFacts&, const EntityFacts&) = default;
};

// meeting, visit, agreement, appointment, action
struct EventFacts {
  std::optional<Mode> mode;
  Status status = Status::occurred;  // as the report published last has it
  std::optional<Date> date;          // the narrowest that the reports agree on; no span, no rule
  std::optional<Plover> plover;
  std::optional<std::string> cameo;
  double confidence = 0.0;    // of the surest report
  std::uint32_t sources = 0;  // publishers, a relayed story counting for its agency

  friend bool operator==(const EventFacts&, const EventFacts&) = default;
};

struct StatementFacts {
  Act act = Act::say;
  bool quote = false;
  std::string text;
  std::optional<Plover> plover;
  std::uint32_t sources = 0;

  friend bool operator==(const StatementFacts&, const StatementFacts&) = default;
};

// The node's label is the headline.
struct ArticleFacts {
  std::string file;
  std::string sha256;
  std::uint32_t index = 0;
  Span span;
  std::string lang;
  std::optional<Day> published;
  std::vector<std::string> publisher;
  std::vector<std::string> relayed_from;

  friend bool operator==(const ArticleFacts&, const ArticleFacts&) = default;
};

struct Node {
  std::string id;
  NodeKind kind = NodeKind::person;
  std::string label;
  std::variant<Boxed<EntityFacts>, Boxed<EventFacts>, Boxed<StatementFacts>, Boxed<ArticleFacts>>
      facts;

  // REQUIRES: a kind of that family.
  [[nodiscard]] const EntityFacts& entity() const { return std::get<Boxed<EntityFacts>>(facts); }
  [[nodiscard]] const EventFacts& event() const { return std::get<Boxed<EventFacts>>(facts); }
  [[nodiscard]] const StatementFacts& statement() const {
    return std::get<Boxed<StatementFacts>>(facts);
  }
  [[nodiscard]] const ArticleFacts& article() const { return std::get<Boxed<ArticleFacts>>(facts); }

  friend bool operator==(const Node&, const Node&) = default;
};

// holds_office
struct OfficeFacts {
  Role role = Role::official;
  std::string title;                // the one told most often
  std::vector<std::string> titles;  // all of them, sorted
  std::optional<Day> first;         // publication days of the articles that say so
  std::optional<Day> last;
  std::vector<std::string> articles;  // ids, sorted; none where only the lexicon knows it
  std::vector<std::string> terms;     // years known from the lexicon, "2013-2022", sorted

  friend bool operator==(const OfficeFacts&, const OfficeFacts&) = default;
};

// reported_in: one telling
struct ReportFacts {
  std::string told_as;  // the event's or statement's id in the article's record
  Span span;
  Span trigger;
  std::string rule;
  std::string quote;             // the sentence; a statement's words
  std::optional<Status> status;  // as this report has it; events only
  std::optional<Date> date;      // likewise

  friend bool operator==(const ReportFacts&, const ReportFacts&) = default;
};

// mentioned_in
struct MentionFacts {
  std::uint32_t count = 0;
  Span first;

  friend bool operator==(const MentionFacts&, const MentionFacts&) = default;
};

// met: meetings that took place
struct MetFacts {
  std::uint32_t count = 0;
  std::optional<Day> first;  // of the meetings whose date is known
  std::optional<Day> last;
  Boxed<std::vector<std::string>> events;  // ids, sorted

  friend bool operator==(const MetFacts&, const MetFacts&) = default;
};

// relation: what one state did or said to another
struct RelationFacts {
  std::map<Plover, std::uint32_t> counts;
  std::optional<Day> first;
  std::optional<Day> last;

  friend bool operator==(const RelationFacts&, const RelationFacts&) = default;
};

// A text that never changes. Copies share it; those that most edges have, the kinds and the roles
// of participants, are kept once for all.
class EdgeKey {
 public:
  EdgeKey() = default;
  explicit EdgeKey(std::string_view text);
  EdgeKey(const std::string& text)  // NOLINT(google-explicit-constructor): stands for its text
      : EdgeKey(std::string_view(text)) {}

  [[nodiscard]] std::string_view text() const {
    return text_ ? std::string_view(*text_) : std::string_view();
  }

  friend bool operator==(const EdgeKey& left, const EdgeKey& right) {
    return left.text_ == right.text_ || left.text() == right.text();
  }
  friend auto operator<=>(const EdgeKey& left, const EdgeKey& right) {
    return left.text() <=> right.text();
  }

 private:
  std::shared_ptr<const std::string> text_;
};

struct Edge {
  EdgeKind kind = EdgeKind::participant;
  EdgeKey key;  // tells parallel edges apart: the kind, or the kind and what is special about it
  std::variant<std::monostate, ParticipantRole, MentionFacts, MetFacts, Boxed<OfficeFacts>,
               Boxed<ReportFacts>, Boxed<RelationFacts>>
      facts;

  // REQUIRES: an edge of that kind.
  [[nodiscard]] ParticipantRole role() const { return std::get<ParticipantRole>(facts); }
  [[nodiscard]] const OfficeFacts& office() const { return std::get<Boxed<OfficeFacts>>(facts); }
  [[nodiscard]] const ReportFacts& report() const { return std::get<Boxed<ReportFacts>>(facts); }
  [[nodiscard]] const MentionFacts& mention() const { return std::get<MentionFacts>(facts); }
  [[nodiscard]] const MetFacts& met() const { return std::get<MetFacts>(facts); }
  [[nodiscard]] const RelationFacts& relation() const {
    return std::get<Boxed<RelationFacts>>(facts);
  }

  friend bool operator==(const Edge&, const Edge&) = default;
};

}  // namespace diplograph
