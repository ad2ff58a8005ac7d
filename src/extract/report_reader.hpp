// Walks from a verb of saying to its content, a word, mark or actor at a time. Of report.hpp alone:
// report.cpp has the walk, the marks and the actors, report_words.cpp the words, report_told.cpp
// those who are told, report_adjunct.cpp the end of what stands between.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/report.hpp"
#include "extract/report_subject.hpp"
#include "extract/speaking_words.hpp"
#include "extract/verb_frame.hpp"

namespace diplograph {

class ReportReader {
 public:
  ReportReader(const Reading& reading, const Match& verb);

  Report run();

 private:
  // Each reads what begins at a token and says where to go on: the same token ends the walk.
  std::uint32_t read_at(std::uint32_t i);
  std::uint32_t read_mark(std::uint32_t i);
  bool is_in_name(std::uint32_t i) const;
  bool names_in_marks(std::uint32_t i, std::uint32_t q) const;
  std::uint32_t read_brief(std::uint32_t i, std::uint32_t close);
  std::uint32_t read_mention(std::uint32_t i, std::uint32_t m);
  std::uint32_t read_word(std::uint32_t i);
  std::uint32_t read_between(std::uint32_t i);
  std::uint32_t read_noun(std::uint32_t i);
  std::optional<std::uint32_t> read_whatever_verb(std::uint32_t i);
  std::optional<std::uint32_t> read_teller(std::uint32_t i);
  std::optional<std::uint32_t> read_opening(std::uint32_t i);

  std::uint32_t behind_mouth(std::uint32_t i);
  std::uint32_t behind_preposition(std::uint32_t i);
  std::uint32_t behind_words(std::uint32_t i, const SpeakingWords& words);
  std::uint32_t begin_content(std::uint32_t i, std::string_view rule);
  std::uint32_t speaks(std::uint32_t mention, std::uint32_t last);
  void name_the_told();
  bool accuses_at_once() const;
  bool ends_apposition(std::uint32_t i) const;
  bool leads_speaker(const Mention& mention) const;
  bool begins_bare_speech(std::uint32_t comma) const;
  bool closes_clause(std::uint32_t i) const;
  bool is_read_later(std::uint32_t i) const;
  std::uint32_t behind_told(std::uint32_t i) const;
  std::uint32_t behind_description(std::uint32_t comma) const;
  std::uint32_t behind_apposition(std::uint32_t i) const;
  bool calls_upon(std::uint32_t i) const;
  std::uint32_t behind_hearer(std::uint32_t i);
  std::uint32_t behind_leader(std::uint32_t i);
  bool ends_words(std::uint32_t i) const;
  bool begins_definite_thing(std::uint32_t i) const;
  bool is_behind_own_event(std::uint32_t i) const;
  bool is_free_noun(std::uint32_t i) const;
  bool opens_that_behind(std::uint32_t i) const;
  bool opens_that_later(std::uint32_t i) const;
  bool opens_behind(std::uint32_t i) const;
  std::uint32_t before_adverbs(std::uint32_t i) const;
  bool ends_words_described(std::uint32_t last) const;
  bool is_so_called(std::uint32_t i) const;
  bool ends_with_name(std::uint32_t last) const;
  bool ends_adjunct(std::uint32_t i) const;
  std::uint32_t behind_seat(std::uint32_t i) const;

  bool takes(Opening opening) const { return frame_.takes(opening); }
  bool takes(std::u32string_view preposition) const { return frame_.takes(preposition); }
  bool takes_object() const { return takes(Opening::object); }

  const Reading& reading_;
  const Text& text_;
  const Match& verb_;
  const Term& term_;
  VerbFrame frame_;
  std::uint32_t end_;
  Report report_;
  bool subject_known_ = false;
  bool adjunct_ = false;           // inside "during talks with ...": no content, no subject
  bool clause_ = false;            // inside "in a statement of which the paper got": so is a verb
  bool asked_ = false;             // inside "in reply to a question about whether"
  bool aside_ = false;             // inside ", where he attends a meeting of": nobody is told there
  bool preposition_read_ = false;  // the content's own preposition has passed
  std::uint32_t subject_end_ = kNone;
  std::uint32_t heard_end_ = kNone;  // behind who is told, though perhaps no actor
  bool words_speak_ = false;         // "the statement", of whoever spoke before
  bool teller_ = false;
  bool each_ = false;              // "each of" stands before the speakers: the verb agrees with it
  bool object_noun_ = false;       // a plain noun stands between subject and content
  std::uint32_t noun_at_ = kNone;  // a plain noun right behind the verb
};

}  // namespace diplograph
