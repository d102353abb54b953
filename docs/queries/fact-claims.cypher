// All claims about one fact, first known first, with quotes and chains of sources: a fact's card has the first thousand of them.
//
// Change the values and run it again:
//   fact: The fact.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   given_at: Where the page begins: the place of the last item of the page before.
//   given_validAt: Only claims of something that may touch this day, planned or denied things too: the time of each that says that it is so then says `holds` yes, presumed or unknown, by this claim alone and unless it tells of an act before or beside it, such as a signature. Here date('2025-11-06'), or null.
:param fact => 'fact/c9ac59f6c061acd27079a638dbc90a4e';
:param given_at => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
MATCH (f:Fact) USING INDEX SEEK f:Fact(id)
WHERE f.id = $fact
MATCH (c:Claim)-[:ABOUT]->(f)
WHERE ((c.knownFrom <= $knownAt
    AND coalesce(c.startMin <= $given_validAt, true)
    AND coalesce(c.endMax >= $given_validAt, true))
  AND ($given_at IS NULL
    OR (c.knownFrom > $given_at
      OR (c.knownFrom = $given_at
        AND c.id > $id))))
WITH c ORDER BY c.knownFrom, c.id LIMIT $limit
MATCH (c)-[:FROM]->(d:Document)
RETURN {
  id: c.id,
  key: c.key,
  type: c.type,
  span: c.span,
  modality: c.modality,
  polarity: c.polarity,
  act: c.act,
  condition: c.condition,
  content: c.content,
  contentLang: c.contentLang,
  whenText: c.whenText,
  edtf: c.edtf,
  startMin: c.startMin,
  startMax: c.startMax,
  endMin: c.endMin,
  endMax: c.endMax,
  quote: c.quote,
  lang: c.lang,
  quoteStart: c.quoteStart,
  quoteEnd: c.quoteEnd,
  quoteSha256: c.quoteSha256,
  locator: c.locator,
  basis: c.basis,
  rule: c.rule,
  origin: c.origin,
  knownFrom: c.knownFrom
} AS claim, {
  id: d.id,
  title: d.title,
  lang: d.lang,
  published: d.published,
  publisher: d.publisher,
  url: d.url,
  license: d.license,
  datasets: d.datasets
} AS document, COLLECT {
  MATCH (d)-[:PUBLISHED_BY]->(p:Entity)
  RETURN {
    id: p.id,
    caption: p.caption
  } ORDER BY p.id
} AS publishers, COLLECT {
  MATCH (c)-[a:ATTRIBUTED_TO]->(s)
  RETURN {
    position: a.position,
    onBehalfOf: a.onBehalfOf,
    id: s.id,
    caption: s.caption,
    text: s.text,
    number: s.number
  } ORDER BY a.position, s.id
} AS chain, COLLECT {
  MATCH (c)-[:HELD_BY]->(w:Entity)
  RETURN {
    id: w.id,
    caption: w.caption
  } ORDER BY w.id
} AS holder ORDER BY c.knownFrom, c.id;
