// The codes of languages.
//
//   is_language("ar-EG")   // true
#pragma once

#include <string>

namespace diplograph {

// Whether ISO 639 knows the code; what follows it, as a region, is not looked at.
[[nodiscard]] bool is_language(const std::string& code);

}  // namespace diplograph
