// The same as a table, for every office that was held more than once
MATCH (person:Person)-[term:HOLDS_OFFICE]->(office:Office)
WITH office, person, term ORDER BY term.validFrom
WITH office, collect({holder: person.caption, from: term.validFrom, to: term.validTo}) AS terms
WHERE size(terms) > 1
UNWIND terms AS term
RETURN office.caption AS office, term.holder AS holder, term.from AS validFrom, term.to AS validTo
ORDER BY office, validFrom
