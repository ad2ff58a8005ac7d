#include "base/error.hpp"

namespace diplograph {
namespace {

std::string message(const std::string& place, const std::string& problem,
                    const std::string& remedy) {
  std::string text = place.empty() ? problem : place + ": " + problem;
  if (!remedy.empty()) text += "; " + remedy;
  return text;
}

}  // namespace

Error::Error(Code code, const std::string& place, const std::string& problem,
             const std::string& remedy)
    : std::runtime_error(message(place, problem, remedy)), code_(code), place_(place) {}

}  // namespace diplograph
