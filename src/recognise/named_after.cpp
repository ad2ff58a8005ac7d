#include "recognise/named_after.hpp"

#include "recognise/person_names.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {

bool names_a_place(const Text& text, std::uint32_t token) {
  if (token == 0) return false;
  const auto* noun = word_match(text, token - 1, WordClass::place_noun);
  return noun != nullptr && noun->last == token;
}

void settle_governments(std::vector<Mention>& mentions) {
  for (std::size_t m = 1; m < mentions.size(); ++m) {
    const auto& body = mentions[m - 1];
    auto& head = mentions[m];
    const bool people = head.kind == MentionKind::person || head.kind == MentionKind::title;
    if (body.kind == MentionKind::organization && body.part == "government" && people &&
        body.last == head.first && !head.titles.empty() && !head.clitics.any())
      head.inner = true;
  }
}

std::uint32_t behind_named_after(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  if (token == 0) return token;
  const auto* noun = word_match(text, token - 1, WordClass::place_noun);
  if (noun == nullptr || noun->last != token) return token;
  Mention probe;
  probe.first = token;
  auto name = token;
  const auto phrase = read_title(text, token);
  if (phrase && phrase->titles.back().alone) name = phrase->last;
  // A city or a palace is named after kings alone.
  const bool king = name > token && phrase->titles.back().role == Role::monarch;
  if (!king && text.term(*noun).value("sense") != "named") return token;
  name = skip_honorifics(stretch, name);
  return read_name(stretch, name, name > token, probe) ? probe.name_last : token;
}

}  // namespace diplograph
