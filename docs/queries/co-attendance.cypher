// Who was part of the same meetings, visits, summits, calls and signings: pairs, with how often, first and last.
//
// Change the values and run it again:
//   a: Where the page begins: the place of the last item of the page before.
//   b: Where the page begins: the place of the last item of the page before.
//   contested: true for what sources disagree on, null for anything.
//   earliest: The first day from which events are read; '' for all.
//   from: Only what may reach into this day or later.
//   kind: What both of a pair are.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   modality: How facts must have stood, null for anything.
//   most: One more than are read for one answer.
//   roles: As what somebody must take part.
//   to: Only what may begin on this day or earlier.
//   types: The types of the facts, null for any.
//   until: The last sort key of the list: a day, or ~~ for everything.
//   validAt: Only what held on this day, or may have: each period then says `holds` yes, presumed or unknown.
:param contested => null;
:param earliest => '';
:param from => null;
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param modality => 'actual';
:param most => 10001;
:param to => null;
:param types => ['contact', 'mediation', 'meeting', 'negotiation', 'phone-call', 'signing', 'summit', 'visit'];
:param until => '~~';
:param validAt => null;
MATCH (f:Fact) USING INDEX SEEK f:Fact(type, sort, id)
WHERE (f.type IN $types
  AND f.sort >= $earliest
  AND f.sort <= $until
  AND f.id > ''
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
WITH DISTINCT f LIMIT $most
RETURN count(f) AS events;
:param a => '';
:param b => '';
:param contested => null;
:param earliest => '';
:param from => null;
:param kind => 'person';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param modality => 'actual';
:param roles => ['callee', 'caller', 'host', 'initiator', 'mediator', 'participant', 'party', 'recipient', 'signatory', 'visitor', 'witness'];
:param to => null;
:param types => ['contact', 'mediation', 'meeting', 'negotiation', 'phone-call', 'signing', 'summit', 'visit'];
:param until => '~~';
:param validAt => null;
MATCH (f:Fact) USING INDEX SEEK f:Fact(type, sort, id)
WHERE (f.type IN $types
  AND f.sort >= $earliest
  AND f.sort <= $until
  AND f.id > ''
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
MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity), (f)-[q:HAS_PARTICIPANT]->(y:Entity)
WHERE ((p.role IN $roles
    AND q.role IN $roles
    AND x.kind = $kind
    AND y.kind = $kind
    AND x.id < y.id)
  AND (x.id > $a
    OR (x.id = $a
      AND y.id > $b)))
WITH DISTINCT x, y, f
WITH x, y, f, COLLECT {
  MATCH (f)-[:POSSIBLY_SAME]-(g)
  RETURN g.id
} AS same
WITH x, y, collect( {
  id: f.id,
  sort: f.sort,
  same: same
}) AS events ORDER BY x.id, y.id LIMIT $limit
RETURN {
  id: x.id,
  caption: x.caption
} AS a, {
  id: y.id,
  caption: y.caption
} AS b, events ORDER BY x.id, y.id;
