#include "recognise/counterpart_names.hpp"

#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/person_names.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// The token behind a comma and an "and" at `token`.
std::uint32_t behind_joint(const Stretch& stretch, std::uint32_t token) {
  if (stretch.holds(token) && is_comma(stretch.text, token)) ++token;
  const bool joined = stretch.holds(token) && is_word(stretch.text, token, WordClass::conjunction);
  return joined ? token + 1 : token;
}

}  // namespace

std::uint32_t add_names_of_each(const Stretch& stretch, const Match& word,
                                const std::vector<Mention>& states,
                                std::vector<Mention>& mentions) {
  std::vector<Mention> named;
  auto at = word.last;
  for (const auto& state : states) {
    at = behind_joint(stretch, at);
    if (!stretch.holds(at)) return word.first;
    Mention mention;
    mention.kind = MentionKind::counterpart;
    mention.first = named.empty() ? word.first : at;
    TitleMention title;
    title.first = word.first;
    title.last = word.last;
    title.of = state.id;
    mention.titles = {std::move(title)};
    if (!read_title_name(stretch, at, mention) || !mention.has_name()) return word.first;
    mention.last = at = behind_name(stretch, mention);
    named.push_back(std::move(mention));
  }
  for (auto state : states) {
    state.inner = true;
    mentions.push_back(std::move(state));
  }
  for (auto& mention : named) mentions.push_back(std::move(mention));
  return at;
}

std::uint32_t add_names_with_lands(const Stretch& stretch, const Match& word,
                                   std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  auto behind = word.first;
  for (auto at = word.last; stretch.holds(at);) {
    const bool opening = behind == word.first;
    at = behind_joint(stretch, at);
    Mention mention;
    mention.kind = MentionKind::counterpart;
    mention.first = opening ? word.first : at;
    if (!stretch.holds(at) || !read_title_name(stretch, at, mention) || !mention.has_name()) break;
    const auto of = behind_name(stretch, mention);
    if (!stretch.holds(of + 1) || preposition_slot(text, of) != Slot::of) break;
    auto land = read_body(text, skip_article(text, of + 1));
    if (!land || land->kind != MentionKind::state || land->adjective) break;
    TitleMention title;
    title.first = word.first;
    title.last = word.last;
    title.of = land->id;
    mention.titles = {std::move(title)};
    mention.last = behind = at = land->last;
    land->inner = true;
    mentions.push_back(std::move(*land));
    mentions.push_back(std::move(mention));
  }
  return behind;
}

}  // namespace diplograph
