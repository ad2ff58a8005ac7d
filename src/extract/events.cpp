#include "extract/events.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "extract/actor.hpp"
#include "extract/arguments.hpp"
#include "extract/attendance.hpp"
#include "extract/certainty.hpp"
#include "extract/circumstances.hpp"
#include "extract/clause.hpp"
#include "extract/dateline.hpp"
#include "extract/deed.hpp"
#include "extract/description.hpp"
#include "extract/each_in_its_city.hpp"
#include "extract/event_actors.hpp"
#include "extract/gathering.hpp"
#include "extract/governor.hpp"
#include "extract/holding.hpp"
#include "extract/honour.hpp"
#include "extract/host.hpp"
#include "extract/lead_line.hpp"
#include "extract/left_out.hpp"
#include "extract/object_pronoun.hpp"
#include "extract/occasion.hpp"
#include "extract/purpose.hpp"
#include "extract/status.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

class EventFinder {
 public:
  EventFinder(const Reading& reading, const EventRules& rules, std::uint32_t headline_parts)
      : reading_(reading), text_(reading.text), rules_(rules), headline_parts_(headline_parts) {}

  std::vector<DraftEvent> run() {
    for (const auto& sentence : text_.sentences) {
      for (auto i = next_told(sentence.first, sentence); i < sentence.last;
           i = next_told(i, sentence)) {
        const auto token = i++;
        if (reading_.mention_of[token] != kNone || reading_.date_of[token] != kNone) continue;
        i = std::max(i, read_attendance(reading_, sentence, token, events_));
        const auto trigger = i > token + 1 ? std::nullopt : trigger_at(token);
        if (!trigger) continue;
        read_event(*trigger,
                   is_headline(sentence) || reads_as_headline(reading_, *trigger, headline_parts_));
        i = trigger->last;
      }
    }
    return std::move(events_);
  }

 private:
  // The first token from `i` on at which a word of events stands, or one of those who were there;
  // few are.
  std::uint32_t next_told(std::uint32_t i, const Sentence& sentence) const {
    const std::span<const ClassesAt> classes = text_.classes_at;
    while (i < sentence.last && (classes[i].terms & bit_of(TermClass::event)) == 0 &&
           (classes[i].words & bit_of(WordClass::presence)) == 0) {
      ++i;
    }
    return i;
  }

  bool is_headline(const Sentence& sentence) const { return sentence.part < headline_parts_; }

  std::optional<Match> trigger_at(std::uint32_t token) const {
    const auto* ruled = longest_match(text_, token, TermClass::event, [&](const Match& match) {
      return rules_.rule_for(match) != nullptr && text_.term(match).value("adverb").empty() &&
             reading_.has_needs(match);
    });
    if (ruled == nullptr) return std::nullopt;
    // "press conference" is no conference.
    const auto* other = longest_match(text_, token, TermClass::event, [&](const Match& match) {
      return match.last > ruled->last && rules_.rule_for(match) == nullptr &&
             text_.term(match).has("noun", "yes") && reading_.has_needs(match);
    });
    if (other != nullptr) return std::nullopt;
    return with_word_of_honour(text_, *ruled);
  }

  void read_event(const Match& trigger, bool headline) {
    const auto* rule = rules_.rule_for(trigger);
    if (const auto* met = rule_of_call(reading_, rules_, trigger)) rule = met;
    if (is_deed(*rule)) {
      if (auto deed = read_deed(reading_, *rule, trigger, headline))
        events_.push_back(std::move(*deed));
      return;
    }
    const auto clause = read_clause(reading_, trigger);
    // "turned to Israel with the words"
    if (text_.term(trigger).has("sense", "go") && has_noun(reading_, clause, EventClass::address))
      return;
    auto event = drafted(trigger, *rule);
    const auto governor =
        is_attended(trigger, event) ? std::optional(trigger) : add_actors(trigger, clause, event);
    if (!governor) return;
    if (is_noun(trigger)) {
      add_met_pronoun(reading_, trigger, event);
    } else if (clause.has_subject && !event.participants.empty() &&
               !brings_together(reading_, trigger) &&
               leaves_one_out(reading_, trigger, clause, event)) {
      add_other_side(reading_, trigger, clause, event);
    }
    // Most triggers tell of nobody: what else is told of them need not be known.
    const bool complete = has_actors(trigger, event);
    if (!complete && !(is_noun(trigger) && may_tell_again(trigger, event))) return;
    add_places(trigger, *governor, event);
    if (rule->needs_destination && event.places.empty()) return;
    add_circumstances(trigger, *governor, clause, headline, event);
    if (is_noun(trigger) && rule->type == EventType::meeting && event.places.empty() &&
        event.date == kNone && is_talked_over(reading_, trigger))
      return;
    if (is_matter_of_meeting(reading_, trigger, events_, event)) return;
    if (is_noun(trigger)) tell_again(reading_, trigger, event, events_);
    if (complete && is_event(trigger, *governor, event))
      add_event(std::move(event), clause, *governor);
  }

  // Where it was, as far as no verb of a journey tells.
  void add_places(const Match& trigger, const Match& governor, DraftEvent& event) const {
    const auto& rule = *event.rule;
    if (rule.hosted) add_host(reading_, event);
    if (rule.needs_destination) add_where_told(reading_, trigger, event);
    if (event.places.empty()) {
      const auto here = place_meant_by_here(reading_, trigger.first);
      if (here != kNone) event.places.push_back(here);
    }
    if ((rule.type != EventType::visit || text_.term(trigger).has("sense", "arrive")) &&
        event.places.empty()) {
      const auto place = place_ahead(reading_, governor.first);
      if (place != kNone) event.places.push_back(place);
    }
  }

  // How, when and how surely.
  void add_circumstances(const Match& trigger, const Match& governor, const Clause& clause,
                         bool headline, DraftEvent& event) const {
    const auto& rule = *event.rule;
    event.plover = rule.plover ? rule.plover : parse<Plover>(text_.term(trigger).value("plover"));
    event.status = status_of(reading_, trigger, governor, headline);
    add_certainty(reading_, trigger, governor, event);
    add_mode(reading_, clause, event);
    add_one_by_one(reading_, trigger, clause, event);
    event.date = date_of_event(reading_, trigger);
    take_from_journey(reading_, trigger, events_, event);
    if (event.date == kNone) event.announced = date_of_announcement(reading_, trigger);
  }

  // "The summit was attended by A and B": they meet at it, where the clause tells.
  bool is_attended(const Match& trigger, DraftEvent& event) const {
    if (!is_noun(trigger) || event.rule->type != EventType::meeting) return false;
    const auto attendees = attendees_of(reading_, trigger);
    if (attendees.size() < event.rule->least) return false;
    for (const auto m : attendees)
      event.participants.push_back({Ref::of(m), ParticipantRole::participant});
    add_scene(reading_, read_clause(reading_, trigger), event);
    return true;
  }

  // "As he also received B": another meeting than the one told before.
  bool is_told_apart(const Match& trigger) const {
    return !is_noun(trigger) && trigger.first > 0 && text_.term(trigger).has("with", "object") &&
           is_word(text_, trigger.first - 1, WordClass::turn_same);
  }

  static bool is_noun(const Match& trigger) {
    return (trigger.features & (kPast | kPresent | kParticiple)) == 0;
  }

  DraftEvent drafted(const Match& trigger, const EventRule& rule) const {
    const auto& term = text_.term(trigger);
    DraftEvent event;
    event.rule = &rule;
    event.mode = parse<Mode>(term.value("mode"));
    if (!event.mode) event.mode = rule.mode;
    event.trigger_first = trigger.first;
    event.trigger_last = trigger.last;
    event.first = trigger.first;
    event.last = trigger.last;
    event.told_apart = is_told_apart(trigger);
    return event;
  }

  // Returns the verb that the event's status depends on, `trigger` itself where there is none;
  // nullopt where the noun tells of an occasion ("on the sidelines of the ASEAN meetings") or of
  // others alone.
  std::optional<Match> add_actors(const Match& trigger, const Clause& clause,
                                  DraftEvent& event) const {
    const auto& rule = *event.rule;
    bool own_subject = add_arguments(reading_, clause, event);
    if (!is_noun(trigger)) {
      if (brings_together(reading_, trigger)) {
        event.participants.push_back({brought_together(trigger), ParticipantRole::participant});
      } else if (!clause.has_subject && rule.use_of(Slot::subject) != nullptr) {
        add_left_out(reading_, trigger, event, rule.use_of(Slot::subject)->role);
      } else if (const auto* subject = clause.find(Slot::subject);
                 subject != nullptr && rule.use_of(Slot::subject) != nullptr) {
        event.subject = subject->mentions.front();
      }
      return trigger;
    }
    // "on his arrival in Doha the minister ...": the traveller is the one the noun points back to.
    const bool own_visit = rule.type == EventType::visit && (trigger.features & kPronoun) != 0;
    if (own_visit) {
      event.participants.clear();
      event.subject = kNone;
    }
    if (trigger.first > 0 && is_word(text_, trigger.first - 1, WordClass::sidelines) &&
        !own_subject && !own_visit)
      return std::nullopt;
    own_subject = add_host_and_guest(reading_, trigger, event) || own_subject;
    // "decided to send an envoy to": whoever sends stays at home.
    own_subject = own_subject || text_.term(trigger).has("sense", "send");
    const auto named = event.participants.size();
    const auto governor =
        rule.governed ? add_governor(reading_, trigger, clause, own_subject, event) : trigger;
    const bool alone = event.participants.size() == named;
    // "after a meeting with A and B": whose meeting it is the text does not tell here.
    if (alone && names_one_side(clause, event)) return std::nullopt;
    event.abstract = event.abstract && alone;
    return governor;
  }

  // Those whom its rule asks for are there.
  bool has_actors(const Match& trigger, const DraftEvent& event) const {
    return ((trigger.features & kTheir) != 0 && brings_together(reading_, trigger)) ||
           count_actors(reading_, event) >= event.rule->least;
  }

  // "Saudi-Iranian talks" without place, date or a verb that holds them are a matter, not a
  // meeting.
  bool is_event(const Match& trigger, const Match& governor, const DraftEvent& event) const {
    if (!event.abstract) return true;
    const bool told =
        !event.places.empty() || event.date != kNone ||
        (governor.first != trigger.first && text_.brief(governor).term_class == TermClass::event &&
         text_.brief(governor).event_class() != EventClass::carry) ||
        is_word(text_, event.last, WordClass::planned) || is_described(reading_, trigger) ||
        holding_before(text_, trigger) != nullptr;
    return told && !is_matter(reading_, trigger);
  }

  // A tour is a visit to each of its stops, none of them on the day of an arrival elsewhere.
  void add_event(DraftEvent event, const Clause& clause, const Match& governor) {
    const auto dated_elsewhere = governor.first != event.trigger_first &&
                                 is_visit(text_.term(governor)) &&
                                 !text_.term(governor).has("light", "yes");
    if (event.rule->type == EventType::visit && is_tour(event) && dated_elsewhere)
      event.date = kNone;
    const auto stops = stops_of(reading_, clause, event);
    if (stops.empty()) {
      add_each_in_its_city(reading_, std::move(event), events_);
      return;
    }
    for (const auto stop : stops) {
      events_.push_back(event);
      events_.back().places = {stop};
      // "Oslo on Friday and Lima on Sunday": each stop on the day right behind it.
      const auto behind = reading_.mentions[stop].last;
      const auto date = behind < text_.tokens.size() ? reading_.date_of[behind] : kNone;
      if (date != kNone && reading_.dates[date].first == behind) events_.back().date = date;
    }
  }

  bool is_tour(const DraftEvent& event) const {
    return longest_match(text_, event.trigger_first, TermClass::event, [&](const Match& match) {
             return text_.term(match).has("sense", "tour");
           }) != nullptr;
  }

  const Reading& reading_;
  const Text& text_;
  const EventRules& rules_;
  std::uint32_t headline_parts_;
  std::vector<DraftEvent> events_;
};

}  // namespace

std::vector<DraftEvent> find_events(const Reading& reading, const EventRules& rules,
                                    std::uint32_t headline_parts) {
  return EventFinder(reading, rules, headline_parts).run();
}

}  // namespace diplograph
