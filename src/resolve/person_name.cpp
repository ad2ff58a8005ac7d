#include "resolve/person_name.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

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
std::u32string father_of(const Text& text, PersonName name) {
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
bool have_other_fathers(const Text& text, PersonName name, PersonName other) {
  if (name.front() != other.front()) return false;
  const auto father = father_of(text, name);
  const auto his = father.empty() ? father : father_of(text, other);
  return !his.empty() && !father.starts_with(his) && !his.starts_with(father);
}

// All words of `part` stand in `whole`, in the same order.
bool is_part(PersonName part, PersonName whole) {
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
    const auto& term = text.term(match);
    if (brief.term_class != TermClass::given_name || !(match.clitics == clitics)) continue;
    man = man || term.id == "m";
    woman = woman || term.id == "f";
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

PersonNames::PersonNames(const Text& text, const std::vector<Mention>& mentions) {
  starts_.reserve(mentions.size() + 1);
  words_.reserve(mentions.size() * 2);
  for (const auto& mention : mentions) {
    starts_.push_back(static_cast<std::uint32_t>(words_.size()));
    for (auto i = mention.name_first; i < mention.name_last; ++i) {
      if (text.tokens[i].kind != TokenKind::word) continue;
      auto word = text.folded(i);
      if (i == mention.first && mention.clitics.any()) word = without(text, word, mention.clitics);
      words_.push_back(word);
    }
  }
  starts_.push_back(static_cast<std::uint32_t>(words_.size()));
}

bool is_fathers(const Text& text, std::u32string_view word, PersonName name) {
  const auto at = std::find(name.begin(), name.end(), word);
  return at != name.end() && at != name.begin() && is_child(text, *std::prev(at)) &&
         std::find(at + 1, name.end(), word) == name.end();
}

bool may_be_same(const Text& text, PersonName name, PersonName other) {
  const bool whole = name.size() > 1 && other.size() > 1;
  // Most are not, and fathers are looked up in the lexicon.
  return (is_part(name, other) || (whole && is_part(other, name))) &&
         !(whole && have_other_fathers(text, name, other));
}

}  // namespace diplograph
