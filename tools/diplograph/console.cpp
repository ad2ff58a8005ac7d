#include "tools/diplograph/console.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>

#include "base/unicode.hpp"

namespace diplograph {
namespace {

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

}  // namespace

bool is_terminal() { return isatty(STDOUT_FILENO) == 1; }

std::size_t terminal_columns() {
  winsize size{};
  if (!is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

void hold_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest number that is free is this one.
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

void tell(std::string_view message) {
  // One write: lines of several threads do not mix.
  std::cerr << "diplograph: " + std::string(message) + "\n" << std::flush;
}

std::string tenths(double number) {
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::fixed, 1);
  return {digits.data(), end.ptr};
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string printable(std::string_view utf8) {
  std::u32string text = to_utf32(utf8);
  for (char32_t& c : text) {
    if (c == U'\t' || c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
      c = U' ';
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_bidi_control(c)) {
      c = 0xFFFD;
    }
  }
  return to_utf8(text);
}

bool is_right_to_left(std::string_view utf8) {
  return std::ranges::any_of(to_utf32(utf8), [](char32_t c) { return is_right_to_left(c); });
}

std::string isolated(std::string_view utf8) {
  if (!is_right_to_left(utf8)) return std::string(utf8);
  return "\u2067" + std::string(utf8) + "\u2069";
}

}  // namespace diplograph
