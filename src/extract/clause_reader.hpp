// The reader behind read_clause: one pass from the trigger to the end of its clause. What a word
// does stands in clause.cpp, what a noun does in clause_nouns.cpp, what an actor becomes in
// clause_actors.cpp and on which side in clause_sides.cpp, lists in clause_lists.cpp, occasions in
// clause_occasions.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/clause.hpp"

namespace diplograph {

class ClauseReader {
 public:
  ClauseReader(const Reading& reading, const Match& trigger, bool carries);

  Clause run();

 private:
  // A reader takes one piece and returns the token behind it, or `i` where the clause ends.
  void read_ahead();
  std::uint32_t read_at(std::uint32_t i);
  std::uint32_t read_mark(std::uint32_t i);
  std::uint32_t read_word(std::uint32_t i);
  std::optional<std::uint32_t> read_leading(std::uint32_t i);
  std::optional<std::uint32_t> read_linking(std::uint32_t i);
  std::uint32_t read_preposition(const Match& preposition);
  bool follows_kind(std::uint32_t i) const;
  bool describes_trigger(std::uint32_t i) const;
  bool travels_on(std::uint32_t i) const;
  bool completes_sides(std::uint32_t i, Slot slot) const;
  bool goes_on_behind(std::uint32_t comma) const;
  bool names_bond(std::uint32_t with) const;
  bool names_kind(std::uint32_t between) const;
  bool qualifies(std::uint32_t i) const;
  std::uint32_t behind_occasion(std::uint32_t i);
  std::uint32_t behind_attending(std::uint32_t i) const;
  bool names_sidelines(std::uint32_t i) const;
  bool belongs_to_occasion(std::uint32_t with) const;
  bool ends_sidelines(std::uint32_t m);
  bool joins_actors(std::uint32_t i);
  bool opens_relative(std::uint32_t i);
  bool is_told_of_pronoun(std::uint32_t i) const;
  bool is_behind_noun(std::uint32_t i, Slot slot) const;
  const Match* members_at(std::uint32_t i) const;
  const Match* stops_at(std::uint32_t i) const;
  const Match* chair_at(std::uint32_t i) const;
  bool is_meeting_noun() const;
  bool names_other_visit(std::uint32_t i) const;
  bool is_office_in(std::uint32_t state) const;
  std::uint32_t open_members(const Match& match);
  [[nodiscard]] bool lists_object(std::uint32_t colon) const;
  bool lists_sides(const Match& each);
  [[nodiscard]] bool ends_carried(std::uint32_t noun) const;
  [[nodiscard]] const Match* leaders_at(std::uint32_t i) const;
  std::uint32_t open_leaders(const Match& leaders);
  std::uint32_t open_people(std::uint32_t i, std::uint32_t owner);
  bool are_officials(std::uint32_t token) const;
  std::uint32_t open_list(Slot slot, std::uint32_t behind);
  void set_slot(Slot slot, bool list);
  void read_noun(std::uint32_t i);
  std::uint32_t behind_rank(std::uint32_t i);
  std::uint32_t behind_company(std::uint32_t i);
  std::uint32_t behind_those_beside(std::uint32_t i, bool family);
  void end_phrase(std::uint32_t i, bool glued_preposition);
  bool goes_on(std::uint32_t i) const;
  bool is_carried(std::uint32_t i) const;

  // Actors.
  std::uint32_t first_described() const;
  bool is_of_noun(const Mention& mention) const;
  const Match* officials_before(std::uint32_t token) const;
  std::uint32_t read_mention(std::uint32_t m);
  bool joins_next(const Mention& mention) const;
  bool names_counterpart(std::uint32_t counterpart, std::uint32_t m) const;
  bool renames_title(std::uint32_t m) const;
  bool is_beside(std::uint32_t first, std::uint32_t token) const;
  bool is_listed(const Mention& mention, Slot glued) const;
  [[nodiscard]] bool ends_between(const Mention& mention) const;
  bool goes_on_to(std::uint32_t m) const;
  bool describes_name(std::uint32_t m) const;
  bool follows_carried(std::uint32_t i) const;
  bool is_object_list(const Mention& mention) const;
  bool meets_counterpart(std::uint32_t m) const;
  bool is_bare_land(std::uint32_t i) const;
  bool is_of_slot_noun(std::uint32_t m) const;
  std::uint32_t read_head(std::uint32_t m);
  bool owns_more(std::uint32_t m) const;
  bool can_be_subject(const Argument& argument) const;
  bool gathers_at(std::uint32_t i) const;
  void add_argument(std::uint32_t m, Slot glued);
  void add_nisba(std::uint32_t m);

  const Reading& reading_;
  const Text& text_;
  const Match& trigger_;
  std::uint32_t end_ = 0;
  bool carries_ = false;
  bool verb_ = false;
  std::uint32_t occasion_end_ = kNone;  // the comma behind the occasion that the trigger tells
  std::uint32_t phrase_end_ = kNone;    // behind the last noun of a prepositional phrase
  std::uint32_t adverb_end_ = 0;        // behind the last adverb
  std::uint32_t carried_ = kNone;       // the last noun that the trigger carries
  Clause clause_;
  Slot slot_ = Slot::none;         // what introduces the next actor
  Slot people_slot_ = Slot::none;  // what introduced the last ones who are no place
  bool list_ = false;              // the slot goes on over commas and conjunctions
  bool topic_ = false;             // the matter of the talks has begun
  bool fresh_ = true;              // the next bare actor is an argument, not a genitive
  bool comma_ = false;
  bool joined_ = false;         // the next actor goes on the list
  bool names_subject_ = false;  // a bare actor behind the verb is no subject
  bool behind_noun_ = false;    // the preposition stands behind a plain noun
  bool owned_ = false;          // a noun that owns the next actor has begun
  bool nested_ = false;         // another visit has been named: where it went comes next
  bool closed_ = false;         // a noun of its own has begun behind those of the event noun
  bool delegation_ = false;     // a delegation has been named last
  bool stands_for_ = false;     // officials stand for the state that comes next
  bool heading_ = false;        // who heads it comes next
  bool described_ = false;      // a clause that tells of the trigger has begun
  bool nisba_ = false;
  std::uint32_t nisba_end_ = 0;
  std::uint32_t group_ = kNone;
};

}  // namespace diplograph
