#include "graph/sounds.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/fields.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// A front is no front where less than this is left of the word.
constexpr std::size_t shortest_rest = 3;

std::vector<std::string> split(std::string_view text, char at) {
  const auto fields = fields_of(text, at);
  return {fields.begin(), fields.end()};
}

// ASCII letters or marks, at least one.
bool is_word(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

[[noreturn]] void fail(const std::string& place, const std::string& problem,
                       const std::string& remedy = "see the head of the file") {
  throw Error(Error::Code::pack, place, problem, remedy);
}

float hundredths(const std::string& text, const std::string& place) {
  int number = -1;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 0 || number > 100) {
    fail(place, "'" + text + "' is no cost from 0 to 100");
  }
  return static_cast<float>(number) / 100.0F;
}

std::size_t code(char letter) { return static_cast<unsigned char>(letter); }

}  // namespace

Sounds::Sounds() {
  left_out_.fill(1.0F);
  for (std::size_t one = 0; one < taken_for_.size(); ++one) {
    taken_for_.at(one).fill(1.0F);
    taken_for_.at(one).at(one) = 0.0F;
  }
}

Sounds Sounds::parse(std::string_view text, const std::string& place) {
  Sounds sounds;
  std::size_t number = 0;
  for (const std::string& line : split(text, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    sounds.read_line(split(line, '|'), place + ":" + std::to_string(number));
  }
  for (auto& [letter, spellings] : sounds.spellings_) {
    std::stable_sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
      const auto length = [](const Spelling& one) {
        return 2 * one.letters.size() + (one.opens || one.closes ? 1U : 0U);
      };
      return length(a) > length(b);
    });
  }
  return sounds;
}

void Sounds::read_line(const std::vector<std::string>& fields, const std::string& place) {
  const std::string& what = fields.front();
  const bool list = what == "word" || what == "front" || what == "unvowelled";
  if (fields.size() != (list ? 2U : 3U)) fail(place, "has too few or too many fields");
  for (std::size_t field = 1; field < fields.size(); ++field) {
    for (const std::string& part : split(fields[field], ';')) {
      const bool right = what == "front" ? !part.empty() : is_word(part);
      if (!right) fail(place, "'" + part + "' is no word of ASCII letters");
    }
  }
  if (what == "sound" || what == "vowel") {
    read_spellings(fields, place);
  } else if (what == "near") {
    read_near(fields, place);
  } else if (what == "faint") {
    read_faint(fields, place);
  } else if (what == "joined") {
    read_joined(fields, place);
  } else if (what == "front") {
    for (const std::string& front : split(fields[1], ';')) fronts_.push_back(to_utf32(front));
  } else if (list) {
    auto& words = what == "word" ? silent_words_ : unvowelled_;
    for (std::string& word : split(fields[1], ';')) words.push_back(std::move(word));
  } else {
    fail(place, "'" + what + "' is nothing that a line may say");
  }
}

void Sounds::read_spellings(const std::vector<std::string>& fields, const std::string& place) {
  if (fields[0] == "vowel") vowels_ += fields[1];
  for (std::string& letters : split(fields[2], ';')) {
    Spelling spelling;
    spelling.sound = fields[1];
    spelling.opens = letters.front() == '^';
    if (spelling.opens) letters.erase(0, 1);
    spelling.closes = letters.ends_with('$');
    if (spelling.closes) letters.pop_back();
    if (letters.empty()) fail(place, "a spelling has no letters");
    spelling.letters = std::move(letters);
    const char first = spelling.letters.front();
    spellings_[first].push_back(std::move(spelling));
  }
}

void Sounds::read_near(const std::vector<std::string>& fields, const std::string& place) {
  const float cost = hundredths(fields[2], place);
  for (const std::string& two : split(fields[1], ';')) {
    if (two.size() != 2) fail(place, "'" + two + "' is no pair of sounds");
    taken_for_.at(code(two[0])).at(code(two[1])) = cost;
    taken_for_.at(code(two[1])).at(code(two[0])) = cost;
  }
}

void Sounds::read_faint(const std::vector<std::string>& fields, const std::string& place) {
  const float cost = hundredths(fields[2], place);
  for (const char letter : fields[1]) left_out_.at(code(letter)) = cost;
}

void Sounds::read_joined(const std::vector<std::string>& fields, const std::string& place) {
  for (std::string& several : split(fields[2], ';')) {
    if (fields[1].find(several) != std::string::npos) {
      fail(place, "'" + several + "' becomes '" + fields[1] + "', in which it stands again",
           "write a letter that is none of theirs");
    }
    joined_.emplace_back(std::move(several), fields[1]);
  }
}

std::string Sounds::sound_of(std::string_view letters) const {
  std::string sound;
  for (std::size_t at = 0; at < letters.size();) {
    const auto known = spellings_.find(letters[at]);
    const Spelling* best = nullptr;
    if (known != spellings_.end()) {
      const auto fits = [&](const Spelling& one) {
        return letters.substr(at).starts_with(one.letters) && (!one.opens || at == 0) &&
               (!one.closes || at + one.letters.size() == letters.size());
      };
      const auto found = std::find_if(known->second.begin(), known->second.end(), fits);
      if (found != known->second.end()) best = &*found;
    }
    for (const char one : best == nullptr ? std::string_view() : std::string_view(best->sound)) {
      if (sound.empty() || sound.back() != one) sound += one;
    }
    at += best == nullptr ? 1 : best->letters.size();
  }
  return sound;
}

bool Sounds::is_unvowelled(std::u32string_view word) const {
  return std::any_of(word.begin(), word.end(), [this](char32_t letter) {
    return std::any_of(unvowelled_.begin(), unvowelled_.end(), [letter](const std::string& script) {
      return is_of_script(letter, script);
    });
  });
}

std::string Sounds::sound_unvowelled(std::u32string_view word) const {
  for (const std::u32string& front : fronts_) {
    if (word.starts_with(front) && word.size() >= front.size() + shortest_rest) {
      word.remove_prefix(front.size());
      break;
    }
  }
  // Letters apart, so that two of them are not read as the one that is transliterated with both.
  std::string letters;
  for (const char32_t letter : word) {
    const std::string latin = to_ascii_slug(std::u32string_view(&letter, 1));
    if (!latin.empty()) letters += (letters.empty() ? "" : "'") + latin;
  }
  std::string sound = sound_of(letters);
  for (char& one : sound) {
    const bool vowel = vowels_.find(one) != std::string::npos;
    if (vowel && one >= 'a') one = static_cast<char>(one - 'a' + 'A');
  }
  return sound;
}

std::string Sounds::sound_of_word(std::u32string_view word) const {
  std::string sound;
  if (is_unvowelled(word)) {
    sound = sound_unvowelled(word);
  } else {
    const std::string letters = to_ascii_slug(word);
    const bool silent =
        std::find(silent_words_.begin(), silent_words_.end(), letters) != silent_words_.end();
    if (!silent) sound = sound_of(letters);
  }
  for (const auto& [several, one] : joined_) {
    for (auto at = sound.find(several); at != std::string::npos; at = sound.find(several, at)) {
      sound.replace(at, several.size(), one);
    }
  }
  return sound;
}

Sounds::Name Sounds::heard(std::string_view utf8) const {
  Name name;
  const std::u32string text = to_utf32(utf8);
  const auto parts_words = [](char32_t letter) {
    const CharClass what = class_of(letter);
    return what == CharClass::space || what == CharClass::newline || letter == U'-';
  };
  for (auto at = text.begin(); at != text.end();) {
    const auto first = std::find_if_not(at, text.end(), parts_words);
    at = std::find_if(first, text.end(), parts_words);
    std::string sound = sound_of_word(std::u32string(first, at));
    if (!sound.empty()) name.push_back(std::move(sound));
  }
  return name;
}

}  // namespace diplograph
