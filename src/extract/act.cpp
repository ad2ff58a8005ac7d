#include "extract/act.hpp"

#include <algorithm>

#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kSubjectReach = 14;  // tokens of a subject ahead of its predicate
constexpr std::uint32_t kAdjunctReach = 40;  // tokens of "in the framework of ..., " ahead of it

class ActReader {
 public:
  ActReader(const Reading& reading, const Content& content, ContentForm form)
      : reading_(reading), text_(reading.text), last_(content.last), form_(form) {
    head_ = first_word(content.first);
    if (form_ == ContentForm::clause) head_ = behind_adjuncts(head_);
  }

  ActReading run() const {
    if (form_ == ContentForm::phrase) return read_cue(head_);
    const auto end = std::min(last_, head_ + kSubjectReach);
    for (auto i = head_; i < end; ++i) {
      if (const auto* cue = cue_at(i)) return reading_of(*cue);
      if (ends_subject(i)) break;
    }
    return {};
  }

 private:
  // Behind quotation marks, "that" and what opens a clause.
  std::uint32_t first_word(std::uint32_t i) const {
    while (i < last_ &&
           (text_.tokens[i].kind == TokenKind::punctuation || is_word(text_, i, WordClass::that)))
      ++i;
    return i;
  }

  // "in the face of these attacks, my country will ...": the clause goes on behind the comma.
  std::uint32_t behind_adjuncts(std::uint32_t head) const {
    if (head >= last_ || cue_at(head) != nullptr || !opens_adjunct(reading_, head)) return head;
    const auto end = std::min(last_, head + kAdjunctReach);
    auto first = kNone;  // behind the first comma that no other adjunct follows
    for (auto i = head; i < end; ++i) {
      if (!is_comma(text_, i) || i + 1 >= last_) continue;
      if (is_word(text_, i + 1, WordClass::that)) return i + 2;
      if (first == kNone && !opens_adjunct(reading_, i + 1)) first = i + 1;
    }
    return first == kNone ? head : first;
  }

  const Match* cue_at(std::uint32_t i) const {
    return longest_match(text_, i, TermClass::cue, [&](const Match& match) {
      const auto at = text_.term(match).value("at");
      if (!at.empty() && i != head_) return false;
      // "Norway did not oppose it"
      const bool whose = !text_.term(match).value("who").empty();
      if (whose && i > head_ && is_word(text_, i - 1, WordClass::negation)) return false;
      if (at == "head" && form_ != ContentForm::phrase) return false;
      return match.last <= last_ && reading_.has_needs(match);
    });
  }

  ActReading read_cue(std::uint32_t i) const {
    const auto* cue = i < last_ ? cue_at(i) : nullptr;
    if (cue == nullptr) return {};
    auto act = reading_of(*cue);
    if (act.side != ActReading::Side::any) return act;
    // "the commitment of Jordan": whose it is stands right behind.
    const auto m = cue->last < last_ ? reading_.mention_at[cue->last] : kNone;
    const bool owned =
        m != kNone && reading_.mentions[m].clitics == Clitics{} && !reading_.mentions[m].adjective;
    if (owned && text_.term(*cue).value("at") == "head" && act.act != Act::request) {
      act.side = ActReading::Side::self;
      act.first = cue->last;
      act.last = reading_.mentions[m].last;
    }
    return act;
  }

  ActReading reading_of(const Match& cue) const {
    ActReading out;
    out.act = parse<Act>(text_.term(cue).id).value_or(Act::say);
    const auto who = text_.term(cue).value("who");
    if (who.empty()) return out;
    out.side = who == "self" ? ActReading::Side::self : ActReading::Side::other;
    out.first = head_;
    out.last = cue.first;
    return out;
  }

  // A subject is a noun phrase: no verb of its own, no clause.
  bool ends_subject(std::uint32_t i) const {
    if (reading_.mention_of[i] != kNone || reading_.date_of[i] != kNone) return false;
    if (text_.tokens[i].kind == TokenKind::punctuation) return is_comma(text_, i) && i > head_;
    if (is_word(text_, i, WordClass::relative) || is_word(text_, i, WordClass::that) ||
        is_word(text_, i, WordClass::because) || is_word(text_, i, WordClass::conjunction))
      return true;
    const bool copula = longest_match(text_, i, TermClass::common, [&](const Match& match) {
                          return text_.brief(match).common_class() == CommonClass::auxiliary;
                        }) != nullptr;
    return !copula && is_finite_verb(text_, i);
  }

  const Reading& reading_;
  const Text& text_;
  std::uint32_t last_ = 0;
  ContentForm form_;
  std::uint32_t head_ = 0;
};

}  // namespace

ActReading read_act(const Reading& reading, const Content& content, ContentForm form) {
  return ActReader(reading, content, form).run();
}

ContentForm form_of(const Report& report) {
  return report.rule == "that" || report.rule == "colon" ? ContentForm::clause
                                                         : ContentForm::phrase;
}

ContentForm told_form(const Text& text, const Match& verb, const Report& report) {
  const bool bare = report.rule == "object" && !text.pack->switches().verb_first &&
                    text.term(verb).has("takes", "that");
  return bare ? ContentForm::clause : form_of(report);
}

ActReading act_of(const Reading& reading, const Match& verb, const Content& content,
                  ContentForm form) {
  const auto own = parse<Act>(reading.text.term(verb).value("act")).value_or(Act::say);
  if (own != Act::say) return {ActReading::Side::any, own, 0, 0};
  return read_act(reading, content, form);
}

}  // namespace diplograph
