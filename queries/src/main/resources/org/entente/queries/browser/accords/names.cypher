// One person in every script that a document uses
MATCH (person:Person {id: 'person/kassym-jomart-tokayev'})-[:HAS_NAME]->(name)
RETURN name.text AS name, name.lang AS language, name.script AS script, name.kind AS kind
ORDER BY language, kind
