// Something odd in the input that does not stop the work: told in the result, never thrown.
#pragma once

#include <string>

#include "model/span.hpp"

namespace diplograph {

struct Diagnostic {
  std::string code;     // stable, kebab-case: "replaced-bytes", "no-date"
  std::string message;  // one sentence for a person: what, where, what was done about it
  Span span;            // empty where it concerns the whole document

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace diplograph
