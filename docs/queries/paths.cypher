// How two entities are connected: the shortest ways along facts, the weakest link of each, and which bounds the search hit.
//
// Change the values and run it again:
//   each: How many facts of one entity are followed at most.
//   ends: The ids of the two.
//   entities: The ids from which the step goes.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   lookedAt: How many facts of one entity are looked at for the evidence that is asked for.
//   minSources: How many independent sources each fact must have.
//   pair: The ids of the two, in order, with ~ between.
//   given_from: The first day of a stretch of days. Here date('2025-11-06'), or null.
//   given_modality: Only along facts that stood so.
//   given_to: The last day of a stretch of days. Here date('2025-11-06'), or null.
//   given_types: The types of the facts, null for any.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param each => 1000;
:param ends => ['country/KAZ', 'country/MAR'];
:param entities => ['country/KAZ'];
:param given_from => null;
:param given_modality => 'actual';
:param given_to => null;
:param given_types => null;
:param given_validAt => null;
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param lookedAt => 50000;
:param minSources => 1;
:param pair => 'country/KAZ~country/MAR';
UNWIND $entities AS start MATCH (f:Fact) USING INDEX SEEK f:Fact(pair, sort, id)
WHERE (f.pair = $pair
  AND f.sort >= ''
  AND f.id > ''
  AND (f.family <> 'stance'
    AND ($given_types IS NULL
      OR f.type IN $given_types)))
WITH DISTINCT start, f LIMIT $lookedAt
WITH start, f, head(COLLECT {
  MATCH (f)-[:STATE]->(s:State)
  WHERE ((s.knownFrom <= $knownAt
      AND (s.knownTo IS NULL
        OR s.knownTo > $knownAt)
      AND coalesce(s.startMin <= $given_validAt, true)
      AND coalesce(s.endMax >= $given_validAt, true))
    AND ($given_modality IS NULL
      OR (s.modality = $given_modality
        AND s.polarity = 'positive'))
    AND coalesce(s.startMin <= $given_to, true)
    AND coalesce(s.endMax >= $given_from, true)
    AND s.polarity = 'positive'
    AND s.sources >= $minSources)
  RETURN {
    modality: s.modality,
    sources: s.sources,
    contested: s.contested,
    caption: s.caption,
    startMin: s.startMin,
    startMax: s.startMax,
    endMin: s.endMin,
    endMax: s.endMax
  } ORDER BY s.ordinal DESC
}) AS state
WHERE (state IS NOT NULL
  AND EXISTS {
    MATCH (f)-[o:HAS_PARTICIPANT]->(z:Entity)
    WHERE ((o.role IN ['addressee', 'agreement', 'ally', 'announcer', 'callee', 'caller', 'envoy', 'event', 'group', 'holder', 'host', 'initiator', 'invitee', 'inviter', 'mediator', 'member', 'office', 'organization', 'participant', 'party', 'receiver', 'recipient', 'recognized', 'recognizer', 'sender', 'signatory', 'speaker', 'visitor', 'witness']
        AND o.knownFrom <= $knownAt
        AND z.id <> start)
      AND (z.kind <> 'described-group'
        OR z.id IN $ends))
    RETURN o
  })
WITH start, f, state LIMIT $each
MATCH (f)-[q:HAS_PARTICIPANT]->(y:Entity)
WHERE ((q.role IN ['addressee', 'agreement', 'ally', 'announcer', 'callee', 'caller', 'envoy', 'event', 'group', 'holder', 'host', 'initiator', 'invitee', 'inviter', 'mediator', 'member', 'office', 'organization', 'participant', 'party', 'receiver', 'recipient', 'recognized', 'recognizer', 'sender', 'signatory', 'speaker', 'visitor', 'witness']
    AND q.knownFrom <= $knownAt
    AND y.id <> start)
  AND (y.kind <> 'described-group'
    OR y.id IN $ends))
RETURN start, {
  caption: f.caption,
  family: f.family,
  act: f.act,
  startMin: f.startMin,
  startMax: f.startMax,
  endMin: f.endMin,
  endMax: f.endMax,
  now: state.caption,
  id: f.id,
  type: f.type
} AS fact, state, {
  id: y.id,
  caption: y.caption
} AS other;
:param each => 1000;
:param ends => ['country/KAZ', 'country/MAR'];
:param entities => ['country/KAZ'];
:param given_from => null;
:param given_modality => 'actual';
:param given_to => null;
:param given_types => null;
:param given_validAt => null;
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param lookedAt => 50000;
:param minSources => 1;
UNWIND $entities AS start
CALL (start) {
  MATCH (f)-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact)
  WHERE (r.entity = start
    AND r.sort >= ''
    AND r.fact > ''
    AND r.role IN ['addressee', 'agreement', 'ally', 'announcer', 'callee', 'caller', 'envoy', 'event', 'group', 'holder', 'host', 'initiator', 'invitee', 'inviter', 'mediator', 'member', 'office', 'organization', 'participant', 'party', 'receiver', 'recipient', 'recognized', 'recognizer', 'sender', 'signatory', 'speaker', 'visitor', 'witness']
    AND r.knownFrom <= $knownAt
    AND (f.family <> 'stance'
      AND ($given_types IS NULL
        OR f.type IN $given_types)))
  WITH DISTINCT f LIMIT $lookedAt
  WITH f, head(COLLECT {
    MATCH (f)-[:STATE]->(s:State)
    WHERE ((s.knownFrom <= $knownAt
        AND (s.knownTo IS NULL
          OR s.knownTo > $knownAt)
        AND coalesce(s.startMin <= $given_validAt, true)
        AND coalesce(s.endMax >= $given_validAt, true))
      AND ($given_modality IS NULL
        OR (s.modality = $given_modality
          AND s.polarity = 'positive'))
      AND coalesce(s.startMin <= $given_to, true)
      AND coalesce(s.endMax >= $given_from, true)
      AND s.polarity = 'positive'
      AND s.sources >= $minSources)
    RETURN {
      modality: s.modality,
      sources: s.sources,
      contested: s.contested,
      caption: s.caption,
      startMin: s.startMin,
      startMax: s.startMax,
      endMin: s.endMin,
      endMax: s.endMax
    } ORDER BY s.ordinal DESC
  }) AS state
  WHERE (state IS NOT NULL
    AND EXISTS {
      MATCH (f)-[o:HAS_PARTICIPANT]->(z:Entity)
      WHERE ((o.role IN ['addressee', 'agreement', 'ally', 'announcer', 'callee', 'caller', 'envoy', 'event', 'group', 'holder', 'host', 'initiator', 'invitee', 'inviter', 'mediator', 'member', 'office', 'organization', 'participant', 'party', 'receiver', 'recipient', 'recognized', 'recognizer', 'sender', 'signatory', 'speaker', 'visitor', 'witness']
          AND o.knownFrom <= $knownAt
          AND z.id <> start)
        AND (z.kind <> 'described-group'
          OR z.id IN $ends))
      RETURN o
    })
  WITH f, state LIMIT $each
  RETURN f, state
}
MATCH (f)-[q:HAS_PARTICIPANT]->(y:Entity)
WHERE ((q.role IN ['addressee', 'agreement', 'ally', 'announcer', 'callee', 'caller', 'envoy', 'event', 'group', 'holder', 'host', 'initiator', 'invitee', 'inviter', 'mediator', 'member', 'office', 'organization', 'participant', 'party', 'receiver', 'recipient', 'recognized', 'recognizer', 'sender', 'signatory', 'speaker', 'visitor', 'witness']
    AND q.knownFrom <= $knownAt
    AND y.id <> start)
  AND (y.kind <> 'described-group'
    OR y.id IN $ends))
RETURN start, {
  caption: f.caption,
  family: f.family,
  act: f.act,
  startMin: f.startMin,
  startMax: f.startMax,
  endMin: f.endMin,
  endMax: f.endMax,
  now: state.caption,
  id: f.id,
  type: f.type
} AS fact, state, {
  id: y.id,
  caption: y.caption
} AS other;
