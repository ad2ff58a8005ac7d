#include "recognise/title_host.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/title_tail.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kTravelReach = 3;
constexpr std::uint32_t kMostAdjectives = 4;

// "member of the security committee in the Iraqi parliament": its kind is the committee's.
void take_as_host_body(const Text& text, Mention mention, TitleParts& parts) {
  const auto type = parts.body_type;
  const auto next = mention.last;
  take_as_owner(text, std::move(mention), parts);
  if (!type.empty()) parts.body_type = type;
  parts.at = next;
}

// "in the government loyal to legitimacy Badr ...": the words with the article that tell which it
// is, where a name follows; else `token`.
std::uint32_t behind_adjectives(const Text& text, std::uint32_t token) {
  auto at = token;
  while (at < text.tokens.size() && at < token + kMostAdjectives && !opens_name(text, at) &&
         (begins_with_article(text, at) || begins_with_joined_article(text, at)))
    ++at;
  return opens_name(text, at) ? at : token;
}

// "the Italian consul general": the words of the title name whose it is.
bool names_state(const Text& text, const TitleParts& parts) {
  return std::any_of(parts.heads.begin(), parts.heads.end(), [&](const Match* head) {
    return !text.term(*head).value("of_state").empty();
  });
}

// A verb of travel stands shortly before the title: what follows is where its bearer goes.
bool is_behind_travel(const Text& text, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= kTravelReach && back <= token; ++back) {
    const auto* verb = longest_match(text, token - back, TermClass::event);
    if (verb != nullptr && is_visit(text.term(*verb))) return true;
  }
  return false;
}

}  // namespace

// "the minister of finance in the Republic of Kenya John Mbadi", "the head of the bureau in Gaza
// Yahya ...": where a name follows, the land is whose office it is, or where it is held.
void read_land(const Text& text, TitleParts& parts) {
  if (parts.at + 1 >= text.tokens.size()) return;
  const auto* in = word_match(text, parts.at, WordClass::preposition);
  if (in != nullptr && text.term(*in).slot != Slot::in) return;
  const auto place = in == nullptr ? parts.at : in->last;
  // "the minister of defence in the kingdom Ali ...": another sentence names the land.
  const auto* own = word_match(text, place, WordClass::own_land);
  const bool within =
      own != nullptr && own->clitics.conjunction == 0 &&
      (in == nullptr ? slot_of(text, own->clitics) == Slot::instrumental : !own->clitics.any());
  if (within && opens_name(text, own->last)) {
    parts.at = own->last;
    return;
  }
  auto mention = read_body(text, place);
  if (!mention || mention->adjective || mention->clitics.conjunction != 0) return;
  if (in == nullptr && slot_of(text, mention->clitics) != Slot::instrumental) return;
  const auto next = mention->last;
  const bool open = parts.title.of.empty() && !names_state(text, parts);
  // "in the Lebanese government", "in the government".
  const bool government =
      mention->kind == MentionKind::organization && type_of_body(text, *mention) == "government";
  if (government && !open && opens_name(text, behind_adjectives(text, next))) {
    parts.at = behind_adjectives(text, next);
    return;
  }
  if (open && government) {
    parts.at = behind_adjectives(text, next);
    if (const auto code = state_code(mention->id); !code.empty())
      parts.title.of = "state:" + std::string(code);
    parts.found_state = !parts.title.of.empty();
    return;
  }
  const bool state = mention->kind == MentionKind::state;
  const bool named =
      opens_name(text, next) || (is_comma(text, next) && is_given_name(text, next + 1));
  if (!named) return;
  if (mention->kind == MentionKind::organization) {
    if (open && !mention->id.empty()) take_as_host_body(text, std::move(*mention), parts);
    return;
  }
  if (open && state) {
    parts.title.of = mention->id;
    parts.found_state = true;
  } else if (is_comma(text, next)) {
    return;
  } else if (mention->kind == MentionKind::capital) {
    mention->kind = MentionKind::place;
  }
  parts.at = next;
  parts.add_inner(std::move(*mention));
}

void read_host(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(kOfHost)) return;
  const auto* word = word_match(text, parts.at, WordClass::preposition);
  const auto place = word != nullptr ? skip_article(text, word->last) : parts.at;
  if (place >= text.tokens.size()) return;
  const auto slot = word == nullptr ? Slot::none : text.term(*word).slot;
  const bool owner_first = text.pack->switches().owner_first;
  const bool for_land = owner_first && slot == Slot::for_;  // "special envoy for Syria"
  if (word != nullptr && slot != Slot::at && slot != Slot::in && slot != Slot::to && !for_land)
    return;
  const bool travels = slot == Slot::to && is_behind_travel(text, parts.title.first);
  const bool at = slot == Slot::at;
  // "at the kingdom"; "ambassador of Kenya to the Kingdom"
  const bool to_land = at || (owner_first && slot == Slot::to);
  const auto* land = to_land ? word_match(text, place, WordClass::own_land) : nullptr;
  auto mention = read_body(text, place);
  if (land != nullptr && !land->clitics.any() && (!mention || mention->last <= land->last)) {
    parts.at = land->last;
    return;
  }
  if (!mention || mention->adjective) return;
  if (word == nullptr && mention->clitics.preposition == 0) return;
  const bool goes_on =
      title_head(text, mention->last) != nullptr || opens_name(text, mention->last);
  if (travels && !goes_on) return;
  // A body is host to the missions at it alone: "permanent representative at the United Nations",
  // "ambassador to the United Nations".
  const bool mission = at || (owner_first && slot == Slot::to);
  // "the defence attache at the French embassy": his own state's.
  const bool embassy = mention->kind == MentionKind::organization && slot == Slot::in &&
                       parts.title.of.empty() && !mention->id.empty() &&
                       type_of_body(text, *mention) == "embassy";
  if (embassy) return take_as_host_body(text, std::move(*mention), parts);
  if (mention->kind == MentionKind::organization && (!mission || mention->id.empty())) return;
  parts.at = mention->last;
  if (mention->kind == MentionKind::capital) mention->kind = MentionKind::place;
  parts.add_inner(std::move(*mention));
}

}  // namespace diplograph
