#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/files.hpp"
#include "base/unicode.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/facts.hpp"
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

// All entities named in the content.
std::vector<std::string> matter_of(const Known& known, const DraftStatement& draft) {
  std::vector<std::string> about;
  for (std::uint32_t m = 0; m < known.reading.mentions.size(); ++m) {
    const auto& mention = known.reading.mentions[m];
    if (mention.first < draft.first || mention.last > draft.last) continue;
    about.insert(about.end(), known.people.ids_of[m].begin(), known.people.ids_of[m].end());
  }
  std::sort(about.begin(), about.end());
  about.erase(std::unique(about.begin(), about.end()), about.end());
  return about;
}

// The sides that a speaker speaks for: himself and the states of his offices.
std::set<std::string> sides_of(const Known& known, const std::vector<std::string>& speakers) {
  const auto& common = known.reading.text.pack->common();
  std::set<std::string> sides;
  for (const auto& id : speakers) {
    sides.insert(id);
    if (const auto* entity = common.find(id)) sides.insert(std::string(entity->value("of")));
    if (const auto dot = id.find('.'); id.starts_with("org:") && dot != std::string::npos)
      sides.insert("state:" + id.substr(4, dot - 4));
    if (const auto* person = known.people.find(id)) sides.insert(state_of(*person));
  }
  sides.erase("");
  return sides;
}

// "talks between Russia and Jordan will go on": what happens, nobody's own.
bool names_event(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           return text.term(match).has("noun", "yes") && (match.features & kPronoun) == 0;
         }) != nullptr;
}

// Whether the tokens that tell whose act it is name the speaker's own side.
bool is_own(const Known& known, const ActReading& act, const std::vector<std::string>& speakers) {
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
      if (sides.contains(id) || sides.contains(std::string(common.state_of_capital(id))))
        return true;
    }
  }
  return plain;
}

Act act_of(const Known& known, const ActReading& act, const std::vector<std::string>& speakers) {
  if (act.side == ActReading::Side::any) return act.act;
  const bool holds = is_own(known, act, speakers) == (act.side == ActReading::Side::self);
  return holds ? act.act : Act::say;
}

std::string id_of(const Article& article, const Statement& statement) {
  std::string key = article.id + "|" + std::to_string(statement.span.start) + "|" +
                    std::to_string(statement.span.end);
  for (const auto& id : statement.speakers) key += "|" + id;
  return fact_id("statement", key);
}

}  // namespace

std::optional<Statement> make_statement(const Known& known, const DraftStatement& draft) {
  const auto& text = known.reading.text;
  Statement statement;
  statement.speakers = known.subjects.ids_of(draft.speakers);
  std::erase_if(statement.speakers, [](const std::string& id) { return id.starts_with("place:"); });
  for (const auto m : draft.to) {
    for (const auto& id : known.people.ids_of[m]) add_id(id, statement.to);
  }
  std::erase_if(statement.to, [](const std::string& id) { return id.starts_with("place:"); });
  // Nobody tells himself: "and urged the minister (to)", of whom the text goes on, he urges.
  if (statement.speakers == statement.to) statement.to.clear();
  if (statement.speakers.empty() || draft.last <= draft.first) return std::nullopt;
  statement.act = act_of(known, draft.act, statement.speakers);
  statement.quote = draft.quote;
  statement.span = text.span_of(draft.first, draft.last);
  if (draft.glued != 0 && parts_cleanly(text, draft, statement.span))
    statement.span.start += draft.glued;
  statement.text = to_utf8(slice(text.source, statement.span));
  statement.verb = text.span_of(draft.verb_first, draft.verb_last);
  statement.rule = draft.rule;
  statement.plover = plover_of(statement.act);
  statement.about = matter_of(known, draft);
  statement.id = id_of(known.article, statement);
  return statement;
}

std::string fact_id(std::string_view kind, const std::string& key) {
  return std::string(kind) + ":" + sha256_hex(key).substr(0, 16);
}

}  // namespace diplograph
