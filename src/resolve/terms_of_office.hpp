// When somebody held an office, by the years of the lexicon.
#pragma once

#include <optional>

#include "pack/common.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// A woman's title is no man's.
[[nodiscard]] bool agrees(const Person& person, const TitleMention& title);

// "the president" of people named without their title; of a state that the title names, only who
// held the office on that day.
[[nodiscard]] bool holds_by_lexicon(std::optional<Day> day, const Person& person,
                                    const TitleMention& title);

// "George Bush" in 1990: the person's `namesake` of the lexicon, who held an office in that year,
// as the better known one did not; else the id itself.
[[nodiscard]] Id namesake_of_then(const Common& common, Id id, std::optional<Day> day);

// "the king" of one who by the lexicon reigned before that day, or after it.
[[nodiscard]] bool holds_at_another_time(std::optional<Day> day, const Person& person,
                                         const TitleMention& title);

// The reign of `person` ends in the year of `day`, in which that of another of `people` begins: the
// later one is meant.
[[nodiscard]] bool is_followed(std::optional<Day> day, const People& people, const Person& person,
                               const TitleMention& title);

// "Secretary-General Guterres": the one body that the lexicon knows him to serve so; "" if none.
[[nodiscard]] Id body_by_lexicon(const Person& person, Role role);

// "Foreign Minister Shevardnadze": the one state that he has served so, wherever he comes from; ""
// if none.
[[nodiscard]] Id state_by_lexicon(const Person& person, Role role);

// By the lexicon; a title without a state or body is that of any.
[[nodiscard]] bool holds_on(const CommonEntity& person, const TitleMention& title, Day day);

// How much the world speaks of somebody by his office alone.
constexpr int kLeadsNow = 2;
constexpr int kHasLed = 1;

// kLeadsNow of who leads a state or its government on `day`, kHasLed of who does so on another, 0
// of all others.
[[nodiscard]] int rank_as_leader(std::optional<Day> day, const Person& person);

// Its holder leads a state, or its affairs abroad.
[[nodiscard]] bool acts_abroad(Role role, Id of);

}  // namespace diplograph
