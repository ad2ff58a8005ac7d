#include "resolve/occasions.hpp"

#include <algorithm>

namespace diplograph {
namespace {

bool same_sentence(const Text& text, Span a, Span b) {
  const Span both{std::min(a.start, b.start), std::max(a.end, b.end)};
  return std::any_of(text.sentences.begin(), text.sentences.end(), [&](const Sentence& sentence) {
    return text.span_of(sentence.first, sentence.last).contains(both);
  });
}

bool takes_part(const Event& event, const Statement& statement) {
  const auto& speakers = statement.speakers;
  return std::any_of(
      event.participants.begin(), event.participants.end(), [&](const Participant& participant) {
        return std::find(speakers.begin(), speakers.end(), participant.id) != speakers.end();
      });
}

// The event is told beside the statement, not in it.
bool is_told_beside(const Text& text, const Event& event, const Statement& statement) {
  return std::any_of(event.evidence.begin(), event.evidence.end(), [&](const Evidence& evidence) {
    return same_sentence(text, evidence.trigger, statement.verb) &&
           !statement.span.contains(evidence.trigger);
  });
}

}  // namespace

void find_occasions(const Text& text, Record& record) {
  for (auto& statement : record.statements) {
    const auto occasion =
        std::find_if(record.events.begin(), record.events.end(), [&](const Event& event) {
          return (event.type == EventType::meeting || event.type == EventType::visit) &&
                 takes_part(event, statement) && is_told_beside(text, event, statement);
        });
    if (occasion != record.events.end()) statement.occasion = occasion->id;
  }
}

}  // namespace diplograph
