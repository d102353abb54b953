// One fact's evidence: claims with quotes and chains of sources, its history, and what contradicts it.
//
// Change the values and run it again:
//   fact: The fact.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   given_at: Where the page begins: the place of the last item of the page before.
//   given_validAt: Each period then says whether it held on this day: `holds` yes, no, presumed or unknown. Here date('2025-11-06'), or null.
:param fact => 'fact/c9ac59f6c061acd27079a638dbc90a4e';
:param given_validAt => null;
:param knownAt => datetime('9999-12-31T23:59:59Z');
MATCH (f:Fact) USING INDEX SEEK f:Fact(id)
WHERE f.id = $fact
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity) WHERE p.knownFrom <= $knownAt
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    knownFrom: p.knownFrom,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact) WHERE ((g.knownFrom IS NULL
      OR g.knownFrom <= $knownAt)
    AND (c.knownFrom IS NULL
      OR c.knownFrom <= $knownAt))
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    role: c.role,
    fact: g.id,
    as: c.as
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND coalesce(t.startMin <= $given_validAt, true)
    AND coalesce(t.endMax >= $given_validAt, true))
  RETURN {
    ordinal: t.ordinal,
    caption: t.caption,
    modality: t.modality,
    polarity: t.polarity,
    act: t.act,
    lifecycle: t.lifecycle,
    contested: t.contested,
    sources: t.sources,
    startMin: t.startMin,
    startMax: t.startMax,
    endMin: t.endMin,
    endMax: t.endMax,
    knownFrom: t.knownFrom,
    knownTo: t.knownTo
  } ORDER BY t.ordinal
} AS states, COLLECT {
  MATCH (f)-[:STATE]->(h:State) WHERE h.knownFrom <= $knownAt
  RETURN {
    ordinal: h.ordinal,
    caption: h.caption,
    modality: h.modality,
    polarity: h.polarity,
    act: h.act,
    lifecycle: h.lifecycle,
    contested: h.contested,
    sources: h.sources,
    startMin: h.startMin,
    startMax: h.startMax,
    endMin: h.endMin,
    endMax: h.endMax,
    knownFrom: h.knownFrom,
    knownTo: h.knownTo
  } ORDER BY h.ordinal, h.knownFrom
} AS history;
:param fact => 'fact/c9ac59f6c061acd27079a638dbc90a4e';
:param given_at => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 1001;
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
:param fact => 'fact/c9ac59f6c061acd27079a638dbc90a4e';
:param knownAt => datetime('9999-12-31T23:59:59Z');
MATCH (f:Fact) USING INDEX SEEK f:Fact(id)
WHERE f.id = $fact
MATCH (f)-[l:PART_OF|DURING|BEFORE|AFTER|SAID_IN|RESCHEDULED_TO|CONCERNS|POSSIBLY_SAME]-(g)
WHERE ((g.knownFrom IS NULL
    OR g.knownFrom <= $knownAt)
  AND (l.knownFrom IS NULL
    OR l.knownFrom <= $knownAt))
RETURN type(l) AS relation, startNode(l) <> f AS inverse, {
  caption: g.caption,
  family: g.family,
  act: g.act,
  startMin: g.startMin,
  startMax: g.startMax,
  endMin: g.endMin,
  endMax: g.endMax,
  now: head(COLLECT {
    MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
      AND (v.knownTo IS NULL
        OR v.knownTo > $knownAt))
    RETURN v.caption ORDER BY v.ordinal DESC
  }),
  id: g.id,
  why: l.why
} AS other ORDER BY relation, l.edgeId LIMIT 1001;

// As a picture. What fact/c9ac59f6c061acd27079a638dbc90a4e rests on.
:param fact => 'fact/c9ac59f6c061acd27079a638dbc90a4e';
MATCH (f:Fact) USING INDEX SEEK f:Fact(id)
WHERE f.id = $fact
MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity)
MATCH (c:Claim)-[a:ABOUT]->(f), (c)-[m:FROM]->(d:Document)
OPTIONAL MATCH (c)-[t:ATTRIBUTED_TO]->(o)
RETURN f, p, x, a, c, m, d, t, o LIMIT 300;
