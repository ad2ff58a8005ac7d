#include "bench/articles.hpp"

#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "extract/events.hpp"
#include "extract/statements.hpp"
#include "recognise/actors.hpp"
#include "recognise/dates_trust.hpp"
#include "recognise/short_names.hpp"
#include "resolve/resolve.hpp"

namespace diplograph::bench {
namespace {

std::vector<Span> parts_of(const Article& article) {
  std::vector<Span> parts;
  if (!article.headline.empty()) parts.push_back(article.headline);
  parts.insert(parts.end(), article.body.begin(), article.body.end());
  return parts;
}

}  // namespace

Prepared::Prepared(const Document& from, const Article& one, const Language& in)
    : document(from),
      article(one),
      language(in),
      parts(parts_of(one)),
      headline_parts(one.headline.empty() ? 0 : 1),
      context{one.published, headline_parts},
      text(make_text(from.source.text, parts, in.pack)),
      dates(dates_of(text, in, context)),
      quotations(find_quotations(text)),
      mentions(mentions_of(text)),
      reading(text, mentions, quotations, dates),
      events(find_events(reading, in.events, headline_parts)),
      statements(find_statements(reading)) {
  resolve(reading, events, statements, article, record);
}

std::string file() {
  const char* named = std::getenv("DIPLOGRAPH_BENCH_FILE");
  if (named == nullptr)
    throw Error(Error::Code::usage, "DIPLOGRAPH_BENCH_FILE", "names no file",
                "run tools/benchmark, which sets it");
  return named;
}

const Packs& packs() {
  static const Packs& loaded = *new Packs(Packs::load(DIPLOGRAPH_BENCH_PACKS));
  return loaded;
}

const std::vector<Document>& documents() {
  static const std::vector<Document> all = [] {
    std::vector<Document> found;
    read_sources(file(), {}, {[&](Document&& document) { found.push_back(std::move(document)); }});
    return found;
  }();
  return all;
}

const std::vector<std::vector<Article>>& articles() {
  static const std::vector<std::vector<Article>> all = [] {
    std::vector<std::vector<Article>> found;
    for (const auto& document : documents()) found.push_back(split(document, packs(), {}));
    return found;
  }();
  return all;
}

const std::deque<Prepared>& prepared() {
  static const std::deque<Prepared> all = [] {
    std::deque<Prepared> found;
    for (std::size_t i = 0; i < documents().size(); ++i) {
      for (const auto& article : articles()[i]) {
        const auto* language = packs().find(article.lang);
        if (language != nullptr) found.emplace_back(documents()[i], article, *language);
      }
    }
    return found;
  }();
  return all;
}

std::size_t text_bytes() {
  static const std::size_t bytes = [] {
    std::size_t sum = 0;
    for (const auto& document : documents()) sum += to_utf8(document.source.text).size();
    return sum;
  }();
  return bytes;
}

std::vector<DateMention> dates_of(const Text& text, const Language& language,
                                  const DateContext& context) {
  auto dates = read_dates(text, language.dates, context);
  drop_untrusted(text, language.dates, context, dates);
  return dates;
}

std::vector<Mention> mentions_of(const Text& text) {
  auto mentions = find_mentions(text);
  add_short_names(text, mentions);
  return mentions;
}

}  // namespace diplograph::bench
