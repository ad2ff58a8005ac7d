#include <algorithm>
#include <string>
#include <utility>

#include "base/files.hpp"
#include "base/unicode.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/facts.hpp"
#include "resolve/office_tally.hpp"
#include "resolve/title_holders.hpp"

namespace diplograph {
namespace {

std::optional<Plover> plover_of(Act act) {
  switch (act) {
    case Act::praise:
      return Plover::SUPPORT;
    case Act::promise:
    case Act::agree:
      return Plover::AGREE;
    case Act::request:
      return Plover::REQUEST;
    case Act::accuse:
      return Plover::ACCUSE;
    case Act::reject:
    case Act::deny:
      return Plover::REJECT;
    case Act::threaten:
      return Plover::THREATEN;
    default:
      return std::nullopt;
  }
}

// A word of its own weight: no pronoun, no particle, no auxiliary.
bool is_plain_noun(const Text& text, std::uint32_t token) {
  if (text.tokens[token].kind != TokenKind::word) return false;
  const auto matches = text.matches_at(token);
  return std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto& brief = text.brief(match);
    switch (brief.word_class()) {
      case WordClass::pronoun:
      case WordClass::that:
      case WordClass::conjunction:
      case WordClass::negation:
      case WordClass::past_marker:
      case WordClass::ongoing:
        return true;
      default:
        return brief.common_class() == CommonClass::auxiliary ||
               brief.common_class() == CommonClass::adverb;
    }
  });
}

// A glued letter parts from its word where the word is whole without it; doubled, it stands for the
// article too.
bool parts_cleanly(const Text& text, const DraftStatement& draft, Span span) {
  const auto word = text.folded(draft.first);
  return span.end > span.start + 3 + draft.glued && word.size() > 1 && word[0] != word[1];
}

// Cities neither speak nor listen.
Ids without_places(const Ids& ids) {
  Ids actors;
  for (const auto id : ids) {
    if (!id.starts_with("place:")) actors.push_back(id);
  }
  return actors;
}

// All entities named in the content.
Ids matter_of(const Known& known, const DraftStatement& draft) {
  const auto& mentions = known.reading.mentions;
  Ids about;
  const auto within = mentions_within(mentions, draft.first, draft.last);
  for (auto m = within.first; m < within.last; ++m) {
    if (mentions[m].last > draft.last) continue;
    for (const auto id : known.people.ids_of[m]) about.push_back(id);
  }
  about.sort();
  return about;
}

// The sides that a speaker speaks for: himself and the states of his offices.
Ids sides_of(const Known& known, const Ids& speakers) {
  const auto& common = known.people.common;
  Ids sides;
  const auto add = [&](Id id) {
    if (!id.empty()) add_id(id, sides);
  };
  for (const auto id : speakers) {
    add(id);
    if (const auto* entity = common.find(id)) add(entity->value("of"));
    add(state_for(known.people, id));
  }
  return sides;
}

// "talks between Russia and Jordan will go on": what happens, nobody's own.
bool names_event(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           return text.term(match).has("noun", "yes") && (match.features & kPronoun) == 0;
         }) != nullptr;
}

// Whether the tokens that tell whose act it is name the speaker's own side.
bool is_own(const Known& known, const ActReading& act, const Ids& speakers) {
  const auto& reading = known.reading;
  const auto& common = reading.text.pack->common();
  const auto sides = sides_of(known, speakers);
  if (act.first < act.last && names_event(reading.text, act.first)) return false;
  bool plain = true;  // nothing but pronouns and particles
  for (auto i = act.first; i < act.last; ++i) {
    const auto m = reading.mention_of[i];
    if (m == kNone) {
      if (is_word(reading.text, i, WordClass::own_land)) return true;
      plain = plain && !is_plain_noun(reading.text, i);
      continue;
    }
    plain = false;
    if (reading.mentions[m].kind == MentionKind::own_state) return true;
    for (const auto& id : known.people.ids_of[m]) {
      if (sides.contains(id) || sides.contains(common.state_of_capital(id))) return true;
    }
  }
  return plain;
}

Act act_of(const Known& known, const ActReading& act, const Ids& speakers) {
  if (act.side == ActReading::Side::any) return act.act;
  const bool holds = is_own(known, act, speakers) == (act.side == ActReading::Side::self);
  return holds ? act.act : Act::say;
}

void give_id(const Article& article, Statement& statement) {
  constexpr std::size_t kRoom = 100;  // for most
  std::string key;
  key.reserve(kRoom);
  key.append(article.id);
  for (const auto place : {statement.span.start, statement.span.end})
    key.append("|").append(std::to_string(place));
  for (const auto& id : statement.speakers) key.append("|").append(id);
  set_fact_id("statement", key, statement.id);
}

}  // namespace

bool make_statement(const Known& known, const DraftStatement& draft, Statement& statement) {
  const auto& text = known.reading.text;
  if (draft.last <= draft.first) return false;
  const auto speakers = without_places(known.subjects.ids_of(draft.speakers));
  if (speakers.empty()) return false;
  Ids to;
  for (const auto m : draft.to) {
    for (const auto id : without_places(known.people.ids_of[m])) add_id(id, to);
  }
  // Nobody tells himself: "and urged the minister (to)", of whom the text goes on, he urges.
  if (std::ranges::equal(speakers, to)) to.clear();
  statement.speakers.assign(speakers.begin(), speakers.end());
  statement.to.assign(to.begin(), to.end());
  statement.act = act_of(known, draft.act, speakers);
  statement.quote = draft.quote;
  statement.span = text.span_of(draft.first, draft.last);
  if (draft.glued != 0 && parts_cleanly(text, draft, statement.span))
    statement.span.start += draft.glued;
  statement.text.clear();
  append_utf8(slice(text.source, statement.span), statement.text);
  statement.verb = text.span_of(draft.verb_first, draft.verb_last);
  statement.rule = draft.rule;
  statement.plover = plover_of(statement.act);
  const auto about = matter_of(known, draft);
  statement.about.assign(about.begin(), about.end());
  statement.occasion.reset();  // it is found when all are made
  give_id(known.article, statement);
  return true;
}

std::string fact_id(std::string_view kind, std::string_view key) {
  std::string id;
  set_fact_id(kind, key, id);
  return id;
}

void set_fact_id(std::string_view kind, std::string_view key, std::string& id) {
  constexpr std::size_t digits = 16;
  id.reserve(kind.size() + 1 + digits);
  id.assign(kind) += ':';
  append_sha256_hex(key, digits, id);
}

}  // namespace diplograph
