// packs/<lang>/page.json: one list of phrases a key; each key that is there is checked.
#include <array>
#include <utility>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/unicode.hpp"
#include "ingest/ingest.hpp"
#include "ingest/words.hpp"

namespace diplograph {
namespace {

using PhraseList = std::vector<Phrase> PageMarks::*;

constexpr std::array<std::pair<std::string_view, PhraseList>, 14> phrase_lists{{
    {"next_article", &PageMarks::next_article},
    {"link_list", &PageMarks::link_list},
    {"tags", &PageMarks::tags},
    {"date", &PageMarks::date},
    {"update", &PageMarks::update},
    {"publisher", &PageMarks::publisher},
    {"end", &PageMarks::end},
    {"comments", &PageMarks::comments},
    {"byline", &PageMarks::byline},
    {"noise", &PageMarks::noise},
    {"noise_openers", &PageMarks::noise_openers},
    {"relay", &PageMarks::relay},
    {"prefixes", &PageMarks::prefixes},
    {"agency_words", &PageMarks::agency_words},
}};

[[noreturn]] void fail(const std::string& place, const std::string& problem,
                       const std::string& remedy = {}) {
  throw Error(Error::Code::pack, place, problem, remedy);
}

const std::string& string_of(const Json& json, const std::string& place) {
  if (!json.is_string()) fail(place, "must be a string");
  const std::string& text = json.as_string(place);
  if (!is_nfc(text)) fail(place, "'" + text + "' is not in normalisation form C");
  return text;
}

const std::vector<Json>& array_of(const Json& json, const std::string& place) {
  if (!json.is_array()) fail(place, "must be a list");
  return json.as_array(place);
}

Phrase read_phrase(const Json& json, const Fold& fold, const std::string& place) {
  const std::string& text = string_of(json, place);
  Phrase phrase = phrase_of(to_utf32(text), fold);
  if (phrase.empty()) fail(place, "'" + text + "' has no word", "signs belong under 'end_signs'");
  return phrase;
}

std::vector<Phrase> read_phrases(const Json& json, const Fold& fold, const std::string& place) {
  std::vector<Phrase> phrases;
  for (const Json& item : array_of(json, place)) phrases.push_back(read_phrase(item, fold, place));
  return phrases;
}

void read_key(PageMarks& marks, const std::string& key, const Json& value,
              const std::string& place) {
  for (const auto& [name, list] : phrase_lists) {
    if (key != name) continue;
    marks.*list = read_phrases(value, *marks.fold, place);
    return;
  }
  if (key == "agencies") {
    for (const Json& names : array_of(value, place)) {
      marks.agencies.push_back(read_phrases(names, *marks.fold, place));
    }
  } else if (key == "end_signs") {
    for (const Json& sign : array_of(value, place)) {
      marks.end_signs.push_back(to_utf32(string_of(sign, place)));
      if (marks.end_signs.back().empty()) fail(place, "a sign is empty");
    }
  } else if (key != "about") {
    fail(place, "no such key");
  }
}

}  // namespace

void FirstWords::add(const Phrase& phrase) {
  const std::u32string_view first = phrase.front();
  table_.add(hash_of(first), 0);
  if (first.size() == 1) {
    lone_letters_.add(first.back());
  } else {
    ends_.add(first[first.size() - 2], first.back());
  }
}

PageMarks PageMarks::load(const std::string& path, const Fold& fold) {
  PageMarks marks;
  marks.fold = &fold;
  Json json;
  try {
    json = parse_json(read_file(path), path);
  } catch (const Error& error) {
    // What is wrong input elsewhere is a broken pack here.
    fail("", error.what());
  }
  if (!json.is_object()) fail(path, "must be an object");
  for (const auto& [key, value] : json.as_object(path)) {
    read_key(marks, key, value, path + ": " + key);
  }
  for (const auto* phrases : {&marks.next_article, &marks.link_list, &marks.tags, &marks.date,
                              &marks.update, &marks.publisher, &marks.end, &marks.comments,
                              &marks.byline, &marks.noise, &marks.noise_openers}) {
    for (const Phrase& phrase : *phrases) marks.line_opens.add(phrase);
  }
  std::vector<std::u32string> relay_words;
  for (const Phrase& phrase : marks.relay) {
    marks.relay_opens.add(phrase);
    relay_words.push_back(phrase.front());
  }
  marks.relay_endings = Endings(relay_words, fold);
  for (const Phrase& phrase : marks.agency_words) marks.agency_word_opens.add(phrase);
  for (const auto& names : marks.agencies) {
    for (const Phrase& name : names) marks.agency_opens.add(name);
  }
  return marks;
}

}  // namespace diplograph
