#include "pack/term.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.hpp"
#include "pack/fold.hpp"

namespace diplograph {

TermBrief brief_of(const Term& term) {
  TermBrief brief;
  brief.term_class = term.term_class;
  brief.has_needs = !term.needs.empty() || !term.lacks.empty() || !term.value("stands").empty() ||
                    !term.values("spelt").empty();
  brief.has_after = !term.after.empty();
  // Those that are not of its class are none, which is 0.
  brief.in_class = static_cast<std::uint8_t>(
      static_cast<int>(term.word_class) | static_cast<int>(term.event_class) |
      static_cast<int>(term.common_class) | static_cast<int>(term.name_class));
  return brief;
}

namespace {

// What `names` says of the name; Enum{} if it does not list it.
template <typename Enum, std::size_t count>
Enum find_name(const std::array<std::pair<std::string_view, Enum>, count>& names,
               std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const auto& pair) { return pair.first == name; });
  return found == names.end() ? Enum{} : found->second;
}

}  // namespace

WordClass word_class_of(std::string_view name) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, WordClass>>(
      {{"other", WordClass::other},
       {"preposition", WordClass::preposition},
       {"preposition-pronoun", WordClass::preposition_pronoun},
       {"conjunction", WordClass::conjunction},
       {"that", WordClass::that},
       {"because", WordClass::because},
       {"relative", WordClass::relative},
       {"negation", WordClass::negation},
       {"future", WordClass::future},
       {"planned", WordClass::planned},
       {"possible", WordClass::possible},
       {"denied", WordClass::denied},
       {"cancelled", WordClass::cancelled},
       {"ongoing", WordClass::ongoing},
       {"pronoun", WordClass::pronoun},
       {"demonstrative", WordClass::demonstrative},
       {"counterpart", WordClass::counterpart},
       {"own-state", WordClass::own_state},
       {"both-states", WordClass::both_states},
       {"turn", WordClass::turn},
       {"turn-same", WordClass::turn_same},
       {"latter", WordClass::latter},
       {"honour", WordClass::honour},
       {"presence", WordClass::presence},
       {"side", WordClass::side},
       {"group", WordClass::group},
       {"headed", WordClass::headed},
       {"capital", WordClass::capital},
       {"sidelines", WordClass::sidelines},
       {"both-sides", WordClass::both_sides},
       {"both-of", WordClass::both_of},
       {"place-noun", WordClass::place_noun},
       {"prayer", WordClass::prayer},
       {"past-marker", WordClass::past_marker},
       {"article", WordClass::article},
       {"possessive", WordClass::possessive},
       {"audience", WordClass::audience},
       {"teller", WordClass::teller},
       {"name-particle", WordClass::name_particle},
       {"name-suffix", WordClass::name_suffix},
       {"house", WordClass::house},
       {"country-of-the-page", WordClass::own_land},
       {"land-of-kind", WordClass::land_of_kind},
       {"rank", WordClass::rank},
       {"body-kind", WordClass::body_kind},
       {"body-noun", WordClass::body_noun},
       {"body-link", WordClass::body_link},
       {"number", WordClass::number},
       {"quantifier", WordClass::quantifier},
       {"ordinal", WordClass::ordinal},
       {"topic", WordClass::topic},
       {"including", WordClass::including},
       {"bond", WordClass::bond},
       {"as", WordClass::as},
       {"means", WordClass::means}});
  return find_name(kNames, name);
}

EventClass event_class_of(std::string_view name) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, EventClass>>(
      {{"address", EventClass::address},     {"agreement", EventClass::agreement},
       {"call-noun", EventClass::call_noun}, {"carry", EventClass::carry},
       {"decree", EventClass::decree},       {"hold", EventClass::hold},
       {"invite", EventClass::invite},       {"invited", EventClass::invited},
       {"meeting", EventClass::meeting},     {"press", EventClass::press},
       {"reach", EventClass::reach},         {"receive", EventClass::receive},
       {"sidelines", EventClass::sidelines}, {"sign", EventClass::sign},
       {"stance", EventClass::stance},       {"take-place", EventClass::take_place},
       {"talk", EventClass::talk},           {"talk-noun", EventClass::talk_noun},
       {"video", EventClass::video},         {"apart", EventClass::apart},
       {"visit", EventClass::visit},         {"visit-noun", EventClass::visit_noun}});
  return find_name(kNames, name);
}

CommonClass common_class_of(std::string_view name) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, CommonClass>>(
      {{"noun", CommonClass::noun},
       {"verb", CommonClass::verb},
       {"adjective", CommonClass::adjective},
       {"adverb", CommonClass::adverb},
       {"auxiliary", CommonClass::auxiliary},
       {"copula", CommonClass::copula},
       {"particle", CommonClass::particle}});
  return find_name(kNames, name);
}

NameClass name_class_of(std::string_view name) {
  static constexpr auto kNames =
      std::to_array<std::pair<std::string_view, NameClass>>({{"m", NameClass::masculine},
                                                             {"f", NameClass::feminine},
                                                             {"family", NameClass::family},
                                                             {"ahead", NameClass::ahead},
                                                             {"titled", NameClass::titled}});
  return find_name(kNames, name);
}

Owners owner_of(std::string_view name) {
  static constexpr auto kNames =
      std::to_array<std::pair<std::string_view, Owners>>({{"state", kOfState},
                                                          {"body", kOfBody},
                                                          {"portfolio", kOfPortfolio},
                                                          {"host", kOfHost},
                                                          {"place", kOfPlace},
                                                          {"office", kOfOffice},
                                                          {"free", kOfFree}});
  return find_name(kNames, name);
}

void read_words(Term& term, const Fold& fold) {
  const auto folded = [&](const std::string& word) { return fold(to_utf32(word)); };
  for (const auto& word : term.values("needs")) term.needs.add(folded(word));
  for (const auto& word : term.values("lacks")) term.lacks.add(folded(word));
  for (const char digit : term.value("within"))
    term.within = term.within * 10 + static_cast<std::uint32_t>(digit - '0');
  for (const auto& word : term.values("after")) term.after.push_back(folded(word));
  if (term.term_class != TermClass::saying) return;
  for (const auto& piece : term.values("takes")) {
    const bool preposition = piece != "that" && piece != "quote" && piece != "object";
    if (preposition) term.takes.push_back(folded(piece));
  }
  for (const auto& piece : term.values("to")) term.to.push_back(folded(piece));
}

void read_classes(Term& term, const std::string& place) {
  if (term.term_class == TermClass::word) term.word_class = word_class_of(term.id);
  if (term.term_class == TermClass::event) term.event_class = event_class_of(term.id);
  if (term.term_class == TermClass::common) term.common_class = common_class_of(term.id);
  if (term.term_class == TermClass::given_name) term.name_class = name_class_of(term.id);
  for (const auto& owner : term.values("of")) term.owners |= owner_of(owner);
  const bool opens_slot = term.word_class == WordClass::preposition ||
                          term.word_class == WordClass::preposition_pronoun;
  if (const auto sense = term.value("sense"); opens_slot && !sense.empty())
    term.slot = read_slot(sense, place);
}

}  // namespace diplograph
