#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include "text/text_support.hpp"

using namespace diplograph;

namespace {

std::vector<std::string> sentences(const std::u32string& source) {
  const auto text = read(source, toy());
  std::vector<std::string> all;
  for (const auto& sentence : text.sentences) {
    all.push_back(to_utf8(slice(source, text.span_of(sentence.first, sentence.last))));
  }
  return all;
}

}  // namespace

TEST_CASE("sentences end where they should") {
  const struct {
    std::string about;
    std::u32string source;
    std::vector<std::string> expected;
  } cases[] = {
      {"full stops", U"One. Two. Three", {"One.", "Two.", "Three"}},
      {"question and exclamation", U"Who? He! \u061F Then", {"Who?", "He!", "\xD8\x9F", "Then"}},
      {"ellipsis", U"Well... So\u2026 End", {"Well...", "So\xE2\x80\xA6", "End"}},
      {"line ends", U"Head\n\nBody of it\nmore", {"Head", "Body of it", "more"}},
      {"closing marks belong to the sentence",
       U"He said: \"Go.\" She went (far.) End",
       {"He said: \"Go.\"", "She went (far.)", "End"}},
      {"guillemets", U"\u00ABGo!\u00BB Then", {"\xC2\xABGo!\xC2\xBB", "Then"}},
      {"an opening mark belongs to the next", U"End. \"Next", {"End.", "\"Next"}},
      {"numbers with points", U"Up 18.5 percent. Then 3.", {"Up 18.5 percent.", "Then 3."}},
      {"initials", U"George W. Bush came. He left.", {"George W. Bush came.", "He left."}},
      {"abbreviations of letters", U"The U.S. army. End.", {"The U.S. army.", "End."}},
      {"commas and colons end nothing", U"One, two; three: four", {"One, two; three: four"}},
      {"no text", U"", {}},
      {"line ends alone", U"\n\n\n", {}},
  };
  for (const auto& [about, source, expected] : cases) {
    const auto& shown = about;
    CAPTURE(shown);
    CHECK(sentences(source) == expected);
  }
}

TEST_CASE("each part begins a sentence of its own, in the order given") {
  const std::u32string source = U"The head. of it The body";
  const auto text = make_text(source, {{16, 24}, {0, 9}}, toy());
  REQUIRE(text.sentences.size() == 2);
  CHECK(text.sentences[0].part == 0);
  CHECK(text.sentences[1].part == 1);
  CHECK(text.tokens[text.sentences[0].last].ends_part());
  CHECK(slice(source, text.span_of(text.sentences[0].first, text.sentences[0].last)) ==
        U"The body");
  CHECK(slice(source, text.span_of(text.sentences[1].first, text.sentences[1].last)) ==
        U"The head.");
}

TEST_CASE("every token lies in exactly one sentence, but for the one behind each part") {
  const std::u32string source = U"One. Two\nThree... (four.) \"Five?\"\n\n6.7 and 8. ";
  const auto text = read(source, toy());
  std::vector<int> times(text.tokens.size(), 0);
  for (const auto& sentence : text.sentences) {
    for (auto i = sentence.first; i < sentence.last; ++i) ++times[i];
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    CHECK(times[i] == (text.tokens[i].ends_part() ? 0 : 1));
  }
}
