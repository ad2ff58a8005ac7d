// One report of an event as the merger compares it, and the questions asked of two of them. For
// same_event.cpp.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/same_event.hpp"
#include "model/meeting_part.hpp"

namespace diplograph {

struct DayRange {
  std::chrono::sys_days from;
  std::chrono::sys_days to;

  [[nodiscard]] bool overlaps(const DayRange& other) const {
    return from <= other.to && other.from <= to;
  }
  [[nodiscard]] int days() const { return static_cast<int>((to - from).count()) + 1; }
};

enum class Course : std::uint8_t { happened, ahead, denied, cancelled };
[[nodiscard]] Course course_of(Status status);

// The role whose holders make an event of that type what it is, the others being told or left out
// at will; nothing where all count.
[[nodiscard]] std::optional<ParticipantRole> telling_role(EventType type);

// Who must be the same in two reports of an event, or in two events that are compared as reports
// are: the holders of its telling role, or all where there are none. Sorted, each once.
[[nodiscard]] std::vector<std::string> parties_of(EventType type,
                                                  const std::vector<Participant>& participants);

// The different words of a sentence.
class SentenceWords {
 public:
  explicit SentenceWords(std::string_view sentence);
  // At least so many of a hundred words of the shorter sentence are in both; no for very short
  // ones.
  [[nodiscard]] bool is_like(const SentenceWords& other, std::size_t of_a_hundred) const;

 private:
  std::vector<std::size_t> hashes_;  // sorted
};

struct Told {
  Telling telling;
  std::vector<std::string> parties;     // who must be the same: sorted, once each
  std::vector<std::string> principals;  // the two of them named first, sorted
  std::vector<std::string> stand_ins;   // whom the parties act for, sorted
  std::vector<std::string> places;      // sorted
  std::optional<DayRange> range;
  std::optional<std::chrono::sys_days> published;
  MeetingPart part = MeetingPart::talks;
  std::size_t words = 0;  // hash of the folded sentence; 0 where too short to know it again

  [[nodiscard]] EventType type() const { return telling.event->type; }
  // Of the sentences that tell it; worked out when asked for, so one object is for one thread.
  [[nodiscard]] const std::vector<SentenceWords>& sentences() const;
  [[nodiscard]] std::string party_key() const;

 private:
  mutable std::vector<SentenceWords> sentences_;
};

[[nodiscard]] Told make_told(const Telling& telling, const Upward& standing);

// The order in which reports are taken: exact before vague, rich before poor, then by ids.
[[nodiscard]] bool taken_before(const Told& left, const Told& right);

// How well two sets of parties go together.
struct Likeness {
  std::size_t same = 0;       // ids in both
  std::size_t stood_for = 0;  // further pairs, one acting for the other or named more briefly
  std::size_t smaller = 0;    // sizes of the sets
  std::size_t greater = 0;

  [[nodiscard]] std::size_t matched() const { return same + stood_for; }
  // One holds the other.
  [[nodiscard]] bool nested() const { return matched() == smaller; }
  [[nodiscard]] bool equal() const { return same == smaller && same == greater; }
  // One holds the other, or at least half of all are in both.
  [[nodiscard]] bool enough() const {
    const std::size_t all = smaller + greater - matched();
    return matched() > 0 && (nested() || matched() * 2 >= all);
  }
};
[[nodiscard]] Likeness likeness(const std::vector<std::string>& left,
                                const std::vector<std::string>& right, const Upward& standing);

// Whether one event can be at both: a place shared or inside the other, one of them unknown, or a
// place of which nothing is known.
enum class PlaceFit : std::uint8_t { contradict, unknown, agree };
[[nodiscard]] PlaceFit place_fit(const std::vector<std::string>& left,
                                 const std::vector<std::string>& right, const Upward& location);

}  // namespace diplograph
