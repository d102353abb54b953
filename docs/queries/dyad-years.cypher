// How a country stood to another, or to all others, year by year: diplomatic relations, missions, recognition, alliances, with ISO and COW codes to merge on.
//
// Change the values and run it again:
//   contested: true for what sources disagree on, null for anything.
//   entity: `country`. The country.
//   from: Only what may reach into this day or later.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known.
//   modality: How facts must have stood, null for anything.
//   most: One more than are read at once.
//   to: Only what may begin on this day or earlier.
//   types: The types of the facts, null for any.
//   validAt: A day on which it must hold or may have, null for any.
//   with: The other country; without it, all.
:param contested => null;
:param entity => 'country/KAZ';
:param from => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param modality => null;
:param most => 501;
:param to => null;
:param types => ['alliance-obligation', 'diplomatic-relations', 'mission', 'recognition'];
:param validAt => null;
:param with => 'country/ISR';
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE (r.entity = $entity
  AND r.sort >= ''
  AND r.fact > ''
  AND f.type IN $types
  AND EXISTS {
    MATCH (f)-[:STATE]->(s:State)
    WHERE (((s.knownFrom <= $knownAt
          AND (s.knownTo IS NULL
            OR s.knownTo > $knownAt)
          AND (($validAt IS NULL
              OR s.startMin IS NULL
              OR s.startMin <= $validAt)
            AND ($validAt IS NULL
              OR s.endMax IS NULL
              OR s.endMax >= $validAt))
          AND (($to IS NULL
              OR s.startMin IS NULL
              OR s.startMin <= $to)
            AND ($from IS NULL
              OR s.endMax IS NULL
              OR s.endMax >= $from)))
        AND ($modality IS NULL
          OR s.modality = $modality))
      AND ($contested IS NULL
        OR s.contested = $contested))
    RETURN s
  })
WITH DISTINCT f
MATCH (f)-[:HAS_PARTICIPANT]->(y:Entity)
WHERE ((y.kind = 'country'
    AND y.id <> $entity
    AND y.id >= $id)
  AND ($with IS NULL
    OR y.id = $with))
WITH DISTINCT f, y.id AS partner ORDER BY partner LIMIT $most
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  values: f.values,
  content: f.content,
  contentLang: f.contentLang
} AS fact, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity)
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact)
  RETURN {
    role: c.role,
    fact: g.id,
    caption: g.caption,
    as: c.as,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    })
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND (($validAt IS NULL
        OR t.startMin IS NULL
        OR t.startMin <= $validAt)
      AND ($validAt IS NULL
        OR t.endMax IS NULL
        OR t.endMax >= $validAt)))
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
} AS states, partner, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  RETURN {
    act: c.act,
    span: c.span,
    modality: c.modality,
    polarity: c.polarity,
    startMin: c.startMin,
    startMax: c.startMax,
    endMin: c.endMin,
    endMax: c.endMax
  }
} AS acts, COLLECT {
  MATCH (f)-[:HAS_PARTICIPANT]->(z:Entity)
  RETURN {
    id: z.id,
    identifiers: z.identifiers
  }
} AS codes ORDER BY partner;
