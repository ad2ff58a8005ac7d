// Dates that are told by a distance or a stretch of time: "two weeks ago", "in the summer of 2015",
// "the early nineties of the last century", "the nineteenth century".
#pragma once

#include "recognise/dates_resolve.hpp"

namespace diplograph {

// So many units before or after the reference: as fine as its unit is.
[[nodiscard]] Resolution resolve_offset(const DatePoint& point, const DateView& view);

// Three whole months. A winter lies in two years: one told by its year alone is not known.
[[nodiscard]] Resolution resolve_season(const DatePoint& point, const DateView& view);

// A decade of a century, of the twentieth unless another is told, or a part of it; else a century.
[[nodiscard]] Resolution resolve_decade(const DatePoint& point, const DateView& view);

}  // namespace diplograph
