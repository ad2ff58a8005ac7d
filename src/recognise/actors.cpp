#include "recognise/actors.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/names.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

class ActorReader {
 public:
  explicit ActorReader(const Text& text) : text_(text) {}

  std::vector<Mention> run() {
    for (const auto& sentence : text_.sentences) {
      end_ = sentence.last;
      for (auto i = sentence.first; i < sentence.last;) i = std::max(i + 1, read_at(i));
    }
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const Mention& a, const Mention& b) { return a.first < b.first; });
    return std::move(mentions_);
  }

 private:
  // Reads what begins at `i`; the token after it, or `i` if nothing does.
  std::uint32_t read_at(std::uint32_t i) {
    if (text_.tokens[i].kind == TokenKind::punctuation) return i;
    const auto start = mentions_.size();
    auto next = read_counterpart(i);
    if (next == i) next = read_pointer(i);
    if (next == i) next = read_titled(i);
    if (next == i) next = read_honorific(i);
    if (next == i) next = read_named(i);
    if (mentions_.size() > start) return next;
    return i;
  }

  std::uint32_t add(Mention mention) {
    const auto last = mention.last;
    mentions_.push_back(std::move(mention));
    return last;
  }

  // Words and quotation marks that may stand between a title and its name.
  std::uint32_t skip_honorifics(std::uint32_t i, std::vector<TitleMention>* titles = nullptr) {
    while (i < end_) {
      if (is_quote(text_, i) && i + 1 < end_ && text_.tokens[i].glued == false &&
          text_.tokens[i + 1].kind == TokenKind::word) {
        const auto close = name_end(text_, i + 1, true);
        if (close > i + 1 && close < end_ && is_quote(text_, close)) return i + 1;
        return i;
      }
      const auto* match = longest_match(text_, i, TermClass::honorific, [&](const Match& m) {
        return text_.term(m).id != "eulogy" && m.clitics.preposition == 0;
      });
      if (match == nullptr || (match->clitics.conjunction != 0 && titles == nullptr)) return i;
      if (titles != nullptr) {
        if (const auto role = parse<Role>(text_.term(*match).value("role"))) {
          TitleMention title;
          title.role = *role;
          title.first = i;
          title.last = match->last;
          title.alone = true;
          titles->push_back(title);
        }
      }
      i = match->last;
      if (is_mark(text_, i, U'.') || is_mark(text_, i, U'/')) ++i;
    }
    return i;
  }

  // The known person whose name stands at `i`, or nullptr. A short name must be no other word.
  const Match* known_person(std::uint32_t i, bool short_ones) const {
    if (i >= end_) return nullptr;
    return longest_match(text_, i, TermClass::person, [&](const Match& match) {
      if (match.clitics.future != 0) return false;
      if ((match.features & kShort) == 0) return match.last > i + 1 || !is_other_word(text_, i, match.clitics);
      return short_ones && !is_other_word(text_, i, match.clitics);
    });
  }

  // Fills the name that stands at `i`: known, or unknown where `titled` lets it be believed.
  bool read_name(std::uint32_t i, bool titled, Mention& mention) const {
    if (i >= end_) return false;
    const auto* known = known_person(i, titled);
    if (known != nullptr && titled && known->clitics.any()) known = nullptr;
    const auto unknown = text_.tokens[i].kind == TokenKind::word ? name_end(text_, i, titled) : i;
    if (known != nullptr) {
      const auto last = stretched_name_end(text_, known->last);
      const bool is_short = (known->features & kShort) != 0;
      // A short name that goes on is another man's full name.
      if (!is_short || unknown <= last) {
        mention.id = text_.term(*known).id;
        mention.short_name = is_short;
        mention.name_first = i;
        mention.name_last = last;
        if (i == mention.first) mention.clitics = known->clitics;
        return true;
      }
    }
    if (unknown == i) return false;
    mention.name_first = i;
    mention.name_last = unknown;
    return true;
  }

  std::uint32_t behind_name(Mention& mention) {
    auto i = mention.name_last;
    if (i < end_ && is_quote(text_, i) && mention.name_first > 0 && is_quote(text_, mention.name_first - 1)) ++i;
    return skip_eulogy(i);
  }

  std::uint32_t skip_eulogy(std::uint32_t i) const {
    auto start = i;
    while (start < end_ && text_.tokens[start].kind == TokenKind::punctuation && !is_comma(text_, start) &&
           !is_quote(text_, start) && start < i + 2) {
      ++start;
    }
    if (start >= end_) return i;
    const auto* match = longest_match(text_, start, TermClass::honorific,
                                      [&](const Match& m) { return text_.term(m).id == "eulogy"; });
    if (match == nullptr) match = word_match(text_, start, WordClass::prayer);
    if (match == nullptr) return i;
    auto last = match->last;
    if (start > i && last < end_ && text_.tokens[last].kind == TokenKind::punctuation &&
        text_.tokens[last].mark == text_.tokens[start].mark) {
      ++last;
    }
    return last;
  }

  // Titles behind a name: "Nasser Judeh, foreign minister of Jordan", if no other name owns them.
  void read_apposition(Mention& mention) {
    auto i = mention.last;
    for (int n = 0; n < 3 && i < end_; ++n) {
      const bool comma = is_comma(text_, i);
      const auto start = comma ? i + 1 : i;
      if (start >= end_) return;
      auto phrase = read_title(text_, start);
      if (!phrase || phrase->clitics.preposition != 0 || phrase->dual || phrase->last > end_) return;
      if (phrase->clitics.conjunction != 0 && (comma || n == 0)) return;
      // Without a comma a definite title behind a titled name is the next actor: "... received the minister".
      if (phrase->titles.front().alone || (!comma && phrase->definite && !mention.titles.empty())) return;
      Mention other;
      other.first = phrase->last;
      const auto name = skip_honorifics(phrase->last);
      if (read_name(name, true, other)) return;
      if (comma && name < end_ && is_comma(text_, name)) {
        Mention behind;
        behind.first = name + 1;
        if (read_name(skip_honorifics(name + 1), false, behind)) return;
      }
      for (auto& title : phrase->titles) mention.titles.push_back(title);
      for (auto& inner : phrase->inner) mentions_.push_back(std::move(inner));
      mention.last = phrase->last;
      i = skip_eulogy(phrase->last);
    }
  }

  std::uint32_t finish_person(Mention mention) {
    mention.kind = MentionKind::person;
    mention.last = behind_name(mention);
    read_apposition(mention);
    return add(std::move(mention));
  }

  // "his Russian counterpart Sergey Lavrov"
  std::uint32_t read_counterpart(std::uint32_t i) {
    const auto* word = word_match(text_, i, WordClass::counterpart);
    if (word == nullptr) return i;
    Mention mention;
    mention.kind = MentionKind::counterpart;
    mention.first = i;
    mention.clitics = word->clitics;
    TitleMention title;
    title.first = i;
    const auto number = text_.term(*word).value("number");
    title.plural = number == "dual" || number == "plural";
    auto at = word->last;
    if (at < end_ && is_comma(text_, at)) ++at;
    std::vector<Mention> states;
    while (at < end_) {
      auto body = read_body(text_, at);
      if (!body || body->kind == MentionKind::place || body->kind == MentionKind::organization) break;
      if (body->clitics.preposition != 0 || (body->clitics.conjunction != 0 && !title.plural)) break;
      if (body->kind == MentionKind::capital) break;
      at = body->last;
      states.push_back(std::move(*body));
      if (!title.plural) break;
    }
    if (states.empty()) at = word->last;
    if (title.plural) return add_each(i, word->clitics, title, states, at);
    if (!states.empty()) title.of = states.front().id;
    title.last = at;
    mention.titles.push_back(title);
    for (auto& state : states) {
      state.inner = true;
      mentions_.push_back(std::move(state));
    }
    mention.last = at;
    read_title_name(at, mention);
    if (mention.has_name()) {
      mention.last = behind_name(mention);
    } else {
      mention.as = MentionForm::description;
    }
    return add(std::move(mention));
  }

  // "his two counterparts, Russian and American": one mention a state.
  std::uint32_t add_each(std::uint32_t first, const Clitics& clitics, TitleMention title,
                         const std::vector<Mention>& states, std::uint32_t last) {
    if (states.empty()) return first;
    for (const auto& state : states) {
      Mention mention;
      mention.kind = MentionKind::counterpart;
      mention.first = &state == &states.front() ? first : state.first;
      mention.last = state.last;
      mention.clitics = &state == &states.front() ? clitics : state.clitics;
      mention.as = MentionForm::description;
      title.of = state.id;
      title.last = state.last;
      title.plural = false;
      mention.titles = {title};
      auto inner = state;
      inner.inner = true;
      mentions_.push_back(std::move(inner));
      mentions_.push_back(std::move(mention));
    }
    return last;
  }

  // A name behind a title, perhaps behind a comma: there it must be sure.
  bool read_title_name(std::uint32_t at, Mention& mention) {
    const auto direct = skip_honorifics(at, &mention.titles);
    if (direct < end_ && read_name(direct, true, mention)) return true;
    if (at >= end_ || !is_comma(text_, at)) return false;
    const auto behind = skip_honorifics(at + 1, &mention.titles);
    if (behind >= end_) return false;
    Mention probe = mention;
    const bool sure = behind > at + 1 || is_given_name(text_, behind) || known_person(behind, true) != nullptr;
    if (!read_name(behind, true, probe)) return false;
    const bool closed = probe.name_last < end_ &&
                        (is_comma(text_, probe.name_last) || is_finite_verb(text_, probe.name_last));
    const auto words = probe.name_last - probe.name_first;
    if (!sure && !(closed && words >= 2)) return false;
    if (text_.tokens[behind].kind != TokenKind::word) return false;
    mention = std::move(probe);
    return true;
  }

  // "the country", "the two sides", "the latter"
  std::uint32_t read_pointer(std::uint32_t i) {
    const std::pair<WordClass, MentionKind> kinds[] = {{WordClass::own_state, MentionKind::own_state},
                                                       {WordClass::both_states, MentionKind::both_states},
                                                       {WordClass::both_sides, MentionKind::both_sides},
                                                       {WordClass::latter, MentionKind::latter}};
    for (const auto& [word_class, kind] : kinds) {
      const auto* match = word_match(text_, i, word_class);
      if (match == nullptr) continue;
      // "the two sides, Russian and Chinese" names them itself; "the two presidents" may name people.
      if (kind == MentionKind::both_sides && match->last < end_) {
        const auto body = read_body(text_, match->last);
        const bool named = body && body->adjective && !body->clitics.any();
        if (named && text_.term(*match).value("role").empty()) return read_sides(i, *match);
        if (named) return i;
      }
      Mention mention;
      mention.kind = kind;
      mention.first = i;
      mention.last = match->last;
      mention.clitics = match->clitics;
      mention.as = MentionForm::description;
      if (const auto role = parse<Role>(text_.term(*match).value("role"))) {
        TitleMention title;
        title.role = *role;
        title.first = i;
        title.last = match->last;
        title.plural = true;
        mention.titles.push_back(title);
      }
      return add(std::move(mention));
    }
    if (const auto next = read_capital(i); next != i) return next;
    const auto* side = word_match(text_, i, WordClass::side);
    if (side != nullptr && side->last < end_) {
      const auto body = read_body(text_, side->last);
      if (body && body->adjective && !body->clitics.any()) return read_sides(i, *side);
    }
    return i;
  }

  // "the Chinese capital" is Beijing; "the Qatari capital Doha" names it itself.
  std::uint32_t read_capital(std::uint32_t i) {
    const auto* word = word_match(text_, i, WordClass::capital);
    if (word == nullptr || word->last >= end_) return i;
    auto state = read_body(text_, word->last);
    if (!state || state->kind != MentionKind::state || state->clitics.any()) return i;
    const auto* entity = text_.pack->common().find(state->id);
    const auto capital = entity == nullptr ? std::string_view() : entity->value("capital");
    if (capital.empty()) return i;
    Mention mention;
    mention.kind = MentionKind::place;
    mention.first = i;
    mention.last = state->last;
    mention.clitics = word->clitics;
    mention.as = MentionForm::description;
    mention.id = capital;
    if (mention.last < end_) {
      if (const auto name = read_body(text_, mention.last); name && name->id == mention.id) {
        mention.name_first = name->name_first;
        mention.name_last = name->name_last;
        mention.last = name->last;
        mention.as = MentionForm::name;
      }
    }
    state->inner = true;
    mentions_.push_back(std::move(*state));
    return add(std::move(mention));
  }

  // "the Russian and the Chinese side": each state acts.
  std::uint32_t read_sides(std::uint32_t first, const Match& head) {
    auto at = head.last;
    bool opening = true;
    while (at < end_) {
      auto body = read_body(text_, at);
      if (!body || !body->adjective || body->clitics.preposition != 0) break;
      if (!opening && body->clitics.conjunction == 0) break;
      if (opening) {
        body->first = first;
        body->clitics = head.clitics;
      }
      body->adjective = false;
      at = body->last;
      mentions_.push_back(std::move(*body));
      opening = false;
    }
    return at;
  }

  std::uint32_t read_titled(std::uint32_t i) {
    auto phrase = read_title(text_, i);
    if (!phrase || phrase->last > end_) return i;
    if (phrase->dual) return read_dual(*phrase);
    Mention mention;
    mention.first = i;
    mention.last = phrase->last;
    mention.clitics = phrase->clitics;
    mention.titles = phrase->titles;
    const auto inner = std::move(phrase->inner);
    for (const auto& part : inner) mentions_.push_back(part);
    if (read_title_name(phrase->last, mention)) return finish_person(std::move(mention));
    mention.kind = MentionKind::title;
    mention.as = MentionForm::title;
    return add(std::move(mention));
  }

  // "the two presidents, the Russian Vladimir Putin and the American Donald Trump";
  // "the foreign ministers of Saudi Arabia and Iran, Faisal bin Farhan and Hossein Amir-Abdollahian"
  std::uint32_t read_dual(TitlePhrase& phrase) {
    struct Bearer {
      std::string state;
      Mention mention;
    };
    std::vector<Bearer> bearers;
    auto at = phrase.last;
    if (!phrase.titles.back().of.empty() && !phrase.inner.empty()) {
      at = phrase.inner.back().first;  // the first of the states is read again, with its fellows
      phrase.inner.pop_back();
    }
    std::size_t named = 0;
    while (at < end_) {
      if (is_comma(text_, at) && !bearers.empty()) {
        ++at;
        continue;
      }
      const auto body = read_body(text_, at);
      if (body && !state_of(text_, *body).empty() && named == 0 &&
          (bearers.empty() || body->clitics.conjunction != 0) && body->clitics.preposition == 0) {
        Bearer bearer;
        bearer.state = state_of(text_, *body);
        bearer.mention.first = body->first;
        bearer.mention.last = body->last;
        bearer.mention.clitics = body->clitics;
        at = body->last;
        Mention probe = bearer.mention;
        if (read_name(skip_honorifics(at), true, probe)) {
          bearer.mention = probe;
          bearer.mention.last = probe.name_last;
          at = probe.name_last;
        }
        auto inner = *body;
        inner.inner = true;
        inner.id = bearer.state;
        inner.kind = MentionKind::state;
        mentions_.push_back(std::move(inner));
        bearers.push_back(std::move(bearer));
        continue;
      }
      // Names in the order of the states.
      Mention probe;
      probe.first = at;
      if (named < bearers.size() && !bearers[named].mention.has_name() &&
          read_name(skip_honorifics(at), true, probe)) {
        auto& mention = bearers[named++].mention;
        mention.name_first = probe.name_first;
        mention.name_last = probe.name_last;
        mention.id = probe.id;
        mention.short_name = probe.short_name;
        at = probe.name_last;
        const auto next = name_after_conjunction(at);
        if (next != at) {
          if (named < bearers.size()) {
            auto& other = bearers[named++].mention;
            other.name_first = next_.name_first;
            other.name_last = next_.name_last;
            other.id = next_.id;
            at = next;
          }
        }
        continue;
      }
      break;
    }
    if (bearers.empty()) return read_plain_dual(phrase);
    for (auto& part : phrase.inner) mentions_.push_back(std::move(part));
    for (auto& bearer : bearers) {
      auto mention = std::move(bearer.mention);
      auto title = phrase.titles.back();
      title.of = bearer.state;
      title.plural = false;
      mention.titles = {title};
      if (&bearer == &bearers.front()) {
        mention.first = phrase.first;
        mention.clitics = phrase.clitics;
      } else if (mention.clitics.conjunction == 0) {
        mention.clitics.conjunction = 1;
      }
      mention.kind = mention.has_name() ? MentionKind::person : MentionKind::title;
      mention.as = mention.has_name() ? MentionForm::name : MentionForm::title;
      mention.last = std::max(mention.last, mention.first + 1);
      mentions_.push_back(std::move(mention));
    }
    return at;
  }

  std::uint32_t read_plain_dual(TitlePhrase& phrase) {
    Mention mention;
    mention.kind = MentionKind::title;
    mention.as = MentionForm::title;
    mention.first = phrase.first;
    mention.last = phrase.last;
    mention.clitics = phrase.clitics;
    mention.titles = phrase.titles;
    for (auto& part : phrase.inner) mentions_.push_back(std::move(part));
    return add(std::move(mention));
  }

  // A name that a glued conjunction opens, right behind another; fills next_.
  std::uint32_t name_after_conjunction(std::uint32_t at) {
    if (at >= end_) return at;
    const auto* known = known_person(at, true);
    if (known != nullptr && known->clitics.conjunction != 0) {
      next_ = {};
      next_.id = text_.term(*known).id;
      next_.name_first = at;
      next_.name_last = known->last;
      return known->last;
    }
    const auto* given = longest_match(text_, at, TermClass::given_name, [](const Match& match) {
      return match.clitics.conjunction != 0;
    });
    if (given == nullptr) return at;
    auto last = name_end(text_, given->last, true);
    next_ = {};
    next_.name_first = at;
    next_.name_last = last;
    return last;
  }

  std::uint32_t read_honorific(std::uint32_t i) {
    const auto* match = longest_match(text_, i, TermClass::honorific, [&](const Match& m) {
      return text_.term(m).id != "eulogy";
    });
    if (match == nullptr) return i;
    Mention mention;
    mention.first = i;
    mention.clitics = match->clitics;
    const auto name = skip_honorifics_from(i, *match, mention.titles);
    if (name >= end_) return i;
    if (auto phrase = read_title(text_, name); phrase && !phrase->clitics.any() && !phrase->dual) {
      const auto before = mentions_.size();
      const auto next = read_titled(name);
      if (mentions_.size() > before && mentions_.back().first == name) {
        mentions_.back().first = i;
        mentions_.back().clitics = mention.clitics;
      }
      return next;
    }
    mention.last = name;
    if (!read_name(name, true, mention)) return i;
    mention.clitics = match->clitics;
    return finish_person(std::move(mention));
  }

  std::uint32_t skip_honorifics_from(std::uint32_t i, const Match& first,
                                     std::vector<TitleMention>& titles) {
    if (const auto role = parse<Role>(text_.term(first).value("role"))) {
      TitleMention title;
      title.role = *role;
      title.first = i;
      title.last = first.last;
      title.alone = true;
      titles.push_back(title);
    }
    auto next = first.last;
    if (is_mark(text_, next, U'.') || is_mark(text_, next, U'/')) ++next;
    return skip_honorifics(next, &titles);
  }

  // "Airport of Houari Boumediene": the name of a place, not a person.
  bool names_a_place(std::uint32_t i) const {
    if (i == 0) return false;
    const auto* noun = word_match(text_, i - 1, WordClass::place_noun);
    return noun != nullptr && noun->last == i;
  }

  // A known person, body, state or place; else a name that opens with a known given name.
  std::uint32_t read_named(std::uint32_t i) {
    auto body = read_body(text_, i);
    const auto* person = names_a_place(i) ? nullptr : known_person(i, false);
    if (person != nullptr && (!body || person->last >= body->last)) {
      Mention mention;
      mention.first = i;
      mention.clitics = person->clitics;
      mention.id = text_.term(*person).id;
      mention.name_first = i;
      mention.name_last = stretched_name_end(text_, person->last);
      return finish_person(std::move(mention));
    }
    if (body) return add(std::move(*body));
    Mention mention;
    mention.first = i;
    if (text_.tokens[i].kind == TokenKind::word && is_given_name(text_, i) &&
        read_name(i, false, mention)) {
      return finish_person(std::move(mention));
    }
    const auto* short_name = known_person(i, true);
    if (short_name == nullptr) return i;
    mention.id = text_.term(*short_name).id;
    mention.clitics = short_name->clitics;
    mention.short_name = true;
    mention.name_first = i;
    mention.name_last = short_name->last;
    mention.last = short_name->last;
    mention.kind = MentionKind::person;
    return add(std::move(mention));
  }

  const Text& text_;
  std::uint32_t end_ = 0;
  std::vector<Mention> mentions_;
  Mention next_;
};

}  // namespace

std::vector<Mention> find_mentions(const Text& text) { return ActorReader(text).run(); }

}  // namespace diplograph
