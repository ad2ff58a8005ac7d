// Who is found in a text: tests/data/recognise/mentions.jsonl, one sentence or two a line.
//
//   {"about": "...", "text": "...", "mentions": [{"kind": "person", "text": "the name", "id":
//   "person:wang-yi",
//    "roles": ["foreign_minister:state:CHN"]}]}
//
// All mentions that are not part of larger ones, in order. `text` is the name, or the whole mention
// where none is; `id` and `roles` are left out where empty. A short name is of kind "short": the
// article decides whose it is. A demonym before no noun of its own is of kind "adjective"; a
// counterpart's role is "counterpart", for the clause decides it; "former/" opens a role no longer
// held.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/files.hpp"
#include "base/json.hpp"
#include "recognise/actors.hpp"
#include "recognise/recognise_support.hpp"
#include "recognise/short_names.hpp"

using namespace diplograph;

namespace {

std::string kind_of(const Mention& mention) {
  if (mention.adjective) return "adjective";
  if (mention.short_name) return "short";
  switch (mention.kind) {
    case MentionKind::person:
      return "person";
    case MentionKind::title:
      return "title";
    case MentionKind::counterpart:
      return "counterpart";
    case MentionKind::state:
      return "state";
    case MentionKind::organization:
      return "organization";
    case MentionKind::place:
      return "place";
    case MentionKind::capital:
      return "capital";
    case MentionKind::own_state:
      return "own_state";
    case MentionKind::both_states:
      return "both_states";
    case MentionKind::both_sides:
      return "both_sides";
    case MentionKind::latter:
      return "latter";
    case MentionKind::honour:
      return "honour";
  }
  return "?";
}

std::string line_of(const std::string& kind, const std::string& text, const std::string& id,
                    std::vector<std::string> roles) {
  std::sort(roles.begin(), roles.end());
  std::string line = kind + " '" + text + "' " + id;
  for (const auto& role : roles) line += " " + role;
  return line + "\n";
}

// What was found, in the words of the file.
std::string told(const std::u32string& source) {
  const auto text = read(source);
  auto mentions = find_mentions(text);
  add_short_names(text, mentions);
  std::string all;
  for (const auto& mention : mentions) {
    if (mention.inner) continue;
    std::vector<std::string> roles;
    for (const auto& title : mention.titles) {
      const bool counterpart =
          mention.kind == MentionKind::counterpart && &title == &mention.titles.front();
      const std::string role(counterpart ? "counterpart" : to_string(title.role));
      roles.push_back((title.former ? "former/" : "") + role + ":" + title.of);
    }
    const auto span = mention.has_name() ? text.span_of(mention.name_first, mention.name_last)
                                         : text.span_of(mention.first, mention.last);
    all += line_of(kind_of(mention), to_utf8(slice(source, span)),
                   mention.short_name ? "" : mention.id, roles);
  }
  return all;
}

std::string told(const Json& mentions) {
  std::string all;
  for (const auto& mention : mentions.as_array("mentions")) {
    const auto* id = mention.find("id");
    std::vector<std::string> roles;
    if (const auto* list = mention.find("roles")) {
      for (const auto& role : list->as_array("roles")) roles.push_back(role.as_string("role"));
    }
    all += line_of(mention.find("kind")->as_string("kind"), mention.find("text")->as_string("text"),
                   id == nullptr ? "" : id->as_string("id"), roles);
  }
  return all;
}

}  // namespace

TEST_CASE("each sentence of the corpus gives its mentions and no others") {
  const auto path = source_dir + "/tests/data/recognise/mentions.jsonl";
  std::size_t sentences = 0;
  std::set<std::string> abouts;
  read_lines(path, [&](std::string_view line, std::size_t number) {
    const auto json = parse_json(line, path);
    const auto& about = json.find("about")->as_string("about");
    const auto& text = json.find("text")->as_string("text");
    CAPTURE(number);
    CAPTURE(about);
    CAPTURE(text);
    CHECK(told(to_utf32(text)) == told(*json.find("mentions")));
    abouts.insert(about);
    ++sentences;
  });
  CHECK(sentences >= 60);
  CHECK(abouts.size() >= 10);
}

TEST_CASE("a body that owns a title of several is a mention of its own") {
  // "the foreign ministers of the European Union met"
  const std::u32string source =
      U"\u0627\u062C\u062A\u0645\u0639 \u0648\u0632\u0631\u0627\u0621 "
      U"\u062E\u0627\u0631\u062C\u064A\u0629 \u0627\u0644\u0627\u062A\u062D\u0627\u062F "
      U"\u0627\u0644\u0623\u0648\u0631\u0648\u0628\u064A.";
  const auto text = read(source);
  const auto mentions = find_mentions(text);
  CHECK(std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.kind == MentionKind::organization && mention.inner && mention.id == "org:eu";
  }));
}
