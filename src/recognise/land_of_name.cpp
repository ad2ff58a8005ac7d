#include "recognise/land_of_name.hpp"

#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/words.hpp"

namespace diplograph {

std::optional<Mention> land_behind_name(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  if (!stretch.holds(token)) return std::nullopt;
  const auto* of = word_match(text, token, WordClass::preposition);
  if (of == nullptr || text.term(*of).slot != Slot::of) return std::nullopt;
  const auto first = skip_article(text, of->last);
  auto land = stretch.holds(first) ? read_body(text, first) : std::nullopt;
  const bool owner = land && !land->adjective &&
                     (land->kind == MentionKind::state || land->kind == MentionKind::organization);
  if (!owner || skip_possessive(text, land->last) != land->last) return std::nullopt;
  land->inner = true;
  return land;
}

std::optional<Mention> state_behind_name(const Stretch& stretch, std::uint32_t token) {
  auto owner = land_behind_name(stretch, token);
  return owner && owner->kind == MentionKind::state ? std::move(owner) : std::nullopt;
}

void read_land_of_name(const Stretch& stretch, Mention& mention, std::vector<Mention>& mentions) {
  if (!stretch.text.pack->switches().owner_first) return;
  auto land = land_behind_name(stretch, mention.last);
  if (!land) return;
  for (auto& title : mention.titles) {
    if (land->kind != MentionKind::state || !title.of.empty()) continue;
    title.of = land->id;
    title.alone = false;
  }
  mention.last = land->last;
  mentions.push_back(std::move(*land));
}

}  // namespace diplograph
