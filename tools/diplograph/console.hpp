// Standard output and standard error as a person sees them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diplograph {

// Whether standard output is a terminal, and its width in columns (0: unknown or no terminal).
[[nodiscard]] bool is_terminal();
[[nodiscard]] std::size_t terminal_columns();

// Takes the place of standard streams that were closed before the program began: a file opened
// later would be taken for one of them, and get what is written there. They stay such that neither
// reading nor writing succeeds.
void hold_closed_streams();

// Writes "diplograph: <message>" and a newline to standard error.
void tell(std::string_view message);

// "1 article", "2 articles".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

// 12.345 as "12.3", whatever the locale.
[[nodiscard]] std::string tenths(double number);

// Text from a document made harmless for a terminal: tabs and line breaks become spaces, other
// control characters and bidi embeddings, overrides and isolates become U+FFFD. Ill-formed UTF-8
// too.
[[nodiscard]] std::string printable(std::string_view utf8);

// Whether text holds a right-to-left letter; isolated() puts such text between U+2067 and U+2069,
// so that its neighbours on the line stay in place. Other text comes back as it is.
[[nodiscard]] bool is_right_to_left(std::string_view utf8);
[[nodiscard]] std::string isolated(std::string_view utf8);

}  // namespace diplograph
