// Claims in whose quotes all the words stand, in the language of the document. In Arabic, vowel marks, hamza or madda on alef, `ى` for `ي`, `ه` for `ة`, and what is joined to a word, as `ال`, do not matter; `ؤ`, `ئ`, `ٱ`, the small alef, and the Persian `ی` and `ک` are letters of their own. The commonest Arabic words, as `في`, are passed over: alone they find nothing.
//
// Change the values and run it again:
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   words: The words, as the full-text index takes them.
//   given_entity: Only what is about a fact in which it takes part.
//   given_validAt: Only claims of something that may touch this day, planned or denied things too: the time of each that says that it is so then says `holds` yes, presumed or unknown, by this claim alone and unless it tells of an act before or beside it, such as a signature. Here date('2025-11-06'), or null.
:param given_entity => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param words => '+"علاقات" +"دبلوماسية"';
CALL db.index.fulltext.queryNodes('quote_words', $words) YIELD node WITH node AS c
WHERE ((c.counts = true
    AND c.knownFrom <= $knownAt
    AND c.id > $id
    AND coalesce(c.startMin <= $given_validAt, true)
    AND coalesce(c.endMax >= $given_validAt, true))
  AND ($given_entity IS NULL
    OR EXISTS {
      MATCH (c)-[:ABOUT]->(f), (f)-[r:HAS_PARTICIPANT]->()
      WHERE (r.entity = $given_entity
        AND r.knownFrom <= $knownAt)
      RETURN r
    }))
WITH c ORDER BY c.id LIMIT $limit
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
}) AS about, c.reason AS reason ORDER BY c.id;
