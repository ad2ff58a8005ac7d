#include "recognise/honorifics.hpp"

#include "recognise/names.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// A quotation mark opens at `token` before a whole name: '"Abu Omar"'.
bool opens_quoted_name(const Stretch& stretch, std::uint32_t token) {
  const auto close = name_end(stretch.text, token + 1, true);
  return close > token + 1 && stretch.holds(close) && is_quote(stretch.text, close);
}

bool may_open_quotation(const Stretch& stretch, std::uint32_t token) {
  return is_quote(stretch.text, token) && stretch.holds(token + 1) &&
         !stretch.text.tokens[token].glued &&
         stretch.text.tokens[token + 1].kind == TokenKind::word;
}

bool is_late(const Text& text, const Match& honorific) {
  return text.term(honorific).has("late", "yes");
}

// "Prince" is an honorific that tells an office; "the late" one that tells that none is held.
void add_office(const Text& text, std::uint32_t token, const Match& honorific,
                std::vector<TitleMention>& titles) {
  if (is_late(text, honorific)) mark_former(titles);
  const auto role = parse<Role>(text.term(honorific).value("role"));
  if (!role) return;
  TitleMention title;
  title.role = *role;
  title.first = token;
  title.last = honorific.last;
  title.alone = true;
  titles.push_back(title);
}

// "Dr." and "Dr/" are followed by their mark.
std::uint32_t behind_mark(const Text& text, std::uint32_t token) {
  return is_mark(text, token, U'.') || is_mark(text, token, U'/') ? token + 1 : token;
}

}  // namespace

std::uint32_t skip_honorifics(const Stretch& stretch, std::uint32_t token,
                              std::vector<TitleMention>* titles) {
  const auto& text = stretch.text;
  while (stretch.holds(token)) {
    if (may_open_quotation(stretch, token))
      return opens_quoted_name(stretch, token) ? token + 1 : token;
    const auto* match = longest_match(text, token, TermClass::honorific, [&](const Match& m) {
      return !text.term(m).has("behind", "yes") && m.clitics.preposition == 0 &&
             m.clitics.conjunction == 0;
    });
    if (match == nullptr) return token;
    if (titles != nullptr) add_office(text, token, *match, *titles);
    token = behind_mark(text, match->last);
  }
  return token;
}

std::uint32_t skip_honorifics_from(const Stretch& stretch, const Match& first,
                                   std::vector<TitleMention>& titles) {
  add_office(stretch.text, first.first, first, titles);
  return skip_honorifics(stretch, behind_mark(stretch.text, first.last), &titles);
}

void mark_former(std::vector<TitleMention>& titles) {
  for (auto& title : titles) title.former = true;
}

void mark_late(const Text& text, std::uint32_t first, std::uint32_t last,
               std::vector<TitleMention>& titles) {
  for (auto token = first; token < last; ++token) {
    const auto* honorific = longest_match(text, token, TermClass::honorific);
    if (honorific != nullptr && is_late(text, *honorific)) mark_former(titles);
  }
}

std::uint32_t skip_eulogy(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  auto start = token;
  while (stretch.holds(start) && text.tokens[start].kind == TokenKind::punctuation &&
         !is_comma(text, start) && !is_quote(text, start) && start < token + 2) {
    ++start;
  }
  if (!stretch.holds(start)) return token;
  const auto* match = longest_match(text, start, TermClass::honorific, [&](const Match& m) {
    return text.term(m).has("behind", "yes");
  });
  if (match == nullptr) match = word_match(text, start, WordClass::prayer);
  if (match == nullptr) return token;
  auto last = match->last;
  const bool closes = start > token && stretch.holds(last) &&
                      text.tokens[last].kind == TokenKind::punctuation &&
                      text.tokens[last].mark == text.tokens[start].mark;
  return closes ? last + 1 : last;
}

}  // namespace diplograph
