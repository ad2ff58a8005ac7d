// The words between a verb of saying and its content.
#include "extract/agreement.hpp"
#include "extract/clause_ends.hpp"
#include "extract/content.hpp"
#include "extract/named_again.hpp"
#include "extract/noun_bearer.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/report_reader.hpp"
#include "extract/saying_deed.hpp"
#include "extract/speaking_words.hpp"
#include "extract/speaks_on.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
// Right behind the verb, what speaks and is no actor: "a statement of the ministry said".
std::optional<std::uint32_t> ReportReader::read_teller(std::uint32_t i) {
  if (subject_known_ || i != verb_.last) return std::nullopt;
  if (const auto body = body_again_behind(reading_, verb_);
      body != kNone && frame_.names_speaker(reading_, i, end_))
    return speaks(body, i + 1);
  if (const auto medium = medium_named_again(reading_, verb_); medium != kNone)
    return speaks(medium, i + 1);
  if (const auto who = person_named_again(reading_, i); who != kNone) return speaks(who, i + 1);
  if (const auto words = read_speaking_words(reading_, term_, i)) return behind_words(i, *words);
  if (const auto bearer = bearer_of_noun(reading_, i, end_); bearer != kNone)
    return speaks(bearer, reading_.mentions[bearer].last);
  const bool group = is_unnamed_group(reading_, i);
  if (!group && !is_teller(text_, i)) return std::nullopt;
  noun_at_ = i;
  teller_ = true;
  subject_known_ = group;
  return group ? i + 2 : i + 1;
}

// "said in a speech during 'the congress of peace' that was held in X: ...": what something is
// called stands behind a preposition that is not the verb's, or before "that".
bool ReportReader::names_in_marks(std::uint32_t i, std::uint32_t q) const {
  const auto& marks = reading_.quotations[q];
  if (!marks.closed || i <= verb_.last || marks.close + 1 >= end_) return false;
  const auto slot = preposition_slot(text_, i - 1);
  const bool on_occasion =
      (slot == Slot::during || slot == Slot::in) && !takes(text_.folded(i - 1));
  const bool of_noun = is_plain_noun(reading_, i - 1) && !is_teller(text_, i - 1);
  return on_occasion || (of_noun && is_word(text_, marks.close + 1, WordClass::relative));
}

std::uint32_t ReportReader::behind_preposition(std::uint32_t i) {
  preposition_read_ = true;
  const auto next = i + 1;
  if (next < end_ && is_word(text_, next, WordClass::that)) return next;
  if (next < end_ && stands_for_all(reading_, next, end_)) return end_;  // "as they put it"
  report_.glued = takes(Opening::that) && next < end_ ? glued_that(text_, next) : 0;
  if (report_.glued != 0) return begin_content(next, "that");
  return begin_content(behind_affirmation(reading_, next, end_), "preposition");
}

// "Iran said by the mouth of its minister X that": he speaks.
std::uint32_t ReportReader::behind_mouth(std::uint32_t i) {
  const auto* mouth = longest_match(text_, i, TermClass::saying, [&](const Match& match) {
    return text_.term(match).has("speaker", "mouth");
  });
  const auto m = mouth == nullptr || mouth->last >= end_ ? kNone : reading_.mention_at[mouth->last];
  if (m == kNone || !reading_.mentions[m].has_name()) return i;
  report_.subject = {m};
  subject_known_ = true;
  return subject_end_ = reading_.mentions[m].last;
}

std::uint32_t ReportReader::read_word(std::uint32_t i) {
  if (const auto next = read_whatever_verb(i)) return *next;
  if (const auto next = read_opening(i)) return *next;
  return read_between(i);
}

// What may stand behind any verb of saying, whatever it takes.
std::optional<std::uint32_t> ReportReader::read_whatever_verb(std::uint32_t i) {
  // "condemned each of Qatar and Oman the attack"
  const auto* each = i == verb_.last ? word_match(text_, i, WordClass::both_of) : nullptr;
  if (each != nullptr && reading_.mention_at[each->last] != kNone) {
    each_ = true;
    return each->last;
  }
  if (const auto behind = behind_mouth(i); behind != i) return behind;
  if (const auto behind = behind_leader(i); behind != i) return behind;
  if (const auto behind = behind_seat(i); behind != i) return behind;
  if (is_word(text_, i, WordClass::relative)) {
    const auto behind = behind_relative(reading_, i, end_, takes(Opening::that));
    return behind == i ? behind_told(i + 1) : behind;
  }
  if (stands_for_all(reading_, i, end_)) {
    // "said about that: ", "remarked on that by saying: "
    const bool by_saying = i + 1 < end_ && text_.has(i + 1, TermClass::saying) &&
                           opens_reported(reading_, i + 2, end_);
    return adjunct_ && (by_saying || opens_reported(reading_, i + 1, end_)) ? i + 1 : end_;
  }
  report_.glued = takes(Opening::that) && !is_in_name(i) ? glued_that(text_, i) : 0;
  if (report_.glued != 0) return begin_content(i, "that");
  if (const auto next = read_teller(i)) return next;
  if (const auto credit = report_.subject.empty() ? i : behind_credit(text_, i); credit != i) {
    adjunct_ = true;
    return credit;
  }
  if (i == subject_end_ && term_.has("plain", "yes") && opens_first_person(text_, i))
    return begin_content(i, "that");
  if (!only_says(reading_, i)) return std::nullopt;
  preposition_read_ = true;  // its "that" opens the content, whatever the verb takes
  return i + 1;
}

// "condemned in a televised speech (by) the raids", "in a speech before parliament (by)": words,
// and those before whom they are spoken, have no such letter of their own.
bool ReportReader::ends_words(std::uint32_t i) const {
  const bool says = term_.value("act") == "say" && !term_.has("object", "first");
  if (i < verb_.last + 2 || says) return false;
  const auto behind = [&](std::uint32_t last) {
    return is_attribute(reading_, last, last + 1) ? last - 1 : last;
  };
  if (is_saying_noun(text_, behind(i - 1))) return true;
  const auto m = reading_.mention_of[i - 1];
  const auto first = m == kNone ? behind(i - 1) : reading_.mentions[m].first;
  return first >= verb_.last + 2 && is_word(text_, first - 1, WordClass::preposition) &&
         is_saying_noun(text_, behind(first - 2));
}

// A noun with its article that is no adjective, actor or conjoined word.
bool ReportReader::begins_definite_thing(std::uint32_t i) const {
  return has_article(text_, i) && !is_attribute(reading_, i, i + 1) && !is_conjoined(text_, i) &&
         text_.has(i, CommonClass::noun) && reading_.mention_of[i] == kNone;
}

// Where the content of this verb begins: at its preposition, written apart or glued, or its object.
std::optional<std::uint32_t> ReportReader::read_opening(std::uint32_t i) {
  const bool glued = (!adjunct_ || ends_company(reading_, i, verb_.last) || ends_words(i)) &&
                     frame_.opens_glued_word(i);
  if (i > verb_.last && begins_participle(text_, i)) return i;
  if (const auto behind = behind_hearer(i); behind != i) return behind;
  // "held the government under X (with) the responsibility for": what the verb needs is content.
  if (takes_object() && frame_.tells() && !object_noun_ && i > verb_.last &&
      is_needed(text_, verb_, i))
    return begin_content(i, "object");
  if (takes(text_.folded(i)) && !closes_clause(i) && opens_behind(i)) return behind_preposition(i);
  // "asked (of) X lifting the ban": written as a verb, the noun behind whom it asks is content.
  const bool deed =
      (i == heard_end_ && !is_word(text_, i, WordClass::preposition)) ||
      ((i == subject_end_ || (i == verb_.last && begins_participle(text_, verb_.first))) &&
       names_holding(text_, i)) ||
      (!report_.subject.empty() && !adjunct_ &&
       is_deed_noun(reading_, i, subject_end_ == kNone ? verb_.last : subject_end_));
  if (deed && takes_object() && !is_conjoined(text_, i))
    return begin_content(behind_affirmation(reading_, i, end_), "object");
  if (reading_.opens_clause(i) && i > verb_.last && !glued) {
    clause_ = clause_ || adjunct_;
    if (adjunct_ || qualifies_by_object(text_, i)) return i + 1;
    const bool known = !report_.subject.empty() && takes(Opening::that) &&
                       (!takes_object() || is_comma(text_, i - 1));
    return known ? behind_interruption(reading_, i, end_, report_.by_words) : i;
  }
  // "criticised in a speech before parliament (the) policy of"
  if (adjunct_ && takes_object() && begins_definite_thing(i) && ends_words(i))
    return begin_content(i, "object");
  if (!glued) return std::nullopt;
  const auto* said = longest_match(text_, i, TermClass::saying, [&](const Match& match) {
    return text_.term(match).value("kind") != "deed";
  });
  if (said != nullptr && (!takes_object() || opens_reported(reading_, i + 1, end_)))
    return i + 1;  // "by saying that"
  if (is_word(text_, i, WordClass::that)) return begin_content(i + 1, "that");
  report_.glued = frame_.letter_size(i);
  return begin_content(i, "preposition");
}

// What is passed over on the way: pronouns, adverbs, circumstances, nouns.
std::uint32_t ReportReader::read_between(std::uint32_t i) {
  if (const auto* him = word_match(text_, i, WordClass::preposition_pronoun)) {
    // "a letter in which (she) informed the minister that": whom it names is told.
    subject_known_ = subject_known_ || (i == verb_.last && is_told_within(text_, *him, term_));
    return him->last;
  }
  if (adjunct_ && takes_object() && heads_content(text_, i)) return begin_content(i, "object");
  // "in reply to a question on the announcement of X that": what X announced.
  if (adjunct_ && read_saying_deed(reading_, i).rule == "that") asked_ = true;
  if (const auto behind = i == verb_.last && !takes_object() ? behind_reply(text_, i) : i;
      behind != i) {
    adjunct_ = true;
    return behind;
  }
  const auto behind = adverb_end(text_, i);
  if (behind > i + 1) return behind;  // "after that"
  if (const auto next = behind_preposition_at(text_, i); next != i) {
    adjunct_ = true;
    return next;
  }
  if (const auto* prayer = word_match(text_, i, WordClass::prayer)) return prayer->last;
  if (is_word(text_, i, WordClass::turn)) return i + 1;
  if (i == verb_.last && is_word(text_, i, WordClass::pronoun)) return i + 1;  // "his excellency"
  return behind != i ? behind : read_noun(i);
}

std::uint32_t ReportReader::read_noun(std::uint32_t i) {
  if (!subject_known_ && i == verb_.last && is_own_words(text_, i)) {
    // "ended his speech by saying": it does not speak.
    subject_known_ = true;
    return i + 1;
  }
  if (!subject_known_ && i == verb_.last && (calls_upon(i) || frame_.hears_hearers(i)))
    subject_known_ = true;
  if (!subject_known_ && i == verb_.last && frame_.names_speaker(reading_, i, end_)) {
    noun_at_ = i;
    return i + 1;
  }
  // "told them of the greetings of the president": whose they are does not speak.
  if (i == verb_.last && heads_content(text_, i)) subject_known_ = true;
  // "the government under X"; "after he had read"
  const bool aside = is_comma(text_, i - 1) && is_word(text_, i, WordClass::conjunction);
  aside_ = aside_ || aside;
  if (aside || is_word(text_, i, WordClass::headed)) {
    adjunct_ = true;
    return i + 1;
  }
  object_noun_ = object_noun_ || (subject_known_ && !adjunct_);
  const bool after_subject = !report_.subject.empty() || !subject_known_ || i == verb_.last ||
                             is_word(text_, i - 1, WordClass::pronoun) ||
                             (subject_known_ && frame_.hears_pronoun(i - 1)) ||
                             (i == verb_.last + 1 && is_quote(text_, verb_.last)) ||
                             (is_comma(text_, i - 1) && !is_conjoined(text_, i));
  // "a conference that was held at", "to a channel", "and one of the leaders": no content.
  // "called on Iran and the forces to": others are told with it.
  if (frame_.tells() && !report_.to.empty() && is_conjoined(text_, i) &&
      reading_.mentions[report_.to.back()].last == i)
    return behind_adjectives(reading_, i + 1, end_);
  if (is_finite_verb(text_, i) || carries_preposition(text_, i, frame_.to()) ||
      (!report_.subject.empty() && is_conjoined(text_, i))) {
    adjunct_ = true;
    return i + 1;
  }
  if (frame_.hears_noun(i, end_) || ends_name(reading_, subject_end_, i, end_) ||
      goes_on_to_bearer(reading_, subject_end_, i, end_))
    return i + 1;
  // "explains further: '...'"
  if (i + 1 < end_ && is_mark(text_, i + 1, U':')) return i + 1;
  // "warned X, the expert in ..., that": what is said of the speaker stands between commas.
  const auto adjectives = i == subject_end_ ? behind_adjectives(reading_, i, end_) : i;
  if (takes(Opening::that) && adjectives != i && adjectives < end_ &&
      is_word(text_, adjectives, WordClass::that))
    return adjectives;
  const bool set_beside = i == subject_end_ && takes(Opening::that) && has_article(text_, i);
  if (const auto that = set_beside ? behind_interruption(reading_, i, end_, false) : i; that != i)
    return that;
  const bool beside = i == verb_.last || i == subject_end_ || is_comma(text_, i - 1) ||
                      reading_.date_of[i - 1] != kNone;
  // "held the West responsible": told, though no actor we know
  if (!adjunct_ && takes_object() && frame_.tells() && i + 1 < end_ &&
      !is_needed(text_, verb_, i) && is_needed(text_, verb_, i + 1))
    return heard_end_ = i + 1;
  const auto behind = adjunct_ || !after_subject || !beside ? i : behind_told(i);
  if (behind != i) return behind;
  if (takes_object() && !adjunct_ && after_subject && text_.tokens[i].kind == TokenKind::word)
    return begin_content(behind_affirmation(reading_, i, end_), "object");
  return i + 1;
}

// Whose words they are speaks; an indefinite statement of nobody's is nobody's.
std::uint32_t ReportReader::behind_words(std::uint32_t i, const SpeakingWords& words) {
  report_.by_words = true;
  if (words.owner == kNone) {
    const auto behind = behind_adjectives(reading_, i + 1, end_);
    if (!words.definite || words.unknown || behind > i + 1) noun_at_ = i;
    // "the statement warned the citizens": it is told of before, and speaks itself.
    words_speak_ = noun_at_ == kNone && has_article(text_, i);
    return behind;
  }
  // "the statement (of the ministry) said": told before.
  const auto last = body_named_again(reading_, i + 1) == words.owner ? i + 2 : i + 1;
  return speaks(words.owner, std::max(last, reading_.mentions[words.owner].last));
}

}  // namespace diplograph
