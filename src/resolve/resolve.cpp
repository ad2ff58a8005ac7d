#include "resolve/resolve.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "recognise/words.hpp"
#include "resolve/appointments.hpp"
#include "resolve/entities.hpp"
#include "resolve/facts.hpp"
#include "resolve/occasions.hpp"
#include "resolve/one_by_one.hpp"
#include "resolve/people.hpp"
#include "resolve/same_report.hpp"
#include "resolve/scenes.hpp"
#include "resolve/subjects.hpp"

namespace diplograph {
namespace {

// "during the talks": what dates something else has happened, whatever is denied.
bool dates_another(const Text& text, const DraftEvent& draft) {
  if (draft.trigger_first == 0) return false;
  const auto* preposition = word_match(text, draft.trigger_first - 1, WordClass::preposition);
  if (preposition == nullptr) return false;
  const auto slot = text.term(*preposition).slot;
  return slot == Slot::during || slot == Slot::after || slot == Slot::since || slot == Slot::before;
}

// "denied it, while the palace announced that they will meet": behind a comma another clause tells
// of what it says.
bool is_told_apart(const Text& text, const DraftStatement& statement, std::uint32_t trigger) {
  bool apart = false;
  for (auto i = statement.first; i < trigger; ++i) {
    if (is_comma(text, i)) apart = true;
    const bool that = is_word(text, i, WordClass::that);
    if (apart && that) return true;
  }
  return false;
}

// What a speaker denies did not happen: "denied that they met".
bool is_denied(const Text& text, const DraftEvent& draft,
               const std::vector<DraftStatement>& statements) {
  if (dates_another(text, draft)) return false;
  return std::any_of(statements.begin(), statements.end(), [&](const DraftStatement& statement) {
    return statement.act.act == Act::deny && statement.first <= draft.trigger_first &&
           draft.trigger_last <= statement.last &&
           !is_told_apart(text, statement, draft.trigger_first);
  });
}

// One word may tell of several events of the same people, "visits Oslo and Bergen": each has an id.
void give_ids(const Article& article, std::vector<Event>& events) {
  std::set<std::string> taken;
  for (auto& event : events) {
    event.id = id_of(article, event);
    const std::string first = event.id;
    for (int number = 2; !taken.insert(event.id).second; ++number) {
      event.id = fact_id(to_string(event.type), first + "|" + std::to_string(number));
    }
  }
}

// Ids hash the event as all its reports tell it, so they come last.
std::vector<Event> make_events(const Known& known, const std::vector<DraftEvent>& drafts,
                               const std::vector<DraftStatement>& statements) {
  std::vector<EventReport> reports;
  for (const auto& draft : drafts) {
    const bool denied = is_denied(known.reading.text, draft, statements);
    // "denied that the visit was put off": it lies ahead as before.
    const bool stands = denied && draft.status == Status::cancelled;
    auto told = draft;
    if (stands) told.status = Status::planned;
    if (auto report = make_report(known, told, denied && !stands)) {
      for (auto& visit : by_visitor(known.people, std::move(*report))) {
        auto apart = one_by_one(known, draft, std::move(visit));
        std::move(apart.begin(), apart.end(), std::back_inserter(reports));
      }
    }
  }
  auto events = join_reports(known.people, known.reading.text.pack->common(), std::move(reports));
  share_scenes(known, statements, events);
  give_ids(known.article, events);
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return a.evidence.front().span < b.evidence.front().span;
  });
  return events;
}

void make_statements(const Known& known, const std::vector<DraftStatement>& drafts,
                     std::vector<Statement>& statements) {
  statements.reserve(drafts.size());
  std::size_t count = 0;
  for (const auto& draft : drafts) {
    if (count == statements.size()) statements.emplace_back();
    if (make_statement(known, draft, statements[count])) ++count;
  }
  statements.resize(count);
  const auto before = [](const Statement& a, const Statement& b) { return a.span < b.span; };
  if (!std::is_sorted(statements.begin(), statements.end(), before))
    std::stable_sort(statements.begin(), statements.end(), before);
}

}  // namespace

void resolve(const Reading& reading, const std::vector<DraftEvent>& events,
             const std::vector<DraftStatement>& statements, const Article& article,
             Record& record) {
  auto people = resolve_people(reading, article.published, events);
  add_appointed(reading, events, people);
  const Subjects subjects(reading, people, events, statements);
  const Known known{reading, article, people, subjects};
  record.events = make_events(known, events, statements);
  make_statements(known, statements, record.statements);
  find_occasions(reading.text, record);
  record.offices = make_offices(reading, people);
  make_entities(reading, people, record);
}

}  // namespace diplograph
