#include "recognise/titled_people.hpp"

#include <string>
#include <utility>

#include "recognise/apposition.hpp"
#include "recognise/bodies.hpp"
#include "recognise/capital_names.hpp"
#include "recognise/duals.hpp"
#include "recognise/named_after.hpp"
#include "recognise/officer_away.hpp"
#include "recognise/person_names.hpp"
#include "recognise/title_bearer.hpp"
#include "recognise/titles.hpp"

namespace diplograph {
namespace {

// "the envoy of the American president Trump (Steve Witkoff)": the first name is the owner's, and a
// second one the envoy's. False where the name is not known as the owner's.
bool read_owned(const Stretch& stretch, const TitlePhrase& phrase, Mention& mention,
                std::vector<Mention>& mentions) {
  if (!phrase.owner_role || !holds_by_lexicon(stretch.text, mention.id, *phrase.owner_role))
    return false;
  Mention owner;
  owner.kind = MentionKind::person;
  owner.first = owner.name_first = mention.name_first;
  owner.last = owner.name_last = mention.name_last;
  owner.id = mention.id;
  owner.inner = true;
  TitleMention title;
  title.role = *phrase.owner_role;
  // "the spokesman of the office of the premier": he leads the state.
  const auto& of = mention.titles.back().of;
  const bool leads = title.role == Role::president || title.role == Role::prime_minister;
  title.of = leads && !state_code(of).empty() ? "state:" + std::string(state_code(of)) : of;
  title.first = mention.titles.back().first;
  title.last = mention.titles.back().last;
  owner.titles = {std::move(title)};
  mention.name_first = mention.name_last = 0;
  mention.id.clear();
  mention.short_name = false;
  mention.last = owner.last;
  mentions.push_back(std::move(owner));
  return true;
}

}  // namespace

const Match* named_whole(const Stretch& stretch, std::uint32_t token) {
  const auto* person = known_person(stretch, token, false);
  return person != nullptr && person->last > token + 1 && !person->clitics.any() ? person : nullptr;
}

bool is_of_longer_name(const Text& text, std::uint32_t first, std::uint32_t last) {
  const auto body = read_body(text, first);
  return body && !body->adjective && body->last >= last;
}

std::uint32_t read_titled(const Stretch& stretch, std::uint32_t token,
                          std::vector<Mention>& mentions) {
  if (is_verb_behind_name(stretch.text, token)) return token;
  auto phrase = read_title(stretch.text, token);
  if (!phrase || phrase->last > stretch.end) return token;
  if (phrase->dual) return read_dual(stretch, std::move(*phrase), mentions);
  Mention mention;
  mention.first = token;
  mention.last = phrase->last;
  mention.clitics = phrase->clitics;
  mention.titles = std::move(phrase->titles);
  // "head of the hospital | of King Khalid": the name is the thing's.
  if (const auto thing = behind_named_after(stretch, phrase->last); thing != phrase->last)
    mention.last = phrase->last = thing;
  const auto* whole = named_whole(stretch, token);
  if (whole != nullptr) mention.id = stretch.text.term(*whole).id;
  if (whole != nullptr && !holds_by_lexicon(stretch.text, mention.id, mention.titles.front().role))
    return token;
  if (whole != nullptr) {
    mention.name_first = phrase->last;
    mention.name_last = whole->last;
    return add_person(stretch, std::move(mention), mentions);
  }
  const auto bare = mention;
  bool named = read_title_name(stretch, mention.last, mention);
  if (is_of_longer_name(stretch.text, token, named ? mention.name_last : mention.last))
    return token;
  for (auto& inner : phrase->inner) mentions.push_back(std::move(inner));
  if (named &&
      (is_throne_of_another(stretch.text, mention) || is_of_object(stretch.text, mention))) {
    mention = bare;
    named = false;
  }
  if (named && is_behind_death(stretch.text, mention)) mark_former(mention.titles);
  if (named && read_owned(stretch, *phrase, mention, mentions))
    named = read_title_name(stretch, mention.last, mention);
  if (!named) named = read_officer_away(stretch, mention, mentions);
  if (named) return add_person(stretch, std::move(mention), mentions);
  mention.kind = MentionKind::title;
  mention.as = MentionForm::title;
  mention.last = skip_eulogy(stretch, mention.last);
  const auto behind = mention.last;
  mentions.push_back(std::move(mention));
  return behind;
}

}  // namespace diplograph
