#include "pack/segment.hpp"

#include "base/marks.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostDigits = 15;
constexpr std::uint32_t kMostEnds =
    64;  // characters of which FoldedLetters::has_end_inside() knows

// Marks that pair or delimit: two of them are two tokens, never a run.
bool stands_alone(char32_t c) {
  switch (c) {
    case U'"':
    case U'\'':
    case U'(':
    case U')':
    case U'[':
    case U']':
    case U'{':
    case U'}':
    case U'<':
    case U'>':
    case 0xAB:
    case 0xBB:
      return true;
    default:
      return c >= 0x2018 && c <= 0x203A && (c <= 0x201F || c >= 0x2039);
  }
}

// What is meant by marks that a typewriter has: "``", "''", and the seconds that wires made of it.
char32_t typed_mark(char32_t mark, bool twice) {
  constexpr char32_t seconds = 0x2033;
  if (mark == U'`' && twice) return kOpenDouble;
  return mark == seconds || (mark == U'\'' && twice) ? U'"' : mark;
}

// Cuts and folds in one pass: each character is looked at once.
class Cutter {
 public:
  Cutter(std::u32string_view source, Span part, const Fold& fold, std::u32string& letters)
      : source_(source), part_(part), folded_(fold, part.size(), letters) {}

  void run(std::vector<Token>& tokens) {
    bool glued = false;
    for (auto at = part_.start; at < part_.end;) {
      const auto start = at;
      const auto sign = sign_at(at);
      if (is_blank(sign.char_class())) {
        ++at;
        glued = false;
        continue;
      }
      const auto fold_start = folded_.begin_word();
      if (!is_of_words(sign)) {
        auto& token = tokens.emplace_back(other_token(start, sign, fold_start));
        token.glued = glued;
        glued = true;
        at = token.span.end;
        continue;
      }
      at = end_of_word(start, sign.cased());
      const auto fold_size = folded_.size() - fold_start;
      // Nothing but invisible characters: no token, and what follows is as far from what is before.
      if (fold_size == 0) continue;
      const bool end_inside = folded_.has_end_inside() || at - start > kMostEnds;
      Token token;
      token.span = {start, at};
      token.glued = glued;
      token.end_inside = end_inside;
      token.fold_start = fold_start;
      token.fold_size = fold_size;
      token.hash = folded_.hash();
      tokens.push_back(token);
      glued = at == part_.end || source_[at] != U' ';
      if (!glued) ++at;
    }
    folded_.finish();
  }

 private:
  [[nodiscard]] Sign sign_at(std::uint32_t at) const { return folded_.sign_of(source_[at]); }
  [[nodiscard]] CharClass class_at(std::uint32_t at) const { return sign_at(at).char_class(); }

  static bool is_of_words(Sign sign) {
    return sign.char_class() == CharClass::letter ||
           sign.char_class() == CharClass::mark_or_ignorable;
  }

  std::uint32_t end_of_word(std::uint32_t at, bool cased) {
    for (;;) {
      at = folded_.add_run(source_, {at, part_.end}, Sign::plain_letter(cased));
      // Behind most words is a space.
      if (at == part_.end || source_[at] == U' ' || !goes_on(sign_at(at), cased)) return at;
      folded_.add(source_[at++]);
    }
  }

  static bool goes_on(Sign sign, bool cased) {
    switch (sign.char_class()) {
      case CharClass::letter:
        // A word of a cased script glued to one of another script is two words.
        return sign.cased() == cased;
      case CharClass::mark_or_ignorable:
        return true;
      default:
        return cased && sign.char_class() == CharClass::digit;
    }
  }

  // What begins at `at` and is no word.
  Token other_token(std::uint32_t at, Sign sign, std::uint32_t fold_start) {
    Token token;
    token.span.start = at;
    token.fold_start = fold_start;
    const auto take = [&] { folded_.add(source_[at++]); };
    if (sign.char_class() == CharClass::digit) {
      token.kind = TokenKind::number;
      while (at < part_.end && class_at(at) == CharClass::digit) take();
      token.number = value(folded_.behind(fold_start));
    } else {
      token.kind = TokenKind::punctuation;
      token.mark = source_[at] & Token::kMarkBits;
      take();
      const bool twice = at < part_.end && source_[at] == token.mark;
      const bool doubled = twice && token.mark == U'\'';
      while (at < part_.end && source_[at] == token.mark && (doubled || !stands_alone(token.mark)))
        take();
      token.mark = typed_mark(token.mark, twice) & Token::kMarkBits;
    }
    token.span.end = at;
    token.fold_size = folded_.size() - fold_start;
    token.hash = folded_.hash();
    return token;
  }

  static bool is_blank(CharClass char_class) {
    return char_class == CharClass::newline || char_class == CharClass::space;
  }

  static std::int64_t value(std::u32string_view digits) {
    if (digits.size() > kMostDigits) return -1;
    std::int64_t sum = 0;
    for (const char32_t c : digits) {
      if (c < U'0' || c > U'9') return -1;
      sum = sum * 10 + static_cast<std::int64_t>(c - U'0');
    }
    return sum;
  }

  std::u32string_view source_;
  Span part_;
  FoldedLetters folded_;
};

}  // namespace

void segment(std::u32string_view source, Span part, const Fold& fold, std::vector<Token>& tokens,
             std::u32string& letters) {
  Cutter(source, part, fold, letters).run(tokens);
}

}  // namespace diplograph
