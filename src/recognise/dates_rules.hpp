// The date grammar of a language: rules/dates.json over the terms of calendar.txt.
//
// dates.json:
//   "week_begins"  weekday, Monday 1
//   "news_days"    how far back, in days, the latest weekday lies that news opens with
//   "marks"        name of an element -> the punctuation marks that it stands for
//   "slots"        name -> patterns (dates_grammar.hpp)
//   "rules"        in order, the first of equally long ones wins; each
//       "name", "patterns", "examples" ([text, ISO day or interval]), "non_examples"
//       "gives"    "date" (default), "words" (kept, not resolved), "nothing" (what looks like a
//       date) "split"    elements between several dates; "combine" what these are together:
//                  "range", "list" (one after the other is one interval), "same" (one day twice
//                  told)
//       "counted"  "today": told from the day of the text; "weekday": as the name of a day near it
//       "yields"   true where a longer date that begins further in is the better reading
//
// Immutable once loaded, shared by all threads; holds nothing of the pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/json.hpp"
#include "base/letter_bits.hpp"
#include "pack/language_pack.hpp"
#include "recognise/dates_grammar.hpp"

namespace diplograph {

// What a word or number says of a date.
enum class DateField : std::uint8_t {
  none,
  weekday,
  day,
  ordinal,
  month,
  hijri_month,
  year,
  hijri_year,
  unit,
  shift,
  relative,
  part,
  fraction,
  nth,
  offset,
  count,
  one,
  two,
  span,
  decade,
  season
};

enum class DateUnit : std::uint8_t { none, day, week, month, year, century };
enum class DatePart : std::uint8_t { none, early, middle, late };

struct DateRule {
  enum class Gives : std::uint8_t {
    date,
    words,
    nothing,
    same_day,
    this_day,
    day_before,
    day_after
  };
  enum class Combine : std::uint8_t { one, range, list, same };
  // From the day of the text; `weekday` is the name of one, near that day.
  enum class Counted : std::uint8_t { no, today, weekday };
  std::string name;  // "ar.date.day-month"
  Gives gives = Gives::date;
  Combine combine = Combine::one;
  bool yields = false;  // to a longer date that begins inside it
  Counted counted = Counted::no;
  std::vector<DateGrammar::Kind> split;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.name, self.gives, self.combine, self.yields, self.counted, self.split);
  }
};

class DateRules {
 public:
  // Throws Error(pack) naming the file and the rule or element at fault.
  [[nodiscard]] static DateRules load(const std::string& path, const LanguagePack& pack);

  using Kind = DateGrammar::Kind;

  // How a calendar term reads: by class, by its id, as a form that is no other word, and as one
  // that behind a preposition is none.
  struct TermKinds {
    Kind general = DateGrammar::no_kind;
    Kind exact = DateGrammar::no_kind;
    Kind sure = DateGrammar::no_kind;
    Kind likely = DateGrammar::no_kind;
    DateGrammar::Kinds all = 0;             // all of these
    DateGrammar::Kinds behind_opening = 0;  // what must stand behind it where it opens a date
    DateField field = DateField::none;
    bool has_value = false;
    bool marks_future = false;
    bool marks_past = false;    // of what stands right behind it
    bool marks_told = false;    // of the verb right behind it
    bool opens_clause = false;  // what stands ahead of it has a tense of its own
    int value = 0;
    std::vector<std::u32string> words;   // folded forms that are also other words
    std::vector<std::u32string> strict;  // those of them that a preposition does not make sure

    template <typename Self, typename Image>
    static void fields(Self& self, Image& image) {
      image(self.general, self.exact, self.sure, self.likely, self.field, self.has_value, self.all,
            self.behind_opening, self.marks_future, self.marks_past, self.marks_told,
            self.opens_clause, self.value, self.words, self.strict);
    }
  };
  struct NumberKinds {
    Kind day, month, year, hijri_year, short_year, old_year, count, number;
    DateGrammar::Kinds all, behind_opening;
  };

  [[nodiscard]] const DateGrammar& grammar() const { return grammar_; }
  [[nodiscard]] const DateRule& rule(std::uint16_t place) const { return rules_[place]; }
  // By its name; nullptr if there is none. Linear in the rules.
  [[nodiscard]] const DateRule* find(std::string_view name) const;
  [[nodiscard]] const std::vector<DateRule>& rules() const { return rules_; }
  [[nodiscard]] int week_begins() const { return week_begins_; }
  // How many days back the latest weekday lies that news opens with; 0 where nothing is known.
  [[nodiscard]] int news_days() const { return news_days_; }
  // Nothing for a term that is none of the calendar's.
  [[nodiscard]] const TermKinds* kinds_of(TermId term) const {
    const auto row = row_of_term_[term];
    return row == 0 ? nullptr : &term_kinds_[row - 1];
  }
  [[nodiscard]] const NumberKinds& numbers() const { return numbers_; }
  [[nodiscard]] Kind mark_kind(char32_t mark) const {
    const auto found = marks_.find(mark);
    return found == marks_.end() ? DateGrammar::no_kind : found->second;
  }
  // False of most marks, with which no date begins.
  [[nodiscard]] bool may_open_dates(char32_t mark) const { return opening_marks_.may_have(mark); }
  // What a proclitic is when it stands between parts of a date: the kind of the word it is.
  [[nodiscard]] Kind clitic_kind(std::uint8_t place) const { return clitics_[place]; }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.grammar_, self.rules_, self.term_kinds_, self.row_of_term_, self.marks_,
          self.opening_marks_, self.clitics_, self.numbers_, self.week_begins_, self.news_days_);
  }

 private:
  void read_grammar(const Json& json, const std::string& path, const std::string& lang);
  void read_rule(const Json& json, const std::string& path, const std::string& lang);
  void read_marks(const Json& json, const std::string& path);
  void read_terms(const LanguagePack& pack);
  void check_elements(const LanguagePack& pack, const std::string& path) const;

  DateGrammar grammar_;
  std::vector<DateRule> rules_;
  std::vector<TermKinds> term_kinds_;
  std::vector<std::uint32_t> row_of_term_;
  std::unordered_map<char32_t, Kind> marks_;
  LetterBits opening_marks_;
  std::vector<std::string> mark_names_;
  std::vector<Kind> clitics_;
  NumberKinds numbers_{};
  int week_begins_ = 1;
  int news_days_ = 0;
};

// DateRules::load, by the name that the other readers use.
[[nodiscard]] inline DateRules load_date_rules(const std::string& path, const LanguagePack& pack) {
  return DateRules::load(path, pack);
}

}  // namespace diplograph
