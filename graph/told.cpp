#include "graph/told.hpp"

#include <algorithm>
#include <tuple>

#include "base/unicode.hpp"
#include "graph/words.hpp"

namespace diplograph {
namespace {

// A longer date, in days, dates nothing.
constexpr int longest_range = 366;
// A sentence shorter than this is told of many events.
constexpr std::size_t shortest_telling_sentence = 40;
// Different words of a sentence that another may be like.
constexpr std::size_t fewest_words = 8;

void sort_unique(std::vector<std::string>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool contains(const std::vector<std::string>& sorted, std::string_view id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

// Who is named first of an event's parties: those whose meeting it is, before those who attended.
std::vector<std::string> principals_of(const Event& event,
                                       const std::vector<std::string>& parties) {
  std::vector<std::string> first;
  for (const Participant& who : event.participants) {
    if (first.size() < 2 && contains(parties, who.id)) first.push_back(who.id);
  }
  sort_unique(first);
  return first;
}

// The words of the name of a person whom no lexicon knows, by the id: "majid", "huqail" of
// "person:x-majid-huqail-12ab". None for others.
std::vector<std::string_view> words_of_id(std::string_view id) {
  constexpr std::string_view unknown = "person:x-";
  std::vector<std::string_view> words;
  if (!id.starts_with(unknown)) return words;
  for (id.remove_prefix(unknown.size()); id.find('-') != std::string_view::npos;) {
    words.push_back(id.substr(0, id.find('-')));
    id.remove_prefix(words.back().size() + 1);
  }
  return words;
}

// One name has the words of the other, in their order: "Majid Huqail", "Majid bin Salih Huqail".
bool named_more_briefly(std::string_view one, std::string_view other) {
  auto brief = words_of_id(one);
  auto full = words_of_id(other);
  if (brief.size() > full.size()) std::swap(brief, full);
  if (brief.size() < 2) return false;
  auto at = full.begin();
  for (const std::string_view word : brief) {
    at = std::find(at, full.end(), word);
    if (at == full.end()) return false;
    ++at;
  }
  return true;
}

bool related(const std::string& left, const std::string& right, const Upward& location) {
  return left == right || location.is_above(left, right) || location.is_above(right, left);
}

}  // namespace

std::optional<ParticipantRole> telling_role(EventType type) {
  switch (type) {
    case EventType::visit:
      return ParticipantRole::visitor;
    case EventType::appointment:
      return ParticipantRole::appointee;
    default:
      return std::nullopt;
  }
}

std::vector<std::string> parties_of(EventType type, const std::vector<Participant>& participants) {
  std::vector<std::string> parties;
  const auto role = telling_role(type);
  for (const Participant& who : participants) {
    if (!role || who.role == *role) parties.push_back(who.id);
  }
  if (parties.empty()) {
    for (const Participant& who : participants) parties.push_back(who.id);
  }
  sort_unique(parties);
  return parties;
}

Course course_of(Status status) {
  switch (status) {
    case Status::occurred:
    case Status::ongoing:
      return Course::happened;
    case Status::planned:
    case Status::possible:
      return Course::ahead;
    case Status::denied:
      return Course::denied;
    case Status::cancelled:
      return Course::cancelled;
  }
  return Course::happened;
}

std::string Told::party_key() const {
  std::string key(to_string(type()));
  for (const std::string& party : parties) key += ' ' + party;
  return key;
}

SentenceWords::SentenceWords(std::string_view sentence) {
  const std::u32string words = words_of(sentence);
  for (std::u32string_view rest = words; !rest.empty();) {
    const std::u32string_view word = rest.substr(0, rest.find(U' '));
    hashes_.push_back(std::hash<std::u32string_view>{}(word));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  std::sort(hashes_.begin(), hashes_.end());
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
}

bool SentenceWords::is_like(const SentenceWords& other, std::size_t of_a_hundred) const {
  const std::size_t shorter = std::min(hashes_.size(), other.hashes_.size());
  if (shorter < fewest_words) return false;
  std::size_t common = 0;
  auto there = other.hashes_.begin();
  for (const std::size_t word : hashes_) {
    there = std::lower_bound(there, other.hashes_.end(), word);
    if (there != other.hashes_.end() && *there == word) ++common;
  }
  return common * 100 >= shorter * of_a_hundred;
}

const std::vector<SentenceWords>& Told::sentences() const {
  if (sentences_.empty()) {
    for (const Evidence& one : telling.event->evidence) sentences_.emplace_back(one.quote);
  }
  return sentences_;
}

Told make_told(const Telling& telling, const Upward& standing) {
  Told told;
  const Event& event = *telling.event;
  told.telling = telling;
  told.part = meeting_part_of(event);
  told.parties = parties_of(event.type, event.participants);
  told.principals = principals_of(event, told.parties);
  for (const std::string& party : told.parties) {
    const std::vector<std::string>& above = standing.above(party);
    told.stand_ins.insert(told.stand_ins.end(), above.begin(), above.end());
  }
  sort_unique(told.stand_ins);
  told.places = event.places;
  sort_unique(told.places);
  if (event.date && event.date->from && event.date->to) {
    const DayRange range{*event.date->from, *event.date->to};
    if (range.days() > 0 && range.days() <= longest_range) told.range = range;
  }
  if (telling.article->published) told.published = *telling.article->published;
  if (!event.evidence.empty()) {
    const std::u32string words = words_of(event.evidence.front().quote);
    if (words.size() >= shortest_telling_sentence) {
      told.words = std::hash<std::u32string>{}(words);
    }
  }
  return told;
}

bool taken_before(const Told& left, const Told& right) {
  const auto exactness = [](const Told& told) { return told.range ? told.range->days() : 1 << 30; };
  const auto start = [](const Told& told) {
    return told.range ? told.range->from : std::chrono::sys_days{};
  };
  const auto published = [](const Told& told) {
    return told.published.value_or(std::chrono::sys_days::max());
  };
  const auto rank = [&](const Told& told) {
    return std::make_tuple(exactness(told), start(told),
                           -static_cast<std::ptrdiff_t>(told.parties.size()), published(told));
  };
  const auto left_rank = rank(left);
  const auto right_rank = rank(right);
  if (left_rank != right_rank) return left_rank < right_rank;
  return std::tie(left.telling.event->id, left.telling.article->article) <
         std::tie(right.telling.event->id, right.telling.article->article);
}

Likeness likeness(const std::vector<std::string>& left, const std::vector<std::string>& right,
                  const Upward& standing) {
  Likeness found;
  found.smaller = std::min(left.size(), right.size());
  found.greater = std::max(left.size(), right.size());
  std::vector<std::string> rest;  // of the right, not matched yet
  std::set_difference(right.begin(), right.end(), left.begin(), left.end(),
                      std::back_inserter(rest));
  found.same = right.size() - rest.size();
  for (const std::string& one : left) {
    if (contains(right, one)) continue;
    const auto other = std::find_if(rest.begin(), rest.end(), [&](const std::string& candidate) {
      return standing.is_above(one, candidate) || standing.is_above(candidate, one) ||
             named_more_briefly(one, candidate);
    });
    if (other == rest.end()) continue;
    ++found.stood_for;
    rest.erase(other);
  }
  return found;
}

PlaceFit place_fit(const std::vector<std::string>& left, const std::vector<std::string>& right,
                   const Upward& location) {
  if (left.empty() || right.empty()) return PlaceFit::unknown;
  for (const std::string& one : left) {
    for (const std::string& other : right) {
      if (related(one, other, location)) return PlaceFit::agree;
    }
  }
  const auto nowhere = [&location](const std::string& place) {
    return !place.starts_with("state:") && location.above(place).empty();
  };
  // One place of a side that is known is enough to contradict the other's.
  const bool obscure = std::all_of(left.begin(), left.end(), nowhere) ||
                       std::all_of(right.begin(), right.end(), nowhere);
  return obscure ? PlaceFit::unknown : PlaceFit::contradict;
}

}  // namespace diplograph
