// The closed lists of the data model, and their names in JSON. docs/model.md explains each.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diplograph {

enum class EntityKind : std::uint8_t { person, state, organization, place };

enum class MentionForm : std::uint8_t { name, title, pronoun, demonym, metonym, description };

enum class Role : std::uint8_t {
  president,
  monarch,
  vice_president,
  prime_minister,
  foreign_minister,
  defence_minister,
  minister,
  deputy_minister,
  spokesperson,
  ambassador,
  charge_daffaires,
  attache,
  envoy,
  secretary_general,
  parliament_speaker,
  legislator,
  security_official,
  party_official,
  military_officer,
  governor,
  royal,
  religious_leader,
  official
};

enum class EventType : std::uint8_t { meeting, visit, agreement, appointment, action };

enum class Mode : std::uint8_t {
  talks,
  summit,
  reception,
  sidelines,
  call,
  video,
  session,
  elected,
  appointed,
  dismissed,
  resigned
};

enum class Status : std::uint8_t { occurred, ongoing, planned, possible, denied, cancelled };

enum class ParticipantRole : std::uint8_t {
  participant,
  host,
  visitor,
  party,
  signatory,
  appointee,
  appointer,
  actor,
  recipient
};

enum class Act : std::uint8_t {
  say,
  praise,
  promise,
  request,
  propose,
  accuse,
  reject,
  deny,
  threaten,
  apologise,
  agree
};

// PLOVER event types (Halterman et al., "PLOVER and POLECAT", 2023), plus CONSULT and AGREE acts.
enum class Plover : std::uint8_t {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  CONCEDE,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  SANCTION,
  PROTEST,
  MOBILIZE,
  COERCE,
  ASSAULT,
  CRIME
};

// The name in JSON: to_string(Role::charge_daffaires) == "charge_daffaires".
[[nodiscard]] std::string_view to_string(EntityKind value);
[[nodiscard]] std::string_view to_string(MentionForm value);
[[nodiscard]] std::string_view to_string(Role value);
[[nodiscard]] std::string_view to_string(EventType value);
[[nodiscard]] std::string_view to_string(Mode value);
[[nodiscard]] std::string_view to_string(Status value);
[[nodiscard]] std::string_view to_string(ParticipantRole value);
[[nodiscard]] std::string_view to_string(Act value);
[[nodiscard]] std::string_view to_string(Plover value);

// The value of a JSON name, or nothing: parse<Role>("minister").
template <typename Enum>
[[nodiscard]] std::optional<Enum> parse(std::string_view name);

}  // namespace diplograph
