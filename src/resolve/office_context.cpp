#include "resolve/office_context.hpp"

#include <algorithm>
#include <utility>

#include "extract/dateline.hpp"
#include "recognise/words.hpp"
#include "resolve/home_state.hpp"

namespace diplograph {
namespace {

using Counts = StateCounts;

std::pair<Id, int> most_named(const Counts& counts) {
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
  const auto beside = mentions_beside(reading, own);
  std::uint32_t title_last = 0;
  for (auto m = beside.first; m < beside.last; ++m) {
    const auto& mention = reading.mentions[m];
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

// Adds `times` of each state for which mention `m` stands.
void count_states(const People& people, std::uint32_t m, int times, Counts& counts) {
  for (const auto& id : people.ids_of[m]) {
    if (id.starts_with("state:")) counts[id] += times;
  }
}

Counts states_named(const Reading& reading, const People& people, const OfficeTally& tally,
                    const HeldOffice& own, bool in_sentence) {
  Counts counts;
  if (in_sentence) {
    const auto beside = mentions_beside(reading, own);
    for (auto m = beside.first; m < beside.last; ++m) {
      if (!is_left_or_reached(reading, own, m)) count_states(people, m, 1, counts);
    }
  } else {
    counts = tally.states();
    const auto reach = reading.mentions[own.mention].last + 1;  // behind "to"
    for (auto m = own.mention + 1;
         m < reading.mentions.size() && reading.mentions[m].first <= reach; ++m) {
      if (is_left_or_reached(reading, own, m)) count_states(people, m, -1, counts);
    }
    std::erase_if(counts, [](const auto& count) { return count.second <= 0; });
  }
  drop_states_of_others(reading, people, own, true, counts);
  return counts;
}

// Whom the mention stands for; of a city the land: "flew to Nairobi to meet President Otieno", but
// not where many meet: "On the sidelines of the assembly in New York".
Id state_or_land(const Reading& reading, const People& people, std::uint32_t m) {
  if (people.ids_of[m].empty()) return {};
  const auto id = people.ids_of[m].front();
  const auto start = reading.text.sentences[reading.sentence_of[reading.mentions[m].first]].first;
  const bool away = is_word(reading.text, start, WordClass::sidelines);
  const auto* place =
      id.starts_with("place:") && !away ? reading.text.pack->common().find(id) : nullptr;
  return place == nullptr ? id : place->value("in");
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
bool is_of_kind(const Text& text, const Mention& mention, Id id, const Match& noun) {
  for (auto token = mention.first; token < mention.last; ++token) {
    const auto* word = word_match(text, token, WordClass::body_kind);
    if (word != nullptr) return word->term == noun.term;
  }
  const auto* body = text.pack->common().find(id);
  return body != nullptr && text.term(noun).has("of_type", body->value("type"));
}

}  // namespace

Id state_of_dateline(const Reading& reading, const People& people, const OfficeTally& tally,
                     const Person& person, const HeldOffice& office) {
  const auto dateline = dateline_of(reading);
  if (!is_of_state(office.role, false) || dateline == kNone) return {};
  const auto& common = reading.text.pack->common();
  const auto state = common.state_of_capital(reading.mentions[dateline].id);
  if (state.empty() || is_held_by_another(tally, person, office, state)) return {};
  // "President Vik", whom the lexicon knows as that of the land, told from its capital.
  bool named = home_by_agency(reading) == state || home_by_leaders(reading, people) == state;
  const auto beside = mentions_beside(reading, office);
  for (auto m = beside.first; m < beside.last && !named; ++m) {
    named = m != dateline && !people.ids_of[m].empty() && people.ids_of[m].front() == state;
  }
  return named ? state : Id();
}

Id body_of_kind(const Reading& reading, const People& people, const HeldOffice& office) {
  const auto* noun = word_match(reading.text, office.body_kind, WordClass::body_kind);
  for (auto m = office.mention; noun != nullptr && m > 0; --m) {
    const auto& mention = reading.mentions[m - 1];
    for (const auto& id : people.ids_of[m - 1]) {
      if (id.starts_with("org:") && is_of_kind(reading.text, mention, id, *noun)) return id;
    }
  }
  return {};
}

bool is_held_by_another(const OfficeTally& tally, const Person& person, const HeldOffice& office,
                        Id of) {
  return office.role != Role::minister && office.role != Role::legislator &&
         tally.held_by_another(person, office.role, of);
}

Id article_state(const Reading& reading, const People& people, const OfficeTally& tally,
                 const Person& person, const HeldOffice& own) {
  // A minister has many deputies.
  const auto home = home_by_agency(reading);
  if (!home.empty() && is_of_state(own.role, false) &&
      (own.role == Role::deputy_minister || !is_held_by_another(tally, person, own, home)))
    return home;
  for (const bool in_sentence : {true, false}) {
    if (!is_of_state(own.role, in_sentence)) continue;
    auto counts = states_named(reading, people, tally, own, in_sentence);
    std::erase_if(counts, [&](const auto& count) {
      return is_held_by_another(tally, person, own, count.first);
    });
    // A minister and his deputy serve one state.
    if (!in_sentence && own.role != Role::deputy_minister) {
      std::erase_if(counts,
                    [&](const auto& count) { return tally.told_of_another(person, count.first); });
    }
    const auto [state, most] = most_named(counts);
    counts.erase(state);
    if (!state.empty() && most >= kClearLead * most_named(counts).second) return state;
  }
  return {};
}

Id subject_state(const Reading& reading, const People& people, const OfficeTally& tally,
                 const Person& person, const HeldOffice& own) {
  auto counts = tally.states();
  auto subject = tally.first_state();
  const auto beside = mentions_beside(reading, own);
  for (auto m = std::max(beside.first, own.mention + 1); m < beside.last; ++m) {
    if (!is_abroad(reading, own, m)) continue;
    for (const auto& id : people.ids_of[m]) counts.erase(id);
  }
  const bool alone = counts.size() == 1;
  drop_states_of_others(reading, people, own, false, counts);
  if (!alone && counts.contains(subject) && counts[subject] < 2) subject = {};
  if (!counts.contains(subject) || most_named(counts).second > counts[subject]) subject = {};
  std::erase_if(counts,
                [&](const auto& count) { return tally.served_by_another(person, count.first); });
  if (tally.held_by_another(person, own.role, subject)) subject = {};
  if (!subject.empty()) return subject;
  const auto [most, times] = most_named(counts);
  return alone || times > 1 ? most : Id();
}

Id state_of_sentence(const Reading& reading, const People& people, const OfficeTally& tally,
                     const Person& person, const HeldOffice& office) {
  const auto beside = mentions_beside(reading, office);
  const bool speaks = office.role == Role::spokesperson;
  const auto usable = [&](std::uint32_t m, Id id) {
    const bool fits =
        speaks ? id.starts_with("org:") && id.find('.') != Id::npos : id.starts_with("state:");
    return fits && !reading.mentions[m].inner && !is_held_by_another(tally, person, office, id);
  };
  // "Norway will give aid to Mali, Minister Holm said": of whom the sentence speaks first.
  if (!speaks && closes(reading, office)) {
    for (auto m = beside.first; m < office.mention; ++m) {
      const auto id = state_or_land(reading, people, m);
      if (usable(m, id)) return id;
    }
  }
  for (auto m = office.mention; m > (speaks ? 0U : beside.first); --m) {
    const auto id = state_or_land(reading, people, m - 1);
    if (usable(m - 1, id)) return id;
  }
  for (auto m = office.mention + 1; !speaks && m < beside.last; ++m) {
    const bool title = reading.mentions[m].kind == MentionKind::title;
    if (!reading.mentions[m].adjective && !title && !people.ids_of[m].empty() &&
        !is_abroad(reading, office, m) && usable(m, people.ids_of[m].front()))
      return people.ids_of[m].front();
  }
  return {};
}

}  // namespace diplograph
