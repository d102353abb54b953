// Everything that one document says, of anything or of one entity, with quotes in the original language.
//
// Change the values and run it again:
//   document: The document.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   place: Where the page begins: the place of the last item of the page before.
//   given_entity: Only what is about a fact in which it takes part.
//   given_validAt: Only claims of something that may touch this day, planned or denied things too: the time of each that says that it is so then says `holds` yes, presumed or unknown, by this claim alone and unless it tells of an act before or beside it, such as a signature. Here date('2025-11-06'), or null.
:param document => 'document/dispatch-truth-social-2025-11-06';
:param given_entity => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
MATCH (c:Claim) USING INDEX SEEK c:Claim(document, id)
WHERE ((c.document = $document
    AND c.id > $id
    AND c.quoteStart IS NULL
    AND c.counts = true
    AND c.knownFrom <= $knownAt
    AND coalesce(c.startMin <= $given_validAt, true)
    AND coalesce(c.endMax >= $given_validAt, true))
  AND ($given_entity IS NULL
    OR EXISTS {
      MATCH (c)-[:ABOUT]->(f), (f)-[r:HAS_PARTICIPANT]->()
      WHERE (r.entity = $given_entity
        AND r.knownFrom <= $knownAt)
      RETURN r
    }))
WITH c, c.document AS of, -1 AS place, c.id AS id ORDER BY of, id LIMIT $limit
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
} AS holder, head(COLLECT {
  MATCH (c)-[:ABOUT]->(f)
  RETURN {
    caption: f.caption,
    family: f.family,
    act: f.act,
    startMin: f.startMin,
    startMax: f.startMax,
    endMin: f.endMin,
    endMax: f.endMax,
    now: head(COLLECT {
      MATCH (f)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    id: f.id,
    type: f.type
  }
}) AS about, c.reason AS reason, place ORDER BY place, c.id;
:param document => 'document/dispatch-truth-social-2025-11-06';
:param given_entity => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param place => 0;
MATCH (c:Claim) USING INDEX SEEK c:Claim(document, quoteStart, id)
WHERE (((c.document = $document
      AND c.quoteStart >= $place
      AND c.id > '')
    AND (c.quoteStart <> $place
      OR c.id > $id)
    AND c.counts = true
    AND c.knownFrom <= $knownAt
    AND coalesce(c.startMin <= $given_validAt, true)
    AND coalesce(c.endMax >= $given_validAt, true))
  AND ($given_entity IS NULL
    OR EXISTS {
      MATCH (c)-[:ABOUT]->(f), (f)-[r:HAS_PARTICIPANT]->()
      WHERE (r.entity = $given_entity
        AND r.knownFrom <= $knownAt)
      RETURN r
    }))
WITH c, c.document AS of, c.quoteStart AS place, c.id AS id ORDER BY of, place, id LIMIT $limit
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
} AS holder, head(COLLECT {
  MATCH (c)-[:ABOUT]->(f)
  RETURN {
    caption: f.caption,
    family: f.family,
    act: f.act,
    startMin: f.startMin,
    startMax: f.startMax,
    endMin: f.endMin,
    endMax: f.endMax,
    now: head(COLLECT {
      MATCH (f)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    id: f.id,
    type: f.type
  }
}) AS about, c.reason AS reason, place ORDER BY place, c.id;
