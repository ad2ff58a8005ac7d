#include "recognise/shared_titles.hpp"

#include <utility>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// Nothing but commas, articles and conjunctions stands from `from` to `to`, and one at least.
bool joins(const Text& text, std::uint32_t from, std::uint32_t to) {
  for (auto i = from; i < to; ++i) {
    if (!is_comma(text, i) && !is_word(text, i, WordClass::conjunction) &&
        !is_word(text, i, WordClass::article))
      return false;
  }
  return from < to;
}

// How many of the last mentions are adjectives that lead up to `first`.
std::size_t count_shared(const Text& text, const std::vector<Mention>& mentions,
                         std::uint32_t first) {
  std::size_t count = 0;
  while (count < mentions.size()) {
    const auto& state = mentions[mentions.size() - count - 1];
    const bool adjective = state.kind == MentionKind::state && state.adjective;
    if (!adjective || state.last > first || !joins(text, state.last, first)) break;
    first = state.first;
    ++count;
  }
  return count;
}

}  // namespace

std::vector<std::string> share_title(const Text& text, TitlePhrase& phrase, std::size_t named,
                                     std::vector<Mention>& mentions) {
  auto& title = phrase.titles.back();
  // Officials have no names: they stand for their states.
  if (title.role == Role::official || !text.pack->switches().capitals) return {};
  const auto count = count_shared(text, mentions, phrase.first);
  if (count == 0 || (named != 0 && named != count + 1)) return {};
  std::vector<std::string> states;
  for (auto m = mentions.size() - count; m < mentions.size(); ++m) {
    auto& state = mentions[m];
    if (named != 0) {
      states.push_back(state.id);
      continue;
    }
    auto own = title;
    own.of = std::move(state.id);
    own.plural = false;
    state.id.clear();
    state.kind = MentionKind::title;
    state.adjective = false;
    state.titles = {std::move(own)};
  }
  if (named == 0) title.plural = false;
  return states;
}

}  // namespace diplograph
