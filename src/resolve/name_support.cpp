#include "resolve/name_support.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "recognise/words.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/terms_of_office.hpp"

namespace diplograph {
namespace {

// Two words at most: "Abd Allah".
constexpr std::size_t kMostCalled = 2;

// An office of a state that one holds at a time.
bool is_ones(const TitleMention& office) {
  return acts_abroad(office.role, office.of) ||
         (office.of.starts_with("state:") &&
          (office.role == Role::defence_minister || office.role == Role::parliament_speaker));
}

// The name of that id begins or ends with those words.
bool is_in_label(const LanguagePack& pack, Id id, const PersonName& name) {
  std::u32string words;
  for (const auto& word : name.words) words += word;
  auto label = pack.fold()(to_utf32(pack.known_names().find(id).label));
  std::erase(label, U' ');
  return label.starts_with(words) || label.ends_with(words);
}

// Those whom the lexicon calls by the short name of the mention.
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

NameSupport::NameSupport(const Reading& reading, std::optional<Day> day)
    : reading_(reading), common_(reading.text.pack->common()), day_(day) {
  states_.reserve(reading.mentions.size());
  for (const auto& mention : reading.mentions) {
    if (mention.id.starts_with("state:")) states_.push_back(mention.id);
    if (mention.id.starts_with("place:")) states_.push_back(common_.state_of_capital(mention.id));
    for (const auto& title : mention.titles) {
      if (!title.of.empty()) states_.push_back(title.of);
      if (mention.kind == MentionKind::title && !title.former)
        unnamed_.emplace_back(title.role, title.of);
    }
  }
}

// Of whom no state is known, the article may be.
bool NameSupport::names_state(Id state) const {
  return state.empty() || std::find(states_.begin(), states_.end(), state) != states_.end();
}

// The article has the title of an office that the person holds that day, or names its state.
bool NameSupport::tells_of(const CommonEntity& person, bool given) const {
  const auto year = static_cast<int>(day_->year());
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const TermOfOffice& term) {
    if (!term.held_in(year)) return false;
    const std::pair office(term.role, Id(term.of));
    return std::find(unnamed_.begin(), unnamed_.end(), office) != unnamed_.end() ||
           (!given && acts_abroad(term.role, term.of) && names_state(term.of));
  });
}

bool NameSupport::has_held(const CommonEntity& person, const Mention& mention) {
  return std::any_of(mention.titles.begin(), mention.titles.end(), [&](const TitleMention& title) {
    return std::any_of(
        person.offices.begin(), person.offices.end(), [&](const TermOfOffice& office) {
          return answers_to(office.role, title.role) || answers_to(title.role, office.role);
        });
  });
}

bool NameSupport::supports(const Mention& mention) const {
  const auto* entity = common_.find(mention.id);
  if (entity == nullptr) return false;
  const auto state = entity->value("state");
  for (const auto& title : mention.titles) {
    if (!title.of.empty() && title.of.starts_with("state:") && title.of != state) return false;
    for (const auto& office : entity->offices) {
      if (!answers_to(office.role, title.role) && !answers_to(title.role, office.role)) continue;
      if (office.role == title.role || !title.of.empty() || names_state(state)) return true;
    }
  }
  return false;
}

Id NameSupport::holder_called(const Mention& mention, const PersonName& name) const {
  const auto& pack = *reading_.text.pack;
  if (!day_ || name.words.size() > kMostCalled) return {};
  Ids called;
  for (const auto& title : mention.titles) {
    const auto take = [&](const CommonEntity& entity) {
      if (holds_on(entity, title, *day_) && is_in_label(pack, entity.id, name))
        add_id(entity.id, called);
    };
    if (!title.former && is_ones(title)) common_.each_officer_of(title.of, take);
    // "King Abdullah" of 2003: whoever reigned so anywhere.
    const bool alone = mention.titles.size() == 1 && title.of.empty() && !title.former;
    if (alone && title.role == Role::monarch) {
      for (const auto& entity : common_.all()) take(entity);
    }
  }
  return called.size() == 1 ? called.front() : Id();
}

Id NameSupport::known_by_office(const Mention& mention) const {
  const auto& text = reading_.text;
  if (!day_ || is_called_woman(text, mention)) return {};
  // "Xi": a family name that stands first is nobody's given one.
  const bool given =
      longest_match(text, mention.name_first, TermClass::given_name, [&](const Match& match) {
        return text.brief(match).name_class() != NameClass::ahead;
      }) != nullptr;
  const auto ids = short_name_of(text, mention);
  const CommonEntity* known = nullptr;
  for (const auto id : ids) {
    const auto* person = common_.find(id);
    if (person == nullptr || !tells_of(*person, given)) continue;
    if (known != nullptr) return {};
    known = person;
  }
  if (known == nullptr) return {};
  // A namesake of another state of which the article speaks may be meant as well.
  const auto own = known->value("state");
  const bool clear = std::all_of(ids.begin(), ids.end(), [&](Id id) {
    const auto* person = common_.find(id);
    const auto state = person == nullptr ? own : person->value("state");
    return state == own || !names_state(state);
  });
  return clear ? Id(known->id) : Id();
}

}  // namespace diplograph
