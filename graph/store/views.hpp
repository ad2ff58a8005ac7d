// The views of a store, for people who write SQL; docs/store.md lists their columns.
#pragma once

#include <array>
#include <string_view>

namespace diplograph {

struct View {
  std::string_view name;
  const char* sql;
};

// Kinds by number, as graph/kinds.hpp has them: nodes 0 person, 1 state, 2 organization, 3 place,
// 4 meeting, 5 visit, 9 statement, 10 article; edges 0 participant, 1 speaker, 2 addressee,
// 3 about, 4 at, 6 holds_office, 10 reported_in, 11 mentioned_in, 12 met.
inline constexpr std::array<View, 7> store_views{{
    {"actors", R"sql(
SELECT n.id, k.name AS kind, n.label, json_extract(n.facts, '$.labels.en') AS label_en,
       json_extract(n.facts, '$.labels.ar') AS label_ar, json_extract(n.facts, '$.wikidata') AS wikidata,
       (SELECT count(*) FROM edge e WHERE e.source = n.num AND e.kind = 11) AS articles,
       m.degree, m.meetings, m.pagerank, m.betweenness, m.community
FROM node n JOIN node_kind k ON k.num = n.kind LEFT JOIN measure m ON m.node = n.num
WHERE n.kind <= 2)sql"},
    {"met", R"sql(
SELECT a.id AS one, a.label AS one_label, b.id AS other, b.label AS other_label,
       e.count AS meetings, e.first, e.last
FROM edge e JOIN node a ON a.num = e.source JOIN node b ON b.num = e.target
WHERE e.kind = 12)sql"},
    {"meetings", R"sql(
SELECT n.id, n.first AS day, n.last AS day_to, n.status, json_extract(n.facts, '$.mode') AS mode,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 0 ORDER BY w.id)) AS who,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 4 ORDER BY w.id)) AS place,
       n.sources, n.label
FROM node n WHERE n.kind = 4)sql"},
    {"visits", R"sql(
SELECT n.id, n.first AS day, n.last AS day_to, n.status,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 0 AND e.key = 'participant/visitor' ORDER BY w.id)) AS visitor,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 0 AND e.key = 'participant/host' ORDER BY w.id)) AS host,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 4 ORDER BY w.id)) AS place,
       n.sources, n.label
FROM node n WHERE n.kind = 5)sql"},
    {"statements", R"sql(
SELECT n.id, n.first AS day, json_extract(n.facts, '$.act') AS act,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 1 ORDER BY w.id)) AS speaker,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 2 ORDER BY w.id)) AS addressee,
       (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT w.label FROM edge e JOIN node w ON w.num = e.target
          WHERE e.source = n.num AND e.kind = 3 ORDER BY w.id)) AS about,
       json_extract(n.facts, '$.text') AS words, json_extract(n.facts, '$.quote') AS quote, n.sources
FROM node n WHERE n.kind = 9)sql"},
    {"offices", R"sql(
SELECT p.id AS person, p.label AS person_label, json_extract(e.facts, '$.role') AS role,
       o.id AS of, o.label AS of_label, json_extract(e.facts, '$.title') AS title, e.first, e.last,
       coalesce(json_array_length(e.facts, '$.articles'), 0) AS articles,
       json_extract(e.facts, '$.terms') AS terms
FROM edge e JOIN node p ON p.num = e.source JOIN node o ON o.num = e.target
WHERE e.kind = 6)sql"},
    {"sources", R"sql(
SELECT n.id AS article, n.first AS published, n.label AS headline,
       (SELECT group_concat(value, '; ') FROM json_each(n.facts, '$.publisher')) AS publisher,
       (SELECT group_concat(value, '; ') FROM json_each(n.facts, '$.relayed_from')) AS relayed_from,
       json_extract(n.facts, '$.lang') AS lang, json_extract(n.facts, '$.file') AS file,
       (SELECT count(*) FROM edge e WHERE e.target = n.num AND e.kind = 10) AS reports
FROM node n WHERE n.kind = 10)sql"},
}};

}  // namespace diplograph
