#include "extract/verb_frame.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestAddressee = 4;  // words behind its first

std::optional<Opening> opening_of(std::string_view piece) {
  if (piece == "that") return Opening::that;
  if (piece == "quote") return Opening::quote;
  if (piece == "object") return Opening::object;
  return std::nullopt;
}

}  // namespace

VerbFrame::VerbFrame(const Text& text, const Match& verb)
    : text_(text), verb_(verb), term_(text.term(verb)), tells_(term_.has("to", "object")) {
  const bool has_object = (verb.features & kObject) != 0 && !tells_;
  bool first = true;
  for (const auto& piece : term_.values("takes")) {
    const auto opening = opening_of(piece);
    if (has_object && opening == Opening::object) continue;
    if (opening) openings_[static_cast<std::size_t>(*opening)] = true;
    if (!opening && first) first_size_ = term_.takes.front().size();
    first = false;
  }
}

bool VerbFrame::takes(std::u32string_view preposition) const {
  return std::find(term_.takes.begin(), term_.takes.end(), preposition) != term_.takes.end();
}

bool VerbFrame::hears(const Mention& mention) const {
  if (!may_speak(text_, mention)) return false;
  const auto glued = preposition_of(text_, mention.clitics);
  return std::any_of(term_.to.begin(), term_.to.end(), [&](const std::u32string& form) {
    return glued == form || (mention.first > verb_.last && text_.folded(mention.first - 1) == form);
  });
}

bool VerbFrame::hears_noun(std::uint32_t token, std::uint32_t end) const {
  // "the parties", "all the parties"; "the hosting of refugees on" is no addressee.
  if (!tells_ || !(has_article(text_, token) ||
                   (is_attributive(text_, token) && has_article(text_, token + 1))))
    return false;
  for (auto i = token + 1; i < end && i <= token + kLongestAddressee; ++i) {
    if (is_word(text_, i, WordClass::preposition)) return takes(text_.folded(i));
    if (text_.tokens[i].kind != TokenKind::word || is_word(text_, i, WordClass::that)) return false;
  }
  return false;
}

bool VerbFrame::hears_pronoun(std::uint32_t token) const {
  const auto word = text_.folded(token);
  return is_word(text_, token, WordClass::preposition_pronoun) &&
         std::any_of(term_.to.begin(), term_.to.end(), [&](const std::u32string& form) {
           return word.substr(0, form.size()) == form;
         });
}

bool VerbFrame::hears_hearers(std::uint32_t token) const {
  const auto matches = text_.matches_at(token);
  if (matches.empty())
    return has_article(text_, token) && carries_preposition(text_, token, term_.to);
  return std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto letter = preposition_of(text_, match.clitics);
    return !letter.empty() && std::find(term_.to.begin(), term_.to.end(), letter) != term_.to.end();
  });
}

std::uint32_t VerbFrame::letter_size(std::uint32_t token) const {
  const auto span = text_.tokens[token].span;
  return text_.pack->fold().behind(text_.source, span, 1) - span.start;
}

// "and (he) rejected the new decision, and said": a definite phrase fills the clause, so that it is
// what the verb judges.
bool VerbFrame::judges_thing(const Reading& reading, std::uint32_t token, std::uint32_t end) const {
  const bool noun = longest_match(text_, token, TermClass::common, [&](const Match& match) {
                      return text_.brief(match).common_class() == CommonClass::noun &&
                             (match.features & kDefinite) != 0;
                    }) != nullptr;
  if (!noun || term_.value("act") == "say" || term_.value("takes") != "object" ||
      is_word(text_, token, WordClass::group) || is_word(text_, token, WordClass::side) ||
      is_teller(text_, token))
    return false;
  const auto behind = behind_adjectives(reading, token + 1, end);
  return behind >= end || text_.tokens[behind].kind != TokenKind::word ||
         is_word(text_, behind, WordClass::relative);
}

bool VerbFrame::names_speaker(const Reading& reading, std::uint32_t token,
                              std::uint32_t end) const {
  if (text_.tokens[token].kind != TokenKind::word) return false;
  const bool title = longest_match(text_, token, TermClass::office, [](const Match& match) {
                       return !match.clitics.any();
                     }) != nullptr;
  if (!title && (judges_thing(reading, token, end) || heads_content(text_, token))) return false;
  // "welcomed Rhodes (with) the raids": what is welcomed has its preposition, and comes next.
  if (takes(Opening::object) && first_size_ == 1 && token + 1 < end && !has_article(text_, token) &&
      longest_match(text_, token, TermClass::common) == nullptr && opens_glued_word(token + 1))
    return true;
  return title || has_article(text_, token) || !takes(Opening::object) ||
         (takes(Opening::that) && longest_match(text_, token, TermClass::cue) == nullptr &&
          reaches_that(reading, token, end));
}

bool VerbFrame::opens_glued(std::uint32_t token, const Clitics& clitics) const {
  // "strongly", "in turn": phrases of their own, though the letter is the same.
  if (is_adverb(text_, token) || is_word(text_, token, WordClass::preposition) ||
      is_word(text_, token, WordClass::because) || is_word(text_, token, WordClass::turn))
    return false;
  const auto form = preposition_of(text_, clitics);
  return !form.empty() && takes(form) && token + 1 < text_.tokens.size();
}

bool VerbFrame::opens_with_letter(std::uint32_t token) const {
  const auto word = text_.folded(token);
  return word.size() > 1 && takes(word.substr(0, 1));
}

bool VerbFrame::opens_glued_word(std::uint32_t token) const {
  const auto matches = text_.matches_at(token);
  if (matches.empty()) {
    const auto word = text_.folded(token);
    return word.size() > kShortestWithLetter && takes(word.substr(0, 1));
  }
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return text_.brief(match).term_class != TermClass::calendar &&
           opens_glued(token, match.clitics);
  });
}

}  // namespace diplograph
