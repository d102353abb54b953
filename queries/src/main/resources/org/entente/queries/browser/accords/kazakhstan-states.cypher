// Every state of "Kazakhstan in the Accords", with the moments between which the public knew no more
MATCH (:Country {id: 'country/KAZ'})<-[:HAS_PARTICIPANT {role: 'party'}]-(fact:AgreementParticipation)-[:STATE]->(state)
RETURN state.knownFrom AS knownFrom, state.knownTo AS until, state.modality AS modality,
       coalesce(state.act, 'no act recorded') AS act, state.sources AS independentSources
ORDER BY knownFrom
