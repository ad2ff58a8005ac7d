#include "pack/segment.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostDigits = 15;

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

// Cuts and folds in one pass: each character is looked at once.
class Cutter {
 public:
  Cutter(std::u32string_view source, Span part, const Fold& fold, std::u32string& letters)
      : source_(source),
        fold_(fold),
        at_(part.start),
        end_(part.end),
        letters_(letters),
        folded_(fold, part.size(), letters) {}

  void run(std::vector<Token>& tokens) {
    bool glued = false;
    while (at_ < end_) {
      const auto sign = fold_.sign_of(source_[at_]);
      if (sign.char_class() == CharClass::space) {
        ++at_;
        glued = false;
        continue;
      }
      auto& token = tokens.emplace_back();
      token.glued = glued;
      token.fold_start = folded_.size();
      token.span.start = at_;
      folded_.begin_word();
      cut(sign, token);
      token.span.end = at_;
      token.fold_size = folded_.size() - token.fold_start;
      token.hash = folded_.hash();
      if (token.kind == TokenKind::number) token.number = value(letters_, token);
      // Nothing but invisible characters: no token, and what follows is as far from what is before.
      if (token.kind == TokenKind::word && token.fold_size == 0) {
        tokens.pop_back();
      } else {
        glued = token.kind != TokenKind::newline;
      }
    }
    folded_.finish();
  }

 private:
  CharClass class_at(std::uint32_t i) const { return fold_.class_of(source_[i]); }

  // Goes on behind a character, whose folded form is kept.
  void take() { folded_.add(source_[at_++]); }

  void cut(Sign sign, Token& token) {
    switch (sign.char_class()) {
      case CharClass::newline:
        token.kind = TokenKind::newline;
        while (at_ < end_ &&
               (class_at(at_) == CharClass::newline || class_at(at_) == CharClass::space)) {
          ++at_;
        }
        return;
      case CharClass::digit:
        token.kind = TokenKind::number;
        while (at_ < end_ && class_at(at_) == CharClass::digit) take();
        return;
      case CharClass::punctuation:
        token.kind = TokenKind::punctuation;
        token.mark = source_[at_] & Token::kMarkBits;
        take();
        if (stands_alone(token.mark)) return;
        while (at_ < end_ && source_[at_] == token.mark) take();
        return;
      default:
        token.kind = TokenKind::word;
        cut_word(sign.cased());
    }
  }

  void cut_word(bool cased) {
    for (;;) {
      at_ = folded_.add_run(source_, at_, end_, Sign::plain_letter(cased));
      if (at_ == end_ || !goes_on(fold_.sign_of(source_[at_]), cased)) return;
      take();
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

  static std::int64_t value(const std::u32string& letters, const Token& token) {
    if (token.fold_size > kMostDigits) return -1;
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < token.fold_size; ++i) {
      const char32_t c = letters[token.fold_start + i];
      if (c < U'0' || c > U'9') return -1;
      sum = sum * 10 + static_cast<std::int64_t>(c - U'0');
    }
    return sum;
  }

  std::u32string_view source_;
  const Fold& fold_;
  std::uint32_t at_;
  std::uint32_t end_;
  const std::u32string& letters_;
  FoldedLetters folded_;
};

}  // namespace

void segment(std::u32string_view source, Span part, const Fold& fold, std::vector<Token>& tokens,
             std::u32string& letters) {
  Cutter(source, part, fold, letters).run(tokens);
}

}  // namespace diplograph
