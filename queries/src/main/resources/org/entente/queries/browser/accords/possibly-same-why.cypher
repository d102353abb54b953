// The reasons
MATCH (a:Event)-[link:POSSIBLY_SAME]->(b:Event)
RETURN a.type AS type, a.caption AS one, b.type AS otherType, b.caption AS other, link.why AS why
ORDER BY type, one
