#include "extract/clause.hpp"

#include <algorithm>

#include "extract/clause_ends.hpp"
#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 70;
constexpr std::uint32_t kRelativeReach = 4;

class ClauseReader {
 public:
  ClauseReader(const Reading& reading, const Match& trigger, bool carries)
      : reading_(reading), text_(reading.text), trigger_(trigger), carries_(carries) {
    const auto sentence = reading.sentence_of[trigger.first];
    end_ = sentence == kNone ? trigger.last : text_.sentences[sentence].last;
    end_ = std::min(end_, trigger.last + kReach);
    verb_ = (trigger.features & (kPast | kPresent)) != 0;
  }

  Clause run() {
    clause_.first = trigger_.first;
    if (verb_) read_ahead();
    names_subject_ = clause_.has_subject || !text_.pack->switches().verb_first;
    auto i = trigger_.last;
    fresh_ = true;
    while (i < end_) {
      const auto next = read_at(i);
      if (next == i) break;
      i = next;
    }
    clause_.last = i;
    return std::move(clause_);
  }

 private:
  void read_ahead() {
    auto ahead = subject_ahead(reading_, trigger_.first);
    if (ahead.empty()) return;
    // A verb-first clause names its subject behind the verb; then what stands ahead is another
    // clause's.
    clause_.first = reading_.mentions[ahead.front()].first;
    clause_.arguments.push_back({U"subject", std::move(ahead), false});
    clause_.has_subject = true;
  }

  // Reads one piece; returns the token behind it, or `i` where the clause ends.
  std::uint32_t read_at(std::uint32_t i) {
    const auto& token = text_.tokens[i];
    if (token.kind == TokenKind::newline) return i;
    if (const auto date = reading_.date_of[i]; date != kNone) {
      fresh_ = true;
      return std::max(reading_.dates[date].last, i + 1);
    }
    if (const auto m = reading_.mention_at[i]; m != kNone) return read_mention(m);
    if (token.kind == TokenKind::punctuation) return read_mark(i);
    if (token.kind == TokenKind::number) return i + 1;
    return read_word(i);
  }

  std::uint32_t read_mark(std::uint32_t i) {
    const auto mark = text_.tokens[i].mark;
    if (is_quote(text_, i)) {
      const auto q = quotation_at(reading_, i);
      return q != kNone && !reading_.quotations[q].is_brief() ? i : i + 1;
    }
    if (mark == U':') return i;
    if (!is_comma(text_, i)) return i + 1;
    slot_.clear();
    topic_ = topic_ && !list_;
    fresh_ = true;
    comma_ = true;
    return i + 1;
  }

  std::uint32_t read_word(std::uint32_t i) {
    if (names_stops(reading_, trigger_, i)) {
      set_slot(U"to", false);
      return i + 1;
    }
    if (const auto* headed = word_match(text_, i, WordClass::headed); headed && delegation_) {
      heading_ = true;
      fresh_ = true;
      return headed->last;
    }
    if (joins_actors(i)) return i + 1;
    if (!is_carried(i) && ends_clause(reading_, trigger_, i)) return i;
    // "a cable of congratulation": what the carried noun owns may look like a verb.
    const bool owned = carried_ != kNone && carried_ + 1 == i && can_own(text_, carried_);
    if ((reading_.opens_clause(i) && !owned) || is_word(text_, i, WordClass::relative)) {
      return opens_relative(i) ? i + 1 : i;
    }
    if (const auto* sidelines = word_match(text_, i, WordClass::sidelines))
      return open_list(U"sidelines", *sidelines);
    if (const auto* presence = word_match(text_, i, WordClass::presence))
      return open_list(U"presence", *presence);
    if (const auto* pronoun = word_match(text_, i, WordClass::preposition_pronoun))
      return pronoun->last;
    // "and that in Oslo"
    if (const auto* that = word_match(text_, i, WordClass::demonstrative);
        that != nullptr && that->clitics.conjunction != 0)
      return that->last;
    if (const auto* preposition = word_match(text_, i, WordClass::preposition)) {
      const auto sense = text_.term(*preposition).value("sense");
      // "a delegation of the movement": still the delegation's slot.
      if (delegation_ && i > 0 && is_word(text_, i - 1, WordClass::side) && sense == "from")
        return preposition->last;
      const bool between = sense == "between";
      if (completes_sides(i, sense)) {
        set_slot(U"other", true);
      } else {
        set_slot(std::u32string(sense.begin(), sense.end()), between);
        behind_noun_ = i > trigger_.last && is_plain_noun(reading_, i - 1);
        if (sense == "with") clause_.has_other = true;
      }
      return preposition->last;
    }
    if (const auto* article = word_match(text_, i, WordClass::article)) return article->last;
    if (is_adverb(text_, i)) {
      fresh_ = true;
      return i + 1;
    }
    read_noun(i);
    return i + 1;
  }

  // "the war between A and B", met B over "the ties with C": the noun's sides, not the trigger's.
  bool completes_sides(std::uint32_t i, std::string_view sense) const {
    if (carries_ && sense == "with" && is_adjunct(text_, i - 1)) return true;
    const bool again = sense == "with" && clause_.find(U"with") != nullptr;
    return (sense == "between" || again) && i > trigger_.last && is_plain_noun(reading_, i - 1) &&
           !is_carried(i - 1);
  }

  // "and" as a word of its own between two actors.
  bool joins_actors(std::uint32_t i) {
    if (!is_word(text_, i, WordClass::conjunction)) return false;
    const auto next = skip_article(text_, i + 1);
    joined_ = group_ != kNone && next < end_ && reading_.mention_at[next] != kNone;
    return joined_;
  }

  // "talks that the minister held with", "a visit which he pays to": the clause behind a noun tells
  // who takes part.
  bool opens_relative(std::uint32_t i) {
    if (verb_ || i > trigger_.last + kRelativeReach || (!clause_.arguments.empty() && !nisba_))
      return false;
    const bool says = opens_report(text_, i);
    if (!says) fresh_ = true;
    return !says;
  }

  std::uint32_t open_list(const char32_t* slot, const Match& match) {
    set_slot(slot, true);
    return match.last;
  }

  void set_slot(std::u32string slot, bool list) {
    slot_ = std::move(slot);
    owned_ = false;
    behind_noun_ = false;
    list_ = list;
    fresh_ = true;
    group_ = kNone;
  }

  // A plain noun: inside a prepositional phrase it is passed over, else the topic begins.
  void read_noun(std::uint32_t i) {
    bool glued_preposition = false;
    for (const auto& match : text_.matches_at(i)) {
      if (match.clitics.preposition != 0) glued_preposition = true;
    }
    if (is_word(text_, i, WordClass::side)) delegation_ = true;
    if (is_word(text_, i, WordClass::capital) || is_word(text_, i, WordClass::side)) {
      fresh_ = true;
      return;
    }
    owned_ =
        is_plain_noun(reading_, i) && can_own(text_, i) && !is_word(text_, i, WordClass::group);
    if (is_carried(i)) {
      carried_ = i;
    } else if (slot_.empty() && !glued_preposition && !goes_on(i) && clause_.has_subject) {
      topic_ = true;
    }
    fresh_ = !can_own(text_, i);
    end_phrase(i, glued_preposition);
  }

  // "in his office", "at the presidential palace": a noun that owns nothing ends the phrase, and
  // what stands behind it is the clause's again.
  void end_phrase(std::uint32_t i, bool glued_preposition) {
    const bool phrase = glued_preposition || goes_on(i) || (!slot_.empty() && !list_);
    if (!phrase) return;
    phrase_end_ = i + 1;
    if (fresh_) slot_.clear();
  }
  bool goes_on(std::uint32_t i) const { return i == phrase_end_ && has_article(text_, i); }

  // A noun that the trigger needs: it carries the meaning of a light verb.
  bool is_carried(std::uint32_t i) const { return carries_ && is_needed(text_, trigger_, i); }

  // The adjective says whose the event noun is, or the noun that a light verb carries.
  bool is_of_noun(const Mention& mention) const {
    if (group_ != kNone && nisba_ && mention.first == nisba_end_) return true;
    if (!verb_)
      return clause_.arguments.empty() && is_attribute(reading_, trigger_.last, mention.first);
    return carried_ != kNone && is_attribute(reading_, carried_ + 1, mention.first);
  }

  std::uint32_t read_mention(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    if (mention.adjective) {
      if (is_of_noun(mention)) add_nisba(m);
      return mention.last;
    }
    const auto glued = sense_of(text_, mention.clitics);
    if (heading_ && is_people(mention.kind)) return read_head(m);
    if (const auto behind = skip_possessive(text_, mention.last); behind != mention.last) {
      fresh_ = true;  // "Lavrov's deputy": the owner acts in no slot
      return behind;
    }
    const bool listed = (mention.clitics.conjunction != 0 && glued.empty()) || joined_;
    joined_ = false;
    if (group_ != kNone && (listed || (comma_ && list_)) && slot_.empty()) {
      clause_.arguments[group_].mentions.push_back(m);
      comma_ = false;
      return mention.last;
    }
    if (list_ && group_ != kNone) {
      clause_.arguments[group_].mentions.push_back(m);
      return mention.last;
    }
    add_argument(m, glued);
    return mention.last;
  }

  // "with the files of Yemen", "the situation in Sudan": what the preposition opens, or follows, is
  // the noun.
  bool is_of_slot_noun(std::uint32_t m) const {
    if (slot_ == U"with" || slot_ == U"presence") return owned_;
    return slot_ == U"in" && behind_noun_ && !carries_ &&
           reading_.mentions[m].kind == MentionKind::state;
  }

  // "a Tunisian delegation headed by the minister": the minister stands for it.
  std::uint32_t read_head(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    heading_ = false;
    delegation_ = false;
    if (group_ != kNone && clause_.arguments[group_].delegation) {
      clause_.arguments[group_].mentions = {m};
      clause_.arguments[group_].delegation = false;
    } else {
      add_argument(m, {});
    }
    return mention.last;
  }

  void add_argument(std::uint32_t m, std::u32string_view glued) {
    Argument argument;
    argument.topic = topic_;
    argument.mentions = {m};
    const auto first = reading_.mentions[m].first;
    argument.delegation = is_word(text_, first, WordClass::side) ||
                          (first > 0 && delegation_ && is_word(text_, first - 1, WordClass::side));
    delegation_ = argument.delegation;
    if (!glued.empty()) {
      argument.slot = completes_noun(reading_, trigger_.last, first) && carried_ != first - 1
                          ? U"other"
                          : std::u32string(glued);
    } else if (!slot_.empty()) {
      argument.behind_noun = behind_noun_;
      argument.slot = is_of_slot_noun(m) ? U"other" : slot_;
      if (slot_ == U"between" || slot_ == U"presence") argument.topic = false;
    } else if (!fresh_ && !(verb_ && !names_subject_ &&
                            is_saying_noun(text_, reading_.mentions[m].first - 1))) {
      argument.slot = U"genitive";
    } else if (verb_ && !names_subject_ &&
               (argument.delegation || can_act(reading_, trigger_, m))) {
      argument.slot = U"subject";
      clause_.has_subject = true;
      names_subject_ = true;
    } else {
      argument.slot = U"object";
    }
    group_ = static_cast<std::uint32_t>(clause_.arguments.size());
    if (!list_) slot_.clear();
    comma_ = false;
    fresh_ = true;
    owned_ = false;
    nisba_ = false;
    clause_.arguments.push_back(std::move(argument));
  }

  void add_nisba(std::uint32_t m) {
    if (!nisba_) {
      group_ = static_cast<std::uint32_t>(clause_.arguments.size());
      clause_.arguments.push_back({U"nisba", {m}, false});
      nisba_ = true;
    } else {
      clause_.arguments[group_].mentions.push_back(m);
    }
    nisba_end_ = reading_.mentions[m].last;
    nisba_end_ = past_hyphens(text_, nisba_end_, end_);
  }

  const Reading& reading_;
  const Text& text_;
  const Match& trigger_;
  std::uint32_t end_ = 0;
  bool carries_ = false;
  bool verb_ = false;
  std::uint32_t phrase_end_ = kNone;  // behind the last noun of a prepositional phrase
  std::uint32_t carried_ = kNone;     // the last noun that the trigger carries
  Clause clause_;
  std::u32string slot_;  // what introduces the next actor
  bool list_ = false;    // the slot goes on over commas and conjunctions
  bool topic_ = false;   // the matter of the talks has begun
  bool fresh_ = true;    // the next bare actor is an argument, not a genitive
  bool comma_ = false;
  bool joined_ = false;         // the next actor goes on the list
  bool names_subject_ = false;  // a bare actor behind the verb is no subject
  bool behind_noun_ = false;    // the preposition stands behind a plain noun
  bool owned_ = false;          // a noun that owns the next actor has begun
  bool delegation_ = false;     // a delegation has been named last
  bool heading_ = false;        // who heads it comes next
  bool nisba_ = false;
  std::uint32_t nisba_end_ = 0;
  std::uint32_t group_ = kNone;
};

}  // namespace

Clause read_clause(const Reading& reading, const Match& trigger, bool carries) {
  return ClauseReader(reading, trigger, carries).run();
}

}  // namespace diplograph
