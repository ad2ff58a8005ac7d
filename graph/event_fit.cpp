#include "graph/event_fit.hpp"

#include <algorithm>

namespace diplograph {
namespace {

constexpr int longest_event = 3;  // days; a longer date says less than who met and where

// Words in a hundred: kings send many letters in the same phrases.
constexpr std::size_t nearly_all = 75;

// Days within which papers tell of what happened, or of what is planned, and days between two
// papers that tell the same undated news.
struct Reach {
  int after;
  int ahead;
  int together;
};
constexpr Reach far{14, 60, 2};
constexpr Reach there{14, 60, 1};
constexpr Reach near{4, 5, 1};
constexpr Reach next{1, 1, 1};
constexpr Reach at_once{1, 1, 0};

// Where reports say that an event was: at no two places that no one event can be at.
PlaceFit place_of(const Told& told, const Group& group, const Upward& location) {
  const bool apart =
      std::any_of(group.members.begin(), group.members.end(), [&](const Told* member) {
        return place_fit(told.places, member->places, location) == PlaceFit::contradict;
      });
  return apart ? PlaceFit::contradict : place_fit(told.places, group.places, location);
}

// Of reports that no day ties: two places that nobody can compare are two places.
bool names_other_places(const Told& told, const Group& group, const Upward& location) {
  return std::any_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    return !told.places.empty() && !member->places.empty() &&
           place_fit(told.places, member->places, location) != PlaceFit::agree;
  });
}

bool one_is_enough(const Told& told, const Group& group, const Likeness& like, PlaceFit place) {
  if (telling_role(told.type())) return true;
  return like.equal() && (place == PlaceFit::agree || same_words(told, group));
}

std::size_t persons_of(const Told& told) {
  return static_cast<std::size_t>(
      std::count_if(told.parties.begin(), told.parties.end(),
                    [](const std::string& party) { return party.starts_with("person:"); }));
}

bool is_within(const Reach& reach, const Told& told, const Group& group) {
  return group.range ? published_near(told, *group.range, reach.after, reach.ahead)
                     : told_in_the_same_days(told, group, reach.together);
}

// Who has left an office has left it; into offices one comes again.
std::optional<Reach> reach_of_change(const Told& told, const Group& group) {
  const auto mode = told.telling.event->mode;
  if (mode == Mode::resigned || mode == Mode::dismissed) return near;
  if (same_roles(told, group)) return next;
  return std::nullopt;
}

// How near two reports without a day must be, by what else says that they tell of one event;
// nothing where too little does. States and bodies meet often.
std::optional<Reach> reach_of(const Told& told, const Group& group, PlaceFit place) {
  if (like_words(told, group)) return far;
  if (told.type() == EventType::appointment) return reach_of_change(told, group);
  const std::size_t persons = persons_of(told);
  const bool known = telling_role(told.type()) ? persons > 0 : persons > 1;
  if (place == PlaceFit::agree) {
    if (!known) return near;
    return told.type() == EventType::visit ? far : there;
  }
  if (told.parties.size() == 1 && !telling_role(told.type())) return std::nullopt;
  if (!known) return at_once;
  return persons > 2 ? far : near;
}

}  // namespace

std::optional<int> fit_dated(const Told& told, const Group& group, const Upward& standing,
                             const Upward& location) {
  if (!group.range || !told.range->overlaps(*group.range)) return std::nullopt;
  if (!parts_go(told, group) || !courses_go(told, group)) return std::nullopt;
  if (!article_allows(told, group)) return std::nullopt;
  const PlaceFit place = place_of(told, group, location);
  const Likeness like = likeness(told.parties, group.parties, standing);
  if (place == PlaceFit::contradict || !like.enough()) return std::nullopt;
  if (!like.nested() && !principals_go(told, group, standing)) return std::nullopt;
  if (!parties_go(told, group, standing)) return std::nullopt;
  const int days = told.range->days();
  // In a month many meet who act for two states.
  if (like.same == 0 && days > longest_short_range && place != PlaceFit::agree) {
    return std::nullopt;
  }
  if (days > longest_event && !like_words(told, group)) {
    if (names_other_places(told, group, location)) return std::nullopt;
    if (!like.equal() && place != PlaceFit::agree) return std::nullopt;
  }
  if (!modes_go(told, group, like.equal())) return std::nullopt;
  if (told.type() == EventType::action && !same_roles(told, group)) return std::nullopt;
  if (like.matched() == 1 && !one_is_enough(told, group, like, place)) return std::nullopt;
  // Two papers that name the same days mean the same, whatever else lies in them.
  const bool same_days = told.range->from == group.range->from && told.range->to == group.range->to;
  return static_cast<int>(like.matched()) * 8 + (like.equal() ? 4 : 0) +
         (place == PlaceFit::agree ? 2 : 0) + (same_days ? 1 : 0);
}

bool fits_undated(const Told& told, const Group& group, const Upward& location) {
  if (!parts_go(told, group) || !same_course(told, group)) return false;
  if (!modes_go(told, group, false) || !article_allows(told, group)) return false;
  const PlaceFit place = place_of(told, group, location);
  if (place == PlaceFit::contradict) return false;
  if (told.type() == EventType::action && !same_roles(told, group)) return false;
  if (same_words(told, group)) return true;
  // Who is too far for any of the rest is not compared word by word.
  if (!is_within(far, told, group)) return false;
  if (names_other_places(told, group, location)) return false;
  const bool deed = told.type() == EventType::action || told.type() == EventType::agreement;
  if (deed && !like_words(told, group, nearly_all)) return false;
  const auto reach = reach_of(told, group, place);
  return reach && is_within(*reach, told, group);
}

}  // namespace diplograph
