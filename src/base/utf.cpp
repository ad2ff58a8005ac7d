// UTF-8, UTF-32 and normal forms. The two conversions are written out: they run over all text, and
// ICU would go by way of UTF-16.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>

#include "base/eight.hpp"
#include "base/error.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

struct Lead {
  unsigned tail = 0;     // bytes that must follow; 0: no lead byte
  unsigned low = 0x80;   // bounds of the first of them: no overlong form, no surrogate,
  unsigned high = 0xBF;  // nothing above U+10FFFF
  char32_t bits = 0;
};

Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF, byte & 0x1FU};
  if (byte == 0xE0) return {2, 0xA0, 0xBF, 0};
  if (byte == 0xED) return {2, 0x80, 0x9F, 0xD};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF, byte & 0x0FU};
  if (byte == 0xF0) return {3, 0x90, 0xBF, 0};
  if (byte == 0xF4) return {3, 0x80, 0x8F, 4};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF, byte & 0x07U};
  return {};
}

// The code point at `at`, which moves past it; past the maximal ill-formed part where there is
// none.
std::optional<char32_t> next_rare(std::string_view bytes, std::size_t& at) {
  const unsigned first = byte_at(bytes, at++);
  const Lead lead = lead_of(first);
  if (lead.tail == 0) return std::nullopt;
  char32_t code = lead.bits;
  for (unsigned i = 0; i < lead.tail; ++i) {
    if (at == bytes.size()) return std::nullopt;
    const unsigned byte = byte_at(bytes, at);
    if (byte < (i == 0 ? lead.low : 0x80) || byte > (i == 0 ? lead.high : 0xBF))
      return std::nullopt;
    code = (code << 6U) | (byte & 0x3FU);
    ++at;
  }
  return code;
}

// The same; one byte, and two that make a letter of Latin with accents, Greek, Cyrillic, Hebrew,
// Arabic, on the spot.
std::optional<char32_t> next_code(std::string_view bytes, std::size_t& at) {
  const unsigned first = byte_at(bytes, at);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first < 0xC2 || first > 0xDF || at + 1 == bytes.size()) return next_rare(bytes, at);
  const unsigned second = byte_at(bytes, at + 1);
  if ((second & 0xC0U) != 0x80U) return next_rare(bytes, at);
  at += 2;
  return (first & 0x1FU) << 6U | (second & 0x3FU);
}

// Of eight bytes those that no text of characters of one and two bytes has there. `awaited` is what
// the eight before left for the first byte, the second of a pair, and then what these leave.
Eight uncommon_in(Eight eight, Eight& awaited) {
  const Eight beyond_ascii = eight & kHighBits;
  const Eight leads = beyond_ascii & (eight << 1U);
  const Eight tails = beyond_ascii & ~leads;
  const Eight longer = leads & (eight << 2U);
  const Eight not_overlong = (eight & 0x1E * kEachByte) + 0x7E * kEachByte;
  const Eight lone = tails ^ (leads << 8U | awaited);
  awaited = leads >> 56U;
  return longer | (leads & ~not_overlong) | lone;
}

// How far the text from `at` on, where a character begins, is sound and of such characters, as far
// as eight bytes at a time can tell.
std::size_t common_end(std::string_view bytes, std::size_t at) {
  const auto start_of = [](std::size_t here, Eight awaited) { return here - (awaited >> 7U); };
  Eight awaited = 0;
  for (; at + sizeof(Eight) <= bytes.size(); at += sizeof(Eight)) {
    const Eight eight = eight_at(bytes, at);
    const Eight before = awaited;
    if (((eight & kHighBits) | before) == 0) continue;  // ASCII
    if (uncommon_in(eight, awaited) != 0) return start_of(at, before);
  }
  if (at < bytes.size()) {
    const Eight before = awaited;
    if (uncommon_in(short_eight(bytes.substr(at)), awaited) != 0) return start_of(at, before);
  }
  return start_of(bytes.size(), awaited);
}

// Pairs side by side, as in most words of Arabic: how many of up to four stand at the front.
constexpr Eight each_pair = 0x0001000100010001;

unsigned pairs_at_front(Eight eight) {
  const Eight misshaped = (eight & 0xC0E0 * each_pair) ^ 0x80C0 * each_pair;
  const Eight not_overlong = (eight & 0x1E * each_pair) + 0x7E * each_pair;
  const Eight wrong = misshaped | (~not_overlong & 0x80 * each_pair);
  return static_cast<unsigned>(std::countr_zero(wrong)) / 16;
}

// Writes what four pairs stand for, be they pairs or not.
void put_four_pairs(Eight eight, char32_t* out) {
  const Eight codes = (eight & 0x1F * each_pair) << 6U | (eight >> 8U & 0x3F * each_pair);
  out[0] = static_cast<char32_t>(codes & 0xFFFFU);
  out[1] = static_cast<char32_t>(codes >> 16U & 0xFFFFU);
  out[2] = static_cast<char32_t>(codes >> 32U & 0xFFFFU);
  out[3] = static_cast<char32_t>(codes >> 48U);
}

// Reads from `at`, where a character begins, as long as there are eight bytes ahead of `stop` and
// none but ASCII and pairs. Text of both goes by words: some pairs, then a space.
char32_t* read_common(std::string_view utf8, std::size_t& at, std::size_t stop, char32_t* out) {
  while (at + sizeof(Eight) <= stop) {
    const Eight eight = eight_at(utf8, at);
    if ((eight & kHighBits) == 0) {
      for (std::size_t i = 0; i < sizeof(Eight); ++i) *out++ = byte_at(utf8, at++);
      continue;
    }
    const unsigned pairs = pairs_at_front(eight);
    put_four_pairs(eight, out);
    out += pairs;
    at += std::size_t{2} * pairs;
    if (pairs == 4) continue;
    const unsigned next = byte_at(utf8, at);
    if (next >= 0x80) {
      if (pairs == 0) break;
      continue;
    }
    *out++ = next;
    ++at;
  }
  return out;
}

// Writes a code point to `out`, where there is room for four bytes, and moves behind it.
void put_rare(char*& out, char32_t code) {
  const auto byte = [&out](char32_t value) { *out++ = static_cast<char>(value); };
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = replacement;
  if (code < 0x10000) {
    byte(0xE0U | (code >> 12U));
  } else {
    byte(0xF0U | (code >> 18U));
    byte(0x80U | ((code >> 12U) & 0x3FU));
  }
  byte(0x80U | ((code >> 6U) & 0x3FU));
  byte(0x80U | (code & 0x3FU));
}

// Characters of one and two bytes, which nearly all text is of, as UTF-8.
struct Written {
  std::array<char, 2> bytes{};
  std::uint16_t size = 0;
};
constexpr auto common_written = [] {
  std::array<Written, 0x800> written;
  for (char32_t code = 0; code < written.size(); ++code) {
    const auto lead = static_cast<char>(code < 0x80 ? code : 0xC0U | (code >> 6U));
    written[code] = {{lead, static_cast<char>(0x80U | (code & 0x3FU))},
                     static_cast<std::uint16_t>(code < 0x80 ? 1 : 2)};
  }
  return written;
}();

// The same; those on the spot. A second byte is written behind one, too, and the next character
// over it: no branch, for the processor cannot tell where words end.
inline void put_utf8(char*& out, char32_t code) {
  if (code >= common_written.size()) return put_rare(out, code);
  const Written& written = common_written[code];
  std::copy(written.bytes.begin(), written.bytes.end(), out);
  out += written.size;
}

// Room for the UTF-8 of a few code points.
class SomeWritten {
 public:
  static constexpr std::size_t most = 256;
  // REQUIRES: they are not more. Holds until the next call.
  std::string_view of(std::u32string_view text) {
    char* end = bytes_.data();
    for (const char32_t code : text) put_utf8(end, code);
    return {bytes_.data(), end};
  }

 private:
  std::array<char, most * 4> bytes_;
};

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto* made = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw Error(Error::Code::input, "ICU", u_errorName(status));
    return made;
  }();
  return *instance;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

}  // namespace

void append_utf32(std::string_view utf8, std::u32string& out, std::size_t* replaced) {
  constexpr std::size_t most = 512;  // bytes at a time
  std::array<char32_t, most + sizeof(Eight)> codes;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t stop = std::min(at + most, utf8.size());
    char32_t* end = codes.data();
    while (at < stop) {
      end = read_common(utf8, at, stop, end);
      if (at >= stop) break;
      const auto code = next_code(utf8, at);
      if (!code) ++bad;
      *end++ = code.value_or(replacement);
    }
    out.append(codes.data(), end);
  }
  if (replaced != nullptr) *replaced += bad;
}

std::u32string to_utf32(std::string_view utf8, std::size_t* replaced) {
  std::u32string out;
  out.reserve(utf8.size());
  if (replaced != nullptr) *replaced = 0;
  append_utf32(utf8, out, replaced);
  return out;
}

void append_utf8(std::u32string_view text, std::string& out) {
  SomeWritten some;
  for (; !text.empty(); text.remove_prefix(std::min(SomeWritten::most, text.size())))
    out += some.of(text.substr(0, SomeWritten::most));
}

std::string to_utf8(std::u32string_view text) {
  if (text.size() <= SomeWritten::most) return std::string(SomeWritten().of(text));
  std::string out;
  out.reserve(text.size() * 2);
  append_utf8(text, out);
  return out;
}

bool is_same(std::u32string_view text, std::string_view utf8) {
  std::size_t at = 0;
  for (const char32_t code : text) {
    if (at == utf8.size() || next_code(utf8, at).value_or(replacement) != code) return false;
  }
  return at == utf8.size();
}

bool is_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = common_end(bytes, at)) < bytes.size()) {
    const std::size_t stop = std::min(at + sizeof(Eight), bytes.size());
    while (at < stop) {
      if (!next_code(bytes, at)) return false;
    }
  }
  return true;
}

std::string to_nfc(std::string_view utf8) {
  if (is_nfc(utf8)) return std::string(utf8);
  const std::string sound = to_utf8(to_utf32(utf8));
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece(sound), sink, nullptr, status);
  if (U_FAILURE(status)) throw Error(Error::Code::input, "ICU", u_errorName(status));
  return out;
}

bool is_nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const bool is = nfc().isNormalizedUTF8(piece(utf8), status) != 0;
  return U_SUCCESS(status) && is && is_utf8(utf8);
}

}  // namespace diplograph
