// Who was part of the same meetings, visits, summits, calls and signings: pairs, with how often, first and last. What a claim of its own says of who took part (`event-participation`) is among `relations`, and does not count.
//
// Change the values and run it again:
//   a: Where the page begins: the place of the last item of the page before.
//   b: Where the page begins: the place of the last item of the page before.
//   kind: What both of a pair are; without it what `entity` is, or persons.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   roles: As what somebody must take part.
//   types: The types of the facts, null for any.
//   until: The last sort key of the list: '~~' for everything; with given_from '}', for all that is dated; with given_to its day as a text, '2025-11-06', or '}' if knownAt is not the year 9999.
//   given_contested: true for what sources disagree on, null for anything.
//   given_from: Only what may reach into this day or later. Here date('2025-11-06'), or null.
//   given_modality: How facts must have stood, null for anything.
//   given_to: Only what may begin on this day or earlier. Here date('2025-11-06'), or null.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param a => 'person/';
:param b => '';
:param given_contested => null;
:param given_from => null;
:param given_modality => 'actual';
:param given_to => null;
:param given_validAt => null;
:param kind => 'person';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param roles => ['callee', 'caller', 'host', 'initiator', 'participant', 'party', 'recipient', 'signatory', 'visitor', 'witness'];
:param types => ['contact', 'meeting', 'negotiation', 'phone-call', 'signing', 'summit', 'visit'];
:param until => '~~';
MATCH (x:Entity) USING INDEX SEEK x:Entity(id)
WHERE (x.id >= $a
  AND x.id < ($kind + '0'))
CALL (x) {
  MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
  WHERE (r.entity = x.id
    AND r.sort >= ''
    AND r.sort <= $until
    AND r.fact > ''
    AND r.role IN $roles
    AND r.knownFrom <= $knownAt
    AND ((f.type IN $types
        AND NOT (any(i IN range(0, (size(coalesce(f.values, [])) - 1))
        WHERE (f.values[i] IN ['form=indirect', 'form=remote', 'form=exchange-of-letters']
          AND f.valuesKnownFrom[i] <= $knownAt))))
      AND (f.type <> 'contact'
        OR any(i IN range(0, (size(coalesce(f.values, [])) - 1))
        WHERE (f.values[i] IN ['channel=phone', 'channel=video', 'channel=in-person']
          AND f.valuesKnownFrom[i] <= $knownAt))))
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
  WITH f, COLLECT {
    MATCH (f)-[l:POSSIBLY_SAME]-(g)
    WHERE (l.knownFrom IS NULL
      OR l.knownFrom <= $knownAt)
    RETURN g.id
  } AS same, head(COLLECT {
    MATCH (f)-[:STATE]->(e:State)
    WHERE (e.knownFrom <= $knownAt
      AND (e.knownTo IS NULL
        OR e.knownTo > $knownAt))
    RETURN CASE WHEN e.knownTo IS NULL THEN f.sort ELSE coalesce(CASE WHEN e.startMin.year < 0 THEN (('-' + toString((1999999999 + e.startMin.year))) + right(toString(e.startMin), 6)) WHEN e.startMin.year > 9999 THEN ((':' + toString((1000000000 + e.startMin.year))) + right(toString(e.startMin), 6)) ELSE toString(e.startMin) END, CASE WHEN e.startMax.year < 0 THEN (('-' + toString((1999999999 + e.startMax.year))) + right(toString(e.startMax), 6)) WHEN e.startMax.year > 9999 THEN ((':' + toString((1000000000 + e.startMax.year))) + right(toString(e.startMax), 6)) ELSE toString(e.startMax) END, '~') END ORDER BY e.ordinal
  }) AS date, EXISTS {
    MATCH (f)-[:STATE]->(h:State)
    WHERE (((((h.knownFrom <= $knownAt
              AND (h.knownTo IS NULL
                OR h.knownTo > $knownAt)
              AND coalesce(h.startMin <= $given_validAt, true)
              AND coalesce(h.endMax >= $given_validAt, true))
            AND ($given_modality IS NULL
              OR (h.modality = $given_modality
                AND h.polarity = 'positive')))
          AND ($given_to IS NULL
            OR h.startMax <= $given_to
            OR h.endMax <= $given_to))
        AND ($given_from IS NULL
          OR h.endMin >= $given_from
          OR h.startMin >= $given_from))
      AND ($given_validAt IS NULL
        OR ((h.startMax <= $given_validAt
            OR h.endMax <= $given_validAt)
          AND (h.endMin >= $given_validAt
            OR h.startMin >= $given_validAt))))
    RETURN h
  } AS sure
  MATCH (f)-[q:HAS_PARTICIPANT]->(y)
  WHERE (q.role IN $roles
    AND q.knownFrom <= $knownAt
    AND y.kind = $kind
    AND (y.id > x.id
      AND (x.id > $a
        OR y.id > $b)))
  WITH DISTINCT y, f, same, date, sure
  RETURN y, count(f) AS events, count(CASE WHEN sure THEN true END) AS sure, min([date, f.id]) AS first, coalesce(max(CASE WHEN NOT (date STARTS WITH '~') THEN [date, f.id] END), max([date, f.id])) AS last, collect(CASE WHEN size(same) > 0 THEN {
    id: f.id,
    same: same,
    sure: sure
  } END) AS twins
}
RETURN {
  id: x.id,
  caption: x.caption
} AS a, {
  id: y.id,
  caption: y.caption
} AS b, events, sure, first, last, twins ORDER BY x.id, y.id LIMIT $limit;
