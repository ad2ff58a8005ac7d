#include "base/languages.hpp"

#include <unicode/uloc.h>

namespace diplograph {

bool is_language(const std::string& code) { return *uloc_getISO3Language(code.c_str()) != 0; }

}  // namespace diplograph
