#include "extract/statement_list.hpp"

#include <algorithm>
#include <utility>

#include "extract/agreement.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLeastContent = 2;  // words
constexpr int kMostNested = 4;              // statements within one

// "called for calm": a lone noun is a content where nothing but a noun follows the verb; where
// verbs stand first, a definite one behind the verb's preposition ("called for (the) calm").
bool is_lone_noun(const Reading& reading, const ActReading& act, const Content& content,
                  const std::string& rule) {
  const auto& text = reading.text;
  if (act.act == Act::say || content.quote) return false;
  const auto token = content.first;
  const bool verb_first = text.pack->switches().verb_first;
  if (rule != "preposition" && (verb_first || rule != "object")) return false;
  if (verb_first && !has_article(text, token)) return false;
  if (content.last != token + 1 || reading.mention_of[token] != kNone) return false;
  const auto matches = text.matches_at(token);
  return std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
    return text.brief(match).term_class == TermClass::word;
  });
}

}  // namespace

bool StatementList::add(std::vector<Ref> speakers, std::vector<std::uint32_t> to, ActReading act,
                        const Content& content, std::uint32_t verb_first, std::uint32_t verb_last,
                        const std::string& rule) {
  const auto& text = reading_.text;
  std::uint32_t words = 0;
  for (auto i = content.first; i < content.last && words < kLeastContent; ++i) {
    if (text.tokens[i].kind == TokenKind::word) ++words;
  }
  // "said that he was 'shocked'"
  const bool lone_quote = words == 1 && content.quote && rule == "that";
  if (words < kLeastContent && !lone_quote && !is_lone_noun(reading_, act, content, rule))
    return false;
  DraftStatement statement;
  statement.speakers = std::move(speakers);
  statement.to = std::move(to);
  statement.act = act;
  statement.quote = content.quote;
  statement.first = content.first;
  statement.last = content.last;
  statement.verb_first = verb_first;
  statement.verb_last = verb_last;
  statement.rule = text.pack->lang() + ".say." + rule;
  claimed_to_ = std::max(claimed_to_, content.last);
  statement.aside = aside_ =
      longest_match(text, verb_first, TermClass::saying, [&](const Match& match) {
        return text.term(match).value("kind") == "deed";
      }) != nullptr;
  (aside_ ? asides_ : statements_).push_back(std::move(statement));
  return true;
}

std::vector<DraftStatement> StatementList::take() {
  for (auto& aside : asides_) {
    const auto behind = std::find_if(
        statements_.begin(), statements_.end(),
        [&](const DraftStatement& other) { return other.verb_first > aside.verb_first; });
    statements_.insert(behind, std::move(aside));
  }
  return std::move(statements_);
}

bool StatementList::speaks_of(std::uint32_t token, const Match& verb) const {
  if (verb.clitics.conjunction == 0 || statements_.empty()) return false;
  const auto& last = statements_.back();
  return token >= last.first && last.verb_first < last.first && last.last <= verb.first &&
         reading_.sentence_of[last.verb_first] == reading_.sentence_of[verb.first];
}

bool StatementList::goes_on(const Match& participle, Ref::Who form) const {
  const auto& text = reading_.text;
  if (!text.pack->switches().verb_first || (participle.features & kParticiple) == 0 ||
      !heard_in(reading_.sentence_of[participle.first]))
    return false;
  const auto& before = statements_.back();
  // "a source had said that the minister was in Oslo, adding": nobody known goes on.
  if (before.first >= before.last && before.speakers.empty())
    return longest_match(text, before.verb_first, TermClass::saying, [&](const Match& verb) {
             return text.term(verb).value("kind") != "relay";
           }) != nullptr;
  const bool known = before.first < before.last && before.last <= participle.first &&
                     before.speakers.size() == 1 &&
                     before.speakers.front().kind == Ref::Kind::mention && before.form == form;
  for (auto i = before.last; known && i < participle.first; ++i) {
    const bool noun = is_word(text, i - 1, WordClass::preposition);  // "in reply" is spelt alike
    if (!noun && reading_.mention_of[i] == kNone && is_finite_verb(text, i)) return false;
  }
  return known;
}

std::vector<Ref> StatementList::outer_speakers(std::uint32_t verb) const {
  auto last = statements_.rbegin();
  if (last == statements_.rend()) return {};
  for (auto outer = last + 1; outer != statements_.rend() && outer - last < kMostNested; ++outer) {
    if (outer->first <= last->verb_first && last->verb_first < outer->last) last = outer;
  }
  const bool near = reading_.sentence_of[last->verb_first] + 1 >= reading_.sentence_of[verb];
  return near ? last->speakers : std::vector<Ref>{};
}

bool StatementList::speaks_himself(std::uint32_t verb) const {
  if (statements_.empty()) return false;
  const auto& last = statements_.back();
  const auto& text = reading_.text;
  const bool own = last.rule.ends_with(".colon") || last.rule.ends_with(".headline") ||
                   longest_match(text, last.verb_first, TermClass::saying, [](const Match& match) {
                     return (match.features & kFirstPerson) != 0;
                   }) != nullptr;
  return own && last.first < last.last &&
         reading_.sentence_of[last.last - 1] + 1 >= reading_.sentence_of[verb];
}

bool StatementList::goes_on_alike(const Match& verb) const {
  if (statements_.empty() || statements_.back().speakers.size() != 1) return false;
  const auto& before = statements_.back();
  const auto& speaker = before.speakers.front();
  return speaker.kind == Ref::Kind::dropped && speaker.who == who_agrees(reading_.text, verb) &&
         reading_.sentence_of[before.verb_first] == reading_.sentence_of[verb.first];
}

void StatementList::add_silent(std::uint32_t token, std::vector<Ref> speakers, Ref::Who form) {
  DraftStatement statement;
  statement.speakers = std::move(speakers);
  statement.form = form;
  statement.verb_first = token;
  statement.verb_last = token + 1;
  statements_.push_back(std::move(statement));
}

}  // namespace diplograph
