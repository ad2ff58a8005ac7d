// What is too long to be an article is read in pieces, so that no text costs more than its length.
#pragma once

#include <cstdint>
#include <vector>

#include "model/article.hpp"

namespace diplograph {

// Puts pieces of at most `most` characters of news in the place of each article that has more, cut
// between paragraphs, else at a space. The first has the headline; each has the article's day,
// language and publishers. Linear.
void part_long_articles(const Source& source, std::uint32_t most, std::vector<Article>& articles);

}  // namespace diplograph
