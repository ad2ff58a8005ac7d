#include "recognise/actors.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <span>
#include <utility>

#include "recognise/apposition.hpp"
#include "recognise/beginnings.hpp"
#include "recognise/bodies.hpp"
#include "recognise/body_leader.hpp"
#include "recognise/capital_bodies.hpp"
#include "recognise/capital_names.hpp"
#include "recognise/capital_places.hpp"
#include "recognise/counterparts.hpp"
#include "recognise/headed_bodies.hpp"
#include "recognise/honorifics.hpp"
#include "recognise/lands_of_kind.hpp"
#include "recognise/mention_order.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/named_after.hpp"
#include "recognise/names.hpp"
#include "recognise/openings.hpp"
#include "recognise/own_land.hpp"
#include "recognise/person_names.hpp"
#include "recognise/pointers.hpp"
#include "recognise/quoted_medium.hpp"
#include "recognise/some_of.hpp"
#include "recognise/spoken_names.hpp"
#include "recognise/titled_people.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// Each reader adds what begins at `token` to `mentions` and returns the token behind it, `token`
// itself if nothing does.
using Mentions = std::vector<Mention>;

constexpr std::size_t kTokensOfMention = 8;  // few texts have more mentions

bool opens_single_title(const Text& text, std::uint32_t token) {
  const auto phrase = read_title(text, token);
  return phrase && !phrase->clitics.any() && !phrase->dual;
}

// "His Excellency the Minister", "Sheikh Ahmed": the honorific opens the mention of what follows.
std::uint32_t read_honorific(const Stretch& stretch, std::uint32_t token, Mentions& mentions) {
  const auto& text = stretch.text;
  const auto* match = longest_match(text, token, TermClass::honorific, [&](const Match& m) {
    return !text.term(m).has("behind", "yes");
  });
  if (match == nullptr || named_whole(stretch, token) != nullptr) return token;
  if (is_of_longer_name(text, token, match->last + 1)) return token;
  Mention mention;
  mention.first = token;
  const auto name = skip_honorifics_from(stretch, *match, mention.titles);
  if (!stretch.holds(name)) return token;
  if (opens_single_title(text, name)) {
    const auto before = mentions.size();
    const auto next = read_titled(stretch, name, mentions);
    if (mentions.size() > before && mentions.back().first == name) {
      mentions.back().first = token;
      mentions.back().clitics = match->clitics;
    }
    return next;
  }
  mention.last = name;
  if (!read_name(stretch, name, true, mention)) return token;
  mention.clitics = match->clitics;
  return add_person(stretch, std::move(mention), mentions);
}

// "Lavrov": a short name that the lexicon knows holds only if the article supports it.
std::uint32_t read_short_name(const Stretch& stretch, std::uint32_t token, Mentions& mentions) {
  const auto* person = known_person(stretch, token, true);
  if (person == nullptr) return token;
  Mention mention;
  mention.kind = MentionKind::person;
  mention.first = token;
  mention.last = person->last;
  mention.name_first = token;
  mention.name_last = person->last;
  mention.id = stretch.text.term(*person).id;
  mention.clitics = person->clitics;
  mention.short_name = true;
  return add_short_name(stretch, std::move(mention), mentions);
}

// "Sofia Petrova": a city whose name is a given name too, and a family name stands behind it.
bool opens_longer_name(const Text& text, const Mention& body) {
  const bool place = body.kind == MentionKind::place || body.kind == MentionKind::capital;
  return place && text.pack->switches().capitals && body.last == body.first + 1 &&
         given_name_end(text, body.first) != body.first &&
         name_end(text, body.first, false) > body.last;
}

std::uint32_t add_known_person(const Stretch& stretch, const Match& person, Mentions& mentions) {
  Mention mention;
  mention.first = mention.name_first = person.first;
  mention.name_last = stretched_name_end(stretch.text, person.last);
  mention.clitics = person.clitics;
  mention.id = stretch.text.term(person).id;
  return add_person(stretch, std::move(mention), mentions);
}

// A known person, body, state or place.
std::uint32_t read_known(const Stretch& stretch, std::uint32_t token, Mentions& mentions) {
  const auto& text = stretch.text;
  auto body = read_body(text, token);
  if (text.pack->switches().capitals) {
    auto other = read_capital_body(text, token);
    if (other && (!body || body->last < other->last)) body = std::move(other);
  }
  const auto* person = known_person(stretch, token, false);
  if (person != nullptr && (!body || person->last >= body->last) && !names_a_place(text, token))
    return add_known_person(stretch, *person, mentions);
  if (!body || opens_longer_name(text, *body)) return token;
  body->inner = body->kind == MentionKind::organization && is_told_by_some(text, token);
  add_leader(text, *body, mentions);
  mentions.push_back(std::move(*body));
  return mentions.back().last;
}

// A known person, body, state or place; else a name that opens with a known given name.
std::uint32_t read_named(const Stretch& stretch, std::uint32_t token, Mentions& mentions) {
  const auto& text = stretch.text;
  if (const auto next = read_known(stretch, token, mentions); next != token) return next;
  if (text.has(token, WordClass::body_noun)) {
    if (const auto next = read_headed_body(text, token, mentions); next != token) return next;
  }
  const bool opens = may_open_name(text, token) || is_supported_name(text, token);
  if (opens && text.tokens[token].kind == TokenKind::word && !names_a_place(text, token)) {
    Mention mention;
    mention.first = token;
    if (read_name(stretch, token, false, mention))
      return add_person(stretch, std::move(mention), mentions);
  }
  return read_short_name(stretch, token, mentions);
}

// "said Karim Baroud": words that nobody knows, right behind a verb of saying.
std::uint32_t read_spoken(const Stretch& stretch, std::uint32_t token, Mentions& mentions) {
  const auto last = spoken_name_end(stretch.text, token);
  if (last == token || !stretch.holds(last - 1)) return token;
  Mention mention;
  mention.first = mention.name_first = token;
  mention.name_last = last;
  return add_person(stretch, std::move(mention), mentions);
}

struct Reader {
  std::uint32_t (*read)(const Stretch& stretch, std::uint32_t token, Mentions& mentions);
  Openings openings;
};

constexpr Reader kReaders[] = {
    {read_counterpart, {.words = bit_of(WordClass::counterpart), .owner_first = true}},
    {read_pointer, {.words = kPointingWords, .owner_first = true}},
    {read_place_phrase, {.capitals = true}},
    {read_titled, {.terms = bit_of(TermClass::office), .owner_first = true}},
    {read_honorific, {.terms = bit_of(TermClass::honorific)}},
    {read_capital_place, {.capitals = true}},
    {read_named,
     {.terms = kBodyTerms | kNameTerms, .words = bit_of(WordClass::body_noun), .capitals = true}},
    {read_spoken, {.told = true}}};

// The readers of one language.
class Readers {
 public:
  explicit Readers(const Switches& switches) {
    for (const auto& reader : kReaders) {
      const Doors doors(reader.openings, switches);
      any_.add(doors);
      if (!doors.let_nothing_in()) readers_[size_++] = {reader.read, doors};
    }
  }

  // Those of all of them.
  [[nodiscard]] const Doors& doors() const { return any_; }

  // What begins at `token`: the first reader that finds something has it.
  std::uint32_t read(const Stretch& stretch, std::uint32_t token, Mentions& mentions) const {
    auto classes = stretch.text.classes_at[token];
    if (classes.terms == 0) classes.terms = kNoTerm;
    const auto before = mentions.size();
    for (const auto& reader : std::span(readers_).first(size_)) {
      if (!reader.doors.let_in(classes)) continue;
      if (const auto next = reader.read(stretch, token, mentions); next != token)
        return mentions.size() > before ? next : token;
    }
    return token;
  }

 private:
  struct BehindDoors {
    decltype(Reader::read) read = nullptr;
    Doors doors;
  };
  std::array<BehindDoors, std::size(kReaders)> readers_{};
  std::size_t size_ = 0;
  Doors any_;
};

std::uint32_t read_at(const Readers& readers, const Stretch& stretch, std::uint32_t token,
                      Mentions& mentions) {
  const auto& text = stretch.text;
  if (text.tokens[token].kind == TokenKind::punctuation)
    return is_quote(text, token) ? read_quoted_medium(stretch, token, mentions) : token;
  if (token > 0 && text.has(token - 1, WordClass::place_noun)) {
    if (const auto next = behind_named_after(stretch, token); next != token) return next;
  }
  return readers.read(stretch, token, mentions);
}

// What the openings of the readers promise; asked where asserts are.
[[maybe_unused]] bool find_nothing(const Stretch& stretch, std::uint32_t first,
                                   std::uint32_t last) {
  for (auto token = first; token < last; ++token) {
    if (stretch.text.tokens[token].kind == TokenKind::punctuation) continue;
    for (const auto& reader : kReaders) {
      Mentions none;
      if (reader.read(stretch, token, none) != token) return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Mention> find_mentions(const Text& text) {
  const Readers readers(text.pack->switches());
  Mentions mentions;
  mentions.reserve(text.tokens.size() / kTokensOfMention);
  const auto tokens = beginnings(text, readers.doors());
  auto at = tokens.begin();
  for (const auto& sentence : text.sentences) {
    const Stretch stretch{text, sentence.last};
    auto behind = sentence.first;
    for (; at != tokens.end() && *at < sentence.last; ++at) {
      if (*at < behind) continue;
      assert(find_nothing(stretch, behind, *at));
      behind = std::max(*at + 1, read_at(readers, stretch, *at, mentions));
    }
    assert(find_nothing(stretch, behind, sentence.last));
  }
  put_in_order(mentions);
  name_places_again(text, mentions);
  name_lands_of_kind(text, mentions);
  name_own_land(text, mentions);
  settle_headed_bodies(text, mentions);
  settle_governments(mentions);
  return mentions;
}

}  // namespace diplograph
