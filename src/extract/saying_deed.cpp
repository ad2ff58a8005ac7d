#include "extract/saying_deed.hpp"

#include <algorithm>

#include "extract/clause_ends.hpp"
#include "extract/content.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "extract/verb_frame.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 40;    // tokens from the noun to its content
constexpr std::uint32_t kFewWords = 2;  // "the repeated accusations from", "with no"

class DeedReader {
 public:
  DeedReader(const Reading& reading, const Match& noun)
      : reading_(reading),
        text_(reading.text),
        noun_(noun),
        term_(text_.term(noun)),
        frame_(text_, noun),
        end_(std::min(text_.sentences[reading.sentence_of[noun.first]].last, noun.last + kReach)),
        told_(term_.value("object") != "needed" || (noun.features & kDefinite) != 0) {}

  Report run() {
    const auto speaker = find_speaker();
    if (speaker == kNone || is_undone()) return {};
    report_.subject.push_back(speaker);
    auto i = std::max(noun_.last, reading_.mentions[speaker].last);
    for (auto next = i; i < end_ && report_.content == kNone; i = next) {
      next = read_at(i);
      if (next == i) break;
    }
    return report_;
  }

 private:
  // "without an announcement", "if an announcement": nothing has been said.
  bool is_undone() const {
    if (noun_.first == 0) return false;
    const auto before = noun_.first - 1;
    for (std::uint32_t back = 1; back <= kFewWords && back <= noun_.first; ++back) {
      const auto* without = word_match(text_, noun_.first - back, WordClass::preposition);
      if (without != nullptr && without->last == noun_.first &&
          text_.term(*without).slot == Slot::without)
        return true;
    }
    return is_word(text_, before, WordClass::negation) ||
           is_word(text_, before, WordClass::possible) ||
           conjunction_of(text_, before, "if") != nullptr;
  }

  bool may_say(std::uint32_t m) const {
    return m != kNone && may_speak(text_, reading_.mentions[m]);
  }

  // Right behind the noun; with the article behind "from", or "by"; right ahead of "to say".
  std::uint32_t find_speaker() const {
    if (term_.has("subject", "ahead")) {
      const auto m = noun_.first > 0 ? reading_.mention_of[noun_.first - 1] : kNone;
      return may_say(m) && reading_.mentions[m].last == noun_.first ? m : kNone;
    }
    if ((noun_.features & kPronoun) != 0) return kNone;
    auto i = noun_.last;
    const bool definite = (noun_.features & kDefinite) != 0;
    if (i < end_ && (definite || (reading_.mention_at[i] == kNone && !is_quote(text_, i)))) {
      while (definite && i < end_ && i < noun_.last + kFewWords && has_article(text_, i)) ++i;
      const auto slot = i < end_ ? preposition_slot(text_, i) : Slot::none;
      if (slot != Slot::from && slot != Slot::by) return kNone;
      i = word_match(text_, i, WordClass::preposition)->last;
    }
    if (i < end_ && is_quote(text_, i)) ++i;
    const auto m = i < end_ ? reading_.mention_at[i] : kNone;
    const bool bare = may_say(m) && reading_.mentions[m].clitics == Clitics{};
    return bare ? m : kNone;
  }

  std::uint32_t begin(std::uint32_t i, const char* rule) {
    report_.content = i;
    report_.rule = rule;
    return i;
  }

  // "the Declaration of Oslo to end the war": the city names it, and says nothing.
  bool is_purpose(std::uint32_t i) const {
    const auto matches = text_.matches_at(i);
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      return slot_of(text_, match.clitics) == Slot::dative;
    });
  }

  // "A answered the remarks of B, pointing out that": the participle is of A, who stands ahead.
  bool is_of_one_ahead(std::uint32_t i) const {
    if (longest_match(text_, i, TermClass::saying, [&](const Match& match) {
          return (match.features & kParticiple) != 0 && text_.term(match).value("kind").empty();
        }) == nullptr)
      return false;
    for (auto at = text_.sentences[reading_.sentence_of[i]].first; at < noun_.first; ++at) {
      if (are_people_at(reading_, at)) return true;
    }
    return false;
  }

  // Where to go on behind what stands at `i`; `i` itself ends the reading.
  std::uint32_t read_at(std::uint32_t i) {
    if (const auto date = reading_.date_of[i]; date != kNone)
      return std::max(reading_.dates[date].last, i + 1);
    if (text_.tokens[i].kind == TokenKind::punctuation) return read_mark(i);
    if (const auto* that = word_match(text_, i, WordClass::that))
      return frame_.takes(Opening::that) && that->clitics.conjunction == 0
                 ? begin(that->last, "that")
                 : i;
    if (const auto m = reading_.mention_at[i]; m != kNone) return read_mention(i, m);
    return read_word(i);
  }

  std::uint32_t read_mark(std::uint32_t i) {
    const auto q = quotation_at(reading_, i);
    const bool speech = q != kNone && !reading_.quotations[q].is_brief();
    if (speech || is_mark(text_, i, U':'))
      return frame_.takes(Opening::quote) && i + 1 < text_.tokens.size()
                 ? begin(speech ? i : i + 1, speech ? "quote" : "colon")
                 : i;
    if (!is_comma(text_, i) && !is_quote(text_, i)) return i;
    fresh_ = true;
    return i + 1;
  }

  std::uint32_t read_mention(std::uint32_t i, std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    const bool bare = mention.clitics == Clitics{} && !mention.adjective;
    const bool beside = fresh_ && !is_comma(text_, i - 1);
    if (fresh_ && report_.to.empty() &&
        (frame_.hears(mention) || (bare && beside && frame_.tells()))) {
      report_.to.push_back(m);
      told_ = true;
      return mention.last;
    }
    if (fresh_ && told_ && frame_.opens_glued(i, mention.clitics)) {
      report_.glued = frame_.letter_size(i);
      return begin(i, "preposition");
    }
    return bare && beside ? i : mention.last;
  }

  std::uint32_t read_word(std::uint32_t i) {
    if (fresh_ && is_comma(text_, i - 1) && is_of_one_ahead(i)) return i;
    const auto* preposition = word_match(text_, i, WordClass::preposition);
    if (preposition != nullptr && told_ && frame_.takes(text_.folded(i))) {
      const auto next = i + 1;
      if (next >= end_ || is_word(text_, next, WordClass::that)) return next;
      return begin(next, "preposition");
    }
    if (fresh_ && told_ && frame_.opens_glued_word(i)) {
      report_.glued = frame_.letter_size(i);
      return begin(i, "preposition");
    }
    if (fresh_ && (frame_.hears_noun(i, end_) || frame_.hears_pronoun(i))) {
      told_ = true;
      return i + 1;
    }
    // "the announcement of X (of) the end of the treaty"
    const bool right_behind = i == reading_.mentions[report_.subject.back()].last;
    if (right_behind && frame_.takes(Opening::object) && preposition == nullptr && !is_purpose(i) &&
        !has_article(text_, i) && !is_conjoined(text_, i) && adverb_end(text_, i) == i)
      return begin(i, "object");
    // "the remarks of X in Oslo added a knot, when he said that": a clause has begun.
    if (opens_report(text_, i) || is_word(text_, i, WordClass::conjunction)) return i;
    const auto behind = adverb_end(text_, i);
    if (behind != i) return behind;
    const bool beside = fresh_ && preposition == nullptr && !is_comma(text_, i - 1);
    if (fresh_ && (reading_.opens_clause(i) || (beside && !has_article(text_, i)))) return i;
    fresh_ = fresh_ && beside;  // "in Oslo" goes on to the comma
    return preposition == nullptr ? i + 1 : preposition->last;
  }

  const Reading& reading_;
  const Text& text_;
  const Match& noun_;
  const Term& term_;
  VerbFrame frame_;
  std::uint32_t end_;
  Report report_;
  bool told_;          // nobody else need be told, or somebody has been
  bool fresh_ = true;  // behind the speaker, the addressee or a comma
};

}  // namespace

Report read_saying_deed(const Reading& reading, std::uint32_t token) {
  const auto* noun = longest_match(reading.text, token, TermClass::saying, [&](const Match& match) {
    return reading.text.term(match).value("kind") == "deed" && reading.has_needs(match);
  });
  return noun == nullptr ? Report{} : DeedReader(reading, *noun).run();
}

}  // namespace diplograph
