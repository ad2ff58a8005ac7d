// Text and attributes for XML 1.0: what XML cannot hold is left out, what it reads as markup is
// escaped.
#pragma once

#include <string>
#include <string_view>

#include "graph/format/attributes.hpp"

namespace diplograph {

// For text and for values of attributes in double quotation marks; line breaks and tabs survive
// both. Ill-formed UTF-8 and characters that XML forbids become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

// What GraphML and GEXF call a type, and the attribute that has a fact: a list is JSON text there.
[[nodiscard]] std::string_view xml_type(FlatFact::Type type);
[[nodiscard]] std::string xml_column(const std::string& name, FlatFact::Type type);

}  // namespace diplograph
