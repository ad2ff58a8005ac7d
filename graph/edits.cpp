#include "graph/edits.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace diplograph {

std::size_t edit_distance(std::u32string_view left, std::u32string_view right, std::size_t most) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > most) return most + 1;
  std::vector<std::size_t> row(left.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= right.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= left.size(); ++j) {
      const std::size_t replaced = diagonal + (left[j - 1] == right[i - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
    if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
  }
  return row.back();
}

}  // namespace diplograph
