// Through whom: claims, documents, publishers, and the chain of sources behind each claim
MATCH (:Country {id: 'country/KAZ'})<-[:HAS_PARTICIPANT {role: 'party'}]-(fact:AgreementParticipation)
MATCH claims = (fact)<-[:ABOUT]-(claim)-[:FROM]->(document)
OPTIONAL MATCH chain = (claim)-[:ATTRIBUTED_TO]->()
OPTIONAL MATCH publication = (document)-[:PUBLISHED_BY|REPUBLISHES*1..3]->()
RETURN claims, chain, publication
