// Visits by whoever held an office on the days of the visit, or said to be of the office itself, to anywhere or to one host, in order of dates. What a claim of its own says of who took part (`event-participation`) is among `relations`.
//
// Change the values and run it again:
//   entity: `office`. The office.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   roles: As what somebody must take part.
//   sort: Where the page begins: the place of the last item of the page before.
//   until: The last sort key of the list: '~~' for everything; with given_from '}', for all that is dated; with given_to its day as a text, '2025-11-06', or '}' if knownAt is not the year 9999.
//   given_contested: true for what sources disagree on, null for anything.
//   given_from: Only what may reach into this day or later. Here date('2025-11-06'), or null.
//   given_modality: How facts must have stood, null for anything.
//   given_to: Only what may begin on this day or earlier. Here date('2025-11-06'), or null.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
//   given_with: `host`. Who received them, or where they went; a country, also where the place lies in it.
:param entity => 'office/president-of-kazakhstan';
:param given_contested => null;
:param given_from => null;
:param given_modality => 'actual';
:param given_to => null;
:param given_validAt => null;
:param given_with => 'country/USA';
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param roles => ['host', 'place'];
:param sort => '';
:param until => '~~';
CALL () {
  MATCH (h)-[o:HAS_PARTICIPANT]->() USING INDEX SEEK o:HAS_PARTICIPANT(entity, sort, fact)
  WHERE (o.entity = $entity
    AND o.sort >= ''
    AND o.fact > ''
    AND h.type = 'office-holding')
  MATCH (h)-[:STATE]->(t:State), (h)-[w:HAS_PARTICIPANT]->(p:Entity)
  WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND t.modality = 'actual'
    AND t.polarity = 'positive'
    AND w.role = 'holder')
  RETURN p.id AS who, p, t UNION ALL
  MATCH (p:Entity) USING INDEX SEEK p:Entity(id)
  WHERE p.id = $entity
  RETURN p.id AS who, p, NULL AS t
}
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE ((r.entity = who
    AND ((r.sort >= $sort
        AND r.sort <= $until
        AND r.fact > '')
      AND (r.sort <> $sort
        OR r.fact > $id))
    AND r.role = 'visitor'
    AND r.knownFrom <= $knownAt
    AND f.type = 'visit'
    AND EXISTS {
      MATCH (f)-[:STATE]->(s:State)
      WHERE (((s.knownFrom <= $knownAt
            AND (s.knownTo IS NULL
              OR s.knownTo > $knownAt)
            AND coalesce(s.startMin <= $given_validAt, true)
            AND coalesce(s.endMax >= $given_validAt, true)
            AND coalesce(s.startMin <= $given_to, true)
            AND coalesce(s.endMax >= $given_from, true))
          AND ($given_modality IS NULL
            OR (s.modality = $given_modality
              AND s.polarity = 'positive')))
        AND ($given_contested IS NULL
          OR s.contested = $given_contested))
      RETURN s
    })
  AND ($given_with IS NULL
    OR EXISTS {
      MATCH (f)-[w:HAS_PARTICIPANT]->()
      WHERE (w.entity = $given_with
        AND w.role IN $roles
        AND w.knownFrom <= $knownAt)
      RETURN w
    }
    OR $given_with IS NULL
    OR EXISTS {
      MATCH (f)-[l:HAS_PARTICIPANT]->(m:Entity)
      WHERE (l.role = 'place'
        AND l.knownFrom <= $knownAt)
      MATCH (m)-[:IN*1..4]->(n:Entity)
      WHERE n.id = $given_with
      RETURN n
    }))
MATCH (f)-[:STATE]->(d:State)
WHERE (d.knownFrom <= $knownAt
  AND (d.knownTo IS NULL
    OR d.knownTo > $knownAt)
  AND d.modality = 'actual'
  AND d.polarity = 'positive'
  AND ((t.startMin IS NULL
      OR d.endMax IS NULL
      OR t.startMin <= d.endMax)
    AND (d.startMin IS NULL
      OR t.endMax IS NULL
      OR d.startMin <= t.endMax)))
WITH f, r.sort AS sort, r.fact AS id, collect(DISTINCT CASE WHEN t IS NOT NULL THEN {
  person: {
    id: p.id,
    caption: p.caption
  },
  term: {
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
  }
} END) AS travellers, count(CASE WHEN t IS NULL THEN true END) > 0 AS ofOffice ORDER BY sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p]->(x:Entity) WHERE p.knownFrom <= $knownAt
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
  MATCH (f)-[:STATE]->(t) WHERE (t.knownFrom <= $knownAt
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
} AS states, sort, travellers, ofOffice ORDER BY sort, id;
