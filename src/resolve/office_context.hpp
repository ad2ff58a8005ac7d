// What the text around an office tells of whose it is, where its title does not.
//
//   "plans to visit Italy and meet President Scalfaro"   -> president of state:ITA
//
// Each in the time of the office's sentence and the states of the article, but for bodies, which
// may stand anywhere before.
#pragma once

#include "resolve/office_tally.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// Somebody else holds that office of `of`, of which there is but one.
[[nodiscard]] bool is_held_by_another(const OfficeTally& tally, const Person& person,
                                      const HeldOffice& office, Id of);

// The only state of the office's sentence, else the one that the article names far more often than
// any other of whom it names no officials; none that has another in that office.
[[nodiscard]] Id article_state(const Reading& reading, const People& people,
                               const OfficeTally& tally, const Person& person,
                               const HeldOffice& own);

// The state named most often that no other person of the article stands for. Where owners stand
// first, the one that the article is about, named first and most often, is meant if nobody else
// holds the same office of it: the news of one state names many of its officials. None that is
// named but once beside others, nor one to which its sentence sends the bearer or gives another.
[[nodiscard]] Id subject_state(const Reading& reading, const People& people,
                               const OfficeTally& tally, const Person& person,
                               const HeldOffice& own);

// "plans to visit Italy and meet President Scalfaro", "King Birendra left Nepal": the state named
// last before the office in its sentence, else the first behind it. A spokesman speaks for the body
// that spoke last before him, in whatever sentence.
[[nodiscard]] Id state_of_sentence(const Reading& reading, const People& people,
                                   const OfficeTally& tally, const Person& person,
                                   const HeldOffice& office);

// "SEOUL (Yonhap) - Foreign Minister Han Ji-ho": the state whose capital the dateline names, where
// the agency is its own or the office's sentence names it, too; "" otherwise.
[[nodiscard]] Id state_of_dateline(const Reading& reading, const People& people,
                                   const OfficeTally& tally, const Person& person,
                                   const HeldOffice& office);

// "the secretary general of the alliance": the body of that kind that was named last before the
// office, by a name with that word or one of such a type; "" if there is none.
[[nodiscard]] Id body_of_kind(const Reading& reading, const People& people,
                              const HeldOffice& office);

}  // namespace diplograph
