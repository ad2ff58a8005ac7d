#include "resolve/genders.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// A title's head is feminine: whoever bears it is a woman. A masculine one tells nothing sure.
bool has_feminine_title(const Text& text, const Mention& mention) {
  return std::any_of(mention.titles.begin(), mention.titles.end(), [&](const TitleMention& title) {
    return !title.plural &&
           longest_match(text, title.first, TermClass::office, [](const Match& match) {
             return (match.features & kFeminine) != 0;
           }) != nullptr;
  });
}

bool has_given_name(const Text& text, const Mention& mention, NameClass name_class) {
  return longest_match(text, mention.name_first, TermClass::given_name, [&](const Match& match) {
           return text.brief(match).name_class() == name_class;
         }) != nullptr;
}

}  // namespace

Genders::Genders(const Reading& reading, const People& people)
    : people_(people), of_(people.persons.size()) {
  const auto& text = reading.text;
  for (std::size_t p = 0; p < of_.size(); ++p) {
    auto& told = of_[p];
    bool man = false;
    bool woman = false;
    for (const auto m : people.persons[p].mentions) {
      const auto& mention = reading.mentions[m];
      if (has_feminine_title(text, mention)) told.sure = true;
      if (!mention.has_name()) continue;
      const bool male = has_given_name(text, mention, NameClass::masculine);
      const bool female = has_given_name(text, mention, NameClass::feminine);
      man = man || (male && !female);
      woman = woman || (female && !male);
    }
    if (woman || told.sure) {
      told.gender = Gender::feminine;
    } else if (man && told.gender == Gender::unknown) {
      told.gender = Gender::masculine;
    }
  }
}

void Genders::learn(Id id, bool woman) {
  const auto person = people_.place_of(id);
  if (person == kNone || of_[person].sure) return;
  of_[person] = {woman ? Gender::feminine : Gender::masculine, true};
}

}  // namespace diplograph
