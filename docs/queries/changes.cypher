// What became known after one moment and up to another: how each fact stood before and after, and what was published about it then. The two moments are of knowledge, so there is no `knownAt`.
//
// Change the values and run it again:
//   entity: Only facts in which it takes part.
//   id: Where the page begins: the place of the last item of the page before.
//   limit: One more than a page has, to see whether there is a next one.
//   since: What was known by then is left out; a date is the end of that day in UTC. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null.
//   until: Up to and with this moment; without it, to the present. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   given_at: Where the page begins: the place of the last item of the page before.
//   given_validAt: Only of what, as it stood then, may touch this day; each actual period then says `holds` yes, presumed or unknown, or no of how it stood before. Here date('2025-11-06'), or null.
//   given_with: Only facts in which it takes part too; needs 'entity'.
:param entity => 'country/KAZ';
:param given_at => null;
:param given_validAt => null;
:param given_with => null;
:param id => '';
:param limit => 101;
:param since => datetime('2025-11-06T23:59:59Z');
:param until => datetime('2025-11-08T23:59:59Z');
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE ((r.entity = $entity
    AND r.sort >= ''
    AND r.fact > ''
    AND r.knownFrom <= $until)
  AND ($given_with IS NULL
    OR EXISTS {
      MATCH (f)-[w:HAS_PARTICIPANT]->()
      WHERE (w.entity = $given_with
        AND w.knownFrom <= $until)
      RETURN w
    }))
WITH f, min(r.knownFrom) AS named
WITH f, CASE WHEN head(COLLECT {
  MATCH (f)-[u:HAS_PARTICIPANT]->()
  WHERE ($given_with IS NOT NULL
    AND u.entity = $given_with)
  RETURN u.knownFrom ORDER BY u.knownFrom
}) > named THEN head(COLLECT {
  MATCH (f)-[u:HAS_PARTICIPANT]->()
  WHERE ($given_with IS NOT NULL
    AND u.entity = $given_with)
  RETURN u.knownFrom ORDER BY u.knownFrom
}) ELSE named END AS named
MATCH (f)-[:STATE]->(s:State)
WITH s, named, CASE WHEN named > s.knownFrom THEN named ELSE s.knownFrom END AS moment, s.id AS stateId
WHERE (((moment > $since
      AND moment <= $until)
    AND (s.knownTo IS NULL
      OR s.knownTo > moment))
  AND ($given_at IS NULL
    OR (moment > $given_at
      OR (moment = $given_at
        AND s.id > $id)))
  AND coalesce(s.startMin <= $given_validAt, true)
  AND coalesce(s.endMax >= $given_validAt, true))
WITH DISTINCT s, named, moment, stateId ORDER BY moment, stateId LIMIT $limit
MATCH (f)-[:STATE]->(s)
RETURN {
  caption: f.caption,
  family: f.family,
  act: f.act,
  startMin: f.startMin,
  startMax: f.startMax,
  endMin: f.endMin,
  endMax: f.endMax,
  now: NULL,
  id: f.id,
  type: f.type
} AS fact, {
  ordinal: s.ordinal,
  caption: s.caption,
  modality: s.modality,
  polarity: s.polarity,
  act: s.act,
  lifecycle: s.lifecycle,
  contested: s.contested,
  sources: s.sources,
  startMin: s.startMin,
  startMax: s.startMax,
  endMin: s.endMin,
  endMax: s.endMax,
  knownFrom: s.knownFrom,
  knownTo: s.knownTo
} AS after, COLLECT {
  MATCH (f)-[:STATE]->(b:State) WHERE (b.knownTo = moment
    AND named < moment)
  RETURN {
    ordinal: b.ordinal,
    caption: b.caption,
    modality: b.modality,
    polarity: b.polarity,
    act: b.act,
    lifecycle: b.lifecycle,
    contested: b.contested,
    sources: b.sources,
    startMin: b.startMin,
    startMax: b.startMax,
    endMin: b.endMin,
    endMax: b.endMax,
    knownFrom: b.knownFrom,
    knownTo: b.knownTo
  } ORDER BY b.ordinal
} AS ended, COLLECT {
  MATCH (f)-[:STATE]->(b:State) WHERE b.knownFrom = moment
  RETURN {
    ordinal: b.ordinal,
    caption: b.caption,
    modality: b.modality,
    polarity: b.polarity,
    act: b.act,
    lifecycle: b.lifecycle,
    contested: b.contested,
    sources: b.sources,
    startMin: b.startMin,
    startMax: b.startMax,
    endMin: b.endMin,
    endMax: b.endMax,
    knownFrom: b.knownFrom,
    knownTo: b.knownTo
  } ORDER BY b.ordinal
} AS begun, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom = moment
  MATCH (c)-[:FROM]->(d:Document)
  RETURN {
    id: c.id,
    quote: c.quote,
    lang: c.lang,
    document: {
      id: d.id,
      caption: d.caption,
      lang: d.lang
    }
  } ORDER BY c.id
} AS claims, moment, stateId ORDER BY moment, stateId;
