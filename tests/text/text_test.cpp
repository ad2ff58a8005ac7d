#include "text/text.hpp"

#include <doctest/doctest.h>

#include "linear.hpp"
#include "text/text_support.hpp"

using namespace diplograph;

namespace {

using Told = std::vector<std::string>;

// The terms at the first token of a text.
Told first_terms(const std::u32string& source, const LanguagePack& pack) {
  return told(read(source, pack), 0);
}

bool has(const Told& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("terms of the toy language are found with their proclitics") {
  const struct {
    std::u32string source;
    Told terms;
  } cases[] = {
      {U"ruritanya", {"state:RUR 1"}},
      {U"waRuritanya", {"wa-state:RUR 1"}},
      {U"biruritanya", {"bi-state:RUR 1"}},
      {U"wabiruritanya", {"wa-bi-state:RUR 1"}},
      {U"biwaruritanya", {}},
      {U"alwazir", {"minister 1"}},
      {U"lilwazir", {"li-minister 1"}},
      {U"walilwazir kharijiya", {"wa-li-foreign_minister 2", "wa-li-minister 1"}},
      {U"wazir kharijiya", {"foreign_minister 2", "minister 1"}},
      {U"wazir alkharijiya", {"minister 1"}},
      {U"sayiltaqu", {"sa-meet 1"}},
      {U"yiltaqu", {"meet 1"}},
      {U"sa yiltaqu", {}},
      {U"saiiltaqu", {"sa-meet 1"}},
      {U"biiltaqa", {}},
      {U"wailtaqa", {"wa-meet 1"}},
      {U"elphberg", {"person:rudolf-elphberg 1 short"}},
      {U"lielphberg", {"li-person:rudolf-elphberg 1 short"}},
      {U"rudolf al elphberg", {"person:rudolf-elphberg 3"}},
      {U"rudolf", {}},
      {U"rudolf al", {}},
      {U"RUDOLF Elphberg", {"person:rudolf-elphberg 2"}},
  };
  for (const auto& [source, terms] : cases) {
    const std::string shown = to_utf8(source);
    CAPTURE(shown);
    CHECK(first_terms(source, toy()) == terms);
  }
}

TEST_CASE("a term does not go on over a line end, nor over a mark that is none of it") {
  CHECK(first_terms(U"wazir\nkharijiya", toy()) == Told{"minister 1"});
  CHECK(first_terms(U"wazir, kharijiya", toy()) == Told{"minister 1"});
  CHECK(first_terms(U"wazir  kharijiya", toy()).size() == 2);
}

TEST_CASE("a term stands in one part of a text") {
  const std::u32string source = U"wazir kharijiya";
  const auto text = make_text(source, {{0, 5}, {6, 15}}, toy());
  CHECK(told(text, 0) == Told{"minister 1"});
  CHECK(told(text, 1).empty());
}

TEST_CASE("a token knows the classes of the terms that begin at it") {
  const auto text = read(U"qala alwazir kharijiya li madinat strelsau anna", toy());
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    std::uint32_t terms = 0;
    std::uint64_t words = 0;
    for (const auto& match : text.matches_at(i)) {
      const auto& term = text.term(match);
      terms |= bit_of(term.term_class);
      if (term.term_class == TermClass::word) words |= bit_of(term.word_class);
    }
    CHECK(text.classes_at[i].terms == terms);
    CHECK(text.classes_at[i].words == words);
  }
  CHECK(text.has(0, TermClass::saying));
  CHECK_FALSE(text.has(0, TermClass::office));
  CHECK(text.has_any(1, bit_of(TermClass::office) | bit_of(TermClass::place)));
  CHECK(text.has(6, WordClass::that));
  CHECK_FALSE(text.has(7, TermClass::word));
}

TEST_CASE("matches are sorted by token, longest first, overlapping ones too") {
  const auto text = read(U"qala alwazir kharijiya li madinat strelsau anna", toy());
  CHECK(told(text, 0) == Told{"say 1"});
  CHECK(told(text, 1) == Told{"foreign_minister 2", "minister 1"});
  CHECK(told(text, 4) == Told{"place:strelsau 2"});
  CHECK(told(text, 5) == Told{"place:strelsau 1"});
  CHECK(told(text, 6) == Told{"that 1"});
  for (std::size_t i = 1; i < text.matches.size(); ++i) {
    const auto& before = text.matches[i - 1];
    const auto& match = text.matches[i];
    CHECK(
        (before.first < match.first || (before.first == match.first && before.last >= match.last)));
  }
  REQUIRE(text.match_at.size() == text.tokens.size() + 1);
  CHECK(text.match_at.back() == text.matches.size());
}

TEST_CASE("every name of the Arabic pack is found where it stands alone") {
  const auto stands_as_it_is = [](TermClass term_class) {
    return term_class == TermClass::state || term_class == TermClass::place ||
           term_class == TermClass::person || term_class == TermClass::organization ||
           term_class == TermClass::portfolio;
  };
  std::size_t sought = 0;
  for (TermId id = 0; id < arabic().terms().size(); ++id) {
    const auto& term = arabic().terms()[id];
    // A part of the persons is enough; some names stand only behind certain words.
    if (!stands_as_it_is(term.term_class) ||
        (term.term_class == TermClass::person && id % 20 != 0) || !term.after.empty())
      continue;
    const auto source = to_utf32(term.label);
    const auto text = read(source, arabic());
    CAPTURE(term.label);
    const auto at_start = text.matches_at(0);
    CHECK(std::any_of(at_start.begin(), at_start.end(),
                      [&](const Match& match) { return match.term == id; }));
    ++sought;
  }
  CHECK(sought > 1000);
}

TEST_CASE("Arabic terms are found behind their proclitics, in any spelling") {
  const struct {
    std::string about;
    std::u32string source;
    std::string term;
  } cases[] = {
      {"Russia", U"\u0631\u0648\u0633\u064A\u0627", "state:RUS 1"},
      {"and Russia", U"\u0648\u0631\u0648\u0633\u064A\u0627", "\xD9\x88-state:RUS 1"},
      {"to Russia", U"\u0644\u0631\u0648\u0633\u064A\u0627", "\xD9\x84-state:RUS 1"},
      {"and with Russia", U"\u0648\u0628\u0631\u0648\u0633\u064A\u0627",
       "\xD9\x88-\xD8\xA8-state:RUS 1"},
      {"Iran without hamza", U"\u0627\u064A\u0631\u0627\u0646", "state:IRN 1"},
      {"Iran with a Persian ya", U"\u0625\u06CC\u0631\u0627\u0646", "state:IRN 1"},
      {"to the Emirates, the article fused", U"\u0644\u0644\u0625\u0645\u0627\u0631\u0627\u062A",
       "\xD9\x84-state:ARE 1"},
      {"the Russian, feminine", U"\u0627\u0644\u0631\u0648\u0633\u064A\u0629", "state:RUS 1"},
      {"foreign minister",
       U"\u0648\u0632\u064A\u0631 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629",
       "foreign_minister 2"},
      {"to the foreign minister",
       U"\u0644\u0648\u0632\u064A\u0631 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629",
       "\xD9\x84-foreign_minister 2"},
      {"both foreign ministers",
       U"\u0648\u0632\u064A\u0631\u0627 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629",
       "foreign_minister 2"},
      {"with vowels", U"\u0631\u064F\u0648\u0633\u0652\u064A\u064E\u0627", "state:RUS 1"},
      {"with tatweel", U"\u0631\u0648\u0640\u0640\u0633\u064A\u0627", "state:RUS 1"},
  };
  for (const auto& [about, source, term] : cases) {
    const auto& shown = about;
    CAPTURE(shown);
    const auto all = first_terms(source, arabic());
    CHECK(has(all, term));
  }
}

TEST_CASE("a word has its terms each time that it stands, but for what they ask of their place") {
  const auto text = read(U"wazir, wazir kharijiya wa wazir; liwazir liwazir", toy());
  CHECK(told(text, 0) == Told{"minister 1"});
  CHECK(told(text, 2) == Told{"foreign_minister 2", "minister 1"});
  CHECK(told(text, 5) == Told{"minister 1"});
  CHECK(told(text, 7) == Told{"li-minister 1"});
  CHECK(told(text, 8) == Told{"li-minister 1"});
  CHECK(text.matches_at(8).front().first == 8);
  CHECK(text.matches_at(8).front().last == 9);
  CHECK(text.has(8, TermClass::office));

  static const Packed english(source_dir + "/packs", "en");
  const auto capitals = read(U"of turkey, of Turkey, of turkey, of Turkey", english.pack);
  for (const std::uint32_t token : {1U, 4U, 7U, 10U}) {
    CAPTURE(token);
    CHECK(capitals.has(token, TermClass::state) == (token == 4 || token == 10));
  }
}

TEST_CASE("a text of nothing gives nothing") {
  const std::u32string nothing;
  CHECK(make_text(nothing, {}, toy()).tokens.empty());
  const auto text = read(nothing, toy());
  CHECK(text.sentences.empty());
  CHECK(text.match_at == std::vector<std::uint32_t>{0});
}

TEST_CASE("a long text without an end is read in linear time") {
  const auto taken = [](int times) {
    std::u32string source;
    for (int i = 0; i < times; ++i) source += U"rudolf al wa(\"";
    return seconds_of(
        [&] { CHECK(read(source, toy()).tokens.size() > 4U * static_cast<unsigned>(times)); });
  };
  CHECK(grows_linearly(taken, 25000));
}

TEST_CASE("before the first token and behind the last one nothing stands") {
  const std::u32string source = U"rudolf";
  const auto text = read(source, toy());
  for (const std::uint32_t token : {1U, 2U, 0xFFFFFFFFU}) {
    CHECK(text.matches_at(token).empty());
    CHECK(text.folded(token).empty());
  }
}

// One token more ends the line.
TEST_CASE("a word without an end is one token, and glued words in any number are parted") {
  const std::u32string letters(100000, U'\u0645');
  CHECK(read(letters, arabic()).tokens.size() == 1 + 1);
  std::u32string glued;  // "the ministrymet", again and again
  for (int i = 0; i < 20000; ++i)
    glued += U"\u0627\u0644\u0648\u0632\u0627\u0631\u0629\u0627\u0644\u062A\u0642\u062A ";
  CHECK(read(glued, arabic()).tokens.size() == 40000 + 1);
}
