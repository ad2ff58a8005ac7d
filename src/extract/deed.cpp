#include "extract/deed.hpp"

#include <algorithm>

#include "extract/actor.hpp"
#include "extract/carrier.hpp"
#include "extract/circumstances.hpp"
#include "extract/clause.hpp"
#include "extract/deed_slots.hpp"
#include "extract/event_actors.hpp"
#include "extract/governor.hpp"
#include "extract/left_out.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/occasion.hpp"
#include "extract/settled.hpp"
#include "extract/stance.hpp"
#include "extract/status.hpp"
#include "extract/subject_before.hpp"
#include "extract/verb_or_noun.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

class DeedReader {
 public:
  DeedReader(const Reading& reading, const EventRule& rule, const Match& trigger, bool headline)
      : reading_(reading), rule_(rule), trigger_(trigger), headline_(headline) {}

  std::optional<DraftEvent> run() {
    const auto& term = reading_.text.term(trigger_);
    if (is_general() || is_of_nothing()) return std::nullopt;
    // "whom they elected": the one appointed is a pronoun.
    if (of_pronoun() && rule_.type == EventType::appointment) return std::nullopt;
    begin(term);
    const auto carrier = carrier_of(reading_, trigger_);
    verbal_noun_ = is_verbal_noun(reading_, trigger_, carrier);
    if (verbal_noun_ && !may_be_done(carrier)) return std::nullopt;
    auto trigger = trigger_;
    if (verbal_noun_) trigger.features = kNoun;
    const auto clause = read_clause(reading_, trigger, true);
    // "signed it for Kenya the minister A" needs no document before it.
    if (term.has("fact", "yes") && !describes_document(reading_, trigger_) &&
        !is_signed_for_sides(reading_, clause))
      return std::nullopt;
    add_slots(reading_, clause, verbal_noun_, event_);
    if (term.has("shares", "no")) drop_subject();
    if (verbal_noun_) add_possessor();
    Match governor = trigger_;
    if (verbal_noun_) {
      if (!carrier && !term.has("fact", "yes") && !is_settled(reading_, trigger_, clause))
        return std::nullopt;
      if (carrier && carrier->verb != nullptr) {
        governor = *carrier->verb;
        if (!carrier->passive) add_carrier(*carrier->verb);
        if (carrier->passive && is_signed_there()) add_pair();
      }
    } else if (!clause.has_subject && is_with_pronoun()) {
      add_pair();
    } else if (!clause.has_subject && (rule_.drops_subject ? opens_its_clause() : points_back())) {
      add_left_out(reading_, trigger_, event_, rule_.use_of(Slot::subject)->role);
    }
    if (term.has("voice", "passive") || is_undergone(clause)) turn_to_appointee();
    if (rule_.mutual && !plays(ParticipantRole::recipient)) share_out();
    if (governor.first == trigger_.first) governor = trigger;
    event_.status = status_of(reading_, trigger, governor, headline_);
    if (event_.status == Status::planned && tells_as_done(governor))
      event_.status = Status::occurred;
    event_.tentative = event_.status == Status::occurred && (governor.features & kPresent) != 0;
    event_.date = date_of_event(reading_, trigger);
    if (event_.date == kNone) event_.announced = date_of_announcement(reading_, trigger);
    if (!is_complete(clause)) return std::nullopt;
    return std::move(event_);
  }

 private:
  // "gives aid to": what goes on is no deed of a day. "The ministers sign the treaty today" is one.
  bool is_general() const {
    if ((trigger_.features & kPresent) == 0 || headline_ || has_cue(reading_, trigger_))
      return false;
    return rule_.type != EventType::agreement || date_of_event(reading_, trigger_) == kNone;
  }

  // "signed no agreement"
  bool is_of_nothing() const {
    const auto& text = reading_.text;
    return !text.pack->switches().verb_first && trigger_.last < text.tokens.size() &&
           is_word(text, trigger_.last, WordClass::negation);
  }

  // "signed it"
  bool of_pronoun() const { return (trigger_.features & kObject) != 0; }

  void begin(const Term& term) {
    event_.rule = &rule_;
    event_.mode = parse<Mode>(term.value("mode"));
    if (!event_.mode) event_.mode = rule_.mode;
    event_.plover = rule_.plover ? rule_.plover : parse<Plover>(term.value("plover"));
    event_.trigger_first = event_.first = trigger_.first;
    event_.trigger_last = event_.last = trigger_.last;
  }

  // A verb carries the noun out, or it tells of a fact or an agreement by itself.
  bool may_be_done(const std::optional<Carrier>& carrier) const {
    if (carrier) return !only_judges(*carrier);
    return reading_.text.term(trigger_).has("fact", "yes") ||
           reading_.text.brief(trigger_).event_class() == EventClass::agreement;
  }

  // "At the end a memorandum on health was signed": no sides are told of it.
  bool is_signed_there() const {
    const auto& text = reading_.text;
    if (text.brief(trigger_).event_class() != EventClass::sign || !event_.participants.empty())
      return false;
    const auto end = text.sentences[reading_.sentence_of[trigger_.first]].last;
    for (auto i = trigger_.last; i < end; ++i) {
      const auto slot = preposition_slot(text, i);
      if (slot == Slot::between || slot == Slot::with || reading_.mention_of[i] != kNone)
        return false;
    }
    return true;
  }

  // The two who met last.
  void add_pair() {
    event_.participants.push_back(
        {Ref::dropped(trigger_.first, Ref::Who::pair), ParticipantRole::party});
  }

  // "and agreed with him on": he and whoever acted have been told of.
  bool is_with_pronoun() const {
    const auto* with =
        rule_.type != EventType::agreement || trigger_.last >= reading_.text.tokens.size()
            ? nullptr
            : word_match(reading_.text, trigger_.last, WordClass::preposition_pronoun);
    return with != nullptr && trigger_.clitics.conjunction != 0 &&
           reading_.text.term(*with).slot == Slot::with;
  }

  // Who acted last still acts in "and signed", "that he signed"; behind a noun or a relative
  // somebody else does, whom we do not know.
  bool opens_its_clause() const {
    const auto first = trigger_.first;
    const auto& text = reading_.text;
    if (rule_.type == EventType::action && is_written_as_noun(reading_, trigger_)) return false;
    if (trigger_.clitics.conjunction != 0 ||
        first == text.sentences[reading_.sentence_of[first]].first)
      return true;
    return is_word(text, first - 1, WordClass::that) ||
           is_word(text, first - 1, WordClass::conjunction);
  }

  // "said it had expelled"
  bool points_back() const {
    return !reading_.text.pack->switches().verb_first && rule_.use_of(Slot::subject) != nullptr &&
           subject_before(reading_, trigger_.first).points_back;
  }

  // "the minister's resignation": whom the deed befell, where nobody behind it is named.
  void add_possessor() {
    const auto owner = possessor_of(reading_, trigger_.first);
    const auto* use = rule_.use_of(Slot::of);
    if (owner == kNone || use == nullptr || plays(use->role)) return;
    event_.participants.push_back({Ref::of(owner), use->role});
    event_.first = std::min(event_.first, reading_.mentions[owner].first);
  }

  // The subject of "announced", "decided" does it, unless a clause of its own names who does.
  void add_carrier(const Match& verb) {
    const auto* doer = rule_.use_of(Slot::subject);
    if (!rule_.governed && doer == nullptr) return;
    const auto role = rule_.governed ? rule_.governor_role : doer->role;
    const bool known = rule_.type == EventType::agreement
                           ? count_actors(reading_, event_) >= rule_.least
                           : plays(role);
    if (reading_.text.term(verb).has("shares", "no") || known) return;
    const auto clause = read_clause(reading_, verb);
    const auto* subject = clause.find(Slot::subject);
    if (subject == nullptr) return;
    for (const auto m : subject->mentions) {
      const auto& mention = reading_.mentions[m];
      if (mention.first > trigger_.first || is_embassy(reading_, mention)) continue;
      const bool announces =
          reading_.text.term(verb).has("shares", "side") && !is_with_peer(reading_, event_);
      if (mention.kind != MentionKind::place && (!announces || is_side(mention)))
        event_.participants.push_back({Ref::of(m), role});
    }
  }

  bool plays(ParticipantRole role) const {
    return std::any_of(event_.participants.begin(), event_.participants.end(),
                       [&](const DraftParticipant& p) { return p.role == role; });
  }

  // "received the credentials of A": who receives them does nothing to A's office.
  void drop_subject() {
    const auto* subject = rule_.use_of(Slot::subject);
    auto& all = event_.participants;
    const auto plays_it = [&](const DraftParticipant& p) { return p.role == subject->role; };
    if (subject != nullptr) all.erase(std::remove_if(all.begin(), all.end(), plays_it), all.end());
  }

  // "X was appointed ambassador" is written as "X appointed an ambassador": who holds no high
  // office and appoints nobody named is appointed.
  bool is_undergone(const Clause& clause) const {
    const auto* subject = clause.find(Slot::subject);
    const auto* object = clause.find(Slot::object);
    // "handed her credentials to the king as ambassador": that title is the office.
    const auto& triggers = rule_.triggers;
    const bool office =
        object != nullptr &&
        reading_.mentions[object->mentions.front()].kind == MentionKind::title &&
        std::find(triggers.begin(), triggers.end(), "credentials") != triggers.end();
    const bool named = object != nullptr && !office;
    if (rule_.type != EventType::appointment || subject == nullptr || named ||
        rule_.use_of(Slot::object) == nullptr)
      return false;
    const auto& mention = reading_.mentions[subject->mentions.front()];
    return mention.first <= trigger_.last + 1 && is_appointed(mention);
  }

  void turn_to_appointee() {
    for (auto& participant : event_.participants) {
      if (participant.role == ParticipantRole::appointer)
        participant.role = ParticipantRole::appointee;
    }
  }

  // "approved the agreement": a stance towards what exists, no deed.
  bool only_judges(const Carrier& carrier) const {
    return rule_.type == EventType::agreement && carrier.verb != nullptr && carrier.direct &&
           is_stance(reading_.text, *carrier.verb) &&
           reading_.text.brief(trigger_).event_class() != EventClass::sign;
  }

  // "Syria and Tunisia restored their ties": the one who acts first acts upon the others.
  void share_out() {
    bool first = true;
    for (auto& participant : event_.participants) {
      if (!first) participant.role = ParticipantRole::recipient;
      first = false;
    }
  }

  // "decided to expel", "a decree that orders the dismissal": told as done, whatever the tense.
  bool tells_as_done(const Match& governor) const {
    if (governor.first == trigger_.first || governor.clitics.future != 0) return false;
    if (reading_.text.term(governor).has("decides", "yes") ||
        (rule_.type == EventType::appointment &&
         reading_.text.term(governor).has("decides", "office")))
      return true;
    return reading_.text.brief(governor).event_class() == EventClass::carry &&
           (governor.features & kPresent) != 0 && !has_cue(reading_, governor);
  }

  // "agreed that the situation is grave" is an opinion, no agreement; nor is "agreed on the
  // importance of trade".
  bool is_opinion(const Clause& clause) const {
    if (rule_.type != EventType::agreement || !rule_.needs_class.empty()) return false;
    const auto& text = reading_.text;
    return (clause.last < text.tokens.size() && is_word(text, clause.last, WordClass::that)) ||
           text.term(trigger_).has("sense", "opinion");
  }

  bool is_complete(const Clause& clause) const {
    if (is_opinion(clause)) return false;
    if (count_actors(reading_, event_) < rule_.least) return false;
    if (rule_.type == EventType::appointment && !plays(ParticipantRole::appointee)) return false;
    if (rule_.type == EventType::action && rule_.least > 1 &&
        (!plays(ParticipantRole::actor) || !plays(ParticipantRole::recipient)))
      return false;
    return rule_.needs_class.empty() || reading_.text.term(trigger_).has("fact", "yes") ||
           (of_pronoun() && describes_document(reading_, trigger_)) ||
           is_signed_for_sides(reading_, clause) ||
           std::any_of(rule_.needs_class.begin(), rule_.needs_class.end(),
                       [&](const std::string& noun) { return has_noun(reading_, clause, noun); });
  }

  const Reading& reading_;
  const EventRule& rule_;
  const Match& trigger_;
  bool headline_ = false;
  bool verbal_noun_ = false;
  DraftEvent event_;
};

}  // namespace

bool is_deed(const EventRule& rule) {
  return rule.type == EventType::agreement || rule.type == EventType::appointment ||
         rule.type == EventType::action;
}

std::optional<DraftEvent> read_deed(const Reading& reading, const EventRule& rule,
                                    const Match& trigger, bool headline) {
  return DeedReader(reading, rule, trigger, headline).run();
}

}  // namespace diplograph
