#include "recognise/title_bearer.hpp"

#include <algorithm>
#include <string_view>

#include "recognise/person_names.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::string_view kAppoint = "appoint";  // the class of events
constexpr std::uint32_t kLongestQualifier = 2;    // tokens

// "his credentials" stands right behind the name.
bool is_before_credentials(const Text& text, const Mention& named) {
  if (named.name_last >= text.tokens.size()) return false;
  const auto role = named.titles.front().role;
  const bool leads =
      role == Role::president || role == Role::monarch || role == Role::foreign_minister;
  const auto matches = text.matches_at(named.name_last);
  return leads && std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
           return text.brief(match).term_class == TermClass::common && !match.clitics.any() &&
                  text.term(match).value("sense") == "credentials";
         });
}

// An office stands right behind the name, and a verb of appointing before the title of a head of
// state whom the lexicon does not know as such.
bool is_before_office(const Text& text, const Mention& named) {
  const auto role = named.titles.front().role;
  if ((role != Role::president && role != Role::monarch) || named.first == 0 ||
      named.name_last >= text.tokens.size() || holds_by_lexicon(text, named.id, role))
    return false;
  const bool appoints =
      longest_match(text, named.first - 1, TermClass::event, [&](const Match& match) {
        return text.term(match).id == kAppoint && (match.features & (kPast | kPresent)) != 0;
      }) != nullptr;
  const auto* office = title_head(text, named.name_last);
  return appoints && office != nullptr && !office->clitics.any() &&
         !has_article(text, named.name_last);
}

}  // namespace

bool is_throne_of_another(const Text& text, const Mention& named) {
  const auto throne =
      std::find_if(named.titles.begin(), named.titles.end(), [&](const TitleMention& title) {
        const auto* head = title.role == Role::monarch ? title_head(text, title.first) : nullptr;
        return head != nullptr && !text.term(*head).value("of_state").empty();
      });
  if (throne == named.titles.end()) return false;
  const bool king = std::any_of(throne + 1, named.titles.end(), [](const TitleMention& title) {
    return title.role == Role::monarch;
  });
  return !king && !holds_by_lexicon(text, named.id, Role::monarch);
}

bool is_behind_death(const Text& text, const Mention& titled) {
  for (std::uint32_t back = 1; back <= std::min(kLongestQualifier, titled.first); ++back) {
    const auto* word =
        longest_match(text, titled.first - back, TermClass::office, [&](const Match& match) {
          return match.last == titled.first && text.term(match).value("qualifier") == "late";
        });
    if (word != nullptr) return true;
  }
  return false;
}

bool is_of_object(const Text& text, const Mention& named) {
  return is_before_credentials(text, named) || is_before_office(text, named);
}

bool is_before_leaving(const Text& text, const Mention& named) {
  if (named.last >= text.tokens.size()) return false;
  return longest_match(text, named.last, TermClass::office, [&](const Match& match) {
           return text.term(match).value("qualifier") == "left";
         }) != nullptr;
}

}  // namespace diplograph
