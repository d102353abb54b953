// Visits by whoever held an office on the days of the visit, to anywhere or to one host, in order of dates.
//
// Change the values and run it again:
//   contested: true for what sources disagree on, null for anything.
//   entity: `office`. The office.
//   from: Only what may reach into this day or later.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   modality: How facts must have stood, null for anything.
//   roles: As what somebody must take part.
//   sort: Where the page begins: the place of the last item of the page before.
//   to: Only what may begin on this day or earlier.
//   until: The last sort key of the list: a day, or ~~ for everything.
//   validAt: Only what held on this day, or may have: each period then says `holds` yes, presumed or unknown.
//   with: `host`. Who received them, or where they went.
:param contested => null;
:param entity => 'office/president-of-kazakhstan';
:param from => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param modality => 'actual';
:param roles => ['host', 'place'];
:param sort => '';
:param to => null;
:param until => '~~';
:param validAt => null;
:param with => 'country/USA';
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
WITH p, t
MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
WHERE ((r.entity = p.id
    AND ((r.sort >= $sort
        AND r.sort <= $until
        AND r.fact > '')
      AND (r.sort <> $sort
        OR r.fact > $id))
    AND r.role = 'visitor'
    AND f.type = 'visit'
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
  AND ($with IS NULL
    OR EXISTS {
      MATCH (f)-[w:HAS_PARTICIPANT]->()
      WHERE (w.entity = $with
        AND w.role IN $roles)
      RETURN w
    }))
MATCH (f)-[:STATE]->(d:State)
WHERE (d.knownFrom <= $knownAt
  AND (d.knownTo IS NULL
    OR d.knownTo > $knownAt)
  AND ((t.startMin IS NULL
      OR d.endMax IS NULL
      OR t.startMin <= d.endMax)
    AND (d.startMin IS NULL
      OR t.endMax IS NULL
      OR d.startMin <= t.endMax)))
WITH f, r.sort AS sort, r.fact AS id, collect(DISTINCT {
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
}) AS travellers ORDER BY sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  values: f.values,
  content: f.content,
  contentLang: f.contentLang
} AS fact, COLLECT {
  MATCH (f)-[p]->(x:Entity)
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
  MATCH (f)-[:STATE]->(t) WHERE (t.knownFrom <= $knownAt
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
} AS states, sort, travellers ORDER BY sort, id;
