#include "recognise/person_names.hpp"

#include <algorithm>
#include <utility>

#include "recognise/family_names.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/names.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

// "Ahmad bin Khalid": no family name.
bool ends_with_fathers_name(const Text& text, const Match& known) {
  for (auto token = known.first + 1; token < known.last; ++token) {
    if (!is_particle(text, token - 1)) continue;
    const auto end = is_glued_particle(text, token) ? token + 2 : token + 1;
    if (end == known.last || given_name_end(text, token) == known.last) return true;
  }
  return false;
}

// "bin Khalid": a further father, of whom the lexicon does not know.
bool goes_on_with_father(const Text& text, std::uint32_t token) {
  const auto* particle = word_match(text, token, WordClass::name_particle);
  return particle != nullptr && text.term(*particle).value("sense") == "child" &&
         particle->last < text.tokens.size() && text.tokens[particle->last].kind == TokenKind::word;
}

// What goes on behind a person's name, for all that is known of its words, makes it another man's:
// a short name that is no family name ("Wang"), or is a given name here ("Mora Vieira"), or "Ahmad
// bin Khalid" without one.
bool is_another(const Text& text, const Match& known, bool titled) {
  if ((known.features & kShort) == 0)
    return ends_with_fathers_name(text, known) && begins_with_article(text, known.last);
  return !is_family_name(text, known.first) || given_name_end(text, known.last) != known.last ||
         (titled && (is_hidden_name(text, known.last) || may_end_foreign_name(text, known.last)));
}

// ", Ambassador", ", Brigadier": the token behind a rank alone, which goes with any office, else
// `token`.
std::uint32_t behind_rank(const Stretch& stretch, std::uint32_t token) {
  if (!stretch.holds(token) || stretch.text.pack->switches().owner_first) return token;
  const auto rank = read_title(stretch.text, token);
  const bool bare = rank && !rank->dual && !rank->clitics.any() && rank->titles.size() == 1 &&
                    rank->last == token + 1 && rank->titles.front().of.empty() &&
                    (rank->titles.front().role == Role::military_officer ||
                     rank->titles.front().role == Role::ambassador);
  return bare ? rank->last : token;
}

}  // namespace

bool is_taken(const Text& text, std::uint32_t first) {
  if (text.pack->switches().verb_first || first == 0) return false;
  const bool article = is_word(text, first - 1, WordClass::article);
  return first > (article ? 1U : 0U) &&
         preposition_slot(text, first - (article ? 2 : 1)) == Slot::with;
}

namespace {

// Reads a name behind a comma, where only a sure one is the title's own: an honorific, a given name
// or a known person opens it, or it has words enough and the clause goes on behind it.
bool read_name_behind_comma(const Stretch& stretch, std::uint32_t token, Mention& mention) {
  const auto& text = stretch.text;
  const auto first = skip_honorifics(stretch, behind_rank(stretch, token), &mention.titles);
  if (!stretch.holds(first)) return false;
  Mention probe = mention;
  const bool sure = first > token || is_given_name(text, first) || is_particle(text, first) ||
                    is_hidden_name(text, first) || known_person(stretch, first, true) != nullptr;
  if (!read_name(stretch, first, true, probe)) return false;
  const bool closed = stretch.holds(probe.name_last) &&
                      (is_comma(text, probe.name_last) || is_finite_verb(text, probe.name_last));
  const auto words = probe.name_last - probe.name_first;
  if (is_state_name(text, probe)) return false;
  if (!sure && !(closed && words >= 2)) return false;
  // "In talks with the Danish minister, Vik said": Vik is another.
  if (is_taken(text, mention.first) && is_finite_verb(text, probe.name_last)) return false;
  if (text.tokens[first].kind != TokenKind::word) return false;
  mention = std::move(probe);
  return true;
}

// "King Salman notified us", "the stand of King Salman is firm": kings are called by one name, so
// that a word that is no given name for sure, right behind that of one whom the lexicon knows as
// king, is not his.
bool is_kings_name(const Text& text, const Match& known, const Mention& mention) {
  const bool king = std::any_of(mention.titles.begin(), mention.titles.end(),
                                [](const TitleMention& t) { return t.role == Role::monarch; });
  return king && (known.features & kShort) != 0 && known.last < text.tokens.size() &&
         given_name_end(text, known.last) == known.last && !is_particle(text, known.last) &&
         !is_name_suffix(text, known.last) &&
         holds_by_lexicon(text, text.term(known).id, Role::monarch);
}

// "the president (Vladimir) Putin": the token behind a given name in brackets, which an editor has
// added; else `token`.
std::uint32_t behind_bracketed_name(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  if (!stretch.holds(token) || !is_mark(text, token, U'(')) return token;
  const auto last = given_name_end(text, token + 1);
  const bool added = last != token + 1 && stretch.holds(last + 1) && is_mark(text, last, U')') &&
                     text.tokens[last + 1].kind == TokenKind::word;
  return added ? last + 1 : token;
}

// "the spokesman in the name of Biden": behind a title the words that are also a given name say for
// whom he speaks.
bool speaks_for(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  return token > 0 && preposition != nullptr && text.term(*preposition).slot == Slot::behalf &&
         longest_match(text, token - 1, TermClass::office) != nullptr;
}

// "Juan Carlos | Varela": behind given names alone a word with a capital that nothing else bears is
// a family name.
bool goes_on_with_family(const Text& text, const Match& known) {
  return text.pack->switches().capitals && known.last > known.first + 1 &&
         is_capital(text, known.last) && text.matches_at(known.last).empty() &&
         given_name_end(text, known.last - 1) == known.last;
}

// "bin Mubarak": the son's name, not the one whom the lexicon knows by the word alone.
bool is_behind_child(const Text& text, const Match& known) {
  const auto* particle =
      known.first == 0 ? nullptr : word_match(text, known.first - 1, WordClass::name_particle);
  return particle != nullptr && particle->last == known.first && !particle->clitics.any() &&
         text.term(*particle).value("sense") == "child";
}

// "J R": who signs with single letters has no name.
bool is_initials(const Text& text, std::uint32_t first, std::uint32_t last) {
  for (auto token = first; token < last; ++token) {
    if (text.folded(token).size() > 1) return false;
  }
  return true;
}

}  // namespace

const Match* find_person(const Stretch& stretch, std::uint32_t token, bool short_ones) {
  const auto& text = stretch.text;
  return longest_match(text, token, TermClass::person, [&](const Match& match) {
    if (match.clitics.future != 0) return false;
    // "Omar bin Khalid" is no Omar whom the lexicon knows by that word.
    const bool chain = ends_with_fathers_name(text, match) || match.last == match.first + 1;
    if (chain && goes_on_with_father(text, match.last)) return false;
    if (goes_on_with_family(text, match)) return false;
    if ((match.features & kShort) != 0 && is_behind_child(text, match)) return false;
    // "Ould Cheikh Ahmed": three words are a name, though the first be another word.
    const auto plain = (match.features & kShort) == 0 ? token + 1 : token + 2;
    if (match.last <= plain && is_other_word(text, token, match.clitics)) return false;
    // "Adel bin Abdullah": a family name is no man's own.
    return (match.features & kShort) == 0 || (short_ones && !goes_on_with_father(text, match.last));
  });
}

bool read_name(const Stretch& stretch, std::uint32_t token, bool titled, Mention& mention) {
  const auto& text = stretch.text;
  if (!stretch.holds(token) || speaks_for(text, token)) return false;
  const auto* known = known_person(stretch, token, titled);
  if (known != nullptr && titled && known->clitics.any()) known = nullptr;
  auto unknown = text.tokens[token].kind == TokenKind::word ? name_end(text, token, titled) : token;
  if (known != nullptr) {
    const auto last = stretched_name_end(text, known->last);
    if (titled && is_kings_name(text, *known, mention)) unknown = std::min(unknown, last);
    const bool is_short = (known->features & kShort) != 0;
    if (unknown <= last || !is_another(text, *known, titled)) {
      mention.id = text.term(*known).id;
      mention.short_name = is_short;
      mention.name_first = token;
      mention.name_last = last;
      if (token == mention.first) mention.clitics = known->clitics;
      return true;
    }
  }
  if (is_initials(text, token, unknown)) return false;
  mention.name_first = token;
  mention.name_last = unknown;
  if (!titled && token == mention.first && given_name_end(text, token) == token) {
    const auto* joined = joined_name(text, token);
    if (joined != nullptr) mention.clitics = joined->clitics;
  }
  return true;
}

bool read_title_name(const Stretch& stretch, std::uint32_t token, Mention& mention) {
  const auto direct = skip_honorifics(stretch, token, &mention.titles);
  if (read_name(stretch, behind_bracketed_name(stretch, direct), true, mention)) return true;
  if (!stretch.holds(token) || !is_comma(stretch.text, token)) return false;
  return read_name_behind_comma(stretch, token + 1, mention);
}

bool is_state_name(const Text& text, const Mention& name) {
  const auto* state = longest_match(text, name.name_first, TermClass::state);
  return state != nullptr && state->last == name.name_last;
}

bool holds_by_lexicon(const Text& text, std::string_view id, Role role) {
  const auto* entity = text.pack->common().find(id);
  if (entity == nullptr) return false;
  return std::any_of(entity->offices.begin(), entity->offices.end(),
                     [&](const TermOfOffice& term) { return term.role == role; });
}

std::uint32_t behind_name(const Stretch& stretch, const Mention& mention) {
  auto token = mention.name_last;
  const bool quoted = stretch.holds(token) && is_quote(stretch.text, token) &&
                      mention.name_first > 0 && is_quote(stretch.text, mention.name_first - 1);
  if (quoted) ++token;
  return skip_eulogy(stretch, token);
}

}  // namespace diplograph
