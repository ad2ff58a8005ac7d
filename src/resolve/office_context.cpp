#include "resolve/office_context.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/dateline.hpp"
#include "recognise/words.hpp"
#include "resolve/home_state.hpp"

namespace diplograph {
namespace {

using Counts = std::map<std::string, int>;

std::pair<std::string, int> most_named(const Counts& counts) {
  const auto best =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == counts.end()) return {};
  return {best->first, best->second};
}

// "Minister Fennek met the Iranian president": what names a state in the office's own sentence only
// as part of another's title says nothing of the office. `named`: nor does the title of one whose
// name is told.
void drop_states_of_others(const Reading& reading, const People& people, const HeldOffice& own,
                           bool named, Counts& counts) {
  const auto sentence = reading.sentence_of[own.first];
  std::uint32_t title_last = 0;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (reading.sentence_of[mention.first] != sentence) continue;
    const bool titled = mention.kind == MentionKind::title ||
                        mention.kind == MentionKind::counterpart ||
                        (named && mention.kind == MentionKind::person);
    if (titled && m != own.mention) title_last = mention.last;
    if (mention.last > title_last) continue;
    for (const auto& id : people.ids_of[m]) {
      const auto count = counts.find(id);
      if (count != counts.end() && --count->second <= 0) counts.erase(count);
    }
  }
}

constexpr int kClearLead = 2;

// Offices that the news of a state names without it; others may be of a firm, a club, a city, or
// long past.
bool is_of_state(Role role, bool in_sentence) {
  switch (role) {
    case Role::president:
    case Role::prime_minister:
    case Role::foreign_minister:
    case Role::defence_minister:
    case Role::minister:
    case Role::parliament_speaker:
      return true;
    case Role::deputy_minister:
    case Role::legislator:
      return !in_sentence;
    default:
      return false;
  }
}

// "Minister Otieno left Doha", where verbs stand first: the place right behind him, or behind "to".
bool is_left_or_reached(const Reading& reading, const HeldOffice& own, std::uint32_t m) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  const auto& bearer = reading.mentions[own.mention];
  if (!text.pack->switches().verb_first || mention.adjective || bearer.first == 0 ||
      mention.first < bearer.last)
    return false;
  const auto* to = word_match(text, mention.first - 1, WordClass::preposition);
  const bool reached = to != nullptr && to->first == bearer.last && text.term(*to).slot == Slot::to;
  if (mention.first != bearer.last && !reached) return false;
  return longest_match(text, bearer.first - 1, TermClass::event, [&](const Match& match) {
           return text.brief(match).event_class() == EventClass::visit;
         }) != nullptr;
}

Counts states_named(const Reading& reading, const People& people, const HeldOffice& own,
                    bool in_sentence) {
  Counts counts;
  for (std::uint32_t m = 0; m < people.ids_of.size(); ++m) {
    const auto sentence = reading.sentence_of[reading.mentions[m].first];
    if (in_sentence && sentence != reading.sentence_of[own.first]) continue;
    if (is_left_or_reached(reading, own, m)) continue;
    for (const auto& id : people.ids_of[m]) {
      if (id.starts_with("state:")) ++counts[id];
    }
  }
  drop_states_of_others(reading, people, own, true, counts);
  return counts;
}

// Drops the states that the text gives to other people's offices.
void drop_states_told(const Reading& reading, const People& people, const Person& person,
                      Counts& counts) {
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto p = people.person_of[m];
    if (p != kNone && people.persons[p].id == person.id) continue;
    for (const auto& title : reading.mentions[m].titles) counts.erase(title.of);
  }
}

// Whom the mention stands for; of a city the land: "flew to Nairobi to meet President Otieno", but
// not where many meet: "On the sidelines of the assembly in New York".
std::string state_or_land(const Reading& reading, const People& people, std::uint32_t m) {
  if (people.ids_of[m].empty()) return {};
  const auto& id = people.ids_of[m].front();
  const auto start = reading.text.sentences[reading.sentence_of[reading.mentions[m].first]].first;
  const bool away = is_word(reading.text, start, WordClass::sidelines);
  const auto* place =
      id.starts_with("place:") && !away ? reading.text.pack->common().find(id) : nullptr;
  return place == nullptr ? id : std::string(place->value("in"));
}

// "King Felipe to visit Kenya", "the premier flew to India": behind the office, where its bearer
// goes.
bool is_abroad(const Reading& reading, const HeldOffice& own, std::uint32_t m) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  const bool behind = m > own.mention &&
                      reading.sentence_of[mention.first] == reading.sentence_of[own.first] &&
                      skip_possessive(text, mention.last) == mention.last;
  if (!behind || mention.first == 0) return false;
  // "Minister Otieno met Danish Premier Holm": whose office is told stands for another state.
  if (mention.adjective || mention.inner) return mention.inner;
  const bool article = is_word(text, mention.first - 1, WordClass::article);
  const auto before = mention.first - (article ? 2 : 1);
  const auto* preposition = word_match(text, before, WordClass::preposition);
  if (preposition != nullptr) {
    const auto slot = text.term(*preposition).slot;
    // "spoke with Premier Holm of Denmark"
    const auto owner = slot == Slot::of && before > 0 ? reading.mention_of[before - 1] : kNone;
    return slot == Slot::to || slot == Slot::in ||
           (owner != kNone && owner != own.mention &&
            reading.mentions[owner].kind == MentionKind::person);
  }
  return longest_match(text, before, TermClass::event, [&](const Match& match) {
           return text.brief(match).event_class() == EventClass::visit;
         }) != nullptr;
}

// ", Foreign Minister Holm said": the bearer speaks what stands ahead of the comma.
bool closes(const Reading& reading, const HeldOffice& own) {
  const auto& text = reading.text;
  const auto& bearer = reading.mentions[own.mention];
  return bearer.first > 0 && is_comma(text, bearer.first - 1) &&
         longest_match(text, bearer.last, TermClass::saying, [](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0;
         }) != nullptr;
}

// The name of mention `m` has a word of the same line of the lexicon as `noun`, or the body is of a
// type that the line tells.
bool is_of_kind(const Text& text, const Mention& mention, const std::string& id,
                const Match& noun) {
  for (auto token = mention.first; token < mention.last; ++token) {
    const auto* word = word_match(text, token, WordClass::body_kind);
    if (word != nullptr) return word->term == noun.term;
  }
  const auto* body = text.pack->common().find(id);
  return body != nullptr && text.term(noun).has("of_type", body->value("type"));
}

}  // namespace

std::string state_of_dateline(const Reading& reading, const People& people, const Person& person,
                              const HeldOffice& office) {
  const auto dateline = dateline_of(reading);
  if (!is_of_state(office.role, false) || dateline == kNone) return {};
  const auto& common = reading.text.pack->common();
  auto state = std::string(common.state_of_capital(reading.mentions[dateline].id));
  if (state.empty() || is_held_by_another(people, person, office, state)) return {};
  bool named = home_state(reading) == state;
  for (std::uint32_t m = 0; m < people.ids_of.size() && !named; ++m) {
    const bool beside = m != dateline && reading.sentence_of[reading.mentions[m].first] ==
                                             reading.sentence_of[office.first];
    named = beside && !people.ids_of[m].empty() && people.ids_of[m].front() == state;
  }
  return named ? state : std::string();
}

std::string body_of_kind(const Reading& reading, const People& people, const HeldOffice& office) {
  const auto* noun = word_match(reading.text, office.body_kind, WordClass::body_kind);
  for (auto m = office.mention; noun != nullptr && m > 0; --m) {
    const auto& mention = reading.mentions[m - 1];
    for (const auto& id : people.ids_of[m - 1]) {
      if (id.starts_with("org:") && is_of_kind(reading.text, mention, id, *noun)) return id;
    }
  }
  return {};
}

bool is_held_by_another(const People& people, const Person& person, const HeldOffice& office,
                        const std::string& of) {
  if (office.role == Role::minister || office.role == Role::legislator) return false;
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& other) {
    return other.id != person.id &&
           std::any_of(other.offices.begin(), other.offices.end(), [&](const HeldOffice& held) {
             return held.role == office.role && held.of == of;
           });
  });
}

std::string article_state(const Reading& reading, const People& people, const Person& person,
                          const HeldOffice& own) {
  if (const auto home = std::string(home_state(reading));
      !home.empty() && is_of_state(own.role, false) &&
      !is_held_by_another(people, person, own, home))
    return home;
  for (const bool in_sentence : {true, false}) {
    if (!is_of_state(own.role, in_sentence)) continue;
    auto counts = states_named(reading, people, own, in_sentence);
    std::erase_if(counts, [&](const auto& count) {
      return is_held_by_another(people, person, own, count.first);
    });
    // A minister and his deputy serve one state.
    if (!in_sentence && own.role != Role::deputy_minister)
      drop_states_told(reading, people, person, counts);
    const auto [state, most] = most_named(counts);
    counts.erase(state);
    if (!state.empty() && most >= kClearLead * most_named(counts).second) return state;
  }
  return {};
}

std::string subject_state(const Reading& reading, const People& people, const Person& person,
                          const HeldOffice& own) {
  Counts counts;
  std::string subject;
  std::set<std::string> abroad;
  for (std::uint32_t m = 0; m < people.ids_of.size(); ++m) {
    for (const auto& id : people.ids_of[m]) {
      if (!id.starts_with("state:")) continue;
      if (is_abroad(reading, own, m)) abroad.insert(id);
      if (subject.empty()) subject = id;
      ++counts[id];
    }
  }
  for (const auto& id : abroad) counts.erase(id);
  const bool alone = counts.size() == 1;
  drop_states_of_others(reading, people, own, false, counts);
  if (!alone && counts.contains(subject) && counts[subject] < 2) subject.clear();
  if (!counts.contains(subject) || most_named(counts).second > counts[subject]) subject.clear();
  for (const auto& other : people.persons) {
    if (other.id == person.id) continue;
    for (const auto& office : other.offices) {
      counts.erase(office.of);
      if (office.of == subject && office.role == own.role) subject.clear();
    }
  }
  if (!subject.empty()) return subject;
  const auto [most, times] = most_named(counts);
  return alone || times > 1 ? most : std::string();
}

std::string state_of_sentence(const Reading& reading, const People& people, const Person& person,
                              const HeldOffice& office) {
  const auto sentence = reading.sentence_of[office.first];
  const bool speaks = office.role == Role::spokesperson;
  const auto usable = [&](std::uint32_t m, const std::string& id) {
    const bool fits = speaks ? id.starts_with("org:") && id.find('.') != std::string::npos
                             : id.starts_with("state:");
    return fits && !reading.mentions[m].inner && !is_held_by_another(people, person, office, id);
  };
  // "Norway will give aid to Mali, Minister Holm said": of whom the sentence speaks first.
  for (std::uint32_t m = 0; m < office.mention && !speaks && closes(reading, office); ++m) {
    auto id = state_or_land(reading, people, m);
    if (reading.sentence_of[reading.mentions[m].first] == sentence && usable(m, id)) return id;
  }
  for (auto m = office.mention; m > 0; --m) {
    if (!speaks && reading.sentence_of[reading.mentions[m - 1].first] != sentence) break;
    auto id = state_or_land(reading, people, m - 1);
    if (usable(m - 1, id)) return id;
  }
  for (auto m = office.mention + 1; !speaks && m < reading.mentions.size(); ++m) {
    if (reading.sentence_of[reading.mentions[m].first] != sentence) break;
    const bool title = reading.mentions[m].kind == MentionKind::title;
    if (!reading.mentions[m].adjective && !title && !people.ids_of[m].empty() &&
        !is_abroad(reading, office, m) && usable(m, people.ids_of[m].front()))
      return people.ids_of[m].front();
  }
  return {};
}

}  // namespace diplograph
