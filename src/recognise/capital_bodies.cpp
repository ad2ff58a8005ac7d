#include "recognise/capital_bodies.hpp"

#include "recognise/bodies.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/unknown_ids.hpp"
#include "recognise/words.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostWords = 8;
constexpr std::uint32_t kMostTied = 4;  // words behind a link

bool is_head(const Text& text, std::uint32_t token) {
  return is_capital(text, token) && is_word(text, token, WordClass::body_noun);
}

// A word that a name of a body may hold: no title, no date, no verb, no word of grammar.
bool may_stand(const Text& text, std::uint32_t token) {
  if (!is_capital(text, token)) return false;
  // "Green Party leader": the last word of the name may open a title as well.
  if (title_head(text, token) != nullptr && !is_head(text, token)) return false;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    switch (brief.term_class) {
      case TermClass::calendar:
      case TermClass::event:
      case TermClass::saying:
      case TermClass::honorific:
        return is_head(text, token);
      case TermClass::word:
        if (brief.word_class() != WordClass::body_noun && brief.word_class() != WordClass::side &&
            brief.word_class() != WordClass::capital &&
            brief.word_class() != WordClass::name_particle) {
          return is_head(text, token);
        }
        break;
      default:
        break;
    }
  }
  return true;
}

// Behind a possessive mark that touches the word before it, else `token`: "Workers' Party".
std::uint32_t behind_mark(const Text& text, std::uint32_t token) {
  const auto next = skip_possessive(text, token);
  return next < text.tokens.size() && is_capital(text, next) ? next : token;
}

// "for Democratic Change", "of the Blue Nile"; `token` itself if nothing with capitals follows.
std::uint32_t behind_tied(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size() || !is_word(text, token, WordClass::body_link)) return token;
  const auto first = skip_article(text, token + 1);
  if (const auto owner = first < text.tokens.size() ? read_body(text, first) : std::nullopt) {
    // "Supreme Court of Kenya": a body of a state.
    if (owner->kind == MentionKind::state) return token;
  }
  auto at = first;
  for (std::uint32_t words = 0; words < kMostTied && may_stand(text, at); ++words) ++at;
  return at == first ? token : at;
}

Mention mention_of(const Text& text, std::uint32_t first, std::uint32_t last) {
  Mention mention;
  mention.kind = MentionKind::organization;
  mention.first = mention.name_first = first;
  mention.last = mention.name_last = last;
  mention.id = id_of_unknown(text, first, last, "org:x-");
  return mention;
}

}  // namespace

std::optional<Mention> read_capital_body(const Text& text, std::uint32_t token) {
  if (!text.pack->switches().capitals || !may_stand(text, token)) return std::nullopt;
  auto at = token;
  std::uint32_t last = token;
  for (std::uint32_t words = 0; words < kMostWords && may_stand(text, at); ++words) {
    if (words > 0 && begins_line(text, at)) break;
    if (is_head(text, at)) last = at + 1;
    at = behind_mark(text, at + 1);
  }
  // "Foundation Airport": the run goes on as something else; "Trade Committee Chairman" as a title.
  if (last == token || last != at) return std::nullopt;
  if (is_capital(text, at) && !begins_line(text, at) && title_head(text, at) == nullptr)
    return std::nullopt;
  const auto tied = behind_tied(text, last);
  if (tied == last && last == token + 1) return std::nullopt;
  return mention_of(text, token, tied);
}

}  // namespace diplograph
