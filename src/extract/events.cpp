#include "extract/events.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/status.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kModifierReach = 12;

bool is_location(MentionKind kind) {
  return kind == MentionKind::place || kind == MentionKind::capital || kind == MentionKind::state ||
         kind == MentionKind::own_state;
}

class EventFinder {
 public:
  EventFinder(const Reading& reading, const std::vector<EventRule>& rules,
              std::uint32_t headline_parts)
      : reading_(reading), text_(reading.text), rules_(rules), headline_parts_(headline_parts) {}

  std::vector<DraftEvent> run() {
    for (const auto& sentence : text_.sentences) {
      for (auto i = sentence.first; i < sentence.last; ++i) {
        if (reading_.mention_of[i] != kNone || reading_.date_of[i] != kNone) continue;
        if (read_attendance(sentence, i)) break;
        const auto* trigger = trigger_at(i);
        if (trigger == nullptr) continue;
        read_event(*trigger, sentence.part < headline_parts_);
        i = trigger->last - 1;
      }
    }
    return std::move(events_);
  }

 private:
  // "The meeting was attended by ...": those named were at the meeting told of last.
  bool read_attendance(const Sentence& sentence, std::uint32_t i) {
    if (i > sentence.first + 1 || events_.empty() || !is_word(text_, i, WordClass::presence))
      return false;
    const auto last = std::find_if(events_.rbegin(), events_.rend(), [](const DraftEvent& event) {
      return event.rule->type == EventType::meeting;
    });
    if (last == events_.rend()) return false;
    for (auto token = i; token < sentence.last; ++token) {
      const auto m = reading_.mention_at[token];
      if (m == kNone || !is_people(reading_.mentions[m].kind) ||
          reading_.mentions[m].clitics.preposition != 0)
        continue;
      last->participants.push_back({Ref::of(m), ParticipantRole::participant});
    }
    return true;
  }

  const Match* trigger_at(std::uint32_t token) const {
    return longest_match(text_, token, TermClass::event, [&](const Match& match) {
      return text_.term(match).value("adverb").empty() &&
             rule_for(rules_, text_.term(match), match.features) != nullptr &&
             reading_.has_needs(match);
    });
  }

  void read_event(const Match& trigger, bool headline) {
    const auto& term = text_.term(trigger);
    const auto* rule = rule_for(rules_, term, trigger.features);
    const auto clause = read_clause(reading_, trigger);
    DraftEvent event;
    event.rule = rule;
    event.mode = parse<Mode>(term.value("mode"));
    if (!event.mode) event.mode = rule->mode;
    event.plover = parse<Plover>(term.value("plover"));
    if (rule->plover) event.plover = rule->plover;
    event.trigger_first = trigger.first;
    event.trigger_last = trigger.last;
    event.first = trigger.first;
    event.last = trigger.last;
    const bool noun = (trigger.features & (kPast | kPresent)) == 0;
    bool own_subject = add_arguments(clause, event);
    Match governor = trigger;
    if (noun) {
      // "on the sidelines of the ASEAN meetings": an occasion, told as such.
      if (trigger.first > 0 && is_word(text_, trigger.first - 1, WordClass::sidelines) &&
          !own_subject)
        return;
      if (rule->governed) add_governor(trigger, event, own_subject, governor);
    } else if (!clause.has_subject && rule->use_of(U"subject") != nullptr) {
      add_left_out(trigger, event, rule->use_of(U"subject")->role);
    } else if (const auto* subject = clause.find(U"subject")) {
      event.subject = subject->mentions.front();
    }
    event.status = status_of(reading_, governor, headline);
    event.tentative =
        headline && event.status == Status::occurred && (governor.features & kPresent) != 0;
    if (noun && governor.first != trigger.first) {
      const auto own = status_of(reading_, trigger, headline);
      if (own != Status::occurred) event.status = own;
    }
    add_modifiers(clause, event);
    event.date = date_near(trigger, clause);
    if (!rule->needs_class.empty() && !has_noun(clause, rule->needs_class)) return;
    // "And he met the minister": of a verb that goes on the only actor named is the one met.
    if (!noun && clause.has_subject && !event.participants.empty() &&
        trigger.clitics.conjunction != 0 && count_actors(event) + 1 == rule->least) {
      event.participants.push_back({Ref::dropped(trigger.first), event.participants.front().role});
      event.subject = kNone;
    }
    if (count_actors(event) < rule->least) return;
    if (rule->needs_destination && event.places.empty()) return;
    // "Saudi-Iranian talks" without place, date or a verb that holds them are a matter, not a
    // meeting.
    const bool told =
        !event.places.empty() || event.date != kNone ||
        (governor.first != trigger.first && text_.term(governor).term_class == TermClass::event);
    if (event.abstract && !told) return;
    events_.push_back(std::move(event));
  }

  // "the two ministers" are two.
  std::size_t count_actors(const DraftEvent& event) const {
    std::size_t count = 0;
    for (const auto& participant : event.participants) {
      ++count;
      if (participant.ref.kind != Ref::Kind::mention) continue;
      const auto& mention = reading_.mentions[participant.ref.mention];
      const bool pair = mention.kind == MentionKind::both_sides ||
                        mention.kind == MentionKind::both_states ||
                        (mention.kind == MentionKind::title && !mention.titles.empty() &&
                         mention.titles.back().plural);
      if (pair) ++count;
    }
    return count;
  }

  // A noun of that class of triggers stands in the clause: "signed an agreement".
  bool has_noun(const Clause& clause, const std::string& trigger_class) const {
    const auto& sentence = text_.sentences[reading_.sentence_of[clause.first]];
    for (auto i = clause.first; i < std::min(clause.last + 2, sentence.last); ++i) {
      const auto* found = longest_match(text_, i, TermClass::event, [&](const Match& match) {
        return text_.term(match).id == trigger_class;
      });
      if (found != nullptr) return true;
    }
    return false;
  }

  static bool can_play(ParticipantRole role, const Mention& mention) {
    if (role == ParticipantRole::visitor) return mention.kind != MentionKind::organization;
    if (role == ParticipantRole::appointee) return mention.has_name();
    return true;
  }

  // Returns whether the clause itself names who acts, so that no governor is needed.
  bool add_arguments(const Clause& clause, DraftEvent& event) {
    std::set<std::u32string> slots;
    for (const auto& argument : clause.arguments) {
      const auto* use = event.rule->use_of(argument.slot);
      for (const auto m : argument.mentions) {
        const auto& mention = reading_.mentions[m];
        if (is_scene(event, argument, mention)) {
          event.places.push_back(m);
          widen(event, mention);
          continue;
        }
        if (use == nullptr ||
            (argument.topic && argument.slot != U"with" && argument.slot != U"between"))
          continue;
        if (use->destination && is_people(mention.kind)) {
          event.participants.push_back(
              {Ref::of(m), ParticipantRole::visitor});  // "a visit of the president to"
          if (event.subject == kNone) event.subject = m;
        } else if (use->place || use->destination) {
          if (!is_location(mention.kind)) continue;
          if (use->place && mention.kind == MentionKind::state && argument.topic) continue;
          event.places.push_back(m);
        } else {
          if (use->people_only && !is_people(mention.kind)) continue;
          if (mention.kind == MentionKind::place || !can_play(use->role, mention)) continue;
          event.participants.push_back({Ref::of(m), use->role});
          if (use->role == ParticipantRole::visitor && event.subject == kNone) event.subject = m;
          slots.insert(argument.slot);
        }
        widen(event, mention);
      }
    }
    const bool complete = slots.contains(U"between") || slots.contains(U"nisba") ||
                          slots.contains(U"subject") ||
                          (slots.contains(U"object") && slots.contains(U"with"));
    event.abstract = slots.size() == 1 && slots.contains(U"nisba");
    return complete && event.participants.size() > 1;
  }

  // "at the Salam palace", "in Doha": where a meeting or a signing took place, whatever else the
  // preposition means.
  static bool is_scene(const DraftEvent& event, const Argument& argument, const Mention& mention) {
    if (event.rule->type == EventType::visit || event.rule->use_of(U"in") == nullptr ||
        argument.topic)
      return false;
    const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
    return place && (argument.slot == U"in" || argument.slot == U"bi");
  }

  static void widen(DraftEvent& event, const Mention& mention) {
    event.first = std::min(event.first, mention.first);
    event.last = std::max(event.last, mention.last);
  }

  // The subject that a verb leaves out: the person its clause opens with, else whoever acted last.
  void add_left_out(const Match& verb, DraftEvent& event, ParticipantRole role) const {
    const auto topic = clause_topic(reading_, verb.first);
    if (topic == kNone && opens_with_noun(verb.first)) return;
    event.participants.push_back(
        {topic != kNone ? Ref::of(topic) : Ref::dropped(verb.first), role});
  }

  // "said that negotiators will go to": the clause behind "that" has a subject, though no actor we
  // know.
  bool opens_with_noun(std::uint32_t token) const {
    const auto& sentence = text_.sentences[reading_.sentence_of[token]];
    for (auto i = token; i > sentence.first; --i) {
      if (!is_word(text_, i - 1, WordClass::that) || reading_.mention_of[i - 1] != kNone) continue;
      if (i >= token || text_.tokens[i].kind != TokenKind::word || reading_.mention_of[i] != kNone)
        return false;
      return longest_match(text_, i, TermClass::common, [&](const Match& match) {
               return text_.term(match).id == "noun" && match.clitics.preposition == 0;
             }) != nullptr;
    }
    return false;
  }

  // The subject of the clause that a noun stands in: "held talks with", "said during talks with".
  // `complete`: the noun names its own actors; the verb gives status and place alone.
  void add_governor(const Match& trigger, DraftEvent& event, bool complete, Match& governor) {
    const auto role = event.rule->governor_role;
    complete = complete || (event.rule->type == EventType::visit && !event.participants.empty());
    if (const auto owner = owner_before(reading_, trigger);
        !complete && owner != kNone && event.rule->type == EventType::visit) {
      event.participants.push_back({Ref::of(owner), role});
      event.subject = owner;
      return;
    }
    const auto* verb = governor_of(reading_, trigger);
    if (verb == nullptr) {
      if (!complete && (trigger.features & kPronoun) != 0) add_left_out(trigger, event, role);
      return;
    }
    const bool saying = text_.term(*verb).term_class != TermClass::event;
    if (saying && !is_tied(reading_, trigger)) return;
    // "received him so that they attend the meeting with": a purpose is the traveller's alone.
    const bool purpose =
        sense_of(text_, trigger.clitics) == U"li" && !text_.term(*verb).id.starts_with("visit");
    complete = complete || purpose;
    if (verb->first < trigger.first && (!saying || verb->clitics.future != 0)) governor = *verb;
    const auto clause = read_clause(reading_, *verb);
    if (!saying && event.places.empty()) add_scene(clause, event);
    const auto* subject = clause.find(U"subject");
    // "this came during his meeting with": an actor behind the noun is the noun's.
    const bool behind = subject != nullptr && verb->first < trigger.first &&
                        reading_.mentions[subject->mentions.front()].first > trigger.first;
    if (subject == nullptr || behind) {
      if (!complete) add_left_out(*verb, event, role);
      return;
    }
    for (const auto m : subject->mentions) {
      const auto kind = reading_.mentions[m].kind;
      // "the capital saw talks between": where, not who.
      if (kind == MentionKind::place ||
          (kind == MentionKind::capital && event.rule->type == EventType::meeting &&
           event.participants.size() > 1)) {
        event.places.push_back(m);
        continue;
      }
      if (complete) continue;
      const bool already = std::any_of(
          event.participants.begin(), event.participants.end(), [&](const DraftParticipant& p) {
            return p.ref.kind == Ref::Kind::mention && p.ref.mention == m;
          });
      if (!already) event.participants.push_back({Ref::of(m), role});
    }
  }

  // "was held in Nairobi": the verb's place is the noun's.
  void add_scene(const Clause& clause, DraftEvent& event) const {
    for (const auto& argument : clause.arguments) {
      for (const auto m : argument.mentions) {
        if (is_scene(event, argument, reading_.mentions[m])) event.places.push_back(m);
      }
    }
  }

  // "on the sidelines of", "by video"
  void add_modifiers(const Clause& clause, DraftEvent& event) {
    if (event.rule->type != EventType::meeting) return;
    const auto end = std::max(clause.last, event.last);
    const auto start = text_.sentences[reading_.sentence_of[clause.first]].first;
    for (auto i = clause.first; i > start && clause.first - i < kModifierReach; --i) {
      if (is_word(text_, i - 1, WordClass::that)) break;
      if (is_word(text_, i - 1, WordClass::sidelines)) event.mode = Mode::sidelines;
    }
    for (auto i = clause.first; i < end; ++i) {
      if (is_word(text_, i, WordClass::sidelines)) event.mode = Mode::sidelines;
      for (const auto& match : text_.matches_at(i)) {
        const auto& term = text_.term(match);
        if (term.term_class != TermClass::event) continue;
        if (term.id == "sidelines") event.mode = Mode::sidelines;
        if (!term.value("adverb").empty() || term.id == "video") {
          if (const auto mode = parse<Mode>(term.value("mode"))) event.mode = mode;
        }
      }
    }
  }

  // "said on Monday that the talks": the date is the saying's.
  bool is_cut_off(const Match& trigger, const DateMention& date) const {
    const auto first = std::min(trigger.first, date.last);
    const auto last = std::max(trigger.first, date.first);
    for (auto i = first; i < last; ++i) {
      if (is_word(text_, i, WordClass::that) && reading_.date_of[i] == kNone) return true;
    }
    return false;
  }

  // The date of the clause; else the only one of the sentence.
  std::uint32_t date_near(const Match& trigger, const Clause& clause) const {
    std::uint32_t best = kNone;
    std::uint32_t distance = kNone;
    const auto sentence = reading_.sentence_of[trigger.first];
    for (std::uint32_t d = 0; d < reading_.dates.size(); ++d) {
      const auto& date = reading_.dates[d];
      if (reading_.sentence_of[date.first] != sentence || is_cut_off(trigger, date)) continue;
      if (date.first >= clause.last + 1 || date.last + 12 < clause.first) continue;
      const auto gap = date.first >= trigger.last
                           ? date.first - trigger.last
                           : trigger.first - std::min(trigger.first, date.last);
      if (gap < distance) {
        distance = gap;
        best = d;
      }
    }
    return best;
  }

  const Reading& reading_;
  const Text& text_;
  const std::vector<EventRule>& rules_;
  std::uint32_t headline_parts_;
  std::vector<DraftEvent> events_;
};

}  // namespace

std::vector<DraftEvent> find_events(const Reading& reading, const std::vector<EventRule>& rules,
                                    std::uint32_t headline_parts) {
  return EventFinder(reading, rules, headline_parts).run();
}

}  // namespace diplograph
