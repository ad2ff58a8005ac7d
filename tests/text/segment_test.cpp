#include "pack/segment.hpp"

#include <doctest/doctest.h>

#include <random>

#include "text/text_support.hpp"

using namespace diplograph;

namespace {

struct Cut {
  std::vector<Token> tokens;
  std::u32string letters;
};

Cut cut(const std::u32string& source, Span part) {
  static const Fold fold = Fold::load(source_dir + "/packs/ar/normalise.txt");
  Cut all;
  segment(source, part, fold, all.tokens, all.letters);
  return all;
}

Cut cut(const std::u32string& source) {
  return cut(source, {0, static_cast<std::uint32_t>(source.size())});
}

// The tokens as they stand in the source: "word|word|.", a line end as "/".
std::string told(const std::u32string& source, const Cut& all) {
  std::string line;
  for (const auto& token : all.tokens) {
    if (!line.empty()) line += token.glued ? "+" : "|";
    line += to_utf8(slice(source, token.span));
  }
  return line;
}

}  // namespace

TEST_CASE("text is cut into words, numbers and marks") {
  const struct {
    std::string about;
    std::u32string source;
    std::string tokens;
  } cases[] = {
      {"words and a full stop", U"one two.", "one|two+."},
      {"runs of one mark", U"well... no!!", "well+...|no+!!"},
      {"different marks", U"so?!", "so+?+!"},
      {"quotation marks stand alone", U"\"\"a\"\"", "\"+\"+a+\"+\""},
      {"brackets stand alone", U"((a))", "(+(+a+)+)"},
      {"digits of a cased word", U"G20 and B-52", "G20|and|B+-+52"},
      {"digits before a word", U"20th", "20+th"},
      {"a number with a point", U"18.5", "18+.+5"},
      {"a date", U"18/9/2023", "18+/+9+/+2023"},
      {"Latin letters of Vietnamese", U"Tr\u1EA7n V\u0103n Hi\u1EBFu",
       "Tr\xE1\xBA\xA7n|V\xC4\x83n|Hi\xE1\xBA\xBFu"},
      {"line ends", U"a\n\n b", "a|b"},
      {"line ends of other systems", U"a\r\nb", "a|b"},
      {"blanks of other kinds", U"a\u00A0b\u3000c\td", "a|b|c|d"},
      {"nothing", U"", ""},
      {"blanks alone", U"  \t ", ""},
  };
  for (const auto& [about, source, tokens] : cases) {
    const auto& shown = about;
    CAPTURE(shown);
    CHECK(told(source, cut(source)) == tokens);
  }
}

TEST_CASE("Arabic words, digits and marks are cut apart") {
  // "in 18 September"; the word before the comma; Arabic-Indic digits glued to letters.
  const std::u32string source =
      U"\u0641\u064A 18\u0633\u0628\u062A\u0645\u0628\u0631\u060C \u0662\u0660\u0662\u0663\u0645";
  const auto all = cut(source);
  REQUIRE(all.tokens.size() == 6);
  CHECK(all.tokens[1].kind == TokenKind::number);
  CHECK(all.tokens[1].number == 18);
  CHECK(all.tokens[2].glued);
  CHECK(all.tokens[3].mark == U'\u060C');
  CHECK(all.tokens[4].number == 2023);
  CHECK(all.tokens[5].kind == TokenKind::word);
  CHECK(all.tokens[5].glued);
}

TEST_CASE("marks and invisible characters go with their word and leave no letter") {
  // "kataba" with vowels, tatweel, and a right-to-left mark before it.
  const std::u32string source =
      U"\u200F\u0643\u064E\u062A\u0640\u0640\u0628\u064E \u200F\u200E \u0645\u0646";
  const auto all = cut(source);
  REQUIRE(all.tokens.size() == 2);
  const auto letters =
      std::u32string_view(all.letters).substr(all.tokens[0].fold_start, all.tokens[0].fold_size);
  CHECK(letters == U"\u0643\u062A\u0628");
  CHECK(slice(source, all.tokens[1].span) == U"\u0645\u0646");
}

TEST_CASE("a word of one script ends where another begins") {
  const std::u32string source = U"NATO\u0627\u0644\u062D\u0644\u0641 \u0648NATO";
  const auto all = cut(source);
  REQUIRE(all.tokens.size() == 4);
  CHECK(slice(source, all.tokens[0].span) == U"NATO");
  CHECK(all.tokens[1].glued);
  CHECK(slice(source, all.tokens[3].span) == U"NATO");
}

TEST_CASE("one character may be many letters, also of the words behind it") {
  const std::u32string one = U"\uFDFA";
  const auto many = cut(one).tokens.front().fold_size;
  CHECK(many > 4);
  const std::u32string source = one + one + U" \u0628\u0627\u0628 " + one + U"\u0628";
  const auto all = cut(source);
  REQUIRE(all.tokens.size() == 3);
  CHECK(all.tokens[0].fold_size == 2 * many);
  CHECK(all.letters.substr(all.tokens[1].fold_start, all.tokens[1].fold_size) ==
        U"\u0628\u0627\u0628");
  CHECK(all.tokens[2].fold_size == many + 1);
  CHECK(all.letters.size() == 3 * many + 4);
}

TEST_CASE("what is invisible glues nothing together") {
  const std::u32string source = U"n \u202E'est a\u200F'b \u200F";
  CHECK(told(source, cut(source)) == "n|'+est|a\u200F+'+b");
}

TEST_CASE("numbers of any script have their value, those too long have none") {
  const struct {
    std::u32string source;
    std::int64_t value;
  } cases[] = {{U"0", 0},
               {U"007", 7},
               {U"\u0661\u0669\u0664\u0665", 1945},
               {U"\u06F1\u06F4\u06F0\u06F3", 1403},
               {U"999999999999999", 999999999999999},
               {U"1234567890123456", -1}};
  for (const auto& [source, value] : cases) {
    const auto all = cut(source);
    REQUIRE(all.tokens.size() == 1);
    CHECK(all.tokens[0].kind == TokenKind::number);
    CHECK(all.tokens[0].number == value);
  }
}

TEST_CASE("a part is cut alone, with spans of the whole source") {
  const std::u32string source = U"left out. two words. left out";
  const auto all = cut(source, {10, 20});
  REQUIRE(all.tokens.size() == 3);
  CHECK(all.tokens[0].span == Span{10, 13});
  CHECK_FALSE(all.tokens[0].glued);
  CHECK(all.tokens[2].span == Span{19, 20});
}

TEST_CASE("tokens lie in order, apart, inside the source, and cover all that is seen") {
  const std::u32string letters =
      U"ab G7 \u0627\u0644\u064E\u0640\u200F\u0623 "
      U"\u0662\u06635,.\u060C\"()\u00AB\u00BB\n\t\u2019-\U0001F600\u4E2D\uFEFB";
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    std::u32string source;
    const auto size = random() % 40;
    for (std::size_t i = 0; i < size; ++i) source += letters[random() % letters.size()];
    const auto all = cut(source);
    std::uint32_t end = 0;
    std::uint32_t fold_end = 0;
    for (const auto& token : all.tokens) {
      CHECK(token.span.start >= end);
      CHECK(token.span.end > token.span.start);
      CHECK(token.fold_start == fold_end);
      for (auto i = end; i < token.span.start; ++i) {
        const auto kind = class_of(source[i]);
        CHECK((kind == CharClass::space || kind == CharClass::newline ||
               kind == CharClass::mark_or_ignorable));
      }
      CHECK(token.fold_size > 0);
      const auto folded = std::u32string_view(all.letters);
      CHECK(token.hash == hash_of_word(folded.substr(token.fold_start, token.fold_size)));
      end = token.span.end;
      fold_end = token.fold_start + token.fold_size;
    }
    CHECK(end <= source.size());
    CHECK(fold_end == all.letters.size());
  }
}

TEST_CASE("what is cut from a token alone is that token again") {
  const std::u32string source =
      U"On 5 May G20 said \"yes\", \u0648\u0642\u0627\u0644\u064E \u0662\u0663.";
  for (const auto& token : cut(source).tokens) {
    const std::u32string piece(slice(source, token.span));
    const auto again = cut(piece);
    REQUIRE(again.tokens.size() == 1);
    CHECK(again.tokens[0].kind == token.kind);
    CHECK(again.tokens[0].fold_size == token.fold_size);
  }
}
