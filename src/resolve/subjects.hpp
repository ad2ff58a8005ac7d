// Who acts or speaks, in the order of the text: what a verb without a subject looks back to.
//
//   "The minister arrived in Cairo. Met the president."
//   subjects.ids_of(Ref::dropped(5));   // the minister's id
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/draft.hpp"
#include "resolve/genders.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// Refers to `people`, which must outlive it. A look-up is logarithmic in the subjects of the
// article and passes over a bounded number of them.
class Subjects {
 public:
  Subjects(const Reading& reading, const People& people, const std::vector<DraftEvent>& events,
           const std::vector<DraftStatement>& statements);

  // The entities that an actor of a draft stands for, none if nobody is known.
  [[nodiscard]] Ids ids_of(const Ref& ref) const;
  // The same of who acts, not speaks: inside what somebody says, too, one deed goes on another.
  [[nodiscard]] Ids actors_of(const Ref& ref) const;
  [[nodiscard]] Ids ids_of(std::span<const Ref> refs) const;

 private:
  struct Subject {
    std::uint32_t token = 0;
    Ids ids;
    Ref::Who form = Ref::Who::any;  // of the verb that stands before it
    std::uint32_t until = 0;        // of one in what somebody says: where its sentence ends, else 0
    bool by_words = false;          // a statement of theirs spoke
    bool officer = false;           // a body or a state that one of its people speaks for
  };
  void add(std::uint32_t token, Ids ids, Ref::Who form = Ref::Who::any);
  void add_parties(const std::vector<DraftEvent>& events);
  void learn_genders(const std::vector<DraftStatement>& statements);
  [[nodiscard]] Ids ids_of(std::span<const Ref> refs, bool acts) const;
  [[nodiscard]] Ids bearer_of(std::uint32_t m) const;
  [[nodiscard]] Ids subject_for(const Ref& ref, bool acts) const;
  [[nodiscard]] Ids meant_by(const Term& pronoun, std::uint32_t at) const;
  [[nodiscard]] Ids befallen(const Ref& ref) const;
  [[nodiscard]] Ids issuer_before(std::uint32_t at) const;
  [[nodiscard]] bool tells_of_words(std::uint32_t token, std::uint32_t at) const;
  [[nodiscard]] Ids other_party(const Term& pronoun, std::uint32_t at) const;
  // Those who met right before a verb of two or more, in its sentence, or of two in one before;
  // nullptr if nobody did.
  [[nodiscard]] const Subject* party_before(const Ref& ref, std::uint32_t after) const;
  // From the last of the subjects ahead of a token back to the first.
  [[nodiscard]] static std::vector<Subject>::const_reverse_iterator ahead_of(
      std::uint32_t at, const std::vector<Subject>& subjects);
  [[nodiscard]] bool can_be(Ref::Who who, const Subject& subject) const;
  // Those of `ids` whom the pronoun may stand for; all where there is no pronoun.
  [[nodiscard]] Ids fitting(const Subject& subject, const Term& pronoun) const;

  const Reading& reading_;
  const People& people_;
  Genders genders_;
  std::vector<Subject> subjects_;  // by token
  std::vector<Subject> parties_;   // who met, by token: "met him, and both affirmed"
};

}  // namespace diplograph
