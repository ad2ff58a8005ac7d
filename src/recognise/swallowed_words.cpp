#include "recognise/swallowed_words.hpp"

#include "pack/hash_table.hpp"
#include "recognise/body_words.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "Ahmad al-Kilani", beside "Salim Ahmad": a given name and a word that nobody knows, with an
// article and the ending of those who come from somewhere.
bool is_another_whole(const Text& text, const Mention& mention) {
  const auto last = mention.name_last - 1;
  return is_given_name(text, mention.name_first) && begins_with_article(text, last) &&
         may_be_adjective(text, last) && !ends_feminine(text, last);
}

// "told Lahoud Powell that": behind a verb stand the surnames of two whom the article has named in
// full, each of another.
bool are_two(const Text& text, const Mention& mention, std::uint32_t one, std::uint32_t other) {
  return other != HashTable::kNone && one != other && text.pack->switches().verb_first &&
         mention.first == mention.name_first && mention.first > 0 && !mention.clitics.any() &&
         is_finite_verb(text, mention.first - 1);
}

}  // namespace

void cut_swallowed_words(const Text& text, std::vector<Mention>& mentions) {
  HashTable surnames;  // mentions by the last word of the name
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    auto& mention = mentions[i];
    const auto size = mention.name_last - mention.name_first;
    // "his counterpart John Kerry" bears a name as well.
    const bool counterpart = mention.kind == MentionKind::counterpart && mention.has_name();
    if ((mention.kind != MentionKind::person && !counterpart) || mention.short_name || size < 2)
      continue;
    const auto bearer_of = [&](std::uint32_t token) {
      return surnames.find(text.tokens[token].hash, [&](std::uint32_t other) {
        return text.folded(mentions[other].name_last - 1) == text.folded(token);
      });
    };
    const bool brief =
        size == 2 && !counterpart && mention.id.empty() && mention.last == mention.name_last;
    const auto known = brief ? bearer_of(mention.name_first) : HashTable::kNone;
    const auto last = mention.name_last - 1;
    const bool whole = is_given_name(text, last) || is_another_whole(text, mention);
    if (known == HashTable::kNone || (whole && !are_two(text, mention, known, bearer_of(last)))) {
      if (bearer_of(last) == HashTable::kNone) surnames.add(text.tokens[last].hash, i);
      continue;
    }
    mention.last = mention.name_last = mention.name_first + 1;
    mention.id = mentions[known].id;
    mention.short_name = true;
  }
}

}  // namespace diplograph
