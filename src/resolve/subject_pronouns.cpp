// Whom a pronoun as subject stands for: "A met B. She said".
#include <algorithm>

#include "recognise/words.hpp"
#include "resolve/subjects.hpp"

namespace diplograph {
namespace {

constexpr int kMostLooks = 8;             // subjects that a pronoun passes over
constexpr std::uint32_t kNear = 2;        // sentences back to those who may be meant
constexpr std::uint32_t kPartyReach = 3;  // sentences from those who met to "they"

}  // namespace

Ids Subjects::meant_by(const Term& pronoun, std::uint32_t at) const {
  const auto first = ahead_of(at, subjects_);
  for (auto subject = first; subject != subjects_.rend() && subject - first < kMostLooks;
       ++subject) {
    auto fit = fitting(*subject, pronoun);
    // Nobody known who speaks hides those before him.
    if (subject->ids.empty() || !fit.empty()) return fit;
    if (subject == first) fit = other_party(pronoun, at);
    if (!fit.empty()) return fit;
  }
  return {};
}

// "A arrived. B received him": who alone may be meant of those told of right before, B apart.
Ids Subjects::befallen(const Ref& ref) const {
  const auto here = reading_.sentence_of[ref.at];
  const auto first = ahead_of(ref.at, subjects_);
  const auto acts = first.base();
  const bool woman = ref.who == Ref::Who::woman;
  Ids only;
  const auto add_fitting = [&](const Ids& ids) {
    for (const auto id : ids) {
      const bool actor = acts != subjects_.end() && acts->token == ref.at && acts->ids.contains(id);
      const bool fits = woman ? genders_.is_woman(id) : !genders_.is_woman(id);
      if (id.starts_with("person:") && fits && !actor) add_id(id, only);
    }
  };
  for (auto one = first; one != subjects_.rend() && one - first < kMostLooks; ++one) {
    if (reading_.sentence_of[one->token] + kNear < here) break;
    if (one->until == 0) add_fitting(one->ids);
  }
  const auto party = ahead_of(ref.at, parties_);
  if (party != parties_.rend() && reading_.sentence_of[party->token] + kNear >= here)
    add_fitting(party->ids);
  return only.size() == 1 ? only : Ids{};
}

// "Vik said in a statement": a noun of words stands in the sentence, another than that of `at`.
bool Subjects::tells_of_words(std::uint32_t token, std::uint32_t at) const {
  if (reading_.sentence_of[token] == reading_.sentence_of[at]) return false;
  const auto& sentence = reading_.text.sentences[reading_.sentence_of[token]];
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const auto* words = longest_match(reading_.text, i, TermClass::saying);
    if (words != nullptr && reading_.text.term(*words).id == "statement") return true;
  }
  return false;
}

// "The ministry said in a statement ... A said ..., the statement added": the body that spoke last,
// where none but people spoke since.
Ids Subjects::issuer_before(std::uint32_t at) const {
  const auto first = ahead_of(at, subjects_);
  for (auto one = first; one != subjects_.rend() && one - first < kMostLooks; ++one) {
    if (one->ids.empty()) return {};
    if (one->by_words || one->ids.front().starts_with("org:") || tells_of_words(one->token, at))
      return one->ids;
  }
  return {};
}

// Of those who met last: "A received B. She", the one surely so, in this sentence or the one
// before; "A received B. They", all, who may be told more of.
Ids Subjects::other_party(const Term& pronoun, std::uint32_t at) const {
  const bool all = pronoun.value("sense").empty();
  const auto party = ahead_of(at, parties_);
  const auto reach = all ? kPartyReach : 1;
  if (party == parties_.rend() ||
      reading_.sentence_of[party->token] + reach < reading_.sentence_of[at])
    return {};
  if (all) return party->ids;
  const bool woman = pronoun.has("sense", "woman");
  if (!woman && !pronoun.has("sense", "man")) return {};
  Ids fit;
  for (const auto id : party->ids) {
    if (woman ? genders_.is_woman(id) : genders_.is_man(id)) fit.push_back(id);
  }
  return fit.size() == 1 ? fit : Ids{};
}

Ids Subjects::fitting(const Subject& subject, const Term& pronoun) const {
  const auto& ids = subject.ids;
  const auto sense = pronoun.value("sense");
  // "a ministry spokesman said ..., he added": he who speaks for the ministry.
  if (subject.officer && (sense == "man" || sense == "woman")) return ids;
  if (sense.empty()) {
    const bool several = ids.size() > 1 || (ids.size() == 1 && !ids.front().starts_with("person:"));
    return several ? ids : Ids{};
  }
  Ids fit;
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
