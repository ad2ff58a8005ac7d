#include "resolve/honoured.hpp"

#include <algorithm>
#include <string_view>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kBehindTurn = 4;  // tokens from "for his part" to the word of honour
constexpr int kMostPassed = 200;          // mentions that a word of honour passes over

enum class Fit : std::uint8_t { none, may, office, called };

// "his excellency the minister X": the rank of the honorific that opens the mention, or stands
// within it.
std::string_view rank_of(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  for (auto token = mention.first; token < mention.last; ++token) {
    const auto* honorific = longest_match(text, token, TermClass::honorific);
    if (honorific == nullptr || honorific->last > mention.last) continue;
    if (const auto rank = text.term(*honorific).value("rank"); !rank.empty()) return rank;
  }
  return {};
}

class Honour {
 public:
  Honour(const Reading& reading, const People& people, std::uint32_t m)
      : reading_(reading),
        people_(people),
        m_(m),
        term_(reading.text.term(
            *word_match(reading.text, reading.mentions[m].first, WordClass::honour))) {}

  // Behind "for his part" another than spoke last, if there is one of the rank.
  std::uint32_t find() const {
    const auto other = is_behind_turn() ? find_but(spoken_of_last()) : kNone;
    return other != kNone ? other : find_but(kNone);
  }

 private:
  std::uint32_t find_but(std::uint32_t passed_over) const {
    auto best = kNone;
    auto best_fit = Fit::none;
    auto sentence = kNone;
    int passed = 0;
    for (auto i = m_; i > 0 && passed < kMostPassed; --i, ++passed) {
      const auto p = person_at(i - 1);
      if (p == kNone || p == passed_over) continue;
      const auto fit = fit_of(p);
      const auto here = reading_.sentence_of[reading_.mentions[i - 1].first];
      // The first of the nearest sentence acts in it.
      if (fit == Fit::none || fit < best_fit || (fit == best_fit && here != sentence)) continue;
      best = p;
      best_fit = fit;
      sentence = here;
    }
    return best;
  }

  std::uint32_t person_at(std::uint32_t m) const {
    const auto& ids = people_.ids_of[m];
    if (ids.size() != 1) return kNone;
    return people_.place_of(ids.front());
  }

  // "for his part his excellency said": a new speaker.
  bool is_behind_turn() const {
    const auto first = reading_.mentions[m_].first;
    const auto start = reading_.text.sentences[reading_.sentence_of[first]].first;
    for (auto i = first; i > start && first - i < kBehindTurn; --i) {
      for (auto from = start; from < i; ++from) {
        const auto* turn = word_match(reading_.text, from, WordClass::turn);
        if (turn != nullptr && turn->last == i) return true;
      }
    }
    return false;
  }

  // The one of that rank who acted last.
  std::uint32_t spoken_of_last() const {
    auto last = kNone;
    auto sentence = kNone;
    for (auto i = m_; i > 0; --i) {
      const auto p = person_at(i - 1);
      const auto here = reading_.sentence_of[reading_.mentions[i - 1].first];
      if (sentence != kNone && here != sentence) break;
      if (p == kNone || fit_of(p) == Fit::none) continue;
      last = p;
      sentence = here;
    }
    return last;
  }

  Fit fit_of(std::uint32_t p) const {
    const auto& person = people_.persons[p];
    const bool woman = term_.has("sense", "woman");
    if (person.gender == (woman ? Gender::masculine : Gender::feminine)) return Fit::none;
    bool other = false;
    for (const auto m : person.mentions) {
      const auto rank = rank_of(reading_, reading_.mentions[m]);
      if (rank == term_.value("rank")) return Fit::called;
      other = other || !rank.empty();
    }
    if (other && term_.value("rank") != "any") return Fit::none;
    const auto holds = [&](std::string_view key) {
      return std::any_of(
          person.offices.begin(), person.offices.end(),
          [&](const HeldOffice& office) { return term_.has(key, to_string(office.role)); });
    };
    if (holds("holds")) return Fit::office;
    return holds("also") ? Fit::may : Fit::none;
  }

  const Reading& reading_;
  const People& people_;
  std::uint32_t m_;
  const Term& term_;
};

}  // namespace

std::uint32_t honoured(const Reading& reading, const People& people, std::uint32_t m) {
  return Honour(reading, people, m).find();
}

Ref as_left_out(const Reading& reading, const People& people, const Ref& ref) {
  if (ref.kind != Ref::Kind::mention || !people.ids_of[ref.mention].empty() ||
      reading.mentions[ref.mention].kind != MentionKind::honour)
    return ref;
  const auto first = reading.mentions[ref.mention].first;
  const auto* word = word_match(reading.text, first, WordClass::honour);
  const bool woman = word != nullptr && reading.text.term(*word).has("sense", "woman");
  return Ref::dropped(first, woman ? Ref::Who::woman : Ref::Who::man);
}

}  // namespace diplograph
