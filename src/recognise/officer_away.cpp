#include "recognise/officer_away.hpp"

#include <optional>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/person_names.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// The token behind "in Greenland", "in the region" at `token`, else `token`; the place that has a
// name is put into `place`.
std::uint32_t behind_place(const Stretch& stretch, std::uint32_t token,
                           std::optional<Mention>& place) {
  const auto& text = stretch.text;
  const auto* in = word_match(text, token, WordClass::preposition);
  if (in == nullptr || text.term(*in).slot != Slot::in) return token;
  const auto first = skip_article(text, in->last);
  if (!stretch.holds(first)) return token;
  if (const auto* noun = word_match(text, first, WordClass::place_noun)) return noun->last;
  place = read_body(text, first);
  const bool lies = place && !place->adjective && place->kind != MentionKind::organization;
  return lies ? place->last : token;
}

// Behind a rank: "General Hannes Brandt".
std::uint32_t behind_rank(const Stretch& stretch, std::uint32_t token) {
  if (!stretch.holds(token)) return token;
  const auto rank = read_title(stretch.text, token);
  const bool bare = rank && !rank->dual && rank->titles.size() == 1 &&
                    rank->titles.front().role == Role::military_officer &&
                    rank->titles.front().of.empty();
  return bare ? rank->last : token;
}

}  // namespace

bool read_officer_away(const Stretch& stretch, Mention& mention, std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  if (!text.pack->switches().owner_first || !stretch.holds(mention.last)) return false;
  const auto& title = mention.titles.back();
  if (title.role != Role::military_officer || title.of.empty()) return false;
  std::optional<Mention> place;
  const auto comma = behind_place(stretch, mention.last, place);
  if (comma == mention.last || !stretch.holds(comma + 1) || !is_comma(text, comma)) return false;
  auto named = mention;
  const auto name = behind_rank(stretch, comma + 1);
  if (!stretch.holds(name) || !read_title_name(stretch, name, named)) return false;
  if (!stretch.holds(named.name_last) || !is_comma(text, named.name_last)) return false;
  if (place) {
    place->inner = true;
    mentions.push_back(std::move(*place));
  }
  mention = std::move(named);
  return true;
}

}  // namespace diplograph
