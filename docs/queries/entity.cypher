// One entity with its names in every script and what other registers call it.
:param entity => 'person/kassym-jomart-tokayev';
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
  } ORDER BY n.lang, n.kind, n.text
} AS names, COLLECT {
  MATCH (e)-[:OF]->(o:Entity)
  RETURN {
    id: o.id,
    caption: o.caption
  }
} AS of, COLLECT {
  MATCH (e)-[:IN]->(o:Entity)
  RETURN {
    id: o.id,
    caption: o.caption
  }
} AS in;
