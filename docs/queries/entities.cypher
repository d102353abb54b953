// Entities by name in any script, each with the name that matched and how, and the offices it holds or held.
//
// Change the values and run it again:
//   id: Where the page begins: the place of the last item of the page before.
//   key: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   rank: Where the page begins: the place of the last item of the page before.
//   word: The beginning of a name's words, as names are matched.
//   words: The words, as the full-text index takes them.
//   given_lang: Of names searched for, only those in one of these languages, or of which the language is not known.
//   given_type: Only entities of this kind.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param given_lang => null;
:param given_type => null;
:param given_validAt => null;
:param id => '';
:param key => 'توكاييف';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param rank => -1;
:param word => ' توكاييف ';
:param words => '+توكاييف*';
CALL db.index.fulltext.queryNodes('name_words', $words) YIELD node MATCH (e:Entity)-[:HAS_NAME]->(node)
WHERE (($given_type IS NULL
    OR e.kind = $given_type)
  AND ($given_lang IS NULL
    OR node.lang IS NULL
    OR any(range IN $given_lang
    WHERE (toLower(node.lang) = range
      OR toLower(node.lang) STARTS WITH (range + '-')
      OR toLower(node.lang) = head(split(range, '-'))))))
WITH e, node, CASE WHEN node.key = $key THEN 0 WHEN ((' ' + node.key) + ' ') CONTAINS $word THEN 1 ELSE 2 END AS rank
WITH e, min(rank) AS rank, collect(node) AS names
WHERE (rank > $rank
  OR (rank = $rank
    AND e.id > $id))
WITH e, rank, names ORDER BY rank, e.id LIMIT $limit
UNWIND names AS node
WITH e, rank, node
WHERE CASE WHEN node.key = $key THEN 0 WHEN ((' ' + node.key) + ' ') CONTAINS $word THEN 1 ELSE 2 END = rank
WITH e, rank, node ORDER BY node.lang, node.text, node.id
WITH e, head(collect( {
  rank: rank,
  text: node.text,
  lang: node.lang,
  script: node.script,
  kind: node.kind
})) AS match
RETURN {
  id: e.id,
  kind: e.kind,
  caption: e.caption
} AS entity, match, COLLECT {
  MATCH (e)-[h:HOLDS_OFFICE]->(ho:Entity)
  MATCH (hf:Fact)-[:STATE]->(hs:State) USING INDEX SEEK hf:Fact(id) WHERE (hf.id = h.factId
    AND (hs.knownFrom <= $knownAt
      AND (hs.knownTo IS NULL
        OR hs.knownTo > $knownAt))
    AND coalesce(hs.startMin <= $given_validAt, true)
    AND coalesce(hs.endMax >= $given_validAt, true)
    AND hs.ordinal = h.ordinal
    AND hs.modality = 'actual'
    AND hs.polarity = 'positive')
  RETURN {
    office: {
      id: ho.id,
      caption: ho.caption
    },
    period: {
      ordinal: hs.ordinal,
      caption: hs.caption,
      modality: hs.modality,
      polarity: hs.polarity,
      act: hs.act,
      lifecycle: hs.lifecycle,
      contested: hs.contested,
      sources: hs.sources,
      startMin: hs.startMin,
      startMax: hs.startMax,
      endMin: hs.endMin,
      endMax: hs.endMax,
      knownFrom: hs.knownFrom,
      knownTo: hs.knownTo
    }
  } ORDER BY h.edgeId
} AS offices ORDER BY match.rank, e.id;
