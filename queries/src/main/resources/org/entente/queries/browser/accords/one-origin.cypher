// How many independent sources: four documents, one report
MATCH (:Country {id: 'country/KAZ'})<-[:HAS_PARTICIPANT {role: 'party'}]-(fact:AgreementParticipation)
MATCH (fact)<-[:ABOUT]-(claim)-[:FROM]->(document)
RETURN claim.origin AS origin, count(DISTINCT document) AS documents, collect(DISTINCT claim.modality) AS modalities
ORDER BY documents DESC, origin
