// As a picture: the fact, its states, its two participants
MATCH (:Country {id: 'country/KAZ'})<-[:HAS_PARTICIPANT {role: 'party'}]-(fact:AgreementParticipation)
MATCH picture = (fact)-[:STATE|HAS_PARTICIPANT]->()
RETURN picture
