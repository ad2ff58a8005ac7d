#include "recognise/body_words.hpp"

#include <algorithm>

#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {

const Match* body_head(const Text& text, std::uint32_t token) {
  const auto* head = word_match(text, token, WordClass::body_noun);
  return head == nullptr || text.term(*head).value("sense") == "several" ? nullptr : head;
}

bool is_doubtful_head(const Text& text, const Match& head) {
  return text.term(head).value("sense") == "doubtful";
}

bool ends_body_name(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token)) {
    switch (text.brief(match).term_class) {
      case TermClass::calendar:
        // "the general" is also "the year", which goes on: "the last year".
        if (common_match(text, token, CommonClass::adjective) == nullptr ||
            is_word(text, token + 1, WordClass::past_marker) ||
            is_word(text, token + 1, WordClass::ongoing) ||
            is_word(text, token + 1, WordClass::planned))
          return true;
        break;
      case TermClass::honorific:
      case TermClass::person:
      case TermClass::given_name:
        return true;
      case TermClass::office:
        // "the lawyers": several, or two, are no title.
        if ((match.features & (kPlural | kDual)) == 0) return true;
        break;
      case TermClass::word: {
        const auto word_class = text.brief(match).word_class();
        const bool harmless =
            word_class == WordClass::teller || word_class == WordClass::group ||
            word_class == WordClass::place_noun || word_class == WordClass::body_kind ||
            word_class == WordClass::ordinal || word_class == WordClass::audience ||
            word_class == WordClass::body_link ||
            (word_class == WordClass::body_noun && text.term(match).value("sense") != "several");
        if (!harmless) return true;
        break;
      }
      default:
        break;
    }
  }
  return false;
}

bool is_plain_definite(const Text& text, std::uint32_t token) {
  return is_word_token(text, token) && begins_with_article(text, token) &&
         !begins_line(text, token) && !ends_body_name(text, token);
}

bool is_definite(const Text& text, std::uint32_t token) {
  if (!is_word_token(text, token) ||
      (!begins_with_article(text, token) && !begins_with_joined_article(text, token)))
    return false;
  const auto matches = text.matches_at(token);
  return matches.empty() || std::any_of(matches.begin(), matches.end(), [](const Match& match) {
           return (match.features & kDefinite) != 0;
         });
}

bool may_be_adjective(const Text& text, std::uint32_t token) {
  const auto& endings = text.pack->switches().adjective_endings;
  const auto word = text.folded(token);
  return text.matches_at(token).empty() &&
         std::any_of(endings.begin(), endings.end(),
                     [&](const std::u32string& ending) { return word.ends_with(ending); });
}

bool is_for_the(const Text& text, std::uint32_t token) {
  if (!is_word_token(text, token)) return false;
  const auto word = text.folded(token);
  const auto& proclitics = text.pack->lexicon().proclitics();
  return std::any_of(proclitics.begin(), proclitics.end(), [&](const Proclitic& proclitic) {
    return !proclitic.joins_article.empty() && word.starts_with(proclitic.joins_article);
  });
}

}  // namespace diplograph
