// The statements of a text as they are found, in its order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/content.hpp"
#include "extract/draft.hpp"

namespace diplograph {

class StatementList {
 public:
  explicit StatementList(const Reading& reading) : reading_(reading) {}

  // Too short a content is none: nothing is added, and false returned.
  bool add(std::vector<Ref> speakers, std::vector<std::uint32_t> to, ActReading act,
           const Content& content, std::uint32_t verb_first, std::uint32_t verb_last,
           const std::string& rule);

  // "(she) affirmed that ..., pointing out (she) that": in one sentence, in one form.
  [[nodiscard]] bool goes_on_alike(const Match& verb) const;
  // Somebody speaks of whom no content is told; who speaks on without a name is he. Without
  // speakers: nobody known does.
  void add_silent(std::uint32_t token, std::vector<Ref> speakers, Ref::Who form = Ref::Who::any);

  // The content of the last one up to here has its statement.
  [[nodiscard]] std::uint32_t claimed_to() const { return claimed_to_; }
  // The last statement is told in the sentence.
  [[nodiscard]] bool heard_in(std::uint32_t sentence) const {
    return !statements_.empty() && reading_.sentence_of[statements_.back().verb_first] == sentence;
  }
  // "said that she had not grasped it and pointed out that": the last one, ahead of the conjoined
  // verb in its sentence, speaks of whoever stands at `token`.
  [[nodiscard]] bool speaks_of(std::uint32_t token, const Match& verb) const;
  // "the minister said that ..., in reply to a question on the visit of X, adding": nothing but
  // adjuncts parts the participle from what the last one tells, and it agrees with that speaker; or
  // nobody known spoke.
  [[nodiscard]] bool goes_on(const Match& participle, Ref::Who form) const;
  // "the minister: we thank you. We call for": the last one speaks in his own words up to the
  // sentence of `verb` or the one before.
  [[nodiscard]] bool speaks_himself(std::uint32_t verb) const;
  // "X said that Y had affirmed ... and (he) went on": those of the last one that stands in no
  // other's content; empty where nobody spoke so in the sentence of `verb` or the one before.
  [[nodiscard]] std::vector<Ref> outer_speakers(std::uint32_t verb) const;
  [[nodiscard]] bool empty() const { return statements_.empty(); }
  [[nodiscard]] DraftStatement& back() { return statements_.back(); }
  [[nodiscard]] const DraftStatement& back() const { return statements_.back(); }
  // The one added last, also where it stands aside and is not the last to be gone on with.
  [[nodiscard]] DraftStatement& added() { return aside_ ? asides_.back() : statements_.back(); }
  [[nodiscard]] std::vector<DraftStatement> take();

 private:
  const Reading& reading_;
  std::uint32_t claimed_to_ = 0;
  bool aside_ = false;
  std::vector<DraftStatement> statements_;
  std::vector<DraftStatement> asides_;  // told by nouns: nobody goes on with them
};

}  // namespace diplograph
