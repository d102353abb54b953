// Who stands where towards the Accords; the colour of the fact says how real it is
MATCH (:Agreement {id: 'agreement/abraham-accords'})<-[:HAS_PARTICIPANT]-(fact:AgreementParticipation)
MATCH picture = (fact)-[:HAS_PARTICIPANT]->(:Entity)
RETURN picture
