#include "recognise/headed_owner.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "recognise/bodies.hpp"
#include "recognise/headed_bodies.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLeastWords = 3;  // tokens of a name that leaves no doubt
constexpr std::uint32_t kMostQuoted = 5;  // tokens of another name in quotation marks

// "the company of the north 'Sahel Oil'": the token behind the marks, else `token`.
std::uint32_t behind_quoted(const Text& text, std::uint32_t token) {
  if (!is_quote(text, token)) return token;
  auto close = token + 1;
  while (is_word_token(text, close) && close - token <= kMostQuoted) ++close;
  return close > token + 1 && is_quote(text, close) ? close + 1 : token;
}

// "in the parliament", "in Taif": where the body is.
void read_where(const Text& text, TitleParts& parts) {
  const bool apart = preposition_slot(text, parts.at) == Slot::in;
  auto where = read_body(text, apart ? parts.at + 1 : parts.at);
  if (!where || where->adjective || where->clitics.conjunction != 0 ||
      (!apart && slot_of(text, where->clitics) != Slot::instrumental))
    return;
  parts.at = where->last;
  parts.add_inner(std::move(*where));
}

}  // namespace

bool read_headed_owner(const Text& text, TitleParts& parts) {
  if (!parts.takes(kOfBody)) return false;
  std::vector<Mention> found;
  const auto last = read_headed_body(text, parts.at, found);
  if (found.empty() || last < parts.at + kLeastWords) return false;
  const Clitics clitics = found.front().clitics;
  const auto slot = slot_of(text, clitics);
  if (clitics.conjunction != 0 || (slot != Slot::none && slot != Slot::dative)) return false;
  parts.at = last;
  for (std::size_t i = 1; i < found.size(); ++i) parts.add_inner(std::move(found[i]));
  take_as_owner(text, std::move(found.front()), parts);
  parts.at = behind_quoted(text, parts.at);
  if (parts.at < text.tokens.size()) read_where(text, parts);
  return true;
}

}  // namespace diplograph
