// The same question on the eve: change the day and run it again
WITH datetime('2025-11-06T23:59:59Z') AS knownAt
MATCH (:Country {id: 'country/KAZ'})<-[:HAS_PARTICIPANT {role: 'party'}]-(fact:AgreementParticipation)-[:STATE]->(state)
WHERE state.knownFrom <= knownAt AND (state.knownTo IS NULL OR knownAt < state.knownTo)
RETURN fact.type AS type, state.modality AS modality, state.sources AS independentSources
