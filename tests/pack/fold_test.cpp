#include "pack/fold.hpp"

#include <doctest/doctest.h>

#include "pack/pack_support.hpp"

using namespace diplograph;

namespace {

const Fold& arabic() {
  static const Fold fold = Fold::load(source_dir + "/packs/ar/normalise.txt");
  return fold;
}

}  // namespace

TEST_CASE("letters in front of a word are stepped over with their marks") {
  const struct {
    std::u32string word;
    std::size_t letters;
    std::uint32_t behind;
  } cases[] = {
      {U"\u0628\u0631\u0648\u0633\u064A\u0627", 1, 1},
      {U"\u0628\u0650\u0631\u0648\u0633\u064A\u0627", 1, 2},
      {U"\u200F\u0631\u0648\u0633\u064A\u0627", 0, 1},
      {U"\u200F\u0648\u064E\u0628\u0650\u0631\u0648\u0633\u064A\u0627", 2, 5},
      {U"\u0631\u064F\u0648\u0633\u064A\u0627", 0, 0},
      {U"\u0628", 2, 1},
  };
  for (const auto& [word, letters, behind] : cases) {
    const Span span{0, static_cast<std::uint32_t>(word.size())};
    CHECK(arabic().behind(word, span, letters) == behind);
  }
}

TEST_CASE("spellings that readers take for one fold to the same letters") {
  const struct {
    std::string about;
    std::u32string one;
    std::u32string other;
  } cases[] = {
      {"alef with hamza", U"\u0623\u062D\u0645\u062F", U"\u0627\u062D\u0645\u062F"},
      {"alef below hamza", U"\u0625\u064A\u0631\u0627\u0646", U"\u0627\u064A\u0631\u0627\u0646"},
      {"alef madda", U"\u0622\u0644", U"\u0627\u0644"},
      {"alef maqsura", U"\u0645\u0635\u0637\u0641\u0649", U"\u0645\u0635\u0637\u0641\u064A"},
      {"ta marbuta", U"\u0648\u0632\u0627\u0631\u0629", U"\u0648\u0632\u0627\u0631\u0647"},
      {"Persian ya and kaf", U"\u06CC\u06A9", U"\u064A\u0643"},
      {"vowel marks", U"\u0643\u064E\u062A\u064E\u0628\u064E", U"\u0643\u062A\u0628"},
      {"tatweel", U"\u0633\u0640\u0640\u0644\u0627\u0645", U"\u0633\u0644\u0627\u0645"},
      {"presentation form", U"\uFEFB", U"\u0644\u0627"},
      {"right-to-left mark", U"\u200F\u0645\u0646", U"\u0645\u0646"},
      {"hamza in its two codings", U"\u0627\u0654\u0646", U"\u0623\u0646"},
      {"Arabic digits", U"\u0662\u0660\u0662\u0663", U"2023"},
      {"Persian digits", U"\u06F2\u06F0\u06F2\u06F3", U"2023"},
      {"case", U"NATO", U"nato"},
      {"Latin accents", U"Erdo\u011Fan", U"erdogan"},
      {"full width", U"\uFF27\uFF12\uFF10", U"g20"},
  };
  for (const auto& [about, one, other] : cases) {
    const auto& shown = about;
    CAPTURE(shown);
    CHECK(arabic()(one) == arabic()(other));
    CHECK_FALSE(arabic()(one).empty());
  }
}

TEST_CASE("letters that tell words apart stay apart") {
  CHECK(arabic()(U"\u062F") != arabic()(U"\u0630"));
  CHECK(arabic()(U"\u0633") != arabic()(U"\u0635"));
  CHECK(arabic()(U"\u0629") != arabic()(U"\u062A"));
}

TEST_CASE("folding twice is folding once") {
  const std::u32string text =
      U"\u0625\u0650\u064A\u0631\u0627\u0646 NATO \u0663 \uFEFB \u06CC \u0622";
  CHECK(arabic()(arabic()(text)) == arabic()(text));
}

TEST_CASE("a text folds as its letters do one by one") {
  const std::u32string text = U"\u0623\u0640\u064E\uFEFB\uFDFA\U0001D400\u0660 \u00DF.";
  std::u32string letters = U"before";
  std::u32string whole = letters;
  for (const char32_t c : text) arabic().append(c, letters);
  arabic().append(text, whole);
  CHECK(whole == letters);
}

TEST_CASE("what lies beyond the table folds like what lies in it") {
  const Fold plain;
  CHECK(plain(U"\U0001D400") == U"a");  // mathematical bold A
  CHECK(plain(U"\u4E2D") == U"\u4E2D");
  CHECK(plain.class_of(U'\u4E2D') == CharClass::letter);
  CHECK(plain.class_of(U'7') == CharClass::digit);
  CHECK(plain(U"").empty());
}

TEST_CASE("a letter map that is none is refused with its line") {
  const struct {
    std::string text;
    std::string piece;
  } cases[] = {
      {"ab | c\n", "'ab'"},
      {"a | bc\n", "one letter"},
      {"a | b ; c\n", "one letter"},
      {"a\n", "'a'"},
  };
  const ScratchFolder folder("fold");
  for (const auto& [text, piece] : cases) {
    const auto& shown = text;
    CAPTURE(shown);
    const auto path = folder.write("normalise.txt", std::string("# letters\n") + text);
    const auto message = error_of([&] { static_cast<void>(Fold::load(path)); });
    CHECK(message.find(path + ":2") == 0);
    CHECK(message.find(piece) != std::string::npos);
  }
}
