#include "resolve/locations.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include "base/unicode.hpp"
#include "recognise/bodies.hpp"
#include "recognise/words.hpp"
#include "resolve/entities.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kTravelReach = 24;  // tokens from a visit to where it goes

// The preposition opens a place: "in", "to".
bool opens_place(const Text& text, Slot slot) {
  const auto& slots = text.pack->switches().place_slots;
  return slot != Slot::none && std::find(slots.begin(), slots.end(), slot) != slots.end();
}

// "in Moscow": the preposition is a word of its own, which ends before `token`.
bool follows_place_preposition(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token - 1)) {
    if (match.last != token || text.brief(match).word_class() != WordClass::preposition) continue;
    if (opens_place(text, text.term(match).slot)) return true;
  }
  return false;
}

// "visited Moscow", "left Moscow", and a list of stops: "to Cairo and Amman".
bool is_object_of_travel(const Reading& reading, const People& people, std::uint32_t before) {
  const auto& text = reading.text;
  for (const auto& match : text.matches_at(before)) {
    if (text.brief(match).term_class == TermClass::event && is_visit(text.term(match))) return true;
  }
  const auto m = reading.mention_of[before];
  return m != kNone && reading.mentions[m].kind == MentionKind::capital &&
         !people.ids_of[m].empty() && people.ids_of[m].front().starts_with("place:");
}

// "Moscow - agency", "Oslo, 9 May (agency)": the head of a sentence, closed by a mark other than a
// comma, perhaps behind the day.
bool opens_dateline(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[mention.first];
  const bool opens = sentence != kNone && text.sentences[sentence].first == mention.first;
  auto close = mention.last;
  if (opens && is_comma(text, close) && close + 1 < text.tokens.size() &&
      reading.date_of[close + 1] != kNone)
    close = reading.dates[reading.date_of[close + 1]].last;
  return opens && close < text.tokens.size() && text.tokens[close].kind == TokenKind::punctuation &&
         !is_comma(text, close);
}

// "the Vienna agreement", "the Geneva talks": a deed is named by the city, unless another state
// stands beside it: "the talks of Moscow and Ankara", "the talks of Moscow with".
bool names_a_deed(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  if (text.pack->switches().owner_first || mention.clitics.any()) return false;
  const auto before = text.matches_at(mention.first - 1);
  const bool named = std::any_of(before.begin(), before.end(), [&](const Match& match) {
    return match.last == mention.first && text.brief(match).term_class == TermClass::common &&
           text.term(match).value("sense") == "named-by-place";
  });
  if (!named || mention.last >= text.tokens.size()) return named;
  const auto next = reading.mention_of[mention.last];
  if (next != kNone && reading.mentions[next].clitics.conjunction != 0) return false;
  const auto* with = word_match(text, mention.last, WordClass::preposition);
  return with == nullptr || text.term(*with).slot != Slot::with;
}

// "his last visit to Ankara", "a rescue for Athens": what is given goes to a city only where
// somebody travels.
bool is_travelled_to(const Text& text, const Mention& mention) {
  const auto most = std::min(mention.first, kTravelReach);
  for (std::uint32_t back = 1; back <= most; ++back) {
    const auto token = mention.first - back;
    if (is_quote(text, token)) continue;
    if (text.tokens[token].kind != TokenKind::word) return false;
    for (const auto& match : text.matches_at(token)) {
      if (text.brief(match).term_class == TermClass::event && is_visit(text.term(match)))
        return true;
    }
  }
  return false;
}

// "Cairo, Egypt": a city and its land.
bool is_before_its_land(const Reading& reading, const Mention& mention) {
  if (!is_comma(reading.text, mention.last) || mention.last + 1 >= reading.text.tokens.size())
    return false;
  const auto land = reading.mention_at[mention.last + 1];
  return land != kNone && reading.mentions[land].kind == MentionKind::state &&
         !reading.mentions[land].adjective && !reading.mentions[land].clitics.any() &&
         reading.mentions[land].id == reading.text.pack->common().state_of_capital(mention.id);
}

// Behind "in", "to", "the capital" or at the head of a dateline a capital is the city.
bool is_location(const Reading& reading, const People& people, const Mention& mention) {
  const auto& text = reading.text;
  const auto slot = slot_of(text, mention.clitics);
  if (slot == Slot::dative) return is_travelled_to(text, mention);
  if (opens_place(text, slot)) return true;
  if (is_before_its_land(reading, mention)) return true;
  // The very first word of a text has nothing to tell the two apart.
  if (mention.first == 0) return false;
  auto before = mention.first - 1;
  if (before > 0 && is_quote(text, before)) --before;
  // "the capital, Riyadh"
  if (before > 0 && is_comma(text, before) && is_word(text, before - 1, WordClass::capital))
    --before;
  return is_word(text, before, WordClass::capital) ||
         is_word(text, before, WordClass::place_noun) || names_a_deed(reading, mention) ||
         follows_place_preposition(text, before + 1) ||
         is_object_of_travel(reading, people, before) || opens_dateline(reading, mention);
}

// The state that is spelt as the capital of `mention` is ("Oman", "Amman"); "" if none.
std::string_view homonym_of(const Text& text, const Mention& mention) {
  if (mention.name_last != mention.name_first + 1) return {};
  const auto* place =
      longest_match(text, mention.name_first, TermClass::place, [&](const Match& match) {
        return text.term(match).id == mention.id && match.last == mention.name_last;
      });
  return place == nullptr ? std::string_view() : text.term(*place).value("homonym");
}

// Where the article speaks of each state: the first tokens of the mentions that do so by
// themselves, by their titles or by the lexicon.
class StateMentions {
 public:
  StateMentions(const Reading& reading, const People& people) : reading_(reading), people_(people) {
    for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) add(m);
  }

  void add(std::uint32_t m) {
    const auto& common = reading_.text.pack->common();
    const auto& mention = reading_.mentions[m];
    for (const auto& title : mention.titles) add(state_code(title.of), mention);
    for (const auto& id : people_.ids_of[m]) {
      add(state_code(id), mention);
      add(state_code(common.state_of_capital(id)), mention);
    }
    const auto* known = mention.kind == MentionKind::person ? common.find(mention.id) : nullptr;
    if (known != nullptr) add(state_code(known->value("state")), mention);
  }

  // How near to token `at` the article speaks of that state; kNone if it does nowhere.
  [[nodiscard]] std::uint32_t distance(std::uint32_t at, std::string_view code) const {
    const auto found = firsts_.find(code);
    if (found == firsts_.end()) return kNone;
    const auto behind = found->second.lower_bound(at);
    auto best = behind == found->second.end() ? kNone : *behind - at;
    if (behind != found->second.begin()) best = std::min(best, at - *std::prev(behind));
    return best;
  }

 private:
  void add(std::string_view code, const Mention& mention) {
    if (!code.empty()) firsts_[code].insert(mention.first);
  }

  const Reading& reading_;
  const People& people_;
  std::map<std::string_view, std::set<std::uint32_t>> firsts_;
};

// A state spelt as a capital: with its vowels written, where the article speaks of it nearer by
// than of the capital's own state, or as an actor where it speaks of neither.
bool is_homonym(const Reading& reading, const People& people, const StateMentions& states,
                std::uint32_t m, std::string_view state) {
  const auto& text = reading.text;
  const auto& common = text.pack->common();
  const auto& mention = reading.mentions[m];
  const auto* known = common.find(state);
  if (known == nullptr) return false;
  const auto full = region_name(known->value("iso2"), text.pack->lang());
  const auto span = span_without(text, mention.name_first, mention.name_last, mention.clitics);
  if (full && to_utf8(slice(text.source, span)) == *full) return true;
  const auto own = states.distance(mention.first, state_code(common.state_of_capital(mention.id)));
  const auto other = states.distance(mention.first, state_code(state));
  return own == other ? own == kNone && !is_location(reading, people, mention) : other < own;
}

// The city, or the state whose government it stands for.
Id id_of_capital(const Reading& reading, const People& people, const Mention& mention) {
  const auto& common = reading.text.pack->common();
  return is_location(reading, people, mention) ? Id(mention.id)
                                               : common.state_of_capital(mention.id);
}

}  // namespace

void name_bodies(const Reading& reading, People& people) {
  std::vector<std::uint32_t> unclear;  // capitals spelt as states are
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (mention.id.empty()) continue;
    switch (mention.kind) {
      case MentionKind::state:
      case MentionKind::organization:
      case MentionKind::place:
        people.ids_of[m].push_back(mention.id);
        break;
      case MentionKind::capital:
        if (homonym_of(reading.text, mention).empty()) {
          people.ids_of[m].push_back(id_of_capital(reading, people, mention));
        } else {
          unclear.push_back(m);
        }
        break;
      default:
        break;
    }
  }
  if (unclear.empty()) return;
  StateMentions states(reading, people);
  for (const auto m : unclear) {
    const auto& mention = reading.mentions[m];
    const auto homonym = homonym_of(reading.text, mention);
    people.ids_of[m] = {is_homonym(reading, people, states, m, homonym)
                            ? homonym
                            : id_of_capital(reading, people, mention)};
    states.add(m);
  }
}

}  // namespace diplograph
