#include "recognise/dates_trust.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace diplograph {
namespace {

using std::chrono::sys_days;

constexpr std::size_t kLeadSentences = 2;
constexpr std::chrono::days kWeekend{2};  // behind Friday and Saturday, or Saturday and Sunday

// The rules whose dates are counted from today, without what a language puts before their names.
constexpr std::array<std::string_view, 6> kCounted{"relative", "relative-days", "weekday",
                                                   "weekdays", "weekday-range", "distance"};

std::string_view rule_of(const DateMention& mention) {
  const auto dot = mention.date.rule.rfind('.');
  return std::string_view(mention.date.rule).substr(dot == std::string::npos ? 0 : dot + 1);
}

// "Thursday", not "last Thursday".
bool is_bare_weekday(const Text& text, const DateMention& mention) {
  if (rule_of(mention) != "weekday" || !mention.date.from) return false;
  for (auto i = mention.first; i < mention.last; ++i) {
    const auto matches = text.matches_at(i);
    const bool shifted = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      return text.term(match).id.starts_with("shift:");
    });
    if (shifted) return false;
  }
  return true;
}

// The token behind the first sentences of the news.
std::uint32_t end_of_lead(const Text& text, std::uint32_t headline_parts) {
  std::size_t count = 0;
  for (const auto& sentence : text.sentences) {
    if (sentence.part >= headline_parts && ++count == kLeadSentences) return sentence.last;
  }
  return text.sentences.empty() ? 0 : text.sentences.back().last;
}

// How far back news may lie: also behind a weekend.
std::chrono::days reach_on(std::chrono::sys_days today, int news_days) {
  const std::chrono::weekday day(today);
  const bool behind_weekend = day == std::chrono::Sunday || day == std::chrono::Monday;
  return std::chrono::days(news_days) + (behind_weekend ? kWeekend : std::chrono::days(0));
}

bool is_older(const Text& text, const DateContext& context, const std::vector<DateMention>& dates,
              int news_days) {
  const auto today = sys_days(*context.reference);
  const auto end = end_of_lead(text, context.headline_parts);
  std::optional<sys_days> latest;
  for (const auto& mention : dates) {
    if (mention.first >= end) break;
    if (!is_bare_weekday(text, mention)) continue;
    const auto day = sys_days(*mention.date.from);
    if (day <= today && (!latest || day > *latest)) latest = day;
  }
  return latest && today - *latest > reach_on(today, news_days);
}

}  // namespace

void drop_untrusted(const Text& text, const DateRules& rules, const DateContext& context,
                    std::vector<DateMention>& dates) {
  const auto news_days = rules.news_days();
  if (!context.reference || news_days == 0 || !is_older(text, context, dates, news_days)) return;
  for (auto& mention : dates) {
    if (std::find(kCounted.begin(), kCounted.end(), rule_of(mention)) == kCounted.end()) continue;
    mention.date.from.reset();
    mention.date.to.reset();
  }
}

}  // namespace diplograph
