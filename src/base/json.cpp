#include "base/json.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"

namespace diplograph {
namespace {

constexpr std::array<std::string_view, 7> kind_names{
    "null", "a boolean", "a whole number", "a number", "a string", "an array", "an object"};

std::string_view name_of(Json::Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

[[noreturn]] void wrong_kind(std::string_view where, Json::Kind wanted, Json::Kind found) {
  throw Error(Error::Code::input, std::string(where),
              "must be " + std::string(name_of(wanted)) + ", not " + std::string(name_of(found)));
}

}  // namespace

Json::Json(std::vector<Member> value) : kind_(Kind::object), object_(std::move(value)) {}

bool Json::as_bool(std::string_view where) const {
  if (kind_ != Kind::boolean) wrong_kind(where, Kind::boolean, kind_);
  return integer_ != 0;
}

std::int64_t Json::as_integer(std::string_view where) const {
  if (kind_ != Kind::integer) wrong_kind(where, Kind::integer, kind_);
  return integer_;
}

double Json::as_real(std::string_view where) const {
  if (kind_ == Kind::integer) return static_cast<double>(integer_);
  if (kind_ != Kind::real) wrong_kind(where, Kind::real, kind_);
  return real_;
}

const std::string& Json::as_string(std::string_view where) const {
  if (kind_ != Kind::string) wrong_kind(where, Kind::string, kind_);
  return string_;
}

const std::vector<Json>& Json::as_array(std::string_view where) const {
  if (kind_ != Kind::array) wrong_kind(where, Kind::array, kind_);
  return array_;
}

const std::vector<Json::Member>& Json::as_object(std::string_view where) const {
  if (kind_ != Kind::object) wrong_kind(where, Kind::object, kind_);
  return object_;
}

const Json* Json::find(std::string_view key) const {
  const auto found = std::find_if(object_.begin(), object_.end(),
                                  [key](const Member& member) { return member.first == key; });
  return found == object_.end() ? nullptr : &found->second;
}

}  // namespace diplograph
