// How names sound, whatever the script: they are transliterated, spelt in a few letters of sound,
// and compared once by consonants alone (many scripts leave vowels out) and once with vowels.
//
// Which spelling sounds how, and which sounds writers take for each other, is data:
// packs/common/sounds.txt.
//
//   const Sounds sounds = Sounds::parse(text, "sounds.txt");
//   sounds.likeness(sounds.heard("Omar Hilale"), sounds.heard("..."));   // 0..1
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diplograph {

class Sounds {
 public:
  // The words of a name as they sound; words that are no part of names are left out.
  using Name = std::vector<std::string>;

  // Without data all names are silent.
  Sounds();
  // Throws Error(pack) naming the line at fault; `place` is the file's name.
  [[nodiscard]] static Sounds parse(std::string_view text, const std::string& place);

  [[nodiscard]] Name heard(std::string_view utf8) const;

  // 1 where two names sound the same, less the more they differ, 0 where one has a single word or
  // their words do not pair off: words that only one of them has cost little, in whatever place.
  [[nodiscard]] double likeness(const Name& left, const Name& right) const;

 private:
  struct Spelling {
    std::string letters;
    std::string sound;
    bool opens = false;   // at the front of a word alone
    bool closes = false;  // at its end alone
  };
  using Costs = std::array<std::array<float, 128>, 128>;

  void read_line(const std::vector<std::string>& fields, const std::string& place);
  void read_spellings(const std::vector<std::string>& fields, const std::string& place);
  void read_near(const std::vector<std::string>& fields, const std::string& place);
  void read_joined(const std::vector<std::string>& fields, const std::string& place);
  void read_faint(const std::vector<std::string>& fields, const std::string& place);
  [[nodiscard]] std::string sound_of(std::string_view letters) const;
  [[nodiscard]] std::string sound_of_word(std::u32string_view word) const;
  [[nodiscard]] std::string sound_unvowelled(std::u32string_view word) const;
  [[nodiscard]] bool is_unvowelled(std::u32string_view word) const;
  [[nodiscard]] double distance(std::string_view left, std::string_view right) const;
  [[nodiscard]] double paired(const Name& left, const Name& right) const;
  [[nodiscard]] Name without_vowels(const Name& name) const;

  std::map<char, std::vector<Spelling>> spellings_;  // by first letter, the longest first
  std::vector<std::string> silent_words_;
  std::vector<std::u32string> fronts_;
  std::vector<std::pair<std::string, std::string>> joined_;  // sounds, and the one that they are
  std::string vowels_;
  std::vector<std::string> unvowelled_;  // scripts
  Costs taken_for_{};                    // one sound for the other
  std::array<float, 128> left_out_{};    // a sound left out
};

}  // namespace diplograph
