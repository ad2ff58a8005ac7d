#include "graph/event_group.hpp"

#include <algorithm>

namespace diplograph {
namespace {

using std::chrono::days;

// Papers call one meeting talks, a reception or a summit; a call is none in person, and what
// happens beside a conference is seldom what ministers travel for.
int family_of(Mode mode) {
  if (mode == Mode::call || mode == Mode::video) return 2;
  return mode == Mode::sidelines ? 1 : 0;
}

// One names a body that none of the other's parties is or acts for.
bool adds_body(const Told& rich, const Told& poor, const Upward& standing) {
  return std::any_of(rich.parties.begin(), rich.parties.end(), [&](const std::string& party) {
    return party.starts_with("org:") && likeness({party}, poor.parties, standing).matched() == 0;
  });
}

}  // namespace

void unite(std::vector<std::string>& into, const std::vector<std::string>& more) {
  std::vector<std::string> all;
  std::set_union(into.begin(), into.end(), more.begin(), more.end(), std::back_inserter(all));
  into = std::move(all);
}

bool modes_go(const Told& told, const Group& group, bool sure) {
  const auto mode = told.telling.event->mode;
  const auto go = [&](const Told* member) {
    const auto other = member->telling.event->mode;
    if (!mode || !other || *mode == *other) return true;
    if (told.type() != EventType::meeting) return false;
    const int left = family_of(*mode);
    const int right = family_of(*other);
    return left == right || (sure && left != 2 && right != 2);
  };
  if (sure) return std::all_of(group.members.begin(), group.members.end(), go);
  return std::any_of(group.members.begin(), group.members.end(), go);
}

bool parts_go(const Told& told, const Group& group) { return told.part == group.first().part; }

// What was planned may have happened on its day, or been called off; a denial stands for itself.
bool courses_go(const Told& told, const Group& group) {
  const Course course = course_of(told.telling.event->status);
  return std::all_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    const Course other = course_of(member->telling.event->status);
    if (course == other) return true;
    if (course == Course::denied || other == Course::denied) return false;
    return course == Course::ahead || other == Course::ahead;
  });
}

bool same_course(const Told& told, const Group& group) {
  const Course course = course_of(told.telling.event->status);
  return std::any_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    return course == course_of(member->telling.event->status);
  });
}

bool same_words(const Told& told, const Group& group) {
  return told.words != 0 &&
         std::any_of(group.members.begin(), group.members.end(),
                     [&](const Told* member) { return member->words == told.words; });
}

bool like_words(const Told& told, const Group& group, std::size_t of_a_hundred) {
  return std::any_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    for (const SentenceWords& one : told.sentences()) {
      for (const SentenceWords& other : member->sentences()) {
        if (one.is_like(other, of_a_hundred)) return true;
      }
    }
    return false;
  });
}

bool article_allows(const Told& told, const Group& group) {
  return std::all_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    if (member->telling.article != told.telling.article) return true;
    if (told.type() != EventType::meeting && told.type() != EventType::visit) return false;
    return member->parties == told.parties && told.range && member->range;
  });
}

bool same_roles(const Told& told, const Group& group) {
  auto left = told.telling.event->participants;
  auto right = group.first().telling.event->participants;
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  return left == right && told.telling.event->plover == group.first().telling.event->plover;
}

bool principals_go(const Told& told, const Group& group, const Upward& standing) {
  const auto among = [&standing](const Told& one, const Told& other) {
    return likeness(one.principals, other.parties, standing).matched() == one.principals.size();
  };
  return std::any_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    return among(told, *member) || among(*member, told);
  });
}

bool parties_go(const Told& told, const Group& group, const Upward& standing) {
  if (told.type() != EventType::meeting) return true;
  return std::all_of(group.members.begin(), group.members.end(), [&](const Told* member) {
    const Likeness like = likeness(told.parties, member->parties, standing);
    if (!like.enough()) return false;
    const bool call = family_of(told.telling.event->mode.value_or(Mode::talks)) == 2;
    if (call && like.greater > like.smaller + 1) return false;
    if (like.greater == like.smaller || !like.nested()) return true;
    const bool richer = told.parties.size() > member->parties.size();
    const Told& rich = richer ? told : *member;
    const Told& poor = richer ? *member : told;
    return !adds_body(rich, poor, standing) || like_words(told, group);
  });
}

bool published_near(const Told& told, const DayRange& range, int after, int ahead) {
  if (!told.published) return true;
  if (course_of(told.telling.event->status) == Course::happened) {
    return range.from <= *told.published && *told.published <= range.to + days(after);
  }
  return *told.published <= range.to && range.from <= *told.published + days(ahead);
}

bool told_in_the_same_days(const Told& told, const Group& group, int apart) {
  const auto first = group.first().published;
  if (!told.published || !first) return false;
  return std::chrono::abs(*told.published - *first) <= days(apart);
}

}  // namespace diplograph
