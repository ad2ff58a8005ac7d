#include "resolve/person_name.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

using Words = std::span<const std::u32string_view>;

std::uint64_t bit_of(std::u32string_view word) {
  return word.empty() ? 0
                      : std::uint64_t{1} << ((word.front() * 5 + word.back() + word.size()) % 64);
}

std::u32string_view without(const Text& text, std::u32string_view word, const Clitics& clitics) {
  const auto& proclitics = text.pack->lexicon().proclitics();
  for (const auto place : {clitics.conjunction, clitics.preposition}) {
    if (place == 0) continue;
    const auto& form = proclitics[place - 1U].form;
    if (word.starts_with(form)) word.remove_prefix(form.size());
  }
  return word;
}

// "son of", as a word of a name.
bool is_child(const Text& text, std::u32string_view word) {
  const auto entries = text.pack->lexicon().entries_of(word);
  return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
    const auto& term = text.pack->term(entry.term);
    return term.word_class == WordClass::name_particle && term.value("sense") == "child";
  });
}

// The name of the father whom the first "son of" tells, in one word; "" if none does.
std::u32string father_of(const Text& text, Words name) {
  std::u32string father;
  bool told = false;
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (is_child(text, name[i])) {
      if (told) break;
      told = true;
    } else if (told) {
      father += name[i];
    }
  }
  return father;
}

// "Fahd bin Nayef", "Fahd bin Khalid": men of one name with different fathers.
bool have_other_fathers(const Text& text, Words name, Words other) {
  if (name.front() != other.front()) return false;
  const auto father = father_of(text, name);
  const auto his = father.empty() ? father : father_of(text, other);
  return !his.empty() && !father.starts_with(his) && !his.starts_with(father);
}

// All words of `part` stand in `whole`, in the same order.
bool is_part(Words part, Words whole) {
  auto at = whole.begin();
  for (const auto& word : part) {
    at = std::find(at, whole.end(), word);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace

Gender gender_of_name(const Text& text, const Mention& mention) {
  if (!mention.has_name()) return Gender::unknown;
  const auto clitics = mention.name_first == mention.first ? mention.clitics : Clitics{};
  bool man = false;
  bool woman = false;
  for (const auto& match : text.matches_at(mention.name_first)) {
    const auto& brief = text.brief(match);
    if (!(match.clitics == clitics)) continue;
    man = man || brief.name_class() == NameClass::masculine;
    woman = woman || brief.name_class() == NameClass::feminine;
  }
  if (man == woman) return Gender::unknown;
  return man ? Gender::masculine : Gender::feminine;
}

bool is_called_woman(const Text& text, const Mention& mention) {
  for (auto i = mention.first; i < mention.name_first; ++i) {
    const auto* honorific = longest_match(text, i, TermClass::honorific);
    if (honorific != nullptr && !text.term(*honorific).has("gender", "any") &&
        ends_feminine(text, i))
      return true;
  }
  return false;
}

std::string_view state_of_family(const Text& text, const Mention& mention) {
  for (auto i = mention.name_first + 1; i < mention.name_last; ++i) {
    for (const auto& match : text.matches_at(i)) {
      const auto& brief = text.brief(match);
      const auto& term = text.term(match);
      const bool house = brief.term_class == TermClass::word &&
                         brief.word_class() == WordClass::house && match.last == mention.name_last;
      if (house && !match.clitics.any()) return term.value("state");
    }
  }
  return {};
}

bool is_middle_initial(const Text& text, const Mention& mention, std::uint32_t token) {
  return text.tokens[token].fold_size == 1 && token > mention.name_first &&
         text.tokens[mention.name_first].fold_size > 1 && token + 1 < mention.name_last &&
         text.tokens[token + 1].mark == U'.';
}

bool bears_name(const Mention& mention) {
  return mention.has_name() &&
         (mention.kind == MentionKind::person || mention.kind == MentionKind::counterpart);
}

PersonNames::PersonNames(const Text& text, const std::vector<Mention>& mentions)
    : names_(mentions.size()) {
  std::size_t most = 0;
  for (const auto& mention : mentions)
    most += bears_name(mention) ? mention.name_last - mention.name_first : 0;
  words_.reserve(most);  // so that names stay where they are
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const auto& mention = mentions[m];
    if (!bears_name(mention)) continue;
    const auto first = words_.size();
    for (auto i = mention.name_first; i < mention.name_last; ++i) {
      if (text.tokens[i].kind != TokenKind::word || is_middle_initial(text, mention, i)) continue;
      auto word = text.folded(i);
      if (i == mention.first && mention.clitics.any()) word = without(text, word, mention.clitics);
      words_.push_back(word);
      names_[m].bits |= bit_of(word);
    }
    names_[m].words = Words(words_).subspan(first);
  }
}

bool is_fathers(const Text& text, std::u32string_view word, const PersonName& name) {
  const auto& words = name.words;
  const auto at = std::find(words.begin(), words.end(), word);
  return at != words.end() && at != words.begin() && is_child(text, *std::prev(at)) &&
         std::find(at + 1, words.end(), word) == words.end();
}

bool may_be_same(const Text& text, const PersonName& name, const PersonName& other) {
  const bool less = (name.bits & ~other.bits) == 0;
  const bool more = (other.bits & ~name.bits) == 0;
  if (!less && !more) return false;
  const bool whole = name.words.size() > 1 && other.words.size() > 1;
  // Most are not, and fathers are looked up in the lexicon.
  return ((less && is_part(name.words, other.words)) ||
          (whole && more && is_part(other.words, name.words))) &&
         !(whole && have_other_fathers(text, name.words, other.words));
}

}  // namespace diplograph
