// Two tables, one in the other: words against words, and in a pair of words sound against sound.
#include <algorithm>
#include <limits>
#include <numeric>

#include "graph/sounds.hpp"

namespace diplograph {
namespace {

// A word that one of two names lacks costs this part of its sounds.
constexpr double extra_word = 0.3;
// Words pair off that differ in at most this part of their sounds.
constexpr double widest_pair = 0.4;
// Consonants tell more than vowels, which transliteration only guesses.
constexpr double of_consonants = 0.5;

std::size_t sounds_in(const Sounds::Name& name) {
  return std::accumulate(
      name.begin(), name.end(), std::size_t{0},
      [](std::size_t sum, const std::string& word) { return sum + word.size(); });
}

// How the rest of two names is best paired: what it costs, and how many words of each found
// another.
struct Pairing {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t left = 0;
  std::size_t right = 0;

  void offer(const Pairing& rest, double more, std::size_t of_left, std::size_t of_right) {
    if (rest.cost + more >= cost) return;
    *this = {rest.cost + more, rest.left + of_left, rest.right + of_right};
  }
};

}  // namespace

double Sounds::distance(std::string_view left, std::string_view right) const {
  std::vector<double> row(right.size() + 1, 0.0);
  const auto gone = [this](char sound) {
    return double{left_out_.at(static_cast<unsigned char>(sound))};
  };
  for (std::size_t j = 0; j < right.size(); ++j) row[j + 1] = row[j] + gone(right[j]);
  for (const char sound : left) {
    double diagonal = row[0];
    row[0] += gone(sound);
    for (std::size_t j = 0; j < right.size(); ++j) {
      const double taken =
          taken_for_.at(static_cast<unsigned char>(sound)).at(static_cast<unsigned char>(right[j]));
      const double best =
          std::min({diagonal + taken, row[j + 1] + gone(sound), row[j] + gone(right[j])});
      diagonal = row[j + 1];
      row[j + 1] = best;
    }
  }
  return row.back();
}

// One less what the best pairing of the words costs, as a part of the longer name's sounds.
double Sounds::paired(const Name& left, const Name& right) const {
  const std::size_t columns = right.size() + 1;
  std::vector<Pairing> best((left.size() + 1) * columns);
  const auto at = [&](std::size_t i, std::size_t j) -> Pairing& { return best[i * columns + j]; };
  at(left.size(), right.size()).cost = 0.0;
  const auto word = [](const Name& name, std::size_t first, std::size_t count) {
    return std::accumulate(name.begin() + static_cast<std::ptrdiff_t>(first),
                           name.begin() + static_cast<std::ptrdiff_t>(first + count),
                           std::string());
  };
  const auto pair = [&](std::size_t i, std::size_t j, std::size_t of_left, std::size_t of_right) {
    if (i + of_left > left.size() || j + of_right > right.size()) return;
    const std::string one = word(left, i, of_left);
    const std::string other = word(right, j, of_right);
    const double cost = distance(one, other);
    const auto longer = static_cast<double>(std::max(one.size(), other.size()));
    if (cost > widest_pair * longer) return;
    at(i, j).offer(at(i + of_left, j + of_right), cost, of_left, of_right);
  };
  for (std::size_t i = left.size() + 1; i-- > 0;) {
    for (std::size_t j = right.size() + 1; j-- > 0;) {
      pair(i, j, 1, 1);
      pair(i, j, 2, 1);
      pair(i, j, 1, 2);
      if (i < left.size()) {
        at(i, j).offer(at(i + 1, j), extra_word * static_cast<double>(left[i].size()), 0, 0);
      }
      if (j < right.size()) {
        at(i, j).offer(at(i, j + 1), extra_word * static_cast<double>(right[j].size()), 0, 0);
      }
    }
  }
  const Pairing& whole = at(0, 0);
  if (std::min(whole.left, whole.right) < 2) return 0.0;
  const auto longer = static_cast<double>(std::max(sounds_in(left), sounds_in(right)));
  return std::max(0.0, 1.0 - whole.cost / longer);
}

Sounds::Name Sounds::without_vowels(const Name& name) const {
  Name consonants;
  for (std::string word : name) {
    std::erase_if(word, [this](char sound) { return vowels_.find(sound) != std::string::npos; });
    // A word of vowels alone is still a word.
    if (word.empty()) word = name[consonants.size()];
    consonants.push_back(std::move(word));
  }
  return consonants;
}

double Sounds::likeness(const Name& left, const Name& right) const {
  if (left.size() < 2 || right.size() < 2) return 0.0;
  const double consonants = paired(without_vowels(left), without_vowels(right));
  if (consonants == 0.0) return 0.0;
  return of_consonants * consonants + (1.0 - of_consonants) * paired(left, right);
}

}  // namespace diplograph
