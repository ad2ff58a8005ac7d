#include "resolve/resolve.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/files.hpp"
#include "base/unicode.hpp"
#include "resolve/entities.hpp"
#include "resolve/people.hpp"
#include "resolve/same_report.hpp"

namespace diplograph {
namespace {

constexpr double kDirect = 0.9;   // every actor stands in the clause
constexpr double kFilled = 0.75;  // a subject was filled in

std::string hash16(const std::string& text) { return sha256_hex(text).substr(0, 16); }

std::optional<Plover> plover_of(Act act) {
  switch (act) {
    case Act::praise:
      return Plover::SUPPORT;
    case Act::promise:
    case Act::agree:
      return Plover::AGREE;
    case Act::request:
      return Plover::REQUEST;
    case Act::accuse:
      return Plover::ACCUSE;
    case Act::reject:
    case Act::deny:
      return Plover::REJECT;
    case Act::threaten:
      return Plover::THREATEN;
    default:
      return std::nullopt;
  }
}

class Builder {
 public:
  Builder(const Reading& reading, const Article& article, Record& record)
      : reading_(reading), text_(reading.text), article_(article), record_(record), people_(resolve_people(reading)) {}

  void run(const std::vector<DraftEvent>& events, const std::vector<DraftStatement>& statements) {
    fill_history(events, statements);
    for (const auto& draft : events) add_event(draft, is_denied(draft, statements));
    for (const auto& draft : statements) add_statement(draft);
    record_.events = join_reports(people_, text_.pack->common(), std::move(reports_));
    date_talks_by_visits(article_.published, record_.events);
    for (auto& event : record_.events) name_event(event);
    std::stable_sort(record_.events.begin(), record_.events.end(), [](const Event& a, const Event& b) {
      return a.evidence.front().span < b.evidence.front().span;
    });
    find_occasions();
    std::stable_sort(record_.statements.begin(), record_.statements.end(),
                     [](const Statement& a, const Statement& b) { return a.span < b.span; });
    record_.entities = make_entities(reading_, people_);
    record_.offices = make_offices(reading_, people_);
  }

 private:
  struct Subject {
    std::uint32_t token = 0;
    std::vector<std::string> ids;
  };

  // Who acts or speaks, in the order of the text: what a left-out subject looks back to.
  void fill_history(const std::vector<DraftEvent>& events, const std::vector<DraftStatement>& statements) {
    for (const auto& draft : statements) {
      Subject subject{draft.verb_first, {}};
      for (const auto& ref : draft.speakers) add_ids(ref, subject.ids);
      if (!subject.ids.empty()) history_.push_back(std::move(subject));
    }
    for (const auto& draft : events) {
      if (draft.subject == kNone) continue;
      Subject subject{std::min(draft.trigger_first, reading_.mentions[draft.subject].first), {}};
      if (draft.rule->kind != TriggerKind::verb) subject.token = reading_.mentions[draft.subject].first;
      add_ids(Ref::of(draft.subject), subject.ids);
      if (!subject.ids.empty()) history_.push_back(std::move(subject));
    }
    std::stable_sort(history_.begin(), history_.end(),
                     [](const Subject& a, const Subject& b) { return a.token < b.token; });
  }

  void add_ids(const Ref& ref, std::vector<std::string>& ids) const {
    if (ref.kind == Ref::Kind::mention) {
      for (const auto& id : people_.ids_of[ref.mention]) add_id(id, ids);
      return;
    }
    const auto after = std::lower_bound(history_.begin(), history_.end(), ref.at,
                                        [](const Subject& s, std::uint32_t token) { return s.token < token; });
    if (after == history_.begin()) return;
    for (const auto& id : std::prev(after)->ids) add_id(id, ids);
  }

  static void add_id(const std::string& id, std::vector<std::string>& ids) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }

  // The whole sentence around a token, for a person to read.
  std::string sentence_text(std::uint32_t token) const {
    const auto sentence = reading_.sentence_of[token];
    if (sentence == kNone) return {};
    const auto& s = text_.sentences[sentence];
    return to_utf8(slice(text_.source, text_.span_of(s.first, s.last)));
  }

  // What a speaker denies did not happen: "denied that they met".
  static bool is_denied(const DraftEvent& draft, const std::vector<DraftStatement>& statements) {
    return std::any_of(statements.begin(), statements.end(), [&](const DraftStatement& statement) {
      return statement.act == Act::deny && statement.first <= draft.trigger_first &&
             draft.trigger_last <= statement.last;
    });
  }

  void add_event(const DraftEvent& draft, bool denied) {
    Event event;
    event.type = draft.rule->type;
    event.mode = draft.mode;
    event.status = denied ? Status::denied : draft.status;
    event.plover = draft.plover;
    if (!draft.rule->cameo.empty()) event.cameo = draft.rule->cameo;
    event.confidence = kDirect;
    for (const auto& participant : draft.participants) {
      std::vector<std::string> ids;
      add_ids(participant.ref, ids);
      if (participant.ref.kind == Ref::Kind::dropped) event.confidence = kFilled;
      for (const auto& id : ids) add_participant(event, {id, participant.role});
    }
    drop_represented(event);
    if (event.participants.size() < draft.rule->least) return;
    for (const auto m : draft.places) {
      const auto& mention = reading_.mentions[m];
      if (mention.kind == MentionKind::capital) {
        add_id(mention.id, event.places);
      } else {
        for (const auto& id : people_.ids_of[m]) add_id(id, event.places);
      }
    }
    if (draft.date != kNone) event.date = reading_.dates[draft.date].date;
    const bool ahead = event.date && event.date->from && article_.published &&
                       std::chrono::sys_days(*event.date->from) > std::chrono::sys_days(*article_.published);
    if (ahead && event.status == Status::occurred) event.status = Status::planned;
    Evidence evidence;
    evidence.span = text_.span_of(draft.first, draft.last);
    evidence.trigger = text_.span_of(draft.trigger_first, draft.trigger_last);
    evidence.rule = draft.rule->name;
    evidence.quote = sentence_text(draft.trigger_first);
    event.evidence.push_back(std::move(evidence));
    reports_.push_back({std::move(event), draft.tentative});
  }

  static void add_participant(Event& event, const Participant& participant) {
    const bool known = std::any_of(event.participants.begin(), event.participants.end(),
                                   [&](const Participant& other) { return other.id == participant.id; });
    if (!known && !participant.id.starts_with("place:")) event.participants.push_back(participant);
  }

  // A state beside its own minister adds nobody.
  void drop_represented(Event& event) const {
    std::set<std::string> represented;
    for (const auto& participant : event.participants) {
      if (participant.id.starts_with("person:")) represented.insert(state_for(people_, participant.id));
    }
    std::erase_if(event.participants, [&](const Participant& participant) {
      return participant.id.starts_with("state:") && represented.contains(participant.id);
    });
  }

  void name_event(Event& event) const {
    std::string key = article_.id + "|" + std::string(to_string(event.type));
    for (const auto& participant : event.participants) key += "|" + participant.id;
    key += "|" + std::to_string(event.evidence.front().trigger.start);
    event.id = std::string(to_string(event.type)) + ":" + hash16(key);
  }

  void add_statement(const DraftStatement& draft) {
    Statement statement;
    for (const auto& ref : draft.speakers) add_ids(ref, statement.speakers);
    std::erase_if(statement.speakers, [](const std::string& id) { return id.starts_with("place:"); });
    if (statement.speakers.empty()) return;
    statement.act = draft.act;
    statement.quote = draft.quote;
    statement.span = text_.span_of(draft.first, draft.last);
    statement.text = to_utf8(slice(text_.source, statement.span));
    statement.verb = text_.span_of(draft.verb_first, draft.verb_last);
    statement.rule = draft.rule;
    statement.plover = plover_of(draft.act);
    for (const auto m : draft.to) {
      for (const auto& id : people_.ids_of[m]) add_id(id, statement.to);
    }
    std::set<std::string> about;
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
      const auto& mention = reading_.mentions[m];
      if (mention.first < draft.first || mention.last > draft.last) continue;
      about.insert(people_.ids_of[m].begin(), people_.ids_of[m].end());
    }
    statement.about.assign(about.begin(), about.end());
    std::string key = article_.id + "|" + std::to_string(statement.span.start) + "|" + std::to_string(statement.span.end);
    for (const auto& id : statement.speakers) key += "|" + id;
    statement.id = "statement:" + hash16(key);
    record_.statements.push_back(std::move(statement));
  }

  // A statement made in the sentence that tells of a meeting of its speaker was made there.
  void find_occasions() {
    for (auto& statement : record_.statements) {
      for (const auto& event : record_.events) {
        if (event.type != EventType::meeting && event.type != EventType::visit) continue;
        const bool takes_part = std::any_of(
            event.participants.begin(), event.participants.end(), [&](const Participant& participant) {
              return std::find(statement.speakers.begin(), statement.speakers.end(), participant.id) !=
                     statement.speakers.end();
            });
        const bool there = std::any_of(event.evidence.begin(), event.evidence.end(), [&](const Evidence& evidence) {
          return same_sentence(evidence.trigger, statement.verb) && !statement.span.contains(evidence.trigger);
        });
        if (takes_part && there) {
          statement.occasion = event.id;
          break;
        }
      }
    }
  }

  bool same_sentence(Span a, Span b) const {
    const auto low = std::min(a.start, b.start);
    const auto high = std::max(a.end, b.end);
    return std::any_of(text_.sentences.begin(), text_.sentences.end(), [&](const Sentence& sentence) {
      return text_.span_of(sentence.first, sentence.last).contains(Span{low, high});
    });
  }

  const Reading& reading_;
  const Text& text_;
  const Article& article_;
  Record& record_;
  People people_;
  std::vector<Subject> history_;
  std::vector<EventReport> reports_;
};

}  // namespace

void resolve(const Reading& reading, const std::vector<DraftEvent>& events,
             const std::vector<DraftStatement>& statements, const Article& article, Record& record) {
  Builder(reading, article, record).run(events, statements);
}

}  // namespace diplograph
