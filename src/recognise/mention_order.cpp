#include "recognise/mention_order.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace diplograph {
namespace {

bool stands_before(const Mention& a, const Mention& b) { return a.first < b.first; }

}  // namespace

void put_in_order(std::vector<Mention>& mentions) {
  for (auto at = mentions.begin(); at != mentions.end(); ++at) {
    if (at == mentions.begin() || !stands_before(*at, *(at - 1))) continue;
    std::rotate(std::upper_bound(mentions.begin(), at, *at, stands_before), at, at + 1);
  }
}

void merge_in_order(std::vector<Mention> found, std::vector<Mention>& mentions) {
  assert(std::is_sorted(mentions.begin(), mentions.end(), stands_before));
  assert(std::is_sorted(found.begin(), found.end(), stands_before));
  auto left = mentions.size();
  mentions.resize(left + found.size());
  for (auto to = mentions.end(); !found.empty();) {
    const bool behind = left > 0 && stands_before(found.back(), mentions[left - 1]);
    auto& from = behind ? mentions[left - 1] : found.back();
    *--to = std::move(from);
    if (behind) {
      --left;
    } else {
      found.pop_back();
    }
  }
}

}  // namespace diplograph
