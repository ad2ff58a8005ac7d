#include "recognise/bodies.hpp"

#include "recognise/body_adjectives.hpp"
#include "recognise/body_leader.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/title_role.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// Which of two terms of one length is meant.
int rank(TermClass term_class) {
  switch (term_class) {
    case TermClass::organization:
      return 6;
    case TermClass::body:
      return 5;
    case TermClass::state:
      return 4;
    case TermClass::metonym:
      return 3;
    case TermClass::place:
      return 2;
    case TermClass::demonym:
      return 1;
    default:
      return 0;
  }
}

const Match* best_match(const Text& text, std::uint32_t token) {
  const Match* best = nullptr;
  for (const auto& match : text.matches_at(token)) {
    const int now = rank(text.brief(match).term_class);
    if (now == 0) continue;
    if (best == nullptr || match.last > best->last ||
        (match.last == best->last && now > rank(text.brief(*best).term_class))) {
      best = &match;
    }
  }
  if (best != nullptr && text.brief(*best).term_class == TermClass::demonym &&
      is_language(text, *best))
    return nullptr;
  if (best != nullptr && text.brief(*best).term_class == TermClass::state &&
      is_other_adjective(text, *best))
    return nullptr;
  // "Spanish language": no word of Spain; "the birthplace of": no Muscat, where both are spelt
  // alike.
  const auto* common = longest_match(text, token, TermClass::common);
  const bool weak = best != nullptr && (text.brief(*best).term_class == TermClass::demonym ||
                                        text.brief(*best).term_class == TermClass::place);
  if (weak && common != nullptr && common->last > best->last) return nullptr;
  // "for the pilgrimage" is no "to Lahij", where both are spelt alike.
  const bool chance = best != nullptr && best->clitics.preposition != 0 && common != nullptr &&
                      common->clitics.preposition != 0 && common->last == best->last &&
                      text.brief(*best).term_class == TermClass::place;
  return chance ? nullptr : best;
}

Mention mention_of(const Match& match, MentionKind kind, MentionForm as, std::string id) {
  Mention mention;
  mention.kind = kind;
  mention.first = match.first;
  mention.last = match.last;
  mention.name_first = match.first;
  mention.name_last = match.last;
  mention.id = std::move(id);
  mention.clitics = match.clitics;
  mention.as = as;
  return mention;
}

// The state named right behind a body: by demonym, or by name with or without a preposition glued
// to it.
const Match* owner_match(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return nullptr;
  const auto usable = [](const Match& match) {
    return match.clitics.conjunction == 0 && match.clitics.future == 0;
  };
  const auto* demonym = longest_match(text, token, TermClass::demonym, [&](const Match& match) {
    return usable(match) && match.clitics.preposition == 0;
  });
  const auto* state = longest_match(text, token, TermClass::state, usable);
  // "congratulated the Council of Ministers | Egypt": a noun with the article owns by a
  // preposition.
  const bool apart = state != nullptr && demonym == nullptr && !text.pack->switches().owner_first &&
                     has_article(text, token - 1) && state->clitics.preposition == 0 &&
                     (state->features & kDefinite) == 0;
  return state != nullptr && !apart ? state : demonym;
}

// "of Russia", where that is a word of its own: the state.
const Match* owner_behind_of(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return nullptr;
  const auto* of = word_match(text, token, WordClass::preposition);
  if (of == nullptr || text.term(*of).slot != Slot::of) return nullptr;
  const auto first = skip_article(text, of->last);
  return first < text.tokens.size() ? longest_match(text, first, TermClass::state) : nullptr;
}

// "the foreign ministry in North Korea", where owners stand behind: the state.
const Match* land_behind_in(const Text& text, std::uint32_t token) {
  if (text.pack->switches().owner_first || token >= text.tokens.size()) return nullptr;
  const auto* in = word_match(text, token, WordClass::preposition);
  if (in == nullptr || text.term(*in).slot != Slot::in || in->last >= text.tokens.size())
    return nullptr;
  return longest_match(text, in->last, TermClass::state,
                       [](const Match& match) { return !match.clitics.any(); });
}

// The state that is told right behind a body that ends at `last`, or at `token` inside it.
const Match* owner_behind(const Text& text, std::uint32_t token, std::uint32_t last) {
  if (const auto* owner = owner_match(text, token)) return owner;
  if (const auto* owner = owner_behind_of(text, last)) return owner;
  return land_behind_in(text, last);
}

std::string code_of(const std::string& state) { return state.substr(state.find(':') + 1); }

// "Russian" + "Foreign Ministry", "Russia's Foreign Ministry": where owners stand first.
std::optional<Mention> read_owned_body(const Text& text, const Match& owner) {
  if (!text.pack->switches().owner_first) return std::nullopt;
  const auto at = skip_possessive(text, owner.last);
  if (at >= text.tokens.size() || begins_line(text, at)) return std::nullopt;
  const auto* body = longest_match(text, at, TermClass::body, [&](const Match& match) {
    return !text.term(match).may_be_of(kOfPortfolio);
  });
  if (body == nullptr) return std::nullopt;
  // "the Russian military attache", "Pakistan's military ruler": the longer words are his title.
  const auto* head = title_head(text, at);
  const auto role = head == nullptr ? std::nullopt : parse<Role>(text.term(*head).id);
  const bool own = role && (is_diplomat(*role) || *role == Role::president);
  if (own && head->last > body->last) return std::nullopt;
  auto mention = mention_of(owner, MentionKind::organization, MentionForm::name,
                            "org:" + code_of(text.term(owner).id) + "." + text.term(*body).id);
  mention.last = mention.name_last = body->last;
  return mention;
}

// "the Ministry (of Foreign Affairs)": behind the article that the words begin with stand longer
// ones.
bool is_of_longer(const Text& text, const Match& match) {
  if (match.last < match.first + 2 || !is_word(text, match.first, WordClass::article)) return false;
  const auto* longer = longest_match(text, match.first + 1, TermClass::body);
  return longer != nullptr && longer->last > match.last;
}

// "Foreign Ministry" + "Russian": a body of a state.
std::optional<Mention> read_state_body(const Text& text, const Match& match) {
  const auto& term = text.term(match);
  if (is_adjective_behind(text, match) || is_bare_adjective(text, match) ||
      is_of_longer(text, match))
    return std::nullopt;
  auto last = match.last;
  std::string part = term.id;
  if (term.may_be_of(kOfPortfolio)) {
    const auto* portfolio =
        last < text.tokens.size() ? longest_match(text, last, TermClass::portfolio) : nullptr;
    if (portfolio == nullptr) return std::nullopt;
    part += "-" + text.term(*portfolio).id;
    last = portfolio->last;
  }
  const bool split = match.inside != Match::kNothingInside;
  const auto* owner = owner_behind(text, split ? match.inside : last, last);
  // "the council of foreign ministers in Kuwait" is of no single state.
  if (term.has("type", "igo")) owner = nullptr;
  if (const auto state = term.value("of_state"); owner == nullptr && !state.empty()) {
    return mention_of(match, MentionKind::organization, MentionForm::name,
                      "org:" + code_of(std::string(state)) + "." + part);
  }
  if (const auto named = owner == nullptr ? named_owner(text, match) : std::nullopt) {
    auto mention = mention_of(match, MentionKind::organization, MentionForm::name,
                              "org:" + code_of(std::string(named->state)) + "." + part);
    mention.last = mention.name_last = named->last;
    return mention;
  }
  if (owner == nullptr && is_of_somebody(text, match)) return std::nullopt;
  if (owner == nullptr) {
    auto mention = mention_of(match, MentionKind::organization, MentionForm::description, {});
    mention.last = mention.name_last = last;
    mention.part = part;
    return mention;
  }
  auto mention = mention_of(match, MentionKind::organization, MentionForm::name,
                            "org:" + code_of(text.term(*owner).id) + "." + part);
  mention.last = mention.name_last = split ? last : owner->last;
  return mention;
}

}  // namespace

std::optional<Mention> find_body(const Text& text, std::uint32_t token) {
  const auto* match = best_match(text, token);
  if (match == nullptr) return std::nullopt;
  const auto& brief = text.brief(*match);
  const auto& term = text.term(*match);
  const bool owner = brief.term_class == TermClass::state || brief.term_class == TermClass::demonym;
  if (owner) {
    if (auto owned = read_owned_body(text, *match)) return owned;
  }
  switch (brief.term_class) {
    case TermClass::organization:
      return mention_of(*match, MentionKind::organization, MentionForm::name, term.id);
    case TermClass::body:
      return read_state_body(text, *match);
    case TermClass::state:
      return mention_of(*match, MentionKind::state, MentionForm::name, term.id);
    case TermClass::metonym:
      return mention_of(*match, MentionKind::state, MentionForm::metonym, term.id);
    case TermClass::place: {
      const bool capital = !text.pack->common().state_of_capital(term.id).empty();
      return mention_of(*match, capital ? MentionKind::capital : MentionKind::place,
                        MentionForm::name, term.id);
    }
    default: {
      auto mention = mention_of(*match, MentionKind::state, MentionForm::demonym, term.id);
      // "the Norwegians": where adjectives stand before their nouns they have no plural.
      const bool people =
          text.pack->switches().owner_first && (match->features & (kPlural | kDual)) != 0;
      mention.adjective = !people;
      return mention;
    }
  }
}

std::string state_of(const Text& text, const Mention& mention) {
  if (mention.kind == MentionKind::state) return mention.id;
  if (mention.kind == MentionKind::capital) {
    return std::string(text.pack->common().state_of_capital(mention.id));
  }
  return {};
}

std::string_view state_code(std::string_view id) {
  constexpr std::string_view kState = "state:";
  constexpr std::string_view kBody = "org:";
  if (id.starts_with(kState)) return id.substr(kState.size());
  const auto dot = id.find('.');
  if (!id.starts_with(kBody) || dot == std::string_view::npos) return {};
  return id.substr(kBody.size(), dot - kBody.size());
}

}  // namespace diplograph
