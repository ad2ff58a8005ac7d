#include "recognise/own_land.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "pack/common.hpp"
#include "recognise/mention_order.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kVisitReach = 25;  // tokens from the verb to "to the country"
constexpr std::uint32_t kAdjectives = 2;   // "his official (working) visit to the country"

// "KUWAIT, 12 June (KUNA) --": the state of an agency right behind its own land or capital, which
// opens a line.
std::string_view land_of_agency(const Text& text, const std::vector<Mention>& mentions) {
  const auto& common = text.pack->common();
  for (std::size_t m = 1; m < mentions.size(); ++m) {
    const auto& place = mentions[m - 1];
    const auto* body = common.find(mentions[m].id);
    if (body == nullptr || body->value("type") != "agency" || !begins_line(text, place.first))
      continue;
    const auto land = place.kind == MentionKind::state ? std::string_view(place.id)
                                                       : common.state_of_capital(place.id);
    if (!land.empty() && body->value("of") == land) return land;
  }
  return {};
}

bool leads_without_land(const TitleMention& title) {
  if (!title.of.empty() || title.former || title.plural) return false;
  switch (title.role) {
    case Role::president:
    case Role::monarch:
    case Role::royal:
    case Role::prime_minister:
    case Role::foreign_minister:
    case Role::defence_minister:
      return true;
    default:
      return false;
  }
}

// The state of all whom the lexicon knows and whose titles name none; "" if they are of several.
std::string_view land_of_leaders(const Text& text, const std::vector<Mention>& mentions) {
  std::string_view land;
  for (const auto& mention : mentions) {
    const auto* person = mention.kind == MentionKind::person && !mention.titles.empty()
                             ? text.pack->common().find(mention.id)
                             : nullptr;
    if (person == nullptr ||
        !std::any_of(mention.titles.begin(), mention.titles.end(), leads_without_land))
      continue;
    const auto state = person->value("state");
    if (!land.empty() && state != land) return {};
    land = state;
  }
  return land;
}

bool tells_of_visit(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           const auto event_class = text.brief(match).event_class();
           return event_class == EventClass::visit || event_class == EventClass::visit_noun;
         }) != nullptr;
}

// "visits the country", "his official visit to the country", "arrived with his company to the
// country".
bool is_travelled_to(const Text& text, const Match& land) {
  if (land.first == 0) return false;
  auto before = land.first - 1;
  if (land.clitics.conjunction != 0) return false;
  if (preposition_slot(text, before) == Slot::to) {
    for (std::uint32_t back = 1; back < std::min(before + 1, kVisitReach); ++back) {
      if (tells_of_visit(text, before - back)) return true;
      if (text.tokens[before - back].kind == TokenKind::punctuation &&
          !is_comma(text, before - back))
        return false;
    }
    return false;
  }
  for (std::uint32_t passed = 0;
       land.clitics.preposition != 0 && passed < kAdjectives && before > 0 &&
       has_article(text, before) && !tells_of_visit(text, before);
       ++passed)
    --before;
  return tells_of_visit(text, before);
}

}  // namespace

void name_own_land(const Text& text, std::vector<Mention>& mentions) {
  if (!text.has_anywhere(WordClass::own_land)) return;
  std::vector<Mention> found;
  for (std::uint32_t token = 0; token < text.tokens.size(); ++token) {
    const auto* word = word_match(text, token, WordClass::own_land);
    if (word == nullptr || !is_travelled_to(text, *word)) continue;
    const bool taken = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.first <= token && token < mention.last;
    });
    if (taken) continue;
    auto land = land_of_agency(text, mentions);
    if (land.empty()) land = land_of_leaders(text, mentions);
    if (land.empty()) return;
    Mention mention;
    mention.kind = MentionKind::state;
    mention.first = mention.name_first = word->first;
    mention.last = mention.name_last = word->last;
    mention.clitics = word->clitics;
    mention.as = MentionForm::description;
    mention.id = land;
    found.push_back(std::move(mention));
  }
  merge_in_order(std::move(found), mentions);
}

}  // namespace diplograph
