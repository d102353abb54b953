// How a country stood to another, or to all others, year by year: diplomatic relations, missions and their level (consulates are no missions here), recognition, alliances, with ISO and COW codes to merge on. A cell says yes (on some day of the year), presumed, unknown (it may have) or no; an empty one is what no source speaks of. The years are its days, so there is no `validAt`. Rows end with the last year that a source names, unless `to` is given; level and contested are of the pair, not of the year.
//
// Change the values and run it again:
//   entity: `country`. The country.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   most: One more than are read at once.
//   types: The types of the facts, null for any.
//   given_contested: true for what sources disagree on, null for anything.
//   given_from: Only what may reach into this day or later. Here date('2025-11-06'), or null.
//   given_modality: How facts must have stood, null for anything.
//   given_to: Only what may begin on this day or earlier. Here date('2025-11-06'), or null.
//   given_validAt: A day on which it must hold or may have. Here date('2025-11-06'), or null.
//   given_with: The other country; without it, all.
:param entity => 'country/KAZ';
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_to => null;
:param given_validAt => null;
:param given_with => 'country/ISR';
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param most => 501;
:param types => ['alliance-obligation', 'diplomatic-relations', 'mission', 'recognition'];
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
WITH DISTINCT f
MATCH (f)-[:HAS_PARTICIPANT]->(y:Entity)
WHERE ((y.kind = 'country'
    AND y.id <> $entity
    AND y.id >= $id)
  AND ($given_with IS NULL
    OR y.id = $given_with))
WITH DISTINCT f, y.id AS partner ORDER BY partner LIMIT $most
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
} AS states, partner, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  RETURN {
    document: c.document,
    knownFrom: c.knownFrom,
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
