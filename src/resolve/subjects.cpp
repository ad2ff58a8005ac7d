#include "resolve/subjects.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/governor.hpp"
#include "extract/subject_before.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kFar = 150;  // tokens; no verb looks back further for its subject
constexpr int kMostLooks = 8;        // subjects that a pronoun passes over

// A noun ("the visit of the minister") has its subject where that stands; a verb where the clause
// begins.
std::uint32_t place_of_subject(const Reading& reading, const DraftEvent& draft) {
  const auto named = reading.mentions[draft.subject].first;
  return draft.rule->kind == TriggerKind::verb ? std::min(draft.trigger_first, named) : named;
}

// A verb inside what somebody says opens no new subject: he speaks on.
bool is_said(std::uint32_t token, const std::vector<DraftStatement>& statements) {
  return std::any_of(statements.begin(), statements.end(), [&](const DraftStatement& statement) {
    return statement.first <= token && token < statement.last;
  });
}

// An actor at the head of a sentence is its subject in a language of that order, unless a comma or
// a colon parts it from the rest.
bool opens_sentence(const Reading& reading, const Mention& mention) {
  const bool acts = mention.kind != MentionKind::place && mention.kind != MentionKind::capital &&
                    !mention.inner && !mention.adjective;
  const auto sentence = reading.sentence_of[mention.first];
  if (!acts || sentence == kNone) return false;
  const auto first = skip_article(reading.text, reading.text.sentences[sentence].first);
  if (mention.first > first || mention.last >= reading.text.tokens.size()) return false;
  return !is_mark(reading.text, mention.last, U':');
}

// A plain verb, a light one or one of travel ("returned", "held", "left") and the actor right
// behind it.
bool is_subject_of_plain_verb(const Reading& reading, const Mention& mention) {
  const bool acts = is_people(mention.kind) || mention.kind == MentionKind::organization;
  if (!acts || mention.inner || mention.adjective || mention.first == 0 ||
      mention.clitics != Clitics{})
    return false;
  const auto& text = reading.text;
  for (const auto& match : text.matches_at(mention.first - 1)) {
    const auto& term = text.term(match);
    const bool event =
        term.term_class == TermClass::event && (term.has("light", "yes") || term.id == "visit");
    if ((event || term.term_class == TermClass::common) &&
        (match.features & (kPast | kPresent)) != 0 && (match.features & kObject) == 0)
      return true;
  }
  return false;
}

}  // namespace

void add_id(const std::string& id, std::vector<std::string>& ids) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

Subjects::Subjects(const Reading& reading, const People& people,
                   const std::vector<DraftEvent>& events,
                   const std::vector<DraftStatement>& statements)
    : reading_(reading), people_(people), genders_(reading, people) {
  const bool subject_first = !reading.text.pack->switches().verb_first;
  for (const auto& draft : statements) {
    // Nobody known who speaks hides those before him; who is left out changes nothing.
    const bool dropped =
        !draft.speakers.empty() && draft.speakers.front().kind == Ref::Kind::dropped;
    if (!dropped) add(draft.verb_first, ids_of(draft.speakers));
  }
  for (const auto& draft : events) {
    if (draft.subject == kNone) continue;
    // What somebody says has its own subjects, as far as the sentence goes: "said that Wang arrived
    // and met the king".
    const bool said = is_said(draft.trigger_first, statements);
    const auto sentence = reading.sentence_of[draft.trigger_first];
    if (said && (subject_first || sentence == kNone)) continue;
    auto ids = ids_of(Ref::of(draft.subject));
    if (ids.empty()) continue;
    add(place_of_subject(reading, draft), std::move(ids));
    if (said) subjects_.back().until = reading.text.sentences[sentence].last;
  }
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    if (subject_first && opens_sentence(reading, reading.mentions[m]) &&
        !is_said(reading.mentions[m].first, statements)) {
      auto ids = ids_of(Ref::of(m));
      if (!ids.empty()) add(reading.mentions[m].first, std::move(ids));
      continue;
    }
    if (subject_first || !is_subject_of_plain_verb(reading, reading.mentions[m]) ||
        is_said(reading.mentions[m].first, statements))
      continue;
    auto ids = ids_of(Ref::of(m));
    if (!ids.empty()) add(reading.mentions[m].first, std::move(ids));
  }
  std::stable_sort(subjects_.begin(), subjects_.end(),
                   [](const Subject& a, const Subject& b) { return a.token < b.token; });
}

void Subjects::add(std::uint32_t token, std::vector<std::string> ids) {
  subjects_.push_back({token, std::move(ids), 0});
}

bool Subjects::can_be(Ref::Who who, const std::vector<std::string>& ids) const {
  if (who == Ref::Who::any || ids.empty()) return true;  // nobody known hides those before him
  if (who == Ref::Who::pair) return ids.size() == 2;
  if (ids.size() != 1) return false;
  const auto& id = ids.front();
  if (!id.starts_with("person:")) return who == Ref::Who::woman;
  return who == Ref::Who::man ? !genders_.is_woman(id) : !genders_.is_man(id);
}

std::vector<std::string> Subjects::ids_of(const Ref& ref) const { return ids_of({ref}, false); }

std::vector<std::string> Subjects::actors_of(const Ref& ref) const { return ids_of({ref}, true); }

std::vector<std::string> Subjects::ids_of(const std::vector<Ref>& refs) const {
  return ids_of(refs, false);
}

std::vector<std::string> Subjects::ids_of(const std::vector<Ref>& refs, bool acts) const {
  std::vector<std::string> ids;
  const bool subject_first = !reading_.text.pack->switches().verb_first;
  for (const auto& ref : refs) {
    if (ref.kind == Ref::Kind::mention) {
      for (const auto& id : people_.ids_of[ref.mention]) add_id(id, ids);
      continue;
    }
    const auto* pronoun = subject_first ? subject_before(reading_, ref.at).pronoun : nullptr;
    for (const auto& id : pronoun == nullptr ? subject_for(ref, acts) : meant_by(*pronoun, ref.at))
      add_id(id, ids);
  }
  return ids;
}

// The last one ahead whom the form of the verb allows.
std::vector<std::string> Subjects::subject_for(const Ref& ref, bool acts) const {
  const auto subject = std::find_if(ahead_of(ref.at), subjects_.rend(), [&](const Subject& known) {
    const bool heard = known.until == 0 || (acts && ref.at < known.until);
    return heard && can_be(ref.who, known.ids);
  });
  if (subject == subjects_.rend()) return {};
  if (ref.who != Ref::Who::any && ref.at - subject->token > kFar) return {};
  return subject->ids;
}

std::vector<std::string> Subjects::meant_by(const Term& pronoun, std::uint32_t at) const {
  const auto first = ahead_of(at);
  for (auto subject = first; subject != subjects_.rend() && subject - first < kMostLooks;
       ++subject) {
    auto fit = fitting(subject->ids, &pronoun);
    // Nobody known who speaks hides those before him.
    if (subject->ids.empty() || !fit.empty()) return fit;
  }
  return {};
}

std::vector<Subjects::Subject>::const_reverse_iterator Subjects::ahead_of(std::uint32_t at) const {
  const auto behind = std::lower_bound(
      subjects_.begin(), subjects_.end(), at,
      [](const Subject& subject, std::uint32_t token) { return subject.token < token; });
  return std::make_reverse_iterator(behind);
}

std::vector<std::string> Subjects::fitting(const std::vector<std::string>& ids,
                                           const Term* pronoun) const {
  if (pronoun == nullptr) return ids;
  const auto sense = pronoun->value("sense");
  if (sense.empty()) {
    const bool several = ids.size() > 1 || (ids.size() == 1 && !ids.front().starts_with("person:"));
    return several ? ids : std::vector<std::string>{};
  }
  std::vector<std::string> fit;
  for (const auto& id : ids) {
    const bool person = id.starts_with("person:");
    if (person == (sense == "thing")) continue;
    const auto* known = person ? people_.find(id) : nullptr;
    const auto gender = known == nullptr ? Gender::unknown : known->gender;
    if (sense == "man" && gender == Gender::feminine) continue;
    if (sense == "woman" && gender == Gender::masculine) continue;
    fit.push_back(id);
  }
  return fit;
}

}  // namespace diplograph
