#include "recognise/swallowed_words.hpp"

#include <string_view>
#include <unordered_map>

#include "recognise/body_words.hpp"
#include "recognise/name_words.hpp"
#include "recognise/names.hpp"
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

}  // namespace

void cut_swallowed_words(const Text& text, std::vector<Mention>& mentions) {
  std::unordered_map<std::u32string_view, std::uint32_t> surnames;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    auto& mention = mentions[i];
    const auto size = mention.name_last - mention.name_first;
    if (mention.kind != MentionKind::person || mention.short_name || size < 2) continue;
    const auto known = surnames.find(text.folded(mention.name_first));
    const bool swallows = size == 2 && mention.id.empty() && mention.last == mention.name_last &&
                          known != surnames.end() && !is_given_name(text, mention.name_last - 1) &&
                          !is_another_whole(text, mention);
    if (!swallows) {
      surnames.emplace(text.folded(mention.name_last - 1), i);
      continue;
    }
    mention.last = mention.name_last = mention.name_first + 1;
    mention.id = mentions[known->second].id;
    mention.short_name = true;
  }
}

}  // namespace diplograph
