// One entity with its names in every script, the offices it holds or held, and what other registers call it.
//
// Change the values and run it again:
//   entity: The entity.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param entity => 'person/kassym-jomart-tokayev';
:param given_validAt => null;
:param knownAt => datetime('9999-12-31T23:59:59Z');
MATCH (e:Entity) USING INDEX SEEK e:Entity(id)
WHERE e.id = $entity
RETURN {
  id: e.id,
  kind: e.kind,
  caption: e.caption,
  declared: e.declared,
  identifiers: e.identifiers,
  class: e.class,
  born: e.born,
  died: e.died,
  began: e.began,
  ended: e.ended,
  function: e.function,
  text: e.text,
  lang: e.lang,
  quantifier: e.quantifier,
  document: e.document,
  conflicts: e.conflicts
} AS entity, COLLECT {
  MATCH (e)-[:HAS_NAME]->(n:Name)
  RETURN {
    text: n.text,
    lang: n.lang,
    script: n.script,
    kind: n.kind,
    source: n.source
  } ORDER BY n.lang, n.kind, n.text, n.id
} AS names, COLLECT {
  MATCH (e)-[h:HOLDS_OFFICE]->(ho:Entity)
  MATCH (hf:Fact)-[:STATE]->(hs:State) USING INDEX SEEK hf:Fact(id) WHERE (hf.id = h.factId
    AND (hs.knownFrom <= $knownAt
      AND (hs.knownTo IS NULL
        OR hs.knownTo > $knownAt))
    AND coalesce(hs.startMin <= $given_validAt, true)
    AND coalesce(hs.endMax >= $given_validAt, true)
    AND hs.ordinal = h.ordinal
    AND hs.modality = 'actual'
    AND hs.polarity = 'positive')
  RETURN {
    office: {
      id: ho.id,
      caption: ho.caption
    },
    period: {
      ordinal: hs.ordinal,
      caption: hs.caption,
      modality: hs.modality,
      polarity: hs.polarity,
      act: hs.act,
      lifecycle: hs.lifecycle,
      contested: hs.contested,
      sources: hs.sources,
      startMin: hs.startMin,
      startMax: hs.startMax,
      endMin: hs.endMin,
      endMax: hs.endMax,
      knownFrom: hs.knownFrom,
      knownTo: hs.knownTo
    }
  } ORDER BY h.edgeId
} AS offices, COLLECT {
  MATCH (e)-[:OF]->(o:Entity)
  RETURN {
    id: o.id,
    caption: o.caption
  } ORDER BY o.id
} AS of, COLLECT {
  MATCH (e)-[:IN]->(o:Entity)
  RETURN {
    id: o.id,
    caption: o.caption
  } ORDER BY o.id
} AS in;
