#include "resolve/pointing.hpp"

#include <algorithm>

#include "recognise/bodies.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/honoured.hpp"
#include "resolve/last_named.hpp"
#include "resolve/parties.hpp"
#include "resolve/state_bodies.hpp"
#include "resolve/title_holders.hpp"
#include "resolve/told_again.hpp"

namespace diplograph {
namespace {

class Pointer {
 public:
  Pointer(const Reading& reading, std::optional<Day> day, const std::vector<DraftEvent>& events,
          People& people)
      : reading_(reading), day_(day), parties_(reading, events), people_(people) {}

  void run() {
    for (std::uint32_t m = 0; m < people_.ids_of.size(); ++m) {
      auto& ids = people_.ids_of[m];
      if (!ids.empty()) {
        if (people_.person_of[m] != kNone) name_last(m, people_.person_of[m]);
        continue;
      }
      ids = ids_for(m);
      if (!ids.empty() && ids.front().starts_with("person:")) name_last(m, index_of(ids.front()));
    }
  }

 private:
  void name_last(std::uint32_t m, std::uint32_t person) {
    last_person_ = person;
    const auto first = reading_.mentions[m].first;
    const bool tied = reading_.mentions[m].clitics.preposition != 0 ||
                      (first > 0 && is_word(reading_.text, first - 1, WordClass::preposition));
    if (tied) return;
    last_actor_ = person;
    actor_sentence_ = reading_.sentence_of[first];
  }

  // "al-Sudani told Blinken of the refusal of his country": whose country it is speaks or acts in
  // the sentence; whom a preposition ties to it is another.
  std::uint32_t owner_before(std::uint32_t m) const {
    const auto sentence = reading_.sentence_of[reading_.mentions[m].first];
    return last_actor_ != kNone && actor_sentence_ == sentence ? last_actor_ : last_person_;
  }

  Ids ids_for(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    switch (mention.kind) {
      case MentionKind::title:
        return mention.titles.empty() ? Ids{} : ids_for_title(m, mention.titles.back());
      case MentionKind::counterpart:
        return ids_for_counterpart(m, mention.titles.front());
      case MentionKind::organization:
        return as_ids(state_body(reading_, m, people_));
      case MentionKind::own_state: {
        const auto person = owner_before(m);
        return as_ids(person == kNone ? Id() : state_of_person(person));
      }
      case MentionKind::both_states: {
        auto ids = parties_.meant_by(people_, m);
        if (ids.empty()) ids = two_others(reading_, people_, m);
        return ids.empty() ? two_states(reading_, people_, m) : ids;
      }
      case MentionKind::both_sides: {
        if (auto ids = parties_.meant_by(people_, m); !ids.empty()) return ids;
        if (!mention.titles.empty())
          return last_holders(reading_, people_, m, mention.titles.front().role);
        // "the two leaders"; sides are states before they are people: a delegation has many heads.
        if (are_people(mention)) return last_leaders(reading_, people_, m, Role::president);
        auto ids = two_others(reading_, people_, m);
        if (ids.empty()) ids = two_represented(reading_, people_, m);
        if (ids.empty()) ids = two_between(reading_, people_, m);
        if (ids.empty()) ids = last_two(reading_, people_, m, "state:");
        return ids.empty() ? last_two(reading_, people_, m, "person:") : ids;
      }
      case MentionKind::honour: {
        const auto person = honoured(reading_, people_, m);
        return person == kNone ? Ids{} : Ids{people_.persons[person].id};
      }
      case MentionKind::latter:
        return last_person_ == kNone ? Ids{} : Ids{people_.persons[last_person_].id};
      default:
        return {};
    }
  }

  static bool leads(Role role) {
    return role == Role::president || role == Role::prime_minister || role == Role::monarch ||
           role == Role::minister || role == Role::foreign_minister ||
           role == Role::defence_minister;
  }

  const Match* article_of(std::uint32_t m) const {
    const auto first = reading_.mentions[m].first;
    const auto* own = word_match(reading_.text, first, WordClass::article);
    return own != nullptr || first == 0 ? own
                                        : word_match(reading_.text, first - 1, WordClass::article);
  }

  // "a ministry spokesman": none of those whom the text names.
  bool is_indefinite(std::uint32_t m) const {
    const auto* article = article_of(m);
    return article != nullptr && reading_.text.term(*article).has("number", "singular");
  }

  bool are_people(const Mention& mention) const {
    const auto* word = word_match(reading_.text, mention.first, WordClass::both_sides);
    return word != nullptr && reading_.text.term(*word).value("sense") == "man";
  }

  // "Lavrov visited Syria and met its president": the state that is named behind the last person of
  // the sentence.
  Id land_before(std::uint32_t m) const {
    const auto sentence = reading_.sentence_of[reading_.mentions[m].first];
    for (auto i = m; i > 0; --i) {
      const auto& mention = reading_.mentions[i - 1];
      if (people_.person_of[i - 1] != kNone || reading_.sentence_of[mention.first] != sentence)
        break;
      if (mention.kind == MentionKind::state && !mention.adjective && !mention.inner)
        return mention.id;
    }
    return {};
  }

  Id state_of_person(std::uint32_t person) const {
    return state_of(people_.common, people_.persons[person]);
  }

  // Whose office it is; "his foreign minister": of the state of whoever was named last.
  Id owner_of(std::uint32_t m, const TitleMention& title) const {
    if (!title.of.empty()) return title.of;
    if (auto body = body_within(reading_, m, people_); !body.empty()) return body;
    const auto* head = longest_match(reading_.text, title.first, TermClass::office);
    if (head == nullptr || !reading_.text.term(*head).has("own", "yes")) return {};
    const auto land = land_before(m);
    return land.empty() && last_person_ != kNone ? state_of_person(last_person_) : land;
  }

  Ids ids_for_title(std::uint32_t m, const TitleMention& called) {
    const auto of = owner_of(m, called);
    auto title = called;
    title.of = of;
    if (title.plural && is_of_others(reading_, m, title)) return {};
    if (title.plural) {
      // "Serbian officials have denied": whom they serve acts through them.
      auto ids = title.role == Role::official ? Ids{} : holders_of_plural(people_, title);
      const bool local = title.of.empty() && reading_.text.pack->switches().owner_first;
      if (local) ids.clear();
      if (local && leads(title.role) && article_of(m) != nullptr)
        ids = last_leaders(reading_, people_, m, title.role);
      if (ids.empty() && !title.of.empty()) ids.push_back(of);
      return ids;
    }
    if (title.former) return {};  // who holds the office now is another
    if (auto ids = body_behind(m, title); !ids.empty()) return ids;
    // "the official", "the diplomat": words for many.
    const bool any = title.role == Role::official && is_any_speaker(reading_.text, title);
    if (any) {
      if (auto ids = spoken_for(reading_, people_, m, title); !ids.empty()) return ids;
    }
    if (is_unnamed_again(reading_, m, title)) return {};
    if (is_indefinite(m)) return as_ids(of);
    const auto holder =
        any ? officer_before(reading_, people_, m) : holder_of(reading_, people_, day_, title, m);
    if (holder != kNone) {
      people_.person_of[m] = holder;
      return {people_.persons[holder].id};
    }
    if (title.role == Role::spokesperson) {
      if (auto ids = spoken_for(reading_, people_, m, title); !ids.empty()) return ids;
    }
    if (const auto sent = only_one_sent(reading_, people_, m, title); sent != kNone) {
      people_.person_of[m] = sent;
      return {people_.persons[sent].id};
    }
    if (const auto leader = leader_of(title); leader != kNone) {
      people_.person_of[m] = leader;
      return {people_.persons[leader].id};
    }
    // "the head of the Russian chamber of trade" is not Russia.
    const bool apart = describes(reading_.text, title) && title.of.starts_with("state:");
    return apart ? Ids{} : as_ids(of);
  }

  // "the Danish leader", where the text names the head of its government alone.
  std::uint32_t leader_of(const TitleMention& title) const {
    const auto& text = reading_.text;
    if (title.role != Role::president || title.of.empty() || !text.pack->switches().owner_first)
      return kNone;
    const auto* head = longest_match(text, title.last - 1, TermClass::office);
    if (head == nullptr || text.term(*head).has("alone", "yes")) return kNone;
    std::uint32_t leader = kNone;
    for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
      const auto& offices = people_.persons[p].offices;
      const bool leads = std::any_of(offices.begin(), offices.end(), [&](const HeldOffice& held) {
        return held.of == title.of &&
               (held.role == Role::prime_minister || held.role == Role::monarch);
      });
      if (leads && leader != kNone) return kNone;
      if (leads) leader = p;
    }
    return leader;
  }

  // "the official in the ministry": whoever he is, he speaks for the body.
  Ids body_behind(std::uint32_t m, const TitleMention& title) const {
    const auto& text = reading_.text;
    const auto behind = reading_.mentions[m].last;
    const bool official = title.alone && title.role == Role::official;
    if ((!official && (title.alone || !title.of.empty())) || behind >= text.tokens.size())
      return {};
    const auto* in = word_match(text, behind, WordClass::preposition);
    if (in == nullptr || text.term(*in).slot != Slot::in || in->last >= text.tokens.size())
      return {};
    const auto body = reading_.mention_at[in->last];
    // "the deputy foreign minister in Peru"
    if (!official && body != kNone && reading_.mentions[body].kind == MentionKind::state &&
        !reading_.mentions[body].adjective)
      return people_.ids_of[body];
    return official && body != kNone && reading_.mentions[body].kind == MentionKind::organization
               ? people_.ids_of[body]
               : Ids{};
  }

  // The one who holds the same office of another state.
  Ids ids_for_counterpart(std::uint32_t m, const TitleMention& title) const {
    if (const auto model = office_before(reading_, people_, m)) {
      const auto holder = counterpart_of(people_, *model, title, m);
      if (holder != kNone) return {people_.persons[holder].id};
    }
    return as_ids(title.of);
  }

  std::uint32_t index_of(Id id) const {
    const auto found = people_.place_of(id);
    return found == kNone ? last_person_ : found;
  }

  const Reading& reading_;
  std::optional<Day> day_;
  Parties parties_;
  People& people_;
  std::uint32_t last_person_ = kNone;  // the person named or pointed at last
  std::uint32_t last_actor_ = kNone;   // the one whom no preposition ties to a verb
  std::uint32_t actor_sentence_ = kNone;
};

}  // namespace

void point_all(const Reading& reading, std::optional<Day> day,
               const std::vector<DraftEvent>& events, People& people) {
  Pointer(reading, day, events, people).run();
}

}  // namespace diplograph
