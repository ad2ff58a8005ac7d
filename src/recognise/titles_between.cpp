#include "recognise/titles_between.hpp"

#include <algorithm>
#include <string>

#include "recognise/title_parts.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// The lexicon knows the person as one who held just that office.
bool has_held(const Text& text, const Mention& person, const TitleMention& title) {
  const auto* entity = text.pack->common().find(person.id);
  if (entity == nullptr || title.of.empty()) return false;
  return std::any_of(entity->offices.begin(), entity->offices.end(), [&](const auto& office) {
    return office.role == title.role && office.of == title.of;
  });
}

// The title's own words say whose it is, or the lexicon's line of its head.
bool names_owner(const Text& text, const TitlePhrase& phrase, const TitleMention& title) {
  const auto* head = title_head(text, title.first);
  if (head != nullptr &&
      (!text.term(*head).value("of_state").empty() || !text.term(*head).value("of_org").empty()))
    return true;
  return std::any_of(phrase.inner.begin(), phrase.inner.end(),
                     [&](const Mention& inner) { return inner.id == title.of; });
}

// Cuts off the titles from the one of that index on.
void cut_from(const Text& text, std::size_t index, TitlePhrase& phrase) {
  phrase.last = phrase.titles[index].first;
  std::erase_if(phrase.inner, [&](const Mention& inner) { return inner.first >= phrase.last; });
  phrase.titles.erase(phrase.titles.begin() + static_cast<std::ptrdiff_t>(index),
                      phrase.titles.end());
  phrase.owner_role.reset();
  for (auto& title : phrase.titles) {
    if (!names_owner(text, phrase, title)) title.of.clear();
  }
}

// "Prince Salem crown prince and the minister of state Dr Issa": cuts off what "and" joins, where
// the lexicon tells that the title before it is the person's own. False where nothing is cut.
bool cut_joined(const Text& text, const Mention& mention, TitlePhrase& phrase) {
  if (!holds_by_lexicon(text, mention.id, phrase.titles.front().role)) return false;
  const auto joined =
      std::find_if(phrase.titles.begin() + 1, phrase.titles.end(), [&](const TitleMention& title) {
        const auto* head = title_head(text, title.first);
        return head != nullptr && head->clitics.conjunction != 0;
      });
  if (joined == phrase.titles.end()) return false;
  cut_from(text, static_cast<std::size_t>(joined - phrase.titles.begin()), phrase);
  return true;
}

// "congratulated Ahmad speaker of the parliament President Aoun": cuts off a bare title behind one
// with its own owner: it is of the next man, whose name follows. False where nothing is cut.
bool cut_next_bare(const Text& text, TitlePhrase& phrase) {
  if (phrase.titles.size() < 2 || !phrase.titles.back().alone || phrase.titles.front().of.empty())
    return false;
  cut_from(text, phrase.titles.size() - 1, phrase);
  return true;
}

bool is_ministers(Role role) {
  return role == Role::foreign_minister || role == Role::defence_minister ||
         role == Role::minister || role == Role::prime_minister;
}

// Nobody bears the one and, behind it, the other.
bool parts(const TitleMention& title, const TitleMention& next) {
  if (title.gender != Gender::unknown && next.gender != Gender::unknown &&
      title.gender != next.gender)
    return true;
  const bool prince = title.role == Role::royal;
  if (next.role == Role::ambassador) return prince || is_ministers(title.role);
  return (next.role == Role::president || next.role == Role::monarch) &&
         (prince || title.role == Role::foreign_minister || title.role == Role::defence_minister ||
          title.role == Role::minister);
}

// Behind the name that follows stands a title of its own.
bool is_titled_behind(const Stretch& stretch, const TitlePhrase& phrase, Mention& other) {
  other.first = phrase.last;
  if (!read_name(stretch, skip_honorifics(stretch, phrase.last), true, other)) return false;
  const auto own = read_title(stretch.text, other.name_last);
  return own && !own->clitics.any() && !own->dual;
}

// How many of the titles are of `mention`, none by default.
std::size_t count_own(const Stretch& stretch, const Mention& mention, const TitlePhrase& phrase) {
  const auto& text = stretch.text;
  const auto& titles = phrase.titles;
  Mention other;
  const bool titled = is_titled_behind(stretch, phrase, other);
  for (std::size_t i = 1; i < titles.size(); ++i) {
    const bool known = holds_by_lexicon(text, mention.id, titles[i - 1].role) &&
                       !holds_by_lexicon(text, other.id, titles[i - 1].role) &&
                       std::none_of(titles.begin() + static_cast<std::ptrdiff_t>(i), titles.end(),
                                    [&](const TitleMention& title) {
                                      return holds_by_lexicon(text, mention.id, title.role);
                                    });
    if (known || parts(titles[i - 1], titles[i])) return i;
  }
  const bool all = std::all_of(titles.begin(), titles.end(), [&](const TitleMention& title) {
    return holds_by_lexicon(text, mention.id, title.role);
  });
  return all && titled ? titles.size() : 0;
}

}  // namespace

bool is_of_first(const Text& text, const Mention& mention, const Mention& other,
                 const TitleMention& between) {
  if (between.of.empty()) return false;
  if (has_held(text, mention, between) && !has_held(text, other, between)) return true;
  const auto own = read_title(text, other.name_last);
  return own && !own->clitics.any() && !own->dual && own->titles.back().of.starts_with("state:") &&
         own->titles.back().of != between.of;
}

bool cut_titles_of_next(const Stretch& stretch, const Mention& mention, bool comma,
                        TitlePhrase& phrase) {
  const auto& text = stretch.text;
  if (cut_joined(text, mention, phrase) || cut_next_bare(text, phrase)) return true;
  const auto own = comma ? 0 : count_own(stretch, mention, phrase);
  if (own == 0) return false;
  if (own < phrase.titles.size()) {
    cut_from(text, own, phrase);
  } else {
    phrase.owner_role.reset();
  }
  return true;
}

}  // namespace diplograph
