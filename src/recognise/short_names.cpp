#include "recognise/short_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/unicode.hpp"
#include "recognise/mention_order.hpp"
#include "recognise/name_endings.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/swallowed_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kShortestPart = 3;

struct Part {
  std::uint32_t mention = 0;
  bool last = false;       // the last word of the name
  bool particle = false;   // a particle stands before it in the name, and must before the short one
  bool ambiguous = false;  // of several people
};
using Parts = std::unordered_map<std::u32string_view, Part>;
using Taken = std::vector<std::uint8_t>;  // of each token: it is of a mention

// A finite verb of saying stands right before `token`: what follows speaks.
bool is_behind_saying(const Text& text, std::uint32_t token) {
  return token > 0 && longest_match(text, token - 1, TermClass::saying, [](const Match& match) {
                        return (match.features & (kPast | kPresent)) != 0;
                      }) != nullptr;
}

// The lexicon has another use for the word; `in_name`: it stands inside a full name, or where
// somebody speaks.
bool is_claimed(const Text& text, std::uint32_t token, bool in_name) {
  for (const auto& match : text.matches_at(token)) {
    if (match.clitics.any()) continue;
    switch (text.brief(match).term_class) {
      case TermClass::person:
      case TermClass::given_name:
      case TermClass::demonym:
      case TermClass::cue:
        break;
      case TermClass::common:
      case TermClass::calendar:
        if (in_name) break;
        return true;
      case TermClass::word:  // "Jamal" is a particle only where its noun follows
        if (text.brief(match).word_class() == WordClass::name_particle && !is_particle(text, token))
          break;
        return true;
      default:
        return true;
    }
  }
  return false;
}

// "Wang Yi": a family name that stands first.
bool is_family_ahead(const Text& text, const Mention& mention, std::uint32_t token) {
  return token == mention.name_first &&
         longest_match(text, token, TermClass::given_name, [&](const Match& match) {
           return !match.clitics.any() && text.brief(match).name_class() == NameClass::ahead;
         }) != nullptr;
}

// Where capitals tell names from words, a short name has one: "Moon", no "moon".
bool is_written_as_name(const Text& text, std::uint32_t token) {
  return !text.pack->switches().capitals || is_upper(text.source[text.tokens[token].span.start]);
}

bool same_person(const Text& text, const Mention& a, const Mention& b) {
  if (!a.id.empty() || !b.id.empty()) return a.id == b.id;
  return text.folded(a.name_last - 1) == text.folded(b.name_last - 1);
}

void add_parts(const Text& text, const std::vector<Mention>& mentions, std::uint32_t index,
               Parts& parts) {
  const auto& mention = mentions[index];
  for (auto i = mention.name_first; i < mention.name_last; ++i) {
    const bool last = i + 1 == mention.name_last;
    const auto word = text.folded(i);
    const bool ahead = is_family_ahead(text, mention, i);
    if ((word.size() < kShortestPart && !ahead) || is_claimed(text, i, last)) continue;
    const bool behind = i > mention.name_first && is_particle(text, i - 1);
    if (!last && (behind || (is_given_name(text, i) && !ahead))) continue;
    const auto [slot, fresh] = parts.emplace(word, Part{index, last, behind, false});
    if (fresh) continue;
    auto& known = slot->second;
    if (same_person(text, mentions[known.mention], mention)) {
      known.last = known.last || last;
    } else if (last && !known.last) {
      known = {index, true, behind, false};
    } else if (last == known.last) {
      known.ambiguous = true;
    }
  }
}

// The whole name of two words or more that stands at `token` again, without the title that opened
// it: the longest.
const Mention* whole_name_at(const Text& text, const std::vector<Mention>& mentions,
                             const std::vector<std::uint32_t>& whole, std::uint32_t token,
                             const Taken& taken) {
  const Mention* best = nullptr;
  for (const auto index : whole) {
    const auto& mention = mentions[index];
    const auto size = mention.name_last - mention.name_first;
    if (best != nullptr && best->name_last - best->name_first >= size) continue;
    if (token + size > text.tokens.size()) continue;
    bool same = true;
    for (std::uint32_t i = 0; i < size && same; ++i) {
      const auto here = token + i;
      const auto there = mention.name_first + i;
      same = !taken[here] && text.tokens[here].hash == text.tokens[there].hash &&
             text.folded(here) == text.folded(there);
    }
    if (same) best = &mention;
  }
  return best;
}

// The part that stands at `token`, as it is or behind its proclitics.
const Part* part_at(const Text& text, std::uint32_t token, const Parts& parts, Clitics& clitics) {
  const auto word = text.folded(token);
  const auto find = [&](std::u32string_view rest) -> const Part* {
    const auto found = parts.find(rest);
    return found == parts.end() || found->second.ambiguous ? nullptr : &found->second;
  };
  clitics = {};
  if (const auto* part = find(word)) return part;
  const auto& proclitics = text.pack->lexicon().proclitics();
  for (std::size_t i = 0; i < proclitics.size(); ++i) {
    const auto& proclitic = proclitics[i];
    if (proclitic.kind == ProcliticKind::future) continue;
    const auto place = static_cast<std::uint8_t>(i + 1);
    const auto stripped = [&](std::u32string_view form, std::u32string_view from) {
      return from.starts_with(form) ? from.substr(form.size()) : std::u32string_view();
    };
    auto rest = stripped(proclitic.form, word);
    if (rest.empty()) continue;
    Clitics with;
    (proclitic.kind == ProcliticKind::conjunction ? with.conjunction : with.preposition) = place;
    clitics = with;
    if (const auto* part = find(rest)) return part;
    if (proclitic.kind != ProcliticKind::conjunction) continue;
    for (std::size_t j = 0; j < proclitics.size(); ++j) {
      if (proclitics[j].kind != ProcliticKind::preposition) continue;
      const auto inner = stripped(proclitics[j].form, rest);
      if (inner.empty()) continue;
      clitics = with;
      clitics.preposition = static_cast<std::uint8_t>(j + 1);
      if (const auto* part = find(inner)) return part;
    }
  }
  return nullptr;
}

// The mention of a whole name at `token`.
Mention again(const Mention& whole, std::uint32_t token) {
  Mention mention;
  mention.kind = MentionKind::person;
  mention.first = mention.name_first = token;
  mention.last = mention.name_last = token + (whole.name_last - whole.name_first);
  return mention;
}

// "Abu Zayd": a particle before the short name belongs to it.
bool take_particle(const Text& text, const Taken& taken, Mention& mention) {
  if (mention.first == 0 || taken[mention.first - 1] || mention.clitics.any()) return false;
  const auto* particle = word_match(text, mention.first - 1, WordClass::name_particle);
  if (particle == nullptr || particle->last != mention.first ||
      is_finite_verb(text, mention.first - 1))
    return false;
  --mention.first;
  --mention.name_first;
  mention.clitics = particle->clitics;
  return true;
}

// "and the president": a word with a conjunction, behind whoever opens the line with him.
bool is_joined(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(),
                     [](const Match& match) { return match.clitics.conjunction != 0; });
}

// "al-Sudani affirmed", "affirmed al-Sudani", "that al-Sudani will": an adjective with nothing to
// describe is the man whom the article has named so in full.
bool stands_for_person(const Text& text, const Mention& mention) {
  if (mention.kind != MentionKind::state || !mention.adjective || mention.inner ||
      mention.last != mention.first + 1 || mention.clitics.any())
    return false;
  if (begins_line(text, mention.first)) {
    const auto behind = mention.last;
    return is_mark(text, behind, U':') || is_finite_verb(text, behind) || is_joined(text, behind);
  }
  if (mention.first == 0) return false;
  const auto before = mention.first - 1;
  return is_finite_verb(text, before) || is_word(text, before, WordClass::that) ||
         (is_quote(text, before) && is_finite_verb(text, mention.last));
}

void name_adjectives(const Text& text, const Parts& parts, std::vector<Mention>& mentions) {
  for (auto& mention : mentions) {
    if (!stands_for_person(text, mention)) continue;
    const auto part = parts.find(text.folded(mention.first));
    if (part == parts.end() || part->second.ambiguous || !part->second.last) continue;
    const auto& whole = mentions[part->second.mention];
    auto person = again(whole, mention.first);
    person.last = person.name_last = mention.last;
    person.id = whole.id;
    person.short_name = true;
    mention = std::move(person);
  }
}

// Most words end as no name does: the first from `token` on that does, and is of no mention.
std::uint32_t behind_others(const Text& text, const Taken& taken, const NameEndings& endings,
                            std::uint32_t token) {
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  for (; token < size; ++token) {
    const auto& t = text.tokens[token];
    if (endings.may_have({text.letters.data() + t.fold_start, t.fold_size}) &&
        t.kind == TokenKind::word && !taken[token])
      break;
  }
  return token;
}

}  // namespace

void add_short_names(const Text& text, std::vector<Mention>& mentions) {
  cut_swallowed_words(text, mentions);
  Parts parts;
  std::vector<std::uint32_t> wholes;  // mentions with full names of people whom no lexicon knows
  Taken taken(text.tokens.size(), 0);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto& mention = mentions[i];
    std::fill(taken.begin() + mention.first, taken.begin() + mention.last, 1);
    // In a pair the names stand behind both titles.
    if (mention.name_last > mention.last)
      std::fill(taken.begin() + mention.name_first, taken.begin() + mention.name_last, 1);
    const bool full =
        mention.has_name() && !mention.short_name &&
        (mention.kind == MentionKind::person || mention.kind == MentionKind::counterpart);
    if (full && mention.name_last - mention.name_first > 1) {
      add_parts(text, mentions, i, parts);
      const bool joined = mention.name_first == mention.first && mention.clitics.any();
      if (mention.id.empty() && !joined) wholes.push_back(i);
    }
  }
  if (parts.empty()) return;
  name_adjectives(text, parts, mentions);
  NameEndings openings;  // of whole names
  for (const auto whole : wholes) openings.add(text.folded(mentions[whole].name_first));
  auto endings = openings;
  for (const auto& [word, part] : parts) endings.add(word);
  std::vector<Mention> found;
  const auto next = [&](std::uint32_t token) { return behind_others(text, taken, endings, token); };
  for (auto token = next(0); token < text.tokens.size(); token = next(token + 1)) {
    if (!is_word_token(text, token) || !is_written_as_name(text, token)) continue;
    const auto* whole = openings.may_have(text.folded(token))
                            ? whole_name_at(text, mentions, wholes, token, taken)
                            : nullptr;
    if (whole != nullptr) {
      found.push_back(again(*whole, token));
      token = found.back().last - 1;
      continue;
    }
    const bool in_name =
        is_behind_saying(text, token) || (token > 0 && is_particle(text, token - 1));
    if (is_claimed(text, token, in_name)) continue;
    Mention mention;
    const auto* part = part_at(text, token, parts, mention.clitics);
    if (part == nullptr) continue;
    mention.kind = MentionKind::person;
    mention.first = mention.name_first = token;
    mention.last = mention.name_last = token + 1;
    if (!take_particle(text, taken, mention) && part->particle) continue;
    mention.id = mentions[part->mention].id;
    mention.short_name = true;
    found.push_back(mention);
  }
  merge_in_order(std::move(found), mentions);
}

}  // namespace diplograph
