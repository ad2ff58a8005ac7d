#include "graph/identities.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph/decided_sets.hpp"
#include "graph/office_holders.hpp"

namespace diplograph {
namespace {

constexpr double least_score = 0.85;
constexpr double clear_lead = 0.03;

constexpr std::string_view unknown_person = "person:x-";

// How much an office in common tells: of some there is one at a time, of others hundreds.
double weight_of(Role role) {
  switch (role) {
    case Role::president:
    case Role::monarch:
    case Role::vice_president:
    case Role::prime_minister:
    case Role::foreign_minister:
    case Role::defence_minister:
    case Role::secretary_general:
    case Role::parliament_speaker:
      return 1.0;
    case Role::legislator:
    case Role::party_official:
    case Role::military_officer:
    case Role::official:
      return 0.9;
    default:
      return 0.96;
  }
}

// What two offices of one state have in common; nothing where nobody calls one the other.
std::optional<double> likeness_of(Role one, Role other) {
  if (one == other) return weight_of(one);
  const auto special = [](Role role) {
    return role == Role::foreign_minister || role == Role::defence_minister;
  };
  const bool minister =
      (one == Role::minister && special(other)) || (other == Role::minister && special(one));
  if (!minister) return std::nullopt;
  return 0.95 * weight_of(Role::minister);
}

struct Pair {
  double score = 0.0;
  std::string one;
  std::string other;
  std::string why;
};

bool is_unknown(const std::string& id) { return id.starts_with(unknown_person); }

std::string in_hundredths(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

bool have_one(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
  for (auto one = left.begin(), other = right.begin(); one != left.end() && other != right.end();) {
    if (*one == *other) return true;
    ++(*one < *other ? one : other);
  }
  return false;
}

bool share_a_language(const OfficeHolder& one, const OfficeHolder& other) {
  return std::any_of(one.names.begin(), one.names.end(),
                     [&other](const auto& names) { return other.names.contains(names.first); });
}

class Resolver {
 public:
  Resolver(const OfficeHolders& people, const KnownWorld& known) : people_(people), known_(known) {
    for (const Decision& decision : known.decisions) {
      if (decision.same) continue;
      different_.insert(std::minmax(decision.one, decision.other));
    }
  }

  // Those that fit, the best first.
  std::vector<Pair> pairs() {
    std::map<std::string, std::vector<const OfficeHolders::value_type*>> by_state;
    for (const auto& person : people_) {
      std::set<std::string> states;
      for (const HeldRole& held : person.second.offices) states.insert(held.of);
      for (const std::string& state : states) by_state[state].push_back(&person);
    }
    std::map<std::pair<std::string, std::string>, Pair> best;
    for (const auto& [state, holders] : by_state) compare_all(state, holders, best);
    std::vector<Pair> found;
    found.reserve(best.size());
    for (auto& [ids, pair] : best) found.push_back(std::move(pair));
    std::stable_sort(found.begin(), found.end(),
                     [](const Pair& a, const Pair& b) { return a.score > b.score; });
    return found;
  }

 private:
  using Found = std::map<std::pair<std::string, std::string>, Pair>;

  void compare_all(const std::string& state,
                   const std::vector<const OfficeHolders::value_type*>& holders, Found& best) {
    for (std::size_t i = 0; i < holders.size(); ++i) {
      for (std::size_t j = i + 1; j < holders.size(); ++j) {
        const auto& [one, left] = *holders[i];
        const auto& [other, right] = *holders[j];
        if (!is_unknown(one) && !is_unknown(other)) continue;
        if (share_a_language(left, right)) continue;
        auto pair = compare(state, *holders[i], *holders[j]);
        if (!pair || different_.contains(std::minmax(one, other))) continue;
        if (have_one(left.records, right.records)) continue;
        Pair& known = best[{one, other}];
        if (pair->score > known.score) known = std::move(*pair);
      }
    }
  }

  std::optional<Pair> compare(const std::string& state, const OfficeHolders::value_type& one,
                              const OfficeHolders::value_type& other) {
    double office = 0.0;
    std::pair<Role, Role> roles;
    for (const HeldRole& left : one.second.offices) {
      for (const HeldRole& right : other.second.offices) {
        if (left.of != state || right.of != state) continue;
        const double like = likeness_of(left.role, right.role).value_or(0.0);
        if (like <= office) continue;
        office = like;
        roles = {left.role, right.role};
      }
    }
    if (office < least_score) return std::nullopt;
    const auto [name, left, right] = best_names(one.second, other.second);
    Pair pair{name * office, one.first, other.first, ""};
    if (pair.score < least_score) return std::nullopt;
    const std::string role(to_string(roles.first));
    const bool alike = roles.first == roles.second;
    pair.why = "\"" + left + "\" sounds like \"" + right + "\" (" + in_hundredths(name) + "), " +
               (alike ? "both " + role : role + " and " + std::string(to_string(roles.second))) +
               " of " + state + " (" + in_hundredths(office) + "): " + in_hundredths(pair.score);
    return pair;
  }

  std::tuple<double, std::string, std::string> best_names(const OfficeHolder& one,
                                                          const OfficeHolder& other) {
    std::tuple<double, std::string, std::string> best{0.0, "", ""};
    for (const auto& [lang, names] : one.names) {
      for (const auto& [other_lang, others] : other.names) {
        for (const std::string& left : names) {
          for (const std::string& right : others) {
            const double like = known_.sounds->likeness(heard(left), heard(right));
            if (like > std::get<0>(best)) best = {like, left, right};
          }
        }
      }
    }
    return best;
  }

  const Sounds::Name& heard(const std::string& name) {
    const auto known = heard_.find(name);
    if (known != heard_.end()) return known->second;
    return heard_.emplace(name, known_.sounds->heard(name)).first->second;
  }

  const OfficeHolders& people_;
  const KnownWorld& known_;
  std::set<std::pair<std::string, std::string>> different_;
  std::unordered_map<std::string, Sounds::Name> heard_;
};

// Of pairs, the best first, those in which each of two unknown people has no other that fits nearly
// as well. Whoever is in the lexicon may be spelt in many ways.
std::vector<Pair> clear_ones(const std::vector<Pair>& pairs) {
  std::unordered_map<std::string, std::vector<const Pair*>> of;
  for (const Pair& pair : pairs) {
    of[pair.one].push_back(&pair);
    of[pair.other].push_back(&pair);
  }
  const auto is_clear = [&of](const std::string& id, const Pair& pair) {
    if (!is_unknown(id)) return true;
    const auto& all = of.at(id);
    return all.front() == &pair && (all.size() == 1 || all[1]->score + clear_lead <= pair.score);
  };
  std::vector<Pair> clear;
  for (const Pair& pair : pairs) {
    if (is_clear(pair.one, pair) && is_clear(pair.other, pair)) clear.push_back(pair);
  }
  return clear;
}

// Sets of ids that are one, those of earlier pairs first.
Identities made_of(const std::vector<Pair>& offered, const std::vector<Decision>& decisions) {
  DecidedSets sets(decisions);
  std::set<std::string> ids;
  std::unordered_map<std::string, std::string> why;  // of the first pair that an id is in
  for (const Pair& pair : offered) {
    if (!sets.unite(pair.one, pair.other)) continue;
    for (const std::string& id : {pair.one, pair.other}) {
      ids.insert(id);
      why.emplace(id, pair.why);
    }
  }
  std::map<std::string, std::set<std::string>> members;
  for (const std::string& id : ids) members[sets.find(id)].insert(id);
  Identities identities;
  for (const auto& [top, all] : members) {
    const auto rank = [](const std::string& id) { return std::make_pair(is_unknown(id), id); };
    const std::string stands = *std::min_element(
        all.begin(), all.end(),
        [&rank](const auto& one, const auto& other) { return rank(one) < rank(other); });
    std::vector<Identities::Same> same;
    for (const std::string& id : all) {
      if (id != stands) same.push_back({id, why[id]});
    }
    identities.add(stands, std::move(same));
  }
  return identities;
}

}  // namespace

void Identities::add(const std::string& stands, std::vector<Same> same) {
  for (const Same& one : same) stands_[one.id] = stands;
  same_[stands] = std::move(same);
}

const std::string& Identities::of(const std::string& id) const {
  const auto found = stands_.find(id);
  return found == stands_.end() ? id : found->second;
}

const std::vector<Identities::Same>& Identities::same_as(const std::string& id) const {
  static const std::vector<Same> none;
  const auto found = same_.find(id);
  return found == same_.end() ? none : found->second;
}

Identities identities_of(const std::vector<const KeptRecord*>& records, const KnownWorld& known) {
  std::vector<Pair> pairs;
  for (const Decision& decision : known.decisions) {
    if (!decision.same || decision.on_events()) continue;
    pairs.push_back({1.0, decision.one, decision.other, "decided: " + decision.why});
  }
  if (known.sounds) {
    const OfficeHolders people = office_holders(records, known);
    const auto clear = clear_ones(Resolver(people, known).pairs());
    pairs.insert(pairs.end(), clear.begin(), clear.end());
  }
  return made_of(pairs, known.decisions);
}

}  // namespace diplograph
