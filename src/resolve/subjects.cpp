#include "resolve/subjects.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/agreement.hpp"
#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "extract/subject_before.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/words.hpp"
#include "resolve/honoured.hpp"
#include "resolve/subject_signs.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kFar = 150;  // tokens; no verb looks back further for its subject
constexpr std::uint32_t kMostSentences = 3;
constexpr int kMostPassed = 200;  // subjects that a verb passes over: more are in no article

// A noun ("the visit of the minister") has its subject where that stands; a verb where the clause
// begins.
std::uint32_t place_of_subject(const Reading& reading, const DraftEvent& draft) {
  const auto named = reading.mentions[draft.subject].first;
  return draft.rule->kind == TriggerKind::verb ? std::min(draft.trigger_first, named) : named;
}

std::uint32_t sentence_end(const Reading& reading, std::uint32_t token) {
  const auto sentence = reading.sentence_of[token];
  return sentence == kNone ? token + 1 : reading.text.sentences[sentence].last;
}

// The first of the subjects from `at` back for which `accept` holds, or `end` where it is too far.
template <typename Subject, typename Accept>
Subject find_back(Subject at, Subject end, const Accept& accept) {
  for (int passed = 0; at != end && passed < kMostPassed; ++at, ++passed) {
    if (accept(*at)) return at;
  }
  return end;
}

// "a security source disclosed": somebody without a name is told of between the tokens.
bool is_unnamed_between(const Text& text, std::uint32_t first, std::uint32_t last) {
  for (auto token = first; token < last; ++token) {
    if (is_word(text, token, WordClass::teller) && !has_article(text, token)) return true;
  }
  return false;
}

// "flew to Oslo, where (B) received him": right behind the relative.
bool stands_in_relative(const Reading& reading, std::uint32_t m) {
  auto first = reading.mentions[m].first;
  if (first > 0 && is_word(reading.text, first - 1, WordClass::article)) --first;
  return first > 0 && (is_word(reading.text, first - 1, WordClass::relative) ||
                       conjunction_of(reading.text, first - 1, "where") != nullptr);
}

}  // namespace

Subjects::Subjects(const Reading& reading, const People& people,
                   const std::vector<DraftEvent>& events,
                   const std::vector<DraftStatement>& statements)
    : reading_(reading), people_(people), genders_(reading, people) {
  const bool subject_first = !reading.text.pack->switches().verb_first;
  const SaidTokens said(statements);
  const auto is_left_out = [&](const Ref& ref) {
    return as_left_out(reading, people, ref).kind == Ref::Kind::dropped;
  };
  const SaidTokens ahead(statements, true);
  learn_genders(statements);
  subjects_.reserve(statements.size() + events.size());  // most
  for (const auto& draft : statements) {
    if (draft.aside) continue;
    // Nobody known who speaks hides those before him; who is left out changes nothing.
    if (!draft.speakers.empty() && is_left_out(draft.speakers.front())) continue;
    add(draft.verb_first, ids_of(draft.speakers), draft.form);
    // "said that the president asked for talks": he does not speak on in the next sentence.
    if (draft.first >= draft.last && said.contain(draft.verb_first))
      subjects_.back().until = sentence_end(reading, draft.verb_first);
    subjects_.back().by_words = draft.by_words;
    subjects_.back().officer = draft.speakers.size() == 1 && is_officer(reading, draft.speakers[0]);
  }
  for (const auto& draft : events) {
    if (draft.subject == kNone || is_left_out(Ref::of(draft.subject))) continue;
    const bool aside = draft.rule->kind != TriggerKind::verb && ahead.contain(draft.trigger_first);
    const bool inside = aside || said.contain(draft.trigger_first);
    auto ids = ids_of(Ref::of(draft.subject));
    if ((inside && subject_first) || ids.empty()) continue;
    add(place_of_subject(reading, draft), std::move(ids));
    // What somebody says has its own subjects, to the end of the sentence; so has "where B met
    // him".
    if (inside || (subject_first && stands_in_relative(reading, draft.subject)))
      subjects_.back().until = sentence_end(reading, draft.trigger_first);
  }
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    if (subject_first && opens_sentence(reading, reading.mentions[m]) &&
        !said.contain(reading.mentions[m].first)) {
      auto ids = ids_of(Ref::of(m));
      if (!ids.empty()) add(reading.mentions[m].first, std::move(ids));
      continue;
    }
    if (subject_first) continue;
    if (is_left_out(Ref::of(m))) continue;
    const auto form = form_of_plain_verb(reading, reading.mentions[m]);
    if (!form || said.contain(reading.mentions[m].first)) continue;
    auto ids = ids_of(Ref::of(m));
    if (!ids.empty()) add(place_of_one_behind(reading, reading.mentions[m]), std::move(ids), *form);
  }
  std::stable_sort(subjects_.begin(), subjects_.end(),
                   [](const Subject& a, const Subject& b) { return a.token < b.token; });
  add_parties(events);
}

void Subjects::add(std::uint32_t token, Ids ids, Ref::Who form) {
  subjects_.push_back({token, std::move(ids), form, 0});
}

void Subjects::add_parties(const std::vector<DraftEvent>& events) {
  for (const auto& draft : events) {
    // "A and B arrived. They", "A and B visit Oslo, where they will meet C"
    if (draft.rule->type != EventType::meeting && draft.rule->type != EventType::visit) continue;
    Subject subject;
    subject.token = draft.trigger_first;
    for (const auto& participant : draft.participants) {
      for (const auto& id : ids_of(participant.ref)) add_id(id, subject.ids);
      // "A met B, and they agreed": they are told when the last of them is.
      if (participant.ref.kind == Ref::Kind::mention)
        subject.token = std::max(subject.token, reading_.mentions[participant.ref.mention].first);
    }
    if (subject.ids.size() > 1) parties_.push_back(std::move(subject));
  }
  std::stable_sort(parties_.begin(), parties_.end(),
                   [](const Subject& a, const Subject& b) { return a.token < b.token; });
}

void Subjects::learn_genders(const std::vector<DraftStatement>& statements) {
  for (const auto& draft : statements) {
    if (draft.form != Ref::Who::man && draft.form != Ref::Who::woman) continue;
    const auto ids = ids_of(draft.speakers);
    if (ids.size() == 1 && ids.front().starts_with("person:"))
      genders_.learn(ids.front(), draft.form == Ref::Who::woman);
  }
}

bool Subjects::can_be(Ref::Who who, const Subject& subject) const {
  const auto& ids = subject.ids;
  const auto is_single = [](Ref::Who form) {
    return form == Ref::Who::man || form == Ref::Who::woman;
  };
  if (who == Ref::Who::any || ids.empty()) return true;  // nobody known hides those before him
  if (who == Ref::Who::pair) return ids.size() == 2;
  const auto id = ids.front();
  const bool person = id.starts_with("person:");
  if (who == Ref::Who::several) return ids.size() > 1 || subject.form == who;
  if (ids.size() != 1) return false;
  if (person) return who == Ref::Who::man ? !genders_.is_woman(id) : !genders_.is_man(id);
  // "a statement of the ministry said": the statement goes on, or the ministry.
  if (subject.by_words && is_single(who)) return true;
  // A body is what the verb before it made it.
  if (is_single(subject.form)) return who == subject.form;
  return who == Ref::Who::woman;
}

Ids Subjects::ids_of(const Ref& ref) const { return ids_of({&ref, 1}, false); }
Ids Subjects::actors_of(const Ref& ref) const { return ids_of({&ref, 1}, true); }

Ids Subjects::ids_of(std::span<const Ref> refs) const { return ids_of(refs, false); }

Ids Subjects::ids_of(std::span<const Ref> refs, bool acts) const {
  Ids ids;
  const bool subject_first = !reading_.text.pack->switches().verb_first;
  for (const auto& told : refs) {
    const auto ref = as_left_out(reading_, people_, told);
    if (ref.kind == Ref::Kind::mention) {
      for (const auto& id : people_.ids_of[ref.mention]) add_id(id, ids);
      if (people_.ids_of[ref.mention].empty() && !acts && refs.size() == 1)
        ids = bearer_of(ref.mention);
      continue;
    }
    if (ref.befallen && ref.who != Ref::Who::several) {
      for (const auto& id : befallen(ref)) add_id(id, ids);
      continue;
    }
    if (ref.issuer) {
      for (const auto& id : issuer_before(ref.at)) add_id(id, ids);
      continue;
    }
    const auto* pronoun = subject_first ? subject_before(reading_, ref.at).pronoun : nullptr;
    for (const auto& id : pronoun == nullptr ? subject_for(ref, acts) : meant_by(*pronoun, ref.at))
      add_id(id, ids);
  }
  return ids;
}

// "the minister added": the one who spoke last bears the title where he is told to hold no other.
Ids Subjects::bearer_of(std::uint32_t m) const {
  const auto& mention = reading_.mentions[m];
  if (mention.kind != MentionKind::title || mention.titles.size() != 1) return {};
  const auto& title = mention.titles.front();
  if (!title.alone || title.plural || title.former) return {};
  const auto nearest = find_back(ahead_of(mention.first, subjects_), subjects_.rend(),
                                 [](const Subject& known) { return known.until == 0; });
  if (nearest == subjects_.rend() || nearest->ids.size() != 1) return {};
  const auto id = nearest->ids.front();
  const auto* person = people_.find(id);
  const bool woman = title.gender == Gender::feminine;
  const bool near =
      reading_.sentence_of[nearest->token] + kMostSentences >= reading_.sentence_of[mention.first];
  const bool other = title.role == Role::official &&
                     is_unnamed_between(reading_.text, nearest->token, mention.first);
  return near && !other && person != nullptr && person->offices.empty() &&
                 !(woman ? genders_.is_man(id) : genders_.is_woman(id))
             ? nearest->ids
             : Ids{};
}

const Subjects::Subject* Subjects::party_before(const Ref& ref, std::uint32_t after) const {
  if (ref.who != Ref::Who::pair && ref.who != Ref::Who::several) return nullptr;
  const auto here = reading_.sentence_of[ref.at];
  // A verb of two goes on from one sentence to the next.
  const auto reach = ref.who == Ref::Who::pair ? kMostSentences : 0;
  const auto party =
      find_back(ahead_of(ref.at, parties_), parties_.rend(), [&](const Subject& known) {
        return known.token >= after && reading_.sentence_of[known.token] + reach >= here &&
               can_be(ref.who, known);
      });
  return party == parties_.rend() ? nullptr : &*party;
}

// The last one ahead whom the form of the verb allows; one before others must not be far.
Ids Subjects::subject_for(const Ref& ref, bool acts) const {
  const auto is_heard = [&](const Subject& known) {
    return known.until == 0 || (acts && ref.at < known.until);
  };
  const auto nearest = find_back(ahead_of(ref.at, subjects_), subjects_.rend(), is_heard);
  const auto subject = find_back(nearest, subjects_.rend(), [&](const Subject& known) {
    return is_heard(known) && can_be(ref.who, known);
  });
  const auto since = ref.who == Ref::Who::pair ? subject : nearest;
  const auto* party = party_before(ref, since == subjects_.rend() ? 0 : since->token);
  if (party != nullptr) return party->ids;
  if (subject == subjects_.rend()) return {};
  const bool thing = !subject->ids.empty() && !subject->ids.front().starts_with("person:");
  if (acts && ref.who == Ref::Who::woman && thing) {
    // A verb for a woman or a body: who meets and travels is the woman, if one was told of.
    const auto woman = find_back(subject, subjects_.rend(), [&](const Subject& known) {
      return known.until == 0 && known.ids.size() == 1 && genders_.is_woman(known.ids.front());
    });
    if (woman != subjects_.rend() && ref.at - woman->token <= kFar) return woman->ids;
  }
  if (subject == nearest && !acts) return subject->ids;
  const auto sentence = reading_.sentence_of[subject->token];
  const auto here = reading_.sentence_of[ref.at];
  const bool far = ref.who != Ref::Who::any && ref.at - subject->token > kFar;
  const bool apart =
      subject != nearest && (sentence + kMostSentences < here || (ref.beside && sentence != here));
  return far || apart ? Ids{} : subject->ids;
}

std::vector<Subjects::Subject>::const_reverse_iterator Subjects::ahead_of(
    std::uint32_t at, const std::vector<Subject>& subjects) {
  const auto behind = std::lower_bound(
      subjects.begin(), subjects.end(), at,
      [](const Subject& subject, std::uint32_t token) { return subject.token < token; });
  return std::make_reverse_iterator(behind);
}

}  // namespace diplograph
