#include "resolve/name_support.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "recognise/words.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/person_name.hpp"
#include "resolve/terms_of_office.hpp"

namespace diplograph {
namespace {

// Some word of the article names the state.
bool names_state(const Reading& reading, std::string_view state) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
    return mention.id == state ||
           reading.text.pack->common().state_of_capital(mention.id) == state ||
           std::any_of(mention.titles.begin(), mention.titles.end(),
                       [&](const TitleMention& title) { return title.of == state; });
  });
}

// That office stands somewhere without a name.
bool has_title(const Reading& reading, const TitleMention& office) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
    return mention.kind == MentionKind::title &&
           std::any_of(mention.titles.begin(), mention.titles.end(), [&](const auto& title) {
             return title.role == office.role && title.of == office.of && !title.former;
           });
  });
}

// Two words at most: "Abd Allah".
constexpr std::size_t kMostCalled = 2;

// An office of a state that one holds at a time.
bool is_ones(const TitleMention& office) {
  return acts_abroad(office) ||
         (office.of.starts_with("state:") &&
          (office.role == Role::defence_minister || office.role == Role::parliament_speaker));
}

std::u32string joined(const PersonName& name) {
  std::u32string words;
  for (const auto& word : name) words += word;
  return words;
}

// The name of that id begins or ends with those words.
bool is_in_label(const LanguagePack& pack, std::string_view id, std::u32string_view words) {
  auto label = pack.fold()(to_utf32(pack.label_of(id)));
  std::erase(label, U' ');
  return label.starts_with(words) || label.ends_with(words);
}

// Ids of those whom the lexicon calls by the short name of the mention.
Ids short_name_of(const Text& text, const Mention& mention) {
  Ids ids;
  for (const auto& match : text.matches_at(mention.name_first)) {
    if (text.brief(match).term_class != TermClass::person || match.last != mention.name_last ||
        !(match.clitics == mention.clitics) || (match.features & kShort) == 0)
      continue;
    add_id(text.term(match).id, ids);
  }
  return ids;
}

}  // namespace

bool supports(const Reading& reading, const Mention& mention) {
  const auto* entity = reading.text.pack->common().find(mention.id);
  if (entity == nullptr) return false;
  const auto state = entity->value("state");
  for (const auto& title : mention.titles) {
    if (!title.of.empty() && title.of.starts_with("state:") && title.of != state) return false;
    for (const auto& office : entity->offices) {
      if (!answers_to(office.role, title.role) && !answers_to(title.role, office.role)) continue;
      if (office.role == title.role || !title.of.empty() || names_state(reading, state))
        return true;
    }
  }
  return false;
}

Id holder_called(const Reading& reading, std::optional<Day> day, const Mention& mention,
                 const PersonName& name) {
  const auto& pack = *reading.text.pack;
  if (!day || name.size() > kMostCalled) return {};
  const auto words = joined(name);
  Ids called;
  for (const auto& title : mention.titles) {
    if (title.former || !is_ones(title)) continue;
    pack.common().each_officer_of(title.of, [&](const CommonEntity& entity) {
      if (!holds_on(entity, title, *day) || !is_in_label(pack, entity.id, words)) return;
      add_id(entity.id, called);
    });
  }
  return called.size() == 1 ? called.front() : Id();
}

Id known_by_office(const Reading& reading, std::optional<Day> day, const Mention& mention) {
  const auto& text = reading.text;
  if (!day || is_called_woman(text, mention)) return {};
  const auto& common = text.pack->common();
  const bool given = longest_match(text, mention.name_first, TermClass::given_name) != nullptr;
  const auto ids = short_name_of(text, mention);
  Id known;
  for (const auto id : ids) {
    const auto offices = offices_on(common, *day, id);
    const bool told = std::any_of(offices.begin(), offices.end(), [&](const TitleMention& office) {
      return has_title(reading, office) ||
             (!given && acts_abroad(office) && names_state(reading, office.of));
    });
    if (!told) continue;
    if (!known.empty()) return {};
    known = id;
  }
  // A namesake of another state of which the article speaks may be meant as well.
  const auto state_of = [&](Id id) { return common.find(id)->value("state"); };
  const bool clear = known.empty() || std::all_of(ids.begin(), ids.end(), [&](Id id) {
                       return common.find(id) == nullptr || state_of(id) == state_of(known) ||
                              !names_state(reading, state_of(id));
                     });
  return clear ? known : Id();
}

}  // namespace diplograph
