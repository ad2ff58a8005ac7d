// The JSON form of a Record ("diplograph/record/1"): one line, keys in a fixed order, so that equal
// records are equal bytes. Reading what was written gives the same Record.
#pragma once

#include <string>
#include <string_view>

#include "model/record.hpp"

namespace diplograph {

// One line without its newline, exactly the form of docs/model.md.
[[nodiscard]] std::string to_json_line(const Record& record);

// Whether a line of JSON says that it is a record, of whatever version. Constant time for a line as
// to_json_line writes it.
[[nodiscard]] bool is_record_json(std::string_view line);

// Throws Error(input) naming `place` (file and line) and the key at fault: not JSON, another
// schema, a value outside the vocabulary, a reference to an entity that the record does not have.
[[nodiscard]] Record record_from_json(std::string_view line, const std::string& place);

}  // namespace diplograph
