// Entities by name in any script, each with the name that matched and how.
:param id => '';
:param key => 'توكاييف';
:param lang => null;
:param limit => 101;
:param rank => -1;
:param type => null;
:param word => ' توكاييف ';
:param words => '+توكاييف*';
CALL db.index.fulltext.queryNodes('name_words', $words, {
  limit: 5000
}) YIELD node MATCH (e:Entity)-[:HAS_NAME]->(node)
WHERE (($type IS NULL
    OR e.kind = $type)
  AND ($lang IS NULL
    OR node.lang IS NULL
    OR node.lang = $lang
    OR node.lang STARTS WITH ($lang + '-')))
WITH e, node, CASE WHEN node.key = $key THEN 0 WHEN ((' ' + node.key) + ' ') CONTAINS $word THEN 1 ELSE 2 END AS rank ORDER BY rank, node.lang, node.text
WITH e, head(collect( {
  rank: rank,
  text: node.text,
  lang: node.lang,
  script: node.script,
  kind: node.kind
})) AS match
WHERE (match.rank > $rank
  OR (match.rank = $rank
    AND e.id > $id))
RETURN {
  id: e.id,
  kind: e.kind,
  caption: e.caption
} AS entity, match ORDER BY match.rank, e.id LIMIT $limit;
