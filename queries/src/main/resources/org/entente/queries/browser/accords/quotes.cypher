// In whose words: every claim with its quote, in the language of the document
MATCH (:Country {id: 'country/KAZ'})<-[:HAS_PARTICIPANT {role: 'party'}]-(fact:AgreementParticipation)
MATCH (fact)<-[:ABOUT]-(claim)-[:FROM]->(document)
RETURN claim.knownFrom AS knownFrom, claim.modality AS modality, claim.span AS span,
       coalesce(claim.quote, '(place and hash only)') AS quote, document.title AS document
ORDER BY knownFrom, document
