#include <algorithm>
#include <set>

#include "base/unicode.hpp"
#include "graph/event_node.hpp"
#include "graph/merge_steps.hpp"

namespace diplograph {
namespace {

constexpr std::size_t names_in_label = 4;

std::vector<Telling> all_tellings(const Records& records) {
  std::vector<Telling> tellings;
  for (const KeptRecord* kept : records) {
    for (const Event& event : kept->record.events) tellings.push_back({&kept->record, &event});
  }
  return tellings;
}

// "2023-09-18", "2023-09-18..2023-09-21", or the words of a date that nobody could resolve.
std::string date_label(const Date& date) {
  if (!date.from) return date.text;
  const std::string from = to_iso(*date.from);
  return date.to == date.from ? from : from + ".." + to_iso(*date.to);
}

std::string label_of(const MergedEvent& event, const Labels& labels) {
  std::vector<std::string> names;
  std::set<std::string> named;
  for (const Participant& who : event.participants) {
    const auto found = labels.find(who.id);
    if (found != labels.end() && named.insert(who.id).second) names.push_back(found->second);
  }
  return event_label({event.id, node_kind_of(event.type), "", event.facts}, names);
}

void tie_reports(const std::string& id, const std::vector<Telling>& tellings, Parts& parts) {
  for (const Telling& telling : tellings) {
    const Event& event = *telling.event;
    ReportFacts facts;
    facts.told_as = event.id;
    facts.status = event.status;
    facts.date = event.date;
    static const std::vector<Evidence> none(1);
    const std::vector<Evidence>& evidence = event.evidence.empty() ? none : event.evidence;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      facts.span = evidence[i].span;
      facts.trigger = evidence[i].trigger;
      facts.rule = evidence[i].rule;
      facts.quote = evidence[i].quote;
      const std::string special = event.id + "/" + std::to_string(i);
      parts.tie(id, telling.article->article,
                {EdgeKind::reported_in, edge_key(EdgeKind::reported_in, special), facts});
    }
  }
}

}  // namespace

std::string event_label(const Node& event, const std::vector<std::string>& names) {
  std::string label;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == names_in_label) {
      label += ", ...";
      break;
    }
    label += (label.empty() ? "" : ", ") + names[i];
  }
  if (label.empty()) label = to_string(event.kind);
  const auto& known = event.event().date;
  const std::string date = known ? date_label(*known) : "";
  return date.empty() ? label : label + " (" + date + ")";
}

std::unordered_map<std::string, std::string> merge_events(
    const Records& records, const Labels& labels, const Upward& standing, const Upward& location,
    const std::vector<Decision>& decisions, Parts& parts) {
  std::unordered_map<std::string, std::string> merged_ids;
  std::vector<MergedEvent> merged;
  for (const auto& tellings : same_events(all_tellings(records), standing, location, decisions)) {
    MergedEvent event = merge_event(tellings, standing);
    for (const Telling& telling : tellings) merged_ids[telling.event->id] = event.id;
    for (const Participant& who : event.participants) {
      parts.tie(
          event.id, who.id,
          {EdgeKind::participant, edge_key(EdgeKind::participant, to_string(who.role)), who.role});
    }
    for (const std::string& place : event.places) parts.tie(event.id, place, EdgeKind::at);
    tie_reports(event.id, tellings, parts);
    parts.add({event.id, node_kind_of(event.type), label_of(event, labels), event.facts});
    merged.push_back(std::move(event));
  }
  tie_contradictions(merged, standing, location, parts);
  return merged_ids;
}

}  // namespace diplograph
