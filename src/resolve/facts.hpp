// One draft in, one fact out: its actors are entities, its tokens are spans of the source.
//
//   const Known known{reading, article, people, subjects};
//   if (auto report = make_report(known, draft, false)) reports.push_back(std::move(*report));
//
// Ids of facts hash the article and the fact, nothing else, so that two runs agree.
#pragma once

#include <optional>

#include "extract/draft.hpp"
#include "model/article.hpp"
#include "model/record.hpp"
#include "resolve/people.hpp"
#include "resolve/same_report.hpp"
#include "resolve/subjects.hpp"

namespace diplograph {

// What is known of an article before its facts are made. Refers to all of it.
struct Known {
  const Reading& reading;
  const Article& article;
  const People& people;
  const Subjects& subjects;
};

// The event that a draft reports, still without id; `denied`: a speaker says that it did not
// happen. Nothing if fewer actors are known than such an event needs.
[[nodiscard]] std::optional<EventReport> make_report(const Known& known, const DraftEvent& draft,
                                                     bool denied);

// The id of an event that is complete.
[[nodiscard]] std::string id_of(const Article& article, const Event& event);

// Makes `statement` that of a draft, in the room that it has; false if no speaker is known.
[[nodiscard]] bool make_statement(const Known& known, const DraftStatement& draft,
                                  Statement& statement);

// "KIND:" and sixteen digits that hash `key`.
[[nodiscard]] std::string fact_id(std::string_view kind, std::string_view key);
void set_fact_id(std::string_view kind, std::string_view key, std::string& id);

}  // namespace diplograph
