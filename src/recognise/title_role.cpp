#include "recognise/title_role.hpp"

#include <algorithm>
#include <string_view>

namespace diplograph {
namespace {

// The first head that has `value` under `key`, or nullptr.
const Match* head_with(const Text& text, const TitleParts& parts, std::string_view key,
                       std::string_view value) {
  const auto found = std::find_if(parts.heads.begin(), parts.heads.end(), [&](const Match* head) {
    return text.term(*head).has(key, value);
  });
  return found == parts.heads.end() ? nullptr : *found;
}

// What follows decides; the most telling first. A bare title is one that may stand alone.
const Match& best_head(const Text& text, const TitleParts& parts, bool bare) {
  struct Clue {
    std::string_view owner;
    bool found;
  };
  const Clue clues[] = {{"portfolio", parts.found_portfolio},
                        {"body", parts.found_body},
                        {"free", parts.read_freely},
                        {"state", parts.found_state},
                        {"free", !bare}};
  for (const auto& clue : clues) {
    if (!clue.found) continue;
    if (const auto* head = head_with(text, parts, "of", clue.owner)) return *head;
  }
  const auto* head = bare ? head_with(text, parts, "alone", "yes") : nullptr;
  return head == nullptr ? *parts.heads.front() : *head;
}

}  // namespace

bool choose_role(const Text& text, TitleParts& parts) {
  auto& title = parts.title;
  const auto& front = *parts.heads.front();
  const bool bare = title.last <= front.last;
  const auto& head = best_head(text, parts, bare);
  const auto& term = text.term(head);
  const auto role = parse<Role>(term.id);
  if (!role) return false;
  title.role = *role;
  for (const std::string_view key : {"of_state", "of_org"}) {
    if (title.of.empty()) title.of = term.value(key);
  }
  title.alone = bare && front.last - front.first == 1 && title.of.empty();
  title.plural = (head.features & (kDual | kPlural)) != 0 || !term.value("number").empty();
  return title.plural || term.values("of").empty() || !bare || term.has("alone", "yes") ||
         !title.of.empty();
}

}  // namespace diplograph
