#include "resolve/told_again.hpp"

#include <algorithm>

#include "recognise/title_role.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 4;  // sentences from "an official" to "the official"

bool serves_abroad(const Person& person) {
  return std::any_of(person.offices.begin(), person.offices.end(), [](const HeldOffice& office) {
    return is_diplomat(office.role) || office.role == Role::envoy ||
           office.role == Role::foreign_minister || office.role == Role::deputy_minister ||
           office.role == Role::spokesperson || office.role == Role::official;
  });
}

}  // namespace

bool is_any_speaker(const Text& text, const TitleMention& title) {
  return title.alone &&
         longest_match(text, title.first, TermClass::office, [&](const Match& match) {
           return match.last == title.last && text.term(match).has("alone", "speaker");
         }) != nullptr;
}

bool is_unnamed_again(const Reading& reading, std::uint32_t m, const TitleMention& title) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  if (title.role != Role::official || !has_article(text, title.first)) return false;
  const auto bare = text.folded(title.first).substr(text.pack->lexicon().article().size());
  const auto here = reading.sentence_of[mention.first];
  const auto from = here > kReach ? text.sentences[here - kReach].first : 0;
  for (auto i = mention.first; i > from; --i) {
    const auto token = i - 1;
    if (text.tokens[token].kind != TokenKind::word || text.folded(token) != bare) continue;
    const auto outer = reading.mention_of[token];
    return is_word(text, token, WordClass::teller) &&
           (outer == kNone || !reading.mentions[outer].has_name());
  }
  return false;
}

Ids spoken_for(const Reading& reading, const People& people, std::uint32_t m,
               const TitleMention& title) {
  if (!reading.text.pack->switches().owner_first || !title.of.empty()) return {};
  const auto& text = reading.text;
  const auto here = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    if (reading.sentence_of[mention.first] + kReach < here) break;
    if (mention.kind != MentionKind::title || mention.titles.empty()) continue;
    const auto& before = mention.titles.back();
    // Of officials, one is no diplomat.
    const bool called =
        title.role == Role::spokesperson || text.folded(before.first) == text.folded(title.first);
    if (before.role == title.role && !before.plural && called) return people.ids_of[i - 1];
  }
  return {};
}

std::uint32_t officer_before(const Reading& reading, const People& people, std::uint32_t m) {
  const auto here = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 0; --i) {
    if (reading.sentence_of[reading.mentions[i - 1].first] + kReach < here) break;
    const auto p = people.person_of[i - 1];
    if (p != kNone) return serves_abroad(people.persons[p]) ? p : kNone;
  }
  return kNone;
}

}  // namespace diplograph
