// Files in, articles out: what a path holds as documents, and what a document holds as articles.
//
//   const PageMarks marks = PageMarks::load("packs/ar/page.json", pack.fold());
//   const auto take = [&](Document&& document) {
//     for (const Article& article : split_page(document.source, document.metadata, marks)) ...
//   };
//   read_sources("news/", {}, {take});
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/json.hpp"
#include "base/letter_bits.hpp"
#include "ingest/endings.hpp"
#include "model/article.hpp"
#include "pack/fold.hpp"
#include "pack/hash_table.hpp"

namespace diplograph {

// What a document says of itself; all empty for a page of text.
struct Metadata {
  std::string id;
  std::string title;
  std::string source;  // the publisher
  std::string lang;
  std::string url;
  std::optional<Day> date;
};

struct Document {
  Source source;
  Metadata metadata;
  std::string utf8;  // source.text, if it was read from UTF-8
};

struct ReadOptions {
  std::string charset;                  // of text files, IANA name; empty: found out
  ReadLimits limits;                    // of one document
  std::size_t max_depth = kUsualDepth;  // of a document that is JSON
};

// A document, or a record, as its bytes stand in a file and before anyone looks into them: what a
// thread that only reads files hands to those that read texts.
struct RawDocument {
  enum class Form : unsigned char { text, html, json, json_line, record };
  Form form = Form::text;
  std::string bytes;
  std::string path;   // becomes Source::file
  std::string place;  // for messages: the file, or file and line
};

// Throws Error(input): empty, binary, not such JSON (no object, without "text"), a page without
// text, a record.
[[nodiscard]] Document document_of(const RawDocument& raw, const ReadOptions& options);

// What is done with the parts of an input, in their order; all three are to be given.
struct RawUse {
  std::function<void(RawDocument&& raw)> document;
  std::function<void(const Error& fault)> fault;  // a part that cannot be read; reading goes on
  std::function<void(const std::string& place)> file_ends;  // all that is in a file has been told
};

// Hands over the documents of `path`, in order and in memory one at a time:
//   .txt            one document, the file
//   .html, .htm     one document: the page's main text
//   .json           one: {"text", "title", "id", "date", "source", "lang", "url"}, all but "text"
//                   optional
//   .jsonl          one such document a line, or a record, the program's own output
//   any other name, and "-" (standard input): told by the first characters, '{', a tag, or neither
//   a folder:       its files with one of these names, by name
// each also with .gz or .zst. The text of a document with a title is title, blank line, text.
// A fault is an Error(input) with file and line: unreadable, empty, a folder without any of these.
// What `use` throws comes out as it is.
void read_raw_sources(const std::string& path, const ReadOptions& options, const RawUse& use);

// Tells the first faults of each file, then how many more there are.
class FaultTeller {
 public:
  explicit FaultTeller(std::function<void(const Error& fault)> tell) : tell_(std::move(tell)) {}
  void fault(const Error& fault);
  void file_ends(const std::string& place);

 private:
  std::function<void(const Error& fault)> tell_;
  std::size_t faults_ = 0;  // of the file at hand
  std::size_t untold_ = 0;
};

// What is done with documents that are read where they are found.
struct SourceUse {
  std::function<void(Document&&)> document;
  // A line of JSON lines that is a record; `place` is file and line. An Error(input) that it throws
  // is a fault of the line. Without it such a line is one anyway.
  std::function<void(std::string_view line, const std::string& place)> record{};
  // Told of each part that cannot be read; reading goes on behind it. Without it the first is
  // thrown.
  std::function<void(const Error& fault)> fault{};
};

// read_raw_sources and document_of on one thread; the faults of both. What `document` throws comes
// out as it is.
void read_sources(const std::string& path, const ReadOptions& options, const SourceUse& use);

// Whether a file's name is one of those that a folder is searched for.
[[nodiscard]] bool is_source_name(std::string_view path);

// A phrase is its folded words; punctuation between them is not looked at.
using Phrase = std::vector<std::u32string>;

// The last two letters of a word, 0 for one that is not there.
struct WordEnd {
  char32_t before_last = 0;
  char32_t last = 0;
};

// The words that phrases begin with: tells of most words at once that no phrase begins there.
class FirstWords {
 public:
  void add(const Phrase& phrase);

  // Whatever is glued to its front, a word ends as it does: most end as none of these.
  [[nodiscard]] bool may_end(WordEnd end) const {
    return ends_.may_have(end.before_last, end.last) || lone_letters_.may_have(end.last);
  }
  // Of a word that begins none seldom true.
  [[nodiscard]] bool may_have(std::u32string_view word) const { return has(hash_of(word)); }
  // The same of the folded word and of what is left of it behind any of its letters; true of a word
  // with a character that folds to several.
  [[nodiscard]] bool may_have_ending(std::u32string_view word, const Fold& fold) const {
    auto state = kHashSeed;
    for (auto at = word.size(); at-- > 0;) {
      const auto letter = fold.letter_of(word[at]);
      if (letter == Fold::kNothing) continue;
      if (letter == Fold::kSeveral) return true;
      state = hash_on(letter, state);
      if (has(hash_done(state))) return true;
    }
    return false;
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.table_, self.ends_, self.lone_letters_);
  }

 private:
  [[nodiscard]] bool has(std::uint32_t hash) const {
    return table_.find(hash, [](std::uint32_t) { return true; }) != HashTable::kNone;
  }
  HashTable table_;
  PairBits ends_;            // of longer words
  LetterBits lone_letters_;  // the words of one letter, which behind another end in two
};

// How pages of one language mark their parts: packs/<lang>/page.json, docs in each list there.
struct PageMarks {
  std::vector<Phrase> next_article;       // the line before another article, or before a link
  std::vector<Phrase> link_list;          // the line before a list of links
  std::vector<Phrase> tags;               // open a line of keywords
  std::vector<Phrase> date;               // open the line with the date
  std::vector<Phrase> update;             // open the line with the day of the last change
  std::vector<Phrase> publisher;          // open, with a colon, the line that credits the publisher
  std::vector<Phrase> end;                // the article is over: what follows is the page's
  std::vector<Phrase> comments;           // stand above those of readers, with their number or not
  std::vector<Phrase> byline;             // open a line of few words that names the writer
  std::vector<Phrase> noise;              // lines of the page itself, whole
  std::vector<Phrase> noise_openers;      // the same, with anything behind
  std::vector<std::u32string> end_signs;  // the same as `end`, signs that are no words
  std::vector<Phrase> relay;              // "according to", "quoting"
  std::vector<Phrase> prefixes;           // may be written onto the first word of relay and agency
  std::vector<Phrase> agency_words;       // may stand between a relay phrase and the name
  std::vector<std::vector<Phrase>> agencies;  // each with all its names
  FirstWords line_opens;                      // of what tells the kind of a line
  FirstWords relay_opens;
  Endings relay_endings;  // of the first words of `relay`
  FirstWords agency_word_opens;
  FirstWords agency_opens;
  const Fold* fold = nullptr;  // of the language; outlives this

  // All but `fold`, which whoever reads them sets.
  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.next_article, self.link_list, self.tags, self.date, self.update, self.publisher,
          self.end, self.comments, self.byline, self.noise, self.noise_openers, self.end_signs,
          self.relay, self.prefixes, self.agency_words, self.agencies, self.line_opens,
          self.relay_opens, self.relay_endings, self.agency_word_opens, self.agency_opens);
  }

  // Throws Error(pack): file, key, piece.
  [[nodiscard]] static PageMarks load(const std::string& path, const Fold& fold);
};

// The articles of a document, in order. Boilerplate, links, keywords and credits are in no body; a
// page of nothing else has no articles. Metadata speaks for the first article. Pure; linear in the
// text but for the comparison of headlines that stand alone with what is before them. `utf8`: of
// the document; without it the ids of articles take longer.
[[nodiscard]] std::vector<Article> split_page(const Source& source, const Metadata& metadata,
                                              const PageMarks& marks, std::string_view utf8 = {});

}  // namespace diplograph
