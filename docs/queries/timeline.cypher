// Everything dated about an entity, events and the beginnings of relations alike, in order of dates.
//
// Change the values and run it again:
//   contested: true for what sources disagree on, null for anything.
//   entity: The entity.
//   families: The families of facts: event, relation, stance.
//   from: Only what may reach into this day or later.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   modality: How facts must have stood, null for anything.
//   role: As what it takes part, null for anything.
//   sort: Where the page begins: the place of the last item of the page before.
//   to: Only what may begin on this day or earlier.
//   type: The type of the facts, null for any.
//   until: The last sort key of the list: a day, or ~~ for everything.
//   validAt: Only what held on this day, or may have: each period then says `holds` yes, presumed or unknown.
:param contested => null;
:param entity => 'country/KAZ';
:param families => ['event', 'relation', 'stance'];
:param from => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param modality => null;
:param role => null;
:param sort => '';
:param to => null;
:param type => null;
:param until => '}';
:param validAt => null;
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE (((r.entity = $entity
      AND ((r.sort >= $sort
          AND r.sort <= $until
          AND r.fact > '')
        AND (r.sort <> $sort
          OR r.fact > $id)))
    AND ($role IS NULL
      OR r.role = $role))
  AND ($type IS NULL
    OR f.type = $type)
  AND f.family IN $families
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
WITH DISTINCT r.entity AS entity, r.sort AS sort, r.fact AS id, f AS f ORDER BY entity, sort, id LIMIT $limit
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
} AS states, sort ORDER BY sort, id;

// As a picture. Around country/KAZ: timeline.
:param entity => 'country/KAZ';
:param families => ['event', 'relation', 'stance'];
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE (r.entity = $entity
  AND r.sort >= ''
  AND r.fact > ''
  AND f.family IN $families)
WITH f LIMIT 100
MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity)
RETURN f, p, x;
