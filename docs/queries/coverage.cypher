// How many documents and claims there are of each source in each month of publication, so that silence in the graph can be told from silence in the world. It counts what was published, whatever days that is of, so there is no `validAt`.
//
// Change the values and run it again:
//   end: The moment before which documents were published.
//   first: The moment from which on documents were published.
//   key: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
:param end => datetime('9999-12-31T23:59:59Z');
:param first => datetime('2025-11-01T00:00:00Z');
:param knownAt => datetime('9999-12-31T23:59:59Z');
MATCH (d:Document) USING INDEX SEEK d:Document(knownFrom, id)
WHERE (d.knownFrom >= $first
  AND d.knownFrom < $end
  AND d.knownFrom <= $knownAt
  AND d.id > '')
RETURN d.knownFrom AS known ORDER BY d.knownFrom, d.id LIMIT 1;
:param end => datetime('2025-12-01T00:00:00Z');
:param first => datetime('2025-11-01T00:00:00Z');
:param key => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
MATCH (d:Document) USING INDEX SEEK d:Document(knownFrom, id)
WHERE (d.knownFrom >= $first
  AND d.knownFrom < $end
  AND d.knownFrom <= $knownAt
  AND d.id > '')
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(p:Entity)
WITH p.id AS sourceId, coalesce(p.caption, d.publisher) AS name, coalesce(p.id, ('~' + coalesce(d.publisher, ''))) AS place, COUNT {
  MATCH (c:Claim)-[:FROM]->(d)
  WHERE (c.counts = true
    AND c.knownFrom <= $knownAt)
  RETURN c
} AS claims, COUNT {
  MATCH (c:Claim)-[:FROM]->(d)
  WHERE (c.counts = true
    AND c.knownFrom <= $knownAt
    AND c:Pending)
  RETURN c
} AS pending
WHERE place > $key
WITH sourceId, name, place, count(1) AS documents, sum(claims) AS claims, sum(pending) AS pending
RETURN sourceId, name, place, documents, claims, pending ORDER BY place LIMIT $limit;
