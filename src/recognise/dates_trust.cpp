#include "recognise/dates_trust.hpp"

#include <algorithm>
#include <chrono>

namespace diplograph {
namespace {

using std::chrono::sys_days;

constexpr std::size_t kLeadSentences = 2;
constexpr std::chrono::days kWeekend{2};  // behind Friday and Saturday, or Saturday and Sunday

DateRule::Counted counted(const DateRules& rules, const DateMention& mention) {
  const auto* rule = rules.find(mention.date.rule);
  return rule == nullptr ? DateRule::Counted::no : rule->counted;
}

// "Thursday", not "last Thursday".
bool is_bare_weekday(const Text& text, const DateRules& rules, const DateMention& mention) {
  if (!mention.date.from || counted(rules, mention) != DateRule::Counted::weekday) return false;
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

// "today", "yesterday": told from the day of the page.
bool is_told_from(const DateRules& rules, const DateMention& mention, sys_days today) {
  return mention.date.from && counted(rules, mention) == DateRule::Counted::today &&
         std::chrono::abs(sys_days(*mention.date.from) - today) <= std::chrono::days(1);
}

// "yesterday, Tuesday": the day of the week is that of the page, so its date is right.
bool confirms(const Text& text, const DateRules& rules, const DateMention& mention,
              sys_days today) {
  if (!is_told_from(rules, mention, today)) return false;
  for (auto i = mention.first; i < mention.last; ++i) {
    const auto matches = text.matches_at(i);
    const bool named = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      return text.term(match).id.starts_with("weekday:");
    });
    if (named) return true;
  }
  return false;
}

bool is_older(const Text& text, const DateRules& rules, const DateContext& context,
              const std::vector<DateMention>& dates) {
  const auto today = sys_days(*context.reference);
  if (std::any_of(dates.begin(), dates.end(), [&](const DateMention& mention) {
        return confirms(text, rules, mention, today);
      }))
    return false;
  const auto end = end_of_lead(text, context.headline_parts);
  std::optional<sys_days> latest;
  for (const auto& mention : dates) {
    if (mention.first >= end) break;
    // "arrived yesterday on a tour that he began on Thursday": news opens with yesterday.
    if (!latest && is_told_from(rules, mention, today)) return false;
    if (!is_bare_weekday(text, rules, mention)) continue;
    const auto day = sys_days(*mention.date.from);
    if (day <= today && (!latest || day > *latest)) latest = day;
  }
  return latest && today - *latest > reach_on(today, rules.news_days());
}

}  // namespace

void drop_untrusted(const Text& text, const DateRules& rules, const DateContext& context,
                    std::vector<DateMention>& dates) {
  if (!context.reference || rules.news_days() == 0 || !is_older(text, rules, context, dates))
    return;
  for (auto& mention : dates) {
    if (counted(rules, mention) == DateRule::Counted::no) continue;
    mention.date.from.reset();
    mention.date.to.reset();
  }
}

}  // namespace diplograph
