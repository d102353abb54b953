// Plain edges only: parties, signatories, candidates
MATCH picture = (:Country)-[:PARTY_TO|SIGNATORY_TO|CANDIDATE_FOR]->(:Agreement {id: 'agreement/abraham-accords'})
RETURN picture
