// Bytes of unknown charset as text. ICU's detector is right on long single-byte text and wrong on
// UTF-16 without a mark and on short text, so it is asked last.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/unicode.hpp"

namespace diplograph {
namespace {

struct ByteOrderMark {
  std::string_view bytes;
  const char* charset;
};
// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array<ByteOrderMark, 5> marks{{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
    {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    {std::string_view("\xFE\xFF", 2), "UTF-16BE"},
}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

Converter open_converter(const std::string& name) {
  if (name.empty()) return nullptr;  // ICU would take its default
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// The name that IANA prefers, "windows-1256" for "cp1256".
std::string iana_name(const std::string& name) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(name.c_str(), standard, &status);
    if (U_SUCCESS(status) && found != nullptr) return found;
  }
  return name;
}

std::u32string from_utf16(const icu::UnicodeString& text) {
  std::u32string out;
  out.reserve(static_cast<std::size_t>(text.length()));
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 code = text.char32At(at);
    out.push_back(U_IS_SURROGATE(code) ? char32_t{0xFFFD} : static_cast<char32_t>(code));
  }
  return out;
}

Decoded convert(std::string_view bytes, const std::string& charset) {
  Decoded decoded;
  decoded.charset = iana_name(charset);
  if (decoded.charset == "UTF-8") {
    decoded.text = to_utf32(bytes, &decoded.replaced);
    return decoded;
  }
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter = open_converter(charset);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                status);
  decoded.text = from_utf16(text);
  for (const char32_t code : decoded.text) decoded.replaced += code == 0xFFFD ? 1U : 0U;
  return decoded;
}

// UTF-8 with damage is still UTF-8: whole sequences of two bytes and more hardly arise by chance.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t replaced = 0;
  const std::u32string text = to_utf32(bytes, &replaced);
  std::size_t multibyte = 0;
  for (const char32_t code : text) multibyte += code > 0x7F && code != 0xFFFD ? 1U : 0U;
  return multibyte >= 4 * replaced;
}

// UTF-16 without a mark: nearly all high bytes are those of ASCII or of one or two blocks.
const char* utf16_without_mark(std::string_view bytes) {
  constexpr std::size_t sample = 4096;
  const std::size_t size = std::min(bytes.size(), sample) & ~std::size_t{1};
  if (bytes.size() % 2 != 0 || size == 0) return nullptr;
  std::array<std::size_t, 2>
      plain{};  // by the place of the high byte: 0 big-endian, 1 little-endian
  for (std::size_t at = 0; at < size; at += 2) {
    for (std::size_t high = 0; high < 2; ++high) {
      const auto top = static_cast<unsigned char>(bytes[at + high]);
      const auto low = static_cast<unsigned char>(bytes[at + 1 - high]);
      const bool ascii = top == 0 && (low == '\n' || low == '\r' || low == '\t' || low >= ' ');
      if (ascii || (top >= 0x04 && top <= 0x06)) ++plain[high];
    }
  }
  const std::size_t enough = size / 2 * 9 / 10 + 1;
  if (bytes.substr(0, size).find('\0') == std::string_view::npos) return nullptr;
  if (plain[1] >= enough && plain[1] > plain[0]) return "UTF-16LE";
  if (plain[0] >= enough && plain[0] > plain[1]) return "UTF-16BE";
  return nullptr;
}

// Share of letters beyond ASCII that are of the block 0600..06FF, in percent.
std::size_t arabic_percent(const std::u32string& text) {
  std::size_t letters = 0;
  std::size_t arabic = 0;
  for (const char32_t code : text) {
    if (code < 0x80 || class_of(code) != CharClass::letter) continue;
    ++letters;
    if (code >= 0x0600 && code <= 0x06FF) ++arabic;
  }
  return letters == 0 ? 0 : arabic * 100 / letters;
}

std::string detect(std::string_view bytes) {
  constexpr std::size_t sample = 16384;
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status));
  const std::string_view head = bytes.substr(0, sample);
  ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  std::string found = U_SUCCESS(status) && name != nullptr ? name : "windows-1252";
  // What it takes for UTF-16 or UTF-32 without a mark is binary data.
  if (found.starts_with("UTF-")) found = "windows-1252";
  // ICU takes short Arabic-script text for Greek: if all of its letters are Arabic in windows-1256,
  // it is.
  if (found == "windows-1256" || found == "ISO-8859-6") return found;
  const Decoded guess = convert(head, "windows-1256");
  return guess.replaced == 0 && arabic_percent(guess.text) >= 95 ? "windows-1256" : found;
}

}  // namespace

bool is_charset(std::string_view name) { return open_converter(std::string(name)) != nullptr; }

Decoded decode(std::string_view bytes, std::string_view declared) {
  for (const ByteOrderMark& mark : marks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      return convert(bytes.substr(mark.bytes.size()), mark.charset);
    }
  }
  if (is_charset(declared)) return convert(bytes, std::string(declared));
  if (const char* utf16 = utf16_without_mark(bytes)) return convert(bytes, utf16);
  if (is_utf8(bytes) || is_mostly_utf8(bytes)) return convert(bytes, "UTF-8");
  return convert(bytes, detect(bytes));
}

}  // namespace diplograph
