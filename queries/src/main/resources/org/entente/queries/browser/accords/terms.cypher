// Two terms are two edges, and another president lies between them
MATCH picture = (:Person)-[:HOLDS_OFFICE]->(:Office {id: 'office/president-of-the-united-states'})
RETURN picture
