// One line of a pack's term files, and one inflected form of it.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pack/attributes.hpp"
#include "pack/slot.hpp"
#include "pack/word_set.hpp"

namespace diplograph {

class Fold;

using TermId = std::uint32_t;

// The term files of a language pack, by name (docs/packs.md): states.txt, demonyms.txt, ...
enum class TermClass : std::uint8_t {
  state,
  demonym,
  metonym,
  place,
  organization,
  body,
  person,
  given_name,
  honorific,
  office,
  portfolio,
  event,
  saying,
  cue,
  word,
  common,
  calendar
};

// The closed classes of words.txt that stages ask for.
enum class WordClass : std::uint8_t {
  none,   // of no class that a stage asks for
  other,  // phrases that part nothing: "it can be said"
  preposition,
  preposition_pronoun,  // "with him"
  conjunction,
  that,  // opens the content of a statement
  because,
  relative,
  negation,
  future,
  planned,
  possible,
  denied,
  cancelled,
  ongoing,
  pronoun,
  demonstrative,
  counterpart,    // "his counterpart"
  own_state,      // "his country"
  both_states,    // "the two countries"
  turn,           // "for his part": a new speaker
  turn_same,      // "in the same context": the next report begins
  latter,         // "the latter": the actor named last
  honour,         // "his highness": of a rank, named before
  presence,       // "in the presence of"
  side,           // "the Russian side", "delegation"
  group,          // "officials", "representatives of": people whom the text does not name
  headed,         // "headed by", "made up of": names those of a delegation
  capital,        // "the capital": what follows is a place
  sidelines,      // "on the sidelines of"
  both_sides,     // "the two sides", "the two ministers"
  both_of,        // "each of": opens a list
  place_noun,     // "city", "palace": what is named behind it is a place
  prayer,         // "may God protect him"
  past_marker,    // "was", "earlier"
  article,        // a word of its own: "the"
  possessive,     // behind an owner: "'s"
  audience,       // who is told and is no actor: "reporters"
  teller,         // who tells and is no actor: "sources", "a website"
  name_particle,  // goes on or opens a name: "bin", "al", "van"
  name_suffix,    // closes a name: "the Second", "junior"
  house,          // a ruling family behind a name: "Al Saud"
  own_land,       // the country that the page is from: "the kingdom"
  land_of_kind,   // one of the states that its term lists: "the kingdom"
  body_noun,      // with capitals it heads the name of a body: "Party", "Council"
  rank,           // "the first": of those who do something
  body_kind,      // "the alliance", "alliance": of a body that another sentence names
  body_link,      // ties such a name together: "Movement for Change"
  number,         // "three"
  quantifier,     // "all", "some"
  ordinal,        // "third"
  topic,          // "as for": who is named behind it is spoken of next
  including,      // "among them"
  bond,           // "the relations": has sides of its own
  as,             // "in his capacity as"
  means           // "by way of", "in coordination with": how something is done
};

// The trigger classes of events.txt that stages ask for; rules name any.
enum class EventClass : std::uint8_t {
  none,  // of no class that a stage asks for
  address,
  agreement,
  apart,
  call_noun,
  carry,
  decree,
  hold,
  invite,
  invited,
  meeting,
  press,
  reach,
  receive,
  sidelines,
  sign,
  stance,
  take_place,
  talk,
  talk_noun,
  video,
  visit,
  visit_noun
};

// The ids of common.txt.
enum class CommonClass : std::uint8_t {
  none,
  noun,
  verb,
  adjective,
  adverb,
  auxiliary,
  copula,
  particle
};

// The ids of given_names.txt that stages ask for.
enum class NameClass : std::uint8_t {
  none,
  masculine,
  feminine,
  family,  // no given name, but known
  ahead,   // a family name that stands before the given one: "Wang Yi"
  titled   // an ordinary word as well: a title stands before it, or the name goes on
};

// What a paradigm says of an inflected form; a set of bits.
enum Feature : std::uint16_t {
  kNoun = 1U << 0U,
  kDefinite = 1U << 1U,
  kFeminine = 1U << 2U,
  kDual = 1U << 3U,
  kPlural = 1U << 4U,
  kPast = 1U << 5U,
  kPresent = 1U << 6U,
  kParticiple = 1U << 7U,
  kPronoun = 1U << 8U,       // a possessive suffix: "his meeting"
  kObject = 1U << 9U,        // an object suffix: "he received him"
  kFirstPerson = 1U << 10U,  // "we say"
  kShort = 1U << 11U,        // a short name, good only where the full one or a title stands by it
  kCapital = 1U << 12U,      // written with a capital letter: stands only where the text has one
  kAllCapitals = 1U << 13U,  // written in capitals: "US" is not "us"
  kHer = 1U << 14U,          // the suffix is a woman's: "her meeting", "received her"
  kTheir = 1U << 15U         // the suffix is of several: "their meeting"
};
using Features = std::uint16_t;

// What an office, or a body, may be of: the values of its "of"; a set of bits.
enum Owner : std::uint8_t {
  kOfState = 1U << 0U,
  kOfBody = 1U << 1U,
  kOfPortfolio = 1U << 2U,
  kOfHost = 1U << 3U,
  kOfPlace = 1U << 4U,
  kOfOffice = 1U << 5U,
  kOfFree = 1U << 6U
};
using Owners = std::uint8_t;

struct Term {
  TermClass term_class = TermClass::word;
  WordClass word_class = WordClass::none;        // TermClass::word: what its id says
  EventClass event_class = EventClass::none;     // TermClass::event: the same
  CommonClass common_class = CommonClass::none;  // TermClass::common: the same
  NameClass name_class = NameClass::none;        // TermClass::given_name: the same
  Slot slot = Slot::none;    // of a preposition, with a pronoun or without: what it opens
  Owners owners = 0;         // what it may be of
  std::uint32_t within = 0;  // "within": how many tokens behind; 0 as usual
  Attributes attributes;
  std::string id;  // as in the file: "state:CHN", "say", "month:9"
  // What is asked less often stands behind.
  std::string label;                  // the first form, UTF-8, without paradigm marks
  WordSet needs;                      // "needs", folded: words one of which must follow soon
  WordSet lacks;                      // "lacks", folded: words none of which may follow so soon
  std::vector<std::u32string> after;  // "after", folded: words one of which stands before
  std::vector<std::u32string> takes;  // the prepositions of a saying's "takes", folded
  std::vector<std::u32string> to;     // "to" of a saying, folded

  [[nodiscard]] const std::vector<std::string>& values(std::string_view key) const {
    return attributes.values(key);
  }
  [[nodiscard]] std::string_view value(std::string_view key) const { return attributes.value(key); }
  [[nodiscard]] bool has(std::string_view key, std::string_view value) const {
    return attributes.has(key, value);
  }
  // It may be of one of these.
  [[nodiscard]] bool may_be_of(Owners of) const { return (owners & of) != 0; }

  // What stands in a compiled pack: src/pack/image.hpp.
  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.term_class, self.id, self.label, self.attributes, self.word_class, self.event_class,
          self.common_class, self.name_class, self.slot, self.owners, self.needs, self.lacks,
          self.within, self.after, self.takes, self.to);
  }
};

// What is asked of a term most often, in the two bytes that a match of it has to spare: who asks
// only this need not reach for the term.
struct TermBrief {
  TermClass term_class : 6 = TermClass::word;
  bool has_needs : 1 = false;
  bool has_after : 1 = false;
  std::uint8_t in_class = 0;  // its WordClass, EventClass, CommonClass or NameClass, if it has one

  [[nodiscard]] WordClass word_class() const { return in<WordClass>(TermClass::word); }
  [[nodiscard]] EventClass event_class() const { return in<EventClass>(TermClass::event); }
  [[nodiscard]] CommonClass common_class() const { return in<CommonClass>(TermClass::common); }
  [[nodiscard]] NameClass name_class() const { return in<NameClass>(TermClass::given_name); }

  friend auto operator<=>(const TermBrief&, const TermBrief&) = default;

 private:
  template <typename Enum>
  [[nodiscard]] Enum in(TermClass of) const {
    const TermClass own = term_class;
    return own == of ? static_cast<Enum>(in_class) : Enum::none;
  }
};
[[nodiscard]] TermBrief brief_of(const Term& term);

// The word class that words.txt names "own-state"; none if it names no class.
[[nodiscard]] WordClass word_class_of(std::string_view name);
// The same for events.txt ("visit-noun"), common.txt and given_names.txt ("m").
[[nodiscard]] EventClass event_class_of(std::string_view name);
[[nodiscard]] CommonClass common_class_of(std::string_view name);
[[nodiscard]] NameClass name_class_of(std::string_view name);
// What an office of that "of" may be of ("body"); 0 if it is no such kind.
[[nodiscard]] Owners owner_of(std::string_view name);

// Sets what the id of a term of its class and its sense say to the stages. Throws Error(pack)
// naming `place` where a preposition opens no slot.
void read_classes(Term& term, const std::string& place);

// Sets the words that a term needs, follows and takes, folded.
void read_words(Term& term, const Fold& fold);

// A verb or a noun of visiting.
[[nodiscard]] inline bool is_visit(const Term& term) {
  return term.event_class == EventClass::visit || term.event_class == EventClass::visit_noun;
}

}  // namespace diplograph
