#include "extract/agreement.hpp"
#include "extract/clause_reader.hpp"
#include "extract/gathering.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/people_of.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/words.hpp"

namespace diplograph {

// The words behind an event noun that an adjective may describe: behind a quotation mark, or behind
// "the expulsion of four".
std::uint32_t ClauseReader::first_described() const {
  auto first = trigger_.last;
  if (is_quote(text_, first)) return first + 1;
  while (carries_ && first < end_ &&
         (is_quantity(text_, first) || text_.tokens[first].kind == TokenKind::number))
    ++first;
  return first;
}

// The adjective says whose the event noun is, or the noun that a light verb carries.
bool ClauseReader::is_of_noun(const Mention& mention) const {
  if (group_ != kNone && nisba_ && mention.first == nisba_end_) return true;
  if (!verb_)  // a noun with an owner's suffix is nobody's else: "his meeting with"
    return (trigger_.features & kPronoun) == 0 && clause_.arguments.empty() &&
           is_attribute(reading_, first_described(), mention.first);
  if (carried_ != kNone) return is_attribute(reading_, carried_ + 1, mention.first);
  // "freed two Norwegian citizens": where owners stand first, so do their adjectives.
  auto noun = mention.last;
  while (noun < end_ && is_attributive(text_, noun)) ++noun;
  return text_.pack->switches().owner_first && noun < end_ && is_carried(noun);
}

// "senior Omani officials", "the Iraqi leadership": those who stand for the state whose adjective
// begins at `token`. nullptr if nobody does.
const Match* ClauseReader::officials_before(std::uint32_t token) const {
  auto at = token;
  while (at > trigger_.last) {
    --at;
    const auto* group = word_match(text_, at, WordClass::group);
    if (group != nullptr && (text_.term(*group).has("sense", "officials") ||
                             text_.term(*group).has("sense", "members")))
      return group;
    if (!is_attribute(reading_, at, at + 1)) return nullptr;
  }
  return nullptr;
}

std::uint32_t ClauseReader::read_mention(std::uint32_t m) {
  const auto& mention = reading_.mentions[m];
  if (mention.adjective) {
    if (is_of_noun(mention)) {
      add_nisba(m);
    } else if (const auto* officials = officials_before(mention.first)) {
      fresh_ = true;
      add_argument(m, slot_of(text_, officials->clitics));
      clause_.arguments.back().delegation = true;
    } else {
      joined_ = joins_next(mention);
    }
    return mention.last;
  }
  if (mention.kind == MentionKind::title && !stands_for_) {
    if (const auto owner = owner_of_people(reading_, mention.first, end_); owner != kNone)
      return open_people(mention.first, owner);
  }
  const auto glued = stands_for_ ? Slot::none : slot_of(text_, mention.clitics);
  if (heading_ && is_people(mention.kind)) return read_head(m);
  if (const auto behind = skip_possessive(text_, mention.last); behind != mention.last) {
    fresh_ = true;  // "Lavrov's deputy": the owner acts in no slot
    return behind;
  }
  if (ends_sidelines(m)) joined_ = false;
  const bool listed = is_listed(mention, glued) || goes_on_to(m);
  joined_ = false;
  if (!listed && ends_between(mention)) set_slot(Slot::other, false);
  if (listed && is_object_list(mention)) {
    clause_.arguments[group_].slot = Slot::object;
    clause_.has_subject = names_subject_ = false;
  }
  if (group_ != kNone && (listed || (comma_ && list_)) && slot_ == Slot::none) {
    auto& mentions = clause_.arguments[group_].mentions;
    if (names_counterpart(mentions.back(), m)) mentions.pop_back();
    mentions.push_back(m);
    comma_ = false;
    return mention.last;
  }
  if (renames_title(m)) {
    clause_.arguments[group_].mentions.back() = m;
    comma_ = false;
    return mention.last;
  }
  if (list_ && group_ != kNone) {
    clause_.arguments[group_].mentions.push_back(m);
    return mention.last;
  }
  add_argument(m, glued);
  return mention.last;
}

// "the talks that joined him and": the verb tells who met.
bool ClauseReader::is_told_of_pronoun(std::uint32_t i) const {
  const auto* verb = longest_match(text_, i, TermClass::event, [](const Match& match) {
    return (match.features & kObject) != 0;
  });
  if (verb == nullptr || verb->last >= end_ || !brings_together(reading_, *verb)) return false;
  const auto m = reading_.mention_at[verb->last];
  return m != kNone && reading_.mentions[m].clitics.conjunction != 0;
}

// "left for Doha after his visit to Oman": where that visit went.
bool ClauseReader::names_other_visit(std::uint32_t i) const {
  return longest_match(text_, i, TermClass::event,
                       [&](const Match& match) {
                         return text_.brief(match).event_class() == EventClass::visit_noun &&
                                (match.features & kPronoun) != 0;
                       }) != nullptr &&
         !is_needed(text_, trigger_, i);
}

bool ClauseReader::is_meeting_noun() const {
  return text_.brief(trigger_).event_class() == EventClass::meeting;
}

// "a meeting headed by the minister": he is there.
const Match* ClauseReader::chair_at(std::uint32_t i) const {
  const auto* chaired = word_match(text_, i, WordClass::headed);
  const bool meeting = is_meeting_noun() && !delegation_;
  return meeting && chaired != nullptr && text_.term(*chaired).has("sense", "chair") ? chaired
                                                                                     : nullptr;
}

// "the deputy foreign minister in Peru": where the office is held.
bool ClauseReader::is_office_in(std::uint32_t state) const {
  const auto m = state < 2 ? kNone : reading_.mention_of[state - 2];
  if (m == kNone || reading_.mentions[m].kind != MentionKind::title) return false;
  const auto& titles = reading_.mentions[m].titles;
  return !titles.empty() && titles.back().of.empty() && !titles.back().alone;
}

// "with the files of Yemen", "the situation in Sudan": what the preposition opens, or follows, is
// the noun.
bool ClauseReader::is_of_slot_noun(std::uint32_t m) const {
  if (slot_ == Slot::with || slot_ == Slot::presence) return owned_;
  if (slot_ != Slot::in || reading_.mentions[m].kind != MentionKind::state) return false;
  return (behind_noun_ && !carries_) || is_office_in(reading_.mentions[m].first);
}

// "a Tunisian delegation headed by the minister": the minister stands for it.
std::uint32_t ClauseReader::read_head(std::uint32_t m) {
  const auto& mention = reading_.mentions[m];
  heading_ = false;
  delegation_ = false;
  if (group_ != kNone && clause_.arguments[group_].delegation) {
    clause_.arguments[group_].mentions = {m};
    clause_.arguments[group_].delegation = false;
  } else {
    add_argument(m, Slot::none);
  }
  return mention.last;
}

// "the meeting", "the Camp David summit": such a noun owns nobody who stands behind it.
bool ClauseReader::owns_more(std::uint32_t m) const {
  const auto kind = reading_.mentions[m].kind;
  if (verb_ || described_ || is_joined(text_, trigger_) || kind == MentionKind::place ||
      kind == MentionKind::capital)
    return true;
  if ((trigger_.features & kPronoun) == 0 && has_article(text_, trigger_.last - 1)) return false;
  const auto* owner = clause_.find(Slot::object);
  return owner == nullptr || reading_.mentions[owner->mentions.front()].kind != MentionKind::place;
}

// "a tour during which he met the Moroccan officials": he was told of before.
bool ClauseReader::can_be_subject(const Argument& argument) const {
  if (!argument.delegation) {
    const auto& mention = reading_.mentions[argument.mentions.front()];
    // "(she) summoned the ambassador": a title that does not agree with the verb is its object;
    // with a name, that of a woman perhaps, only where somebody acts upon him.
    const bool titled =
        mention.kind == MentionKind::title || (carries_ && mention.kind == MentionKind::person);
    if (titled && !may_agree(text_, mention, who_agrees(text_, trigger_))) return false;
    return can_act(reading_, trigger_, argument.mentions.front());
  }
  const auto* pronoun = word_match(text_, trigger_.last, WordClass::preposition_pronoun);
  return pronoun == nullptr || text_.term(*pronoun).slot != Slot::in;
}

// "gave medical aid to": nothing but adjectives parts whom it is for from the noun that the trigger
// carries.
bool ClauseReader::follows_carried(std::uint32_t i) const {
  return carried_ != kNone && carried_ < i && is_attribute(reading_, carried_ + 1, i);
}

// "named veteran diplomat Claire Holm": bare words right behind the verb say what the bearer of the
// name is, where words stand apart.
bool ClauseReader::describes_name(std::uint32_t m) const {
  constexpr std::uint32_t kMost = 3;
  const auto& mention = reading_.mentions[m];
  if (!verb_ || !text_.pack->switches().owner_first || mention.kind != MentionKind::person ||
      mention.first > trigger_.last + kMost || is_finite_verb(text_, mention.last))
    return false;
  for (auto i = trigger_.last; i < mention.first; ++i) {
    if (reading_.mention_of[i] != kNone || text_.tokens[i].kind != TokenKind::word ||
        is_word(text_, i, WordClass::article) || is_word(text_, i, WordClass::preposition) ||
        is_word(text_, i, WordClass::possessive))
      return false;
  }
  return true;
}

void ClauseReader::add_argument(std::uint32_t m, Slot glued) {
  const bool described = describes_name(m);
  if (described) topic_ = false;
  Argument argument;
  argument.topic = topic_;
  argument.mentions = {m};
  const auto first = reading_.mentions[m].first;
  const auto before = first > 1 && is_quote(text_, first - 1) ? first - 1 : first;
  argument.delegation =
      is_word(text_, first, WordClass::side) ||
      (before > 0 && delegation_ && is_word(text_, before - 1, WordClass::side)) || stands_for_;
  stands_for_ = false;
  delegation_ = argument.delegation;
  if (glued != Slot::none) {
    // "conveyed at the reception greetings to the king": no one of the reception.
    const bool attribute = first > trigger_.last && describes_trigger(first - 1);
    // "the session that was given to the union": the verb's.
    const bool relatives = described_ && is_meeting_noun() && !is_people(reading_.mentions[m].kind);
    const bool apart = glued == Slot::dative && !attribute && (relatives || !owns_more(m)) &&
                       !is_attribute(reading_, trigger_.last, first);
    argument.slot = apart || (!attribute && completes_noun(reading_, trigger_.last, first) &&
                              !follows_carried(first))
                        ? Slot::other
                        : glued;
  } else if (slot_ != Slot::none) {
    argument.behind_noun = behind_noun_;
    argument.slot = is_of_slot_noun(m) ? Slot::other : slot_;
    if (slot_ == Slot::between || slot_ == Slot::presence) argument.topic = false;
  } else if (!fresh_ && !described &&
             !(verb_ && !names_subject_ && is_saying_noun(text_, reading_.mentions[m].first - 1))) {
    argument.slot = Slot::genitive;
  } else if (meets_counterpart(m)) {
    argument.slot = Slot::object;
  } else if (verb_ && !names_subject_ && can_be_subject(argument)) {
    argument.slot = Slot::subject;
    clause_.has_subject = true;
    names_subject_ = true;
  } else {
    // "at its meeting in the presence of A, the committee"
    const bool apart =
        !verb_ && (clause_.find(Slot::presence) != nullptr ||
                   clause_.find(Slot::between) != nullptr || (closed_ && is_meeting_noun()));
    argument.slot = owns_more(m) && !apart ? Slot::object : Slot::other;
  }
  group_ = static_cast<std::uint32_t>(clause_.arguments.size());
  if (!list_) slot_ = Slot::none;
  comma_ = false;
  fresh_ = true;
  owned_ = false;
  nisba_ = false;
  clause_.arguments.push_back(std::move(argument));
}

void ClauseReader::add_nisba(std::uint32_t m) {
  if (!nisba_) {
    group_ = static_cast<std::uint32_t>(clause_.arguments.size());
    clause_.arguments.push_back({Slot::nisba, {m}, false});
    nisba_ = true;
  } else {
    clause_.arguments[group_].mentions.push_back(m);
  }
  nisba_end_ = reading_.mentions[m].last;
  nisba_end_ = past_hyphens(text_, nisba_end_, end_);
}

}  // namespace diplograph
