// The articles that are read, each with what every stage left for the next.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"
#include "pipeline.hpp"
#include "recognise/dates.hpp"
#include "recognise/mention.hpp"
#include "recognise/quotations.hpp"

namespace diplograph::bench {

// One article before each stage. Never moved: a Reading refers to what stands above it.
struct Prepared {
  Prepared(const Document& from, const Article& one, const Language& in);

  const Document& document;
  const Article& article;
  const Language& language;
  std::vector<Span> parts;
  std::uint32_t headline_parts = 0;
  DateContext context;
  Text text;
  std::vector<DateMention> dates;
  std::vector<Quotation> quotations;
  std::vector<Mention> mentions;
  Reading reading;
  std::vector<DraftEvent> events;
  std::vector<DraftStatement> statements;
  Record record;
};

// The file of JSON lines that $DIPLOGRAPH_BENCH_FILE names.
[[nodiscard]] std::string file();
[[nodiscard]] const Packs& packs();
[[nodiscard]] const std::vector<Document>& documents();
[[nodiscard]] const std::vector<std::vector<Article>>& articles();  // of each document
[[nodiscard]] const std::deque<Prepared>& prepared();
// Of the file, as the break iterator's text counts them: UTF-8.
[[nodiscard]] std::size_t text_bytes();

// Dates, without what the page's age makes doubtful; mentions, with short names.
[[nodiscard]] std::vector<DateMention> dates_of(const Text& text, const Language& language,
                                                const DateContext& context);
[[nodiscard]] std::vector<Mention> mentions_of(const Text& text);

// How often memory was asked for since the program began.
[[nodiscard]] std::size_t allocations();

}  // namespace diplograph::bench
