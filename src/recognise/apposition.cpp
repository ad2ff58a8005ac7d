#include "recognise/apposition.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/land_of_name.hpp"
#include "recognise/person_names.hpp"
#include "recognise/title_bearer.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/title_role.hpp"
#include "recognise/titles.hpp"
#include "recognise/titles_between.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr int kMostAppositions = 3;

// An honorific of a royal house stands at `token`.
bool is_prince(const Stretch& stretch, std::uint32_t token) {
  const auto* honorific = longest_match(stretch.text, token, TermClass::honorific);
  return honorific != nullptr &&
         parse<Role>(stretch.text.term(*honorific).value("role")) == Role::royal;
}

// "adviser of the president | Trump": the name behind the title is its owner's, unless the lexicon
// knows it as of one who has never held that office.
bool is_owners_name(const Stretch& stretch, const TitlePhrase& phrase) {
  if (!phrase.owner_role) return false;
  Mention owner;
  owner.first = phrase.last;
  return !read_name(stretch, skip_honorifics(stretch, phrase.last), true, owner) ||
         owner.id.empty() || holds_by_lexicon(stretch.text, owner.id, *phrase.owner_role);
}

// Another name behind the title owns it: "Judeh, the Egyptian minister Sameh Shoukry", also behind
// a second comma.
bool is_owned_by_next(const Stretch& stretch, const TitlePhrase& phrase, bool comma,
                      const Mention& mention) {
  if (is_owners_name(stretch, phrase)) return false;
  // "the king of the country His Highness Prince Salman": no king.
  Mention other;
  other.first = phrase.last;
  const auto name = skip_honorifics(stretch, phrase.last);
  if (phrase.titles.back().role == Role::monarch && is_prince(stretch, phrase.last)) return false;
  if (read_name(stretch, name, true, other))
    return comma || !is_of_first(stretch.text, mention, other, phrase.titles.back());
  if (!comma || !stretch.holds(name) || !is_comma(stretch.text, name)) return false;
  // An honorific behind the second comma opens the next actor, and the title is the first one's.
  if (skip_honorifics(stretch, name + 1) > name + 1) return false;
  Mention behind;
  behind.first = name + 1;
  return read_name(stretch, skip_honorifics(stretch, name + 1), false, behind);
}

// The person of `mention` is of that state: by a title, else by the lexicon. True where nothing is
// known.
bool may_serve(const Text& text, const Mention& mention, std::string_view state) {
  bool known = false;
  for (const auto& title : mention.titles) {
    const auto own = state_code(title.of);
    if (own == state) return true;
    known = known || !own.empty();
  }
  const auto* entity = known ? nullptr : text.pack->common().find(mention.id);
  if (entity == nullptr) return !known;
  if (entity->value("state").empty() || state_code(entity->value("state")) == state) return true;
  return std::any_of(entity->offices.begin(), entity->offices.end(),
                     [&](const auto& office) { return state_code(office.of) == state; });
}

// The code of a state, or of the one that a body is of; "" for others.
std::string_view state_behind(const Text& text, std::string_view of) {
  const auto* body = text.pack->common().find(of);
  if (body == nullptr || !of.starts_with("org:")) return state_code(of);
  return state_code(body->value("of"));
}

// "received Salem | the ambassador (a woman) of Norway Liv Dahl": no title of a man's.
bool is_of_woman_behind(const Stretch& stretch, const Mention& mention, const TitlePhrase& phrase) {
  const auto& text = stretch.text;
  if (phrase.titles.front().gender != Gender::feminine || !mention.has_name()) return false;
  const auto is = [&](NameClass name_class) {
    return longest_match(text, mention.name_first, TermClass::given_name, [&](const Match& match) {
             return text.brief(match).name_class() == name_class;
           }) != nullptr;
  };
  Mention woman;
  woman.first = phrase.last;
  if (!is(NameClass::masculine) || is(NameClass::feminine) ||
      !read_name(stretch, skip_honorifics(stretch, phrase.last), true, woman))
    return false;
  return !phrase.owner_role || !holds_by_lexicon(text, woman.id, *phrase.owner_role);
}

// "to King Harald ambassador of": who reigns or governs is nobody's ambassador.
bool receives(const Mention& mention, const TitleMention& title) {
  if (!is_diplomat(title.role)) return false;
  return std::any_of(mention.titles.begin(), mention.titles.end(), [](const TitleMention& own) {
    return !own.former && (own.role == Role::monarch || own.role == Role::president ||
                           own.role == Role::prime_minister);
  });
}

// The title phrase at `token` that the person of `mention` bears: the `nth` behind the name, after
// a comma or not.
std::optional<TitlePhrase> read_own_title(const Stretch& stretch, std::uint32_t token, bool comma,
                                          int nth, const Mention& mention) {
  if (!stretch.holds(token)) return std::nullopt;
  auto phrase = read_title(stretch.text, token);
  if (!phrase || phrase->clitics.preposition != 0 || phrase->dual || phrase->last > stretch.end)
    return std::nullopt;
  if (phrase->clitics.conjunction != 0 && (comma || nth == 0)) return std::nullopt;
  // Without a comma a definite title behind a titled name is the next actor: "... received the
  // minister".
  const bool titled = std::any_of(mention.titles.begin(), mention.titles.end(),
                                  [](const TitleMention& title) { return !title.alone; });
  const bool next_actor = !comma && phrase->definite && titled;
  if (phrase->titles.front().alone || next_actor || receives(mention, phrase->titles.front()))
    return std::nullopt;
  if (!comma && is_of_woman_behind(stretch, mention, *phrase)) return std::nullopt;
  if (is_owned_by_next(stretch, *phrase, comma, mention) &&
      !cut_titles_of_next(stretch, mention, comma, *phrase))
    return std::nullopt;
  for (const auto& title : phrase->titles) {
    const auto state = state_behind(stretch.text, title.of);
    if (!state.empty() && !may_serve(stretch.text, mention, state)) return std::nullopt;
  }
  return phrase;
}

// "Salam (prime minister of Lebanon)": the brackets belong to the mention.
bool read_in_brackets(const Stretch& stretch, Mention& mention, std::vector<Mention>& mentions) {
  if (!stretch.holds(mention.last) || !is_mark(stretch.text, mention.last, U'(')) return false;
  auto phrase = read_own_title(stretch, mention.last + 1, true, 0, mention);
  if (!phrase || !is_mark(stretch.text, phrase->last, U')')) return false;
  for (auto& title : phrase->titles) mention.titles.push_back(std::move(title));
  for (auto& inner : phrase->inner) mentions.push_back(std::move(inner));
  mention.last = phrase->last + 1;
  return true;
}

// ", and he is the minister": the token behind the pronoun, or behind an article.
std::uint32_t skip_who_is(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return token;
  const auto* pronoun = word_match(text, token, WordClass::pronoun);
  const bool who_is = pronoun != nullptr && pronoun->clitics.conjunction != 0 &&
                      text.term(*pronoun).has("number", "singular");
  return who_is ? pronoun->last : skip_article(text, token);
}

// "al-Hajri, one of the advisers of the president Abbas": the owner's name tells his state, which
// is the title's.
void read_owners_name(const Stretch& stretch, TitlePhrase& phrase) {
  if (!phrase.owner_role || !phrase.titles.back().of.empty()) return;
  Mention owner;
  owner.kind = MentionKind::person;
  owner.first = phrase.last;
  if (!read_name(stretch, phrase.last, true, owner) ||
      !holds_by_lexicon(stretch.text, owner.id, *phrase.owner_role))
    return;
  const auto* entity = stretch.text.pack->common().find(owner.id);
  phrase.titles.back().of = entity->value("state");
  phrase.last = owner.last = owner.name_last;
  owner.inner = true;
  phrase.inner.push_back(std::move(owner));
}

// "al-Ahmadi, head of the security service in Yemen, ...": a state behind a title of several words
// is whose office it is, where the clause goes on.
void read_land_behind(const Stretch& stretch, TitlePhrase& phrase) {
  const auto& text = stretch.text;
  auto& title = phrase.titles.back();
  const bool part =
      title.body_kind != 0 ||
      title.role == Role::legislator;  // "head of the finance committee | in the parliament"
  if (!title.of.empty() || (title.last < title.first + 3 && !part) || !stretch.holds(phrase.last))
    return;
  const auto* in = word_match(text, phrase.last, WordClass::preposition);
  if (in == nullptr || text.term(*in).slot != Slot::in || !stretch.holds(in->last)) return;
  auto land = read_body(text, in->last);
  const bool body =
      part && land && land->kind == MentionKind::organization && !state_code(land->id).empty();
  if (!land || (land->kind != MentionKind::state && !body) || land->adjective ||
      !stretch.holds(land->last) ||
      !(is_comma(text, land->last) || is_word(text, land->last, WordClass::that)))
    return;
  const bool of_state = body && title.role == Role::legislator;
  title.of = of_state ? "state:" + std::string(state_code(land->id)) : land->id;
  if (body) title.body_kind = 0;
  phrase.last = land->last;
  land->inner = true;
  phrase.inner.push_back(std::move(*land));
}

// A prince who leaves a post stays a prince.
void mark_left(std::vector<TitleMention>& titles) {
  for (auto& title : titles)
    title.former = title.former || title.role != Role::royal || !title.alone;
}

// "who holds the post of": the token behind it, else `token`.
std::uint32_t skip_who_holds(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return token;
  const auto* holds = longest_match(text, token, TermClass::common, [&](const Match& match) {
    return text.term(match).value("sense") == "holds-post";
  });
  return holds == nullptr ? token : holds->last;
}

// "he met Mette Holm, a Danish official said": without a comma behind it an indefinite title is who
// says so, and not hers.
bool is_teller_of_all(const Text& text, std::uint32_t first, const TitlePhrase& phrase) {
  const auto* article = first == 0 ? nullptr : word_match(text, first - 1, WordClass::article);
  return article != nullptr && text.term(*article).has("number", "singular") &&
         is_finite_saying(text, phrase.last);
}

// "Vik, Danish minister discuss ties", "In a meeting with Vik, the minister said": right behind a
// title that no comma closes stands what its own bearer does, where a headline's verb follows, or
// where what stands ahead of the name takes it for itself.
bool is_next_subject(const Text& text, const Mention& mention, std::uint32_t first,
                     const TitlePhrase& phrase) {
  if (text.pack->switches().verb_first || !is_finite_verb(text, phrase.last)) return false;
  const bool headline = !is_word(text, first - 1, WordClass::article) &&
                        !text.has_form(phrase.last, kPast) && text.has_form(phrase.last, kPresent);
  return headline || is_taken(text, mention.first);
}

void read_appositions(const Stretch& stretch, Mention& mention, std::vector<Mention>& mentions) {
  if (read_in_brackets(stretch, mention, mentions)) return;
  auto token = mention.last;
  for (int nth = 0; nth < kMostAppositions && stretch.holds(token); ++nth) {
    bool comma = is_comma(stretch.text, token);
    // ", the minister": an article that stands apart is no part of the title; nor is "and he is".
    auto first = comma ? skip_who_is(stretch.text, token + 1) : token;
    if (const auto post = skip_who_holds(stretch.text, first); post != first) {
      comma = true;
      first = post;
    }
    auto phrase = read_own_title(stretch, first, comma, nth, mention);
    if (!phrase || is_teller_of_all(stretch.text, first, *phrase)) return;
    if (comma && is_next_subject(stretch.text, mention, first, *phrase)) return;
    read_owners_name(stretch, *phrase);
    read_land_behind(stretch, *phrase);
    for (auto& title : phrase->titles) mention.titles.push_back(std::move(title));
    for (auto& inner : phrase->inner) mentions.push_back(std::move(inner));
    token = skip_eulogy(stretch, phrase->last);
    mention.last = token;
  }
}

}  // namespace

std::uint32_t add_person(const Stretch& stretch, Mention mention, std::vector<Mention>& mentions) {
  mention.kind = MentionKind::person;
  mention.last = behind_name(stretch, mention);
  read_land_of_name(stretch, mention, mentions);
  const auto behind = mention.last;
  read_appositions(stretch, mention, mentions);
  mark_late(stretch.text, mention.name_last, behind, mention.titles);
  if (is_before_leaving(stretch.text, mention)) mark_left(mention.titles);
  const auto last = mention.last;
  mentions.push_back(std::move(mention));
  return last;
}

std::uint32_t add_short_name(const Stretch& stretch, Mention mention,
                             std::vector<Mention>& mentions) {
  auto titled = mention;
  std::vector<Mention> inner;
  if (read_in_brackets(stretch, titled, inner) &&
      holds_by_lexicon(stretch.text, titled.id, titled.titles.back().role)) {
    mention = std::move(titled);
    std::move(inner.begin(), inner.end(), std::back_inserter(mentions));
  }
  const auto last = mention.last;
  mentions.push_back(std::move(mention));
  return last;
}

}  // namespace diplograph
