#include "recognise/headed_bodies.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "recognise/body_name.hpp"
#include "recognise/body_words.hpp"
#include "recognise/name_words.hpp"
#include "recognise/unknown_ids.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::string_view kUnknown = "org:x-";

// The words of the name without what is glued to the first one.
std::u32string key_of(const Text& text, const Mention& mention) {
  std::u32string key;
  for (auto i = mention.first; i < mention.last; ++i) {
    if (text.tokens[i].kind != TokenKind::word) continue;
    auto word = text.folded(i);
    if (i == mention.first) {
      const auto& proclitics = text.pack->lexicon().proclitics();
      for (const auto place : {mention.clitics.conjunction, mention.clitics.preposition}) {
        if (place == 0) continue;
        const auto& proclitic = proclitics[place - 1U];
        const auto& joined = proclitic.joins_article;
        if (!joined.empty() && word.starts_with(joined)) {
          word.remove_prefix(joined.size());
        } else if (word.starts_with(proclitic.form)) {
          word.remove_prefix(proclitic.form.size());
        }
      }
      if (word.starts_with(text.pack->lexicon().article()))
        word.remove_prefix(text.pack->lexicon().article().size());
    }
    if (!key.empty()) key += U' ';
    key += word;
  }
  return key;
}

// A finite verb of saying, or of a deed where any will do, stands at `token`.
bool tells(const Text& text, std::uint32_t token, bool any) {
  const auto finite = [&](const Match& match) {
    return (match.features & (kPast | kPresent)) != 0 &&
           (!text.brief(match).has_needs || text.term(match).value("stands").empty());
  };
  const auto plain = [&](const Match& match) {
    return finite(match) && !text.brief(match).has_needs;
  };
  return longest_match(text, token, TermClass::saying, plain) != nullptr ||
         (any && longest_match(text, token, TermClass::event, finite) != nullptr);
}

// How many nations stand in the name of the body that is mention `m`.
std::size_t nations_in(const std::vector<Mention>& mentions, std::size_t m) {
  std::size_t count = 0;
  while (m + count + 1 < mentions.size() && mentions[m + count + 1].first < mentions[m].last)
    ++count;
  return count;
}

// Of two nations, which act for it: the owner of a title has none but inner ones.
bool is_shared(const std::vector<Mention>& mentions, std::size_t m) {
  return mentions[m].inner && nations_in(mentions, m) > 1 && !mentions[m + 1].inner;
}

// A verb of saying stands at either side.
bool speaks(const Text& text, const Mention& mention) {
  const bool before =
      mention.first > 0 && !mention.clitics.any() && tells(text, mention.first - 1, false);
  return before || (!is_joined_word(text, mention.last) && tells(text, mention.last, false));
}

// The body of two nations speaks itself, they are but part of its name then.
void give_voice(const Text& text, std::vector<Mention>& mentions, std::size_t m) {
  if (!is_shared(mentions, m) || !speaks(text, mentions[m])) return;
  mentions[m].inner = false;
  for (std::size_t i = nations_in(mentions, m); i > 0; --i) mentions[m + i].inner = true;
}

// A name of several words, or one that speaks.
bool is_evident(const Text& text, const std::vector<Mention>& mentions, std::size_t m) {
  const auto& mention = mentions[m];
  const bool doubtful = is_doubtful_head(text, *body_head(text, mention.first));
  const bool nation = nations_in(mentions, m) > 0;
  // The owner of a title stands inside it.
  const bool owner = mention.inner && !is_shared(mentions, m);
  if (is_quote(text, mention.last - 1) || (nation && !doubtful) || owner) return true;
  const bool brief = mention.last - mention.first == 2;
  if (mention.first > 0 && !mention.clitics.any() &&
      tells(text, mention.first - 1, !doubtful && !brief))
    return true;
  const bool joined = is_joined_word(text, mention.last);
  return !joined && !(doubtful && brief) && tells(text, mention.last, !doubtful && !brief);
}

// The longest of the sorted names that goes on as all do which begin with `name`; itself where they
// part, empty where none is or begins with it.
std::u32string whole_name(const std::vector<std::u32string>& names, const std::u32string& name) {
  std::u32string whole;
  if (std::binary_search(names.begin(), names.end(), name)) whole = name;
  for (std::u32string longer = name;;) {
    const auto first = std::lower_bound(names.begin(), names.end(), longer + U' ');
    if (first == names.end() || !first->starts_with(longer + U' ')) return whole;
    if (whole.empty()) whole = name;
    const auto last = std::lower_bound(first, names.end(), longer + U'!') - 1;
    if (last != first && !last->starts_with(*first + U' ')) return whole;
    whole = longer = *first;
  }
}

}  // namespace

std::uint32_t read_headed_body(const Text& text, std::uint32_t token,
                               std::vector<Mention>& mentions) {
  const auto* head = body_head(text, token);
  if (head == nullptr || head->clitics.future != 0 || text.pack->lexicon().article().empty() ||
      text.pack->switches().capitals)
    return token;
  auto name = read_body_name(text, *head);
  if (name.last == head->first) return token;
  Mention mention;
  mention.kind = MentionKind::organization;
  mention.first = mention.name_first = token;
  mention.last = mention.name_last = name.last;
  mention.clitics = head->clitics;
  mention.id = id_of_name(kUnknown, key_of(text, mention));
  // "the joint Danish-Omani committee": the two states act.
  mention.inner = name.lands.size() > 1;
  for (auto& land : name.lands) land.inner = !mention.inner;
  mentions.push_back(std::move(mention));
  for (auto& land : name.lands) mentions.push_back(std::move(land));
  return name.last;
}

void settle_headed_bodies(const Text& text, std::vector<Mention>& mentions) {
  if (text.pack->lexicon().article().empty() || text.pack->switches().capitals) return;
  const auto is_headed = [&](const Mention& mention) {
    return mention.kind == MentionKind::organization && mention.id.starts_with(kUnknown) &&
           text.pack->common().find(mention.id) == nullptr;
  };
  if (std::none_of(mentions.begin(), mentions.end(), is_headed)) return;
  std::vector<std::u32string> evident;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (!is_headed(mentions[m])) continue;
    if (is_evident(text, mentions, m)) evident.push_back(key_of(text, mentions[m]));
    give_voice(text, mentions, m);
  }
  std::sort(evident.begin(), evident.end());
  evident.erase(std::unique(evident.begin(), evident.end()), evident.end());
  std::uint32_t dropped_to = 0;
  std::map<std::string, std::string, std::less<>> renamed;
  auto kept = mentions.begin();
  for (auto& mention : mentions) {
    if (is_headed(mention)) {
      const auto key = key_of(text, mention);
      const auto whole = whole_name(evident, key);
      if (whole.empty()) {
        dropped_to = mention.last;
        continue;
      }
      if (whole != key) {
        auto id = id_of_name(kUnknown, whole);
        renamed.emplace(mention.id, id);
        mention.id = std::move(id);
      }
    }
    if (mention.inner && mention.last <= dropped_to) mention.inner = false;
    if (&*kept != &mention) *kept = std::move(mention);
    ++kept;
  }
  mentions.erase(kept, mentions.end());
  if (renamed.empty()) return;
  for (auto& mention : mentions) {
    for (auto& title : mention.titles) {
      const auto whole = renamed.find(title.of);
      if (whole != renamed.end()) title.of = whole->second;
    }
  }
}

}  // namespace diplograph
