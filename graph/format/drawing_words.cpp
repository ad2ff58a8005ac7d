#include "graph/format/drawing_words.hpp"

#include "base/error.hpp"
#include "base/fields.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {
namespace {

// Whether a drawing says it: the legends' own words, kinds of events, modes and statuses.
bool is_said(const std::string& english) {
  return english == "met" || english == "undated" || english == "not certain" ||
         parse<EventType>(english) || parse<Mode>(english) || parse<Status>(english);
}

}  // namespace

std::map<std::string, std::string> drawing_words(std::string_view text, const std::string& place) {
  std::map<std::string, std::string> words;
  std::size_t number = 0;
  for (const std::string_view line : fields_of(text, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto fail = [&](const std::string& problem) {
      throw Error(Error::Code::pack, place + ":" + std::to_string(number), problem,
                  "write: the English word, ' | ', the word");
    };
    const auto fields = fields_of(line, '|');
    if (fields.size() != 2 || fields[0].empty() || fields[1].empty()) fail("is no pair of words");
    const std::string english(fields[0]);
    if (!is_said(english)) fail("no drawing says '" + english + "'");
    if (!words.emplace(english, fields[1]).second) fail("'" + english + "' is there twice");
  }
  return words;
}

}  // namespace diplograph
