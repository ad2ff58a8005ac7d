#include "resolve/scenes.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "base/unicode.hpp"
#include "extract/occasion.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/places.hpp"

namespace diplograph {
namespace {

using std::chrono::sys_days;

constexpr std::chrono::days kLongestVisit{3};
constexpr std::size_t kLeadSentences = 3;

bool is_dated(const Event& event) {
  return event.date && event.date->from &&
         (event.date->grain == Grain::day || event.date->grain == Grain::interval);
}

bool takes_part(const Event& event, Id id) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [&](const Participant& participant) { return participant.id == id; });
}

bool share_participant(const Event& a, const Event& b) {
  return std::any_of(a.participants.begin(), a.participants.end(),
                     [&](const Participant& participant) { return takes_part(b, participant.id); });
}

bool has_happened(Status status) { return status == Status::occurred || status == Status::ongoing; }

// A meeting to come may be part of a visit that has begun.
bool can_hold(Status visit, Status meeting) {
  if (meeting == Status::planned) return visit == Status::planned || has_happened(visit);
  return meeting == Status::occurred && has_happened(visit);
}

bool overlap(const Date& a, const Date& b) {
  return sys_days(*a.from) <= sys_days(*b.to) && sys_days(*b.from) <= sys_days(*a.to);
}

class Scenes {
 public:
  Scenes(const Known& known, const std::vector<DraftStatement>& statements,
         std::vector<Event>& events)
      : known_(known),
        common_(known.reading.text.pack->common()),
        published_(known.article.published),
        statements_(statements),
        events_(events) {}

  void run() {
    share_meetings();
    for (auto& deed : events_) {
      if (deed.type == EventType::action && deed.plover == Plover::CONSULT && !deed.date)
        take_from_reception(deed);
    }
  }

 private:
  void share_meetings() {
    for (auto& meeting : events_) {
      if (meeting.type != EventType::meeting) continue;
      const bool apart = meeting.mode == Mode::call || meeting.mode == Mode::video;
      if (meeting.mode == Mode::sidelines) take_from_main_event(meeting);
      if (!apart) take_from_visit(meeting);
      if (!meeting.date) take_from_statement(meeting);
    }
  }

  // "received a letter": the news goes on to tell at which reception it was handed over.
  void take_from_reception(Event& letter) const {
    if (letter.status != Status::occurred || !is_in_lead(letter)) return;
    for (const auto& meeting : events_) {
      if (meeting.type != EventType::meeting || meeting.mode != Mode::reception) continue;
      if (meeting.status != Status::occurred || !is_dated(meeting) || !is_in_lead(meeting) ||
          !share_participant(letter, meeting))
        continue;
      letter.date = meeting.date;
      return;
    }
  }

  // The last meeting told of before, which somebody of this one attends.
  void take_from_main_event(Event& meeting) const {
    const Event* main = nullptr;
    const auto told = meeting.evidence.front().trigger.start;
    for (const auto& event : events_) {
      const auto start = event.evidence.front().trigger.start;
      if (event.type != EventType::meeting || start >= told || !share_participant(event, meeting))
        continue;
      if (main == nullptr || start > main->evidence.front().trigger.start) main = &event;
    }
    if (main == nullptr || main->status != meeting.status) return;
    if (!meeting.date && is_dated(*main)) meeting.date = main->date;
    if (meeting.places.empty()) meeting.places = main->places;
  }

  void take_from_visit(Event& meeting) const {
    for (const auto& visit : events_) {
      if (visit.type != EventType::visit || !can_hold(visit.status, meeting.status)) continue;
      const auto* place = common_place(meeting, visit);
      if (place == nullptr || !is_news(meeting, visit)) continue;
      if (meeting.places.empty()) meeting.places = {*place};
      const bool begun = meeting.status == Status::planned && visit.status == Status::occurred;
      if (!meeting.date && is_dated(visit) && !begun) date_within(meeting, *visit.date);
      return;
    }
  }

  // A visit of another time holds no meeting of today.
  bool is_news(const Event& meeting, const Event& visit) const {
    if (!visit.date || !visit.date->from) return true;
    if (!meeting.date && in_one_sentence(visit, meeting)) return true;
    if (meeting.date) return meeting.date->from && overlap(*meeting.date, *visit.date);
    if (meeting.status == Status::planned) return true;
    if (!published_ || !is_dated(visit)) return false;
    const auto age = sys_days(*published_) - sys_days(*visit.date->from);
    return age >= std::chrono::days(0) && age <= kLongestVisit;
  }

  // "made a visit to Damascus, during which he met": the meeting is told right behind the visit.
  static bool in_one_sentence(const Event& visit, const Event& meeting) {
    const auto& first = visit.evidence.front();
    const auto& second = meeting.evidence.front();
    return first.quote == second.quote && first.trigger.start < second.trigger.start &&
           second.trigger.start - first.trigger.start < to_utf32(first.quote).size();
  }

  // The visit's date; that of a meeting that has happened ends on the day of the article.
  void date_within(Event& meeting, const Date& visit) const {
    meeting.date = visit;
    if (meeting.status == Status::planned || !published_) return;
    if (sys_days(*published_) - sys_days(*visit.from) > kLongestVisit) return;
    meeting.date->to = *published_;
    meeting.date->grain = *visit.from == *published_ ? Grain::day : Grain::interval;
  }

  // The visitor meets somebody at the place, or of the state, that he visits.
  const std::string* common_place(const Event& meeting, const Event& visit) const {
    const auto visitor = std::find_if(
        visit.participants.begin(), visit.participants.end(),
        [&](const Participant& participant) { return takes_part(meeting, participant.id); });
    if (visitor == visit.participants.end()) return nullptr;
    const auto place = std::find_if(visit.places.begin(), visit.places.end(), [&](Id id) {
      const auto states = states_of(common_, id);
      return meeting.places.empty() ? has_host(meeting, visitor->id, states)
                                    : is_there(meeting, id, states);
    });
    return place == visit.places.end() ? nullptr : &*place;
  }

  bool has_host(const Event& meeting, Id visitor, const Ids& states) const {
    return std::any_of(meeting.participants.begin(), meeting.participants.end(),
                       [&](const Participant& participant) {
                         return participant.id != visitor &&
                                states.contains(state_for(known_.people, participant.id));
                       });
  }

  bool is_there(const Event& meeting, Id place, const Ids& states) const {
    return std::any_of(meeting.places.begin(), meeting.places.end(), [&](Id other) {
      const auto theirs = states_of(common_, other);
      return other == place || std::any_of(theirs.begin(), theirs.end(),
                                           [&](Id state) { return states.contains(state); });
    });
  }

  // The first day on which somebody said something that he said at the meeting, too.
  void take_from_statement(Event& meeting) const {
    if (meeting.status != Status::occurred || !is_in_lead(meeting)) return;
    for (const auto& said : statements_) {
      const auto speaker = speaker_at(meeting, said);
      if (speaker.empty()) continue;
      for (const auto& other : statements_) {
        if (!is_speaker(other, speaker)) continue;
        const auto d = date_of_saying(other);
        if (d == kNone) continue;
        const auto& date = known_.reading.dates[d].date;
        if (date.from && date.grain == Grain::day) meeting.date = date;
        return;
      }
    }
  }

  // What the news begins with is what its first words were said at.
  bool is_in_lead(const Event& meeting) const {
    const auto& text = known_.reading.text;
    const auto lead = std::min(kLeadSentences, text.sentences.size());
    return lead > 0 && meeting.evidence.front().trigger.start <
                           text.tokens[text.sentences[lead - 1].last - 1].span.end;
  }

  // Who of the meeting made the statement in the sentence that tells of the meeting; "" if nobody.
  Id speaker_at(const Event& meeting, const DraftStatement& said) const {
    const auto& reading = known_.reading;
    const bool has_verb = said.verb_first < said.verb_last && said.first < said.last;
    if (!has_verb || reading.sentence_of[said.verb_first] == kNone) return {};
    const auto& sentence = reading.text.sentences[reading.sentence_of[said.verb_first]];
    const auto whole = reading.text.span_of(sentence.first, sentence.last);
    const auto content = reading.text.span_of(said.first, said.last);
    const bool beside = std::any_of(
        meeting.evidence.begin(), meeting.evidence.end(), [&](const Evidence& evidence) {
          return whole.contains(evidence.trigger) && !content.contains(evidence.trigger);
        });
    if (!beside) return {};
    for (const auto& participant : meeting.participants) {
      if (is_speaker(said, participant.id)) return participant.id;
    }
    return {};
  }

  std::uint32_t date_of_saying(const DraftStatement& said) const {
    const auto& reading = known_.reading;
    if (said.verb_first == said.verb_last || reading.sentence_of[said.verb_first] == kNone)
      return kNone;
    const auto* verb = longest_match(reading.text, said.verb_first, TermClass::saying);
    return verb == nullptr ? kNone : date_of_event(reading, *verb);
  }

  bool is_speaker(const DraftStatement& said, Id id) const {
    return std::any_of(said.speakers.begin(), said.speakers.end(), [&](const Ref& speaker) {
      return known_.subjects.ids_of(speaker).contains(id);
    });
  }

  const Known& known_;
  const Common& common_;
  const std::optional<Day>& published_;
  const std::vector<DraftStatement>& statements_;
  std::vector<Event>& events_;
};

}  // namespace

void share_scenes(const Known& known, const std::vector<DraftStatement>& statements,
                  std::vector<Event>& events) {
  Scenes(known, statements, events).run();
}

}  // namespace diplograph
