// The relations of an entity: agreements, memberships, offices, diplomatic relations, missions.
//
// Change the values and run it again:
//   entity: The entity.
//   families: The families of facts: event, relation, stance.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   sort: Where the page begins: the place of the last item of the page before.
//   until: The last sort key of the list: '~~' for everything; with given_from '}', for all that is dated; with given_to its day as a text, '2025-11-06', or '}' if knownAt is not the year 9999.
//   given_contested: true for what sources disagree on, null for anything.
//   given_from: The first day of a stretch of days. Here date('2025-11-06'), or null.
//   given_modality: How facts must have stood, null for anything.
//   given_role: As what it takes part, null for anything.
//   given_to: The last day of a stretch of days. Here date('2025-11-06'), or null.
//   given_type: The type of the facts, null for any.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param entity => 'country/KAZ';
:param families => ['relation'];
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_role => null;
:param given_to => null;
:param given_type => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param sort => '';
:param until => '~~';
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE (((r.entity = $entity
      AND ((r.sort >= $sort
          AND r.sort <= $until
          AND r.fact > '')
        AND (r.sort <> $sort
          OR r.fact > $id)))
    AND ($given_role IS NULL
      OR r.role = $given_role)
    AND r.knownFrom <= $knownAt)
  AND ($given_type IS NULL
    OR f.type = $given_type)
  AND f.family IN $families
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
WITH DISTINCT r.entity AS entity, r.sort AS sort, r.fact AS id, f AS f ORDER BY entity, sort, id LIMIT $limit
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
} AS states, sort ORDER BY sort, id;

// As a picture. Around country/KAZ: relations.
:param entity => 'country/KAZ';
:param families => ['relation'];
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE (r.entity = $entity
  AND r.sort >= ''
  AND r.fact > ''
  AND f.family IN $families)
WITH f LIMIT 100
MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity)
RETURN f, p, x;
