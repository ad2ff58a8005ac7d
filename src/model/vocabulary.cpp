#include "model/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace diplograph {
namespace {

// One table a list, in the order of the enumerators.
template <typename Enum>
struct Names;

template <>
struct Names<EntityKind> {
  static constexpr std::array values{"person", "state", "organization", "place"};
};
template <>
struct Names<MentionForm> {
  static constexpr std::array values{"name",    "title",   "pronoun",
                                     "demonym", "metonym", "description"};
};
template <>
struct Names<Role> {
  static constexpr std::array values{"president",
                                     "monarch",
                                     "vice_president",
                                     "prime_minister",
                                     "foreign_minister",
                                     "defence_minister",
                                     "minister",
                                     "deputy_minister",
                                     "spokesperson",
                                     "ambassador",
                                     "charge_daffaires",
                                     "attache",
                                     "envoy",
                                     "secretary_general",
                                     "parliament_speaker",
                                     "legislator",
                                     "security_official",
                                     "party_official",
                                     "military_officer",
                                     "governor",
                                     "royal",
                                     "religious_leader",
                                     "official"};
};
template <>
struct Names<EventType> {
  static constexpr std::array values{"meeting", "visit", "agreement", "appointment", "action"};
};
template <>
struct Names<Mode> {
  static constexpr std::array values{"talks",     "summit",    "reception", "sidelines",
                                     "call",      "video",     "session",   "elected",
                                     "appointed", "dismissed", "resigned"};
};
template <>
struct Names<Status> {
  static constexpr std::array values{"occurred", "ongoing", "planned",
                                     "possible", "denied",  "cancelled"};
};
template <>
struct Names<ParticipantRole> {
  static constexpr std::array values{"participant", "host",      "visitor", "party",    "signatory",
                                     "appointee",   "appointer", "actor",   "recipient"};
};
template <>
struct Names<Act> {
  static constexpr std::array values{"say",      "praise",    "promise", "request",
                                     "propose",  "accuse",    "reject",  "deny",
                                     "threaten", "apologise", "agree"};
};
template <>
struct Names<Plover> {
  static constexpr std::array values{"AGREE",    "CONSULT",  "SUPPORT", "COOPERATE", "AID",
                                     "CONCEDE",  "RETREAT",  "REQUEST", "ACCUSE",    "REJECT",
                                     "THREATEN", "SANCTION", "PROTEST", "MOBILIZE",  "COERCE",
                                     "ASSAULT",  "CRIME"};
};

// The same with their lengths, which need not be counted then.
template <typename Enum>
constexpr auto kNames = [] {
  std::array<std::string_view, Names<Enum>::values.size()> names;
  std::copy(Names<Enum>::values.begin(), Names<Enum>::values.end(), names.begin());
  return names;
}();

template <typename Enum>
std::string_view name_of(Enum value) {
  return kNames<Enum>[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(EntityKind value) { return name_of(value); }
std::string_view to_string(MentionForm value) { return name_of(value); }
std::string_view to_string(Role value) { return name_of(value); }
std::string_view to_string(EventType value) { return name_of(value); }
std::string_view to_string(Mode value) { return name_of(value); }
std::string_view to_string(Status value) { return name_of(value); }
std::string_view to_string(ParticipantRole value) { return name_of(value); }
std::string_view to_string(Act value) { return name_of(value); }
std::string_view to_string(Plover value) { return name_of(value); }

template <typename Enum>
std::optional<Enum> parse(std::string_view name) {
  const auto& names = kNames<Enum>;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

template std::optional<EntityKind> parse(std::string_view);
template std::optional<MentionForm> parse(std::string_view);
template std::optional<Role> parse(std::string_view);
template std::optional<EventType> parse(std::string_view);
template std::optional<Mode> parse(std::string_view);
template std::optional<Status> parse(std::string_view);
template std::optional<ParticipantRole> parse(std::string_view);
template std::optional<Act> parse(std::string_view);
template std::optional<Plover> parse(std::string_view);

}  // namespace diplograph
