// Every reported change of the relations between two countries, in order of dates: established, upgraded, severed, resumed, missions opened and closed; also the starts and ends that a source states without an act. With `validAt`, those that bound what may have held on that day: what began by then, and what ended no earlier.
//
// Change the values and run it again:
//   date: Where the page begins: the place of the last item of the page before.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   pair: The ids of the two, in order, with ~ between.
//   given_validAt: Only claims of something that may touch this day, planned or denied things too: the time of each that says that it is so then says `holds` yes, presumed or unknown, by this claim alone and unless it tells of an act before or beside it, such as a signature. Here date('2025-11-06'), or null.
:param date => '';
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param pair => 'country/ISR~country/KAZ';
MATCH (g:Fact) USING INDEX SEEK g:Fact(pair, sort, id)
WHERE (g.pair = $pair
  AND g.sort >= ''
  AND g.id > ''
  AND g.family = 'relation')
MATCH (c:Claim)-[:ABOUT]->(g)
WHERE (c.knownFrom <= $knownAt
  AND coalesce(c.startMin <= $given_validAt, true)
  AND coalesce(c.endMax >= $given_validAt, true))
WITH c, ((g.type + ':') + c.act) IN ['agreement-life-cycle:suspended', 'agreement-life-cycle:terminated', 'agreement-life-cycle:superseded', 'agreement-participation:withdrawal', 'agreement-participation:denunciation', 'agreement-participation:signature-withdrawn', 'agreement-role:relinquished', 'alliance-obligation:ended', 'alliance-obligation:renounced', 'alliance-obligation:expired', 'consular-relations:severed', 'consular-relations:interrupted', 'consular-relations:suspended', 'diplomatic-relations:severed', 'diplomatic-relations:interrupted', 'diplomatic-relations:suspended', 'envoy:recalled', 'envoy:expelled', 'envoy:ended', 'envoy:died', 'group-membership:withdrawal', 'group-membership:expulsion', 'group-membership:dissolution', 'mission:closed', 'office-holding:left-office', 'office-holding:resigned', 'office-holding:removed', 'office-holding:term-ended', 'office-holding:died', 'organization-membership:withdrawal', 'organization-membership:expulsion', 'organization-membership:dissolution', 'recognition:withdrawn'] AS closes
UNWIND [c.act, CASE WHEN ((c.act IS NULL
    AND c.startMin IS NOT NULL
    AND c.startMax IS NOT NULL)
  AND (NOT ((c.startMin IS NOT NULL
      AND c.startMax IS NOT NULL))
    OR NOT ((c.endMin IS NOT NULL
      AND c.endMax IS NOT NULL))
    OR c.startMin <> c.endMin
    OR c.startMax <> c.endMax)) THEN 'began' END, CASE WHEN ((c.act IS NULL
    AND c.endMin IS NOT NULL
    AND c.endMax IS NOT NULL)
  AND (NOT ((c.startMin IS NOT NULL
      AND c.startMax IS NOT NULL))
    OR NOT ((c.endMin IS NOT NULL
      AND c.endMax IS NOT NULL))
    OR c.startMin <> c.endMin
    OR c.startMax <> c.endMax)) THEN 'ended' END] AS change
WITH c, change, CASE WHEN (c.act IS NULL
  AND change = 'ended') THEN CASE WHEN c.endMin.year < 0 THEN (('-' + toString((1999999999 + c.endMin.year))) + right(toString(c.endMin), 6)) WHEN c.endMin.year > 9999 THEN ((':' + toString((1000000000 + c.endMin.year))) + right(toString(c.endMin), 6)) ELSE toString(c.endMin) END WHEN closes THEN coalesce(CASE WHEN c.endMin.year < 0 THEN (('-' + toString((1999999999 + c.endMin.year))) + right(toString(c.endMin), 6)) WHEN c.endMin.year > 9999 THEN ((':' + toString((1000000000 + c.endMin.year))) + right(toString(c.endMin), 6)) ELSE toString(c.endMin) END, CASE WHEN c.endMax.year < 0 THEN (('-' + toString((1999999999 + c.endMax.year))) + right(toString(c.endMax), 6)) WHEN c.endMax.year > 9999 THEN ((':' + toString((1000000000 + c.endMax.year))) + right(toString(c.endMax), 6)) ELSE toString(c.endMax) END, CASE WHEN c.startMin.year < 0 THEN (('-' + toString((1999999999 + c.startMin.year))) + right(toString(c.startMin), 6)) WHEN c.startMin.year > 9999 THEN ((':' + toString((1000000000 + c.startMin.year))) + right(toString(c.startMin), 6)) ELSE toString(c.startMin) END, CASE WHEN c.startMax.year < 0 THEN (('-' + toString((1999999999 + c.startMax.year))) + right(toString(c.startMax), 6)) WHEN c.startMax.year > 9999 THEN ((':' + toString((1000000000 + c.startMax.year))) + right(toString(c.startMax), 6)) ELSE toString(c.startMax) END, '~') ELSE coalesce(CASE WHEN c.startMin.year < 0 THEN (('-' + toString((1999999999 + c.startMin.year))) + right(toString(c.startMin), 6)) WHEN c.startMin.year > 9999 THEN ((':' + toString((1000000000 + c.startMin.year))) + right(toString(c.startMin), 6)) ELSE toString(c.startMin) END, CASE WHEN c.startMax.year < 0 THEN (('-' + toString((1999999999 + c.startMax.year))) + right(toString(c.startMax), 6)) WHEN c.startMax.year > 9999 THEN ((':' + toString((1000000000 + c.startMax.year))) + right(toString(c.startMax), 6)) ELSE toString(c.startMax) END, CASE WHEN c.endMin.year < 0 THEN (('-' + toString((1999999999 + c.endMin.year))) + right(toString(c.endMin), 6)) WHEN c.endMin.year > 9999 THEN ((':' + toString((1000000000 + c.endMin.year))) + right(toString(c.endMin), 6)) ELSE toString(c.endMin) END, CASE WHEN c.endMax.year < 0 THEN (('-' + toString((1999999999 + c.endMax.year))) + right(toString(c.endMax), 6)) WHEN c.endMax.year > 9999 THEN ((':' + toString((1000000000 + c.endMax.year))) + right(toString(c.endMax), 6)) ELSE toString(c.endMax) END, '~') END AS date, ((c.id + ' ') + change) AS place
WHERE (change IS NOT NULL
  AND (date > $date
    OR (date = $date
      AND place > $id)))
WITH c, change, date, place ORDER BY date, place LIMIT $limit
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
}) AS about, c.reason AS reason, change, date, place ORDER BY date, place;
