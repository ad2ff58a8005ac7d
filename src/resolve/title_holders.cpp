#include "resolve/title_holders.hpp"

#include <algorithm>
#include <string_view>

#include "pack/common.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/home_state.hpp"
#include "resolve/persons.hpp"
#include "resolve/terms_of_office.hpp"

namespace diplograph {
namespace {

bool holds(const Common& common, const Person& person, const TitleMention& title) {
  return agrees(person, title) &&
         std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
           if (!answers_to(office.role, title.role)) return false;
           return title.of.empty() || title.of == office.of || title.of == state_of(common, person);
         });
}

// The office stands beside the name without its state: "the foreign minister, Adel al-Jubeir"; not
// so in "the president Macky Sall, president of Senegal".
bool bears_bare(const Reading& reading, const Person& person, const TitleMention& title) {
  const auto is_same = [&](const TitleMention& own) {
    return own.role == title.role && !own.former && !own.plural;
  };
  return agrees(person, title) &&
         std::any_of(person.mentions.begin(), person.mentions.end(), [&](std::uint32_t m) {
           const auto& titles = reading.mentions[m].titles;
           return std::any_of(titles.begin(), titles.end(), is_same) &&
                  std::none_of(titles.begin(), titles.end(), [&](const TitleMention& own) {
                    return is_same(own) && !own.of.empty();
                  });
         });
}

// One of the words of an office up to `last` is `word`.
bool has_word(const Text& text, const HeldOffice& office, std::uint32_t last,
              std::u32string_view word) {
  for (auto i = office.first; i < last; ++i) {
    if (text.folded(i) == word) return true;
  }
  return false;
}

// The same word heads an office of the person; whose it is may stand ahead: "Chinese (councillor)".
bool is_called(const Text& text, const Person& person, const TitleMention& title) {
  const bool near = text.pack->switches().owner_first;
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    const auto last = near ? office.last : office.first + 1;
    return office.role == title.role && has_word(text, office, last, text.folded(title.first));
  });
}

// "the Secretary" of the Secretary of State, not of the foreign minister whom he met.
bool is_worded_so(const Text& text, const Person& person, const TitleMention& title) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    return has_word(text, office, office.last, text.folded(title.first));
  });
}

// "the American consul" is no minister, though both are officials: some titles are called by their
// own words alone.
bool may_be_worded_so(const Text& text, const Person& person, const TitleMention& title) {
  if (title.role != Role::official) return true;
  const auto* head = longest_match(text, title.first, TermClass::office, [&](const Match& match) {
    return text.term(match).has("others", "no");
  });
  return head == nullptr || is_worded_so(text, person, title);
}

// "the chairman", whose body nobody tells: of no other officials.
bool is_any_official(const Text& text, const TitleMention& title) {
  return title.role == Role::official && title.of.empty() && text.pack->switches().owner_first;
}

// Where the words of an office begin behind an honorific: "His Highness | the crown prince".
std::uint32_t behind_honorific(const Text& text, std::uint32_t first, std::uint32_t last) {
  const auto* honorific = longest_match(text, first, TermClass::honorific);
  return honorific != nullptr && honorific->last < last ? honorific->last : first;
}

// An office of the person is written with all the words of the title, but for the state behind one
// of them.
bool is_called_so(const Text& text, const Person& person, const TitleMention& title) {
  const auto called = behind_honorific(text, title.first, title.last);
  const auto size = title.last - called;
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    const auto first = behind_honorific(text, office.first, office.last);
    const auto shorter = std::min(size, office.last - first);
    for (std::uint32_t i = 0; i < shorter; ++i) {
      if (text.folded(first + i) != text.folded(called + i)) return false;
    }
    return true;
  });
}

bool is_named_before(const Person& person, std::uint32_t m) {
  return std::any_of(person.mentions.begin(), person.mentions.end(),
                     [&](std::uint32_t mention) { return mention < m; });
}

// "The president thanked President Humala": who is named further on in the sentence is another; not
// so "the president, Humala".
bool is_named_behind(const Reading& reading, const Person& person, std::uint32_t m) {
  const auto& title = reading.mentions[m];
  const auto sentence = reading.sentence_of[title.first];
  if (title.last < reading.text.tokens.size() && is_comma(reading.text, title.last)) return false;
  return std::any_of(person.mentions.begin(), person.mentions.end(), [&](std::uint32_t other) {
    const auto first = reading.mentions[other].first;
    return other > m && first > title.last && reading.sentence_of[first] == sentence;
  });
}

// "Holm met his colleague Lund. The minister": who opens the sentence before is spoken of on; kNone
// where nobody does of whom `fits` holds.
template <typename Fits>
std::uint32_t spoken_of(const Reading& reading, const People& people, std::uint32_t m,
                        const Fits& fits) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  const auto opens = [&](std::uint32_t mention) {
    const auto first = reading.mentions[mention].first;
    return skip_article(text, text.sentences[reading.sentence_of[first]].first) == first;
  };
  if (sentence == 0 ||
      reading.mentions[m].first != skip_article(text, text.sentences[sentence].first))
    return kNone;
  for (auto other = m; other > 0; --other) {
    const auto before = reading.sentence_of[reading.mentions[other - 1].first];
    if (before + 1 < sentence) break;
    const auto p = people.person_of[other - 1];
    if (before + 1 == sentence && p != kNone && opens(other - 1))
      return fits(people.persons[p]) ? p : kNone;
  }
  return kNone;
}

// The person named nearest to mention `m` of whom `fits` holds.
template <typename Fits>
std::uint32_t nearest(const People& people, std::uint32_t m, const Fits& fits) {
  std::uint32_t best = kNone;
  for (std::uint32_t p = 0; p < people.persons.size(); ++p) {
    const auto& person = people.persons[p];
    if (!fits(person)) continue;
    if (best == kNone || distance(person, m) < distance(people.persons[best], m)) best = p;
  }
  return best;
}

// "the president of the republic", without a state: who is called so, or president and no more, or
// is president of the land that the news is told in.
std::uint32_t own_president(const Reading& reading, const People& people, const TitleMention& title,
                            std::uint32_t m) {
  const auto called = nearest(people, m, [&](const Person& person) {
    return holds(people.common, person, title) && is_called_so(reading.text, person, title);
  });
  if (called != kNone) return called;
  const auto bare =
      nearest(people, m, [&](const Person& person) { return bears_bare(reading, person, title); });
  if (bare != kNone) return bare;
  const auto home = home_by_dateline(reading);
  return nearest(people, m, [&](const Person& person) {
    return holds(people.common, person, title) &&
           (home.empty() || state_of(people.common, person) == home);
  });
}

// "an American official", "the officer" may be any of many; "the commissioner-general" is one.
bool is_one_of_many(const TitleMention& title) {
  return title.role == Role::military_officer ||
         (title.role == Role::official && title.of.starts_with("state:"));
}

// "the minister X met his counterpart Y", "talked with Y. The minister said": X, who acts, for Y.
template <typename Fits>
std::uint32_t who_met(const Reading& reading, const People& people, std::uint32_t counterpart,
                      std::uint32_t m, const Fits& fits) {
  const auto& mentions = people.persons[counterpart].mentions;
  const auto last = std::find_if(mentions.rbegin(), mentions.rend(),
                                 [&](std::uint32_t mention) { return mention < m; });
  if (last == mentions.rend()) return counterpart;
  const auto& met = reading.mentions[*last];
  const bool with = met.first > 0 && preposition_slot(reading.text, met.first - 1) == Slot::with;
  if (met.kind != MentionKind::counterpart && !with) return counterpart;
  const auto sentence = reading.sentence_of[met.first];
  const auto other = nearest(people, m, [&](const Person& one) {
    return one.id != people.persons[counterpart].id && fits(one) &&
           std::any_of(one.mentions.begin(), one.mentions.end(), [&](std::uint32_t mention) {
             return mention < *last &&
                    reading.sentence_of[reading.mentions[mention].first] == sentence;
           });
  });
  return other == kNone ? counterpart : other;
}

}  // namespace

bool describes(const Text& text, const TitleMention& title) {
  return title.role == Role::official && !text.pack->lexicon().article().empty() &&
         !has_article(text, title.first);
}

std::uint32_t holder_of(const Reading& reading, const People& people, std::optional<Day> day,
                        const TitleMention& title, std::uint32_t m) {
  const bool back = reading.text.pack->switches().owner_first;
  if (title.of.empty() &&
      (title.role == Role::foreign_minister || (title.role == Role::prime_minister && !back))) {
    const auto own = nearest(people, m, [&](const Person& person) {
      return bears_bare(reading, person, title) && (!back || is_named_before(person, m));
    });
    if (own != kNone) return own;
  }
  // Of a house of many princes the same words mean the same one: "the deputy crown prince".
  const auto words = title.last - behind_honorific(reading.text, title.first, title.last);
  if (title.role == Role::royal) {
    const auto called = nearest(people, m, [&](const Person& person) {
      return holds(people.common, person, title) && is_called_so(reading.text, person, title);
    });
    // Not any prince: "the prince" may be, "the crown prince" is one of them.
    if (called != kNone || words > 1) return called;
  }
  if (title.role == Role::president && title.of.empty() && words > 1)
    return own_president(reading, people, title, m);
  const bool described = describes(reading.text, title) || is_any_official(reading.text, title);
  const auto fits = [&](const Person& person) {
    return holds(people.common, person, title) && may_be_worded_so(reading.text, person, title) &&
           (!described || is_called(reading.text, person, title)) &&
           !holds_at_another_time(day, person, title) && !is_followed(day, people, person, title);
  };
  // "the minister", "His Majesty the King" points back, unless nobody is there.
  const bool bare = title.alone || (words == 1 && title.of.empty());
  auto best = kNone;
  if (title.alone && title.of.empty() && back) {
    const auto points_back = [&](const Person& one) {
      return is_named_before(one, m) && fits(one) && is_worded_so(reading.text, one, title);
    };
    const auto is_meant = [&](const Person& one) {
      return points_back(one) && !is_named_behind(reading, one, m);
    };
    best = spoken_of(reading, people, m, is_meant);
    if (best == kNone) best = nearest(people, m, is_meant);
    if (best == kNone) best = nearest(people, m, points_back);
  }
  const auto fits_back = [&](const Person& one) { return is_named_before(one, m) && fits(one); };
  if (best == kNone && bare) best = nearest(people, m, fits_back);
  if (best != kNone && title.alone && title.of.empty() && title.role != Role::official)
    best = who_met(reading, people, best, m, fits);
  if (best == kNone) best = nearest(people, m, fits);
  // "the envoy" of an ambassador, where nobody is called so
  if (best == kNone && title.role == Role::envoy && back) {
    auto ambassador = title;
    ambassador.role = Role::ambassador;
    return holder_of(reading, people, day, ambassador, m);
  }
  if (best != kNone || is_one_of_many(title)) return best;
  return nearest(people, m, [&](const auto& one) { return holds_by_lexicon(day, one, title); });
}

bool is_of_others(const Reading& reading, std::uint32_t m, const TitleMention& title) {
  const auto& text = reading.text;
  const auto next = reading.mentions[m].last;
  if (!title.of.empty() || begins_with_article(text, title.first) || next >= text.tokens.size() ||
      !begins_with_article(text, next))
    return false;
  const auto behind = reading.mention_of[next];
  return behind == kNone || reading.mentions[behind].kind == MentionKind::place;
}

Ids holders_of_plural(const People& people, const TitleMention& title) {
  Ids ids;
  for (const auto& person : people.persons) {
    const bool fits =
        std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
          return answers_to(office.role, title.role) && (title.of.empty() || title.of == office.of);
        });
    if (fits) ids.push_back(person.id);
  }
  // "the leaders" of whom the text names one alone are others.
  if (ids.size() > 2 || (ids.size() == 1 && title.of.empty())) ids.clear();
  return ids;
}

std::uint32_t counterpart_of(const People& people, const HeldOffice& model,
                             const TitleMention& title, std::uint32_t m) {
  return nearest(people, m, [&](const Person& person) {
    return agrees(person, title) &&
           std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
             const bool other = title.of.empty() ? office.of != model.of : office.of == title.of;
             return office.role == model.role && other;
           });
  });
}

}  // namespace diplograph
