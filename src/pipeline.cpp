#include "pipeline.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "base/char_classes.hpp"
#include "base/marks.hpp"
#include "base/unicode.hpp"
#include "extract/events.hpp"
#include "extract/reading.hpp"
#include "extract/statements.hpp"
#include "languages.hpp"
#include "long_articles.hpp"
#include "recognise/actors.hpp"
#include "recognise/dates_trust.hpp"
#include "recognise/quotations.hpp"
#include "recognise/short_names.hpp"
#include "resolve/resolve.hpp"
#include "text/text.hpp"

namespace diplograph {
namespace {

Record head_of(const Source& source, const Article& article) {
  Record record;
  record.file = source.file;
  record.sha256 = source.sha256;
  record.charset = source.charset;
  record.article = article.id;
  record.index = article.index;
  record.span = article.span;
  record.headline = to_utf8(slice(source.text, article.headline));
  record.lang = article.lang;
  record.published = article.published;
  record.publisher = article.publisher;
  record.relayed_from = article.relayed_from;
  record.diagnostics = source.diagnostics;
  return record;
}

constexpr std::size_t kDatelineParts = 2;
constexpr std::uint32_t kDatelineTokens = 16;

bool is_dash(const Text& text, std::uint32_t token) {
  if (text.tokens[token].kind != TokenKind::punctuation) return false;
  const auto mark = text.tokens[token].mark;
  return is_dash_mark(mark) || mark == U'/' || mark == U':';
}

// "Cairo 12 March 2024 (agency)", and the line ends.
bool is_closed_by_bracket(const Text& text, std::size_t token) {
  const auto end = text.tokens.size();
  return end > token && text.tokens[token].mark == U'(' && text.tokens[end - 1].mark == U')';
}

// The first words of a part: a line may be as long as the document.
Span opening_of(const Span& part) {
  constexpr std::uint32_t kLongestOpening = 600;
  return {part.start, std::min(part.end, part.start + kLongestOpening)};
}

// A whole date has its year in figures.
bool may_have_date(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t code) { return class_in_place(code) == CharClass::digit; });
}

// "Addis Ababa 5 December 2024 (agency) -- ...": a whole date at the head of the text, closed by a
// dash or by the end of its line.
std::optional<Day> read_dateline(const Source& source, const Article& article,
                                 const Language& language) {
  for (std::size_t part = 0; part < article.body.size() && part < kDatelineParts; ++part) {
    const auto opening = opening_of(article.body[part]);
    if (!may_have_date(slice(source.text, opening))) continue;
    const bool whole = opening.end == article.body[part].end;
    const auto text = make_text(source.text, {opening}, language.pack);
    for (const auto& mention : read_dates(text, language.dates, {})) {
      if (mention.first > kDatelineTokens || !mention.date.from || mention.date.grain != Grain::day)
        continue;
      const auto last =
          std::min<std::size_t>(text.tokens.size(), mention.last + kDatelineTokens / 2);
      for (auto token = mention.last; token < last; ++token) {
        if (is_dash(text, token)) return mention.date.from;
      }
      if (whole && is_closed_by_bracket(text, mention.last)) return mention.date.from;
    }
  }
  return std::nullopt;
}

constexpr std::size_t kMostCaptions = 2;
constexpr std::uint32_t kLongestCaption = 120;

// Second headlines and the words under a picture, ahead of the news: they tell as headlines do.
std::size_t captions_of(const Source& source, const Article& article) {
  constexpr std::u32string_view stops = U".!?:-\u061F\u2026\u06D4";
  std::size_t count = 0;
  while (count < kMostCaptions && count + 1 < article.body.size()) {
    const auto line = slice(source.text, article.body[count]);
    const auto last = line.find_last_not_of(U"\"')]\u00BB\u201D ");
    const bool stopped = last == std::u32string_view::npos || stops.find(line[last]) != stops.npos;
    if (stopped || line.size() > kLongestCaption) break;
    ++count;
  }
  return count;
}

// The day a page gives itself, in words.
std::optional<Day> read_published(const Source& source, const Article& article,
                                  const Language& language) {
  if (article.published) return article.published;
  for (const auto& span : article.date_lines) {
    const auto line = make_text(source.text, {span}, language.pack);
    for (const auto& mention : read_dates(line, language.dates, {})) {
      if (mention.date.from && mention.date.grain == Grain::day) return mention.date.from;
    }
  }
  return read_dateline(source, article, language);
}

// What was cut because it is too long to be what it stands for.
void tell_limits(const Text& text, const Article& article, const TextLimits& limits,
                 Record& record) {
  if (article.parted) {
    record.diagnostics.push_back(
        {"long-article", "The article is longer than --max-article; it was read in pieces.",
         article.span});
  }
  const auto cut = std::find_if(
      text.sentences.begin(), text.sentences.end(),
      [&](const Sentence& sentence) { return sentence.last - sentence.first >= limits.sentence; });
  if (cut == text.sentences.end()) return;
  record.diagnostics.push_back({"long-sentence",
                                "A sentence is longer than --max-sentence; it was read in pieces.",
                                text.span_of(cut->first, cut->last)});
}

// An article on its way through the stages, with what each of them has found.
struct InHand {
  const Source& source;
  const Article& article;
  const Language& language;
  const TextLimits& limits;
  Vocabulary& vocabulary;
  Record& record;
  std::uint32_t headline_parts = 0;
  std::optional<Text> text{};
  std::vector<DateMention> dates{};
  std::vector<Quotation> quotations{};
  std::vector<Mention> mentions{};
  std::optional<Reading> reading{};
  std::vector<DraftEvent> events{};
  std::vector<DraftStatement> statements{};

  void find_text() {
    std::vector<Span> parts;
    if (!article.headline.empty()) parts.push_back(article.headline);
    headline_parts = static_cast<std::uint32_t>(parts.size() + captions_of(source, article));
    parts.insert(parts.end(), article.body.begin(), article.body.end());
    text.emplace(make_text(source.text, parts, vocabulary, limits));
    tell_limits(*text, article, limits, record);
  }
  void find_dates() {
    const DateContext context{article.published, headline_parts};
    dates = read_dates(*text, language.dates, context);
    drop_untrusted(*text, language.dates, context, dates);
  }
  void find_actors() {
    quotations = find_quotations(*text);
    mentions = find_mentions(*text);
    add_short_names(*text, mentions);
    reading.emplace(*text, mentions, quotations, dates);
  }
  void find_deeds() { events = find_events(*reading, language.events, headline_parts); }
  void find_words() { statements = find_statements(*reading); }
  void tell_all() { resolve(*reading, events, statements, article, record); }
};

constexpr std::array kStages{&InHand::find_text, &InHand::find_dates, &InHand::find_actors,
                             &InHand::find_deeds, &InHand::find_words};

// How many of the first articles are read side by side: what is found of them is to stay near the
// processor, too. At least one.
std::size_t fit_side_by_side(std::span<const SourceArticle> articles) {
  constexpr std::size_t most = 160000;  // characters
  std::size_t characters = 0;
  std::size_t count = 0;
  while (count < articles.size() && characters < most)
    characters += articles[count++].article->span.size();
  return count;
}

// What whoever took a record left of it is room for the next.
void change_room(Record& record, Record& room) {
  std::swap(record.entities, room.entities);
  std::swap(record.mention_texts, room.mention_texts);
  std::swap(record.statements, room.statements);
}

// The last stage tells of one after the other, so that a record is handed on while it is near the
// processor.
template <typename Take>
void read_side_by_side(std::span<const SourceArticle> articles, const Packs& packs,
                       const TextLimits& limits, Vocabularies& vocabularies, Record& room,
                       const Take& take) {
  std::vector<Record> records;
  records.reserve(articles.size());  // each is written to where it stands
  std::deque<InHand> in_hand;
  for (const auto& [source, article] : articles) {
    auto& record = records.emplace_back(head_of(*source, *article));
    if (const auto* language = packs.find(article->lang)) {
      auto& vocabulary = vocabularies.of(language->pack);
      in_hand.push_back({*source, *article, *language, limits, vocabulary, record});
    } else {
      record.diagnostics.push_back(
          {"no-pack", "there is no language pack for '" + article->lang + "': nothing was read",
           article->span});
    }
  }
  for (const auto stage : kStages) {
    for (auto& one : in_hand) (one.*stage)();
  }
  auto next = in_hand.begin();
  for (auto& record : records) {
    if (next != in_hand.end() && &next->record == &record) {
      change_room(record, room);
      (next++)->tell_all();
    }
    take(record);
    change_room(record, room);
  }
}

}  // namespace

std::vector<Article> split(const Document& document, const Packs& packs,
                           const SplitOptions& options) {
  const auto& told = options.lang.empty() ? document.metadata.lang : options.lang;
  const auto* known = packs.find(told);
  const auto& page = known != nullptr ? *known : language_of(document.source.text, packs);
  auto articles = split_page(document.source, document.metadata, page.page, document.utf8);
  for (auto& article : articles) {
    const auto& language = told.empty() && articles.size() > 1
                               ? language_of(slice(document.source.text, article.span), packs)
                               : page;
    article.lang = told.empty() ? language.pack.lang() : told;
    article.published = read_published(document.source, article, language);
    if (!article.published) article.published = options.date;
  }
  part_long_articles(document.source, options.most, articles);
  return articles;
}

Record read(const Source& source, const Article& article, const Packs& packs,
            const TextLimits& limits) {
  const SourceArticle one{&source, &article};
  Vocabularies vocabularies;
  Record found;
  Record room;
  read_side_by_side(std::span(&one, 1), packs, limits, vocabularies, room,
                    [&](Record& record) { found = std::move(record); });
  return found;
}

void read(std::span<const SourceArticle> articles, const Packs& packs, const TextLimits& limits,
          Vocabularies& vocabularies, const std::function<void(Record&)>& take) {
  Record room;
  while (!articles.empty()) {
    const auto some = articles.first(fit_side_by_side(articles));
    read_side_by_side(some, packs, limits, vocabularies, room, take);
    articles = articles.subspan(some.size());
  }
}

}  // namespace diplograph
